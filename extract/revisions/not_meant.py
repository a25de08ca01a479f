"""Figures beside a verb that revises which it cannot mean: the denier's own, another's beside what is stood by."""

from extract.attribution.owned import OWNED
from extract.claims.claims import Claim
from extract.revisions.revised import Page
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


def others_words(page: Page, sign: Found[Sign], speaker: Source) -> list[int]:
    """Where others speak behind a verb: "the army never gave such a number, and the mayor put the dead at 12".

    What a relative clause brings is the statement's own: "denied the report, in which the rebels put the dead at 12".
    """
    which = [page.sentence.tokens[at].start for at in page.relative]
    told = [one for one in page.reading.attributions if sign.span.end <= one.scope.start < page.sentence.end]
    told = [one for one in told if OWNED not in one.rule]  # "denied the army's report of 70 dead"
    others = [one.scope.start for one in told if not same_source(one.source, speaker)]
    return [start for start in others if not any(sign.span.end <= at < start for at in which)]


def _just_given(sign: Found[Sign], claim: Claim, speaker: Source) -> bool:
    """Whether a figure is the denier's own: "said eight were killed and rejected the army's report"."""
    ahead = claim.figure_span.end <= sign.span.start
    return sign.meaning is Sign.DENIES and ahead and same_source(claim.source, speaker)
