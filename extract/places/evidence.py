"""What speaks for and against a name being a place: the name itself, the words beside it, the rest of the article."""

from collections.abc import Iterator, Sequence

from extract.places import wordlists
from extract.places.beside import adjoin, beside
from extract.places.joined_places import with_joined
from extract.places.place_scene import Scene, printed
from extract.places.toponyms import Toponym
from extract.schema import PlaceKind

SIZES = ((1_000_000, "million"), (100_000, "city"), (15_000, "town"), (3_000, "small town"))


def evidence(scene: Scene) -> list[frozenset[str]]:
    """The names of everything that speaks for or against each toponym being a place."""
    count = len(scene.toponyms)
    adjoined = [adjoin(scene, number, number + 1) for number in range(count - 1)]
    near = with_joined(scene, [frozenset(beside(scene, number, adjoined)) for number in range(count)])
    own = [frozenset(_of_name(scene, number)) for number in range(count)]
    words = frozenset().union(*(sentence.tokens.texts for sentence in scene.sentences))
    persons, namesakes = _persons(scene, near, own), _namesakes(scene, near, own)
    sure = {printed(scene, toponym) for toponym, found in zip(scene.toponyms, near, strict=True) if found & STRONG}
    return [
        _with_pairs(scene, found | named)
        | frozenset(_of_article(scene, toponym, words, persons, sure))
        | frozenset(["a namesake elsewhere"] if {one.number for one in toponym.meanings} & namesakes else ())
        for toponym, found, named in zip(scene.toponyms, near, own, strict=True)
    ]


_CITY = 100_000
STRONG = frozenset({"in a container", "holds the one before", "before: within", "before: kind"})
_WIDE = frozenset({"country", "region"})
NAMED = frozenset({"before: title", "before: given name", "before: initial"})
AFTER_A_NAME = frozenset({"before: given name", "before: initial", "before: capital"})
# "President of Kazakhstan" is "prezydent Kazachstanu" elsewhere: such names are nobody's last name
LARGE = frozenset({"country", "region", "unit", "capital", "million"})
KNOWN = LARGE | {"city"}
KNOWN_WIDELY = frozenset({"country", "region", "capital", "million"})
_OF_A_PERSON = frozenset(
    {"before: given name", "before: initial", "before: title", "after: surname", "capitals", "alternate name"}
)
NO_OWNER = frozenset({"before: capital", "before: given name", "given name", "surname", "ordinary word"})


def _with_pairs(scene: Scene, found: frozenset[str]) -> frozenset[str]:
    """What two things mean together: a given name before another capital is a person ("Jordan Smith")."""
    pairs = set()
    if scene.shouted:
        found -= {"capitals", "before: capital", "after: capital"}
        if not found & LARGE or "ordinary word" in found:
            pairs.add("small, in capitals")
        if "ordinary word" in found and not found & KNOWN_WIDELY:
            pairs.add("a word, in capitals")  # "IN MOBILE UNITS"
    elif {"capitals", "country"} <= found:
        pairs.add("a country's letters")
    elif {"capitals", "region"} <= found:
        pairs.add("a region's letters")
    if "given name" in found and found & {"after: surname", "after: capital"} and "in a container" not in found:
        pairs.add("a full name")
        if "after: surname" in found and found & _WIDE:
            pairs.add("a full name, and no country")  # "Jordan Smith", "Georgia Wells"
    if {"ordinary word", "an adjective's ending", "after: small"} <= found and not found & KNOWN:
        pairs.add("an adjective of what follows")
    if {"a city, at home"} <= found and not found & _OF_A_PERSON:
        pairs.add("a city at home, and nobody's name")  # "Poznań był wtedy ubogi"
    if "before: capital" in found and found & LARGE:
        pairs.add("large, behind a capital")  # «Кубок Англии»
    if {"inflected", "after: capital"} <= found and not found & NO_OWNER:
        pairs.add("inflected, before a capital")  # «совет Гэмпшира Эндрю Гибсон»
    if {"ordinary word", "after: an adjective alike"} <= found:
        pairs.add("an adjective of what follows")
    if {"ordinary word", "after: capital"} <= found and not found & {"capital", "unit"}:
        pairs.add("a word of a longer name")
    if {"unit", "ordinary word"} <= found and "capital" not in found:
        pairs.add("a unit, or a word")
    if found & {"before: nothing", "before: quote"} and found & {"ordinary word", "given name"}:
        pairs.add("opens, as any word would")
    return found | pairs


