"""Places that belong to whoever speaks or acts: "Russia's TASS", "police in Dakar", "Mexico's fleet said"."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.places.gazetteer import Place
from extract.places.places import PlaceMention, Role
from extract.reading import Reading
from extract.schema import PlaceKind, SourceKind
from extract.sources.one_body import body_of_a_town
from extract.sources.quoted_names import QUOTES
from extract.within import within
from extract.words.clauses import clauses
from extract.words.text import Sentence

_OWNING = frozenset(" ’'s(")  # what stands between a country and its agency; "In Chile, police said" has a comma
_BESIDE = 3  # characters
_MARKS = tuple(QUOTES)


def owner(reading: Reading, place: PlaceMention) -> SourceKind | None:
    """The kind of source whose name a place stands in or right before: "Russia's TASS"; None where it is in none."""
    if is_title(reading, place):
        return SourceKind.MEDIA
    sources = reading.sources
    after = bisect_left(sources, place.span.start, key=lambda one: one.span.start)
    for one in sources[max(0, after - 1) : after + 1]:
        between = reading.text[place.span.end : one.span.start]
        if one.span.overlaps(place.span) or (0 < len(between) <= _BESIDE and not set(between) - _OWNING):
            people = one.source.kind is SourceKind.WITNESS and not one.source.source_id
            return None if people else one.source.kind  # "70 residents of Taraz": there they were
    return SourceKind.UNNAMED if _of_a_stranger(reading, place) else None


def _of_a_stranger(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place stands in the name of a source that is in no list."""
    printed = place.span.of(reading.text)
    return any(
        one.source.kind is SourceKind.UNNAMED and one.evidence.contains(place.span) and printed in one.source.name
        for one in reading.attributions
    )


def of_a_town_body(reading: Reading, place: PlaceMention) -> bool:
    """Whether a capital stands in the name of its own town's body: «Полиция Кито сообщила» is no government."""
    if place.role is not Role.SPEAKER:
        return False
    return any(one.span.contains(place.span) and body_of_a_town(one.source.source_id) for one in reading.sources)


def only_told_of(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place ends the name of somebody who says nothing: "protesters clashed with police in Dakar"."""
    at = bisect_left(reading.sources, place.span.start, key=lambda one: one.span.start) - 1
    body = reading.sources[at].span if at >= 0 else None
    if body is None or body.end != place.span.end:
        return False
    small = clauses(reading.language)
    before = reading.text[body.start : place.span.start].split()[-1:]  # "the ministry of Health of Ghana" is named so
    if not before or before[0].lower() not in small.prepositions - small.partitive:
        return False
    return not any(one.evidence.overlaps(body) for one in reading.attributions)


def is_title(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place is the quoted name of a paper or the like that is told of as a source: „Rzeczpospolita”."""
    if reading.text[max(0, place.span.start - 1) : place.span.start] not in _MARKS:
        return False
    return any(one.span.contains(place.span) for one in reading.sources)


def done_by_country(
    reading: Reading, sentence: Sentence, owned: Sequence[PlaceMention], dateline: Place | None
) -> Place | None:
    """The dateline's country where a body of all of it acts: "PARIS. … policja Francji zatrzymała" is not in Paris."""
    if dateline is None:
        return None
    for one in within(owned, sentence.span):
        whole = one.place.kind is PlaceKind.COUNTRY and one.place.country_code == dateline.country_code
        if whole and not any(told.evidence.overlaps(one.span) for told in reading.attributions):
            return one.place
    return None
