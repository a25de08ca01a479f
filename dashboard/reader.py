"""The article that is open, with what was recognised in it and the history of the opened claim."""

from collections.abc import Iterator
from hashlib import sha256

import pandas as pd
import streamlit as st

from dashboard import address, markup, store
from dashboard.history import histories
from dashboard.place_names import place_name
from dashboard.screen import Screen
from dashboard.spans import KINDS, OPENED, Mark, marked
from extract.schema import Articles, Claims, Column, Events, Mentions, Revisions, Unread

_MOST_LINKS = 12  # of one statement: a figure that everybody prints must not push the article off the screen
_SCROLL = """<script>
// {claim}: another claim is another script, which runs anew
document.getElementById("{opened}")?.scrollIntoView({{block: "center"}});
</script>"""


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
        if opened not in set(screen.shown.printings[Claims.ID]):
            st.html(markup.note(texts("views.outside")))
        _other_printings(claim, screen)
    _article(str(row[Claims.ARTICLE_ID]), opened, screen)


def _claim(row: pd.Series, screen: Screen) -> None:
    texts, claims = screen.texts, screen.known.claims
    printings = claims[claims[Claims.STATEMENT_ID] == row[Claims.STATEMENT_ID]]
    articles = screen.known.articles.set_index(Articles.ID)
    printed = [str(articles.loc[one, Articles.PUBLISHER]) for one in printings[Claims.ARTICLE_ID]]
    lines = histories(screen.known.revisions, texts).get(str(row[Claims.ID]), ())
    day = texts.date(row[Claims.KNOWN_BY].date())
    place = place_name(screen.known.places, row[Claims.PLACE_ID], texts.code)
    publishers = texts.join(list(dict.fromkeys(printed)))
    source = texts.source(row[Claims.SOURCE], row[Claims.SOURCE_ID], mid_sentence=True)
    stated = "stated" if row[Claims.SOURCE] else "own_words"
    said = [texts(f"views.revision.{stated}", day=day, source=source, publishers=publishers)]
    st.html(
        markup.claim(
            figure=texts.figure(row),
            heading=" · ".join(filter(None, (texts.panel(row[Claims.MEASURE], row[Claims.GROUP]), place))),
            status=str(row[Claims.STATUS]),
            badge_words=texts.status(row[Claims.STATUS]),
            lines=[*said, *lines],
            warning=texts(f"views.warning.{row[Claims.WARNING]}") if row[Claims.WARNING] else "",
            rule=texts("views.rule", rule=row[Claims.RULE]),
        )
    )


def _other_printings(row: pd.Series, screen: Screen) -> None:
    """Links to the same statement in other articles."""
    texts, claims = screen.texts, screen.known.claims
    others = claims[(claims[Claims.STATEMENT_ID] == row[Claims.STATEMENT_ID]) & (claims[Claims.ID] != row[Claims.ID])]
    for other in others.head(_MOST_LINKS).to_dict("records"):
        article = _row(screen.known.articles, Articles.ID, other[Claims.ARTICLE_ID])
        publisher = "" if article is None else article[Articles.PUBLISHER]
        day = texts.date(other[Claims.PUBLISHED].date())
        label = texts("views.also", publisher=publisher, day=day, words=texts.quoted(other[Claims.QUOTE]))
        query = address.with_claim(other[Claims.ID])
        st.page_link(screen.pages["evidence"], label=markup.plain(label), query_params=query)


def _article(article_id: str, opened: str, screen: Screen) -> None:
    texts = screen.texts
    row = _row(screen.known.articles, Articles.ID, article_id)
    text = store.article_text(article_id)
    if row is None or text is None:
        st.html(markup.note(texts("views.no_article", article=article_id)))
        return
    labels = {kind: texts(f"views.kinds.{kind}") for kind in KINDS}
    body = marked(text, _marks(article_id, screen), opened, labels)
    day = texts.date(pd.Timestamp(row[Articles.PUBLISHED][:10]).date())
    st.html(
        markup.article(
            title=row[Articles.TITLE],
            credit=f"{row[Articles.PUBLISHER]}, {day}",
            url=row[Articles.URL],
            link=texts("views.original"),
            language=row[Articles.LANGUAGE],
            body=body,
            legend=markup.legend({kind: label for kind, label in labels.items() if f'"mark {kind}' in body}),
        )
    )
    if screen.claim:
        st.html(_SCROLL.format(opened=OPENED, claim=sha256(opened.encode()).hexdigest()), unsafe_allow_javascript=True)


def _marks(article_id: str, screen: Screen) -> Iterator[Mark]:
    """What was recognised in the article: everything, for the article is one, whatever the filters leave."""
    known = screen.known
    yield from _spans(known.claims, Claims.EVIDENCE_START, Claims.EVIDENCE_END, "claim", Claims.ID, article_id)
    revisions = known.revisions
    yield from _spans(revisions, Revisions.EVIDENCE_START, Revisions.EVIDENCE_END, "revision", Revisions.ID, article_id)
    yield from _spans(known.events, Events.EVIDENCE_START, Events.EVIDENCE_END, "event", Events.ID, article_id)
    yield from _spans(known.unread, Unread.START, Unread.END, "unread", Unread.REASON, article_id)
    mentions = known.mentions[known.mentions[Mentions.ARTICLE_ID] == article_id]
    for start, end, kind in zip(mentions[Mentions.START], mentions[Mentions.END], mentions[Mentions.KIND], strict=True):
        yield Mark(int(start), int(end), str(kind))


def _spans(
    table: pd.DataFrame, start: Column, end: Column, kind: str, about: Column, article_id: str
) -> Iterator[Mark]:
    rows = table[table[Claims.ARTICLE_ID] == article_id]
    for first, after, one in zip(rows[start], rows[end], rows[about], strict=True):
        yield Mark(int(first), int(after), kind, str(one))


def _row(table: pd.DataFrame, column: Column, value: str) -> pd.Series | None:
    rows = table[table[column] == value]
    return rows.iloc[0] if len(rows) else None
