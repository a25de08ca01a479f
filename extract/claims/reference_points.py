"""Places that only tell how far off something happened: "north of Dallas" and "30 km from Dallas" are not in Dallas."""

import functools
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extract.language import Language
from extract.places import gazetteer
from extract.places.gazetteer import Place
from extract.places.places import PlaceMention, Role
from extract.reading import Reading
from extract.schema import PlaceKind
from extract.words.clauses import clauses
from extract.words.listed_cues import listed_cues

_WORD = 16  # characters before a place in which the last word of "north of" stands
_WORDS = 5  # tokens before a place in which "north of" stands


@functools.cache
def _last_words(language: Language) -> frozenset[str]:
    """The words that may stand right before such a place."""
    cues = listed_cues(language, "clauses", "off_from").cues
    ends = {word for cue in cues for word in cue.rpartition(" ")[2].strip("()").split("|")}
    return frozenset(ends) | clauses(language).determiners


def without_reference_points(reading: Reading, pins: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places where something happens; a point of reference gives way to others of its sentence, or to its state."""
    if not reading.language.section("clauses").get("off_from"):
        return list(pins)
    off = [one for one in pins if _is_off(reading, one)]
    if not off:
        return list(pins)
    plain = {_sentence_of(reading, one) for one in pins if one not in off and one.role is Role.SCENE}
    kept = [one for one in pins if one not in off or _sentence_of(reading, one) not in plain]
    return [replace(one, place=_around(one.place)) if one in off else one for one in kept]


def _is_off(reading: Reading, place: PlaceMention) -> bool:
    """Whether "north of" or the like ends right before a town, an article or "the city of" passed over."""
    if place.role is not Role.SCENE or place.place.kind is not PlaceKind.CITY:
        return False
    before = reading.text[max(0, place.span.start - _WORD) : place.span.start].split()
    if not before or before[-1].lower() not in _last_words(reading.language):
        return False
    number = _sentence_of(reading, place)
    tokens = reading.sentences[number].tokens if number < len(reading.sentences) else ()
    at = bisect_left(tokens, place.span.start, key=lambda token: token.start)
    table, small = listed_cues(reading.language, "clauses", "off_from"), clauses(reading.language)
    ends = {found.last for start in range(max(0, at - _WORDS), at) for found in table.at(tokens, start)}
    while at and at not in ends and tokens[at - 1].folded in small.determiners:
        at -= 1
    return at in ends


def _sentence_of(reading: Reading, place: PlaceMention) -> int:
    return bisect_left(reading.sentences, place.span.end, key=lambda one: one.end)


def _around(town: Place) -> Place:
    """The unit in which a town lies; its country where the unit is the town itself, as capitals are."""
    book = gazetteer.load()
    for holder in book.ancestors(town.place_id):
        if holder.kind is PlaceKind.ADMIN1 and not holder.name_en.startswith(town.name_en):
            return holder
        if holder.kind is PlaceKind.COUNTRY:
            return holder
    return town
