"""Days from which something has been counted ever since: "since Wednesday", "od środy", "со среды"."""

import functools
from dataclasses import replace
from datetime import date

from extract.dates import DateMention
from extract.language import Language
from extract.reading import Reading
from extract.schema import Precision
from extract.text import Span
from extract.within import within

_BEFORE = 12  # characters in which "since" stands before its day
_TO, _NEAR = 5, 30  # characters from one day to the other of "od środy do piątku", and over the longer of them


@functools.cache
def _since(language: Language) -> frozenset[str]:
    words = language.section("events").get("words", {}).get("since", {})
    return frozenset(word for listed in words.values() for word in listed.lower().split())


def up_to(reading: Reading, day: DateMention, known: date) -> DateMention:
    """A day with "since" before it as the days up to `known`, or to the day that ends them; any other date as it is."""
    if day.start is None or day.start != day.end or day.precision is not Precision.DAY:
        return day
    near = within(reading.dates, Span(max(0, day.span.start - _NEAR), day.span.end + _NEAR))
    if _begins(reading, day):
        to = next((one for one in near if 0 < one.span.start - day.span.end <= _TO and one.end), None)
        end = to.end if to and to.end else known
        return replace(day, end=end, rule=f"{day.rule}, since") if end > day.start else day
    since = next((one for one in near if 0 < day.span.start - one.span.end <= _TO and _begins(reading, one)), None)
    if since is None or since.start is None or since.start >= day.start:
        return day
    return replace(day, start=since.start, rule=f"{since.rule}, since")


def _begins(reading: Reading, day: DateMention) -> bool:
    before = reading.text[max(0, day.span.start - _BEFORE) : day.span.start].lower().split()
    return bool(before) and before[-1] in _since(reading.language)
