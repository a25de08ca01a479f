"""A card's figure among the others of its question: what it replaced, and what is only a part."""

from collections.abc import Sequence

from dashboard.known.credit import giver_of
from dashboard.known.log import Log
from dashboard.known.rows import Claim
from dashboard.known.standing import figure_of, revised_words, stood
from dashboard.wording.i18n import Texts


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


def change_of(claim: Claim, log: Log, texts: Texts) -> str:
    """What became of the figure, or what it replaced; who says otherwise stands beside it."""
    revised = revised_words(claim, log, texts)
    if revised:
        return revised
    replaced = [one for one in log.replaces.get(claim.claim_id, []) if stood(one)]
    if replaced:
        last = max(replaced, key=lambda one: one.known_by)
        old = min((one for one in replaced if one.size == last.size), key=lambda one: one.known_by)
        way = "up" if claim.size > old.size else "down"
        values = {"figure": figure_of(old, texts), "day": texts.date(old.known_by, "long")}
        if old.source_id == claim.source_id:
            return texts(f"charts.cards.{way}", **values)
        if not old.source:
            return texts(f"charts.cards.{way}_unsourced", **values)
        return texts(f"charts.cards.{way}_of", source=giver_of(old, texts, within=True), **values)
    return ""
