"""Parts and whole: do the figures printed with a total add up to it?"""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import marks
from dashboard.charts.blank import blank
from dashboard.charts.drawing import drawing
from dashboard.charts.pens import Mark, Side, line, span, words_at
from dashboard.charts.scales import ticks
from dashboard.charts.thin import thinned
from dashboard.i18n import Texts
from dashboard.lettering import escape, width_of, wrap
from dashboard.rows import Claim, Place, read_claims, read_places, read_revisions
from dashboard.standing import HOLLOW, STRUCK, Log, figure_of, keep_log, revised_words
from dashboard.sums import Sum, sums
from dashboard.theme import SEMIBOLD, SIZE_LABEL, SIZE_VALUE, Layout, Palette, faded
from extract.schema import Claims, Revisions

MOST_CLAIMS = 400
_LEFT, _RIGHT = {Layout.WIDE: 180, Layout.NARROW: 8}, 16
_ROW, _BAR, _LINE = 48, 28, 18
_REST_WIDTH = 120

Trace = dict[str, Any]


def parts(
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    places: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw the parts of the whole that has the most of them, running on from one another, and what they leave over.

    Args:
        claims: one row a statement, with the status of the day shown; parts name their whole.
        revisions: those known on that day.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
        places: names the places of parts.
    """
    whole = claims[Claims.PART_OF]
    named_wholes = whole[whole != ""].unique()
    kept, fewer = thinned(claims[(whole != "") | claims[Claims.ID].isin(named_wholes)], MOST_CLAIMS)
    rows = read_claims(kept)
    found = sums(rows)
    if not found:
        return blank(texts("charts.no_parts"), palette)
    log = keep_log(rows, read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(kept[Claims.ID])]))
    named = read_places(places) if places is not None else {}
    sheet = _Sheet(texts, palette, layout, found[0], log, named)
    sheet.draw()
    if fewer:
        sheet.remark(texts("charts.thinned", shown=len(kept), count=len(kept) + fewer))
    if len(found) > 1:
        sheet.remark(texts("charts.parts.others", count=len(found) - 1))
    return sheet.figure()


@dataclass
class _Sheet:
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

    def draw(self) -> None:
        """Draw the parts, their sum with what it leaves, and the whole."""
        top = self.y
        self._ticks()
        self.y += 16
        reached = 0
        for part in self.sum.parts:
            reached = self._part(part, reached)
        self.shapes.append(line(0, self.y, 1, self.y, self.palette.grid, xref="paper"))
        self.y += 14
        self._total(reached)
        self._whole()
        for value in self.values:
            colour = self.palette.grid if value else self.palette.axis
            self.shapes.insert(0, line(value, top + 12, value, self.y, colour))

    def _ticks(self) -> None:
        for value in self.values:
            label = self.texts.number(value)
            self.notes.append(words_at(label, x=value, y=self.y, colour=self.palette.muted, xanchor="center"))
        if self.layout is Layout.WIDE:
            unit = self.texts.unit(self.sum.whole.measure)
            half = width_of(self.texts.number(self.values[-1]), SIZE_LABEL) / 2 + 8
            self.notes.append(words_at(unit, x=self.values[-1], y=self.y, xshift=half, colour=self.palette.muted))

    def _name(self, words: str) -> float:
        """Write what a row is, beside its bar or above it, and return the middle of the bar."""
        if self.layout is Layout.NARROW:
            self.y += 8
            mark = words_at(escape(words), x=0, y=self.y, xref="paper", colour=self.palette.ink, bold=True)
            self.notes.append(mark | {"bgcolor": self.palette.page})
            self.y += 12
            return self.y + _BAR / 2
        centre = self.y + _ROW / 2
        lines = wrap(words, self.left - 24, SIZE_LABEL)
        how: Any = {"xref": "paper", "xshift": -14, "xanchor": "right", "bold": True}
        self.notes.append(words_at("<br>".join(map(escape, lines)), x=0, y=centre, colour=self.palette.ink, **how))
        return centre

    def _next(self, centre: float) -> None:
        self.y = centre + _ROW / 2

    def _part(self, part: Claim, reached: int) -> int:
        centre = self._name(self._part_name(part))
        size = part.size
        self._bar(reached, reached + size, centre, faded(self.hue, 0.12), self.hue)
        inner = [one for one in self.log.claims.values() if one.part_of == part.claim_id]
        said = self.texts.join([self._inner(one) for one in inner])
        remark = self.texts("charts.standing.including", parts=said) if inner else ""
        self._beside(figure_of(part, self.texts), remark, reached, reached + size, centre)
        if reached:
            self.shapes.append(
                line(reached, centre - _ROW / 2 - 6, reached, centre - _BAR / 2, self.palette.axis, dash="2px,2px")
            )
        self.points.append((part, reached + size / 2, centre))
        self._next(centre)
        return reached + size

    def _beside(self, figure: str, remark: str, start: float, end: float, centre: float) -> None:
        text = span(escape(figure), self.hue, bold=True)
        wide = width_of(figure, SIZE_VALUE, weight=SEMIBOLD) + 12
        room = self.area * (1 - end / self.end)
        if remark and wide + width_of(remark, SIZE_LABEL) < room:
            text += f"  {span(escape(remark), self.palette.muted)}"
        flip = wide > room
        side: Side = "right" if flip else "left"
        at = start if flip else end
        mark = words_at(
            text, x=at, y=centre, xshift=-10 if flip else 10, xanchor=side, colour=self.hue, size=SIZE_VALUE
        )
        self.notes.append(mark | {"bgcolor": self.palette.page})

    def _inner(self, part: Claim) -> str:
        people = self.texts(f"groups.{part.group}.people", count=part.size)
        return self.texts("charts.standing.part", figure=figure_of(part, self.texts), people=people)

    def _part_name(self, part: Claim) -> str:
        if self.sum.dimension == "group":
            return self.texts.group(part.group)
        place = self.places.get(part.place_id)
        return place.name(self.texts.code) if place else part.group_label or part.phrase

    def _total(self, reached: int) -> None:
        """The sum in figures, and hatched behind it what the whole has more."""
        name = self.texts(f"charts.parts.sum_{self.sum.dimension}")
        centre = self._name(name)
        self._bar(0, reached, centre, faded(self.hue, 0.12), self.hue)
        said = " + ".join(figure_of(part, self.texts) for part in self.sum.parts)
        equation = f"{said} = {self.sum.written(self.texts)}"
        fits = width_of(equation, SIZE_VALUE, weight=SEMIBOLD) + 24 < self.area * reached / self.end
        equation = equation if fits else self.sum.written(self.texts)
        self.notes.append(
            words_at(escape(equation), x=0, y=centre, xshift=12, colour=self.hue, size=SIZE_VALUE, bold=True)
        )
        self._rest(reached, centre)
        self._next(centre)

    def _rest(self, reached: int, centre: float) -> None:
        whole, rest = self.sum.whole.size, self.sum.rest_low
        if rest is None or rest <= 0 or whole <= reached:
            return
        gone = self.sum.whole.status in HOLLOW
        colour = self.palette.withdrawn if gone else self.palette.muted
        half = _BAR / 2
        pattern = {"shape": "/", "size": 7, "solidity": 0.28, "fillmode": "replace", "fgcolor": colour}
        self.traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": [reached, whole, whole, reached, reached],
                "y": [centre - half, centre - half, centre + half, centre + half, centre - half],
                "fill": "toself",
                "fillcolor": colour,
                "fillpattern": pattern,
                "line": {"width": 1.5, "color": colour},
                "hoverinfo": "skip",
                "name": "rest",
            }
        )
        words = self.texts(f"charts.parts.rest_{self.sum.dimension}", rest=self.sum.rest_words(self.texts))
        lines = wrap(words, max(self.area * (1 - whole / self.end) - 14, 90), SIZE_LABEL)
        mark = words_at("<br>".join(map(escape, lines)), x=whole, y=centre, xshift=10, colour=colour, bold=True)
        self.notes.append(mark | {"bgcolor": self.palette.page})

    def _whole(self) -> None:
        whole = self.sum.whole
        colour = marks.hue(whole, self.palette)
        centre = self._name(self.texts("charts.parts.whole"))
        self._bar(0, whole.size, centre, self.palette.page, colour)
        spot = marks.Spot("x", "y", centre, whole.size / self.end * self.area, self.values[-1])
        self.shapes += marks.bound_shapes(whole, spot, self.palette)
        figure = escape(figure_of(whole, self.texts))
        figure = f"<s>{figure}</s>" if whole.status is STRUCK else figure
        look: Any = {"colour": colour, "size": SIZE_VALUE, "bold": whole.status is not STRUCK}
        self.notes.append(words_at(figure, x=0, y=centre, xshift=12, **look))
        self.points.append((whole, whole.size / 2, centre))
        self._next(centre)
        self.y += 6
        revised = revised_words(whole, self.log, self.texts)
        day = self.texts("charts.parts.stated", day=self.texts.date(whole.known_by, "short"))
        for part in wrap(f"{day}; {revised}" if revised else day, self.area - 12, SIZE_LABEL):
            mark = words_at(escape(part), x=0, y=self.y, xshift=12, colour=self.palette.ink)
            self.notes.append(mark | {"bgcolor": self.palette.page})
            self.y += _LINE

    def _bar(self, start: float, end: float, centre: float, fill: str, edge: str) -> None:
        where = {"x0": start, "x1": end, "y0": centre - _BAR / 2, "y1": centre + _BAR / 2}
        self.shapes.append(
            {"type": "rect", **where, "fillcolor": fill, "line": {"color": edge, "width": 2}, "layer": "below"}
        )

    def remark(self, words: str) -> None:
        """A remark about the whole drawing, at its foot."""
        for part in wrap(words, self.layout.width - 16, SIZE_LABEL):
            self.y += 20
            mark = words_at(part, x=0, y=self.y, xref="paper", xshift=-self.left, colour=self.palette.muted)
            self.notes.append(mark)

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
                "hovertext": [escape(figure_of(claim, self.texts)) for claim, _, _ in self.points],
                "hoverinfo": "text",
                "marker": {"size": _BAR, "symbol": "square", "color": faded(self.hue, 0.0), "line": {"width": 0}},
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
