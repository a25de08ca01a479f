"""Revisions, events and places that came out of an article, compared with those that must."""

from collections.abc import Mapping

from extract.schema import Claims, Events, MentionKind, Mentions, RevisionKind, Revisions
from tests.extract.golden import Built, Golden, Row, allows, figure_of, same_words

_LOGGED_IN_FULL = {RevisionKind.RETRACTS, RevisionKind.DENIES, RevisionKind.CORRECTS, RevisionKind.REINSTATES}


def revision_faults(golden: Golden, built: Built) -> list[str]:
    """What is missing or surplus among the revisions an article tells, in words."""
    rows = built.rows(Revisions.name, golden.article_id)
    faults = [
        f"missing: {revision}"
        for revision in golden.revisions
        if revision.get("optional") != "true"
        and not any(_tells(row, revision, built.claims[row[Revisions.CLAIM_ID]]) for row in rows)
    ]
    for row in rows:
        told = any(_tells(row, one, reached) for one in golden.revisions for reached in _wholes(row, built))
        if row[Revisions.KIND] in _LOGGED_IN_FULL and not told:
            figure = figure_of(built.claims[row[Revisions.CLAIM_ID]])
            whom = row[Revisions.SOURCE_ID] or row[Revisions.SOURCE]
            what = f"{row[Revisions.KIND]} {figure} by {row[Revisions.BY]} ({whom}), {row[Revisions.REASON]}"
            faults.append(f"surplus: {what}, {row[Revisions.KNOWN_BY]}  «{row[Revisions.QUOTE]}»")
    return faults


def event_faults(golden: Golden, built: Built) -> list[str]:
    """Which of the events an article must give are missing, with the nearest that came out."""
    rows = built.rows(Events.name, golden.article_id)
    faults = []
    for event in golden.events:
        if not any(_shows(row, event, built) for row in rows):
            near = [_event_summary(row, built) for row in rows if row[Events.KIND] == event["kind"]]
            faults.append(f"missing: {event}; of this kind came out: {near}")
    return faults


def place_faults(golden: Golden, built: Built) -> list[str]:
    """Which place names were missed or meant elsewhere, and which words were wrongly taken for places."""
    rows = [row for row in built.rows(Mentions.name, golden.article_id) if row[Mentions.KIND] == MentionKind.PLACE]
    faults = []
    for printed, place in golden.places.items():
        found = {built.places[row[Mentions.VALUE]] for row in rows if same_words(printed, row[Mentions.TEXT])}
        if not found or not all(allows(place, one) for one in found):
            faults.append(f"{printed!r} should be {place!r}, came out as {sorted(found)}")
    for printed in golden.not_places:
        faults += [
            f"{printed!r} is no place, came out as {built.places[row[Mentions.VALUE]]!r}"
            for row in rows
            if same_words(printed, row[Mentions.TEXT])
        ]
    return faults


def _wholes(row: Row, built: Built) -> list[Row]:
    """The claim a revision's row reaches, and the wholes it is a part of: their revision reaches it too."""
    chain: list[Row] = []
    claim = built.claims.get(row[Revisions.CLAIM_ID])
    while claim and claim not in chain:
        chain.append(claim)
        claim = built.claims.get(claim[Claims.PART_OF])
    return chain


def _tells(row: Row, revision: Mapping[str, str], claim: Row) -> bool:
    actual = {
        "kind": row[Revisions.KIND],
        "figure": figure_of(claim),
        "measure": claim[Claims.MEASURE],
        "by": row[Revisions.BY],
        "source_id": row[Revisions.SOURCE_ID],
        "reason": row[Revisions.REASON],
        "known_by": row[Revisions.KNOWN_BY],
    }
    held = revision.get("source", "").casefold() in row[Revisions.SOURCE].casefold()
    loose = _number(actual["figure"]) == _number(revision["figure"])
    return (
        held
        and loose
        and all(
            allows(revision[name], value) for name, value in actual.items() if name in revision and name != "figure"
        )
    )


def _number(figure: str) -> str:
    """The number of a figure without its bound: a revision reaches "164" and "more than 164" alike."""
    return figure.lstrip("<>=~")


def _shows(row: Row, event: Mapping[str, str], built: Built) -> bool:
    actual = {
        "kind": row[Events.KIND],
        "start": row[Events.START],
        "end": row[Events.END],
        "precision": row[Events.PRECISION],
        "place": built.places[row[Events.PLACE_ID]],
        "planned": row[Events.PLANNED],
    }
    says = event.get("says", "").casefold() in row[Events.QUOTE].casefold()
    return says and all(allows(event[name], value) for name, value in actual.items() if name in event)


def _event_summary(row: Row, built: Built) -> str:
    place = built.places[row[Events.PLACE_ID]]
    return f"{row[Events.START]}..{row[Events.END]} {place} {row[Events.PLANNED]} «{row[Events.QUOTE]}»"
