"""Axes of counts: round ticks from zero, and which panels can share one scale."""

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10
from typing import TypeVar

Key = TypeVar("Key")
_STEPS = (1, 2, 2.5, 5, 10)
APART = 4
"""Panels whose largest figures differ more than this many times get scales of their own."""


def ticks(largest: float, at_most: int) -> list[int]:
    """Round numbers from 0 to the first that is not below `largest`, `at_most` of them and always two or more."""
    largest = max(largest, 1)
    rough = largest / (at_most - 1)
    power = 10 ** floor(log10(rough))
    step = next(step * power for step in _STEPS if step * power >= rough - 1e-9)
    step = max(ceil(step), 1)
    return [step * number for number in range(ceil(largest / step) + 1)]


def shared_scales(largest: Mapping[Key, float]) -> dict[Key, float]:
    """The largest number of each panel's scale: panels of about the same size share one."""
    scales: dict[Key, float] = {}
    top = 0.0
    for key in sorted(largest, key=lambda one: -largest[one]):
        if not scales or largest[key] * APART < top:
            top = largest[key]
        scales[key] = top
    return scales


def needs_log(sizes: Sequence[float]) -> bool:
    """Whether figures above zero differ tenfold, so that the small ones would be lost on a plain scale."""
    above = [size for size in sizes if size > 0]
    return len(above) > 1 and max(above) >= 10 * min(above)
