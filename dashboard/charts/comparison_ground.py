"""The ground of the comparison: scales with their ticks and grids, and words beside them, growing downwards."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.comparison_rows import Panel
from dashboard.charts.drawing import drawing
from dashboard.charts.log_scale import LogScale, ScaleKind, log_scale, log_ticks, numbers, wants_log
from dashboard.charts.pens import line, words_at
from dashboard.charts.scales import Scale, ticks
from dashboard.theme import SIZE_FOOTER, SIZE_LABEL, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import escape, width_of, wrap

DAY, CREDIT = 74, 226
"""Pixels left of the axis: those of a row's day, and of whom it credits."""

CREDITED = 4
"""Lines of whom a row credits; pointing at it, and the table, tell names in full."""

LINE = 19
_LEFT, _RIGHT = DAY + CREDIT + 16, 24
_LEAST_ROOM = 18
"""Pixels right of the last tick, for what stands beside the longest figure."""

_TICK_GAP = 9
"""Pixels between the numbers of an axis."""


@dataclass
class Ground:
    """The drawing as it grows downwards, one pixel a unit."""

    texts: Texts
    palette: Palette
    layout: Layout
    kind: ScaleKind = "plain"
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

    def scale(self, top: float, sharing: Sequence[Panel]) -> Scale:
        """A new axis that reaches to `top` for the panels that share it, with room for its unit."""
        axis = f"x{len(self.scales) + 1}" if self.scales else "x"
        claims = [line.claim for panel in sharing for line in panel.lines]
        made: Scale
        if self.kind == "log" or (self.kind == "auto" and wants_log(claims)):
            made = log_scale(axis, [number for claim in claims for number in numbers(claim)], top)
        else:
            made = Scale(axis, ticks(top, 6 if self.layout is Layout.WIDE else 4))
        half = width_of(self.texts.number(made.top), SIZE_LABEL) / 2
        units = (self.texts.unit(panel.measure, panel.group) for panel in sharing)
        unit = max(width_of(words, SIZE_LABEL) for words in units) + half + 12
        unit = max(unit if self.layout is Layout.WIDE else half + 2, _LEAST_ROOM)
        made.end = made.begin + (made.at(made.top) - made.begin) * self.area / (self.area - unit)
        if isinstance(made, LogScale):
            made.ticks = log_ticks(made, lambda some: self._fit(made, some))
        self.scales.append(made)
        return made

    def _fit(self, scale: Scale, some: Sequence[int]) -> bool:
        """Whether ticks have room beside one another."""
        wide = {one: width_of(self.texts.number(one), SIZE_LABEL) for one in some}
        return all(
            (scale.share(scale.at(right)) - scale.share(scale.at(left))) * self.area
            > (wide[left] + wide[right]) / 2 + _TICK_GAP
            for left, right in pairwise(some)
        )

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
            last = width_of(self.texts.number(scale.top), SIZE_LABEL) / 2 + 8
            how: Any = {"xref": scale.axis, "xshift": last, "colour": self.palette.muted}
            self.notes.append(
                words_at(self.texts.unit(panel.measure, panel.group), x=scale.at(scale.top), y=self.y, **how)
            )

    def grid(self, scale: Scale, top: float, bottom: float) -> None:
        """Draw a line at each number of a scale."""
        for value in scale.ticks:
            colour = self.palette.grid if value else self.palette.axis
            at = scale.at(value)
            self.shapes.append(line(at, top, at, bottom, colour, xref=scale.axis, yref="y"))
        if isinstance(scale, LogScale) and scale.zero:
            self._break(scale, top, bottom)

    def _break(self, scale: LogScale, top: float, bottom: float) -> None:
        """Cut the axis between zero and its first number, through all that crosses: the two are no distance apart."""
        pixels = {"xref": scale.axis, "xsizemode": "pixel", "xanchor": scale.broken_at}
        gap = {"type": "rect", **pixels, "x0": -3, "x1": 3, "y0": top, "y1": bottom, "yref": "y", "name": "break"}
        self.shapes.append(gap | {"fillcolor": self.palette.page, "line": {"width": 0}})
        for at in (-3, 3):
            self.shapes.append(line(at, top, at, bottom, self.palette.axis, yref="y", dash="4px,3px", **pixels))

    def say(self, words: str, colour: str) -> None:
        """A remark about a panel, below its heading."""
        for part in wrap(words, self.layout.width - 8, SIZE_LABEL):
            self.y += LINE + 2
            self.notes.append(self.aside(escape(part), self.y, colour, ground=self.palette.page))

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
            axes[name] = {"range": [scale.begin, scale.end], "visible": False, "fixedrange": True}
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
