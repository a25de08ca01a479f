"""The figures of the timeline: statements as items, short, with what became of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.charts.rivals import rivals
from dashboard.charts.timeline_items import Form, Item, Lane
from dashboard.known.credit import credit_of
from dashboard.known.log import Log
from dashboard.known.repeats import Folded, fold, wholes
from dashboard.known.standing import HOLLOW, PALE, counted_of, counting_words, figure_of, is_apart, revised_words
from dashboard.known.values import Claim
from dashboard.wording.i18n import Texts, capital
from extract.schema import ClaimWarning, Counting, Measure, RevisionKind, Status

_REASONS = ("again", "parts", "replaced", "older")


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Statements without a mark of their own, by reason: how many, of which measure all the others have one.

    `again` say what a mark says already, `parts` are counted within another figure of the same people; of other
    measures than `lead`, `replaced` were replaced or corrected, and `older` stand, but another of the same people is
    newer.
    """

    lead: Measure | None
    marked: int
    again: int
    parts: int
    replaced: int
    older: int

    @property
    def count(self) -> int:
        """All the statements, with and without a mark."""
        return self.marked + self.again + self.parts + self.replaced + self.older

    def words(self, texts: Texts) -> str:
        """How many statements have no mark, for which reason, and where they are; "" where all have one."""
        found = {reason: getattr(self, reason) for reason in _REASONS}
        said = [texts(f"charts.timeline.unmarked.{reason}", count=count) for reason, count in found.items() if count]
        if not said or self.lead is None:
            return ""
        values = {"marked": self.marked, "count": self.count, "unit": texts.unit(self.lead)}
        others = "others" if self.replaced or self.older else "own"
        return texts(f"charts.timeline.unmarked.{others}", reasons=capital("; ".join(said)), **values)


def claim_items(claims: Iterable[Claim], log: Log, texts: Texts, *, brief: bool = False) -> tuple[list[Item], Unmarked]:
    """The statements of the lane of figures, and how many have no mark in it, by reason.

    What was withdrawn and what is told of the gravest measure is drawn; of other measures, what still stands last,
    with the standing figures of others that stand against it: none of two rivals passes for the only one. A part
    that counts other people than its whole, such as children, answers a question of its own and has a mark, which
    names the whole; those of the same people, by place, do not. In brief, where most wholes are left out, no part
    says what it belongs to.
    """
    told = fold(list(claims), log)
    whole = wholes(told)
    lead = next((measure for measure in Measure if any(one.claim.measure is measure for one in whole)), None)
    latest = _latest(whole, log)
    shown = [
        one for one in whole if one.claim.status in HOLLOW or one.claim.measure is lead or one.claim.claim_id in latest
    ]
    sources = _rival_sources(shown, texts)
    items = [_claim_item(one, log, texts, sources.get(one.claim.claim_id, ""), brief=brief) for one in shown]
    return items, _unmarked(told, whole, shown, lead)


def _unmarked(
    told: Sequence[Folded], whole: Sequence[Folded], shown: Sequence[Folded], lead: Measure | None
) -> Unmarked:
    others = [one for one in whole if one not in shown]
    return Unmarked(
        lead=lead,
        marked=len(shown),
        again=sum(len(one.again) for one in shown),
        parts=sum(len(one.ids) for one in told if one not in whole),
        replaced=sum(len(one.ids) for one in others if one.claim.status in PALE),
        older=sum(len(one.ids) for one in others if one.claim.status is Status.STANDS),
    )


def _latest(whole: Sequence[Folded], log: Log) -> set[str]:
    """The newest standing figure of each measure and group, and its rivals; those of a moment apart from totals."""
    standing = [one.claim for one in whole if one.claim.status is Status.STANDS]
    asked: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in standing:
        asked[claim.measure, claim.group, claim.counting is Counting.CURRENT].append(claim)
    shown = [one for question in asked.values() for one in (question[-1], *rivals(question[-1], question, log))]
    return {claim.claim_id for claim in shown}


def _rival_sources(shown: Sequence[Folded], texts: Texts) -> dict[str, str]:
    """Whom figures credit of which another of the same people stands too: their labels tell them apart in words."""
    asked: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for one in shown:
        if one.claim.status is Status.STANDS:
            asked[one.claim.measure, one.claim.group, one.claim.counting].append(one.claim)
    rival = [claim for question in asked.values() if len(question) > 1 for claim in question]
    return {one.claim_id: credit_of(one, texts, within=True) for one in rival}


def _claim_item(folded: Folded, log: Log, texts: Texts, source: str, *, brief: bool) -> Item:
    claim = folded.claim
    label = _label(claim, texts)
    apart = "" if brief else _apart(folded, log, texts)
    days = [texts.date(day, "short") for day in sorted({claim.known_by, *(one.known_by for one in folded.again)})]
    return Item(
        lane=Lane.FIGURES,
        form=Form.DOT,
        start=claim.known_by,
        end=claim.known_by,
        label=label,
        remark=_remark(claim, _became(claim, log, texts), "; ".join(filter(None, (source, apart))), texts),
        about=("claim", *folded.ids),
        hover=f"{capital(credit_of(claim, texts))}, {texts.join(days)}",
        title=label,
        claim=claim,
    )


def _remark(claim: Claim, became: str, aside: str, texts: Texts) -> str:
    """What became of a figure, and in brackets whose it is and within what: first what says that it is gone."""
    bracket = texts("charts.timeline.by", source=aside) if aside else ""
    said = (became, bracket) if claim.status in HOLLOW else (bracket, became)
    return " ".join(filter(None, said))


def _label(claim: Claim, texts: Texts) -> str:
    """The figure with what it counts, and how it counts where it is no total: of one moment, as printed."""
    counted = counted_of(claim, texts)
    if claim.counting is Counting.TOTAL:
        return counted
    return f"{counted}, {counting_words(claim, texts)}"


def _became(claim: Claim, log: Log, texts: Texts) -> str:
    """What became of a figure, short: its whole story is in the comparison."""
    if claim.status in HOLLOW:
        kind = RevisionKind.RETRACTS if claim.status is Status.RETRACTED else RevisionKind.DENIES
        told = log.of(claim, kind)
        if told and told[0].known_by == claim.known_by:
            return texts(f"charts.timeline.same_day.{claim.status}")
        return texts(f"charts.timeline.later.{claim.status}", day=texts.date(told[0].known_by, "short")) if told else ""
    if claim.status in PALE:
        return texts("charts.timeline.pale", status=texts.status(claim.status).lower())
    if claim.warning is ClaimWarning.STILL_CIRCULATING:
        return texts("charts.timeline.circulating")
    return texts("charts.timeline.disputed") if log.denied_by_others(claim) else ""


def _apart(folded: Folded, log: Log, texts: Texts) -> str:
    """Within which totals a figure was given: drawn beside them, it would seem to come on top."""
    wholes = [figure_of(log.claims[one], texts) for one in folded.part_of if one in log.claims]
    if wholes:
        return texts("charts.standing.part_of", figure=texts.join(list(dict.fromkeys(wholes))))
    return texts("charts.standing.part_hidden") if is_apart(folded.claim, log) else ""


def story(claim: Claim, log: Log, texts: Texts) -> str:
    """The whole of what became of a figure, for the words that show when a mark is pointed at."""
    return revised_words(claim, log, texts)
