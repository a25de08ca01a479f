"""The room of the map's first view: what words must keep off, and where words stand already."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil, hypot
from typing import Any

from dashboard.charts.outlines import Box

Point = tuple[float, float]

_EDGE = 6
_BESIDE_LINE = 4
"""Pixels between words and a line."""

_STEP = 4
"""Pixels between the points that a line is looked at."""


@dataclass
class Room:
    """A view in pixels around its centre, filling up."""

    width: float
    height: float
    seen: dict[str, Any]
    taken: list[Box] = field(default_factory=list)
    marks: list[tuple[float, float, float]] = field(default_factory=list)
    line: list[Point] = field(default_factory=list)

    def keep_clear(self, x: float, y: float, radius: float) -> None:
        """Keep words off a round mark."""
        self.marks.append((x, y, radius))

    def keep_off(self, corners: Sequence[Point]) -> None:
        """Keep words off a line through these points."""
        for (x, y), (to_x, to_y) in pairwise(corners):
            pieces = max(ceil(hypot(to_x - x, to_y - y) / _STEP), 1)
            shares = [number / pieces for number in range(pieces + 1)]
            self.line += [(x + (to_x - x) * share, y + (to_y - y) * share) for share in shares]

    def take(self, box: Box, own: Point | None = None) -> bool:
        """Take a place for words, if it is in view and free; `own` is the middle of the mark they begin beside."""
        left, top, right, bottom = box
        inside = left >= _EDGE - self.width / 2 and right <= self.width / 2 - _EDGE
        inside = inside and top >= _EDGE - self.height / 2 and bottom <= self.height / 2 - _EDGE
        if not inside or any(_meet(box, one) for one in self.taken):
            return False
        if any(_covers(one, box) for one in self.marks if one[:2] != own):
            return False
        if any(_covers((x, y, _BESIDE_LINE), box) for x, y in self.line):
            return False
        self.taken.append(box)
        return True


def _covers(mark: tuple[float, float, float], box: Box) -> bool:
    """Whether a round mark reaches into a box."""
    x, y, radius = mark
    left, top, right, bottom = box
    return hypot(x - min(max(x, left), right), y - min(max(y, top), bottom)) < radius


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
