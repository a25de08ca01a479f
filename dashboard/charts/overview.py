"""The story in cards: the latest figure of each question, the withdrawn ones as cards of their own."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.charts.thin import thinned
from dashboard.disagreements import are_near, compatible
from dashboard.i18n import Texts, capital
from dashboard.repeats import Folded, again_notes, fold
from dashboard.rows import Claim, Place, read_claims, read_places, read_revisions
from dashboard.standing import (
    HOLLOW,
    PALE,
    STRUCK,
    Log,
    counting_words,
    credited,
    figure_of,
    keep_log,
    part_words,
    revised_words,
)
from extract.schema import Bound, Claims, ClaimWarning, Counting, Group, Measure, RevisionKind, Revisions, Status

MOST_READ = 400
MOST_POINTS = 12


@dataclass(frozen=True, slots=True)
class SparkPoint:
    """One statement on a card's small line; `until` is the day on which it was withdrawn, if it was.

    `replaced_by` is the statement of the same line that took its place; "" where the revisions name none.
    """

    claim_id: str
    day: date
    size: int
    figure: str
    status: Status
    source_id: str
    until: date | None
    replaced_by: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A statement with what became of it, in words ready for the screen.

    `struck` figures are shown struck through and in the colour of the withdrawn; `change` is the sentence at the
    card's foot ("Up from 225 on 15 January"); `place_id` may be empty. `also` are the statements that say the same
    again: each claim_id with whom it credits and its day.
    """

    claim_id: str
    status: Status
    badge: str
    heading: str
    figure: str
    struck: bool
    credit: str
    change: str
    measure: str
    group: str
    place_id: str
    spark: tuple[SparkPoint, ...]
    also: tuple[tuple[str, str], ...] = ()


def cards(
    claims: pd.DataFrame, revisions: pd.DataFrame, texts: Texts, *, places: pd.DataFrame | None = None
) -> list[Card]:
    """The latest standing statement of each measure and group, and every withdrawn whole beside it.

    Args:
        claims: one row a statement, with the status of the day shown.
        revisions: those known on that day.
        texts: the screen's language.
        places: names the places of figures.
    """
    kept, _ = thinned(claims, MOST_READ)
    rows = read_claims(kept)
    log = keep_log(rows, read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(kept[Claims.ID])]))
    named = read_places(places) if places is not None else {}
    folded = {one.claim.claim_id: one for one in fold(rows, log)}
    ids = {claim_id: one.ids for claim_id, one in folded.items()}
    questions: dict[tuple[Measure, Group], list[Claim]] = defaultdict(list)
    for claim in sorted((one.claim for one in folded.values()), key=lambda one: (one.known_by, one.size)):
        if claim.counting is not Counting.INCREMENT:
            questions[claim.measure, claim.group].append(claim)
    order = sorted(questions, key=lambda key: (tuple(Measure).index(key[0]), tuple(Group).index(key[1])))
    return [
        _card(folded[claim.claim_id], questions[key], log, named, texts, ids)
        for key in order
        for claim in (_latest(questions[key]), *_withdrawn(questions[key]))
        if claim is not None
    ]


def _latest(claims: Sequence[Claim]) -> Claim | None:
    """What a card shows of a question: the newest figure that stands; a withdrawn one never, it has its own card."""
    wholes = [claim for claim in claims if not is_part(claim, claims)]
    return max((claim for claim in wholes if claim.status is not STRUCK), key=_worth, default=None)


def is_part(claim: Claim, question: Sequence[Claim]) -> bool:
    """Whether a figure is counted within another of the same question: "83 serious" of the 719 in hospital."""
    if not claim.part_of:
        return False
    return any(
        one.claim_id == claim.part_of
        or (not one.part_of and one.source_id == claim.source_id and one.known_by == claim.known_by)
        for one in question
        if one is not claim
    )


def _worth(claim: Claim) -> tuple[object, ...]:
    return (
        claim.status is Status.STANDS,
        claim.status in PALE,
        claim.warning is not ClaimWarning.STILL_CIRCULATING,
        claim.counting is Counting.TOTAL,
        claim.bound is not Bound.VAGUE,
        claim.known_by,
        bool(claim.source_id),
    )


def _withdrawn(claims: Sequence[Claim]) -> list[Claim]:
    """Withdrawn wholes, and withdrawn parts whose whole is not one of them."""
    struck = [claim for claim in claims if claim.status is STRUCK]
    wholes = [claim for claim in struck if not claim.part_of]
    return wholes or struck[:1]


