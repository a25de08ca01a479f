"""Logarithmic axes: which figures ask for one, its ticks, and a zero that stands apart, behind a break."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Literal

from dashboard.charts.scales import Scale
from dashboard.known.rows import Claim
from dashboard.wording.i18n import Texts
from extract.schema import Bound

ScaleKind = Literal["auto", "plain", "log"]
"""As the figures ask; always plain; always logarithmic."""

TENFOLD = 10
_STEPS = (1, 2, 5)
_SPARSER = (_STEPS, (1, 5), (1,))
_LEAD = 0.03
"""What lies before the first number, as a share of the axis: a mark there does not lie on its edge."""

_ZERO, _BREAK = 0.16, 0.07
"""The same from a zero to the first number, and from the break to the first number."""


def wants_log(claims: Iterable[Claim]) -> bool:
    """Whether the numbers printed differ tenfold or more; words that name no number count for nothing."""
    found = [number for claim in claims if claim.bound is not Bound.VAGUE for number in numbers(claim) if number > 0]
    return bool(found) and max(found) >= TENFOLD * min(found)


def numbers(claim: Claim) -> tuple[int, ...]:
    """What of a figure is drawn on an axis: its number, or the ends of its range."""
    if claim.bound in (Bound.BETWEEN, Bound.VAGUE):
        return tuple(one for one in (claim.low, claim.high) if one is not None)
    return (claim.size,)


@dataclass
class LogScale(Scale):
    """A logarithmic axis from one round number to another; with `zero`, a zero stands before it, behind a break."""

    first: int = 1
    last: int = 10
    zero: bool = False

    @property
    def top(self) -> int:
        """The highest number it reaches to."""
        return self.last

    @property
    def broken_at(self) -> float:
        """Where the break stands that parts zero from the first number."""
        return log10(self.first) - log10(self.last / self.first) * _BREAK

    def at(self, number: float) -> float:
        """Where a number stands on it: at its logarithm; zero, which has none, at the beginning."""
        return log10(number) if number > 0 else self.begin


def log_scale(axis: str, drawn: Iterable[int], largest: float) -> LogScale:
    """An axis no longer than its figures need.

    Args:
        axis: its name in the drawing.
        drawn: every number that stands on it; a zero makes it begin with one.
        largest: the highest number it must reach.
    """
    found = set(drawn)
    first = _round_down(min(found - {0}, default=1))
    last = _round_up(max(largest, first + 1))
    begin = log10(first) - log10(last / first) * (_ZERO if 0 in found else _LEAD)
    return LogScale(axis, [first, last], begin=begin, end=log10(last), first=first, last=last, zero=0 in found)


def log_ticks(scale: LogScale, fit: Callable[[Sequence[int]], bool]) -> list[int]:
    """Ones, twos and fives where they have room beside one another, else fewer; a zero always."""
    zero = [0] if scale.zero else []
    tried = [_ticks(scale.first, scale.last, steps) for steps in _SPARSER]
    powers = tried[-1]
    tried += [powers[::every] for every in range(2, len(powers))]
    found = (some for some in tried if len(some) > 1 and fit([*zero, *some]))
    return [*zero, *next(found, [scale.first, scale.last])]


def log_words(scale: LogScale, kind: ScaleKind, texts: Texts) -> str:
    """That an axis is logarithmic, and why, and that its zero stands apart."""
    words = texts("charts.log.chosen" if kind == "log" else "charts.log.tenfold")
    return texts("charts.log.zero", words=words) if scale.zero else words


def _ticks(first: int, last: int, steps: Sequence[int]) -> list[int]:
    powers = range(floor(log10(first) + 1e-9), ceil(log10(last) + 1e-9) + 1)
    return [step * 10**power for power in powers for step in steps if first <= step * 10**power <= last]


def _round_down(number: float) -> int:
    power = 10 ** floor(log10(number) + 1e-9)
    return int(max(step * power for step in _STEPS if step * power <= number))


def _round_up(number: float) -> int:
    power = 10 ** floor(log10(number) + 1e-9)
    return int(min(step * power for step in (*_STEPS, TENFOLD) if step * power >= number))
