"""The points of a card's small line: the figures of its question and place, oldest first."""

from collections.abc import Sequence
from datetime import date

from dashboard.charts.card import SparkPoint
from dashboard.charts.questions import is_part
from dashboard.known.log import Log
from dashboard.known.rows import Claim
from dashboard.known.standing import HOLLOW, figure_of
from dashboard.wording.i18n import Texts
from extract.schema import Bound, ClaimWarning, RevisionKind, Status

MOST_POINTS = 12


def spark_points(
    claim: Claim, question: Sequence[Claim], log: Log, texts: Texts, ids: dict[str, tuple[str, ...]]
) -> tuple[SparkPoint, ...]:
    """The figures of the same question and place, oldest first, the card's own among them."""
    alike = [
        one
        for one in question
        if (one.place_id, one.counting) == (claim.place_id, claim.counting)
        and one.bound is not Bound.VAGUE
        and not is_part(one, question)
        and one.status is not Status.DENIED
        and one.warning is not ClaimWarning.STILL_CIRCULATING
    ]
    near = [*alike[-MOST_POINTS:]]
    if claim in alike and claim not in near:
        near[0] = claim
    return tuple(
        SparkPoint(
            claim_id=one.claim_id,
            day=one.known_by,
            size=one.size,
            figure=figure_of(one, texts),
            status=one.status,
            source_id=one.source_id,
            until=_until(one, log),
            replaced_by=next((new.claim_id for new in near if log.follows(ids[new.claim_id], ids[one.claim_id])), ""),
        )
        for one in near
    )


def _until(claim: Claim, log: Log) -> date | None:
    if claim.status not in HOLLOW:
        return None
    told = log.of(claim, RevisionKind.RETRACTS)
    return told[0].known_by if told else None