def _card(
    folded: Folded,
    question: Sequence[Claim],
    log: Log,
    named: dict[str, Place],
    texts: Texts,
    ids: dict[str, tuple[str, ...]],
) -> Card:
    claim = folded.claim
    place = named.get(claim.place_id)
    credit = credited(claim, texts)
    values = {"source": capital(credit), "day": texts.date(claim.known_by)}
    said = (
        texts("charts.cards.credit_in", place=place.name(texts.code), **values)
        if place
        else texts("charts.cards.credit", **values)
    )
    return Card(
        claim_id=claim.claim_id,
        status=claim.status,
        badge=texts.status(claim.status),
        heading=texts.panel(claim.measure, claim.group),
        figure=figure_of(claim, texts),
        struck=claim.status is STRUCK,
        credit=said,
        change=" ".join(_sentence(words) for words in _remarks(folded, question, log, texts)),
        measure=claim.measure,
        group=claim.group,
        place_id=claim.place_id,
        spark=_spark(claim, question, log, texts, ids),
        also=tuple((one.claim_id, _credit(one, texts)) for one in folded.again),
    )


def _credit(claim: Claim, texts: Texts) -> str:
    source = credited(claim, texts)
    day = texts.date(claim.known_by)
    return texts("charts.cards.credit", source=capital(source), day=day)


def _sentence(words: str) -> str:
    return f"{capital(words)}."


def _remarks(folded: Folded, question: Sequence[Claim], log: Log, texts: Texts) -> list[str]:
    """What a card says of its figure: its change, what is counted within it, who else says it."""
    claim = folded.claim
    parts = [one for one in question if claim.claim_id == one.part_of and one.place_id == claim.place_id]
    said = [_change(claim, question, log, texts)]
    if claim.counting is Counting.CURRENT:
        said.append(counting_words(claim, texts))
    if parts:
        named = texts.join([part_words(one, texts) for one in parts])
        said.append(texts("charts.standing.including", parts=named))
    said += [note.words for note in again_notes(folded, texts)]
    return [words for words in said if words]


def _change(claim: Claim, question: Sequence[Claim], log: Log, texts: Texts) -> str:
    """What became of the figure, or what it replaced, or who says otherwise."""
    revised = revised_words(claim, log, texts)
    if revised:
        return revised
    replaced = log.replaces.get(claim.claim_id, [])
    if replaced:
        last = max(replaced, key=lambda one: one.known_by)
        old = min((one for one in replaced if one.size == last.size), key=lambda one: one.known_by)
        way = "up" if claim.size > old.size else "down"
        return texts(f"charts.cards.{way}", figure=figure_of(old, texts), day=texts.date(old.known_by, "long"))
    other = _other(claim, question, log)
    if other is None:
        return ""
    source = credited(other, texts)
    values = {"figure": figure_of(other, texts), "day": texts.date(other.known_by, "long")}
    return texts("charts.cards.other", source=capital(source), **values)


def _other(claim: Claim, question: Sequence[Claim], log: Log) -> Claim | None:
    """The newest standing figure that contradicts this one: another source's, or its own in another version."""
    others = [
        one
        for one in question
        if one.status is Status.STANDS
        and one.source_id
        and (one.source_id != claim.source_id or _is_version(one, claim, log))
        and (one.place_id, one.counting) == (claim.place_id, claim.counting)
        and not is_part(one, question)
        and are_near(one, claim)
        and not compatible(one, claim)
    ]
    return others[-1] if others else None


def _is_version(one: Claim, other: Claim, log: Log) -> bool:
    """Whether a source's figures of one day stand side by side: no revision puts one in the other's place."""
    if one is other or one.known_by != other.known_by:
        return False
    ids = (one.claim_id,), (other.claim_id,)
    return not log.follows(*ids) and not log.follows(*reversed(ids))


def _spark(
    claim: Claim, question: Sequence[Claim], log: Log, texts: Texts, ids: dict[str, tuple[str, ...]]
) -> tuple[SparkPoint, ...]:
    """The figures of the same question and place, oldest first, the card's own among them."""
    alike = [
        one
        for one in question
        if (one.place_id, one.counting) == (claim.place_id, claim.counting)
        and one.bound is not Bound.VAGUE
        and not is_part(one, question)
        and one.status is not Status.DENIED
        and one.warning is not ClaimWarning.STILL_CIRCULATING
    ]
    near = [*alike[-MOST_POINTS:]]
    if claim in alike and claim not in near:
        near[0] = claim
    return tuple(
        SparkPoint(
            claim_id=one.claim_id,
            day=one.known_by,
            size=one.size,
            figure=figure_of(one, texts),
            status=one.status,
            source_id=one.source_id,
            until=_until(one, log),
            replaced_by=next((new.claim_id for new in near if log.follows(ids[new.claim_id], ids[one.claim_id])), ""),
        )
        for one in near
    )


def _until(claim: Claim, log: Log) -> date | None:
    if claim.status not in HOLLOW:
        return None
    told = log.of(claim, RevisionKind.RETRACTS)
    return told[0].known_by if told else None
