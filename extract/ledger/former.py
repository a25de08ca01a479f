"""Figures that their source gave before the one it gives now: "16 officers died. Earlier it had spoken of 18"."""

from collections.abc import Iterator, Sequence

from extract.attribution.attribution import attribution_at
from extract.claims.claims import Claim
from extract.ledger.statements import question_key
from extract.reading import Reading
from extract.revisions.revised import same_figure
from extract.revisions.revisions import PrintedRevision
from extract.schema import Counting, Reason, RevisionKind
from extract.words.text import hull

RULE = "told as what its source gave earlier"
_SAID = 20  # characters from the words that credit a figure to its own
_SENTENCES = 2  # from the newer figure to the one told as earlier, in either order


def superseded_by_newer(
    reading: Reading, claims: Sequence[Claim], told: Sequence[PrintedRevision]
) -> Iterator[PrintedRevision]:
    """A supersession for each figure told as an earlier one beside its source's newer figure of the same people.

    Args:
        reading: the article.
        claims: its claims, in order of print.
        told: the revisions that its own words name; what they revise is left to them.
    """
    revised = {claim_id for one in told for claim_id in one.claim_ids}
    for claim in claims:
        if not claim.earlier or claim.claim_id in revised or claim.counting is not Counting.TOTAL:
            continue
        if question_key(claim):
            continue  # the ledger puts what answers a whole question in order, over all articles
        newer = next((one for one in claims if _takes_its_place(reading, one, claim)), None)
        if newer is not None:
            yield _revision(reading, claim, newer)


def _takes_its_place(reading: Reading, one: Claim, old: Claim) -> bool:
    same = (one.measure, one.group, one.counting, one.place_id) == (old.measure, old.group, old.counting, old.place_id)
    if not same or one.earlier or one.part_of or old.part_of or same_figure(one.figure, old.figure):
        return False
    if not one.source.source_id or one.source.source_id != old.source.source_id:
        return False
    first, last = sorted((one.figure_span.start, old.figure_span.start))
    return sum(first < sentence.start <= last for sentence in reading.sentences) <= _SENTENCES


def _revision(reading: Reading, old: Claim, newer: Claim) -> PrintedRevision:
    said = attribution_at(old.figure_span, reading.attributions)
    near = said is not None and 0 <= old.evidence.start - said.evidence.end <= _SAID
    evidence = hull([said.evidence, old.evidence]) if said and near else old.evidence
    return PrintedRevision(
        article_id=reading.article_id,
        publisher=reading.publisher,
        kind=RevisionKind.SUPERSEDES,
        source=newer.source,
        claim_ids=(old.claim_id,),
        measure=old.measure,
        group=old.group,
        figure=old.figure,
        replaced_by=newer.claim_id,
        stated_on=newer.stated_on,
        published=reading.published,
        reason=Reason.NONE_GIVEN,
        reason_label="",
        rule=RULE,
        evidence=evidence,
        quote=evidence.of(reading.text),
        published_at=reading.published_at,
    )
