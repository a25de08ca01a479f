"""The part-to-whole check: what a whole leaves unexplained beside the parts that one article prints with it."""

from collections.abc import Iterable, Sequence

from extract.figures.figures import Figure
from extract.records import record


@record
class Residual:
    """What is left of a whole; `low` and `high` are inclusive, None where the bounds leave that side open."""

    parts_low: int | None
    parts_high: int | None
    low: int | None
    high: int | None


def residual(whole: Figure, parts: Iterable[Figure]) -> Residual:
    """The whole less its parts, from the bounds alone: "more than 164" less 103 + 21 + 10 + 8 leaves 23 or more.

    A negative lower end is 0 where the upper end allows it; a negative `high` means that the parts exceed the whole.
    """
    figures = list(parts)
    low = _sum([figure.low for figure in figures])
    high = _sum([figure.high for figure in figures])
    least = None if whole.low is None or high is None else whole.low - high
    most = None if whole.high is None or low is None else whole.high - low
    if least is not None and least < 0 and (most is None or most >= 0):
        least = 0
    return Residual(low, high, least, most)


def vary_in_one(parts: Sequence[tuple[str, str]]) -> bool:
    """Whether parts, as (place, group), differ in one of the two only, and all differ: else they may overlap."""
    places, groups = {place for place, _ in parts}, {group for _, group in parts}
    return (len(places) == len(parts) and len(groups) == 1) or (len(groups) == len(parts) and len(places) == 1)


def _sum(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
