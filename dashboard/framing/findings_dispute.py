"""The finding that sources disagree, or told of different days: figures that exclude each other, each with its day."""

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.framing.told import Told, lead_measure, what_is_counted
from dashboard.known.carried import carried
from dashboard.known.credit import teller_of
from dashboard.known.disagreements import clashes, contradicts
from dashboard.known.rows import Claim
from dashboard.known.standing import figure_of


def dispute(told: Told) -> str:
    """Two standing figures of the lead measure that exclude each other: the nearest in days, then the newest.

    Those of one moment disagree, and come first; figures days apart are told by source and day, and no more.
    """
    lead = lead_measure(told.claims)
    same = carried(told.claims)
    claims = [one for one in told.claims if one.claim_id not in same]
    found = [pairs for pairs in clashes(claims) if pairs[0][0].measure is lead]
    if not found:
        return ""
    at_once = [pair for pairs in found for pair in pairs if contradicts(pair, claims)]
    first, second = min((sorted(pair, key=_by_day) for pair in at_once or found[0]), key=_apart)
    texts = told.texts
    values = {
        "what": what_is_counted(first, texts),
        "first": figure_of(first, texts),
        "one": teller_of(first, texts),
        "second": figure_of(second, texts),
        "other": teller_of(second, texts),
        "day": texts.date(second.known_by),
    }
    if first.known_by == second.known_by:
        return texts("findings.dispute.same_day", **values)
    way = "days_apart" if at_once else "later"
    return texts(f"findings.dispute.{way}", since=texts.date(first.known_by), **values)


def _by_day(claim: Claim) -> date:
    return claim.known_by


def _apart(pair: Sequence[Claim]) -> tuple[timedelta, timedelta]:
    first, second = pair
    return second.known_by - first.known_by, date.max - second.known_by
