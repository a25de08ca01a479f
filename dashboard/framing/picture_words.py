"""The words of a picture as pieces: what each says, how far down it stands, and in which type."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.theme import (
    LINE_HEIGHT,
    PADDING,
    SEMIBOLD,
    SIZE_FOOTER,
    SIZE_HEADLINE,
    SIZE_SUBTITLE,
    Layout,
)
from dashboard.wording.lettering import balance, escape, wrap

GAP = 22
"""Pixels between words and the chart below them."""

GUTTER = 36
"""Pixels between a chart and the words beside it."""

_SMALL_HEADLINE, _SMALL_PAGE, _SMALL_PADDING = 21, 600, 16
_COLUMN, _SHARE = 270, 0.3  # the least width of words beside a chart, and what they take where there is more
_BETWEEN = 8  # paragraphs beside a chart

LEAST_BESIDE = Layout.WIDE.width + GUTTER + _COLUMN + 2 * PADDING
"""The least width of a picture whose words stand beside its chart."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, its distance from the top of its place, its colour's role and its type."""

    text: str
    top: float
    role: str
    type: dict[str, Any] = field(default_factory=dict)


Pieces = tuple[list[Piece], float]
"""Pieces and the height they take."""


def padding_of(width: float) -> int:
    """The edge of a picture."""
    return PADDING if width >= _SMALL_PAGE else _SMALL_PADDING


def column_of(width: float) -> float:
    """How wide words beside a chart are in a picture so wide."""
    room = width - 2 * padding_of(width)
    return min(max(_COLUMN, _SHARE * room), room - GUTTER - Layout.WIDE.width)


def above(headline: str, subtitle: str, width: float) -> Pieces:
    """Headline and subtitle, from the top of the picture's inside."""
    room = width - 2 * padding_of(width)
    size = SIZE_HEADLINE if width >= _SMALL_PAGE else _SMALL_HEADLINE
    lines = balance(headline, room, size, weight=SEMIBOLD, serif=True)
    high = len(lines) * size * LINE_HEIGHT
    pieces = [Piece(_text(lines), 0.0, "ink", {"size": size, "bold": True, "serif": True})]
    if not subtitle:
        return pieces, high + GAP
    said = wrap(subtitle, room, SIZE_SUBTITLE)
    pieces.append(Piece(_text(said), high + 6, "muted", {"size": SIZE_SUBTITLE}))
    return pieces, high + 6 + len(said) * SIZE_SUBTITLE * LINE_HEIGHT + GAP


def below(footer: Sequence[str], width: float) -> Pieces:
    """Caption and sources, from the foot of the chart."""
    room = width - 2 * padding_of(width)
    lines = [one for words in footer if words for one in wrap(words, room, SIZE_FOOTER)]
    if not lines:
        return [], 0.0
    return [Piece(_text(lines), GAP - 2, "muted", _SMALL)], GAP + len(lines) * SIZE_FOOTER * LINE_HEIGHT


def beside(footer: Sequence[str], width: float) -> Pieces:
    """Caption and sources, from the top of a chart beside which they stand."""
    pieces, top = [], 0.0
    for words in filter(None, footer):
        lines = wrap(words, column_of(width), SIZE_FOOTER)
        pieces.append(Piece(_text(lines), top, "muted", _SMALL))
        top += len(lines) * SIZE_FOOTER * LINE_HEIGHT + _BETWEEN
    return pieces, max(top - _BETWEEN, 0.0)


_SMALL = {"size": SIZE_FOOTER}


def _text(lines: Sequence[str]) -> str:
    return "<br>".join(escape(one) for one in lines)
