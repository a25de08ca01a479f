"""Bodies that articles print under two names, each under one source_id in all articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from extract.claims.claims import Claim
from extract.revisions.revisions import PrintedRevision
from extract.sources.bodies import KINDS, Source, body_of


@dataclass(frozen=True)
class SameBodies:
    """The source_ids that stand for a body which the tables hold under another one."""

    held_as: Mapping[str, str]

    def id_of(self, source_id: str) -> str:
        """The one source_id of a body."""
        return self.held_as.get(source_id, source_id)

    def source(self, source: Source) -> Source:
        """A source under its one source_id; the lists know the kind of the bodies in them."""
        if source.source_id not in self.held_as:
            return source
        held = self.held_as[source.source_id]
        return Source(source.name, held, KINDS.get(body_of(held), source.kind))

    def claim(self, claim: Claim) -> Claim:
        """A claim with its source and channel under their one source_id."""
        if self.held_as.keys().isdisjoint((claim.source.source_id, claim.via)):
            return claim
        return replace(claim, source=self.source(claim.source), via=self.id_of(claim.via))

    def revision(self, revision: PrintedRevision) -> PrintedRevision:
        """A revision with its source under its one source_id."""
        source = self.source(revision.source)
        return revision if source is revision.source else replace(revision, source=source)


def same_bodies(joined: Iterable[tuple[str, str]]) -> SameBodies:
    """The bodies of pairs of source_ids that some article gives to one body.

    A body of the lists keeps its source_id; two of the lists are never one. Of others the shortest is kept, which is
    that of the letters.
    """
    groups: dict[str, frozenset[str]] = {}
    for one, other in sorted({tuple(sorted(pair)) for pair in joined}):
        both = groups.get(one, frozenset((one,))) | groups.get(other, frozenset((other,)))
        if sum(bool(body_of(source_id)) for source_id in both) <= 1:
            groups.update(dict.fromkeys(both, both))
    kept = {group: min(group, key=_order) for group in groups.values()}
    return SameBodies({one: kept[group] for one, group in groups.items() if one != kept[group]})


def _order(source_id: str) -> tuple[bool, int, str]:
    return not body_of(source_id), len(source_id), source_id
