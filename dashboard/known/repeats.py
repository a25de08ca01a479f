"""Statements that say again what another says: one row, card or mark, with whom else it is credited to and when."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.known.carried import carried
from dashboard.known.credit import credit_of
from dashboard.known.log import Log
from dashboard.known.rows import Claim
from dashboard.known.standing import HOLLOW, Note, figure_of
from dashboard.wording.i18n import Texts
from extract.schema import ClaimWarning, Counting, RevisionKind, SourceKind, Status
from extract.sources.whose_word import says_who


@dataclass(frozen=True, slots=True)
class Folded:
    """A statement with those that say it again: the same figure of the same thing, with the same fate."""

    claim: Claim
    again: tuple[Claim, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The claim_ids of all, the statement's own first."""
        return (self.claim.claim_id, *(one.claim_id for one in self.again))

    @property
    def part_of(self) -> tuple[str, ...]:
        """The claim_ids of the totals within which it was given, at first and again."""
        return tuple(dict.fromkeys(one.part_of for one in (self.claim, *self.again) if one.part_of))


def fold(claims: Sequence[Claim], log: Log) -> list[Folded]:
    """The statements, each once, oldest first.

    Figures of one measure, group, place and value that one revision withdrew are one, whoever they are credited to.
    Of those that stand, or that one figure replaced, a source's own repetitions are one with what it said first, and
    what is credited to nobody later is told with what a named source said before. A figure credited to a body is one
    with that of the source for which the body only carried it. Statements of two other sources are never one, nor are
    those of sources that have words but no name ("a nurse"): nobody knows whether they are the same.
    """
    same = carried(claims)
    every, claims = claims, [claim for claim in claims if claim.claim_id not in same]
    wholes = frozenset(claim.part_of for claim in claims if claim.part_of)
    known = {claim.claim_id: claim for claim in claims}
    found: list[Folded] = []
    gone: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    standing: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: (one.known_by, one.published)):
        fate = _fate(claim, log)
        question = (claim.measure, claim.group, claim.counting, claim.place_id)
        if fate is not None:
            gone[*question, claim.size, fate].append(claim)
        elif _is_plain(claim, known.get(claim.part_of)):
            by = _fate_of_replaced(claim, log)
            standing[*question, claim.bound, claim.value, claim.low, claim.high, by].append(claim)
        else:
            found.append(Folded(claim))
    found += [_told(alike, wholes) for alike in gone.values()]
    found += [one for alike in standing.values() for one in _repeated(alike, wholes)]
    found = _with_carriers(found, [claim for claim in every if claim.claim_id in same], same) if same else found
    return sorted(found, key=lambda one: (one.claim.known_by, one.claim.published))


def wholes(folded: Sequence[Folded]) -> list[Folded]:
    """The statements but for parts of another of the same measure and people: they are counted with it."""
    known = {claim_id: one.claim for one in folded for claim_id in one.ids}
    return [one for one in folded if not _is_part(one.claim, known.get(one.claim.part_of))]


def again_notes(folded: Folded, log: Log, texts: Texts) -> list[Note]:
    """Whom else a figure is credited to, how else it is printed, and when it was printed again."""
    claim, again = folded.claim, folded.again
    if claim.status not in HOLLOW:
        return _standing_notes(claim, _before_replaced(claim, again, log), texts)
    circulating = [one for one in again if one.warning is ClaimWarning.STILL_CIRCULATING]
    others = [one for one in again if one not in circulating and _who(one) != _who(claim)]
    notes = []
    if named := _names([one for one in others if _who(one)], texts):
        notes.append(Note(texts("charts.standing.also_credited", sources=texts.join(named))))
    if any(not _who(one) for one in others):
        notes.append(Note(texts("charts.standing.also_unsourced")))
    printed = dict.fromkeys(figure_of(one, texts) for one in again)
    if other := [one for one in printed if one != figure_of(claim, texts)]:
        notes.append(Note(texts("charts.standing.also_as", figures=texts.join(other))))
    if circulating:
        notes.append(Note(_still_printed(circulating, texts), strong=True))
    return notes


def _still_printed(circulating: Sequence[Claim], texts: Texts) -> str:
    """When, and where it is known by which papers, a withdrawn figure was printed as if nothing had become of it."""
    days, publishers = _days(circulating, texts), dict.fromkeys(one.publisher for one in circulating)
    if not all(publishers):
        return texts("charts.standing.still_printed", days=days)
    return texts("charts.standing.still_printed_by", days=days, publishers=texts.join(list(publishers)))


def _before_replaced(claim: Claim, again: Sequence[Claim], log: Log) -> Sequence[Claim]:
    """What repeats a figure: printed from the day on which another took its place, it is recalled, not repeated."""
    told = log.of(claim, RevisionKind.SUPERSEDES)
    if claim.status is not Status.SUPERSEDED or not told:
        return again
    return [one for one in again if one.known_by < told[-1].known_by]


