"""What was recognised in an article, as marks of its text: what the filters leave, and what is opened."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from dashboard.page.screen import Screen
from dashboard.page.spans import Mark
from extract.schema import Claims, Column, Events, Mentions, Revisions, Unread


def marks_of(article_id: str, opened: str, screen: Screen) -> Iterator[Mark]:
    """The marks of an article, of every kind. An unread sentence says why it was not understood."""
    known, shown = screen.known, screen.shown
    claims = _kept(known.claims, shown.printings, Claims.ID, article_id, opened)
    events = _kept(known.events, shown.events, Events.ID, article_id, opened)
    revisions = _kept(known.revisions, shown.revisions, Revisions.CLAIM_ID, article_id, opened)
    yield from _spans(claims, Claims.EVIDENCE_START, Claims.EVIDENCE_END, "claim", Claims.ID, leads=Claims.ID)
    yield from _spans(
        revisions,
        Revisions.EVIDENCE_START,
        Revisions.EVIDENCE_END,
        "revision",
        Revisions.ID,
        leads=Revisions.CLAIM_ID,
    )
    yield from _spans(events, Events.EVIDENCE_START, Events.EVIDENCE_END, "event", Events.ID, leads=Events.ID)
    unread = _of(known.unread, article_id)
    for row in unread.to_dict("records"):
        said = reason_words(row, screen)
        yield Mark(int(row[Unread.START]), int(row[Unread.END]), "unread", f"unread-{row[Unread.START]}", why=said)
    mentions = _of(known.mentions, article_id)
    for start, end, kind in zip(mentions[Mentions.START], mentions[Mentions.END], mentions[Mentions.KIND], strict=True):
        yield Mark(int(start), int(end), str(kind))


def left_out(article_id: str, opened: str, screen: Screen) -> int:
    """How many figures of an article the filters leave unmarked."""
    all_of_it = _of(screen.known.claims, article_id)
    return len(all_of_it) - len(_kept(all_of_it, screen.shown.printings, Claims.ID, article_id, opened))


def unread_of(article_id: str, screen: Screen) -> Iterable[tuple[str, str]]:
    """The sentences of an article that gave no figure, each with the reason in the screen's language."""
    for row in _of(screen.known.unread, article_id).sort_values(Unread.START).to_dict("records"):
        yield str(row[Unread.SENTENCE]), reason_words(row, screen)


def reason_words(row: Mapping[object, object], screen: Screen) -> str:
    """Why a sentence was not understood; in the words of the reading itself where the screen has none of its own."""
    reason = str(row[Unread.REASON])
    key = f"views.unread_reasons.{reason}"
    return screen.texts(key) if screen.texts.has(key) else reason


def _kept(known: pd.DataFrame, shown: pd.DataFrame, about: Column, article_id: str, opened: str) -> pd.DataFrame:
    """The rows of an article that the filters leave, and those about what is opened."""
    rows = _of(known, article_id)
    return rows[rows[about].isin(_of(shown, article_id)[about]) | (rows[about] == opened)]


def _of(table: pd.DataFrame, article_id: str) -> pd.DataFrame:
    return table[table[Claims.ARTICLE_ID] == article_id]


def _spans(
    rows: pd.DataFrame, start: Column, end: Column, kind: str, about: Column, *, leads: Column
) -> Iterator[Mark]:
    for first, after, one, there in zip(rows[start], rows[end], rows[about], rows[leads], strict=True):
        yield Mark(int(first), int(after), kind, str(one), str(there))
