"""A revised figure printed again: which claims of other articles are it, and by what rule."""

from extract.claims.claims import Claim
from extract.ledger.statements import credits_nobody, day_of, value_key
from extract.revisions.revisions import PrintedRevision
from extract.schema import RevisionKind, SourceKind
from extract.sources.bodies import OWN_WORDS, Source
from extract.sources.one_body import one_town

SAME_SOURCE = "same figure, same source"
VIA = "same figure, carried by the revising source's channel"
SAME_PUBLISHER = "same figure, printed by the same publisher"
NOBODY = "same figure, no source named"


def repeat_key(claim: Claim) -> tuple[str, str, str, str]:
    """What printings of one figure share: measure, group, place and value."""
    return (claim.measure, claim.group, claim.place_id, value_key(claim.figure))


def repeat_rule(repeat: Claim, claim: Claim, revision: PrintedRevision) -> str:
    """Why the same figure elsewhere is the revised one; empty where another source is credited with it."""
    if any(one_town(repeat.source.source_id, one.source_id) for one in (claim.source, revision.source)):
        return SAME_SOURCE
    if revision.source.source_id and repeat.via == revision.source.source_id:
        return VIA
    if (
        revision.source == OWN_WORDS
        and revision.kind is RevisionKind.CORRECTS
        and repeat.publisher == revision.publisher
    ):
        return SAME_PUBLISHER
    if _one_sort(repeat.source, claim.source, revision):
        return SAME_SOURCE
    return NOBODY if credits_nobody(repeat) else ""


def _one_sort(one: Source, other: Source, revision: PrintedRevision) -> bool:
    """Whether two sources without a source_id are one: of one name, or, for a denial, people of one kind."""
    if one.source_id or other.source_id or one.kind is not other.kind or one.kind in (None, SourceKind.UNNAMED):
        return False
    return revision.kind is RevisionKind.DENIES or one.name.lower() == other.name.lower()


def given_anew(repeat: Claim, revision: PrintedRevision) -> bool:
    """Whether a named source gives the figure again on a later day: that is a new word, not the revised one."""
    if credits_nobody(repeat) or repeat.stated_on is None:
        return False
    return repeat.stated_on > day_of(revision)


def shares_source(part: Claim, whole: Claim) -> bool:
    """Whether a part is credited to the source or the channel of its whole."""
    return part.source.source_id == whole.source.source_id or (bool(part.via) and part.via == whole.via)
