"""Figures that exclude each other: of one question, of which no number satisfies two; and which of them disagree."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import combinations, product

from dashboard.known.rows import Claim
from extract.schema import Bound, ClaimWarning, Counting, Status

_NEAR = timedelta(days=31)
"""Counts rise: figures further apart than this tell of different times."""

Pair = tuple[Claim, Claim]

_HELD = frozenset({Status.STANDS, Status.SUPERSEDED})


def clashes(claims: Iterable[Claim]) -> list[list[Pair]]:
    """The pairs of standing figures of two named sources that no number satisfies both of, a list for each question.

    Two sources are compared by the two totals that were known nearest to each other, of which one at least still
    stands: a later count of one source is no contradiction of an earlier one of another that it agreed with then.
    Where one of the two has been replaced since, what its source holds now is compared in its place.
    """
    questions: dict[tuple[str, str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    told = sorted(claims, key=lambda one: one.known_by)
    whole_of = {claim.claim_id: claim for claim in told}
    for claim in told:
        if _is_comparable(claim) and not _is_part(claim, whole_of.get(claim.part_of)):
            questions[claim.measure, claim.group, claim.place_id][claim.source_id].append(claim)
    found = (_opposed(list(sources.values())) for sources in questions.values())
    return [pairs for pairs in found if pairs]


def contradicts(pair: Pair, claims: Iterable[Claim]) -> bool:
    """Whether the two figures of a pair cannot both be true; else they were only known on different days.

    They cannot where they were said on one day, at first or again among `claims`, or where the later one is lower: a
    toll grows, overnight too, and does not fall.
    """
    earlier, later = sorted(pair, key=lambda one: one.known_by)
    if _interval(later)[1] < _interval(earlier)[0]:
        return True
    told = list(claims)
    both = product(_sayings(earlier, told), _sayings(later, told))
    return any(one.known_by == other.known_by for one, other in both)


def _sayings(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """A standing figure each time that its source gave it."""
    asked = (claim.measure, claim.group, claim.place_id, claim.source_id)
    found = [one for one in claims if one.status is Status.STANDS and _figure(one) == _figure(claim)]
    return [claim, *(one for one in found if (one.measure, one.group, one.place_id, one.source_id) == asked)]


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


def _is_part(claim: Claim, whole: Claim | None) -> bool:
    return whole is not None and (whole.measure, whole.group) == (claim.measure, claim.group)


def _opposed(sources: Sequence[Sequence[Claim]]) -> list[Pair]:
    return [pair for ones, others in combinations(sources, 2) if (pair := _clash(ones, others)) is not None]


def _clash(ones: Sequence[Claim], others: Sequence[Claim]) -> Pair | None:
    """The standing figures of two sources that exclude each other, the nearest in days; None where they agreed."""
    pairs = [(one, other) for one in ones for other in others if _can_oppose(one, other)]
    if _agreed(pairs):
        return None
    standing = [pair for pair in pairs if all(one.status is Status.STANDS for one in pair)]
    if not standing or _agreed(standing):
        return None
    one, other = min(standing, key=_days_between)
    return _first_said(one, ones), _first_said(other, others)


def _first_said(claim: Claim, among: Sequence[Claim]) -> Claim:
    """The statement with which a source, whose statements these are, first gave the figure that stands."""
    alike = (one for one in among if one.status is Status.STANDS and _figure(one) == _figure(claim))
    return min(alike, key=lambda one: one.known_by)


def _figure(claim: Claim) -> tuple[object, ...]:
    return claim.bound, claim.value, claim.low, claim.high


def _agreed(pairs: Sequence[Pair]) -> bool:
    """Whether any of the pairs nearest to each other can both be true."""
    nearest = min(map(_days_between, pairs), default=0)
    return any(compatible(*pair) for pair in pairs if _days_between(pair) == nearest)


def _days_between(pair: Pair) -> int:
    one, other = pair
    return abs((one.known_by - other.known_by).days)


def _can_oppose(one: Claim, other: Claim) -> bool:
    return are_near(one, other) and Status.STANDS in (one.status, other.status)


def _interval(claim: Claim) -> tuple[float, float]:
    if claim.bound is Bound.ABOUT:
        return 0, float("inf")
    low = claim.low if claim.low is not None else 0
    return low, claim.high if claim.high is not None else float("inf")
