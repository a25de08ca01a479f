"""Stretches of days as fine as printed, each with its TIMEX3 value (TimeML 1.2.1)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from extract.records import record
from extract.schema import Precision

QUARTER, HALF, DECADE, CENTURY = 3, 6, 10, 100
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@record
class Period:
    """First and last day (None where the words name none), how finely that is printed, and the TIMEX3 value."""

    timex: str
    start: date | None
    end: date | None
    precision: Precision | None


def day(of: date) -> Period:
    """One day."""
    return Period(of.isoformat(), of, of, Precision.DAY)


def days(first: date, last: date) -> Period:
    """From one day to another: an ISO 8601 interval, since TIMEX3 has no value for it."""
    return Period(f"{first.isoformat()}/{last.isoformat()}", first, last, Precision.DAY)


def week(of: date) -> Period:
    """The week, Monday to Sunday, that holds a day."""
    year, number, weekday = of.isocalendar()
    monday = of - timedelta(days=weekday - 1)
    return Period(f"{year:04}-W{number:02}", monday, monday + timedelta(days=6), Precision.WEEK)


def weekend(of: date) -> Period:
    """Saturday and Sunday of the week that holds a day."""
    whole = week(of)
    assert whole.end is not None  # a week has one
    return Period(f"{whole.timex}-WE", whole.end - timedelta(days=1), whole.end, Precision.DAY)


def month(year: int, number: int) -> Period:
    """A calendar month."""
    return Period(f"{year:04}-{number:02}", *_months(year, number, 1), Precision.MONTH)


def quarter(year: int, number: int) -> Period:
    """The first (1) to the fourth (4) quarter of a year."""
    return Period(f"{year:04}-Q{number}", *_months(year, QUARTER * number - 2, QUARTER), Precision.MONTH)


def half(year: int, number: int) -> Period:
    """The first (1) or second (2) half of a year."""
    return Period(f"{year:04}-H{number}", *_months(year, HALF * number - 5, HALF), Precision.MONTH)


def season(year: int, code: str) -> Period:
    """Spring (SP), summer (SU), autumn (FA), or the winter (WI) that begins in a year."""
    return Period(f"{year:04}-{code}", *_months(year, _SEASON_MONTHS[code], 3), Precision.MONTH)


def year(number: int) -> Period:
    """A calendar year."""
    return Period(f"{number:04}", date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def years(first: int, last: int) -> Period:
    """From one year to another."""
    return Period(f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31), Precision.YEAR)


def decade(first: int) -> Period:
    """Ten years from one that ends in 0; its TIMEX3 value is the year's first three digits."""
    return Period(f"{first // DECADE:03}", date(first, 1, 1), date(first + 9, 12, 31), Precision.YEAR)


def century(number: int) -> Period:
    """The twentieth century is 1901 to 2000; its TIMEX3 value is "19"."""
    first = CENTURY * (number - 1) + 1
    return Period(f"{number - 1:02}", date(first, 1, 1), date(first + 99, 12, 31), Precision.YEAR)


def reference(timex: str) -> Period:
    """Words that name no day that can be found: PAST_REF, PRESENT_REF, FUTURE_REF, a duration."""
    return Period(timex, None, None, None)


def part_of_day(of: Period, code: str) -> Period:
    """A part of a day: its TIMEX3 value says which, its day stays the printed one."""
    return replace(of, timex=f"{of.timex}T{code}")


UNITS: dict[str, Callable[[date], Period]] = {
    "day": day,
    "week": week,
    "weekend": weekend,
    "month": lambda of: month(of.year, of.month),
    "quarter": lambda of: quarter(of.year, (of.month + 2) // QUARTER),
    "year": lambda of: year(of.year),
    "decade": lambda of: decade(of.year - of.year % DECADE),
    "century": lambda of: century((of.year + 99) // CENTURY),
}
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_OF = {"day": 1, "week": 7, "weekend": 7}


def unit(name: str, of: date, shift: int) -> Period:
    """The day, week, month … that lies `shift` of them after the one that holds a day.

    Raises:
        ValueError, OverflowError: it lies outside the years 1 to 9999.
    """
    if name in _DAYS_OF:
        return UNITS[name](of + timedelta(days=shift * _DAYS_OF[name]))
    months = of.year * 12 + of.month - 1 + shift * _MONTHS_OF[name]
    return UNITS[name](date(months // 12, months % 12 + 1, 1))


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    after = year * 12 + first - 1 + count
    return date(year, first, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
