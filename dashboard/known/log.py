"""The log of revisions as charts ask it: what reached a claim, and which figure took whose place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dashboard.known.values import Claim, Revision
from extract.schema import By, RevisionKind


@dataclass(frozen=True)
class Log:
    """The revisions of each claim, in the order they became known, and the claims they name."""

    claims: dict[str, Claim]
    by_claim: dict[str, list[Revision]]
    replaces: dict[str, list[Claim]] = field(default_factory=dict)

    def of(self, claim: Claim, kind: RevisionKind) -> list[Revision]:
        """A claim's revisions of one kind, one a body: the printing whose reason can be quoted comes first."""
        return [revision for revision in self.by_claim.get(claim.claim_id, []) if revision.kind is kind]

    def follows(self, new: Sequence[str], old: Sequence[str]) -> bool:
        """Whether a revision says that one statement took another's place; both as the claim_ids that tell it."""
        return any(one.claim_id in old for claim_id in new for one in self.replaces.get(claim_id, ()))

    def denied_by_others(self, claim: Claim) -> bool:
        """Whether somebody else than its source says the figure is wrong: it stays as it was, and is marked."""
        return any(revision.by is By.OTHER for revision in self.of(claim, RevisionKind.DENIES))


def keep_log(claims: Sequence[Claim], revisions: Iterable[Revision]) -> Log:
    """Order the revisions by the claim they change."""
    named = {claim.claim_id: claim for claim in claims}
    by_claim: dict[str, list[Revision]] = defaultdict(list)
    replaces: dict[str, list[Claim]] = defaultdict(list)
    for revision in sorted(revisions, key=lambda one: one.known_by):
        by_claim[revision.claim_id].append(revision)
        if revision.replaced_by and revision.claim_id in named:
            replaces[revision.replaced_by].append(named[revision.claim_id])
    return Log(named, dict(by_claim), dict(replaces))
