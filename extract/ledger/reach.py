"""What a printed revision reaches: the claims it names, their other printings, repeats of the figure, and its parts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from extract.claims.claims import Claim
from extract.ledger.judged import Hit, as_reached, judged, may_reach, of_the_denier
from extract.ledger.placed import SameFigures
from extract.ledger.repeats import SAME_SOURCE, VIA, given_anew, repeat_key, repeat_rule, shares_source
from extract.ledger.statements import MONTH, credits_nobody, day_of, one_time, order_of_print, period_of, value_key
from extract.revisions.revisions import PrintedRevision
from extract.schema import By, Reason, RevisionKind
from extract.sources.bodies import OWN_WORDS
from extract.sources.one_body import one_body

NAMED = "names the figure"
STATEMENT = "another printing of the statement"
PART = "part of the figure"
ELSEWHERE = "same figure, same source, place told otherwise"
UNNAMED = "same figure, told to be withdrawn"


class Reach:
    """Claims of all articles, looked up by the ways in which a revision spreads."""

    def __init__(
        self,
        claims: Sequence[Claim],
        known: Mapping[str, date],
        statements: Mapping[str, str],
        parents: Mapping[str, str],
    ) -> None:
        """Index the claims.

        Args:
            claims: of all articles.
            known: claim_id → the day it counts as known.
            statements: claim_id → statement_id.
            parents: place_id → the place it lies in.
        """
        self._known, self._statements = known, statements
        self._by_id = {claim.claim_id: claim for claim in claims}
        self._printings: dict[str, list[Claim]] = defaultdict(list)
        self._repeats: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        self._parts: dict[str, list[Claim]] = defaultdict(list)
        self._by_value: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._done: set[tuple[object, ...]] = set()
        for claim in sorted(claims, key=order_of_print):
            self._printings[statements[claim.claim_id]].append(claim)
            self._repeats[repeat_key(claim)].append(claim)
            self._by_value[claim.measure, value_key(claim.figure)].append(claim)
            if claim.part_of:
                self._parts[claim.part_of].append(claim)
        self._same = SameFigures.of(sorted(claims, key=order_of_print), parents)

    def of(self, revision: PrintedRevision) -> list[Hit]:
        """Every claim the revision reaches, the named ones first; each claim once."""
        hits = {hit.claim.claim_id: hit for hit in self._named(revision)}
        if revision.kind is RevisionKind.SUPERSEDES:  # "the previous toll was": a word inside its own article
            return list(hits.values())
        for hit in list(hits.values()) or self._unprinted(revision):
            for root in (hit, *self._elsewhere(hit, revision), *self._of_nobody(hit, revision)):
                for further in (root, *self._spread(root, revision)):
                    hits.setdefault(further.claim.claim_id, further)
        hits = {hit.claim.claim_id: hit for hit in of_the_denier(hits.values(), revision)}
        for hit in list(hits.values()):
            for part in self._parts_of(hit, revision):
                hits.setdefault(part.claim.claim_id, part)
        return [hit for hit in hits.values() if may_reach(revision, hit)]

    def _named(self, revision: PrintedRevision) -> Iterator[Hit]:
        for claim_id in revision.claim_ids:
            if claim := self._by_id.get(claim_id):
                yield self._carried(claim, revision) or judged(claim, revision, NAMED)

    def _carried(self, claim: Claim, revision: PrintedRevision) -> Hit | None:
        """What a body withdraws whose channel carried the figure, where only another printing tells of the channel."""
        if revision.kind is not RevisionKind.RETRACTS or one_body(revision.source.source_id, claim.source.source_id):
            return None
        for one in self._repeats[repeat_key(claim)]:
            same = one.source.source_id and one_body(one.source.source_id, claim.source.source_id)
            if same and one_body(revision.source.source_id, one.via) and self._near(one, revision):
                return Hit(claim, revision.kind, By.VIA, NAMED)
        return None

    def _unprinted(self, revision: PrintedRevision) -> list[Hit]:
        """The claims of other articles that a revision means by a figure that its own article does not claim."""
        source = revision.source.source_id
        if revision.figure is None or revision.measure is None or not source:
            return []
        if self._told_already((revision.measure, revision.group, value_key(revision.figure)), revision):
            return []
        found = [
            claim
            for claim in self._by_value.get((revision.measure, value_key(revision.figure)), ())
            if any(one_body(source, one) for one in (claim.source.source_id, claim.via))
            and revision.group in (None, claim.group)
            and self._near(claim, revision)
        ]
        if not self._same.of_one_place(found):
            return []  # which of two towns it means is not said
        return [judged(one, revision, SAME_SOURCE if one_body(one.source.source_id, source) else VIA) for one in found]

    def _elsewhere(self, hit: Hit, revision: PrintedRevision) -> list[Hit]:
        """The claims that count in a place of their own, or in none, which a named figure plainly means."""
        claim, source = hit.claim, revision.source.source_id
        sources = [one for one in (source, claim.source.source_id) if one]

        def fits(one: Claim) -> bool:
            return self._near(one, revision) and self._one_time(one, claim) and not given_anew(one, revision)

        return [as_reached(hit, one, revision, ELSEWHERE) for one in self._same.elsewhere(claim, sources, fits)]

    def _of_nobody(self, hit: Hit, revision: PrintedRevision) -> list[Hit]:
        """The figure of one body in other articles, of which this one only says that it was withdrawn."""
        claim = hit.claim
        if revision.kind is not RevisionKind.RETRACTS or revision.source != OWN_WORDS or not credits_nobody(claim):
            return []

        def fits(one: Claim) -> bool:
            return self._near(one, revision) and self._one_time(one, claim) and not given_anew(one, revision)

        return [Hit(one, hit.kind, By.SOURCE, UNNAMED) for one in self._same.of_one_source(claim, fits)]

    def _spread(self, hit: Hit, revision: PrintedRevision) -> Iterator[Hit]:
        claim = hit.claim
        if self._told_already((self._statements[claim.claim_id], *_side(hit, revision)), revision):
            return
        for printing in self._printings[self._statements[claim.claim_id]]:
            yield replace(hit, claim=printing, rule=STATEMENT)
        for repeat in self._repeats[repeat_key(claim)]:
            rule = repeat_rule(repeat, claim, revision)
            if rule and self._one_time(repeat, claim) and not given_anew(repeat, revision):
                yield as_reached(hit, repeat, revision, rule)

    def _told_already(self, what: tuple[object, ...], revision: PrintedRevision) -> bool:
        """Whether another article's telling of this very revision has reached the same."""
        agent = revision.source.source_id or revision.source.name or revision.publisher
        reasoned = revision.reason is not Reason.NONE_GIVEN
        key = (*what, revision.kind, agent, day_of(revision), reasoned)
        done = key in self._done
        self._done.add(key)
        return done

    def _parts_of(self, hit: Hit, revision: PrintedRevision) -> Iterator[Hit]:
        """The parts of a figure, and theirs, in every printing that another source is not credited with."""
        whole = hit.claim
        for part in self._parts.get(whole.claim_id, ()):
            statement = self._statements[part.claim_id]
            sides = (statement, whole.source.source_id, whole.via, *_side(hit, revision))
            if not self._told_already(sides, revision):
                for printing in self._printings[statement]:
                    revising = revision.source.source_id in (printing.source.source_id, printing.via)
                    if revising or credits_nobody(printing) or shares_source(printing, whole):
                        reached = replace(hit, claim=printing, rule=PART)
                        yield reached
                        yield from self._parts_of(reached, revision)

    def _one_time(self, one: Claim, other: Claim) -> bool:
        apart = self._known[one.claim_id] - self._known[other.claim_id]
        return one_time([period_of(one)], [period_of(other)], apart.days)

    def _near(self, claim: Claim, revision: PrintedRevision) -> bool:
        known = self._known[claim.claim_id]
        return known <= day_of(revision) and (day_of(revision) - known).days <= MONTH


def _side(hit: Hit, revision: PrintedRevision) -> tuple[object, ...]:
    """What a hit does, and whose: a publisher's own word reaches no further than its own printings."""
    return (hit.kind, hit.by, revision.publisher if hit.by is By.PUBLISHER else "")
