"""Days from which something has been counted ever since: "since Wednesday", "od środy", "со среды"."""

import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extract.dates.dates import DateMention
from extract.language import Language
from extract.reading import Reading
from extract.schema import Precision
from extract.within import within
from extract.words.listed_cues import listed_cues
from extract.words.text import Sentence, Span

_BEFORE = 50  # characters in which "since", and what began, stand before a day
_SIGNS = r"[^\w\s'’-]"
_WEEKEND = "-WE"  # how the TIMEX3 value of one ends
_TO, _NEAR = 5, 30  # characters from one day to the other of "od środy do piątku", and over the longer of them


@functools.cache
def _since(language: Language) -> frozenset[str]:
    words = language.section("events").get("words", {}).get("since", {})
    return frozenset(word for listed in words.values() for word in listed.lower().split())


def up_to(reading: Reading, day: DateMention, known: date) -> DateMention:
    """A date with "since" before it as the days up to `known`, or to the day that ends them; any other as it is.

    A month or a year lasts to `known` too, and stays as fine as printed.
    """
    if day.start is None or day.end is None:
        return day
    if day.precision is Precision.DAY and day.start != day.end and not day.timex.endswith(_WEEKEND):
        return day  # "od 5 do 7 marca" ends with its own last day, "с понедельника на вторник" is one night
    if day.precision is not Precision.DAY or day.start != day.end:
        end = known if known > day.end and begins(reading, day) else day.end
        end = known if _begins_at_start(reading, day) and known > day.start else end
        return replace(day, end=end, rule=f"{day.rule}, since") if end != day.end else day
    near = within(reading.dates, Span(max(0, day.span.start - _NEAR), day.span.end + _NEAR))
    if last := _between(reading, day, near):
        return replace(day, end=last, rule=f"{day.rule}, between")
    if opened := next((one for one in near if one.start and _between(reading, one, [day])), None):
        return replace(day, start=opened.start, rule=f"{day.rule}, between")
    if begins(reading, day):
        to = next((one for one in near if 0 < one.span.start - day.span.end <= _TO and one.end), None)
        end = to.end if to and to.end else known
        return replace(day, end=end, rule=f"{day.rule}, since") if end > day.start else day
    since = next((one for one in near if 0 < day.span.start - one.span.end <= _TO and begins(reading, one)), None)
    if since is None or since.start is None or since.start >= day.start:
        return day
    return replace(day, start=since.start, rule=f"{since.rule}, since")


def _between(reading: Reading, day: DateMention, near: Sequence[DateMention]) -> date | None:
    """The last of the days of "between Friday and Sunday", where a date is the first."""
    before = reading.text[max(0, day.span.start - _NEAR) : day.span.start].lower().split()
    for other in near:
        joint = reading.text[day.span.end : max(day.span.end, other.span.start)].lower().split()
        if other.span.start < day.span.end:
            continue
        paired = before[-1:] + joint in [list(pair) for pair in _pairs(reading.language)]
        if paired and other.end and day.end and other.end > day.end:
            return other.end
    return None


@functools.cache
def _pairs(language: Language) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in language.section("bounds").get("pairs", ()))


def is_record(language: Language, sentence: Sentence, day: Span) -> bool:
    """Whether a date behind "since" is that of an earlier event: "the deadliest attack since 2007"."""
    found = listed_cues(language, "clauses", "records").find(sentence.tokens)
    return any(one.span.start < day.start for one in found)


def begins(reading: Reading, day: DateMention) -> bool:
    """Whether a date stands right behind "since", or behind what began then: "since the protests began on Friday"."""
    before = reading.text[max(0, day.span.start - _BEFORE) : day.span.start].lower()
    words, since = before.split(), _since(reading.language)
    if words and words[-1] in since:
        return True
    clause = re.split(_SIGNS, before)[-1].split()
    return any(word in since for word in clause[:-2]) and any(word in _began(reading.language) for word in clause[-3:])


def _begins_at_start(reading: Reading, day: DateMention) -> bool:
    """Whether "since the beginning of" stands before a month or a year, within its mention or right before it."""
    small = reading.language.section("clauses")
    words = reading.text[max(0, day.span.start - _BEFORE) : day.span.end].lower().split()
    starts, since = small.get("beginnings", ()), _since(reading.language)
    return any(one in since and other in starts for one, other in itertools.pairwise(words))


def is_limit(reading: Reading, day: DateMention) -> bool:
    """Whether a day only ends the time in which people were counted: "do 6 marca zginęło 5 osób"."""
    until = reading.language.section("clauses").get("until", ())
    before = reading.text[max(0, day.span.start - _NEAR) : day.span.start].lower().split()
    opened = any(word in _since(reading.language) for word in before)
    return day.start == day.end and before[-1:] != [] and before[-1] in until and not opened


@functools.cache
def _began(language: Language) -> frozenset[str]:
    words = language.section("events").get("words", {}).get("happens", {})
    return frozenset(word for listed in words.values() for word in listed.lower().split())
