"""What statements stand on: when a claim counts as known, which figures agree, and which answer one question."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time

from extract.claims.claims import Claim
from extract.figures.figures import Figure
from extract.revisions.revisions import PrintedRevision
from extract.schema import SourceKind

Period = tuple[date, date] | None

MONTH = 31  # days: how far apart two figures without overlapping periods may become known and still answer one question


def digest(*parts: object) -> str:
    """A short id made from content: the same parts give the same id on every machine."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


# --- figures that agree ----------------------------------------------------------------------------------------


def same_value(one: Figure, other: Figure) -> bool:
    """Whether two figures print the same number; of vague words, whether they leave the same interval."""
    if one.value is None or other.value is None:
        return one == other
    return one.value == other.value


def holds(outer: Figure, inner: Figure) -> bool:
    """Whether the outer interval contains the inner one ("nearly 8,000" holds 7,939); "about" leaves no interval."""
    if outer.low is None and outer.high is None:
        return False
    above = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    below = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return above and below


def compatible(one: Figure, other: Figure) -> bool:
    """Whether two figures of one day can be one statement."""
    return same_value(one, other) or holds(one, other) or holds(other, one)


# --- known by --------------------------------------------------------------------------------------------------


def day_of(revision: PrintedRevision) -> date:
    """The day from which a revision counts as known."""
    return revision.stated_on or revision.published


def credits_nobody(claim: Claim) -> bool:
    """Whether a claim names no source: the publisher's own words, or "officials" and the like."""
    return not claim.source.source_id and claim.source.kind in (None, SourceKind.UNNAMED)


def known_days(claims: Sequence[Claim], printed: Sequence[PrintedRevision]) -> dict[str, date]:
    """The day from which each claim counts as known, by claim_id.

    `stated_on` where the text gives it; else the earlier of the day of publication and the day of a revision that
    names the figure: in its own article, or in another one where both credit the same named source.
    """
    days = {claim.claim_id: claim.stated_on or claim.published for claim in claims}
    by_id = {claim.claim_id: claim for claim in claims}
    told: dict[tuple[str, ...], list[date]] = defaultdict(list)
    for revision in printed:
        for claim in (by_id[claim_id] for claim_id in revision.claim_ids if claim_id in by_id):
            if claim.stated_on is None:
                days[claim.claim_id] = min(days[claim.claim_id], day_of(revision))
            if claim.source.source_id:
                told[_figure_key(claim)].append(day_of(revision))
    for claim in claims:
        if claim.stated_on is None and claim.source.source_id:
            near = (day for day in told.get(_figure_key(claim), ()) if 0 <= (claim.published - day).days <= MONTH)
            days[claim.claim_id] = min((days[claim.claim_id], *near))
    return days


def _figure_key(claim: Claim) -> tuple[str, ...]:
    return (claim.measure, claim.group, claim.counting, claim.place_id, claim.source.source_id, value_key(claim.figure))


def value_key(figure: Figure) -> str:
    """What `same_value` compares, as text."""
    return f"{figure.low}..{figure.high}" if figure.value is None else str(figure.value)


def printed_before(one: Claim, other: Claim) -> bool:
    """Whether one claim's article came out before the other's; False where their times do not decide it.

    Times of day are compared as moments, whatever zones they are printed in; where one has none, the days decide.
    """
    if one.published_at is None or other.published_at is None:
        return one.published < other.published
    return moment_of(one) < moment_of(other)


def moment_of(printed: Claim | PrintedRevision) -> datetime:
    """When an article came out; at the start of its day where it gives no time."""
    at = printed.published_at
    if at is None:
        return datetime.combine(printed.published, time.min, UTC)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


# --- order -----------------------------------------------------------------------------------------------------


def order_of_print(claim: Claim) -> tuple[object, ...]:
    """A stable order of claims: by moment of print and article, then where they stand in it."""
    return (moment_of(claim), claim.article_id, claim.figure_span.start, claim.claim_id)


# --- the same question -----------------------------------------------------------------------------------------


def question_key(claim: Claim) -> tuple[str, ...] | None:
    """What two claims must share to answer one question; None where a part of it is not known."""
    key = (claim.measure, claim.group, claim.counting, claim.place_id, claim.source.source_id)
    return key if all(key) else None


def period_of(claim: Claim) -> Period:
    """The first and the last day that a claim counts, None where its article prints none."""
    if claim.event_start is None:
        return None
    return claim.event_start, claim.event_end or claim.event_start


def one_time(ones: Iterable[Period], others: Iterable[Period], days_apart: int) -> bool:
    """Whether two statements speak of one time, by the periods that their printings give.

    Two periods overlap, or one printing gives none and the two became known within a month of each other.
    """
    return any(_meet(one, other, days_apart) for one in ones for other in others)


def _meet(one: Period, other: Period, days_apart: int) -> bool:
    if one is None or other is None:
        return abs(days_apart) <= MONTH
    return one[0] <= other[1] and other[0] <= one[1]