def _of_name(scene: Scene, number: int) -> Iterator[str]:
    toponym, places = scene.toponyms[number], scene.places[number]
    tokens = scene.tokens(toponym)[toponym.first : toponym.last]
    best = max(places, key=lambda place: place.population)
    kinds = {place.kind for place, meaning in zip(places, toponym.meanings, strict=True) if not meaning.alternate}
    if PlaceKind.COUNTRY in kinds:
        yield "country"
    elif PlaceKind.REGION in kinds:
        yield "region"
    elif PlaceKind.ADMIN1 in kinds:
        yield "unit"
    else:
        yield next((name for least, name in SIZES if best.population >= least), "village")
    if best.population >= _CITY and best.country_code in scene.home:
        yield "a city, at home"
    if all(meaning.alternate for meaning in toponym.meanings):
        yield "alternate name"
    if all(meaning.inflected for meaning in toponym.meanings):
        yield "inflected"
        yield "inflected, at home" if any(place.country_code in scene.home for place in places) else "inflected, abroad"
    if toponym.abbreviation:
        yield "abbreviation"
    main = (place for place, meaning in zip(places, toponym.meanings, strict=True) if not meaning.alternate)
    if any(place.place_id in scene.gazetteer.capitals for place in main):
        yield "capital"
    if len(tokens[0].text) == 1 and sum(token.is_word for token in tokens) == 1:
        yield "one letter"
    if len(tokens) > 1:
        yield "several words"
        return
    token = tokens[0]
    if len(token.text) <= 3:
        yield "short"
    if scene.adjectives and token.folded.endswith(scene.adjectives):
        yield "an adjective's ending"
    if token.folded[0] in scene.foreign:
        yield "letters of another alphabet"
    if len(token.text) > 1 and token.text.isupper():
        yield "capitals"
    classes = scene.lists.get(token.folded, "")
    if wordlists.ORDINARY in classes:
        yield "ordinary word"
    if wordlists.GIVEN in classes:
        yield "given name"
    if wordlists.SURNAME in classes:
        yield "surname"


def _namesakes(scene: Scene, near: Sequence[frozenset[str]], own: Sequence[frozenset[str]]) -> frozenset[int]:
    """The small places of which a surname in the article has the name, whatever its ending."""
    return frozenset(
        meaning.number
        for number, toponym in enumerate(scene.toponyms)
        if near[number] & AFTER_A_NAME and toponym.last - toponym.first == 1 and not KNOWN & own[number]
        for meaning in toponym.meanings
    )


def _persons(scene: Scene, near: Sequence[frozenset[str]], own: Sequence[frozenset[str]]) -> frozenset[str]:
    """Words that the article prints as somebody's last name."""
    found = set()
    for toponym, seen, name in zip(scene.toponyms, near, own, strict=True):
        may_be = not LARGE & name and ("inflected" not in name or "surname" in name)
        if seen & NAMED and may_be and toponym.last - toponym.first == 1:
            found.add(printed(scene, toponym))
    return frozenset(found)


def _of_article(
    scene: Scene, toponym: Toponym, words: frozenset[str], persons: frozenset[str], sure: set[str]
) -> Iterator[str]:
    name = printed(scene, toponym)
    if name in words and name.islower():
        yield "printed small too"
    if name in persons:
        yield "a person elsewhere"
    if name in sure:
        yield "a place elsewhere"
