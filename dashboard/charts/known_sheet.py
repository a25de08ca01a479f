"""The panels of what was known when: lines in steps, withdrawn plateaus, and the words that have room beside them."""

from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.known_crowd import DASHES, dashes, faint, parted
from dashboard.charts.known_ground import Ground
from dashboard.charts.known_lines import Knot, Pane, Strand, gap
from dashboard.charts.known_marks import bounds, plateau, points, steps
from dashboard.charts.known_room import larger, reach, room
from dashboard.charts.known_words import Said, narrower, urgency
from dashboard.charts.pens import Mark, Side, line, span, words_at
from dashboard.charts.placing import Placed, Plane
from dashboard.charts.scales import ticks
from dashboard.lettering import escape, width_of, wrap
from dashboard.standing import STRUCK
from dashboard.theme import SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, Layout

ROOM, TICKS = 1.05, 4
"""How much higher than its largest figure a scale reaches, and how many ticks it may have."""

_HIGH = {Layout.WIDE: 190, Layout.NARROW: 170}
_MORE = 22
_HEAD = 46
_LINE = 17
_BELOW = 5
_UNSAID = 16
"""The most notes below a panel for what has no room beside its point; pointing at a point tells all."""

_SHY = 5
"""Pixels between a leader line and what it joins."""

_CLEAR = 12
"""Pixels behind the end of a bracket that words keep off."""

_GAP_AT = 0.4
"""How high in its panel the bracket stands that says for how long no number for the total stood."""


