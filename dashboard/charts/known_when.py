"""What was known when: each source's figure over time, in steps, with what was withdrawn hatched and cut."""

from dataclasses import dataclass, field
from datetime import date
from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import marks
from dashboard.charts.blank import blank
from dashboard.charts.calendar import Calendar, calendar_of
from dashboard.charts.drawing import drawing
from dashboard.charts.known_lines import Knot, Pane, Strand, drawable, panes, withdrawn_on
from dashboard.charts.pens import Mark, Side, line, span, words_at
from dashboard.charts.placing import Placed, Plane
from dashboard.charts.scales import ticks
from dashboard.charts.thin import thinned
from dashboard.i18n import Texts
from dashboard.lettering import escape, width_of, wrap
from dashboard.rows import Claim, Place, read_claims, read_places, read_revisions
from dashboard.standing import HOLLOW, PALE, STRUCK, Log, figure_of, keep_log, revised_words, source_of
from dashboard.theme import SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, Layout, Palette
from extract.schema import Bound, Claims, ClaimWarning, Revisions, Status

MOST_CLAIMS = 90
_RIGHT = 12
_HIGH = {Layout.WIDE: 190, Layout.NARROW: 170}
_MORE = 22
_HEAD, _FOOT = 46, 30
_LINE = 17
_REMARK = {Layout.WIDE: 230, Layout.NARROW: 150}
_ARROW = 26
_ROOM, _TICKS = 1.05, 4


