"""Figures beside a verb that revises which it cannot mean: the denier's own, another's beside what is stood by."""

from extract.claims.claims import Claim
from extract.sources.bodies import Source, same_source
from extract.words.cues import Found
from extract.words.revision_words import Sign


def left_to_mean(sign: Found[Sign], thing: Found[Sign] | None, claims: list[Claim], speaker: Source) -> list[Claim]:
    """Those of some claims that a verb, which speaks of `thing`, can mean."""
    if thing is not None and thing.first >= sign.last:
        claims = [one for one in claims if not _just_given(sign, one, speaker)]
    if sign.meaning is not Sign.REINSTATES:
        return claims
    # "stood by its 471 dead, though the guild put the toll at 100"
    return [one for one in claims if same_source(one.source, speaker)] or claims


def _just_given(sign: Found[Sign], claim: Claim, speaker: Source) -> bool:
    """Whether a figure is the denier's own: "said eight were killed and rejected the army's report"."""
    ahead = claim.figure_span.end <= sign.span.start
    return sign.meaning is Sign.DENIES and ahead and same_source(claim.source, speaker)
