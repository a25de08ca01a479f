"""Axes of counts: round ticks from zero, and which panels can share one scale."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Literal, TypeVar

Key = TypeVar("Key")
ScaleKind = Literal["plain", "log"]
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


def powers(largest: float) -> list[int]:
    """Ticks of a logarithmic scale: 1, 10, 100 up to the first that is not below `largest`."""
    return [10**number for number in range(max(ceil(log10(max(largest, 1)) - 1e-9), 1) + 1)]


@dataclass
class Scale:
    """An axis that one or more panels share; `end` is where it ends, in its own units."""

    axis: str
    ticks: list[int]
    log: bool = False
    end: float = 1.0

    def at(self, number: float) -> float:
        """Where a number stands on it; on a logarithmic scale nothing and one stand at its beginning."""
        return log10(max(number, 1)) if self.log else float(number)
