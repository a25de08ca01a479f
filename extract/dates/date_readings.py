"""What the forms of a date mean: from the values of their words to a stretch of days.

Each reading is a function from the values a form captured to a Period; `READINGS` names them as language files do.
A reading that finds no such day (31 February) raises ValueError or OverflowError.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from extract.dates import periods
from extract.dates.date_resolution import (
    Context,
    Slots,
    known,
    nearest_year,
    printed_year,
    resolve_day,
    shift_of,
    with_time,
)
from extract.dates.date_stretches import (
    read_before_christ,
    read_century,
    read_decade,
    read_half,
    read_quarter,
    read_season,
)
from extract.dates.feasts import feast
from extract.dates.periods import Period
from extract.schema import Precision

_SATURDAY = 6
_MONTHS = 12
_UNIT_CODES = {"day": "P{}D", "week": "P{}W", "month": "P{}M", "quarter": "P{}Q", "year": "P{}Y"} | {
    "decade": "P{}DE",
    "century": "P{}CE",
    "hour": "PT{}H",
    "minute": "PT{}M",
    "second": "PT{}S",
}


Reading = Callable[[Slots, Context], Period]


def read_day(slots: Slots, context: Context) -> Period:
    """A day by its date, its weekday or its distance, with a part of the day or the hour where printed."""
    return with_time(resolve_day(slots, context), slots)


def read_feast(slots: Slots, context: Context) -> Period:
    """The day of a feast, its year printed or the nearest."""
    code = str(slots["feast"][0])
    if "year" in slots:
        return periods.day(feast(printed_year(slots), code))
    now = feast(context.published.year, code)
    year = nearest_year({**slots, "day": (now.day,)}, context, now.month, now.day)
    return periods.day(feast(year, code))


def read_holidays(slots: Slots, context: Context) -> Period:
    """The days about a feast ("at Easter"): TIMEX3 writes the feast, but nobody says which of the days it was."""
    return periods.reference(read_feast(slots, context).timex)


def read_days(slots: Slots, context: Context) -> Period:
    """Two days that bound a stretch ("5–7 January", "30 December to 2 January", "Friday to Sunday")."""
    first, last = ({name: values[at : at + 1] or values[:1] for name, values in slots.items()} for at in (0, 1))
    if len(slots.get("year", ())) == 1 and "month" in slots and int(first["month"][0]) > int(last["month"][0]):
        first = {**first, "year": (printed_year(slots) - 1,)}
    end = resolve_day(last, context).end
    start = resolve_day(first, replace(context, published=end or context.published, ahead=False)).start
    if start is None or end is None or start > end:
        raise ValueError("the days of a stretch stand in the wrong order")
    return periods.days(start, end)


def read_night(slots: Slots, context: Context) -> Period:
    """The night between two days; with one day named, the night that ends on it."""
    if any(len(slots.get(name, ())) > 1 for name in ("day", "weekday")):
        whole = read_days(slots, context)
    else:
        end = resolve_day(slots, context).start
        whole = periods.days(known(end) - timedelta(days=1), known(end))
    return replace(whole, timex=f"{known(whole.start).isoformat()}TNI")


def read_month(slots: Slots, context: Context) -> Period:
    """A month, its year printed, told by words ("last January") or the nearest."""
    number = int(slots["month"][0])
    if "year" in slots:
        return periods.month(printed_year(slots), number)
    return periods.month(nearest_year(slots, context, number), number)


def read_months(slots: Slots, context: Context) -> Period:
    """From one month to another; a year printed once is that of the second."""
    first, last = (int(value) for value in slots["month"][:2])
    year = printed_year(slots) if "year" in slots else nearest_year(slots, context, last)
    begin, end = periods.month(year - (first > last), first), periods.month(year, last)
    return Period(f"{begin.timex}/{end.timex}", begin.start, end.end, Precision.MONTH)


def read_year(slots: Slots, _context: Context) -> Period:
    """A year by its number."""
    return periods.year(printed_year(slots))


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
    shift = shift_of(slots)
    if name == "weekend" and not context.ahead and not slots.keys() & {"shift", "away"}:
        shift -= context.published.isoweekday() < _SATURDAY  # "over the weekend" in a Monday article is the last one
    return with_time(periods.unit(name, context.published, shift), slots)


def read_and_half(slots: Slots, context: Context) -> Period:
    """The year that lay so many years and a half before the publication; of other units no day can be told."""
    if slots["unit"][0] != "year":
        raise ValueError("half a day or a month is no day")
    months = _MONTHS * int(slots["count"][0]) + _MONTHS // 2
    return periods.year(known(periods.unit("month", context.published, -months).start).year)


def read_until_now(slots: Slots, context: Context) -> Period:
    """The year, month … up to now ("over the past year"): TIMEX3 writes it as the last one, yet it has not its days."""
    return periods.reference(read_unit(slots, context).timex)


def read_coming(slots: Slots, context: Context) -> Period:
    """How long until something that will be ("will reopen in two weeks"); elsewhere it is only how long."""
    if not context.ahead:
        raise ValueError("nothing is to come")
    return periods.unit(str(slots["unit"][0]), context.published, int(slots["count"][0]))


def read_anchored(slots: Slots, context: Context) -> Period:
    """A day, week, month … counted from the day last named: "the same day", "a week later"."""
    name = str(slots["unit"][0]) if "unit" in slots else "day"
    anchor = context.anchors.day if name in ("day", "week") else context.anchors.last
    anchor = context.anchors.quarter if name == "quarter" else anchor
    return with_time(periods.unit(name, anchor, shift_of(slots)), slots)


def read_reference(_slots: Slots, context: Context) -> Period:
    """Words that name no day: the list of forms says which reference they are."""
    return periods.reference(str(context.value))


def read_duration(slots: Slots, context: Context) -> Period:
    """How long: "three days", "several weeks"; the list of forms may say how many are meant ("for a year")."""
    count = str(slots["count"][0]) if "count" in slots else str(context.value or "X")
    return periods.reference(_UNIT_CODES[str(slots["unit"][0])].format(count))


READINGS: dict[str, Reading] = {
    "day": read_day,
    "days": read_days,
    "feast": read_feast,
    "holidays": read_holidays,
    "night": read_night,
    "month": read_month,
    "months": read_months,
    "year": read_year,
    "years": read_years,
    "unit": read_unit,
    "and_half": read_and_half,
    "until_now": read_until_now,
    "coming": read_coming,
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
    "feast": "feast",
    "holidays": "feast",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
    "unit": "unit",
    "and_half": "unit",
    "until_now": "unit",
    "coming": "count",
    "season": "season",
    "quarter": "ordinal",
    "half": "ordinal",
    "decade": "decade",
    "century": "century",
    "duration": "unit",
}
