"""What a printed revision reaches: the claims it names, their other printings, repeats of the figure, and its parts."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from extract.bodies import OWN_WORDS, Source
from extract.claims import Claim
from extract.records import record
from extract.revisions import PrintedRevision
from extract.schema import By, Reason, RevisionKind, SourceKind
from extract.statements import MONTH, credits_nobody, day_of, one_time, order_of_print, period_of, value_key

NAMED = "names the figure"
STATEMENT = "another printing of the statement"
SAME_SOURCE = "same figure, same source"
VIA = "same figure, carried by the revising source's channel"
SAME_PUBLISHER = "same figure, printed by the same publisher"
NOBODY = "same figure, no source named"
PART = "part of the figure"
OF_ANOTHER = "withdrawn by another than its source or channel: counts as a denial"


@record
class Hit:
    """One claim that a revision reaches: whose word it is, seen from the claim, and the rule that reached it."""

    claim: Claim
    kind: RevisionKind
    by: By
    rule: str


class Reach:
    """Claims of all articles, looked up by the ways in which a revision spreads."""

    def __init__(self, claims: Sequence[Claim], known: Mapping[str, date], statements: Mapping[str, str]) -> None:
        """Index the claims.

        Args:
            claims: of all articles.
            known: claim_id → the day it counts as known.
            statements: claim_id → statement_id.
        """
        self._known, self._statements = known, statements
        self._by_id = {claim.claim_id: claim for claim in claims}
        self._printings: dict[str, list[Claim]] = defaultdict(list)
        self._repeats: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        self._parts: dict[str, list[Claim]] = defaultdict(list)
        self._by_value: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._done: set[tuple[object, ...]] = set()
        for claim in sorted(claims, key=order_of_print):
            self._printings[statements[claim.claim_id]].append(claim)
            self._repeats[_repeat_key(claim)].append(claim)
            self._by_value[claim.measure, value_key(claim.figure)].append(claim)
            if claim.part_of:
                self._parts[claim.part_of].append(claim)

    def of(self, revision: PrintedRevision) -> list[Hit]:
        """Every claim the revision reaches, the named ones first; each claim once."""
        hits = {hit.claim.claim_id: hit for hit in self._named(revision)}
        if revision.kind is RevisionKind.SUPERSEDES:  # "the previous toll was": a word inside its own article
            return list(hits.values())
        for hit in list(hits.values()) or self._unprinted(revision):
            for further in (hit, *self._spread(hit, revision)):
                hits.setdefault(further.claim.claim_id, further)
        hits = {hit.claim.claim_id: hit for hit in _of_the_denier(hits.values(), revision)}
        for hit in list(hits.values()):
            for part in self._parts_of(hit, revision):
                hits.setdefault(part.claim.claim_id, part)
        return [hit for hit in hits.values() if _may_reach(revision, hit)]

    def _named(self, revision: PrintedRevision) -> Iterator[Hit]:
        for claim_id in revision.claim_ids:
            if claim := self._by_id.get(claim_id):
                yield _judged(claim, revision, NAMED)

    def _unprinted(self, revision: PrintedRevision) -> list[Hit]:
        """The claims of other articles that a revision means by a figure that its own article does not claim."""
        source = revision.source.source_id
        if revision.figure is None or revision.measure is None or not source:
            return []
        if self._told_already((revision.measure, revision.group, value_key(revision.figure)), revision):
            return []
        return [
            _judged(claim, revision, SAME_SOURCE if claim.source.source_id == source else VIA)
            for claim in self._by_value.get((revision.measure, value_key(revision.figure)), ())
            if source in (claim.source.source_id, claim.via)
            and revision.group in (None, claim.group)
            and self._near(claim, revision)
        ]

    def _spread(self, hit: Hit, revision: PrintedRevision) -> Iterator[Hit]:
        claim = hit.claim
        if self._told_already((self._statements[claim.claim_id], *_side(hit, revision)), revision):
            return
        for printing in self._printings[self._statements[claim.claim_id]]:
            yield replace(hit, claim=printing, rule=STATEMENT)
        for repeat in self._repeats[_repeat_key(claim)]:
            rule = _repeat_rule(repeat, claim, revision)
            if rule and self._one_time(repeat, claim) and not _given_anew(repeat, revision):
                yield _as_reached(hit, repeat, revision, rule)

    def _told_already(self, what: tuple[object, ...], revision: PrintedRevision) -> bool:
        """Whether another article's telling of this very revision has reached the same."""
        agent = revision.source.source_id or revision.source.name or revision.publisher
        reasoned = revision.reason is not Reason.NONE_GIVEN
        key = (*what, revision.kind, agent, day_of(revision), reasoned)
        done = key in self._done
        self._done.add(key)
        return done

    def _parts_of(self, hit: Hit, revision: PrintedRevision) -> Iterator[Hit]:
        """The parts of a figure, and theirs, in every printing that another source is not credited with."""
        whole = hit.claim
        for part in self._parts.get(whole.claim_id, ()):
            statement = self._statements[part.claim_id]
            sides = (statement, whole.source.source_id, whole.via, *_side(hit, revision))
            if not self._told_already(sides, revision):
                for printing in self._printings[statement]:
                    revising = revision.source.source_id in (printing.source.source_id, printing.via)
                    if revising or credits_nobody(printing) or _shares_source(printing, whole):
                        reached = replace(hit, claim=printing, rule=PART)
                        yield reached
                        yield from self._parts_of(reached, revision)

    def _one_time(self, one: Claim, other: Claim) -> bool:
        apart = self._known[one.claim_id] - self._known[other.claim_id]
        return one_time([period_of(one)], [period_of(other)], apart.days)

    def _near(self, claim: Claim, revision: PrintedRevision) -> bool:
        known = self._known[claim.claim_id]
        return known <= day_of(revision) and (day_of(revision) - known).days <= MONTH


