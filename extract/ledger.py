"""The ledger's rules: when a claim is known, which printings are one statement, what a revision reaches, and what
a claim is on a given day. Pure functions over claims and printed revisions (DESIGN §2, rules 4 to 9)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.attribution import Source
from extract.claims import Claim
from extract.revisions import PrintedRevision
from extract.schema import By, ClaimWarning, Reason, RevisionKind, Status
from extract.text import Span


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as the ledger holds it."""

    claim: Claim
    statement_id: str
    known_by: date
    status: Status
    warning: ClaimWarning | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every claim and every revision, in stable order."""

    entries: tuple[Entry, ...]
    revisions: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class LogLine:
    """What status needs of a revision: the same whether it comes from the ledger or from `revisions.csv`."""

    claim_id: str
    kind: RevisionKind
    by: By
    source_id: str
    known_by: date
    replaced_by: str
    order: int


def keep_ledger(claims: Sequence[Claim], printed: Sequence[PrintedRevision]) -> Ledger:
    """Enter all claims and revisions of all articles."""
    raise NotImplementedError


def statuses(log: Iterable[LogLine], day: date | None = None) -> Mapping[str, tuple[Status, ...]]:
    """Every claim that a revision known by the end of `day` changes, with its statuses, the gravest first.

    A claim that is not in the answer stands. `day` None means: all that is in the log.
    """
    raise NotImplementedError
