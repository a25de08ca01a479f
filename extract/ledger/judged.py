"""Whose word a revision is, seen from the claim that it reaches, and what it does to the claim."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from extract.claims.claims import Claim
from extract.ledger.statements import credits_nobody
from extract.records import record
from extract.revisions.revisions import PrintedRevision
from extract.schema import By, RevisionKind
from extract.sources.bodies import OWN_WORDS
from extract.sources.one_body import one_body

OF_ANOTHER = "withdrawn by another than its source or channel: counts as a denial"


@record
class Hit:
    """One claim that a revision reaches: whose word it is, seen from the claim, and the rule that reached it."""

    claim: Claim
    kind: RevisionKind
    by: By
    rule: str


def as_reached(hit: Hit, repeat: Claim, revision: PrintedRevision, rule: str) -> Hit:
    """A repeat judged by its own source or channel where that is who revises; else as the figure that is named."""
    if any(one_body(revision.source.source_id, one) for one in (repeat.source.source_id, repeat.via)):
        return judged(repeat, revision, rule)
    return replace(hit, claim=repeat, rule=rule)


def judged(claim: Claim, revision: PrintedRevision, rule: str) -> Hit:
    """What a revision does to a claim: a withdrawal by another than its source or channel is a denial."""
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
        if one_body(revising, claim.source.source_id):
            return By.SOURCE
        if one_body(revising, claim.via):
            return By.VIA
        takes_back = revision.kind is not RevisionKind.DENIES
        return By.SOURCE if takes_back and credits_nobody(claim) else By.OTHER
    if revision.kind is RevisionKind.DENIES:
        # "reports of 20 dead turned out to be false": whose article prints a figure of nobody's calls it untrue
        return By.PUBLISHER if revision.source == OWN_WORDS and credits_nobody(claim) else By.OTHER
    if revision.source.name and claim.source.source_id and revision.source.name != claim.source.name:
        return By.OTHER
    if revision.source.name or revision.kind is RevisionKind.RETRACTS:
        own = claim.source.source_id or claim.source.kind
        return By.SOURCE if own else By.PUBLISHER
    return By.PUBLISHER


def of_the_denier(hits: Collection[Hit], revision: PrintedRevision) -> Iterator[Hit]:
    """Who denies a figure of their own denies it wherever it is printed as nobody's."""
    own = next((hit for hit in hits if hit.by in (By.SOURCE, By.VIA)), None)
    denied = own is not None and revision.kind is RevisionKind.DENIES
    for hit in hits:
        yield replace(hit, by=own.by) if own and denied and credits_nobody(hit.claim) else hit


def may_reach(revision: PrintedRevision, hit: Hit) -> bool:
    """A publisher corrects only its own printings."""
    return hit.by is not By.PUBLISHER or hit.claim.publisher == revision.publisher
