"""The rows of the comparison: whom each credits, its mark, its figure and the remarks beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts import marks
from dashboard.charts.comparison_dots import dots
from dashboard.charts.comparison_ground import CREDIT, CREDITED, DAY, LINE, Ground
from dashboard.charts.comparison_rows import Line, Panel
from dashboard.charts.log_scale import LogScale, log_words
from dashboard.charts.pens import Side, line, span, words_at
from dashboard.charts.scales import Scale, shared_scales
from dashboard.charts.vague import vague_traces
from dashboard.known.rows import Claim
from dashboard.known.standing import PALE, STRUCK, Note
from dashboard.theme import ROW_HEIGHT, SEMIBOLD, SIZE_LABEL, SIZE_VALUE, Layout
from dashboard.wording.lettering import balance, escape, fitted, width_of
from extract.schema import Bound

_HEADING = 17
_REMARK, _WIDEST = 250, 340
_MOST = 4
"""Lines of remarks below a mark; more of them get wider lines."""


@dataclass
class Sheet(Ground):
    """The panels with their rows, on their ground."""

    def draw(self, drawn: list[Panel]) -> None:
        """Draw panel after panel."""
        for measure in dict.fromkeys(panel.measure for panel in drawn):
            of_measure = [panel for panel in drawn if panel.measure is measure]
            tops = shared_scales({panel.group: float(panel.largest) for panel in of_measure})
            current = None
            for panel in of_measure:
                top = tops[panel.group]
                fresh = current is None or top != current[0]
                if fresh:
                    sharing = [one for one in of_measure if tops[one.group] == top]
                    current = (top, self.scale(top, sharing))
                assert current is not None
                self._panel(panel, current[1])

    def _panel(self, panel: Panel, scale: Scale) -> None:
        if self.y:
            self.y += 12
            self.rule(self.y)
        self.y += 28
        below = self._heading(panel)
        if isinstance(scale, LogScale):
            self.say(log_words(scale, self.kind, self.texts), self.palette.muted)
            below = True
        if below or self.layout is Layout.NARROW:
            self.y += LINE + 4
        self.write_ticks(scale, panel)
        top = self.y + 14
        self.y += 24
        spots = []
        for row in panel.lines:
            spots.append((row, self._row(row, scale)))
        self.grid(scale, top, self.y)
        self.traces.append(dots(spots, scale, self.texts, self.palette))

    def _heading(self, panel: Panel) -> bool:
        """Write what the panel counts, and who disagrees; whether that leaves no room beside it for ticks."""
        colour = self.palette.of_claim(panel.measure, panel.group)
        self.notes.append(self.aside(escape(panel.heading), self.y, colour, size=_HEADING, bold=True))
        wide = width_of(panel.heading, _HEADING, weight=SEMIBOLD)
        beside = " · ".join(filter(None, (panel.place, panel.printed)))
        printed = width_of(beside, SIZE_LABEL) + 10 if beside else 0
        if wide + printed > self.layout.width:
            for part in fitted(beside, self.layout.width - 8, SIZE_LABEL, CREDITED):
                self.y += LINE + 2
                self.notes.append(self.aside(escape(part), self.y, self.palette.muted))
        elif printed:
            self.notes.append(self.aside(escape(beside), self.y, self.palette.muted, indent=wide + 10))
        for said in panel.disputes:
            self.say(said, self.palette.ink)
        return bool(panel.disputes) or wide + printed > self.left - 20

    def _row(self, row: Line, scale: Scale) -> float:
        """Draw a row and return the height of its mark."""
        if self.layout is Layout.WIDE:
            return self._wide_row(row, scale)
        return self._narrow_row(row, scale)

    def _wide_row(self, row: Line, scale: Scale) -> float:
        centre = self.y + ROW_HEIGHT / 2
        ink = self.palette.ink if row.claim.status not in PALE else self.palette.muted
        credit = fitted(row.credit, CREDIT, SIZE_LABEL, CREDITED)
        self.notes.append(self.aside(row.day, centre, ink, bold=True))
        credited = "<br>".join(map(escape, credit))
        self.notes.append(self.aside(credited, centre - LINE / 2 - 2, ink, indent=DAY, yanchor="top"))
        used = self._label(row, scale, centre)
        self.y += ROW_HEIGHT + max(len(credit) - 1, used) * LINE
        return centre

    def _narrow_row(self, row: Line, scale: Scale) -> float:
        ink = self.palette.ink if row.claim.status not in PALE else self.palette.muted
        self.y += 8
        day = width_of(row.day, SIZE_LABEL, weight=SEMIBOLD) + 10
        credit = fitted(row.credit, self.layout.width - day - 8, SIZE_LABEL, CREDITED)
        self.notes.append(self.aside(row.day, self.y, ink, bold=True, ground=self.palette.page))
        credited = "<br>".join(map(escape, credit))
        self.notes.append(
            self.aside(credited, self.y - LINE / 2 - 2, ink, indent=day, yanchor="top", ground=self.palette.page)
        )
        centre = self.y + len(credit) * LINE + 5
        used = self._label(row, scale, centre)
        self.y = centre + 14 + used * LINE + 6
        return centre

    def _label(self, row: Line, scale: Scale, centre: float) -> int:
        """Write figure and remarks beside the mark, drawing its bounds; the number of lines below the first."""
        claim = row.claim
        at = scale.at(claim.reach if claim.bound in (Bound.BETWEEN, Bound.VAGUE) else claim.size)
        zero = scale.share(scale.at(claim.size)) * self.area
        spot = marks.Spot(scale.axis, "y", centre, zero, scale.top, scale.at, isinstance(scale, LogScale))
        if claim.bound is Bound.VAGUE:
            traces, shapes = vague_traces(claim, spot, self.palette)
            at = max(traces[0]["x"])
            self.traces += [trace | {"xaxis": scale.axis, "yaxis": "y"} for trace in traces]
            self.shapes += shapes
        self.shapes += marks.bound_shapes(claim, spot, self.palette)
        self._leader(claim, scale, centre)
        return self._words(row, scale, centre, at)

    def _leader(self, claim: Claim, scale: Scale, centre: float) -> None:
        end = claim.low if claim.bound in (Bound.BETWEEN, Bound.VAGUE) and claim.low is not None else claim.size
        where = {"xref": scale.axis, "yref": "y"}
        if end:
            self.shapes.append(
                line(scale.begin, centre, scale.at(end), centre, self.palette.axis, dash="1px,3px", **where)
            )

    def _words(self, row: Line, scale: Scale, centre: float, at: float) -> int:
        claim, palette = row.claim, self.palette
        figure = _figure(row.figure, claim)
        pale = claim.status in PALE
        colour = palette.muted if pale else marks.hue(claim, palette)
        bold = not pale and claim.status is not STRUCK
        wide = width_of(row.figure, SIZE_VALUE, weight=SEMIBOLD)
        reach, place = marks.right_reach(claim), scale.share(at) * self.area
        right = self.area - place - reach
        flip = right < wide
        if flip and claim.low is not None and claim.bound in (Bound.BETWEEN, Bound.VAGUE):
            at = scale.at(claim.low)
        shift = -marks.left_reach(claim) if flip else reach
        how: dict[str, Any] = {"xref": scale.axis, "ground": palette.page}
        beside = 0 if flip else right - wide - 10
        inline, lines = self._remarks(row.notes, beside, right)
        written = [self._written(note) for note in ([inline] if inline else lines)]
        if flip and scale.share(at) * self.area + shift < wide:  # no room for the figure on either side of its mark
            parts = balance(row.figure, min(_WIDEST, self.area), SIZE_VALUE, weight=SEMIBOLD)
            own = [span(_figure(part, claim), colour, bold=bold) for part in parts]
            widths = [width_of(part, SIZE_VALUE, weight=SEMIBOLD) for part in parts]
            widest = max([*widths, *(width_of(note.words, SIZE_LABEL) for note in ([inline] if inline else lines))])
            self._below([*own, *written], widest, (at, place, reach), centre, how)
            return len(own) + len(written)
        text = f"{figure}  {written[0]}" if inline else figure
        side: Side = "right" if flip else "left"
        look: dict[str, Any] = {"colour": colour, "size": SIZE_VALUE, "bold": bold, "xanchor": side, "xshift": shift}
        self.notes.append(words_at(text, x=at, y=centre, **look, **how))
        if lines:
            self._below(
                written, max(width_of(note.words, SIZE_LABEL) for note in lines), (at, place, reach), centre, how
            )
        return len(lines)

    def _written(self, note: Note) -> str:
        return span(escape(note.words), self.palette.ink if note.strong else self.palette.muted)

    def _below(
        self, lines: list[str], widest: float, mark: tuple[float, float, float], centre: float, how: dict[str, Any]
    ) -> None:
        """Write lines under a mark, drawn left as far as they need to end where the axis ends.

        `mark` is its number, its pixel and the pixels from it to where words may begin.
        """
        at, pixel, reach = mark
        place: dict[str, Any] = {"x": 0, "xshift": 0, "xref": "paper"}
        if self.layout is Layout.WIDE:
            place = {"x": at, "xshift": min(pixel + reach, self.area - widest) - pixel, "xref": how["xref"]}
        top = centre + LINE / 2 + 2
        self.notes.append(words_at("<br>".join(lines), y=top, colour=self.palette.muted, yanchor="top", **how | place))

    def _remarks(self, remarks: Sequence[Note], beside: float, right: float) -> tuple[Note | None, list[Note]]:
        """A single short remark stands beside its figure, others below it."""
        if len(remarks) == 1 and width_of(remarks[0].words, SIZE_LABEL) <= beside:
            return remarks[0], []
        widths = (max(right, _REMARK), _WIDEST, self.area) if self.layout is Layout.WIDE else (_WIDEST,)
        rooms = [min(wide, self.area) for wide in sorted(widths)]
        wrapped = [
            [Note(part, note.strong) for note in remarks for part in balance(note.words, room, SIZE_LABEL)]
            for room in rooms
        ]
        return None, next((lines for lines in wrapped if len(lines) <= _MOST), wrapped[-1])


def _figure(words: str, claim: Claim) -> str:
    return f"<s>{escape(words)}</s>" if claim.status is STRUCK else escape(words)
