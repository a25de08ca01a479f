"""The day or year that printed words mean, seen from the day of publication and from what was named before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from extract.dates import periods
from extract.dates.periods import Period
from extract.records import record
from extract.schema import Precision
from extract.words.lexicon import Value

Slots = Mapping[str, tuple[Value, ...]]

_SOON = timedelta(days=31)  # a printed day this near ahead is the coming one, if the past one lies far back
_LONG_AGO = timedelta(days=250)
_JUST_OVER = timedelta(days=62)
_NOON = 12
_WEEK = 7
_FIRST_HOUR = {"AF": 1, "EV": 4, "NI": 7}  # "1 at night" is after midnight


@record
class Anchors:
    """What "the same day" and "that year" go back to: the day last named, and the first day of the last date of all.

    `quarter` is what "the quarter" means: the first day of the one named last, or else of the last one that is over.
    """

    day: date
    last: date
    quarter: date

    @classmethod
    def at(cls, published: date) -> "Anchors":
        """The anchors before any date has been read."""
        month = published.month - (published.month - 1) % periods.QUARTER  # of this quarter, whose day before is over
        over = date(published.year, month, 1).toordinal() - 1
        return cls(published, published, date.fromordinal(max(over, 1)))

    def after(self, period: Period) -> "Anchors":
        """The anchors once a date has been read."""
        if period.start is None:
            return self
        day = period.start if period.precision is Precision.DAY else self.day
        named = "-Q" in period.timex and not self._is_compared_with(period.start)
        return Anchors(day, period.start, period.start if named else self.quarter)

    def _is_compared_with(self, quarter: date) -> bool:
        """Whether a quarter is that of the year before: "from the year-earlier quarter" leaves the text its own."""
        first = self.quarter.month - (self.quarter.month - 1) % periods.QUARTER
        return (quarter.year + 1, quarter.month) == (self.quarter.year, first)


@record
class Context:
    """What a reading may look at: the day of publication, what was named last, whether the clause looks ahead."""

    published: date
    anchors: Anchors
    ahead: bool
    value: Value  # what the form's list says for all its forms ("PAST_REF")


def resolve_day(slots: Slots, context: Context) -> Period:
    """The day a form names; an hour or part of the day alone belongs to the day last named."""
    if "day" in slots:
        return periods.day(_calendar_day(slots, context))
    if "weekday" in slots:
        return periods.day(_weekday(slots, context))
    if "near" in slots:
        beside = int(slots["away"][0]) if "away" in slots else 0  # "the day before yesterday"
        return periods.day(context.published + timedelta(days=int(slots["near"][0]) + beside))
    if "shift" in slots:
        return periods.day(context.published + timedelta(days=shift_of(slots)))
    return periods.day(context.anchors.day)


def _calendar_day(slots: Slots, context: Context) -> date:
    number = sum(int(value) for value in slots["day"])  # "twenty" and "second"
    if "month" not in slots:
        return _day_of_month(number, context)
    month = int(slots["month"][0])
    year = printed_year(slots) if "year" in slots else nearest_year(slots, context, month, number)
    return date(year, month, number)


def _day_of_month(number: int, context: Context) -> date:
    """A day without its month ("on the 9th"): the nearest, in the month of publication or the one beside it."""
    here = periods.unit("month", context.published, 0)
    step = 0
    if number > context.published.day and not context.ahead:
        step = -1
    if number < context.published.day and context.ahead:
        step = 1
    month = known(periods.unit("month", known(here.start), step).start)
    return month.replace(day=number)


def nearest_year(slots: Slots, context: Context, month: int, number: int = 1) -> int:
    """The year of a month or day printed without one: the nearest in the past, or ahead where the clause looks."""
    now = context.published
    if "shift" in slots and "unit" in slots:  # "in January last year"
        return now.year + shift_of(slots)
    by_day = "day" in slots
    today = (now.month, now.day) if by_day else (now.month, 1)
    printed = (month, number) if by_day else (month, 1)
    shift = int(slots["shift"][0]) if "shift" in slots else None
    if shift == 0:
        return now.year
    if shift == -1:
        return now.year - (printed >= today)
    if shift == 1:
        return now.year + (printed <= today)
    if context.ahead:
        return now.year + (printed < today and not (by_day and _is_just_over(now, month, number)))
    if printed <= today:
        return now.year
    return now.year if by_day and _comes_soon(now, month, number) else now.year - 1


def _is_just_over(now: date, month: int, number: int) -> bool:
    """Whether a day earlier this year is so near that the same day of next year cannot be meant."""
    return now - date(now.year, month, min(number, 28)) <= _JUST_OVER


def _comes_soon(now: date, month: int, number: int) -> bool:
    """Whether a day later this year is so near that the same day of last year cannot be meant."""
    coming = date(now.year, month, min(number, 28))
    return coming - now <= _SOON and now - (coming - timedelta(days=365)) > _LONG_AGO


def _weekday(slots: Slots, context: Context) -> date:
    """News looks back: the day itself or the last one of that name, unless words or the clause say otherwise."""
    now, wanted = context.published, int(slots["weekday"][0])
    back = (now.isoweekday() - wanted) % 7
    if "count" in slots:  # "two Saturdays ago"
        return now - timedelta(days=(back or _WEEK) + _WEEK * (int(slots["count"][0]) - 1))
    if "unit" in slots:  # "Tuesday of last week"
        return known(periods.week(now + timedelta(days=7 * shift_of(slots))).start) + timedelta(days=wanted - 1)
    if "shift" not in slots:
        return now + timedelta(days=(7 - back) % 7) if context.ahead else now - timedelta(days=back)
    shift = int(slots["shift"][0])
    if shift == 0:
        return now + timedelta(days=wanted - now.isoweekday())
    return now - timedelta(days=back or 7) if shift < 0 else now + timedelta(days=(7 - back) % 7 or 7)


def with_time(of: Period, slots: Slots) -> Period:
    """The day with the hour or part of the day where a form gives one."""
    if "hour" in slots:
        hour = _hour(int(slots["hour"][0]), slots)
        minute = int(slots["minute"][0]) if "minute" in slots else 0
        return replace(of, timex=f"{of.timex}T{hour:02}:{minute:02}")
    if "time" in slots:
        return replace(of, timex=f"{of.timex}T{slots['time'][0]}")
    if "part" in slots:
        return periods.part_of_day(of, str(slots["part"][0]))
    return of


def _hour(hour: int, slots: Slots) -> int:
    """The hour of 24: "half" is 12 for the hours after noon, 0 for those before; "9 in the evening" says it too."""
    if "half" not in slots:
        first = _FIRST_HOUR.get(str(slots["part"][0]), _NOON) if "part" in slots else _NOON
        return hour + _NOON if first <= hour < _NOON else hour
    if not 1 <= hour <= 12:
        raise ValueError("there is no such hour")
    return hour % 12 + int(slots["half"][0])


def shift_of(slots: Slots) -> int:
    """How many units away: the count with its direction, or the word that says both ("last")."""
    if "away" in slots:
        return int(slots["away"][0]) * (int(slots["count"][0]) if "count" in slots else 1)
    return int(slots["shift"][0]) if "shift" in slots else 0


def printed_year(slots: Slots) -> int:
    """The printed year; two digits are of the century that news of our day would mean."""
    number = int(slots["year"][0])
    if number >= 100:
        return number
    return number + (2000 if number < 50 else 1900)


def known(found: date | None) -> date:
    """The day, or a ValueError where words name none."""
    if found is None:
        raise ValueError("no day can be found")
    return found
