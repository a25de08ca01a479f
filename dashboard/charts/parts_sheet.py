"""The bars of parts and whole: parts running on from one another, their sum, and what the whole has more."""

from dataclasses import dataclass
from typing import Any

from dashboard.charts import marks
from dashboard.charts.parts_ground import BAR, ROW, Ground
from dashboard.charts.pens import Side, line, span, words_at
from dashboard.known.credit import credit_of
from dashboard.known.rows import Claim
from dashboard.known.standing import HOLLOW, STRUCK, figure_of, revised_words
from dashboard.theme import SEMIBOLD, SIZE_LABEL, SIZE_VALUE, faded
from dashboard.wording.lettering import escape, width_of, wrap

_LINE = 18


@dataclass
class Sheet(Ground):
    """The parts, their sum with what it leaves, and the whole, on their ground."""

    def draw(self) -> None:
        """Draw the parts, their sum with what it leaves, and the whole."""
        top = self.y
        self.write_ticks()
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

    def _part(self, part: Claim, reached: int) -> int:
        centre = self.name(self._part_name(part))
        size = part.size
        self.bar(reached, reached + size, centre, faded(self.hue, 0.12), self.hue)
        inner = [one for one in self.log.claims.values() if one.part_of == part.claim_id]
        said = self.texts.join([self._inner(one) for one in inner])
        remark = self.texts("charts.standing.including", parts=said) if inner else ""
        self._beside(figure_of(part, self.texts), remark, reached, reached + size, centre)
        if reached:
            self.shapes.append(
                line(reached, centre - ROW / 2 - 6, reached, centre - BAR / 2, self.palette.axis, dash="2px,2px")
            )
        self.points.append((part, reached + size / 2, centre))
        self.below(centre)
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
        centre = self.name(name)
        self.bar(0, reached, centre, faded(self.hue, 0.12), self.hue)
        said = " + ".join(figure_of(part, self.texts) for part in self.sum.parts)
        equation = f"{said} = {self.sum.written(self.texts)}"
        fits = width_of(equation, SIZE_VALUE, weight=SEMIBOLD) + 24 < self.area * reached / self.end
        equation = equation if fits else self.sum.written(self.texts)
        self.notes.append(
            words_at(escape(equation), x=0, y=centre, xshift=12, colour=self.hue, size=SIZE_VALUE, bold=True)
        )
        self._rest(reached, centre)
        self.below(centre)

    def _rest(self, reached: int, centre: float) -> None:
        whole, rest = self.sum.whole.size, self.sum.rest_low
        if rest is None or rest <= 0 or whole <= reached:
            return
        gone = self.sum.whole.status in HOLLOW
        colour = self.palette.withdrawn if gone else self.palette.muted
        half = BAR / 2
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
        centre = self.name(self.texts("charts.parts.whole"))
        self.bar(0, whole.size, centre, self.palette.page, colour)
        spot = marks.Spot("x", "y", centre, whole.size / self.end * self.area, self.values[-1])
        self.shapes += marks.bound_shapes(whole, spot, self.palette)
        figure = escape(figure_of(whole, self.texts))
        figure = f"<s>{figure}</s>" if whole.status is STRUCK else figure
        look: Any = {"colour": colour, "size": SIZE_VALUE, "bold": whole.status is not STRUCK}
        self.notes.append(words_at(figure, x=0, y=centre, xshift=12, **look))
        self.points.append((whole, whole.size / 2, centre))
        self.below(centre)
        self.y += 6
        revised = revised_words(whole, self.log, self.texts)
        day = self.texts.date(whole.known_by, "short")
        said = self.texts("charts.cards.credit", source=credit_of(whole, self.texts), day=day)
        for part in wrap(f"{said}; {revised}" if revised else said, self.area - 12, SIZE_LABEL):
            mark = words_at(escape(part), x=0, y=self.y, xshift=12, colour=self.palette.ink)
            self.notes.append(mark | {"bgcolor": self.palette.page})
            self.y += _LINE
