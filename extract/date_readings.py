"""What the forms of a date mean: from the values of their words to a stretch of days.

Each reading is a function from the values a form captured to a Period; `READINGS` names them as language files do.
A reading that finds no such day (31 February) raises ValueError or OverflowError.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extract import periods
from extract.lexicon import Value
from extract.periods import Period
from extract.schema import Precision

Slots = Mapping[str, tuple[Value, ...]]

_SOON = timedelta(days=31)  # a printed day this near ahead is the coming one, if the past one lies far back
_LONG_AGO = timedelta(days=250)
_SATURDAY = 6
_UNIT_CODES = {"day": "P{}D", "week": "P{}W", "month": "P{}M", "quarter": "P{}Q", "year": "P{}Y"} | {
    "decade": "P{}DE",
    "century": "P{}CE",
    "hour": "PT{}H",
    "minute": "PT{}M",
    "second": "PT{}S",
}


@dataclass(frozen=True, slots=True)
class Anchors:
    """What "the same day" and "that year" go back to: the day last named, and the first day of the last date of all."""

    day: date
    last: date

    def after(self, period: Period) -> "Anchors":
        """The anchors once a date has been read."""
        if period.start is None:
            return self
        return Anchors(period.start if period.precision is Precision.DAY else self.day, period.start)


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading may look at: the day of publication, what was named last, whether the clause looks ahead."""

    published: date
    anchors: Anchors
    ahead: bool
    value: Value  # what the form's list says for all its forms ("PAST_REF")


Reading = Callable[[Slots, Context], Period]


def read_day(slots: Slots, context: Context) -> Period:
    """A day by its date, its weekday or its distance, with a part of the day or the hour where printed."""
    return _with_time(_day(slots, context), slots)


def read_days(slots: Slots, context: Context) -> Period:
    """Two days that bound a stretch ("5–7 January", "30 December to 2 January", "Friday to Sunday")."""
    first, last = ({name: values[at : at + 1] or values[:1] for name, values in slots.items()} for at in (0, 1))
    if len(slots.get("year", ())) == 1 and "month" in slots and int(first["month"][0]) > int(last["month"][0]):
        first = {**first, "year": (_year(slots) - 1,)}
    end = _day(last, context).end
    start = _day(first, replace(context, published=end or context.published, ahead=False)).start
    if start is None or end is None or start > end:
        raise ValueError("the days of a stretch stand in the wrong order")
    return periods.days(start, end)


def read_night(slots: Slots, context: Context) -> Period:
    """The night between two days; with one day named, the night that ends on it."""
    if any(len(slots.get(name, ())) > 1 for name in ("day", "weekday")):
        whole = read_days(slots, context)
    else:
        end = _day(slots, context).start
        whole = periods.days(_known(end) - timedelta(days=1), _known(end))
    return replace(whole, timex=f"{_known(whole.start).isoformat()}TNI")


def read_month(slots: Slots, context: Context) -> Period:
    """A month, its year printed, told by words ("last January") or the nearest."""
    number = int(slots["month"][0])
    if "year" in slots:
        return periods.month(_year(slots), number)
    return periods.month(_nearest_year(slots, context, number), number)


def read_months(slots: Slots, context: Context) -> Period:
    """From one month to another; a year printed once is that of the second."""
    first, last = (int(value) for value in slots["month"][:2])
    year = _year(slots) if "year" in slots else _nearest_year(slots, context, last)
    begin, end = periods.month(year - (first > last), first), periods.month(year, last)
    return Period(f"{begin.timex}/{end.timex}", begin.start, end.end, Precision.MONTH)


def read_year(slots: Slots, _context: Context) -> Period:
    """A year by its number."""
    return periods.year(_year(slots))


def read_years(slots: Slots, _context: Context) -> Period:
    """From one year to another; the second may be cut short ("1991–96")."""
    first, last = (int(value) for value in slots["year"][:2])
    last = last if last > 100 else first - first % 100 + last
    if not first < last:
        raise ValueError("the years of a stretch stand in the wrong order")
    return periods.years(first, last)


