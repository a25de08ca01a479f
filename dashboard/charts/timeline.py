"""What happened and what was claimed, day by day, in lanes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import marks
from dashboard.charts.blank import blank
from dashboard.charts.calendar import Calendar, calendar_of
from dashboard.charts.drawing import drawing
from dashboard.charts.packing import Box, box, rows_of
from dashboard.charts.pens import Mark, Side, line, span, words_at
from dashboard.charts.thin import thinned
from dashboard.charts.timeline_items import Form, Item, Lane, by_lane, claim_items, event_items, story
from dashboard.i18n import Texts
from dashboard.lettering import escape, width_of, wrap
from dashboard.rows import read_claims, read_events, read_places, read_revisions
from dashboard.standing import PALE, STRUCK, Log, keep_log
from dashboard.theme import CLEAR, SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, Layout, Palette, faded
from extract.schema import Claims, Events, Revisions

MOST_CLAIMS, MOST_EVENTS = 80, 400
_LANE_NAME = 92
_NARROW_EDGE = 8
_ROW = 30
_OPEN_DAYS = 7
_SLICES = 14
_WEEK = timedelta(days=_OPEN_DAYS - 1)


def timeline(
    claims: pd.DataFrame,
    events: pd.DataFrame,
    as_of: date | None,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    revisions: pd.DataFrame | None = None,
    places: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw events and claims by day.

    Args:
        claims: one row a statement, with the status of the day shown.
        events: those begun or announced by that day.
        as_of: the day shown, drawn as a line; None for everything known.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
        revisions: those known on that day; they say who withdrew a figure.
        places: names the places of events.
    """
    kept, fewer = thinned(claims, MOST_CLAIMS)
    dated = events[events[Events.START].notna()]
    told = read_events(dated.iloc[:MOST_EVENTS])
    log = keep_log(read_claims(kept), _of(revisions, kept))
    named = read_places(places) if places is not None else {}
    items = event_items(told, named, texts) + claim_items(log.claims.values(), log, texts)
    if not items:
        return blank(texts("charts.no_events"), palette)
    sheet = _Sheet(texts, palette, layout, _calendar(items, as_of), log)
    sheet.draw(by_lane(items), as_of)
    drawn = sum(item.claim is None for item in items)
    folded = len(told) - drawn
    sheet.remarks(_remarks(len(kept), fewer, len(dated), len(events) - len(dated), folded, texts))
    return sheet.figure()


def _of(revisions: pd.DataFrame | None, claims: pd.DataFrame) -> list[Any]:
    if revisions is None:
        return []
    return read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(claims[Claims.ID])])


def _remarks(shown: int, fewer: int, dated: int, undated: int, folded: int, texts: Texts) -> list[str]:
    remarks = []
    if fewer:
        remarks.append(texts("charts.thinned", shown=shown, count=shown + fewer))
    if dated > MOST_EVENTS:
        remarks.append(texts("charts.timeline.thinned", shown=MOST_EVENTS, count=dated))
    if folded:
        remarks.append(texts("charts.timeline.folded", count=folded))
    if undated:
        remarks.append(texts("charts.timeline.undated", count=undated))
    return remarks


def _calendar(items: Sequence[Item], as_of: date | None) -> Calendar:
    days = {day for item in items for day in (item.start, item.end)}
    days |= {item.start + _WEEK for item in items if item.form is Form.OPEN and item.start + _WEEK <= max(days)}
    return calendar_of(days | ({as_of} if as_of else set()))


