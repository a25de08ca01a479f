"""First-fit: which row each label goes to, so that none meets another at the least width or above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.theme import SIZE_LABEL
from dashboard.wording.lettering import balance, width_of

_LINE = 18
_APART = 14


@dataclass(frozen=True, slots=True)
class Box:
    """A mark with words: pixels from `left` to `right` at the least width, words from one side of it.

    `flipped` words end where the mark begins; `lines` are as they are to be written.
    """

    left: float
    right: float
    lines: tuple[str, ...]
    flipped: bool

    @property
    def height(self) -> float:
        """Pixels the words take."""
        return _LINE * max(len(self.lines), 1)


def box(start: float, end: float, words: str, area: float, *, gap: float, widest: float) -> Box:
    """Place words beside a mark that reaches from `start` to `end`: right of it, or left where that has more room."""
    right, left = area - end - gap, start - gap
    whole = width_of(words, SIZE_LABEL)
    flipped = right < min(whole, widest) and left > right
    room = min(left if flipped else right, widest)
    lines = tuple(balance(words, max(room, 60), SIZE_LABEL)) if words else ()
    wide = max((width_of(one, SIZE_LABEL) for one in lines), default=0.0)
    if flipped:
        return Box(start - gap - wide, end, lines, flipped)
    return Box(start, end + gap + wide, lines, flipped)


def rows_of(boxes: Sequence[Box]) -> list[int]:
    """The row of each box: the first in which nothing is in its way."""
    ends: list[list[tuple[float, float]]] = []
    rows = []
    for one in boxes:
        row = next((number for number, taken in enumerate(ends) if _free(one, taken)), len(ends))
        if row == len(ends):
            ends.append([])
        ends[row].append((one.left, one.right))
        rows.append(row)
    return rows


def _free(one: Box, taken: Sequence[tuple[float, float]]) -> bool:
    return all(one.right + _APART <= left or one.left >= right + _APART for left, right in taken)
