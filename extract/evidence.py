"""What speaks for and against a name being a place: the name itself, the words beside it, the rest of the article."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract import wordlists
from extract.gazetteer import Gazetteer, Place
from extract.place_words import PlaceWords
from extract.schema import PlaceKind
from extract.text import Sentence, Token
from extract.toponyms import Toponym

SIZES = ((1_000_000, "million"), (100_000, "city"), (15_000, "town"), (3_000, "small town"))


@dataclass(frozen=True)
class Scene:
    """An article's sentences and names, with the words of its language that tell about names."""

    sentences: Sequence[Sentence]
    toponyms: Sequence[Toponym]
    places: Sequence[Sequence[Place]]  # what each toponym may mean
    words: PlaceWords
    lists: Mapping[str, str]
    home: frozenset[str]
    gazetteer: Gazetteer
    shouted: bool = False  # the article is set in capitals
    foreign: str = ""  # letters in which the language prints no name

    def tokens(self, toponym: Toponym) -> Sequence[Token]:
        """The tokens of a toponym's sentence."""
        return self.sentences[toponym.sentence].tokens


def evidence(scene: Scene) -> list[frozenset[str]]:
    """The names of everything that speaks for or against each toponym being a place."""
    near = [frozenset(_beside(scene, number)) for number in range(len(scene.toponyms))]
    lower = Counter(token.text for sentence in scene.sentences for token in sentence.tokens if token.text.islower())
    persons = _persons(scene, near)
    sure = {printed(scene, toponym) for toponym, found in zip(scene.toponyms, near, strict=True) if found & STRONG}
    return [
        _with_pairs(scene, found | frozenset(_of_name(scene, number)))
        | frozenset(_of_article(scene, toponym, lower, persons, sure))
        for number, (toponym, found) in enumerate(zip(scene.toponyms, near, strict=True))
    ]


STRONG = frozenset({"in a container", "holds the one before", "before: within", "before: kind"})
NAMED = frozenset({"before: title", "before: given name", "before: initial"})
# "President of Kazakhstan" is "prezydent Kazachstanu" elsewhere: such names are nobody's last name
LARGE = frozenset({"country", "region", "unit", "capital", "million"})


def _with_pairs(scene: Scene, found: frozenset[str]) -> frozenset[str]:
    """What two things mean together: a given name before another capital is a person ("Jordan Smith")."""
    pairs = set()
    if scene.shouted:
        found -= {"capitals", "before: capital", "after: capital"}
        if not found & LARGE or "ordinary word" in found:
            pairs.add("small, in capitals")
    elif {"capitals", "country"} <= found:
        pairs.add("a country's letters")
    elif {"capitals", "region"} <= found:
        pairs.add("a region's letters")
    if "given name" in found and found & {"after: surname", "after: capital"} and "in a container" not in found:
        pairs.add("a full name")
    if {"unit", "ordinary word"} <= found:
        pairs.add("a unit, or a word")
    if found & {"before: nothing", "before: quote"} and found & {"ordinary word", "given name"}:
        pairs.add("opens, as any word would")
    return found | pairs


def printed(scene: Scene, toponym: Toponym) -> str:
    """A toponym's words as printed, in lower case."""
    return " ".join(token.folded for token in scene.tokens(toponym)[toponym.first : toponym.last])


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
    if len(tokens) > 1:
        yield "several words"
        return
    token = tokens[0]
    if len(token.text) <= 3:
        yield "short"
    if len(token.text) == 1:
        yield "one letter"
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


def _beside(scene: Scene, number: int) -> Iterator[str]:
    toponym = scene.toponyms[number]
    tokens = scene.tokens(toponym)
    yield from _before(scene, tokens, toponym)
    yield from _after(scene, tokens, toponym)
    if number + 1 < len(scene.toponyms) and _adjoin(scene, number, number + 1):
        yield "in a container"
    if number and _adjoin(scene, number - 1, number):
        yield "holds the one before"


