"""The article that is open, with what was recognised in it and the history of the opened claim."""

from collections import Counter

import pandas as pd
import streamlit as st

from dashboard import store
from dashboard.known.history import histories
from dashboard.known.printings import also_line, given_line
from dashboard.known.quotes import misplaced
from dashboard.page import address, event_card, markup
from dashboard.page.recognised import left_out, marks_of, unread_of
from dashboard.page.screen import Screen
from dashboard.page.spans import KINDS, Mark, marked
from dashboard.page.walk import walk
from dashboard.query import CLAIM
from dashboard.wording.i18n import Texts, language_of
from dashboard.wording.place_names import place_name
from extract.schema import Articles, Claims, Column, Events, Revisions

_MOST_NOTES = 3  # of rows that quote amiss, the first of them
_MOST_LINKS = 12  # of one statement: a figure that everybody prints must not push the article off the screen


def show(opened: str, screen: Screen) -> None:
    """Show the opened claim or event and its article."""
    texts, known = screen.texts, screen.known
    claim, event = _row(known.claims, Claims.ID, opened), _row(known.events, Events.ID, opened)
    row = claim if claim is not None else event
    if row is None:
        if opened:
            st.html(markup.note(texts("views.no_such_claim", claim=opened)))
        return
    if claim is not None:
        _claim(claim, screen)
        if _row(screen.shown.printings, Claims.ID, opened) is None:
            st.html(markup.note(texts("views.outside")))
        _other_printings(claim, screen)
    elif event is not None:
        event_card.show(event, screen)
    _article(str(row[Claims.ARTICLE_ID]), opened, screen)


def _claim(row: pd.Series, screen: Screen) -> None:
    texts, claims = screen.texts, screen.known.claims
    printings = claims[claims[Claims.STATEMENT_ID] == row[Claims.STATEMENT_ID]]
    mine = _rows(screen.known.revisions, Revisions.CLAIM_ID, row[Claims.ID])
    before = mine[Revisions.KNOWN_BY] < row[Claims.KNOWN_BY]  # a figure printed again long after its withdrawal
    earlier, later = (histories(mine[part], texts).get(str(row[Claims.ID]), ()) for part in (before, ~before))
    place = place_name(screen.known.places, row[Claims.PLACE_ID], texts.code)
    said = given_line(row.to_dict(), printings.to_dict("records"), texts)
    st.html(
        markup.claim(
            figure=texts.figure(row),
            heading=" · ".join(filter(None, (texts.panel(row[Claims.MEASURE], row[Claims.GROUP]), place))),
            status=str(row[Claims.STATUS]),
            badge_words=texts.status(row[Claims.STATUS]),
            lines=[*earlier, said, *later],
            warning=texts(f"views.warning.{row[Claims.WARNING]}") if row[Claims.WARNING] else "",
            rule=texts("views.rule", rule=row[Claims.RULE]),
            quote=texts.quoted(row[Claims.QUOTE]),
            language=language_of(str(row[Claims.ARTICLE_ID])),
            to_text=texts("views.to_text"),
        )
    )


def _other_printings(row: pd.Series, screen: Screen) -> None:
    """Links to the same statement in other articles."""
    texts, claims = screen.texts, screen.known.claims
    others = claims[(claims[Claims.STATEMENT_ID] == row[Claims.STATEMENT_ID]) & (claims[Claims.ID] != row[Claims.ID])]
    for other in others.head(_MOST_LINKS).to_dict("records"):
        label = also_line(row.to_dict(), other, texts)
        query = address.with_claim(other[Claims.ID])
        st.page_link(screen.pages["evidence"], label=markup.plain(label), query_params=query)


def _article(article_id: str, opened: str, screen: Screen) -> None:
    texts = screen.texts
    row = _row(screen.known.articles, Articles.ID, article_id)
    text = store.article_text(article_id)
    if row is None or text is None:
        st.html(markup.note(texts("views.no_article", article=article_id)))
        return
    _misplaced(article_id, text, screen)
    labels = {kind: texts(f"views.kinds.{kind}") for kind in KINDS}
    marks = list(marks_of(article_id, opened, screen))
    day = texts.date(pd.Timestamp(row[Articles.PUBLISHED][:10]).date())
    title, credit = row[Articles.TITLE], f"{row[Articles.PUBLISHER]}, {day}"
    st.html(
        markup.article_head(
            title=title,
            credit=credit,
            url=row[Articles.URL],
            link=texts("views.original"),
            language=row[Articles.LANGUAGE],
        )
    )
    kinds = _kinds(marks, labels, texts)
    _remarks(article_id, opened, str(row[Articles.LANGUAGE]), screen)
    chosen = [mark for mark in marks if mark.kind in kinds or mark.about == opened]
    body = marked(text, chosen, opened, labels, link=address.evidence)
    st.html(markup.article_text(title=title, language=row[Articles.LANGUAGE], body=body))
    there = walk(screen.claim)
    if there:
        address.put(CLAIM, [there])
        st.rerun()


def _misplaced(article_id: str, text: str, screen: Screen) -> None:
    """Name the rows whose words do not stand where they say: one by one as far as anybody reads, then their number."""
    texts, rows = screen.texts, list(misplaced(article_id, text, screen.known))
    for table, one in rows[:_MOST_NOTES]:
        st.html(markup.note(texts("views.misplaced", file=f"{table}.csv", row=one)))
    if len(rows) > _MOST_NOTES:
        st.html(markup.note(texts("views.misplaced_more", count=len(rows) - _MOST_NOTES)))


def _kinds(marks: list[Mark], labels: dict[str, str], texts: Texts) -> set[str]:
    """The kinds of marks that a reader wants to see: the legend is where they are chosen."""
    counts = Counter(mark.kind for mark in marks)
    chosen = st.pills(
        texts("views.marks"),
        KINDS,
        selection_mode="multi",
        default=KINDS,
        format_func=lambda kind: f"{labels[kind]} {texts.number(counts[kind])}",
        help=texts("views.marks_help"),
        key=f"kinds-{texts.code}",
    )
    return set(chosen)


def _remarks(article_id: str, opened: str, language: str, screen: Screen) -> None:
    """What the text does not show as marks: figures that the filters leave out, and sentences nobody understood."""
    texts = screen.texts
    fewer = left_out(article_id, opened, screen)
    if fewer:
        st.html(markup.note(texts("views.left_out", count=fewer)))
    unread = list(unread_of(article_id, screen))
    if unread:
        st.html(markup.unread(texts("views.unread", count=len(unread)), unread, language))


def _row(table: pd.DataFrame, column: Column, value: str) -> pd.Series | None:
    rows = _rows(table, column, value)
    return rows.iloc[0] if len(rows) else None


def _rows(table: pd.DataFrame, column: Column, value: str) -> pd.DataFrame:
    return table[table[column] == value]
