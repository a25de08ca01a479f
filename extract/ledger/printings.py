"""Which printings are one and the same statement: alike in what they count and credit, with figures that agree."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from extract.claims.claims import Claim
from extract.figures.figures import Figure
from extract.ledger.statements import compatible, digest, order_of_print, same_value
from extract.revisions.revisions import PrintedRevision
from extract.schema import Counting


def told_apart(printed: Iterable[PrintedRevision]) -> dict[str, frozenset[str]]:
    """By claim_id, the claims that words put in its place or it in theirs: these are never one statement with it.

    "At least 125 died, lowering an earlier toll of 174": the one interval holds the other, and yet they differ.
    """
    pairs: dict[str, set[str]] = defaultdict(set)
    for revision in printed:
        for claim_id in revision.claim_ids if revision.replaced_by else ():
            pairs[claim_id].add(revision.replaced_by)
            pairs[revision.replaced_by].add(claim_id)
    return {claim_id: frozenset(others - {claim_id}) for claim_id, others in pairs.items()}


def statement_ids(
    claims: Sequence[Claim], known: Mapping[str, date], apart: Mapping[str, frozenset[str]]
) -> dict[str, str]:
    """The statement of each claim, by claim_id: same measure, group, counting, place, source and day.

    Their figures agree. Words that credit nobody are one statement only within one publisher; increments only
    where the same value stands. `apart` says which claims are told to differ.
    """
    buckets: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        buckets[_statement_key(claim, known[claim.claim_id])].append(claim)
    ids: dict[str, str] = {}
    for key, members in buckets.items():
        for group in _agreeing(members, apart):
            statement = digest("statement", *key, *map(str, _figure_parts(group[0].figure)))
            ids.update((claim.claim_id, statement) for claim in group)
    return ids


def _statement_key(claim: Claim, known: date) -> tuple[str, ...]:
    credited = claim.source.source_id
    if not credited:
        kind = claim.source.kind
        credited = f"{kind}:{claim.source.name.lower()}" if kind else f"publisher:{claim.publisher}"
    return (claim.measure, claim.group, claim.counting, claim.place_id, credited, known.isoformat())


def _figure_parts(figure: Figure) -> tuple[object, ...]:
    return (figure.value, figure.low, figure.high, figure.bound)


def _width(figure: Figure) -> float:
    """How much an interval leaves open, so that the narrowest figure of a day names its statement."""
    if figure.low is None or figure.high is None:
        return float("inf")
    return figure.high - figure.low


def _agreeing(claims: Iterable[Claim], apart: Mapping[str, frozenset[str]]) -> list[list[Claim]]:
    """Claims of one key in groups of figures that all agree with one another, the narrowest figure first.

    A figure that agrees with several groups joins the one that has it, the one in whose article it stands, else the
    first in print.
    """
    groups: list[list[Claim]] = []
    kinds: list[dict[Figure, None]] = []  # the distinct figures of each group: printings by the thousand stay cheap
    for claim in sorted(claims, key=lambda claim: (_width(claim.figure), order_of_print(claim))):
        fitting = [index for index, figures in enumerate(kinds) if all(_one_day(claim, f) for f in figures)]
        if others := apart.get(claim.claim_id):
            fitting = [index for index in fitting if not any(one.claim_id in others for one in groups[index])]
        if not fitting:
            groups.append([claim])
            kinds.append({claim.figure: None})
            continue
        at_home = (i for i in fitting if any(other.article_id == claim.article_id for other in groups[i][:50]))
        index = next((i for i in fitting if claim.figure in kinds[i]), next(at_home, fitting[0]))
        groups[index].append(claim)
        kinds[index][claim.figure] = None
    return groups


def _one_day(claim: Claim, figure: Figure) -> bool:
    if claim.counting is Counting.INCREMENT:
        return same_value(claim.figure, figure)
    return compatible(claim.figure, figure)
