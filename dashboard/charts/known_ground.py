"""The ground of what was known when: panels under one another, the days below them, the day shown across them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.calendar import Calendar
from dashboard.charts.drawing import drawing
from dashboard.charts.known_words import Wording
from dashboard.charts.pens import Mark, line, words_at
from dashboard.i18n import Texts
from dashboard.lettering import escape, width_of, wrap
from dashboard.theme import SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, Layout, Palette

_RIGHT = 12
_FOOT = 30
_HEADING = 16


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
        return self.area / self.end

    @property
    def end(self) -> float:
        """Where the axis of days ends: a little after the last day, so that its lines show."""
        return self.calendar.length + 0.3

    def below(self, words: str, colour: str, at: float) -> None:
        """Words from the left edge, so many pixels from the top."""
        how: Any = {"xref": "paper", "yref": "paper", "xshift": -self.left, "size": SIZE_FOOTER}
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
        """Write the days below the panels."""
        self.bottom = self.y
        pixels = self.slot * self.calendar.length
        for at, label in self.calendar.ticks(self.texts, pixels) + self.calendar.folds(self.texts, pixels):
            self.notes.append(self._under(label, at))
        self.y += _FOOT

    def _under(self, label: str, at: float) -> Mark:
        mark = words_at(label, x=at, y=1, yref="paper", colour=self.palette.muted, xanchor="center")
        return mark | {"name": f"heading {self.y + 16}"}

    def as_of_line(self, as_of: date | None) -> None:
        """Draw the day shown across all panels; what came later is shaded."""
        if as_of is None:
            return
        at = self.calendar.end(as_of)
        later = self.calendar.last > as_of
        if later:
            shade = {"type": "rect", "x0": at, "x1": 1, "y0": 0, "y1": 1, "xref": "x", "yref": "paper"}
            shade |= {"x1": self.end, "fillcolor": self.palette.tint, "line": {"width": 0}, "layer": "below"}
            self.shapes.insert(0, shade)
        self.shapes.append(line(at, 0, at, 1, self.palette.ink, yref="paper", width=2, layer="above", name="as_of"))
        words = self.texts("charts.as_of", day=self.texts.date(as_of, "short"))
        half = width_of(words, SIZE_LABEL, weight=SEMIBOLD) / 2 + 10
        shift = min(0.0, self.area - at * self.slot - half) + max(0.0, half - at * self.slot - self.left)
        pill = words_at(words, x=at, y=1, yref="paper", colour=self.palette.page, xanchor="center", bold=True)
        pill |= {"xshift": shift, "bgcolor": self.palette.ink, "borderpad": 5, "name": "heading 12"}
        self.notes.append(pill)
        room = self.area - at * self.slot - half
        unknown = self.texts("charts.known_when.not_yet")
        if later and width_of(unknown, SIZE_LABEL) + 16 < room:
            how: Any = {"yref": "paper", "xshift": half + 8, "name": "heading 12"}
            self.notes.append(words_at(unknown, x=at, y=1, colour=self.palette.muted, **how))

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
            name = note.get("name", "")
            if name.startswith("heading "):
                note["y"] = 1 - float(name.split(" ")[1]) / height
                note.pop("name")
        for shape in self.shapes:
            if shape.get("yref") == "paper":
                shape["y0"] = 1 - self.bottom / height
                shape["y1"] = 1 - 22 / height
        return drawing(
            self.traces,
            {
                **axes,
                "xaxis": {"range": [0, self.end], "visible": False, "fixedrange": True},
                "height": height,
                "margin": {"l": self.left, "r": _RIGHT, "t": 0, "b": 0},
                "shapes": self.shapes,
                "annotations": self.notes,
            },
        )
