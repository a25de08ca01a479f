"""The ground of the timeline: days above, lines between them, the day shown across all lanes, growing downwards."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.calendar import Calendar
from dashboard.charts.drawing import drawing
from dashboard.charts.pens import Mark, line, words_at
from dashboard.charts.timeline_marks import Point, dots
from dashboard.known.log import Log
from dashboard.theme import SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import width_of, wrap

_LANE_NAME = 92
_NARROW_EDGE = 8


@dataclass
class Ground:
    """The drawing as it grows downwards, one pixel a unit."""

    texts: Texts
    palette: Palette
    layout: Layout
    calendar: Calendar
    log: Log
    y: float = 0
    shapes: list[Mark] = field(default_factory=list)
    notes: list[Mark] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)

    @property
    def left(self) -> int:
        """Pixels left of the days."""
        return _LANE_NAME if self.layout is Layout.WIDE else _NARROW_EDGE

    @property
    def area(self) -> float:
        """Pixels of the days at the layout's least width."""
        return self.layout.width - self.left - _NARROW_EDGE

    @property
    def slot(self) -> float:
        """Pixels of one day at the layout's least width."""
        return self.area / self.calendar.length

    def head(self) -> None:
        """Write the days above the lanes."""
        self.y += 16
        room = self.texts, self.area, self.left
        days = self.calendar.ticks(*room) + self.calendar.folds(*room)
        for at, label in days:
            half = width_of(label, SIZE_LABEL) / 2
            shift = min(0.0, self.area + _NARROW_EDGE - at * self.slot - half)
            shift += max(0.0, half - at * self.slot - self.left)
            how: Any = {"colour": self.palette.muted, "xanchor": "center", "xshift": shift}
            self.notes.append(words_at(label, x=at, y=self.y, **how))
        self.y += 18
        self.rule(self.y, self.palette.axis)

    def grid(self, top: float) -> None:
        """Draw the lines between days, below everything."""
        edges = self.calendar.edges()
        for at in edges if len(edges) < 60 else [run.at for run in self.calendar.runs]:
            self.shapes.insert(0, line(at, top, at, self.y, self.palette.grid))

    def rule(self, y: float, colour: str) -> None:
        """Draw a line across everything."""
        self.shapes.append(line(0, y, 1, y, colour, xref="paper"))
        self.shapes.append(line(-self.left, y, 0, y, colour, xref="paper", xsizemode="pixel", xanchor=0))

    def as_of_words(self, as_of: date | None) -> None:
        """Write which day is shown, above the days."""
        if as_of is None:
            return
        self.y += 12
        words = self.texts("charts.as_of", day=self.texts.date(as_of, "short"))
        half = width_of(words, SIZE_LABEL, weight=SEMIBOLD) / 2 + 10
        at = self.calendar.end(as_of)
        shift = min(0.0, self.area - at * self.slot - half) + max(0.0, half - at * self.slot - self.left)
        pill = words_at(
            words, x=at, y=self.y, xshift=shift, xanchor="center", colour=self.palette.page, bold=True, name="as_of"
        )
        self.notes.append(pill | {"bgcolor": self.palette.ink, "borderpad": 5})
        self.y += 16

    def as_of_line(self, as_of: date | None, top: float) -> None:
        """Draw the line of the day shown across the lanes."""
        if as_of is not None:
            at = self.calendar.end(as_of)
            self.shapes.append(line(at, top - 34, at, self.y, self.palette.ink, width=2, name="as_of"))

    def remarks(self, remarks: Sequence[str]) -> None:
        """Remarks about the whole drawing, at its foot."""
        for words in remarks:
            for part in wrap(words, self.layout.width - 16, SIZE_FOOTER):
                self.y += 20
                how: Any = {"xref": "paper", "xshift": -self.left, "size": SIZE_FOOTER}
                self.notes.append(words_at(part, x=0, y=self.y, colour=self.palette.muted, **how))

    def figure(self) -> go.Figure:
        """The finished drawing."""
        height = self.y + 16
        return drawing(
            [dots(self.points, self.log, self.texts, self.palette)],
            {
                "xaxis": {"range": [0, self.calendar.length], "visible": False, "fixedrange": True},
                "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
                "height": height,
                "margin": {"l": self.left, "r": _NARROW_EDGE, "t": 0, "b": 0},
                "shapes": self.shapes,
                "annotations": self.notes,
            },
        )
