"""Feasts: which day they fall on."""

from datetime import date

import pytest

from extract.dates.feasts import feast


@pytest.mark.parametrize(
    ("year", "code", "day"),
    [
        (2021, "12-25", date(2021, 12, 25)),
        (2021, "11-4-4", date(2021, 11, 25)),
        (2020, "11-4-4", date(2020, 11, 26)),
        (2022, "5-1-0", date(2022, 5, 30)),
        (2022, "9-1-1", date(2022, 9, 5)),
        (1818, "easter", date(1818, 3, 22)),
        (1943, "easter", date(1943, 4, 25)),
        (2000, "easter", date(2000, 4, 23)),
        (2019, "easter-2", date(2019, 4, 19)),
        (2024, "easter+1", date(2024, 4, 1)),
    ],
)
def test_a_feast_falls_on_its_day_of_the_year(year: int, code: str, day: date) -> None:
    assert feast(year, code) == day


@pytest.mark.parametrize("code", ["2-30", "2-1-6", "13-1", "feast"])
def test_a_day_that_no_feast_can_have_is_none(code: str) -> None:
    with pytest.raises(ValueError, match=r"day|month|number|weekdays|literal|unpack|range"):
        feast(2022, code)
