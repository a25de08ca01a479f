"""What a claim is on a given day, computed from the log of revisions: nothing is stored that the log does not say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from extract.records import record
from extract.schema import By, RevisionKind, Status


@record
class LogLine:
    """What status needs of a revision: the same whether it comes from the ledger or from `revisions.csv`.

    `order` is the line's place in the log: of two on one day, the later in the log came later.
    """

    claim_id: str
    kind: RevisionKind
    by: By
    source_id: str
    known_by: date
    replaced_by: str
    order: int


GRAVITY = tuple(Status)  # declared from the gravest to none

EFFECT = {
    RevisionKind.RETRACTS: Status.RETRACTED,
    RevisionKind.DENIES: Status.DENIED,
    RevisionKind.CORRECTS: Status.CORRECTED,
    RevisionKind.SUPERSEDES: Status.SUPERSEDED,
}
"""The status that each kind of revision gives; a reinstatement gives none."""


def statuses(log: Iterable[LogLine], day: date | None = None) -> Mapping[str, tuple[Status, ...]]:
    """Every claim that a revision known by the end of `day` changes, with its statuses, the gravest first.

    A claim that is not in the answer stands. `day` None means: all that is in the log. A denial or correction by
    somebody other than the claim's source or channel changes no status: it is shown beside the figure.
    """
    of_claim: dict[str, list[LogLine]] = defaultdict(list)
    for line in log:
        if day is None or line.known_by <= day:
            of_claim[line.claim_id].append(line)
    active = {claim: not_reinstated(lines) for claim, lines in of_claim.items()}
    withdrawn = {claim for claim, lines in active.items() if any(line.kind is RevisionKind.RETRACTS for line in lines)}
    found = {claim: _in_force(lines, withdrawn) for claim, lines in active.items()}
    return {claim: held for claim, held in found.items() if held}


def not_reinstated(lines: Sequence[LogLine]) -> list[LogLine]:
    """The revisions of one claim that no later reinstatement by the same source has cancelled."""
    kept: list[LogLine] = []
    for line in sorted(lines, key=lambda line: (line.known_by, line.order)):
        if line.kind is RevisionKind.REINSTATES:
            kept = [earlier for earlier in kept if earlier.source_id != line.source_id]
        else:
            kept.append(line)
    return kept


def changes_status(line: LogLine) -> bool:
    """Whether a revision touches the figure itself, or is another's word against it."""
    return line.by is not By.OTHER or line.kind in (RevisionKind.RETRACTS, RevisionKind.SUPERSEDES)


def _in_force(lines: Iterable[LogLine], withdrawn: set[str]) -> tuple[Status, ...]:
    held = {EFFECT[line.kind] for line in lines if changes_status(line) and not _lapsed(line, withdrawn)}
    return tuple(sorted(held, key=GRAVITY.index))


def _lapsed(line: LogLine, withdrawn: set[str]) -> bool:
    """A supersession lapses when its replacement is retracted."""
    return line.kind is RevisionKind.SUPERSEDES and line.replaced_by in withdrawn
