"""Which unread sentences stay so once the whole article is known: the number may be claimed, or revised, elsewhere."""

from collections.abc import Sequence

from extract.claims.claims import Claim, Unread
from extract.revisions.revisions import PrintedRevision
from extract.schema import RevisionKind

_IN_PASSING = (RevisionKind.CORRECTS, RevisionKind.SUPERSEDES)


def still_unread(
    unread: Sequence[Unread], claims: Sequence[Claim], revisions: Sequence[PrintedRevision]
) -> tuple[Unread, ...]:
    """The unread sentences but those whose numbers left over are told elsewhere, or are what a revision names.

    The 103 of "two of those 103 were children" have been claimed before; the 164 of "more than the 164 that the
    ministry withdrew" are in the log of revisions.
    """
    claimed = {claim.figure.value for claim in claims}
    return tuple(one for one in unread if not one.left or one.left - claimed - _revised(one, revisions))


def _revised(unread: Unread, revisions: Sequence[PrintedRevision]) -> set[int | None]:
    here = [one for one in revisions if one.figure and one.evidence.overlaps(unread.sentence)]
    # "12, not 50 as earlier reported": where no article claims the 50, this sentence alone tells of it
    return {one.figure.value for one in here if one.figure and (one.claim_ids or one.kind not in _IN_PASSING)}
