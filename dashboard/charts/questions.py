"""A card's figure among the others of its question: what it replaced, who says otherwise, what is only a part."""

from collections.abc import Sequence

from dashboard.disagreements import are_near, compatible
from dashboard.i18n import Texts, capital
from dashboard.log import Log
from dashboard.rows import Claim
from dashboard.standing import credited, figure_of, revised_words, stood
from extract.schema import Status


def is_part(claim: Claim, question: Sequence[Claim]) -> bool:
    """Whether a figure is counted within another of the same question: "83 serious" of the 719 in hospital."""
    if not claim.part_of:
        return False
    return any(
        one.claim_id == claim.part_of
        or (not one.part_of and one.source_id == claim.source_id and one.known_by == claim.known_by)
        for one in question
        if one is not claim
    )


def change_of(claim: Claim, question: Sequence[Claim], log: Log, texts: Texts) -> str:
    """What became of the figure, or what it replaced, or who says otherwise."""
    revised = revised_words(claim, log, texts)
    if revised:
        return revised
    replaced = [one for one in log.replaces.get(claim.claim_id, []) if stood(one)]
    if replaced:
        last = max(replaced, key=lambda one: one.known_by)
        old = min((one for one in replaced if one.size == last.size), key=lambda one: one.known_by)
        way = "up" if claim.size > old.size else "down"
        return texts(f"charts.cards.{way}", figure=figure_of(old, texts), day=texts.date(old.known_by, "long"))
    other = _other(claim, question, log)
    if other is None:
        return ""
    source = credited(other, texts)
    values = {"figure": figure_of(other, texts), "day": texts.date(other.known_by, "long")}
    return texts(f"charts.cards.{'other_via' if other.via else 'other'}", source=capital(source), **values)


def _other(claim: Claim, question: Sequence[Claim], log: Log) -> Claim | None:
    """The newest standing figure that contradicts this one: another source's, or its own in another version."""
    others = [
        one
        for one in question
        if one.status is Status.STANDS
        and one.source_id
        and (one.source_id != claim.source_id or _is_version(one, claim, log))
        and (one.place_id, one.counting) == (claim.place_id, claim.counting)
        and not is_part(one, question)
        and are_near(one, claim)
        and not compatible(one, claim)
    ]
    return others[-1] if others else None


def _is_version(one: Claim, other: Claim, log: Log) -> bool:
    """Whether a source's figures of one day stand side by side: no revision puts one in the other's place."""
    if one is other or one.known_by != other.known_by:
        return False
    ids = (one.claim_id,), (other.claim_id,)
    return not log.follows(*ids) and not log.follows(*reversed(ids))
