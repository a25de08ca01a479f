"""Axes of counts: round ticks from zero, and which panels can share one scale."""

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass
class Scale:
    """An axis that one or more panels share; `begin` and `end` are its edges, in its own units."""

    axis: str
    ticks: list[int]
    begin: float = 0.0
    end: float = 1.0

    @property
    def top(self) -> int:
        """The highest number it reaches to."""
        return self.ticks[-1]

    def at(self, number: float) -> float:
        """Where a number stands on it."""
        return float(number)

    def share(self, at: float) -> float:
        """How far along it a place is: 0 at its beginning, 1 at its end."""
        return (at - self.begin) / (self.end - self.begin)
