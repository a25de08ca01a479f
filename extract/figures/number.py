"""A number as printed: where it stands and what it says."""

from extract.records import record

MOST_DIGITS = 9  # longer ones are telephone numbers and the like


@record
class Number:
    """A number at tokens `[first, last)`; `high` is None where the words leave it open ("dozens").

    `value` is None for words that give an interval only; `grouped` says that separators mark its thousands.
    """

    first: int
    last: int
    value: int | None
    low: int
    high: int | None
    rule: str
    grouped: bool = False


def exactly(first: int, last: int, value: int, rule: str, grouped: bool = False) -> Number:
    """A number that says just one value."""
    return Number(first, last, value, value, value, rule, grouped)
