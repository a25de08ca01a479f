"""Figures that disagree: of one question, known at about the same time, of which no number satisfies two."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import combinations

from dashboard.rows import Claim
from extract.schema import Bound, ClaimWarning, Counting, Status

_NEAR = timedelta(days=31)
"""Counts rise: figures further apart than this tell of different times."""

_HELD = frozenset({Status.STANDS, Status.SUPERSEDED})


def disagreements(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """The figures in which the named sources of a question contradict each other, oldest first.

    Two sources are compared by the two totals that were known nearest to each other, of which one at least still
    stands: a later count of one source is no contradiction of an earlier one of another that it agreed with then.
    """
    questions: dict[tuple[str, str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in sorted(claims, key=lambda one: one.known_by):
        if _is_comparable(claim):
            questions[claim.measure, claim.group, claim.place_id][claim.source_id].append(claim)
    found = (_opposed(list(sources.values())) for sources in questions.values())
    return [opposed for opposed in found if opposed]


def versions(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """The figures that one source gave on one day, of which neither took the other's place, the oldest day first."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: (one.known_by, one.size)):
        if _is_comparable(claim) and claim.status is Status.STANDS and not claim.part_of:
            key = (claim.measure, claim.group, claim.place_id, claim.source_id, claim.known_by)
            if not any(compatible(claim, one) for one in found[key]):
                found[key].append(claim)
    return [tuple(alike) for alike in found.values() if len(alike) > 1]


def compatible(one: Claim, other: Claim) -> bool:
    """Whether some number satisfies both; "about" and "dozens" exclude none that they leave open."""
    low_one, high_one = _interval(one)
    low_other, high_other = _interval(other)
    return low_one <= high_other and low_other <= high_one


def are_near(one: Claim, other: Claim) -> bool:
    """Whether two figures became known within so few days that they can be compared."""
    return abs(one.known_by - other.known_by) <= _NEAR


def _is_comparable(claim: Claim) -> bool:
    told = claim.status in _HELD and claim.warning is not ClaimWarning.STILL_CIRCULATING
    return told and claim.counting is Counting.TOTAL and bool(claim.source_id) and bool(claim.place_id)


def _opposed(sources: Sequence[Sequence[Claim]]) -> tuple[Claim, ...]:
    found: dict[str, Claim] = {}
    for ones, others in combinations(sources, 2):
        pairs = [(one, other) for one in ones for other in others if _can_oppose(one, other)]
        if not pairs:
            continue
        nearest = min(abs(one.known_by - other.known_by) for one, other in pairs)
        told = [(one, other) for one, other in pairs if abs(one.known_by - other.known_by) == nearest]
        if not any(compatible(one, other) for one, other in told):
            found |= {claim.claim_id: claim for claim in told[-1]}
    return tuple(sorted(found.values(), key=lambda one: one.known_by))


def _can_oppose(one: Claim, other: Claim) -> bool:
    return are_near(one, other) and Status.STANDS in (one.status, other.status)


def _interval(claim: Claim) -> tuple[float, float]:
    if claim.bound is Bound.ABOUT:
        return 0, float("inf")
    low = claim.low if claim.low is not None else 0
    return low, claim.high if claim.high is not None else float("inf")
