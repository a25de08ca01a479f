"""The ground of what was known when: panels under one another, the days below them, the day shown across them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.calendar import Calendar
from dashboard.charts.drawing import drawing
from dashboard.charts.known_words import Wording
from dashboard.charts.pens import Mark, line, words_at
from dashboard.theme import SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import escape, width_of, wrap

_RIGHT = 12
_FOOT = 26
_HEADING = 16
_LEAD = {Layout.WIDE: 12, Layout.NARROW: 26}
"""Pixels before the first day, where the words of its points may stand."""

_OVER = 14
"""Pixels above a panel to which the line of the day shown reaches: no farther, for there stands a heading."""

_PILL = 22

_EDGE, _MANY = 5, 60
"""Pixels of the short lines between days, and from how many on they would be a comb."""


@dataclass
class Ground:
    """The drawing as it grows downwards: one y axis a pane, one axis of days for all."""

    texts: Texts
    palette: Palette
    layout: Layout
    calendar: Calendar
    wording: Wording
    as_of: date | None
    left: int
    y: float = 0
    traces: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[Mark] = field(default_factory=list)
    notes: list[Mark] = field(default_factory=list)
    axes: list[tuple[float, float, float]] = field(default_factory=list)

    @property
    def area(self) -> float:
        """Pixels of the days at the layout's least width."""
        return self.layout.width - self.left - _RIGHT

    @property
    def slot(self) -> float:
        """Pixels of one day at the layout's least width."""
        return (self.area - _LEAD[self.layout]) / self.end

    @property
    def begin(self) -> float:
        """Where the axis of days begins: a little before the first day."""
        return -_LEAD[self.layout] / self.slot

    def across(self, x: float) -> float:
        """Where a day lies, in pixels from the left end of the axis at the layout's least width."""
        return _LEAD[self.layout] + x * self.slot

    @property
    def end(self) -> float:
        """Where the axis of days ends: a little after the last day, so that its lines show."""
        return self.calendar.length + 0.3

    def below(self, words: str, colour: str, at: float, indent: float = 0) -> None:
        """Words from the left edge, so many pixels from the top."""
        how: Any = {"xref": "paper", "yref": "paper", "xshift": indent - self.left, "size": SIZE_FOOTER}
        self.notes.append(words_at(words, x=0, y=1, colour=colour, **how) | {"name": f"heading {at}"})

    def heading(self, words: str, place: str, colour: str) -> str:
        """What a panel counts, and where; the place where it has no room beside the words."""
        how: Any = {"x": 0, "y": 1, "xref": "paper", "yref": "paper", "name": f"heading {self.y - 26}"}
        self.notes.append(words_at(escape(words), xshift=-self.left, colour=colour, size=_HEADING, bold=True, **how))
        wide = width_of(words, _HEADING, weight=SEMIBOLD) + 10
        if not place or wide + width_of(place, SIZE_LABEL) > self.layout.width - _RIGHT:
            return place
        self.notes.append(words_at(escape(place), xshift=wide - self.left, colour=self.palette.muted, **how))
        return ""

    def days(self) -> None:
        """Write the days below a panel, each between two short lines: what happens in a day is spread over it."""
        edges = self.calendar.edges()
        for at in edges if len(edges) < _MANY else [run.at for run in self.calendar.runs]:
            edge = line(at, self.y, at, self.y + _EDGE, self.palette.axis, yref="paper", name="edge")
            self.shapes.append(edge)
        pixels = self.slot * self.calendar.length
        for at, label in self.calendar.ticks(self.texts, pixels) + self.calendar.folds(self.texts, pixels):
            mark = words_at(label, x=at, y=1, yref="paper", colour=self.palette.muted, xanchor="center")
            self.notes.append(mark | {"name": f"day {self.y + 13}"})
        self.y += _FOOT

    def as_of_line(self, as_of: date | None) -> None:
        """Draw the day shown in each panel, and none through the words between them; what came later is shaded."""
        if as_of is None:
            return
        for number, (top, high, _) in enumerate(self.axes):
            self._as_of_piece(as_of, top - _OVER if number else _PILL, top + high)
        at = self.across(self.calendar.end(as_of))
        words = self.texts("charts.as_of", day=self.texts.date(as_of, "short"))
        half = width_of(words, SIZE_LABEL, weight=SEMIBOLD) / 2 + 10
        shift = min(0.0, self.area - at - half) + max(0.0, half - at - self.left)
        day: Any = {"x": self.calendar.end(as_of), "y": 1, "yref": "paper", "name": "heading 12"}
        pill = words_at(words, colour=self.palette.page, xanchor="center", xshift=shift, bold=True, **day)
        self.notes.append(pill | {"bgcolor": self.palette.ink, "borderpad": 5})
        unknown = self.texts("charts.known_when.not_yet")
        if self.is_later(self.calendar.length) and width_of(unknown, SIZE_LABEL) + 16 < self.area - at - half:
            self.notes.append(words_at(unknown, xshift=half + 8, colour=self.palette.muted, **day))

    def _as_of_piece(self, as_of: date, top: float, bottom: float) -> None:
        at = self.calendar.end(as_of)
        if self.is_later(self.calendar.length):
            shade = {"type": "rect", "x0": at, "x1": self.end, "xref": "x", "line": {"width": 0}, "layer": "below"}
            shade |= {"y0": bottom, "y1": top, "yref": "paper", "fillcolor": self.palette.tint}
            self.shapes.insert(0, shade)
        drawn = line(at, bottom, at, top, self.palette.ink, yref="paper", width=2, layer="above", name="as_of")
        self.shapes.append(drawn)

    def is_later(self, x: float) -> bool:
        """Whether a point lies in what was not yet known on the day shown."""
        return self.as_of is not None and self.calendar.last > self.as_of and x > self.calendar.end(self.as_of)

    def remark(self, words: str) -> None:
        """A remark about the whole drawing, at its foot."""
        for part in wrap(words, self.layout.width - 16, SIZE_FOOTER):
            self.y += 18
            self.below(part, self.palette.muted, self.y - 8)

    def figure(self) -> go.Figure:
        """The finished drawing: what was placed by pixels from the top gets its place on the paper."""
        height = self.y + 6
        axes: dict[str, Any] = {}
        for number, (top, high, scale) in enumerate(self.axes, start=1):
            name = "yaxis" if number == 1 else f"yaxis{number}"
            domain = [1 - (top + high) / height, 1 - top / height]
            axes[name] = {"domain": domain, "range": [0, scale], "visible": False, "fixedrange": True, "anchor": "x"}
        for note in self.notes:
            kind, _, at = note.get("name", "").partition(" ")
            if kind in ("heading", "day"):
                note |= {"y": 1 - float(at) / height, "name": kind}
        for shape in self.shapes:
            if shape.get("yref") == "paper":
                placed = ("yanchor",) if shape.get("ysizemode") == "pixel" else ("y0", "y1")
                shape |= {name: 1 - shape[name] / height for name in placed}
        return drawing(
            self.traces,
            {
                **axes,
                "xaxis": {"range": [self.begin, self.end], "visible": False, "fixedrange": True},
                "height": height,
                "margin": {"l": self.left, "r": _RIGHT, "t": 0, "b": 0},
                "shapes": self.shapes,
                "annotations": self.notes,
            },
        )
