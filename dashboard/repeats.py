"""Statements that say again what the same source said before: one row with the later days beside it."""

from collections.abc import Sequence

from dashboard.rows import Claim
from extract.schema import Counting, Status


def fold_repeats(claims: Sequence[Claim]) -> tuple[list[Claim], dict[str, list[Claim]]]:
    """The statements without later repeats of a standing one, and the repeats by the claim_id that stays.

    A repeat has the same measure, group, place, named source, words of bounding and number; neither figure was revised
    and none has a part or a whole: what has a story of its own keeps its row.
    """
    wholes = {claim.part_of for claim in claims if claim.part_of}
    first: dict[tuple[object, ...], Claim] = {}
    repeats: dict[str, list[Claim]] = {}
    kept = []
    for claim in sorted(claims, key=lambda one: (one.known_by, one.published)):
        if not _can_fold(claim) or claim.claim_id in wholes:
            kept.append(claim)
            continue
        figure = (claim.bound, claim.value, claim.low, claim.high)
        key = (claim.measure, claim.group, claim.place_id, claim.source_id, claim.via, figure)
        if key in first:
            repeats.setdefault(first[key].claim_id, []).append(claim)
        else:
            first[key] = claim
            kept.append(claim)
    return kept, repeats


def _can_fold(claim: Claim) -> bool:
    plain = claim.status is Status.STANDS and claim.warning is None and not claim.part_of
    return plain and bool(claim.source_id) and claim.counting is Counting.TOTAL
