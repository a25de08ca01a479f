"""What was known when, before anything is drawn: which statements make a line, and where each stands in its day."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.charts.calendar import Calendar
from dashboard.charts.scales import shared_scales
from dashboard.known.log import Log
from dashboard.known.repeats import fold
from dashboard.known.rows import Claim
from dashboard.known.standing import HOLLOW, PALE, fell
from dashboard.wording.i18n import Texts
from extract.schema import Bound, ClaimWarning, Counting, Group, Measure, RevisionKind

_GAP = 2
"""Days without a number for the total that are worth a word."""


@dataclass(frozen=True, slots=True)
class Knot:
    """One statement on the axis of days; `until` is where a withdrawn one ends; `ids` are of all that says the same."""

    claim: Claim
    ids: tuple[str, ...]
    x: float
    until: float | None
    lower: bool


@dataclass(frozen=True, slots=True)
class Strand:
    """What one source said over time of one group and place, each figure in place of the one before.

    Figures of a source that no revision joins are strands of their own; an unnamed source makes no line. `end` is
    where another strand takes the place of the last figure.
    """

    measure: Measure
    group: Group
    source_id: str
    knots: tuple[Knot, ...]
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Pane:
    """Strands on one scale."""

    measure: Measure
    groups: tuple[Group, ...]
    strands: tuple[Strand, ...]

    @property
    def largest(self) -> int:
        """The highest number of the pane."""
        return max(_needed(knot.claim) for strand in self.strands for knot in strand.knots)

    def heading(self, texts: Texts) -> str:
        """What the pane counts."""
        if len(self.groups) == 1:
            return texts.panel(self.measure, self.groups[0])
        return texts("charts.known_when.by_group", measure=texts.measure(self.measure))


def panes(claims: Sequence[Claim], log: Log, calendar: Calendar) -> list[Pane]:
    """The statements by measure and size of figure; parts and increments make no line."""
    ids = _told([claim for claim in claims if drawable(claim, log)], log)
    drawn = [log.claims[claim_id] for claim_id in ids]
    at = _positions(drawn, calendar)
    strands: dict[Measure, dict[tuple[str, ...], list[Knot]]] = defaultdict(lambda: defaultdict(list))
    for claim in sorted(drawn, key=lambda one: at[one.claim_id]):
        own = claim.source_id or claim.claim_id
        key = (claim.group, own, claim.place_id, claim.counting)
        strands[claim.measure][key].append(_knot(claim, ids[claim.claim_id], at[claim.claim_id], log, calendar))
    found = []
    for measure in Measure:
        every = [knot for alike in strands[measure].values() for knot in alike]
        made = [
            Strand(measure, knots[0].claim.group, knots[0].claim.source_id, tuple(knots), _end(knots[-1], every, log))
            for alike in strands[measure].values()
            for knots in _joined(alike, log)
        ]
        found += _by_scale(measure, made)
    return found


def _joined(knots: Sequence[Knot], log: Log) -> list[list[Knot]]:
    """One source's statements as lines: each goes on from one whose place it took, or begins a line of its own."""
    lines: list[list[Knot]] = []
    for knot in knots:
        before = [made for made in lines if log.follows(knot.ids, made[-1].ids)]
        if before:
            before[-1].append(knot)
        else:
            lines.append([knot])
    return lines


def _end(last: Knot, every: Sequence[Knot], log: Log) -> float | None:
    """Where something drawn takes a figure's place; its own point where that is not drawn."""
    found = [knot.x for knot in every if log.follows(knot.ids, last.ids)]
    return min(found, default=last.x if last.claim.status in PALE else None)


def _told(claims: Sequence[Claim], log: Log) -> dict[str, tuple[str, ...]]:
    """Each statement once, with all that says the same; one printed after its withdrawal is told again, once a day."""
    found: dict[str, tuple[str, ...]] = {}
    for one in fold(claims, log):
        found[one.claim.claim_id] = one.ids
        circulating = [again for again in one.again if again.warning is ClaimWarning.STILL_CIRCULATING]
        found |= {
            again.claim_id: (again.claim_id,) for again in {again.known_by: again for again in circulating}.values()
        }
    return found


def gap(pane: Pane, log: Log) -> tuple[date, date | None] | None:
    """From which day to which no number for the total stands after a withdrawal; None where another did at once."""
    knots = [knot for strand in pane.strands for knot in strand.knots]
    gone = [(day, knot.claim) for knot in knots if knot.until and (day := withdrawn_on(knot.claim, log))]
    if not gone or len(pane.groups) > 1:
        return None
    since, claim = max(gone, key=lambda one: one[0])
    days = [knot.claim.known_by for knot in knots if _is_total(knot) and knot.claim.place_id == claim.place_id]
    if any(day <= since for day in days):
        return None
    until = min(days, default=None)
    return None if until is not None and (until - since).days < _GAP else (since, until)


def _is_total(knot: Knot) -> bool:
    claim = knot.claim
    return (
        knot.until is None and claim.warning is None and claim.status not in HOLLOW and claim.bound is not Bound.VAGUE
    )


def drawable(claim: Claim, log: Log) -> bool:
    """Whether a statement has a line here: a part only where it counts another group and was not withdrawn."""
    whole = log.claims.get(claim.part_of)
    if claim.counting is Counting.INCREMENT:
        return False
    return whole is None or (whole.group is not claim.group and claim.status not in HOLLOW)


def withdrawn_on(claim: Claim, log: Log) -> date | None:
    """The day a figure was withdrawn or denied by those who gave it."""
    if claim.status not in HOLLOW:
        return None
    told = log.of(claim, RevisionKind.RETRACTS) or log.of(claim, RevisionKind.DENIES)
    return told[0].known_by if told else claim.known_by


def _knot(claim: Claim, ids: tuple[str, ...], x: float, log: Log, calendar: Calendar) -> Knot:
    gone = withdrawn_on(claim, log)
    until = None
    if gone is not None and gone >= claim.known_by:  # printed after its withdrawal, a figure never stood
        until = calendar.middle(gone) if gone > claim.known_by else min(x + 0.45, calendar.end(claim.known_by))
        until = max(until, x + 0.2)
    repeated = claim.warning is ClaimWarning.STILL_CIRCULATING
    return Knot(claim, ids, x, until, fell(claim, log) is not None and not repeated)


def _positions(claims: Sequence[Claim], calendar: Calendar) -> dict[str, float]:
    """Statements of one day stand side by side in it, in order of what they count and of size."""
    days: dict[tuple[date, Measure], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: (one.published, one.size)):
        days[claim.known_by, claim.measure].append(claim)
    found = {}
    for (day, _), alike in days.items():
        for number, claim in enumerate(alike):
            found[claim.claim_id] = calendar.start(day) + (number + 0.5) / len(alike)
    return found


def _by_scale(measure: Measure, strands: Sequence[Strand]) -> list[Pane]:
    largest: dict[Group, float] = {}
    for strand in strands:
        top = max(_needed(knot.claim) for knot in strand.knots)
        largest[strand.group] = max(largest.get(strand.group, 0), top)
    tops = shared_scales(largest)
    found: dict[float, list[Group]] = defaultdict(list)
    for group in Group:
        if group in tops:
            found[tops[group]].append(group)
    return [
        Pane(measure, tuple(groups), tuple(strand for strand in strands if strand.group in groups))
        for groups in found.values()
    ]


def _needed(claim: Claim) -> int:
    return 2 * (claim.low or 1) if claim.bound is Bound.VAGUE and claim.high is None else claim.reach