def known_when(
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    as_of: date | None,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    places: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw counts over time.

    Args:
        claims: one row a statement; those that became known after `as_of` may stand in it: they lie in the shaded
            part that was not yet known.
        revisions: the log of these claims, later ones too.
        as_of: the day shown, drawn as a line; None for everything known.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
        places: names the places of figures that are counted in a part of the country.
    """
    if claims.empty:
        return blank(texts("charts.no_claims"), palette)
    kept, fewer = thinned(claims, MOST_CLAIMS)
    rows = read_claims(kept)
    log = keep_log(rows, read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(kept[Claims.ID])]))
    days = {claim.known_by for claim in rows if drawable(claim, log)}
    gone = {day for claim in rows if (day := withdrawn_on(claim, log))}
    calendar = calendar_of(days | gone | ({as_of} if as_of else set()))
    drawn = panes(rows, log, calendar)
    named = read_places(places) if places is not None else {}
    widest = max(width_of(texts.number(ticks(pane.largest * _ROOM, _TICKS)[-1]), SIZE_LABEL) for pane in drawn)
    sheet = _Sheet(texts, palette, layout, calendar, log, as_of, named, ceil(widest) + 16)
    sheet.draw(drawn)
    if fewer:
        sheet.remark(texts("charts.thinned", shown=len(kept), count=len(claims)))
    return sheet.figure()


def _standing(strand: Strand) -> list[Knot]:
    """The statements that make a source's line: none that was withdrawn, and no repeat of one."""
    return [
        knot
        for knot in strand.knots
        if knot.until is None and knot.claim.status not in HOLLOW and knot.claim.warning is None
    ]


@dataclass
class _Sheet:
    """The drawing as it grows downwards: one y axis a pane, one axis of days for all."""

    texts: Texts
    palette: Palette
    layout: Layout
    calendar: Calendar
    log: Log
    as_of: date | None
    places: dict[str, Place]
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

    def draw(self, drawn: list[Pane]) -> None:
        """Draw pane after pane, then the days and the line of the day shown."""
        self.y = 34 if self.as_of else 0
        for pane in drawn:
            self._pane(pane)
        self._days()
        self._as_of_line(self.as_of)

    def _pane(self, pane: Pane) -> None:
        self.y += _HEAD
        high = _HIGH[self.layout] + min(max(len(pane.strands) - 2, 0), 4) * _MORE
        values = ticks(pane.largest * _ROOM, _TICKS)
        top = values[-1] * 1.12
        self.axes.append((self.y, high, top))
        number = len(self.axes)
        axis = "y" if number == 1 else f"y{number}"
        self._heading(pane)
        for value in values:
            colour = self.palette.grid if value else self.palette.axis
            self.shapes.append(line(0, value, 1, value, colour, xref="paper", yref=axis))
            label = self.texts.number(value)
            how: Any = {"xref": "paper", "yref": axis, "xshift": -10, "xanchor": "right"}
            self.notes.append(words_at(label, x=0, y=value, colour=self.palette.muted, **how))
        plane = self._plane(pane, high, top)
        for strand in pane.strands:
            self._strand(strand, axis)
        self._points(pane, axis)
        unsaid = self._labels(pane, axis, plane, top)
        self.y += high
        for knot in unsaid:
            self._story(knot.claim)

    def _story(self, claim: Claim) -> None:
        """What became of a withdrawn figure, below its pane: nobody sees it struck without knowing by whom and why."""
        figure = figure_of(claim, self.texts)
        words = self.texts("charts.known_when.story", figure=figure, story=revised_words(claim, self.log, self.texts))
        for part in wrap(words, self.layout.width - 12, SIZE_FOOTER):
            self.y += 18
            how: Any = {"xref": "paper", "yref": "paper", "xshift": -self.left, "size": SIZE_FOOTER}
            mark = words_at(escape(part), x=0, y=1, colour=self.palette.ink, **how)
            self.notes.append(mark | {"name": f"heading {self.y - 6}"})
        self.y += 8

    def _plane(self, pane: Pane, high: float, top: float) -> Plane:
        """The pane's room, with everything in it that words must keep off."""
        plane = Plane(self.area, high, 18)
        if self.as_of is not None:
            at = self.calendar.end(self.as_of) * self.slot
            plane.keep_off(at - 4, -40, at + 4, high)
        for strand in pane.strands:
            told = _standing(strand)
            for knot in strand.knots:
                x, y = knot.x * self.slot, high * (1 - knot.claim.size / top)
                plane.keep_clear(x, y)
                if knot.until is not None:
                    plane.keep_off(x, y, knot.until * self.slot + 6, high)
                if knot.claim.bound in marks.AWAY | {Bound.ABOUT}:
                    plane.keep_off(x - 8, y - 38, x + 8, y)
                if knot.claim.bound in (Bound.VAGUE, Bound.BETWEEN):
                    reach = knot.claim.high if knot.claim.high is not None else 2 * knot.claim.size
                    plane.keep_off(x - 8, high * (1 - reach / top), x + 8, y)
                if knot.claim.bound in marks.TOWARDS | {Bound.ABOUT}:
                    plane.keep_off(x - 8, y, x + 8, y + 38)
            for number, knot in enumerate(told if strand.source_id else []):
                following = told[number + 1] if number + 1 < len(told) else None
                x, y = knot.x * self.slot, high * (1 - knot.claim.size / top)
                right = (following.x if following else self.end) * self.slot
                plane.keep_off(x, y - 2, right, y + 2)
                if following is not None:
                    other = high * (1 - following.claim.size / top)
                    plane.keep_off(right - 2, min(y, other), right + 2, max(y, other))
        return plane

    def _heading(self, pane: Pane) -> None:
        colour = self.palette.of_claim(pane.measure, pane.groups[0]) if len(pane.groups) == 1 else self.palette.ink
        heading = words_at(
            escape(pane.heading(self.texts)),
            x=0,
            y=1,
            xref="paper",
            yref="paper",
            xshift=-self.left,
            colour=colour,
            size=16,
            bold=True,
            name=f"heading {self.y - 26}",
        )
        self.notes.append(heading)

    def _strand(self, strand: Strand, axis: str) -> None:
        """A source's line in steps; what it withdrew stands beside it as a hatched plateau."""
        told = _standing(strand)
        for knot in strand.knots:
            if knot.until is not None:
                self._plateau(knot, axis)
        colour = self.palette.of_claim(strand.measure, strand.group)
        for knot in strand.knots:
            self._bounds(knot, axis)
        if not told or not strand.source_id:
            return
        xs = [knot.x for knot in told] + [self.end]
        ys = [knot.claim.size for knot in told] + [told[-1].claim.size]
        self.traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": xs,
                "y": ys,
                "yaxis": axis,
                "line": {"shape": "hv", "color": colour, "width": 2.6},
                "hoverinfo": "skip",
                "name": self.texts.source("", strand.source_id),
            }
        )

    def _plateau(self, knot: Knot, axis: str) -> None:
        size, colour = knot.claim.size, self.palette.withdrawn
        right = knot.until or knot.x
        pattern = {"shape": "/", "size": 7, "solidity": 0.28, "fillmode": "replace", "fgcolor": colour}
        self.traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": [knot.x, right, right, knot.x, knot.x],
                "y": [0, 0, size, size, 0],
                "yaxis": axis,
                "fill": "toself",
                "fillcolor": colour,
                "fillpattern": pattern,
                "line": {"width": 0},
                "hoverinfo": "skip",
                "name": "withdrawn",
            }
        )
        self.shapes.append(line(knot.x, size, right, size, colour, yref=axis, width=2.6))
        self.shapes.append(line(right, size, right, 0, colour, yref=axis, width=1.6, dash="3px,3px"))

    def _bounds(self, knot: Knot, axis: str) -> None:
        """Arrow up or down, fade or bar: what the words leave open."""
        claim, colour = knot.claim, marks.stroke(knot.claim, self.palette)
        if claim.bound in marks.AWAY | marks.TOWARDS:
            way = 1 if claim.bound in marks.AWAY else -1
            tip = way * (9 + _ARROW)
            path = f"M0,{way * 9} L0,{tip} M-6,{tip - way * 6} L0,{tip} L6,{tip - way * 6}"
            arrow: Mark = {"type": "path", "path": path, "xref": "x", "yref": axis, "xsizemode": "pixel"}
            arrow |= {"ysizemode": "pixel", "xanchor": knot.x, "yanchor": claim.size}
            self.shapes.append({**arrow, "line": {"color": colour, "width": 2.2}})
        if claim.bound is Bound.BETWEEN:
            self.shapes.append(line(knot.x, claim.low, knot.x, claim.high, colour, yref=axis, width=5))
        if claim.bound is Bound.VAGUE:
            top = claim.high if claim.high is not None else 2 * (claim.low or 1)
            self.shapes.append(line(knot.x, claim.low, knot.x, top, colour, yref=axis, width=5, dash="2px,3px"))
        if claim.bound is Bound.ABOUT:
            for step, strength in ((8, 0.7), (12, 0.45), (16, 0.25), (20, 0.12)):
                for way in (1, -1):
                    mixed = marks.mixed(colour, self.palette.page, strength)
                    stripe = line(knot.x, way * step, knot.x, way * (step + 4), mixed, yref=axis, width=7)
                    self.shapes.append(stripe | {"ysizemode": "pixel", "yanchor": claim.size})

    def _points(self, pane: Pane, axis: str) -> None:
        knots = [knot for strand in pane.strands for knot in strand.knots]
        looks = [self._look(knot) for knot in knots]
        self.traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [knot.x for knot in knots],
                "y": [knot.claim.size for knot in knots],
                "yaxis": axis,
                "customdata": [["claim", knot.claim.claim_id] for knot in knots],
                "hovertext": [self._hover(knot.claim) for knot in knots],
                "hoverinfo": "text",
                "cliponaxis": False,
                "marker": {
                    "size": [look["size"] for look in looks],
                    "symbol": [look["symbol"] for look in looks],
                    "color": [look["color"] for look in looks],
                    "line": {"color": [look["line"] for look in looks], "width": [look["width"] for look in looks]},
                    "opacity": 1,
                },
            }
        )
        cut = [knot for knot in knots if knot.until is not None]
        if cut:
            self.traces.append(
                {
                    "type": "scatter",
                    "mode": "markers",
                    "x": [knot.until for knot in cut],
                    "y": [knot.claim.size for knot in cut],
                    "yaxis": axis,
                    "customdata": [["claim", knot.claim.claim_id] for knot in cut],
                    "hovertext": [self._hover(knot.claim) for knot in cut],
                    "hoverinfo": "text",
                    "cliponaxis": False,
                    "marker": {"symbol": "x-thin", "size": 11, "line": {"color": self.palette.withdrawn, "width": 2.6}},
                }
            )

    def _look(self, knot: Knot) -> dict[str, Any]:
        if knot.lower:
            colour = self.palette.withdrawn
            return {"symbol": "triangle-down", "color": colour, "line": self.palette.page, "width": 1, "size": 14}
        if knot.claim.warning is ClaimWarning.STILL_CIRCULATING:
            hue = self.palette.withdrawn
            return {"symbol": "diamond-open", "color": hue, "line": hue, "width": 2.2, "size": 11}
        look = marks.marker(knot.claim, self.palette)
        if knot.claim.bound in (Bound.VAGUE, Bound.BETWEEN):
            hue = marks.stroke(knot.claim, self.palette)
            return {"symbol": "line-ew", "color": hue, "line": hue, "width": 3, "size": 14}
        if knot.claim.status in PALE:  # it is the past of its line, not a weaker figure: the step says what followed
            hue = self.palette.of_claim(knot.claim.measure, knot.claim.group)
            look |= {"color": hue, "line": self.palette.page, "width": 1.5}
        return {**look, "size": 11}

    def _labels(self, pane: Pane, axis: str, plane: Plane, top: float) -> list[Knot]:
        """Words beside the points: what was withdrawn or lowered first, then each line's first and last, then more.

        Returns:
            The withdrawn figures for whose story there was no room.
        """
        unsaid: list[Knot] = []
        waiting = [(strand, number, knot) for strand in pane.strands for number, knot in enumerate(strand.knots)]
        waiting.sort(key=lambda one: self._urgency(one[0], one[1], one[2]))
        for _, number, knot in waiting:
            lines = self._words(pane, number, knot)
            written = next(
                (said for said in (lines, self._short(lines), lines[:1]) if self._write(said, knot, axis, plane, top)),
                [],
            )
            if knot.until is not None and len(written) < 2:
                unsaid.append(knot)
        return unsaid

    def _short(self, lines: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
        """A remark in narrower lines."""
        if not lines[1:]:
            return lines
        words = " ".join(said for said, _, _ in lines[1:])
        _, colour, bold = lines[1]
        return [lines[0], *((part, colour, bold) for part in wrap(words, 120, SIZE_FOOTER))]

    def _urgency(self, strand: Strand, number: int, knot: Knot) -> tuple[int, float]:
        if knot.until is not None:
            return (0, knot.x)
        if knot.lower or knot.claim.warning:
            return (1, knot.x)
        if number == len(strand.knots) - 1:
            return (2, knot.x)
        return (3 if number == 0 else 4, knot.x)

    def _words(self, pane: Pane, number: int, knot: Knot) -> list[tuple[str, str, bool]]:
        """Lines of a label: words, colour, bold. The first is the figure."""
        claim, palette = knot.claim, self.palette
        hue = marks.hue(claim, palette)
        lines = [(figure_of(claim, self.texts), hue, claim.status is not STRUCK)]
        remark = _REMARK[self.layout]
        if knot.until is not None:
            said = wrap(revised_words(claim, self.log, self.texts), remark, SIZE_FOOTER)
            return lines + [(part, palette.ink, False) for part in said]
        if claim.warning is ClaimWarning.STILL_CIRCULATING:
            said = wrap(self.texts("charts.standing.circulating"), remark, SIZE_FOOTER)
            return lines + [(part, palette.ink, False) for part in said]
        if knot.lower:
            return [*lines, (self.texts("charts.known_when.lowered"), palette.withdrawn, True)]
        if number:
            return lines
        credit = source_of(claim, self.texts)
        place = self.places.get(claim.place_id)
        if place is not None and place.is_fine:
            credit = f"{credit} · {place.name(self.texts.code)}"
        if len(pane.groups) > 1:
            credit = f"{self.texts(f'groups.{claim.group}.people', count=5)} · {credit}"
        return lines + [(part, palette.muted, False) for part in wrap(credit, remark, SIZE_FOOTER)]

    def _write(
        self, lines: list[tuple[str, str, bool]], knot: Knot, axis: str, plane: Plane, top: float
    ) -> Placed | None:
        wide = max(width_of(said, SIZE_LABEL, weight=SEMIBOLD if bold else 400) for said, _, bold in lines) + 4
        y, high = plane.height * (1 - knot.claim.size / top), len(lines) * _LINE + 2
        at = knot.until or knot.x
        placed = plane.place(at * self.slot, y, wide, high)
        if placed is None and knot.until is not None:
            at = knot.x
            placed = plane.place(at * self.slot, y, wide, high)
        if placed is None:
            return None
        struck = knot.claim.status is STRUCK
        body = "<br>".join(
            span(f"<s>{escape(said)}</s>" if struck and not number else escape(said), colour, bold=bold)
            for number, (said, colour, bold) in enumerate(lines)
        )
        side: Side = "right" if placed.flipped else "left"
        self.notes.append(
            words_at(
                body,
                x=at,
                y=knot.claim.size,
                yref=axis,
                xshift=-placed.dx if placed.flipped else placed.dx,
                yshift=-placed.dy,
                xanchor=side,
                yanchor="top",
                colour=self.palette.ink,
            )
        )
        return placed

    def _hover(self, claim: Claim) -> str:
        status = "" if claim.status is Status.STANDS else f" · {self.texts.status(claim.status)}"
        credit = escape(source_of(claim, self.texts))
        head = f"<b>{escape(figure_of(claim, self.texts))}</b>{status}"
        return f"{head}<br>{credit}, {self.texts.date(claim.known_by, 'short')}"

    def _days(self) -> None:
        self.bottom = self.y
        pixels = self.slot * self.calendar.length
        for at, label in self.calendar.ticks(self.texts, pixels) + self.calendar.folds(self.texts, pixels):
            self.notes.append(self._under(label, at))
        self.y += _FOOT

    def _under(self, label: str, at: float) -> Mark:
        mark = words_at(label, x=at, y=1, yref="paper", colour=self.palette.muted, xanchor="center")
        return mark | {"name": f"heading {self.y + 16}"}

    def _as_of_line(self, as_of: date | None) -> None:
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
            how: Any = {"xref": "paper", "yref": "paper", "xshift": -self.left, "size": SIZE_FOOTER}
            mark = words_at(part, x=0, y=1, colour=self.palette.muted, **how)
            self.notes.append(mark | {"name": f"heading {self.y - 8}"})

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
