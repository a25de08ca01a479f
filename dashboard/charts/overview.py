"""The story in cards: the latest figure of each question, the withdrawn ones as cards of their own."""

from collections import defaultdict
from collections.abc import Sequence

import pandas as pd

from dashboard.charts.card import Card
from dashboard.charts.questions import change_of, is_part
from dashboard.charts.rivals import rival_words, rivals, said_by
from dashboard.charts.spark_points import spark_points
from dashboard.charts.thin import thinned
from dashboard.known.credit import credit_of
from dashboard.known.log import Log, keep_log
from dashboard.known.repeats import Folded, again_notes, fold
from dashboard.known.rows import Claim, Place, read_claims, read_places, read_revisions
from dashboard.known.standing import PALE, STRUCK, counting_words, figure_of, is_apart, part_words
from dashboard.wording.i18n import Texts, capital, language_of
from extract.schema import Bound, Claims, ClaimWarning, Counting, Group, Measure, Revisions, Status

MOST_READ = 400


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
    kept = _read(claims)
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
        for claim in (_latest(questions[key], texts), *_withdrawn(questions[key]))
        if claim is not None
    ]


def _read(claims: pd.DataFrame) -> pd.DataFrame:
    """The statements that cards are made of: however many were withdrawn, half of them are others."""
    if len(claims) <= MOST_READ:
        return claims
    struck = claims[Claims.STATUS] == STRUCK
    others, _ = thinned(claims[~struck], MOST_READ // 2)
    gone, _ = thinned(claims[struck], MOST_READ - len(others))
    return claims[claims.index.isin(others.index.union(gone.index))]


def most_needed(found: Sequence[Card], most: int) -> list[Card]:
    """So many cards, in their old order: first what stands of each question, then what was withdrawn."""
    first = sorted(found, key=lambda one: one.struck)[:most]
    return [one for one in found if one in first]


def _latest(claims: Sequence[Claim], texts: Texts) -> Claim | None:
    """What a card shows of a question: the newest figure that stands; a withdrawn one never, it has its own card.

    Of words without a number, such as "dozens", those in the reader's language.
    """
    wholes = [claim for claim in claims if not is_part(claim, claims)]
    return max(
        (claim for claim in wholes if claim.status is not STRUCK), key=lambda one: _worth(one, texts.code), default=None
    )


def _worth(claim: Claim, code: str) -> tuple[object, ...]:
    return (
        claim.status is Status.STANDS,
        claim.status in PALE,
        claim.warning is not ClaimWarning.STILL_CIRCULATING,
        claim.counting is Counting.TOTAL,
        claim.bound is not Bound.VAGUE,
        claim.known_by,
        bool(claim.source_id),
        claim.bound is Bound.VAGUE and language_of(claim.article_id) == code,
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
    credit = credit_of(claim, texts)
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
        spark=spark_points(claim, question, log, texts, ids),
        also=tuple((one.claim_id, _credit(one, texts)) for one in folded.again),
        rivals=tuple(one.claim_id for one in rivals(claim, question, log)),
    )


def _credit(claim: Claim, texts: Texts) -> str:
    source = credit_of(claim, texts)
    day = texts.date(claim.known_by)
    return texts("charts.cards.credit", source=capital(source), day=day)


def _sentence(words: str) -> str:
    return f"{capital(words)}."


def _of_a_moment(claim: Claim, question: Sequence[Claim], texts: Texts) -> str:
    """The newest standing count of one moment beside a total: how many are held, or in what state; "" without one."""
    if claim.counting is not Counting.TOTAL or claim.status is not Status.STANDS:
        return ""
    then = [one for one in question if one.counting is Counting.CURRENT and one.status is Status.STANDS]
    here = [one for one in then if one.place_id == claim.place_id and one.claim_id != claim.claim_id]
    if not here:
        return ""
    last = max(here, key=lambda one: (one.known_by, one.size))
    return texts("charts.cards.moment", said=said_by(last, texts), words=counting_words(last, texts))


def _remarks(folded: Folded, question: Sequence[Claim], log: Log, texts: Texts) -> list[str]:
    """What a card says of its figure, its change, parts and repetitions; then who says otherwise."""
    claim = folded.claim
    parts = [one for one in question if claim.claim_id == one.part_of and one.place_id == claim.place_id]
    said = [change_of(claim, log, texts)]
    if claim.counting is Counting.CURRENT:
        said.append(counting_words(claim, texts))
    if parts:
        named = texts.join([part_words(one, texts) for one in parts])
        said.append(texts("charts.standing.including", parts=named))
    if is_apart(claim, log):
        said.append(texts("charts.standing.part_hidden"))
    said += [note.words for note in again_notes(folded, log, texts)]
    said += [rival_words(claim, question, log, texts), _of_a_moment(claim, question, texts)]
    return [words for words in said if words]
