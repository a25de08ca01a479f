"""When a claim is counted: the nearest date that is not the speaker's, and whether that was long ago."""

import functools
from datetime import timedelta

from extract.attribution.attribution import Attribution
from extract.claims.acts import dates_an_act
from extract.claims.change_days import dates_a_change, dates_a_former_count
from extract.claims.elsewhere import is_compared
from extract.claims.former_days import former_of
from extract.claims.since import begins, is_limit, is_record, up_to
from extract.dates.dates import DateMention
from extract.language import Language
from extract.reading import Reading
from extract.records import record
from extract.within import distance, within
from extract.words.cues import CueTable
from extract.words.text import Sentence, Span

_OWN_DATE = 25  # characters after a claim within which an old date is its own
_DAY = 20  # characters
_BEGINNING = 60  # characters behind a clause in which "since protests began on Friday" ends
_LONGEST = 30  # characters of a date
_BESIDE = 12  # characters between a source's verb and its day
_PAST = timedelta(days=365)


@functools.cache
def happening(language: Language) -> CueTable[None]:
    """The words of a clause that says when or where something took place."""
    return CueTable((cue, None) for cue in language.section("clauses").get("happened", ()))


@record
class Scenes:
    """The dates of one article, asked claim by claim."""

    reading: Reading

    def is_past(
        self, sentence: Sentence, evidence: Span, event: DateMention | None, credited: Attribution | None
    ) -> bool:
        """Whether a claim is dated more than a year before its article, by its own date or its sentence's."""
        dates = [event] if event else within(self.reading.dates, sentence.span)
        before = [date for date in dates if date is event or date.span.end <= evidence.start]
        told = [date for date in before if credited is None or not credited.evidence.overlaps(date.span)]
        limit = self.reading.published - _PAST
        return any(date.end is not None and date.end < limit for date in told)

    def date_of(
        self, sentence: Sentence, clause: Span, evidence: Span, credited: Attribution | None
    ) -> DateMention | None:
        """The date of what is counted: the nearest in its clause that is not the day the source spoke.

        Where the clause has none, the day on which the sentence says that it happened ("a shooting which took place
        on Saturday").
        """
        # A day may end behind the clause: in "the day before", the last word alone would begin another
        wide = Span(max(0, clause.start - _LONGEST), clause.end + _BEGINNING)
        near = [
            date
            for date in within(self.reading.dates, wide)
            if date.start and not date.clock and self._is_near(date, clause, sentence)
        ]
        dated = [date for date in near if date.span.end > clause.start]  # "5 a 7 stycznia" holds a word for "but"
        said = credited.evidence if credited and clause.overlaps(credited.evidence) else None
        free = [date for date in dated if said is None or not self._belongs_to(date, said)]
        free = [date for date in free if not self._is_aside(date, evidence)]
        free = [date for date in free if not is_compared(self.reading, date)]
        free = [date for date in free if not dates_a_change(self.reading, sentence, date, evidence)]
        free = [date for date in free if not dates_a_former_count(self.reading, sentence, date, evidence)]
        free = [date for date in free if former_of(self.reading, sentence, date) is None]
        free = [date for date in free if not (credited and self._is_day_of_speech(sentence, date, credited))]
        free = [date for date in free if not is_limit(self.reading, date)]
        free = [date for date in free if not dates_an_act(self.reading, date, evidence)]
        if not free:
            return self._day_it_happened(sentence, evidence)
        nearest = min(free, key=lambda date: (distance(date.span, evidence), date.span))
        return up_to(self.reading, nearest, (credited and credited.stated_on) or self.reading.published)

    def _is_day_of_speech(self, sentence: Sentence, date: DateMention, credited: Attribution) -> bool:
        """Whether a day is the one the source spoke on, and is named once: it cannot date both telling and event."""
        if date.start != date.end or date.start != credited.stated_on or not sentence.span.contains(date.span):
            return False
        return sum(one.start == date.start for one in within(self.reading.dates, sentence.span)) == 1

    def _is_near(self, date: DateMention, clause: Span, sentence: Sentence) -> bool:
        """Whether a date begins in a clause, or is told right behind it as a first day: "10,000 held since Friday"."""
        if date.span.start < clause.end:
            return True
        if not sentence.span.contains(date.span):
            return False
        return begins(self.reading, date) and not is_record(self.reading.language, sentence, date.span)

    def _day_it_happened(self, sentence: Sentence, evidence: Span) -> DateMention | None:
        for said in happening(self.reading.language).find(sentence.tokens):
            if said.span.start >= evidence.end:
                beside = Span(said.span.end, said.span.end + _DAY)
                return next((date for date in within(self.reading.dates, beside) if date.start), None)
        return None

    def _is_aside(self, date: DateMention, evidence: Span) -> bool:
        """Whether an old date farther on tells of something else: "by a shell that hit a school built in 1972"."""
        old = date.end is not None and date.end < self.reading.published - _PAST
        return old and date.span.start > evidence.end + _OWN_DATE

    def _belongs_to(self, date: DateMention, said: Span) -> bool:
        """Whether a date stands beside the source's verb: it is the day the source spoke."""
        first, last = min(date.span.end, said.end), max(date.span.start, said.start)
        between = self.reading.text[first:last]
        return said.overlaps(date.span) or (len(between) <= _BESIDE and "," not in between)
