"""The ground of the comparison: scales with their ticks and grids, and words beside them, growing downwards."""

from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.comparison_rows import Panel
from dashboard.charts.drawing import drawing
from dashboard.charts.pens import line, words_at
from dashboard.charts.scales import Scale, powers, ticks
from dashboard.i18n import Texts
from dashboard.lettering import width_of, wrap
from dashboard.theme import SIZE_FOOTER, SIZE_LABEL, Layout, Palette

DAY, CREDIT = 74, 226
"""Pixels left of the axis: those of a row's day, and of whom it credits."""

_LEFT, _RIGHT = DAY + CREDIT + 16, 24
_LEAST_ROOM = 18
"""Pixels right of the last tick, for what stands beside the longest figure."""


@dataclass
class Ground:
    """The drawing as it grows downwards, one pixel a unit."""

    texts: Texts
    palette: Palette
    layout: Layout
    log: bool = False
    y: float = 0
    traces: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    scales: list[Scale] = field(default_factory=list)

    @property
    def left(self) -> int:
        """Pixels left of the axis."""
        return _LEFT if self.layout is Layout.WIDE else 8

    @property
    def area(self) -> float:
        """Pixels of the axis at the layout's least width."""
        right = _RIGHT if self.layout is Layout.WIDE else 8
        return self.layout.width - self.left - right

    def scale(self, top: float, panel: Panel) -> Scale:
        """A new axis that reaches to `top`, with room for its unit."""
        values = powers(top) if self.log else ticks(top, 6 if self.layout is Layout.WIDE else 4)
        half = width_of(self.texts.number(values[-1]), SIZE_LABEL) / 2
        unit = width_of(self._unit(panel), SIZE_LABEL) + half + 12 if self.layout is Layout.WIDE else half + 2
        unit = max(unit, _LEAST_ROOM)
        scale = Scale(f"x{len(self.scales) + 1}" if self.scales else "x", values, self.log)
        scale.end = scale.at(values[-1]) * self.area / (self.area - unit)
        self.scales.append(scale)
        return scale

    def _unit(self, panel: Panel) -> str:
        """What the axis counts, and that it is no plain one."""
        unit = self.texts.unit(panel.measure)
        return self.texts("charts.log_unit", unit=unit) if self.log else unit

    def aside(self, text: str, y: float, colour: str, *, indent: float = 0, **how: Any) -> dict[str, Any]:
        """Words left of the axis."""
        return words_at(text, x=0, y=y, xref="paper", xshift=indent - self.left, colour=colour, **how)

    def write_ticks(self, scale: Scale, panel: Panel) -> None:
        """Write the numbers of a scale, and its unit after the last."""
        for value in scale.ticks:
            self.notes.append(
                words_at(
                    self.texts.number(value),
                    x=scale.at(value),
                    y=self.y,
                    xref=scale.axis,
                    colour=self.palette.muted,
                    xanchor="center",
                )
            )
        if self.layout is Layout.WIDE:
            last = width_of(self.texts.number(scale.ticks[-1]), SIZE_LABEL) / 2 + 8
            how: Any = {"xref": scale.axis, "xshift": last, "colour": self.palette.muted}
            self.notes.append(words_at(self._unit(panel), x=scale.at(scale.ticks[-1]), y=self.y, **how))

    def grid(self, scale: Scale, top: float, bottom: float) -> None:
        """Draw a line at each number of a scale."""
        for value in scale.ticks:
            colour = self.palette.grid if value else self.palette.axis
            at = scale.at(value)
            self.shapes.append(line(at, top, at, bottom, colour, xref=scale.axis, yref="y"))

    def rule(self, y: float) -> None:
        """Draw a line across everything."""
        how = {"xref": "paper", "yref": "y"}
        self.shapes.append(line(0, y, 1, y, self.palette.grid, **how))
        if self.left:
            pixels = {"xsizemode": "pixel", "xanchor": 0}
            self.shapes.append(line(-self.left, y, 0, y, self.palette.grid, **how, **pixels))

    def remark(self, words: str) -> None:
        """A remark about the whole drawing, at its foot."""
        self.y += 20
        for part in wrap(words, self.layout.width - 16, SIZE_FOOTER):
            self.notes.append(self.aside(part, self.y, self.palette.muted, size=SIZE_FOOTER))
            self.y += 18

    def figure(self) -> go.Figure:
        """The finished drawing."""
        axes: dict[str, Any] = {}
        for scale in self.scales:
            name = "xaxis" + scale.axis[1:]
            axes[name] = {"range": [0, scale.end], "visible": False, "fixedrange": True}
            if name != "xaxis":
                axes[name] |= {"overlaying": "x", "anchor": "y"}
        height = self.y + 8
        right = _RIGHT if self.layout is Layout.WIDE else 8
        return drawing(
            self.traces,
            {
                **axes,
                "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
                "height": height,
                "margin": {"l": self.left, "r": right, "t": 0, "b": 0},
                "shapes": self.shapes,
                "annotations": self.notes,
            },
        )