def _standing_notes(claim: Claim, again: Sequence[Claim], texts: Texts) -> list[Note]:
    """When a figure that stands was printed again, and who is credited with it though it only carried it."""
    carriers = [one for one in again if one.source_id and _who(one) != _who(claim)]
    own = [one for one in again if one not in carriers and (one.source_id or not claim.source_id)]
    nobodys = [one for one in again if one not in own and one not in carriers]
    said = {"repeated": _days(own, texts), "repeated_unsourced": _days(nobodys, texts)}
    notes = [Note(texts(f"charts.standing.{key}", days=days)) for key, days in said.items() if days]
    named = texts.join(_names(carriers, texts))
    return [*notes, Note(texts("charts.standing.also_credited", sources=named))] if named else notes


def _with_carriers(found: Sequence[Folded], carriers: Sequence[Claim], same: Mapping[str, str]) -> list[Folded]:
    """The statements with what credits the body that only carried them; `same` names the statement of each of these."""
    own = {claim_id: one.claim.claim_id for one in found for claim_id in one.ids}
    again: dict[str, list[Claim]] = defaultdict(list)
    for carrier in carriers:
        again[own[same[carrier.claim_id]]].append(carrier)
    return [Folded(one.claim, (*one.again, *again[one.claim.claim_id])) for one in found]


def _is_part(claim: Claim, whole: Claim | None) -> bool:
    return whole is not None and (whole.measure, whole.group) == (claim.measure, claim.group)


def _fate(claim: Claim, log: Log) -> tuple[object, ...] | None:
    """Who took a figure back, and when; None where it was not, or where the log does not tell."""
    if claim.status not in HOLLOW:
        return None
    kind = RevisionKind.RETRACTS if claim.status is Status.RETRACTED else RevisionKind.DENIES
    told = log.of(claim, kind)
    return (claim.status, told[0].source_id or told[0].source, told[0].known_by) if told else None


def _fate_of_replaced(claim: Claim, log: Log) -> str:
    """What took a figure's place; "" where it stands."""
    told = log.of(claim, RevisionKind.SUPERSEDES)
    return told[-1].replaced_by or claim.claim_id if claim.status is Status.SUPERSEDED and told else ""


def _is_plain(claim: Claim, whole: Claim | None) -> bool:
    """Whether a figure has no story of its own: a total that stands or was replaced, no part of a total shown like it.

    A whole that filters hide makes no difference: what says the same again is one with it, whatever else is shown.
    """
    if claim.status not in (Status.STANDS, Status.SUPERSEDED) or claim.warning is not None:
        return False
    apart = whole is None or whole.group is not claim.group
    return apart and claim.counting is Counting.TOTAL


def _told(alike: Sequence[Claim], wholes: frozenset[str]) -> Folded:
    """A withdrawn figure: told by the printing that names most of its way, printed before it was known to be wrong."""

    def worth(claim: Claim) -> tuple[bool, ...]:
        return (claim.warning is None, bool(claim.source_id), bool(claim.via), claim.claim_id in wholes)

    best = max(alike, key=worth)
    return Folded(best, tuple(one for one in alike if one is not best))


def _repeated(alike: Sequence[Claim], wholes: frozenset[str]) -> list[Folded]:
    """Figures that stand: each source's first, with what says it again; a figure with parts of its own stays itself."""
    ordered = sorted(alike, key=lambda one: (one.known_by, not one.source_id, one.published))
    named = next((one for one in ordered if one.source_id), None)
    first: dict[str, Claim] = {}
    again: dict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        who = claim.source_id or ("" if _is_nobodys(claim) else claim.claim_id)
        if not who and named is not None and named.known_by <= claim.known_by:
            who = named.source_id
        if who not in first:
            first[who] = claim
        elif claim.claim_id in wholes:
            first[claim.claim_id] = claim
        else:
            again[who].append(claim)
    return [Folded(claim, tuple(again[who])) for who, claim in first.items()]


def _is_nobodys(claim: Claim) -> bool:
    """Whether a figure is credited to nobody, or to no more than "officials": its article may repeat anybody's."""
    if claim.source_id:
        return False
    return not claim.source or (claim.source_kind is SourceKind.UNNAMED and not says_who(claim.source))


def _who(claim: Claim) -> str:
    return claim.source_id or claim.source


def _names(claims: Sequence[Claim], texts: Texts) -> list[str]:
    return list(dict.fromkeys(credit_of(one, texts, within=True) for one in claims))


def _days(claims: Sequence[Claim], texts: Texts) -> str:
    return texts.join(list(dict.fromkeys(texts.date(one.known_by, "short") for one in claims)))
