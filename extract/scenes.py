"""Where and when a claim is counted: the nearest place and date that are not the speaker's."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

from extract.attribution import Attribution
from extract.dates import DateMention
from extract.places import PlaceMention, Role
from extract.reading import Reading
from extract.schema import PlaceKind
from extract.text import Sentence, Span

M = TypeVar("M", PlaceMention, DateMention)
_OWN_DATE = 25  # characters after a claim within which an old date is its own
_BESIDE = 12  # characters between a source's verb and its day
_PAST = timedelta(days=365)
_PINS = frozenset({Role.SCENE, Role.DATELINE})


@dataclass(slots=True)
class Scenes:
    """The places and dates of one article, asked claim by claim."""

    reading: Reading
    _paragraphs: dict[int, int] = field(init=False)
    _dateline: str = field(init=False)
    _main_country: str = field(init=False)

    def __post_init__(self) -> None:
        self._paragraphs = {}
        for one in self.reading.sentences:
            self._paragraphs.setdefault(one.paragraph, one.start)
        datelines = (place for place in self.reading.places if place.role is Role.DATELINE)
        self._dateline = next((place.place.place_id for place in datelines), "")
        self._main_country = self._most_named_country()

    def place_of(self, sentence: Sentence, segment: Span, clause: Span, evidence: Span) -> str:
        """A claim's place: from its list member, clause, sentence, paragraph, the dateline, or the main country."""
        places = [place for place in within(self.reading.places, sentence.span) if place.role in _PINS]
        for span in (segment, clause):
            if inside := _nearest(places, span, evidence):
                return inside.place.place_id
        # Another clause's town is not this one's: its country is
        countries = [place for place in places if place.place.kind is PlaceKind.COUNTRY]
        if told := _nearest(countries, sentence.span, evidence) or _nearest(places, sentence.span, evidence):
            return told.place.place_id
        paragraph = Span(self._paragraphs[sentence.paragraph], evidence.start)
        before = [place for place in within(self.reading.places, paragraph) if place.role in _PINS]
        if before:
            return before[-1].place.place_id
        if self._dateline:
            return self._dateline
        return self._main_country

    def is_past(
        self, sentence: Sentence, evidence: Span, event: DateMention | None, credited: Attribution | None
    ) -> bool:
        """Whether a claim is dated more than a year before its article, by its own date or its sentence's."""
        dates = [event] if event else within(self.reading.dates, sentence.span)
        before = [date for date in dates if date is event or date.span.end <= evidence.start]
        told = [date for date in before if credited is None or not credited.evidence.overlaps(date.span)]
        limit = self.reading.published - _PAST
        return any(date.end is not None and date.end < limit for date in told)

    def _most_named_country(self) -> str:
        """The country that the article's places name most often, adjectives and inhabitants among them."""
        counts = Counter(
            place.place.place_id
            for place in self.reading.places
            if place.place.kind is PlaceKind.COUNTRY and place.role is not Role.SPEAKER
        )
        return counts.most_common(1)[0][0] if counts else ""

    def date_of(self, clause: Span, evidence: Span, credited: Attribution | None) -> DateMention | None:
        """The date of what is counted: the nearest in its clause that is not the day the source spoke."""
        dated = [date for date in within(self.reading.dates, clause) if date.start]
        said = credited.evidence if credited and clause.overlaps(credited.evidence) else None
        free = [date for date in dated if said is None or not self._belongs_to(date, said)]
        free = [date for date in free if not self._is_aside(date, evidence)]
        return min(free, key=lambda date: (_distance(date.span, evidence), date.span), default=None)

    def _is_aside(self, date: DateMention, evidence: Span) -> bool:
        """Whether an old date farther on tells of something else: "by a shell that hit a school built in 1972"."""
        old = date.end is not None and date.end < self.reading.published - _PAST
        return old and date.span.start > evidence.end + _OWN_DATE

    def _belongs_to(self, date: DateMention, said: Span) -> bool:
        """Whether a date stands beside the source's verb: it is the day the source spoke."""
        first, last = min(date.span.end, said.end), max(date.span.start, said.start)
        between = self.reading.text[first:last]
        return said.overlaps(date.span) or (len(between) <= _BESIDE and "," not in between)


def within(mentions: Sequence[M], span: Span) -> list[M]:
    """The mentions that lie in a span, of mentions in order of print."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= span.end]


def _nearest(places: list[PlaceMention], span: Span, evidence: Span) -> PlaceMention | None:
    inside = [place for place in places if span.contains(place.span)]
    return min(inside, key=lambda place: (_distance(place.span, evidence), place.span), default=None)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
