"""The labels of what was known when: what each says, and which is written first where there is no room for all."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from dashboard.charts import marks
from dashboard.charts.comparison_places import named_place, usual_place
from dashboard.charts.known_lines import Knot, Pane, Strand, withdrawn_on
from dashboard.known.credit import credit_of
from dashboard.known.log import Log
from dashboard.known.rows import Claim, Place
from dashboard.known.standing import HOLLOW, STRUCK, counting_words, figure_of, is_apart, revised_words
from dashboard.theme import SIZE_FOOTER, SIZE_LABEL, Layout, Palette
from dashboard.wording.i18n import Texts, capital
from dashboard.wording.lettering import balance, escape, shortened, width_of
from extract.schema import ClaimWarning, Counting, Status

_REMARK = {Layout.WIDE: 230, Layout.NARROW: 150}
_SHORT = 120
_LONGEST = 110
"""Characters of whom a label credits; pointing at its point, and the table, tell names in full."""

Said = tuple[str, str, bool]
"""A line of a label: its words, their colour, whether they are bold."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence below a panel; `knot` and `strand` are the mark and the line it tells of, if of any."""

    words: str
    strand: Strand | None = None
    knot: Knot | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What is needed to put a statement into words."""

    texts: Texts
    palette: Palette
    layout: Layout
    log: Log
    places: dict[str, Place]

    def usual(self, pane: Pane) -> str:
        """The place that most figures of a panel are counted in."""
        return usual_place([knot.claim for strand in pane.strands for knot in strand.knots])

    def where(self, pane: Pane) -> str:
        """The place of all figures of a panel whose words name none."""
        return named_place(self.usual(pane), self.places, self.texts)

    def label(self, pane: Pane, strand: Strand, number: int) -> list[Said]:
        """The lines beside a point of a line, the figure first; whose it is, unless the point before says it."""
        knot = strand.knots[number]
        claim, palette = knot.claim, self.palette
        lines: list[Said] = [(figure_of(claim, self.texts), marks.hue(claim, palette), claim.status is not STRUCK)]
        if knot.until is not None:
            return lines + self._wrapped(self._fate(claim), palette.ink)
        if claim.warning is ClaimWarning.STILL_CIRCULATING:
            return lines + self._wrapped(self._circulating(claim), palette.ink)
        if knot.lower:
            return [*lines, (self.texts("charts.known_when.lowered"), palette.withdrawn, True)]
        if not self._is_told(pane, strand, knot):
            lines += self._wrapped(shortened(self._credit(pane, claim), _LONGEST), palette.muted)
        return lines

    def brief(self, knot: Knot, lines: list[Said]) -> list[Said]:
        """The least that a label must say: the figure, and of a withdrawn or repeated one what became of it."""
        if knot.until is not None and (day := withdrawn_on(knot.claim, self.log)):
            about = {"status": self.texts.status(knot.claim.status).lower(), "day": self.texts.date(day, "short")}
            return [lines[0], (self.texts("charts.known_when.gone_on", **about), self.palette.ink, False)]
        if knot.claim.warning is ClaimWarning.STILL_CIRCULATING:
            return [lines[0], (self.texts("charts.known_when.printed"), self.palette.ink, False)]
        return lines[:1]

    def untold(self, pane: Pane, strand: Strand, written: Mapping[Knot, list[Said]], whole: Set[Knot]) -> list[Told]:
        """The sentences below a pane for what the labels of a line leave out.

        A withdrawn or repeated figure whose label does not say all, those in `whole`, has one of its own; so has a
        figure without a label. Where no label says whose the line is, one sentence for each way of crediting names
        the figures with their group, source and days.
        """
        plain = [knot for knot in strand.knots if not _has_story(knot)]
        short = [knot for knot in strand.knots if _has_story(knot) and knot not in whole]
        found = [self._told(pane, strand, [knot]) for knot in short]
        first = strand.knots[0]
        if first in plain and not first.lower and len(written[first]) > 1:
            bare = [one for one in plain if not written[one] or not (one in whole or self._is_told(pane, strand, one))]
            return found + [self._told(pane, strand, [knot]) for knot in bare if knot is not first or not written[knot]]
        alike: dict[str, list[Knot]] = {}
        for knot in plain:
            alike.setdefault(self._credit(pane, knot.claim), []).append(knot)
        return found + [self._told(pane, strand, knots) for knots in alike.values()]

    def _told(self, pane: Pane, strand: Strand, knots: Sequence[Knot]) -> Told:
        """Figures of a line as a sentence: what became of a withdrawn one, else who gave them, of whom and when."""
        claims, texts = [knot.claim for knot in knots], self.texts
        days = texts.days(min(one.known_by for one in claims), max(one.known_by for one in claims))
        said = self._fate(claims[0]) if claims[0].status in HOLLOW else ""
        if claims[0].warning is ClaimWarning.STILL_CIRCULATING:
            said = f"{self._circulating(claims[0])}, {days}"
        said = said or f"{self._credit(pane, claims[0])}, {days}"
        named = texts.join(list(dict.fromkeys(figure_of(claim, texts) for claim in claims)))
        return Told(texts("charts.known_when.story", figure=named, story=said), strand, knots[0])

    def _fate(self, claim: Claim) -> str:
        """Who took a figure back, when and why, and whose it was."""
        source = credit_of(claim, self.texts, within=True)
        revised = revised_words(claim, self.log, self.texts) or self.texts.status(claim.status).lower()
        return self.texts(
            f"charts.known_when.{'gone' if claim.source else 'gone_nobodys'}", source=source, story=revised
        )

    def _circulating(self, claim: Claim) -> str:
        """That a withdrawn figure was printed again, and by which paper where that is known."""
        if not claim.publisher:
            return self.texts("charts.known_when.printed_on")
        return self.texts("charts.known_when.printed_by", publisher=claim.publisher)

    def hover(self, claim: Claim) -> str:
        """What shows when a point is pointed at."""
        status = "" if claim.status is Status.STANDS else f" · {self.texts.status(claim.status)}"
        credit = escape(credit_of(claim, self.texts))
        head = f"<b>{escape(figure_of(claim, self.texts))}</b>{status}"
        return f"{head}<br>{credit}, {self.texts.date(claim.known_by, 'short')}"

    def _is_told(self, pane: Pane, strand: Strand, knot: Knot) -> bool:
        """Whether the point before on a line says already whose its figure is and who carried it."""
        number = strand.knots.index(knot)
        return number > 0 and self._credit(pane, knot.claim) == self._credit(pane, strand.knots[number - 1].claim)

    def _credit(self, pane: Pane, claim: Claim) -> str:
        credit = credit_of(claim, self.texts)
        if claim.place_id != self.usual(pane) and (place := named_place(claim.place_id, self.places, self.texts)):
            credit = f"{credit}\N{NO-BREAK SPACE}· {place}"
        if claim.counting is not Counting.TOTAL:
            credit = f"{credit}, {counting_words(claim, self.texts)}"
        if is_apart(claim, self.log):
            credit = f"{credit} ({self.texts('charts.standing.part_hidden')})"
        if len(pane.groups) > 1:
            credit = f"{capital(self.texts.group(claim.group))}\N{NO-BREAK SPACE}· {credit}"
        return credit

    def _wrapped(self, words: str, colour: str) -> list[Said]:
        return [(part, colour, False) for part in balance(words, _REMARK[self.layout], SIZE_FOOTER)]


def _has_story(knot: Knot) -> bool:
    return knot.until is not None or knot.claim.warning is not None or knot.claim.status in HOLLOW


def narrower(lines: list[Said]) -> list[Said]:
    """A label with its remark in narrower lines."""
    if not lines[1:]:
        return lines
    words = " ".join(said for said, _, _ in lines[1:])
    _, colour, bold = lines[1]
    return [lines[0], *((part, colour, bold) for part in balance(words, _SHORT, SIZE_FOOTER))]


def wider(lines: list[Said], room: float) -> list[Said]:
    """A label with its remark in one line, where that is no longer than `room`."""
    words = " ".join(said for said, _, _ in lines[1:])
    if not words or width_of(words, SIZE_LABEL) > room:
        return lines
    _, colour, bold = lines[1]
    return [lines[0], (words, colour, bold)]


def urgency(strand: Strand, number: int, knot: Knot) -> tuple[int, float]:
    """What was withdrawn or lowered first, then each line's last and first, then the others by day."""
    if knot.until is not None:
        return (0, knot.x)
    if knot.lower or knot.claim.warning:
        return (1, knot.x)
    if number == 0:
        return (2, knot.x)
    return (3 if number == len(strand.knots) - 1 else 4, knot.x)
