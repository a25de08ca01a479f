"""The ground of parts and whole: the axis, the names of rows and their bars, growing downwards."""

from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.drawing import drawing
from dashboard.charts.pens import Mark, words_at
from dashboard.charts.scales import ticks
from dashboard.known.credit import credit_of
from dashboard.known.log import Log
from dashboard.known.rows import Claim, Place
from dashboard.known.standing import figure_of
from dashboard.known.sums import Sum
from dashboard.theme import SIZE_LABEL, Layout, Palette, faded
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import escape, width_of, wrap

ROW, BAR = 48, 28
"""Pixels of a row, and of its bar."""

_LEFT, _RIGHT = {Layout.WIDE: 180, Layout.NARROW: 8}, 16
_REST_WIDTH = 120

Trace = dict[str, Any]


@dataclass
class Ground:
    """The drawing as it grows downwards, one pixel a unit."""

    texts: Texts
    palette: Palette
    layout: Layout
    sum: Sum
    log: Log
    places: dict[str, Place]
    y: float = 34
    shapes: list[Mark] = field(default_factory=list)
    notes: list[Mark] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    points: list[tuple[Claim, float, float]] = field(default_factory=list)

    @property
    def left(self) -> int:
        """Pixels left of the axis."""
        return _LEFT[self.layout]

    @property
    def area(self) -> float:
        """Pixels of the axis at the layout's least width."""
        return self.layout.width - self.left - _RIGHT

    @property
    def values(self) -> list[int]:
        """The numbers on the axis."""
        return ticks(max(self.sum.low, self.sum.high or 0, self.sum.whole.reach), 4)

    @property
    def end(self) -> float:
        """Where the axis ends, with room for the words of the longest bar."""
        return self.values[-1] * self.area / (self.area - _REST_WIDTH)

    @property
    def hue(self) -> str:
        """The colour of who is counted."""
        return self.palette.of_claim(self.sum.whole.measure, self.sum.whole.group)

    def write_ticks(self) -> None:
        """Write the numbers of the axis, and its unit after the last."""
        for value in self.values:
            label = self.texts.number(value)
            self.notes.append(words_at(label, x=value, y=self.y, colour=self.palette.muted, xanchor="center"))
        if self.layout is Layout.WIDE:
            unit = self.texts.unit(self.sum.whole.measure, self.sum.whole.group)
            half = width_of(self.texts.number(self.values[-1]), SIZE_LABEL) / 2 + 8
            self.notes.append(words_at(unit, x=self.values[-1], y=self.y, xshift=half, colour=self.palette.muted))

    def name(self, words: str) -> float:
        """Write what a row is, beside its bar or above it, and return the middle of the bar."""
        if self.layout is Layout.NARROW:
            self.y += 8
            mark = words_at(escape(words), x=0, y=self.y, xref="paper", colour=self.palette.ink, bold=True)
            self.notes.append(mark | {"bgcolor": self.palette.page})
            self.y += 12
            return self.y + BAR / 2
        centre = self.y + ROW / 2
        lines = wrap(words, self.left - 24, SIZE_LABEL)
        how: Any = {"xref": "paper", "xshift": -14, "xanchor": "right", "bold": True}
        self.notes.append(words_at("<br>".join(map(escape, lines)), x=0, y=centre, colour=self.palette.ink, **how))
        return centre

    def below(self, centre: float) -> None:
        """Go on below the row whose bar has its middle here."""
        self.y = centre + ROW / 2

    def bar(self, start: float, end: float, centre: float, fill: str, edge: str) -> None:
        """Draw a bar from one number to another."""
        where = {"x0": start, "x1": end, "y0": centre - BAR / 2, "y1": centre + BAR / 2}
        self.shapes.append(
            {"type": "rect", **where, "fillcolor": fill, "line": {"color": edge, "width": 2}, "layer": "below"}
        )

    def remark(self, words: str) -> None:
        """A remark about the whole drawing, at its foot."""
        for part in wrap(words, self.layout.width - 16, SIZE_LABEL):
            self.y += 20
            mark = words_at(part, x=0, y=self.y, xref="paper", xshift=-self.left, colour=self.palette.muted)
            self.notes.append(mark)

    def _hover(self, claim: Claim) -> str:
        day = self.texts.date(claim.known_by, "short")
        said = self.texts("charts.cards.credit", source=credit_of(claim, self.texts), day=day)
        return f"<b>{escape(figure_of(claim, self.texts))}</b><br>{escape(said)}"

    def figure(self) -> go.Figure:
        """The finished drawing."""
        height = self.y + 14
        self.traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [x for _, x, _ in self.points],
                "y": [y for _, _, y in self.points],
                "customdata": [["claim", claim.claim_id] for claim, _, _ in self.points],
                "hovertext": [self._hover(claim) for claim, _, _ in self.points],
                "hoverinfo": "text",
                "marker": {"size": BAR, "symbol": "square", "color": faded(self.hue, 0.0), "line": {"width": 0}},
            }
        )
        return drawing(
            self.traces,
            {
                "xaxis": {"range": [0, self.end], "visible": False, "fixedrange": True},
                "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
                "height": height,
                "margin": {"l": self.left, "r": _RIGHT, "t": 0, "b": 0},
                "shapes": self.shapes,
                "annotations": self.notes,
            },
        )
