"""Claims looked at once more when their article is read to its end: what to leave out, what to add, what to link."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.claims.claims import Claim, Unread
from extract.claims.parts import Counted, parts_by_place
from extract.counts.named import ONE
from extract.reading import Reading
from extract.schema import Group, Measure, UnreadReason
from extract.words.text import Sentence


def without_unsure(
    claims: Sequence[Claim], unsure: Mapping[str, Sentence], dead: bool
) -> tuple[list[Claim], list[Unread]]:
    """The claims without those "shot" where the article tells of anybody dead: they may be among them.

    `dead` says whether it tells so of somebody without a number ("the victim died").
    """
    dead = dead or any(_least(claim) for claim in claims if claim.measure is Measure.KILLED)
    same = {claim.claim_id for claim in claims if claim.claim_id in unsure and dead}
    left = [Unread(unsure[claim_id].span, UnreadReason.UNSURE) for claim_id in sorted(same)]
    return [claim for claim in claims if claim.claim_id not in same], left


def with_plurals(claims: Sequence[Claim], plural: Sequence[Claim]) -> list[Claim]:
    """The claims with those hurt without a number, the first of each group, where the article counts none of them."""
    first = {(one.measure, one.group): one for one in reversed(plural)}
    counted = {(claim.measure, claim.group) for claim in claims if claim.figure != ONE}
    added = []
    for (measure, group), one in first.items():
        same = {Group.ALL, group} if group is not Group.ALL else set(Group)
        if not any((measure, other) in counted for other in same):
            added.append(one)
    return sorted([*claims, *added], key=lambda claim: claim.figure_span.start) if added else list(claims)


def without_past(claims: Sequence[Claim], past: Mapping[str, Sentence]) -> tuple[list[Claim], list[Unread]]:
    """The claims without what was long before, unless the article tells only of it."""
    told = [claim for claim in claims if claim.claim_id not in past]
    if not told:
        return list(claims), []
    return told, [Unread(span, UnreadReason.PAST) for span in {sentence.span: None for sentence in past.values()}]


def link_places(claims: Sequence[Claim], reading: Reading) -> tuple[Claim, ...]:
    """The claims, those of towns and regions linked to the country's figure they are parts of."""
    counted = [
        Counted(
            one.claim_id,
            one.part_of,
            one.measure,
            one.group,
            one.counting,
            one.source,
            one.figure,
            one.place_id,
            one.earlier,
        )
        for one in claims
    ]
    whole = dict(parts_by_place(counted, reading.places))
    return tuple(
        replace(claim, part_of=whole[claim.claim_id], rule=f"{claim.rule}; part by place")
        if claim.claim_id in whole
        else claim
        for claim in claims
    )


def _least(claim: Claim) -> int:
    return claim.figure.low or claim.figure.value or 0
