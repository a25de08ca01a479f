"""The timeline's drawing: days, lanes and labels, growing downwards."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.calendar import Calendar
from dashboard.charts.drawing import drawing
from dashboard.charts.packing import Box, box, rows_of
from dashboard.charts.pens import Mark, Side, line, span, words_at
from dashboard.charts.timeline_items import Form, Item, Lane
from dashboard.charts.timeline_marks import Point, bar, colour_of, dots, fading
from dashboard.i18n import Texts
from dashboard.lettering import escape, width_of, wrap
from dashboard.standing import PALE, STRUCK, Log
from dashboard.theme import SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, Layout, Palette

WEEK = timedelta(days=6)
"""How far something with no known end is drawn after its first day."""

_LANE_NAME = 92
_NARROW_EDGE = 8
_ROW = 30
_WIDEST = {Layout.WIDE: 300, Layout.NARROW: 210}


@dataclass
class Sheet:
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

    def draw(self, lanes: dict[Lane, list[Item]], as_of: date | None) -> None:
        """Draw the days, then lane after lane."""
        self._as_of_words(as_of)
        self._head()
        top = self.y
        for lane, items in lanes.items():
            if items:
                self._lane(lane, items)
        self._grid(top)
        self._as_of_line(as_of, top)

    def _head(self) -> None:
        self.y += 16
        days = self.calendar.ticks(self.texts, self.area) + self.calendar.folds(self.texts, self.area)
        for at, label in days:
            shift = min(0.0, self.area + _NARROW_EDGE - at * self.slot - width_of(label, SIZE_LABEL) / 2)
            how: Any = {"colour": self.palette.muted, "xanchor": "center", "xshift": shift}
            self.notes.append(words_at(label, x=at, y=self.y, **how))
        self.y += 18
        self._rule(self.y, self.palette.axis)

    def _lane(self, lane: Lane, items: list[Item]) -> None:
        name = self.texts(f"charts.timeline.lanes.{lane}")
        self.y += 12
        heading = words_at(
            name, x=0, y=self.y + 12, xref="paper", xshift=-self.left, colour=self.palette.ink, size=16, bold=True
        )
        self.notes.append(heading | ({"bgcolor": self.palette.page} if self.layout is Layout.NARROW else {}))
        if self.layout is Layout.NARROW:
            self.y += 26
        boxes = [self._box(item) for item in items]
        rows = rows_of(boxes)
        heights = [
            max(one.height for one, row in zip(boxes, rows, strict=True) if row == number) + _ROW - 18
            for number in range(max(rows) + 1)
        ]
        for item, one, row in zip(items, boxes, rows, strict=True):
            self._item(item, one, self.y + sum(heights[:row]) + 14)
        self.y += sum(heights) + 8
        self._rule(self.y, self.palette.grid)

    def _extent(self, item: Item) -> tuple[float, float]:
        """Where an item's mark begins and ends, in slots."""
        if item.form is Form.DOT:
            middle = self.calendar.middle(item.start)
            return middle, middle
        end = item.start + WEEK if item.form is Form.OPEN else item.end
        return self.calendar.start(item.start), min(self.calendar.end(end), self.calendar.length)

    def _box(self, item: Item) -> Box:
        start, end = (at * self.slot for at in self._extent(item))
        words = f"{item.label} {item.remark}".strip()
        widest = _WIDEST[self.layout]
        if item.form in (Form.OPEN, Form.ROUGH):
            one = box(start, start, words, self.area, gap=10, widest=max(widest, end - start - 20))
            return Box(min(one.left, start), max(one.right, end), one.lines, one.flipped)
        gap = 12 if item.form is Form.DOT else 8
        return box(start, end, words, self.area, gap=gap, widest=widest)

    def _item(self, item: Item, one: Box, y: float) -> None:
        start, end = self._extent(item)
        self.points.append((item, start, y))
        if item.form is Form.RUN:
            self.shapes.append(bar(start + 0.08, end - 0.08, y, 6, colour_of(item, self.palette)))
        if item.form in (Form.OPEN, Form.ROUGH):
            self.shapes += fading(start, end, y, colour_of(item, self.palette), both=item.form is Form.ROUGH)
        self._label(item, one, start, end, y)

    def _label(self, item: Item, one: Box, start: float, end: float, y: float) -> None:
        filled = item.form in (Form.OPEN, Form.ROUGH)
        anchor: Side = "right" if one.flipped else "left"
        gap = 10 if filled else 12 if item.form is Form.DOT else 8
        at = start if filled or one.flipped else end
        self.notes.append(
            words_at(
                self._written(item, one.lines),
                x=at,
                y=y - 10,
                yanchor="top",
                xanchor=anchor,
                xshift=-gap if one.flipped else gap,
                colour=self.palette.ink,
                ground=None if filled else self.palette.page,
            )
        )

    def _written(self, item: Item, lines: Sequence[str]) -> str:
        """The label, its figure struck where it was withdrawn, its remark set apart."""
        body = "<br>".join(escape(one) for one in lines)
        words = len(item.label.split(" "))
        pieces = body.replace("<br>", " <br>").split(" ")
        label, remark = " ".join(pieces[:words]), " ".join(pieces[words:])
        claim = item.claim
        if claim is None:
            return f"{label} {span(remark, self.palette.muted)}" if remark else label
        if claim.status is STRUCK:
            struck = span(label.replace("<br>", "</s><br><s>"), self.palette.withdrawn)
            return f"<s>{struck}</s> {span(remark, self.palette.ink, bold=True)}"
        colour = self.palette.muted if claim.status in PALE else self.palette.ink
        return span(f"{label} {remark}".strip(), colour)

    def _grid(self, top: float) -> None:
        edges = self.calendar.edges()
        for at in edges if len(edges) < 60 else [run.at for run in self.calendar.runs]:
            self.shapes.insert(0, line(at, top, at, self.y, self.palette.grid))

    def _rule(self, y: float, colour: str) -> None:
        self.shapes.append(line(0, y, 1, y, colour, xref="paper"))
        self.shapes.append(line(-self.left, y, 0, y, colour, xref="paper", xsizemode="pixel", xanchor=0))

    def _as_of_words(self, as_of: date | None) -> None:
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

    def _as_of_line(self, as_of: date | None, top: float) -> None:
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
