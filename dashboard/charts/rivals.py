"""Standing figures that another source, or the same one in another version, gives for what a figure tells."""

from collections.abc import Sequence

from dashboard.charts.questions import is_part
from dashboard.known.credit import credit_of
from dashboard.known.disagreements import are_near, compatible
from dashboard.known.log import Log
from dashboard.known.rows import Claim
from dashboard.known.standing import figure_of
from dashboard.wording.i18n import Texts
from extract.schema import Bound, Status

_NAMED = 2
"""Rivals that a card names; of the others it says how many there are."""


def rivals(claim: Claim, question: Sequence[Claim], log: Log) -> list[Claim]:
    """The standing figures that stand against one that stands, the nearest in days first; each figure once.

    Of each source only the newest; none of a figure that was withdrawn, denied or replaced.
    """
    if claim.status is not Status.STANDS:
        return []
    newest: dict[str, list[Claim]] = {}
    for one in sorted(question, key=lambda one: one.known_by):
        if _is_of_another(one, claim, log) and not is_part(one, question):
            held = newest.get(one.source_id, [])
            newest[one.source_id] = [*(kept for kept in held if kept.known_by == one.known_by), one]
    found = [one for some in newest.values() for one in some if _differs(one, claim)]
    found.sort(key=lambda one: (abs(one.known_by - claim.known_by), -one.size))
    once = {(one.bound, one.value, one.low, one.high): one for one in reversed(found)}
    return [one for one in found if one in once.values()]


def rival_words(claim: Claim, question: Sequence[Claim], log: Log, texts: Texts) -> str:
    """Who says otherwise, in words; "" where nobody does."""
    found = rivals(claim, question, log)
    said = [said_by(one, texts) for one in found[:_NAMED]]
    more = len(found) - len(said)
    return "; ".join([*said, *([texts("charts.cards.more", count=more)] if more else [])])


def said_by(claim: Claim, texts: Texts) -> str:
    """Who said how many, and when: "the president's office said 5,800 (9 January)"."""
    values = {"figure": figure_of(claim, texts), "day": texts.date(claim.known_by, "long")}
    way = "other_via" if claim.via else "other"
    return texts(f"charts.cards.{way}", source=credit_of(claim, texts, within=True), **values)


def _is_of_another(one: Claim, claim: Claim, log: Log) -> bool:
    """Whether a named source's standing figure of the same question is another's, or the same one's other version."""
    if one.status is not Status.STANDS or not one.source_id or not are_near(one, claim):
        return False
    if (one.place_id, one.counting) != (claim.place_id, claim.counting):
        return False
    return one.source_id != claim.source_id or _is_version(one, claim, log)


def _differs(one: Claim, claim: Claim) -> bool:
    """Whether two figures cannot be told as one: a rounded figure, or one of nobody's, stands for no other number."""
    if not compatible(one, claim):
        return True
    is_open = claim.bound is Bound.ABOUT or (not claim.source_id and claim.bound is not Bound.VAGUE)
    return is_open and one.bound is not Bound.VAGUE and one.size != claim.size


def _is_version(one: Claim, other: Claim, log: Log) -> bool:
    """Whether a source's figures of one day stand side by side: no revision puts one in the other's place."""
    if one is other or one.known_by != other.known_by:
        return False
    ids = (one.claim_id,), (other.claim_id,)
    return not log.follows(*ids) and not log.follows(*reversed(ids))
