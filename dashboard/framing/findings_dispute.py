"""The finding that sources disagree, or told of different days: figures that exclude each other, each with its day."""

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.framing.told import Told, lead_measure, what_is_counted
from dashboard.known.carried import carried
from dashboard.known.credit import teller_of
from dashboard.known.disagreements import Pair, clashes, contradicts
from dashboard.known.rows import Claim
from dashboard.known.standing import figure_of
from dashboard.wording.i18n import Texts


def dispute(told: Told) -> str:
    """Two standing figures of the lead measure that cannot both be true: the nearest in days, then the newest."""
    at_once, _ = _opposed(told)
    return _said(at_once, "days_apart", told.texts) if at_once else ""


def told_apart(told: Told) -> str:
    """Two that exclude each other and were only known on different days: by source and day, and no more."""
    _, apart = _opposed(told)
    return _said(apart, "later", told.texts) if apart else ""


def _opposed(told: Told) -> tuple[list[Pair], list[Pair]]:
    """The pairs of the lead measure that disagree, and those that tell of different days."""
    lead = lead_measure(told.claims)
    same = carried(told.claims)
    claims = [one for one in told.claims if one.claim_id not in same]
    found = [pairs for pairs in clashes(claims) if pairs[0][0].measure is lead]
    at_once = [pair for pairs in found for pair in pairs if contradicts(pair, claims)]
    return at_once, [] if at_once or not found else found[0]


def _said(pairs: Sequence[Pair], way: str, texts: Texts) -> str:
    first, second = min((sorted(pair, key=_by_day) for pair in pairs), key=_apart)
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
    return texts(f"findings.dispute.{way}", since=texts.date(first.known_by), **values)


def _by_day(claim: Claim) -> date:
    return claim.known_by


def _apart(pair: Sequence[Claim]) -> tuple[timedelta, timedelta]:
    first, second = pair
    return second.known_by - first.known_by, date.max - second.known_by
