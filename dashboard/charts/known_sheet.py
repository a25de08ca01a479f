"""The panels of what was known when: lines in steps, withdrawn plateaus, and below them what has no room inside."""

from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.known_crowd import DASHES, dashes, faint, parted
from dashboard.charts.known_labels import Labels
from dashboard.charts.known_lines import Pane, Strand, gap
from dashboard.charts.known_marks import bounds, plateau, points, steps
from dashboard.charts.known_room import least_top, room
from dashboard.charts.known_swatch import SWATCH, swatch
from dashboard.charts.known_words import Told
from dashboard.charts.pens import line, words_at
from dashboard.charts.placing import Plane
from dashboard.charts.scales import ticks
from dashboard.known.credit import giver_of
from dashboard.theme import SEMIBOLD, SIZE_FOOTER, SIZE_LABEL, Layout
from dashboard.wording.i18n import capital
from dashboard.wording.lettering import balance, escape, width_of

ROOM, TICKS = 1.05, 4
"""How much higher than its largest figure a scale reaches, and how many ticks it may have."""

_HIGH = {Layout.WIDE: 190, Layout.NARROW: 170}
_LOW = 130
"""Pixels of a panel of few figures, none of them withdrawn."""

_FEW = 2
_MORE = 22
_HEAD = 54
_UNSAID = 16
"""The most notes below a panel for what has no room beside its point; pointing at a point tells all."""

_NOTE, _AFTER = 18, 6
"""Pixels of a line of a note, and after a note."""

_CLEAR = 12
"""Pixels behind the end of a bracket that words keep off."""

_GAP_AT = 0.4
"""How high in its panel the bracket stands that says for how long no number for the total stood."""


@dataclass
class Sheet(Labels):
    """The panels with their marks and labels, on their ground."""

    dashes: dict[Strand, str] = field(default_factory=dict)

    def draw(self, drawn: list[Pane]) -> None:
        """Draw pane after pane, then the line of the day shown."""
        self.y = 34 if self.as_of else 0
        for pane in drawn:
            self._pane(pane)
        self.as_of_line(self.as_of)

    def _pane(self, pane: Pane) -> None:
        self.y += _HEAD if self.axes else _HEAD - 8
        high, values = self._height(pane), ticks(pane.largest * ROOM, TICKS)
        top = max(values[-1] * 1.12, least_top(pane, high))
        self.axes.append((self.y, high, top))
        number = len(self.axes)
        axis = "y" if number == 1 else f"y{number}"
        colour = self.palette.of_claim(pane.measure, pane.groups[0]) if len(pane.groups) == 1 else self.palette.ink
        where = self.heading(pane.heading(self.texts), self.wording.where(pane), colour)
        self._scale(values, axis)
        shown, others = parted(pane)
        self.dashes = dashes(shown)
        self.traces += faint(others, axis, self.end, self.wording.hover, self.palette)
        self._marks(shown, axis)
        plane = room(shown, self.area, self.across, self.end, high, top)
        if self.as_of is not None:
            at = self.across(self.calendar.end(self.as_of))
            plane.keep_off(at - 4, -40, at + 4, high)
        told = [Told(words) for words in (where, self._gap(pane, axis, plane, top)) if words]
        written = self.labels(shown, axis, plane, top)
        for strand in shown.strands:
            told += self.wording.untold(pane, strand, written.lines, written.whole)
        if others:
            told.append(Told(self.texts("charts.known_when.faint", count=len(others))))
        self.y += high
        self.days()
        for one in told[:_UNSAID]:
            self._note(one)

    def _height(self, pane: Pane) -> int:
        """Pixels of a panel: more where there are many lines, fewer where there is little to tell apart."""
        knots = [knot for strand in pane.strands for knot in strand.knots]
        if len(knots) <= _FEW and all(knot.until is None for knot in knots):
            return _LOW
        return _HIGH[self.layout] + min(max(len(pane.strands) - 2, 0), 4) * _MORE

    def _scale(self, values: list[int], axis: str) -> None:
        for value in values:
            colour = self.palette.grid if value else self.palette.axis
            self.shapes.append(line(0, value, 1, value, colour, xref="paper", yref=axis))
            label = self.texts.number(value)
            how: Any = {"xref": "paper", "yref": axis, "xshift": -10, "xanchor": "right"}
            self.notes.append(words_at(label, x=0, y=value, colour=self.palette.muted, **how))

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
            name = giver_of(strand.knots[0].claim, self.texts)
            self.traces += steps(strand, axis, self.end, self.palette, name, dash)
        self.traces += points(knots, axis, self.wording.hover, self.palette)

    def _gap(self, pane: Pane, axis: str, plane: Plane, top: float) -> str:
        """Say with a bracket for how long no number for the total stood after one was withdrawn.

        Returns:
            The same as a sentence where the bracket has no room for its words; else "".
        """
        found = gap(pane, self.wording.log)
        if found is None:
            return ""
        since, until = found
        right = self.calendar.start(until) + 0.3 if until else self.end
        left = self.calendar.end(since) + 0.05
        texts = self.texts
        words = texts("charts.known_when.gap", days=texts.days(since, until, "long")) if until else ""
        words = words or texts("charts.known_when.gap_open", day=texts.date(since, "long"))
        wide = width_of(words, SIZE_LABEL, weight=SEMIBOLD) + 14
        if (right - left) * self.slot < wide:
            return capital(words)
        at = _GAP_AT * top
        y = plane.height * (1 - _GAP_AT)
        self.shapes.append(line(left, at, right, at, self.palette.ink, yref=axis, width=1.6))
        for end in (left, right) if until else (left,):
            cap = line(end, -6, end, 6, self.palette.ink, yref=axis, width=1.6)
            self.shapes.append(cap | {"ysizemode": "pixel", "yanchor": at})
        middle = (left + right) / 2
        how: Any = {"yref": axis, "xanchor": "center", "bold": True, "ground": self.palette.page, "name": "gap"}
        self.notes.append(words_at(words, x=middle, y=at, colour=self.palette.ink, **how))
        plane.keep_off(self.across(left), y - 10, self.across(right) + _CLEAR, y + 10)
        return ""

    def _note(self, told: Told) -> None:
        """Figures in words below their pane: nobody sees one struck and not why, or a mark and not whose it is."""
        indent = SWATCH if told.strand is not None else 0
        if told.strand is not None and told.knot is not None:
            dash = self.dashes.get(told.strand, DASHES[0])
            self.shapes += swatch(told.strand, told.knot, dash, self.palette, self.left, self.y + _NOTE - 6)
        for part in balance(told.words, self.layout.width - 12 - indent, SIZE_FOOTER):
            self.y += _NOTE
            self.below(escape(part), self.palette.ink, self.y - 6, indent)
        self.y += _AFTER