def _side(hit: Hit, revision: PrintedRevision) -> tuple[object, ...]:
    """What a hit does, and whose: a publisher's own word reaches no further than its own printings."""
    return (hit.kind, hit.by, revision.publisher if hit.by is By.PUBLISHER else "")


def _repeat_key(claim: Claim) -> tuple[str, str, str, str]:
    return (claim.measure, claim.group, claim.place_id, value_key(claim.figure))


def _repeat_rule(repeat: Claim, claim: Claim, revision: PrintedRevision) -> str:
    """Why the same figure elsewhere is the revised one; empty where another source is credited with it."""
    if repeat.source.source_id and repeat.source.source_id in (claim.source.source_id, revision.source.source_id):
        return SAME_SOURCE
    if revision.source.source_id and repeat.via == revision.source.source_id:
        return VIA
    if (
        revision.source == OWN_WORDS
        and revision.kind is RevisionKind.CORRECTS
        and repeat.publisher == revision.publisher
    ):
        return SAME_PUBLISHER
    if _one_sort(repeat.source, claim.source, revision):
        return SAME_SOURCE
    return NOBODY if credits_nobody(repeat) else ""


def _one_sort(one: Source, other: Source, revision: PrintedRevision) -> bool:
    """Whether two sources without a source_id are one: of one name, or, for a denial, people of one kind."""
    if one.source_id or other.source_id or one.kind is not other.kind or one.kind in (None, SourceKind.UNNAMED):
        return False
    return revision.kind is RevisionKind.DENIES or one.name.lower() == other.name.lower()


def _as_reached(hit: Hit, repeat: Claim, revision: PrintedRevision, rule: str) -> Hit:
    """A repeat judged by its own source or channel where that is who revises; else as the figure that is named."""
    if revision.source.source_id and revision.source.source_id in (repeat.source.source_id, repeat.via):
        return _judged(repeat, revision, rule)
    return replace(hit, claim=repeat, rule=rule)


def _given_anew(repeat: Claim, revision: PrintedRevision) -> bool:
    """Whether a named source gives the figure again on a later day: that is a new word, not the revised one."""
    if credits_nobody(repeat) or repeat.stated_on is None:
        return False
    return repeat.stated_on > day_of(revision)


def _shares_source(part: Claim, whole: Claim) -> bool:
    return part.source.source_id == whole.source.source_id or (bool(part.via) and part.via == whole.via)


def _judged(claim: Claim, revision: PrintedRevision, rule: str) -> Hit:
    by = _by(claim, revision)
    if revision.kind is RevisionKind.RETRACTS and by is By.OTHER:
        return Hit(claim, RevisionKind.DENIES, by, OF_ANOTHER)
    return Hit(claim, revision.kind, by, rule)


def _by(claim: Claim, revision: PrintedRevision) -> By:
    """Whose word a revision is, seen from the claim.

    A figure that nobody is credited with belongs to whoever takes it back, but not to whoever denies it. A
    withdrawal that names nobody ("the statement was withdrawn") is the source's own.
    """
    revising = revision.source.source_id
    if revising:
        if revising == claim.source.source_id:
            return By.SOURCE
        if revising == claim.via:
            return By.VIA
        takes_back = revision.kind is not RevisionKind.DENIES
        return By.SOURCE if takes_back and credits_nobody(claim) else By.OTHER
    if revision.kind is RevisionKind.DENIES:
        # "reports of 20 dead turned out to be false": whose article prints a figure of nobody's calls it untrue
        return By.PUBLISHER if revision.source == OWN_WORDS and credits_nobody(claim) else By.OTHER
    if revision.source.name or revision.kind is RevisionKind.RETRACTS:
        own = claim.source.source_id or claim.source.kind
        return By.SOURCE if own else By.PUBLISHER
    return By.PUBLISHER


def _of_the_denier(hits: Collection[Hit], revision: PrintedRevision) -> Iterator[Hit]:
    """Who denies a figure of their own denies it wherever it is printed as nobody's."""
    own = next((hit for hit in hits if hit.by in (By.SOURCE, By.VIA)), None)
    denied = own is not None and revision.kind is RevisionKind.DENIES
    for hit in hits:
        yield replace(hit, by=own.by) if own and denied and credits_nobody(hit.claim) else hit


def _may_reach(revision: PrintedRevision, hit: Hit) -> bool:
    """A publisher corrects only its own printings."""
    return hit.by is not By.PUBLISHER or hit.claim.publisher == revision.publisher
