"""What the words beside a name say of it: prepositions, titles, kinds of place, capitals, signs."""

from collections.abc import Iterator, Sequence

from extract.places import wordlists
from extract.places.place_scene import Scene
from extract.places.toponyms import Toponym
from extract.schema import PlaceKind
from extract.words.text import Token

_OLDEST = 120  # years


def beside(scene: Scene, number: int, adjoined: Sequence[bool]) -> Iterator[str]:
    """The names of what the words around a toponym, given by its number, say of it.

    `adjoined` tells of each toponym whether the one behind it may hold it.
    """
    toponym = scene.toponyms[number]
    tokens = scene.tokens(toponym)
    yield from _before(scene, tokens, toponym)
    yield from _after(scene, tokens, toponym)
    if number < len(adjoined) and adjoined[number]:
        yield "in a container"
    if number and adjoined[number - 1]:
        yield "holds the one before"


_CLASSES = ("within", "toward", "the", "of", "kind_before", "around", "title", "honours", "street_before", "says")
# "mieszkańcy Chersonia", "ostrzał Chersonia": such words stand before a place as "city of" does
_CALLED = {"kind_before": "before: kind", "around": "before: kind", "street_before": "before: street"}


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
    if "-" in token.text:
        classes |= scene.words.classes(token.folded.rpartition("-")[2]) & {"title"}  # «экс-президент»
    for name in _CLASSES:
        if name in classes:
            yield _CALLED.get(name, f"before: {name}")
    if "party" in classes and token.text[0].isupper():
        yield "before: party"
    if token.text[0].isupper() and toponym.first > 1:
        known = scene.lists.get(token.folded, "")
        if wordlists.GIVEN in known and "title" not in classes and not (scene.shouted and classes):
            yield "before: given name"
        elif not classes:
            yield "before: capital"
    elif token.text.islower() and not classes:
        yield "before: word"
    opens = toponym.first == 1 and token.text[0].isupper() and "toward" not in classes
    opens = opens and not (scene.shouted and classes)
    if opens and wordlists.GIVEN in scene.lists.get(token.folded, ""):
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
        before = scene.tokens(toponym)[toponym.last - 1].folded
        if any(before.endswith(one) and token.folded.endswith(one) for one in scene.adjectives):
            yield "after: an adjective alike"
        if _has_age(tokens, toponym):
            yield "after: a name's end and age"
        if not found and not token.text.isupper():
            yield "after: surname" if wordlists.SURNAME in known else "after: capital"
    elif token.is_word:
        yield "after: small"
    else:
        yield f"after: {_sign(token.text)}" if token.text not in ".!?" else "after: stop"


def _has_age(tokens: Sequence[Token], toponym: Toponym) -> bool:
    """Whether a surname and an age follow a name: "Jordan Hayes, 20,"."""
    behind = tokens[toponym.last + 1 : toponym.last + 4]
    if toponym.last - toponym.first > 1 or len(behind) < 2 or behind[0].text != ",":
        return False
    closed = len(behind) < 3 or not behind[2].is_word
    return behind[1].text.isdecimal() and int(behind[1].text) <= _OLDEST and closed


def adjoin(scene: Scene, first: int, second: int) -> bool:
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
