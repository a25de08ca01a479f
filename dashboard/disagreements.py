"""Sources that disagree: figures of one question, all standing, of which no number satisfies two."""

from collections import defaultdict
from collections.abc import Iterable

from dashboard.rows import Claim
from extract.schema import Bound, Counting, Status


def disagreements(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """The latest standing total of each named source, where the sources of one question contradict each other."""
    questions: dict[tuple[str, str, str], dict[str, Claim]] = defaultdict(dict)
    for claim in sorted(claims, key=lambda one: one.known_by):
        if claim.status is Status.STANDS and claim.counting is Counting.TOTAL and claim.source_id and claim.place_id:
            questions[claim.measure, claim.group, claim.place_id][claim.source_id] = claim
    found = (tuple(latest.values()) for latest in questions.values())
    return [claims for claims in found if _contradict(claims)]


def compatible(one: Claim, other: Claim) -> bool:
    """Whether some number satisfies both; "about" and "dozens" exclude none that they leave open."""
    low_one, high_one = _interval(one)
    low_other, high_other = _interval(other)
    return low_one <= high_other and low_other <= high_one


def _contradict(claims: tuple[Claim, ...]) -> bool:
    return any(not compatible(one, other) for at, one in enumerate(claims) for other in claims[at + 1 :])


def _interval(claim: Claim) -> tuple[float, float]:
    if claim.bound is Bound.ABOUT:
        return 0, float("inf")
    low = claim.low if claim.low is not None else 0
    return low, claim.high if claim.high is not None else float("inf")
