"""Any two statements side by side: figure, source, day, what became of each, and the words of the article."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts.thin import thinned
from dashboard.framing.told import what_is_counted
from dashboard.known.credit import credit_of
from dashboard.known.history import histories
from dashboard.known.rows import read_claims
from dashboard.page import address, markup
from dashboard.page.binding import bound
from dashboard.page.screen import Screen
from dashboard.query import FIRST, SECOND
from dashboard.wording.i18n import language_of
from dashboard.wording.labels import distinct
from dashboard.wording.place_names import place_name
from extract.schema import Articles, Claims, Group, Revisions, Status

_OFFERED = 200  # of many thousand statements, those that are drawn are among them
_QUESTION = {"measure": Claims.MEASURE, "group": Claims.GROUP, "place": Claims.PLACE_ID, "counting": Claims.COUNTING}
_Row = Mapping[Any, Any]


def show(screen: Screen) -> None:
    """Two choices and what they choose; nothing where there are no two statements."""
    texts, arranged = screen.texts, screen.arranged
    kept, _ = thinned(screen.shown.statements, _OFFERED)
    if len(kept) < 2:
        return
    first, second = (_in_own_language(one, screen) for one in _told_by_default(_by_day(kept)))
    chosen = (arranged.first or first, arranged.second or second)
    offered = _offered(kept, chosen, screen)
    with st.container(key="pair"):
        st.html(markup.headline_of(texts("views.pair")))
        said = st.container()
        for column, name, one in zip(st.columns(2, gap="medium"), (FIRST, SECOND), chosen, strict=True):
            with column:
                _choose(name, one, offered, screen)
                if one:
                    _card(offered[one], screen)
        if all(chosen) and chosen[0] != chosen[1]:
            said.html(markup.change(_compared(offered[chosen[0]], offered[chosen[1]], screen)))


def _offered(kept: pd.DataFrame, chosen: tuple[str, str], screen: Screen) -> dict[str, _Row]:
    """What can be chosen, oldest first: what the filters leave, and what is chosen in the place of its statement."""
    claims = screen.known.claims
    named = claims[claims[Claims.ID].isin(set(chosen) - set(kept[Claims.ID]))]
    others = kept[~kept[Claims.STATEMENT_ID].isin(named[Claims.STATEMENT_ID]) | kept[Claims.ID].isin(chosen)]
    return {str(row[Claims.ID]): row for row in _by_day(pd.concat([others, named]))}


def _by_day(rows: pd.DataFrame) -> list[_Row]:
    return list(rows.sort_values(Claims.KNOWN_BY, kind="stable").to_dict("records"))


def _in_own_language(claim_id: str, screen: Screen) -> str:
    """The first printing of a statement that the reader can read, of those that the filters leave; else its own."""
    printings = screen.shown.printings
    mine = printings[printings[Claims.ID] == claim_id]
    alike = printings[
        printings[Claims.STATEMENT_ID].isin(mine[Claims.STATEMENT_ID])
        & printings[Claims.STATUS].isin(mine[Claims.STATUS])
        & printings[Claims.ARTICLE_ID].map(language_of).eq(screen.texts.code)
    ]
    return str(alike.sort_values(Claims.PUBLISHED, kind="stable")[Claims.ID].iloc[0]) if len(alike) else claim_id


def _told_by_default(rows: list[_Row]) -> tuple[str, str]:
    """The largest withdrawn figure and the newest one that stands for the same; empty where there are none."""
    gone = [row for row in rows if row[Claims.STATUS] == Status.RETRACTED]
    if not gone:
        return "", ""
    first = max(gone, key=lambda row: (row[Claims.GROUP] == Group.ALL, _size(row)))
    after = [
        row
        for row in rows
        if row[Claims.STATUS] == Status.STANDS and row[Claims.SOURCE_ID] and not _differences(first, row)
    ]
    return str(first[Claims.ID]), str(after[-1][Claims.ID]) if after else ""


def _choose(name: str, chosen: str, offered: Mapping[str, _Row], screen: Screen) -> None:
    texts = screen.texts
    labels = distinct(offered, lambda one: _label(offered[one], screen))
    at = list(labels).index(chosen) if chosen else None
    st.selectbox(
        texts(f"views.pair_{name}"),
        list(labels),
        format_func=labels.__getitem__,
        placeholder=texts("views.pair_choose"),
        **bound(name, chosen or None, lambda one: [one] if one else [], texts, index=at),
    )


def _card(row: _Row, screen: Screen) -> None:
    texts, known = screen.texts, screen.known
    articles = known.articles
    article = articles[articles[Articles.ID] == row[Claims.ARTICLE_ID]].iloc[0]
    place = place_name(known.places, row[Claims.PLACE_ID], texts.code)
    mine = known.revisions[known.revisions[Revisions.CLAIM_ID] == row[Claims.ID]]
    credit = texts(
        "charts.cards.credit",
        source=credit_of(row, texts),
        day=texts.date(row[Claims.KNOWN_BY].date()),
    )
    named = row[Claims.SOURCE]  # of a figure of nobody, the credit itself names the paper
    st.html(
        markup.beside(
            status=row[Claims.STATUS],
            badge_words=texts.status(row[Claims.STATUS]),
            heading=" · ".join(filter(None, (texts.panel(row[Claims.MEASURE], row[Claims.GROUP]), place))),
            figure=texts.figure(row),
            credit=texts("views.pair_printed", credit=credit, publisher=article[Articles.PUBLISHER])
            if named
            else credit,
            quote=texts.quoted(row[Claims.QUOTE]),
            language=article[Articles.LANGUAGE],
            lines=histories(mine, texts).get(str(row[Claims.ID]), ()),
        )
    )
    st.page_link(
        screen.pages["evidence"],
        label=texts("views.see_evidence"),
        icon=":material/article:",
        query_params=address.with_claim(str(row[Claims.ID])),
    )


def _compared(first: _Row, second: _Row, screen: Screen) -> str:
    """Whether two figures answer the same question, in a sentence."""
    texts = screen.texts
    apart = _differences(first, second)
    if apart:
        return texts("views.pair_differs", what=texts.join([texts(f"views.differences.{one}") for one in apart]))
    (claim,) = read_claims(pd.DataFrame([first]))
    return texts("views.pair_same", what=what_is_counted(claim, texts))


def _differences(first: _Row, second: _Row) -> list[str]:
    return [name for name, column in _QUESTION.items() if first[column] != second[column]]


def _size(row: _Row) -> int:
    sizes = [row[column] for column in (Claims.VALUE, Claims.LOW, Claims.HIGH) if pd.notna(row[column])]
    return int(sizes[0]) if sizes else 0


def _label(row: _Row, screen: Screen) -> str:
    texts = screen.texts
    what = texts.people_of(row, row[Claims.MEASURE], row[Claims.GROUP])
    source = credit_of(row, texts)
    day = texts.date(row[Claims.KNOWN_BY].date())
    return f"{what} · {source}, {day} · {texts.status(row[Claims.STATUS])}"
