"""The days of feasts, whichever year they are asked for.

A language file writes a feast as "12-25" (month and day), as "11-4-4" (the fourth Thursday of November; "5-1-0" is the
last Monday of May) or by its distance from Easter of the western churches ("easter", "easter-2", "easter+1").
"""

import calendar
from datetime import date, timedelta

_EASTER = "easter"


def feast(year: int, code: str) -> date:
    """The day of a feast in a year.

    Raises:
        ValueError: the code is none, or there is no such day.
    """
    if code.startswith(_EASTER):
        return _easter(year) + timedelta(days=int(code.removeprefix(_EASTER) or 0))
    month, *rest = (int(part) for part in code.split("-"))
    if len(rest) == 1:
        return date(year, month, rest[0])
    weekday, number = rest
    days = [day[weekday - 1] for day in calendar.monthcalendar(year, month) if day[weekday - 1]]
    if number > len(days):
        raise ValueError(f"there are fewer than {number} such weekdays")
    return date(year, month, days[number - 1])


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of golden number, century corrections and epact."""
    golden, century = year % 19, year // 100
    solar, lunar = century - century // 4, (8 * century + 13) // 25
    epact = (solar - lunar + 19 * golden + 15) % 30
    moon = epact - (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - solar) % 7
    after = moon - weekday  # days from 28 March's Sunday on
    month = 3 + (after + 40) // 44
    return date(year, month, after + 28 - 31 * (month // 4))
