"""Figures credited to the body that only carried them: one with the same figure of the source they came from.

A ministry's count put out on another's channel is printed by one paper as the one's, by the other's channel, and by
the next paper as the other's own. That is one figure, and no second source for it.
"""

from collections import defaultdict
from collections.abc import Sequence

from dashboard.known.values import Claim

_Question = tuple[object, ...]


def carried(claims: Sequence[Claim]) -> dict[str, str]:
    """The claim_id of each figure credited to a carrier, with that of the figure it is one with.

    Both have the same value, fate and day of knowledge. A total is one with another only where each of its parts has
    its like among the parts of the other; they are one with those.
    """
    alike: dict[_Question, list[Claim]] = defaultdict(list)
    parts: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[_question(claim)].append(claim)
        parts[claim.part_of].append(claim)
    found: dict[str, str] = {}
    wholes: set[str] = set()
    for claim in claims:
        whole = next((one for one in alike[_question(claim)] if _came_by(one, claim)), None)
        if whole is None:
            continue
        paired = [(part, _like(part, parts[whole.claim_id])) for part in parts[claim.claim_id]]
        pairs = {part.claim_id: like.claim_id for part, like in paired if like is not None}
        pairs[claim.claim_id] = whole.claim_id
        free = not wholes & pairs.keys() and not found.keys() & {*pairs, *pairs.values()}
        if free and len(pairs) == len(paired) + 1:
            found |= pairs
            wholes.update(pairs.values())
    return found


def _came_by(claim: Claim, carrier: Claim) -> bool:
    """Whether a figure came by the body that another statement of it credits."""
    return bool(claim.via) and claim.via == carrier.source_id and claim.source_id != carrier.source_id


def _like(part: Claim, parts: Sequence[Claim]) -> Claim | None:
    return next((one for one in parts if _question(one) == _question(part)), None)


def _question(claim: Claim) -> _Question:
    figure = (claim.bound, claim.value, claim.low, claim.high)
    asked = (claim.measure, claim.group, claim.counting, claim.place_id)
    return (*asked, *figure, claim.status, claim.warning, claim.known_by)
