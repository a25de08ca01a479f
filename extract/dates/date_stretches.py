"""What the forms of a season, a share of a year, a decade and a century mean."""

from collections.abc import Callable
from datetime import timedelta

from extract.dates import periods
from extract.dates.date_resolution import Context, Slots, known, printed_year, shift_of
from extract.dates.periods import Period

_JUST_ENDED = timedelta(days=45)


def read_season(slots: Slots, context: Context) -> Period:
    """A season, its year printed, told by words or the nearest."""
    code = str(slots["season"][0])
    if "year" in slots:
        return periods.season(printed_year(slots), code)
    now = context.published
    if "shift" in slots and "unit" in slots:
        return periods.season(now.year + shift_of(slots), code)
    if slots.get("shift") == (0,):
        return periods.season(now.year - (code == "WI" and now.month < 3), code)
    passed = periods.season(now.year - (now.month < 3), code)
    if known(passed.start) > now:
        passed = periods.season(now.year - 1, code)
    shift = int(slots["shift"][0]) if "shift" in slots else int(context.ahead)
    over = known(passed.end) < now
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
    return periods.reference(f"BC{printed_year(slots):04}")


def _share_of_year(slots: Slots, context: Context, share: Callable[[int, int], Period]) -> Period:
    number = int(slots["ordinal"][0])
    now = context.published
    if "year" in slots:
        return share(printed_year(slots), number)
    if "shift" in slots:
        return share(now.year + shift_of(slots), number)
    here = share(now.year, number)
    if context.ahead:  # "will report third-quarter results": of the one that has just ended
        near = (share(now.year - 1, number), here)
        return next((one for one in near if now - known(one.end) <= _JUST_ENDED), share(now.year + 1, number))
    return here if known(here.start) <= now else share(now.year - 1, number)