def read_unit(slots: Slots, context: Context) -> Period:
    """A week, month, year … counted from the publication: "last week", "next year", "three days ago"."""
    name = str(slots["unit"][0])
    shift = _shift(slots)
    if name == "weekend" and not context.ahead and not slots.keys() & {"shift", "away"}:
        shift -= context.published.isoweekday() < _SATURDAY  # "over the weekend" in a Monday article is the last one
    return _with_time(periods.unit(name, context.published, shift), slots)


def read_anchored(slots: Slots, context: Context) -> Period:
    """A day, week, month … counted from the day last named: "the same day", "a week later"."""
    name = str(slots["unit"][0]) if "unit" in slots else "day"
    anchor = context.anchors.day if name in ("day", "week") else context.anchors.last
    return _with_time(periods.unit(name, anchor, _shift(slots)), slots)


def read_season(slots: Slots, context: Context) -> Period:
    """A season, its year printed, told by words or the nearest."""
    code = str(slots["season"][0])
    if "year" in slots:
        return periods.season(_year(slots), code)
    now = context.published
    if "shift" in slots and "unit" in slots:
        return periods.season(now.year + _shift(slots), code)
    if slots.get("shift") == (0,):
        return periods.season(now.year - (code == "WI" and now.month < 3), code)
    passed = periods.season(now.year - (now.month < 3), code)
    if _known(passed.start) > now:
        passed = periods.season(now.year - 1, code)
    shift = int(slots["shift"][0]) if "shift" in slots else int(context.ahead)
    over = _known(passed.end) < now
    step = {-1: 0 if over else -1, 0: 0, 1: 1}.get(shift, 0)
    return periods.season(int(passed.timex[:4]) + step, code)


def read_quarter(slots: Slots, context: Context) -> Period:
    """A quarter of a year, the nearest where the year is not printed."""
    return _share_of_year(slots, context, periods.quarter)


def read_half(slots: Slots, context: Context) -> Period:
    """The first or second half of a year."""
    return _share_of_year(slots, context, periods.half)


def read_decade(slots: Slots, context: Context) -> Period:
    """Ten years ("the 1980s", "lata 90."), of the printed century or else of the last one that had them."""
    first = int(slots["decade"][0])
    if "century" in slots:
        first = int(slots["century"][0]) * 100 - 100 + first
    elif first < 100:
        first += context.published.year // 100 * 100
        first -= 100 if first > context.published.year - 5 else 0
    return periods.decade(first)


def read_century(slots: Slots, _context: Context) -> Period:
    """A century by its number."""
    return periods.century(int(slots["century"][0]))


def read_before_christ(slots: Slots, _context: Context) -> Period:
    """A year or century before our era: no day of the calendar, yet a date."""
    if "century" in slots:
        return periods.reference(f"BC{int(slots['century'][0]) - 1:02}")
    return periods.reference(f"BC{_year(slots):04}")


def read_reference(_slots: Slots, context: Context) -> Period:
    """Words that name no day: the list of forms says which reference they are."""
    return periods.reference(str(context.value))


def read_duration(slots: Slots, _context: Context) -> Period:
    """How long: "three days", "several weeks"."""
    count = str(slots["count"][0]) if "count" in slots else "X"
    return periods.reference(_UNIT_CODES[str(slots["unit"][0])].format(count))


READINGS: dict[str, Reading] = {
    "day": read_day,
    "days": read_days,
    "night": read_night,
    "month": read_month,
    "months": read_months,
    "year": read_year,
    "years": read_years,
    "unit": read_unit,
    "anchored": read_anchored,
    "season": read_season,
    "quarter": read_quarter,
    "half": read_half,
    "decade": read_decade,
    "century": read_century,
    "before_christ": read_before_christ,
    "reference": read_reference,
    "duration": read_duration,
}

# What a form must ask for to be read so
NEEDED: Mapping[str, str] = {
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
    "unit": "unit",
    "season": "season",
    "quarter": "ordinal",
    "half": "ordinal",
    "decade": "decade",
    "century": "century",
    "duration": "unit",
}


def _day(slots: Slots, context: Context) -> Period:
    """The day a form names; an hour or part of the day alone belongs to the day last named."""
    if "day" in slots:
        return periods.day(_calendar_day(slots, context))
    if "weekday" in slots:
        return periods.day(_weekday(slots, context))
    if "near" in slots:
        beside = int(slots["away"][0]) if "away" in slots else 0  # "the day before yesterday"
        return periods.day(context.published + timedelta(days=int(slots["near"][0]) + beside))
    if "shift" in slots:
        return periods.day(context.published + timedelta(days=_shift(slots)))
    return periods.day(context.anchors.day)


