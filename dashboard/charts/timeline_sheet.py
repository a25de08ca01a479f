"""The lanes of the timeline: each item's mark with its label where it meets no other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.charts.packing import Box, box, rows_of
from dashboard.charts.pens import Mark, Side, span, words_at
from dashboard.charts.timeline_ground import Ground
from dashboard.charts.timeline_items import Form, Item, Lane
from dashboard.charts.timeline_marks import bar, colour_of, fading
from dashboard.known.standing import PALE, STRUCK
from dashboard.theme import SIZE_LABEL, Layout
from dashboard.wording.lettering import escape, width_of

WEEK = timedelta(days=6)
"""How far something with no known end is drawn after its first day."""

_ROW = 30
_WIDEST = {Layout.WIDE: 300, Layout.NARROW: 210}


@dataclass
class Sheet(Ground):
    """The lanes with their items, on their ground."""

    def draw(self, lanes: dict[Lane, list[Item]], as_of: date | None) -> None:
        """Draw the days, then lane after lane."""
        self.as_of_words(as_of)
        self.head()
        top = self.y
        for lane, items in lanes.items():
            if items:
                self._lane(lane, items)
        self.grid(top)
        self.as_of_line(as_of, top)

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
        self.rule(self.y, self.palette.grid)

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
            both, more = item.form is Form.ROUGH, one.height - _ROW + 12
            self.shapes.append(self._ground(one, start, y))
            self.shapes += fading(start, end, y, colour_of(item, self.palette), both=both, more=more)
        self._label(item, one, start, end, y)

    def _ground(self, one: Box, start: float, y: float) -> Mark:
        """What keeps the lines between days from running through the words on a fading bar."""
        wide = max((width_of(words, SIZE_LABEL) for words in one.lines), default=0.0) + 14
        across = {"xsizemode": "pixel", "xanchor": start, "x0": -wide if one.flipped else 0}
        across |= {"x1": 0 if one.flipped else wide, "y0": y - 10, "y1": y - 8 + one.height}
        return {"type": "rect", **across, "fillcolor": self.palette.page, "line": {"width": 0}, "layer": "below"}

    def _label(self, item: Item, one: Box, start: float, end: float, y: float) -> None:
        filled = item.form in (Form.OPEN, Form.ROUGH)
        anchor: Side = "right" if one.flipped else "left"
        gap = 10 if filled else 12 if item.form is Form.DOT else 8
        at = start if filled or one.flipped else end
        self.notes.append(
            words_at(
                self._written(item, one.lines).replace(" <br>", "<br>"),  # a space would push a line from the right
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