@dataclass
class Sheet(Ground):
    """The panels with their marks and labels, on their ground."""

    dashes: dict[Strand, str] = field(default_factory=dict)
    crowded: bool = False

    def draw(self, drawn: list[Pane]) -> None:
        """Draw pane after pane, then the days and the line of the day shown."""
        self.y = 34 if self.as_of else 0
        for pane in drawn:
            self._pane(pane)
        self.days()
        self.as_of_line(self.as_of)

    def _pane(self, pane: Pane) -> None:
        self.y += _HEAD
        high = _HIGH[self.layout] + min(max(len(pane.strands) - 2, 0), 4) * _MORE
        values = ticks(pane.largest * ROOM, TICKS)
        top = values[-1] * 1.12
        self.axes.append((self.y, high, top))
        number = len(self.axes)
        axis = "y" if number == 1 else f"y{number}"
        colour = self.palette.of_claim(pane.measure, pane.groups[0]) if len(pane.groups) == 1 else self.palette.ink
        where = self.heading(pane.heading(self.texts), self.wording.where(pane), colour)
        for value in values:
            colour = self.palette.grid if value else self.palette.axis
            self.shapes.append(line(0, value, 1, value, colour, xref="paper", yref=axis))
            label = self.texts.number(value)
            how: Any = {"xref": "paper", "yref": axis, "xshift": -10, "xanchor": "right"}
            self.notes.append(words_at(label, x=0, y=value, colour=self.palette.muted, **how))
        shown, others = parted(pane)
        self.crowded = bool(others)
        self.dashes = dashes(shown)
        self.traces += faint(others, axis, self.end, self.wording.hover, self.palette)
        self._marks(shown, axis)
        plane = room(shown, self.area, self.slot, self.end, high, top)
        if self.as_of is not None:
            at = self.calendar.end(self.as_of) * self.slot
            plane.keep_off(at - 4, -40, at + 4, high)
        self._gap(pane, axis, plane, top)
        unsaid = [*([where] if where else []), *self._labels(shown, axis, plane, top)]
        if others:
            unsaid.append(self.texts("charts.known_when.faint", count=len(others)))
        self.y += high + (_BELOW if unsaid else 0)
        for words in unsaid:
            self._story(words)

    def _marks(self, pane: Pane, axis: str) -> None:
        """The sources' lines in steps; what was withdrawn stands beside them as a hatched plateau."""
        knots = [knot for strand in pane.strands for knot in strand.knots]
        for knot in knots:
            if knot.until is not None:
                trace, shapes = plateau(knot, axis, self.palette)
                self.traces.append(trace)
                self.shapes += shapes
            self.shapes += bounds(knot, axis, self.palette)
        for strand in pane.strands:
            dash = self.dashes.get(strand, DASHES[0])
            self.traces += steps(strand, axis, self.end, self.palette, self.texts.source("", strand.source_id), dash)
        self.traces += points(knots, axis, self.wording.hover, self.palette)

    def _gap(self, pane: Pane, axis: str, plane: Plane, top: float) -> None:
        """Say with a bracket for how long no number for the total stood after one was withdrawn."""
        found = gap(pane, self.wording.log)
        if found is None:
            return
        since, until = found
        right = self.calendar.start(until) + 0.3 if until else self.end
        left = self.calendar.end(since) + 0.05
        texts = self.texts
        words = texts("charts.known_when.gap", days=texts.days(since, until, "long")) if until else ""
        words = words or texts("charts.known_when.gap_open", day=texts.date(since, "long"))
        wide = width_of(words, SIZE_LABEL, weight=SEMIBOLD) + 14
        if (right - left) * self.slot < wide:
            return
        at = _GAP_AT * top
        y = plane.height * (1 - _GAP_AT)
        self.shapes.append(line(left, at, right, at, self.palette.ink, yref=axis, width=1.6))
        for end in (left, right) if until else (left,):
            cap = line(end, -6, end, 6, self.palette.ink, yref=axis, width=1.6)
            self.shapes.append(cap | {"ysizemode": "pixel", "yanchor": at})
        middle = (left + right) / 2
        how: Any = {"yref": axis, "xanchor": "center", "bold": True, "ground": self.palette.page, "name": "gap"}
        self.notes.append(words_at(words, x=middle, y=at, colour=self.palette.ink, **how))
        plane.keep_off(left * self.slot, y - 10, right * self.slot + _CLEAR, y + 10)

    def _labels(self, pane: Pane, axis: str, plane: Plane, top: float) -> list[str]:
        """Write what has room beside the points.

        Returns:
            What is told below the pane: what found no room, and whose figures they are where no label of a line says.
        """
        written: dict[Knot, list[Said]] = {}
        waiting = [(strand, number, knot) for strand in pane.strands for number, knot in enumerate(strand.knots)]
        waiting.sort(key=lambda one: urgency(*one))
        for _, number, knot in waiting:
            lines = self.wording.label(pane, number, knot)
            tried = [(said, far) for far in (False, True) for said in (lines, narrower(lines))]
            tried += [(lines[:1], False), (lines[:1], True)]
            written[knot] = next(
                (said for said, far in tried if self._write(said, knot, axis, plane, top, far=far)), []
            )
        return [
            words
            for strand in pane.strands
            for words in self.wording.untold(pane, strand, written, self._line_words(strand))
        ][:_UNSAID]

    def _line_words(self, strand: Strand) -> str:
        """How a line looks where others of its group have another look; "" for a plain one."""
        number = DASHES.index(self.dashes.get(strand, DASHES[0]))
        return self.texts(f"charts.known_when.lines.{number}") if number else ""

    def _write(self, lines: list[Said], knot: Knot, axis: str, plane: Plane, top: float, *, far: bool) -> Placed | None:
        wide = max(width_of(said, SIZE_LABEL, weight=SEMIBOLD if bold else 400) for said, _, bold in lines) + 4
        y, high = plane.height * (1 - knot.claim.size / top), len(lines) * _LINE + 2
        at = knot.until or knot.x
        more = larger(knot)
        placed = plane.place(at * self.slot, y, wide, high, far=far, more=more)
        if placed is None and knot.until is not None:
            at = knot.x
            placed = plane.place(at * self.slot, y, wide, high, far=far, more=more)
        if placed is None:
            return None
        struck = knot.claim.status is STRUCK
        body = "<br>".join(
            span(f"<s>{escape(said)}</s>" if struck and not number else escape(said), colour, bold=bold)
            for number, (said, colour, bold) in enumerate(lines)
        )
        side: Side = "right" if placed.flipped else "left"
        shift = -placed.dx if placed.flipped else placed.dx
        how: Any = {"yref": axis, "xshift": shift, "yshift": -placed.dy, "xanchor": side, "yanchor": "top"}
        how |= {"ground": self.palette.page} if self.crowded else {}
        self.notes.append(words_at(body, x=at, y=knot.claim.size, colour=self.palette.ink, **how))
        if placed.is_far(high):
            tall = (reach(knot.claim) - knot.claim.size) * plane.height / top
            self.shapes.append(self._leader(placed, high, axis, at, knot, tall))
        return placed

    def _leader(self, placed: Placed, high: float, axis: str, at: float, knot: Knot, tall: float) -> Mark:
        """A thin line from a point, or from the end of its bar so many pixels above it, to words that stand far off."""
        side, edge = -1 if placed.flipped else 1, placed.edge(high)
        end = edge - _SHY if edge > 0 else edge + _SHY
        start = -_SHY if end > 0 else min(tall + _SHY, -end)
        path = f"M0,{start} L{side * placed.dx},{-end}"
        where = {"xref": "x", "yref": axis, "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": at}
        stroke = {"color": self.palette.axis, "width": 1}
        return {"type": "path", "path": path, **where, "yanchor": knot.claim.size, "line": stroke, "name": "leader"}

    def _story(self, words: str) -> None:
        """Figures in words below their pane: nobody sees one struck and not why, or a mark and not whose it is."""
        for part in wrap(words, self.layout.width - 12, SIZE_FOOTER):
            self.y += 18
            self.below(escape(part), self.palette.ink, self.y - 6)
        self.y += 8
