"""Words that revise: retractions, denials, corrections and reinstatements as an article prints them.

What they reach, across articles, is the ledger's business (`ledger.py`).
"""

from dataclasses import dataclass
from datetime import date

from extract.attribution import Source
from extract.claims import Claim
from extract.figures import Figure
from extract.reading import Reading
from extract.schema import Group, Measure, Reason, RevisionKind
from extract.text import Span


@dataclass(frozen=True, slots=True)
class PrintedRevision:
    """One revision as its article tells it.

    `claim_ids` are the claims of the same article it names. Where it names a figure without printing it as a claim
    of its own, `measure`, `group` and `figure` say which (None: not said). `replaced_by` is a claim of the same
    article, or "". `source` is OWN_WORDS where the publisher corrects itself.
    """

    article_id: str
    publisher: str
    kind: RevisionKind
    source: Source
    claim_ids: tuple[str, ...]
    measure: Measure | None
    group: Group | None
    figure: Figure | None
    replaced_by: str
    stated_on: date | None
    published: date
    reason: Reason
    reason_label: str
    rule: str
    evidence: Span
    quote: str


def read_revisions(reading: Reading, claims: tuple[Claim, ...]) -> tuple[PrintedRevision, ...]:
    """The revisions an article tells, in order of print."""
    raise NotImplementedError