@dataclass
class _Sheet:
    """The drawing as it grows downwards, one pixel a unit."""

    texts: Texts
    palette: Palette
    layout: Layout
    calendar: Calendar
    log: Log
    y: float = 0
    shapes: list[Mark] = field(default_factory=list)
    notes: list[Mark] = field(default_factory=list)
    points: list[tuple[Item, float, float]] = field(default_factory=list)

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
            self.notes.append(words_at(label, x=at, y=self.y, colour=self.palette.muted, xanchor="center"))
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
        end = item.start + _WEEK if item.form is Form.OPEN else item.end
        return self.calendar.start(item.start), min(self.calendar.end(end), self.calendar.length)

    def _box(self, item: Item) -> Box:
        start, end = (at * self.slot for at in self._extent(item))
        words = f"{item.label} {item.remark}".strip()
        widest = 250 if self.layout is Layout.WIDE else 210
        if item.form in (Form.OPEN, Form.ROUGH):
            one = box(start, start, words, self.area, gap=10, widest=max(widest, end - start - 20))
            return Box(min(one.left, start), max(one.right, end), one.lines, one.flipped)
        gap = 12 if item.form is Form.DOT else 8
        return box(start, end, words, self.area, gap=gap, widest=widest)

    def _item(self, item: Item, one: Box, y: float) -> None:
        start, end = self._extent(item)
        self.points.append((item, start, y))
        if item.form is Form.RUN:
            self.shapes.append(self._bar(start + 0.08, end - 0.08, y, 6, self._colour(item)))
        if item.form is Form.OPEN:
            self._fading(start, end, y, item, both=False)
        if item.form is Form.ROUGH:
            self._fading(start, end, y, item, both=True)
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

    def _colour(self, item: Item) -> str:
        return self.palette.neutral if item.claim is None else marks.hue(item.claim, self.palette)

    def _bar(self, start: float, end: float, y: float, half: float, colour: str) -> Mark:
        where = {"x0": start, "x1": end, "y0": y - half, "y1": y + half}
        return {"type": "rect", **where, "fillcolor": colour, "line": {"width": 0}, "layer": "below"}

    def _fading(self, start: float, end: float, y: float, item: Item, *, both: bool) -> None:
        """A bar that fades where its days are not known: at its end, or at both ends."""
        colour = self._colour(item)
        edge = (end - start) * 0.3
        solid = (start + edge if both else start, end - edge)
        self.shapes.append(self._bar(*solid, y, 12, faded(colour, 0.26)))
        step = edge / _SLICES
        for number in range(_SLICES):
            strength = faded(colour, 0.26 * (1 - (number + 0.5) / _SLICES))
            self.shapes.append(self._bar(solid[1] + number * step, solid[1] + (number + 1) * step, y, 12, strength))
            if both:
                self.shapes.append(self._bar(solid[0] - (number + 1) * step, solid[0] - number * step, y, 12, strength))
        if not both:
            self.shapes.append(line(start, y - 12, start, y + 12, colour, width=3))

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
            [self._dots()],
            {
                "xaxis": {"range": [0, self.calendar.length], "visible": False, "fixedrange": True},
                "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
                "height": height,
                "margin": {"l": self.left, "r": _NARROW_EDGE, "t": 0, "b": 0},
                "shapes": self.shapes,
                "annotations": self.notes,
            },
        )

    def _dots(self) -> dict[str, Any]:
        looks = [self._look(item) for item, _, _ in self.points]
        return {
            "type": "scatter",
            "mode": "markers",
            "x": [x for _, x, _ in self.points],
            "y": [y for _, _, y in self.points],
            "customdata": [list(item.about) for item, _, _ in self.points],
            "hovertext": [self._hover(item) for item, _, _ in self.points],
            "hoverinfo": "text",
            "cliponaxis": False,
            "marker": {
                "size": [marks.DOT if item.form is Form.DOT else 2 * marks.DOT for item, _, _ in self.points],
                "symbol": [look["symbol"] for look in looks],
                "color": [look["color"] for look in looks],
                "line": {"color": [look["line"] for look in looks], "width": [look["width"] for look in looks]},
                "opacity": 1,
            },
        }

    def _look(self, item: Item) -> dict[str, Any]:
        if item.form is not Form.DOT:  # bars are shapes, which nobody can click: an unseen point at their head can be
            return {"symbol": "square", "color": CLEAR, "line": CLEAR, "width": 0}
        if item.claim is not None:
            look = marks.marker(item.claim, self.palette)
            return look | ({"symbol": "circle-x"} if item.claim.status is STRUCK else {})
        if item.planned:
            return {"symbol": "circle", "color": self.palette.page, "line": self.palette.neutral, "width": 2}
        return {"symbol": "circle", "color": self.palette.neutral, "line": self.palette.page, "width": 0}

    def _hover(self, item: Item) -> str:
        told = story(item.claim, self.log, self.texts) if item.claim is not None else ""
        below = f"<br>{'<br>'.join(map(escape, wrap(told, 320, SIZE_LABEL)))}" if told else ""
        return f"<b>{escape(item.label)}</b><br>{escape(item.hover)}{below}"
