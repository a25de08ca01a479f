"""Labels beside points in a plane: each in the first place around its point where it meets nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import hypot, inf

_GAP = 9
_FAR = 20
_FLOOR = 5
"""Pixels between words and the line at a panel's foot."""

_APART = 13
"""Pixels from words that a line joins to their point to any other point."""


@dataclass(frozen=True, slots=True)
class Rect:
    """Pixels at the least width, y downwards; `anchor` is the x of the point it belongs to."""

    left: float
    top: float
    right: float
    bottom: float
    anchor: float

    def meets(self, other: "Rect") -> bool:
        """Whether two overlap, or would as the chart grows wider: words go with their points."""
        if self.bottom <= other.top or other.bottom <= self.top:
            return False
        if self.covers(other):
            return True
        return (self.left < other.left) != (self.anchor <= other.anchor) and self.anchor != other.anchor

    def distance(self, x: float, y: float) -> float:
        """Pixels from a point to the nearest edge; 0 inside."""
        return hypot(max(self.left - x, 0, x - self.right), max(self.top - y, 0, y - self.bottom))

    def covers(self, other: "Rect") -> bool:
        """Whether two overlap at the least width."""
        beside = self.right <= other.left or other.right <= self.left
        return not beside and not (self.bottom <= other.top or other.bottom <= self.top)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where words stand: `dx`, `dy` pixels from their point to their nearer edge and top."""

    dx: float
    dy: float
    flipped: bool

    def is_far(self, high: float) -> bool:
        """Whether words of this height have a space between them and their point."""
        return abs(self.edge(high)) >= _FAR

    def edge(self, high: float) -> float:
        """Pixels down from a point to the nearer edge of words of this height."""
        return max(self.dy, min(self.dy + high, 0.0))


@dataclass
class Plane:
    """The room of one panel, filling up."""

    width: float
    height: float
    above: float
    taken: list[Rect] = field(default_factory=list)
    lines: list[Rect] = field(default_factory=list)
    points: list[tuple[float, float]] = field(default_factory=list)

    def keep_off(self, left: float, top: float, right: float, bottom: float) -> None:
        """Keep words off a line or a bar, which may stretch."""
        self.lines.append(Rect(left, top, right, bottom, left))

    def keep_clear(self, x: float, y: float, half: float = 7) -> None:
        """Keep words off a mark."""
        self.taken.append(Rect(x - half, y - half, x + half, y + half, x))
        self.points.append((x, y))

    def place(
        self, x: float, y: float, wide: float, high: float, *, far: bool = True, more: float = 0
    ) -> Placed | None:
        """The first free place for words of a size beside a point, or farther off; None where there is none.

        `more` is by how many pixels the point's mark is larger than a dot. No place is nearer to another point, and a
        farther one has a free way for a line to it, which is taken too.
        """
        for dx, dy, flipped in [*_near(wide, high, more), *(_far(high) if far else ())]:
            left = x - dx - wide if flipped else x + dx
            rect = Rect(left, y + dy, left + wide, y + dy + high, x)
            inside = rect.left >= 0 and rect.right <= self.width and rect.top >= -self.above
            if not inside or rect.bottom > self.height - _FLOOR or not self._is_free(rect):
                continue
            placed = Placed(dx, dy, flipped)
            if self._is_own(rect, x, y, led=placed.is_far(high)) and self._lead(placed, high, x, y):
                self.taken.append(rect)
                return placed
        return None

    def _is_own(self, rect: Rect, x: float, y: float, *, led: bool) -> bool:
        """Whether words stand at no point but theirs: none is nearer, and none near where a line leads to them."""
        others = min((rect.distance(*one) for one in self.points if one != (x, y)), default=inf)
        return others >= (_APART if led else rect.distance(x, y))

    def _lead(self, placed: Placed, high: float, x: float, y: float) -> bool:
        """Take the way of a line from a point to words far from it, if nothing is in it; near ones need none."""
        if not placed.is_far(high):
            return True
        down = placed.edge(high)
        way = Rect(x - 3, y + min(down + 9, 9), x + 3, y + max(down - 9, -9), x)
        if any(way.covers(one) for one in self.taken):
            return False
        self.keep_off(way.left, way.top, way.right, way.bottom)
        return True

    def _is_free(self, rect: Rect) -> bool:
        return not any(rect.meets(one) for one in self.taken) and not any(rect.covers(one) for one in self.lines)


def _near(wide: float, high: float, more: float) -> Sequence[tuple[float, float, bool]]:
    """Places that touch a point, from the best: beside, above and below, to the right and to the left."""
    gap, edge, above, below = _GAP + more, 4 + more, -high - 7 - more, 8 + more
    beside = [(gap, -high / 2), (edge, above), (edge, below), (gap, -high), (gap, 2)]
    return [*_both(beside), (-wide / 2, above - 1, False), (-wide / 2, below + 1, False)]


def _far(high: float) -> Sequence[tuple[float, float, bool]]:
    """Places above and below a point with a space between."""
    return _both([(4, way * step - (high if way < 0 else 0)) for step in (_FAR, 32, 46, 62) for way in (-1, 1)])


def _both(places: Sequence[tuple[float, float]]) -> list[tuple[float, float, bool]]:
    return [(dx, dy, flipped) for dx, dy in places for flipped in (False, True)]