def _before(scene: Scene, tokens: Sequence[Token], toponym: Toponym) -> Iterator[str]:
    if toponym.first == 0:
        yield "before: nothing"
        return
    token = tokens[toponym.first - 1]
    if not token.is_word:
        if token.text in ".":
            earlier = tokens[toponym.first - 2] if toponym.first > 1 else token
            classes = scene.words.classes(earlier.folded)
            if "title" in classes:
                yield "before: title"
            elif len(earlier.text) == 1 and earlier.text.isupper():
                yield "before: initial"
            elif "street_before" in classes:
                yield "before: street"
            else:
                yield "before: stop"
        else:
            yield f"before: {_sign(token.text)}"
        return
    classes = scene.words.classes(token.folded)
    for name in ("within", "toward", "the", "of", "kind_before", "title", "street_before", "says"):
        if name in classes:
            yield {"kind_before": "before: kind", "street_before": "before: street"}.get(name, f"before: {name}")
    if token.text[0].isupper() and toponym.first > 1:
        known = scene.lists.get(token.folded, "")
        if wordlists.GIVEN in known and "title" not in classes:
            yield "before: given name"
        elif not classes:
            yield "before: capital"
    elif token.text.islower() and not classes:
        yield "before: word"
    if token.text[0].isupper() and toponym.first == 1 and wordlists.GIVEN in scene.lists.get(token.folded, ""):
        yield "before: given name"


def _sign(text: str) -> str:
    return "quote" if text[0] in "\"'“”„«»‘’" else "comma" if text == "," else "sign"


def _after(scene: Scene, tokens: Sequence[Token], toponym: Toponym) -> Iterator[str]:
    if toponym.last >= len(tokens):
        yield "after: nothing"
        return
    token = tokens[toponym.last]
    if token.text[0] in "'’" and len(token.text) > 1:
        yield "after: possessive"
        if toponym.last + 1 < len(tokens):
            token = tokens[toponym.last + 1]
    classes = scene.words.classes(token.folded)
    capital = token.text[0].isupper()
    for name in ("says", "people", "person_after"):
        if name in classes and not (capital and name == "says"):
            yield {"says": "after: saying"}.get(name, f"after: {name}")
    if capital:
        found = [name for name in ("body", "street", "feature", "org") if name in classes]
        for name in found:
            yield f"after: {name}"
        known = scene.lists.get(token.folded, "")
        if not found and not token.text.isupper():
            yield "after: surname" if wordlists.SURNAME in known else "after: capital"
    elif not token.is_word:
        yield f"after: {_sign(token.text)}" if token.text not in ".!?" else "after: stop"


def _adjoin(scene: Scene, first: int, second: int) -> bool:
    """Whether a comma parts two toponyms and the second may hold the first ("Paris, Texas")."""
    one, other = scene.toponyms[first], scene.toponyms[second]
    if one.sentence != other.sentence or other.first - one.last not in (1, 0):
        return False
    between = scene.tokens(one)[one.last : other.first]
    if between and between[0].text not in ",(":
        return False
    holders = {place.place_id for place in scene.places[second] if place.kind is not PlaceKind.CITY}
    return any(
        holder.place_id in holders
        for place in scene.places[first]
        for holder in scene.gazetteer.ancestors(place.place_id)
        if place.kind is not PlaceKind.COUNTRY
    )


def _persons(scene: Scene, near: Sequence[frozenset[str]]) -> frozenset[str]:
    """Words that the article prints as somebody's last name."""
    found = set()
    for number, (toponym, seen) in enumerate(zip(scene.toponyms, near, strict=True)):
        name = set(_of_name(scene, number))
        may_be = not LARGE & name and ("inflected" not in name or "surname" in name)
        if seen & NAMED and may_be and toponym.last - toponym.first == 1:
            found.add(printed(scene, toponym))
    return frozenset(found)


def _of_article(
    scene: Scene, toponym: Toponym, lower: Mapping[str, int], persons: frozenset[str], sure: set[str]
) -> Iterator[str]:
    name = printed(scene, toponym)
    if lower[name]:
        yield "printed small too"
    if name in persons:
        yield "a person elsewhere"
    if name in sure:
        yield "a place elsewhere"
