"""Bodies that every town has, printed with their town and without it: "Houston police" are Houston's "police"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from extract.claims.claims import Claim
from extract.sources.one_body import body_of_a_town

Plain = tuple[str, str]  # a place_id, and the source_id of a body told of there without its town


def town_bodies(claims: Iterable[Claim]) -> Mapping[Plain, str]:
    """The one town's body that a body without a town is, place by place: where two towns' count, it may be either."""
    found: dict[Plain, set[str]] = defaultdict(set)
    for place_id, source_id in {(claim.place_id, claim.source.source_id) for claim in claims}:
        if place_id and (body := body_of_a_town(source_id)):
            found[place_id, f"{source_id.partition(':')[0]}:{body}"].add(source_id)
    return {plain: next(iter(owns)) for plain, owns in found.items() if len(owns) == 1}
