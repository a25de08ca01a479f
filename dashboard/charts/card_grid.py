"""The cards of the overview as one figure, for a picture of them: each with its badge, figure, source and fate."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.charts.card import Card
from dashboard.charts.drawing import drawing
from dashboard.charts.pens import words_at
from dashboard.known.standing import HOLLOW, PALE
from dashboard.theme import CLEAR, LINE_HEIGHT, SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, SIZE_VALUE, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import escape, wrap
from extract.schema import Status

_COLUMNS = {Layout.WIDE: 3, Layout.NARROW: 1}
_GAP, _PAD, _SPACE = 14, 14, 6
_SIZE_FIGURE = 26
_SIGNS = {
    Status.STANDS: "✓",
    Status.SUPERSEDED: "»",
    Status.CORRECTED: "✎",
    Status.DENIED: "✕",
    Status.RETRACTED: "✕",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """One piece of a card: its words with the distance of their top from the card's."""

    text: str
    top: float
    type: dict[str, Any]


def card_grid(cards: Sequence[Card], texts: Texts, palette: Palette, layout: Layout = Layout.WIDE) -> go.Figure:
    """Draw the cards in rows; a withdrawn figure is struck through and says who withdrew it, when and why."""
    if not cards:
        return blank(texts("charts.no_claims"), palette)
    columns = _COLUMNS[layout]
    room = layout.width / columns - _GAP - 2 * _PAD
    written = [_lines(card, room, palette) for card in cards]
    notes: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    points: list[tuple[float, float]] = []
    top = 0.0
    for first in range(0, len(cards), columns):
        row = written[first : first + columns]
        high = max(height for _, height in row)
        for column, (lines, _) in enumerate(row):
            left, right = column / columns, (column + 1) / columns
            shapes.append(_edge(left, right, top, high, palette))
            points.append(((left + right) / 2, -top - high / 2))
            notes += [_note(line, left, top) for line in lines]
        top += high + _GAP
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "marker": {"color": CLEAR, "size": 30},
        "customdata": [["claim", card.claim_id] for card in cards],
        "hoverinfo": "skip",
    }
    axes = {"visible": False, "fixedrange": True}
    return drawing(
        [marks],
        {
            "height": top - _GAP,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "xaxis": {**axes, "range": [0, 1]},
            "yaxis": {**axes, "range": [-(top - _GAP), 0]},
            "annotations": notes,
            "shapes": shapes,
        },
    )


def _lines(card: Card, room: float, palette: Palette) -> tuple[list[_Line], float]:
    """A card's pieces from top to bottom, and its height."""
    strong = palette.withdrawn if card.status in HOLLOW else palette.muted if card.status in PALE else palette.ink
    pieces: tuple[tuple[list[str], float, dict[str, Any]], ...] = (
        ([f"{_SIGNS[card.status]} {card.badge}"], SIZE_FOOTER, {"colour": strong, "bold": True}),
        (wrap(card.heading, room, SIZE_VALUE, weight=SEMIBOLD), SIZE_VALUE, {"colour": palette.ink, "bold": True}),
        (
            wrap(card.figure, room, _SIZE_FIGURE, weight=SEMIBOLD, serif=True),
            _SIZE_FIGURE,
            {"colour": palette.withdrawn if card.struck else palette.ink, "bold": True, "serif": True},
        ),
        (wrap(card.credit, room, SIZE_FOOTER), SIZE_FOOTER, {"colour": palette.muted}),
        (wrap(card.change, room, SIZE_LABEL), SIZE_LABEL, {"colour": palette.ink}),
    )
    lines: list[_Line] = []
    top = float(_PAD)
    for number, (words, size, how) in enumerate(pieces):
        if not words:
            continue
        text = "<br>".join(escape(one) for one in words)
        is_figure = number == 2
        lines.append(_Line(f"<s>{text}</s>" if is_figure and card.struck else text, top, {"size": size, **how}))
        top += len(words) * size * LINE_HEIGHT + _SPACE
    return lines, top - _SPACE + _PAD


def _note(line: _Line, left: float, top: float) -> dict[str, Any]:
    return words_at(line.text, x=left, y=-top, xshift=_PAD, yshift=-line.top, yanchor="top", **line.type)


def _edge(left: float, right: float, top: float, high: float, palette: Palette) -> dict[str, Any]:
    """A card's ground; the gap to the next card is on its right."""
    return {
        "type": "rect",
        "x0": left,
        "x1": right - 0.012,
        "y0": -top,
        "y1": -top - high,
        "fillcolor": palette.card,
        "line": {"color": palette.grid, "width": 1},
        "layer": "below",
    }
