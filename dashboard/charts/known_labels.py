"""The labels of what was known when: each beside its point where there is room, with a line where it stands far off."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.known_ground import Ground
from dashboard.charts.known_lines import Knot, Pane
from dashboard.charts.known_room import arrow, larger, reach
from dashboard.charts.known_words import Said, narrower, urgency, wider
from dashboard.charts.pens import Mark, Side, span, words_at
from dashboard.charts.placing import Placed, Plane
from dashboard.known.standing import STRUCK
from dashboard.theme import SEMIBOLD, SIZE_LABEL, Layout
from dashboard.wording.lettering import escape, width_of

_FIRST, _NEXT, _PAD = 19, 18.2, 1.5
"""Pixels of the first line of a label, of each line after it, and of its ground around them."""

_SHY = 5
"""Pixels between a leader line and what it joins."""


@dataclass
class Written:
    """The figures of a panel that have a label, and those whose label says all there is to say."""

    lines: dict[Knot, list[Said]] = field(default_factory=dict)
    whole: set[Knot] = field(default_factory=set)


@dataclass
class Labels(Ground):
    """The ground with the words beside its points."""

    def labels(self, pane: Pane, axis: str, plane: Plane, top: float) -> Written:
        """Write what has room beside the points, the gravest first."""
        written = Written()
        waiting = [(strand, number, knot) for strand in pane.strands for number, knot in enumerate(strand.knots)]
        for strand, number, knot in sorted(waiting, key=lambda one: urgency(*one)):
            lines = self.wording.label(pane, strand, number)
            tried = self._tries(lines, self.wording.brief(knot, lines), knot)
            said = next((said for said, far in tried if self._write(said, knot, axis, plane, top, far=far)), [])
            written.lines[knot] = said
            if " ".join(words for words, _, _ in said) == " ".join(words for words, _, _ in lines):
                written.whole.add(knot)
        return written

    def _tries(self, lines: list[Said], brief: list[Said], knot: Knot) -> Iterator[tuple[list[Said], bool]]:
        """What to write, and whether far from its point, from the best.

        On a phone no long words stand far from their point, and none of why a figure was withdrawn: both are told
        below the panel.
        """
        phone = self.layout is Layout.NARROW
        if not (phone and knot.until is not None):
            yield from ((said, False) for said in (lines, narrower(lines), wider(lines, self.area / 2)))
        if not phone:
            yield from ((said, True) for said in (lines, narrower(lines)))
        for said in (brief, narrower(brief), lines[:1]):
            yield from ((said, far) for far in (False, True))

    def _write(self, lines: list[Said], knot: Knot, axis: str, plane: Plane, top: float, *, far: bool) -> Placed | None:
        wide = max(width_of(said, SIZE_LABEL, weight=SEMIBOLD if bold else 400) for said, _, bold in lines) + 4
        y, high = plane.height * (1 - knot.claim.size / top), _FIRST + (len(lines) - 1) * _NEXT + _PAD
        at = knot.until or knot.x
        more = larger(knot)
        placed = plane.place(self.across(at), y, wide, high, far=far, more=more)
        if placed is None and knot.until is not None:
            at = knot.x
            placed = plane.place(self.across(at), y, wide, high, far=far, more=more)
        if placed is None:
            return None
        struck = knot.claim.status is STRUCK
        body = "<br>".join(
            span(f"<s>{escape(said)}</s>" if struck and not number else escape(said), colour, bold=bold)
            for number, (said, colour, bold) in enumerate(lines)
        )
        side: Side = "right" if placed.flipped else "left"
        shift = -placed.dx if placed.flipped else placed.dx
        ground = self.palette.tint if self.is_later(at) else self.palette.page
        how: Any = {"yref": axis, "xshift": shift, "yshift": -placed.dy, "xanchor": side, "yanchor": "top"}
        note = words_at(body, x=at, y=knot.claim.size, colour=self.palette.ink, ground=ground, **how)
        self.notes.append(note | {"borderpad": 0})
        if placed.is_far(high):
            tall = (reach(knot.claim) - knot.claim.size) * plane.height / top
            self.shapes.append(self._leader(placed, high, axis, at, knot, tall))
        return placed

    def _leader(self, placed: Placed, high: float, axis: str, at: float, knot: Knot, tall: float) -> Mark:
        """A thin line from a point, or from the end of its bar so many pixels above it, to words that stand far off."""
        side, edge = -1 if placed.flipped else 1, placed.edge(high)
        end = edge - _SHY if edge > 0 else edge + _SHY
        start = max(-arrow(knot.claim, up=False) - _SHY, -end) if end > 0 else 0.0
        start = start or min(max(tall, arrow(knot.claim, up=True)) + _SHY, -end)
        path = f"M0,{start} L{side * placed.dx},{-end}"
        where = {"xref": "x", "yref": axis, "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": at}
        stroke = {"color": self.palette.muted, "width": 1}
        return {"type": "path", "path": path, **where, "yanchor": knot.claim.size, "line": stroke, "name": "leader"}
