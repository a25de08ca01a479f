"""Withdrawn figures that are printed on later days with no word of the withdrawal."""

import itertools
from collections.abc import Iterable, Sequence

from extract.claims.claims import Claim
from extract.ledger.statements import value_key
from extract.ledger.status import LogLine, statuses
from extract.revisions.revisions import PrintedRevision
from extract.schema import RevisionKind, Status


def still_circulating(claims: Sequence[Claim], log: Iterable[LogLine], told: Iterable[PrintedRevision]) -> set[str]:
    """Claims printed on a later day than their withdrawal, in articles without a word of it.

    Withdrawn is what its source or channel retracted or denied, and had not reinstated by the day of print.
    """
    by_id = {claim.claim_id: claim for claim in claims}
    words = [one for one in told if one.kind is not RevisionKind.SUPERSEDES]  # "the previous toll" withdraws nothing
    honest = {(one.article_id, value_key(by_id[i].figure)) for one in words for i in one.claim_ids if i in by_id}
    honest |= {(one.article_id, value_key(one.figure)) for one in words if one.figure is not None}
    lines: dict[str, list[LogLine]] = {}
    for line in log:
        claim = by_id[line.claim_id]
        if line.known_by < claim.published and (claim.article_id, value_key(claim.figure)) not in honest:
            lines.setdefault(line.claim_id, []).append(line)
    grave = {Status.RETRACTED, Status.DENIED}
    return {claim for claim, held in statuses(itertools.chain(*lines.values())).items() if grave & set(held)}
