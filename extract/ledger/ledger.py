"""The ledger: all claims and all revisions of all articles, entered by rules that delete nothing.

A claim is entered with the day it became known and the statement it prints; a revision with every claim it reaches.
What a claim is on a day follows from the log alone (`status.py`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from extract.attribution.attribution import Source
from extract.claims.claims import Claim
from extract.ledger.judged import Hit
from extract.ledger.printings import statement_ids, told_apart
from extract.ledger.reach import NAMED, Reach
from extract.ledger.statements import day_of, digest, known_days, moment_of, order_of_print
from extract.ledger.status import LogLine, statuses
from extract.ledger.still_circulating import still_circulating
from extract.ledger.supersession import Replacement, replacements
from extract.records import record
from extract.revisions.revisions import PrintedRevision
from extract.schema import By, ClaimWarning, Reason, RevisionKind, Status
from extract.words.text import Span

__all__ = ["Entry", "Ledger", "LogLine", "Revision", "keep_ledger", "log_of", "statuses"]

SUPERSEDED = "later figure of the same question"


@record
class Revision:
    """One row of the log: what one revision does to one claim."""

    revision_id: str
    claim_id: str
    kind: RevisionKind
    by: By
    source: Source
    stated_on: date | None
    known_by: date
    published: date
    reason: Reason
    reason_label: str
    replaced_by: str
    rule: str
    article_id: str
    evidence: Span
    quote: str


@record
class Entry:
    """A claim as the ledger holds it; `status` is as of the newest article."""

    claim: Claim
    statement_id: str
    known_by: date
    status: Status
    warning: ClaimWarning | None


@record
class Ledger:
    """Every claim and every revision, in stable order; the log's order tells which of one day came later."""

    entries: tuple[Entry, ...]
    revisions: tuple[Revision, ...]


def keep_ledger(
    claims: Sequence[Claim], printed: Sequence[PrintedRevision], parents: Mapping[str, str] | None = None
) -> Ledger:
    """Enter all claims and revisions of all articles; the order in which they are given does not matter.

    `parents` says of places in which other place they lie.
    """
    ordered = sorted(claims, key=order_of_print)
    told = sorted(printed, key=lambda one: (day_of(one), moment_of(one), one.article_id, one.evidence.start))
    known = known_days(ordered, told)
    statements = statement_ids(ordered, known, told_apart(told))
    log = list(_printed_rows(told, Reach(ordered, known, statements, parents or {})))
    retracted = frozenset(statements[row.claim_id] for row in log if row.kind is RevisionKind.RETRACTS)
    in_print = frozenset(
        (statements[row.claim_id], statements[row.replaced_by]) for row in log if row.replaced_by in statements
    )
    later = replacements(ordered, known, statements, retracted, in_print)
    log += (row for replacement in later for row in _superseding_rows(replacement))
    moments = {claim.article_id: moment_of(claim) for claim in ordered}
    moments |= {one.article_id: moment_of(one) for one in told}
    revisions = tuple(_once(sorted(log, key=lambda row: (row.known_by, moments[row.article_id]))))
    return Ledger(tuple(_entries(ordered, known, statements, revisions, told)), revisions)


def log_of(revisions: Iterable[Revision]) -> Iterator[LogLine]:
    """The log as `statuses` reads it."""
    for order, row in enumerate(revisions):
        yield LogLine(row.claim_id, row.kind, row.by, row.source.source_id, row.known_by, row.replaced_by, order)


# --- rows ------------------------------------------------------------------------------------------------------


def _printed_rows(told: Iterable[PrintedRevision], reach: Reach) -> Iterator[Revision]:
    for revision in told:
        for hit in reach.of(revision):
            yield _row(revision, hit)


def _row(revision: PrintedRevision, hit: Hit) -> Revision:
    claim_id = hit.claim.claim_id
    replaced_by = revision.replaced_by if revision.replaced_by != claim_id else ""
    return Revision(
        revision_id=digest(revision.kind, claim_id, revision.article_id, revision.evidence, replaced_by),
        claim_id=claim_id,
        kind=hit.kind,
        by=hit.by,
        source=revision.source,
        stated_on=revision.stated_on,
        known_by=day_of(revision),
        published=revision.published,
        reason=revision.reason,
        reason_label=revision.reason_label,
        replaced_by=replaced_by,
        rule=f"{revision.rule}; {hit.rule}" if revision.rule else hit.rule,
        article_id=revision.article_id,
        evidence=revision.evidence,
        quote=revision.quote,
    )


def _superseding_rows(replacement: Replacement) -> Iterator[Revision]:
    new = replacement.new
    for old in replacement.old:
        yield Revision(
            revision_id=digest(RevisionKind.SUPERSEDES, old.claim_id, new.claim_id),
            claim_id=old.claim_id,
            kind=RevisionKind.SUPERSEDES,
            by=By.SOURCE,
            source=new.source,
            stated_on=new.stated_on,
            known_by=replacement.known_by,
            published=new.published,
            reason=Reason.NEW_INFORMATION,
            reason_label="",
            replaced_by=new.claim_id,
            rule=SUPERSEDED,
            article_id=new.article_id,
            evidence=new.evidence,
            quote=new.quote,
        )


def _once(rows: Iterable[Revision]) -> Iterator[Revision]:
    """The log without repeats: the same revision told by several articles is one row a claim, the best telling kept.

    Best is the one that names the figure itself, then the one that gives a reason, then the first to tell.
    """
    best: dict[tuple[str, ...], Revision] = {}
    for row in rows:
        agent = row.source.source_id or row.source.name or (row.article_id if row.by is By.PUBLISHER else "")
        key = (row.claim_id, row.kind, row.by, agent, row.known_by.isoformat(), row.replaced_by)
        held = best.get(key)
        if held is None or _telling(row) < _telling(held):
            best[key] = row
    yield from best.values()


def _telling(row: Revision) -> tuple[bool, bool]:
    return (not row.rule.endswith(NAMED), row.reason is Reason.NONE_GIVEN)


# --- entries ---------------------------------------------------------------------------------------------------


def _entries(
    claims: Sequence[Claim],
    known: dict[str, date],
    statements: dict[str, str],
    revisions: Sequence[Revision],
    told: Iterable[PrintedRevision],
) -> Iterator[Entry]:
    newest = max((claim.published for claim in claims), default=date.min)
    newest = max((newest, *(revision.published for revision in revisions)))
    held = statuses(log_of(revisions), newest)
    warned = still_circulating(claims, log_of(revisions), told)
    for claim in claims:
        status = held.get(claim.claim_id, (Status.STANDS,))[0]
        warning = ClaimWarning.STILL_CIRCULATING if claim.claim_id in warned else None
        yield Entry(claim, statements[claim.claim_id], known[claim.claim_id], status, warning)
