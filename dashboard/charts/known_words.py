"""The labels of what was known when: what each says, and which is written first where there is no room for all."""

from dataclasses import dataclass

from dashboard.charts import marks
from dashboard.charts.known_lines import Knot, Pane, Strand
from dashboard.i18n import Texts
from dashboard.lettering import balance, escape
from dashboard.log import Log
from dashboard.rows import Claim, Place
from dashboard.standing import HOLLOW, STRUCK, credited, figure_of, revised_words
from dashboard.theme import SIZE_FOOTER, Layout, Palette
from extract.schema import ClaimWarning, Status

_REMARK = {Layout.WIDE: 230, Layout.NARROW: 150}
_SHORT = 120

Said = tuple[str, str, bool]
"""A line of a label: its words, their colour, whether they are bold."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is needed to put a statement into words."""

    texts: Texts
    palette: Palette
    layout: Layout
    log: Log
    places: dict[str, Place]

    def label(self, pane: Pane, number: int, knot: Knot) -> list[Said]:
        """The lines beside a point, the figure first; `number` counts the statements of its source."""
        claim, palette = knot.claim, self.palette
        lines: list[Said] = [(figure_of(claim, self.texts), marks.hue(claim, palette), claim.status is not STRUCK)]
        if knot.until is not None:
            said = revised_words(claim, self.log, self.texts)
            return lines + self._wrapped(said, palette.ink)
        if claim.warning is ClaimWarning.STILL_CIRCULATING:
            return lines + self._wrapped(self.texts("charts.known_when.printed_on"), palette.ink)
        if knot.lower:
            return [*lines, (self.texts("charts.known_when.lowered"), palette.withdrawn, True)]
        return lines if number else lines + self._wrapped(self._credit(pane, claim), palette.muted)

    def story(self, pane: Pane, claim: Claim) -> str:
        """A figure as a sentence, for where there is no room beside it: what became of it, else who gave it when."""
        said = revised_words(claim, self.log, self.texts) if claim.status in HOLLOW else ""
        said = said or f"{self._credit(pane, claim)}, {self.texts.date(claim.known_by, 'short')}"
        return self.texts("charts.known_when.story", figure=figure_of(claim, self.texts), story=said)

    def hover(self, claim: Claim) -> str:
        """What shows when a point is pointed at."""
        status = "" if claim.status is Status.STANDS else f" · {self.texts.status(claim.status)}"
        credit = escape(credited(claim, self.texts))
        head = f"<b>{escape(figure_of(claim, self.texts))}</b>{status}"
        return f"{head}<br>{credit}, {self.texts.date(claim.known_by, 'short')}"

    def _credit(self, pane: Pane, claim: Claim) -> str:
        credit = credited(claim, self.texts)
        place = self.places.get(claim.place_id)
        if place is not None and place.is_fine:
            credit = f"{credit}\N{NO-BREAK SPACE}· {place.name(self.texts.code)}"
        if len(pane.groups) > 1:
            credit = f"{self.texts(f'groups.{claim.group}.people', count=5)}\N{NO-BREAK SPACE}· {credit}"
        return credit

    def _wrapped(self, words: str, colour: str) -> list[Said]:
        return [(part, colour, False) for part in balance(words, _REMARK[self.layout], SIZE_FOOTER)]


def narrower(lines: list[Said]) -> list[Said]:
    """A label with its remark in narrower lines."""
    if not lines[1:]:
        return lines
    words = " ".join(said for said, _, _ in lines[1:])
    _, colour, bold = lines[1]
    return [lines[0], *((part, colour, bold) for part in balance(words, _SHORT, SIZE_FOOTER))]


def urgency(strand: Strand, number: int, knot: Knot) -> tuple[int, float]:
    """What was withdrawn or lowered first, then each line's last and first, then the others by day."""
    if knot.until is not None:
        return (0, knot.x)
    if knot.lower or knot.claim.warning:
        return (1, knot.x)
    if number == 0:
        return (2, knot.x)
    return (3 if number == len(strand.knots) - 1 else 4, knot.x)