def _calendar_day(slots: Slots, context: Context) -> date:
    number = sum(int(value) for value in slots["day"])  # "twenty" and "second"
    if "month" not in slots:
        return _day_of_month(number, context)
    month = int(slots["month"][0])
    year = _year(slots) if "year" in slots else _nearest_year(slots, context, month, number)
    return date(year, month, number)


def _day_of_month(number: int, context: Context) -> date:
    """A day without its month ("on the 9th"): the nearest, in the month of publication or the one beside it."""
    here = periods.unit("month", context.published, 0)
    step = 0
    if number > context.published.day and not context.ahead:
        step = -1
    if number < context.published.day and context.ahead:
        step = 1
    month = _known(periods.unit("month", _known(here.start), step).start)
    return month.replace(day=number)


def _nearest_year(slots: Slots, context: Context, month: int, number: int = 1) -> int:
    """The year of a month or day printed without one: the nearest in the past, or ahead where the clause looks."""
    now = context.published
    if "shift" in slots and "unit" in slots:  # "in January last year"
        return now.year + _shift(slots)
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
        return now.year + (printed < today)
    if printed <= today:
        return now.year
    return now.year if by_day and _comes_soon(now, month, number) else now.year - 1


def _comes_soon(now: date, month: int, number: int) -> bool:
    """Whether a day later this year is so near that the same day of last year cannot be meant."""
    coming = date(now.year, month, min(number, 28))
    return coming - now <= _SOON and now - (coming - timedelta(days=365)) > _LONG_AGO


def _weekday(slots: Slots, context: Context) -> date:
    """News looks back: the day itself or the last one of that name, unless words or the clause say otherwise."""
    now, wanted = context.published, int(slots["weekday"][0])
    back = (now.isoweekday() - wanted) % 7
    if "unit" in slots:  # "Tuesday of last week"
        return _known(periods.week(now + timedelta(days=7 * _shift(slots))).start) + timedelta(days=wanted - 1)
    if "shift" not in slots:
        return now + timedelta(days=(7 - back) % 7) if context.ahead else now - timedelta(days=back)
    shift = int(slots["shift"][0])
    if shift == 0:
        return now + timedelta(days=wanted - now.isoweekday())
    return now - timedelta(days=back or 7) if shift < 0 else now + timedelta(days=(7 - back) % 7 or 7)


def _with_time(of: Period, slots: Slots) -> Period:
    if "hour" in slots:
        hour = _hour(int(slots["hour"][0]), slots)
        minute = int(slots["minute"][0]) if "minute" in slots else 0
        return replace(of, timex=f"{of.timex}T{hour:02}:{minute:02}")
    if "part" in slots:
        return periods.part_of_day(of, str(slots["part"][0]))
    return of


def _hour(hour: int, slots: Slots) -> int:
    """The hour of 24: "half" is 12 for the hours after noon, 0 for those before."""
    if "half" not in slots:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError("there is no such hour")
    return hour % 12 + int(slots["half"][0])


def _share_of_year(slots: Slots, context: Context, share: Callable[[int, int], Period]) -> Period:
    number = int(slots["ordinal"][0])
    now = context.published
    if "year" in slots:
        return share(_year(slots), number)
    if "shift" in slots:
        return share(now.year + _shift(slots), number)
    here = share(now.year, number)
    if context.ahead:
        return here if _known(here.end) >= now else share(now.year + 1, number)
    return here if _known(here.start) <= now else share(now.year - 1, number)


def _shift(slots: Slots) -> int:
    """How many units away: the count with its direction, or the word that says both ("last")."""
    if "away" in slots:
        return int(slots["away"][0]) * (int(slots["count"][0]) if "count" in slots else 1)
    return int(slots["shift"][0]) if "shift" in slots else 0


def _year(slots: Slots) -> int:
    """The printed year; two digits are of the century that news of our day would mean."""
    number = int(slots["year"][0])
    if number >= 100:
        return number
    return number + (2000 if number < 50 else 1900)


def _known(found: date | None) -> date:
    if found is None:
        raise ValueError("no day can be found")
    return found
