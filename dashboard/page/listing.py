"""The list of statements beside the article: one is open, and the address says which."""

from typing import Any

import streamlit as st

from dashboard.page import address, markup
from dashboard.page.screen import Screen
from dashboard.query import CLAIM
from dashboard.wording.labels import distinct
from dashboard.wording.statement_words import fate_line, label_of
from extract.schema import Claims

_A_PAGE = 20
_KEY = "opened"


def choose(screen: Screen) -> str:
    """Show the list; the claim or event that is open, the first statement where the address names none."""
    rows = screen.shown.statements.sort_values(Claims.KNOWN_BY, kind="stable")
    st.html(markup.heading(screen.texts("views.claims", count=len(rows))))
    ids = list(rows[Claims.ID])
    opened = _statement_of(screen.claim, screen) or screen.claim or next(iter(ids), "")
    page = _page(ids, opened)
    on_page = rows.iloc[page * _A_PAGE : (page + 1) * _A_PAGE].to_dict("records")
    _radio(on_page, opened, screen)
    return screen.claim or opened


def _statement_of(claim_id: str, screen: Screen) -> str:
    """The row of the list that stands for a printing."""
    claims, rows = screen.known.claims, screen.shown.statements
    statement = claims.loc[claims[Claims.ID] == claim_id, Claims.STATEMENT_ID]
    return next(iter(rows.loc[rows[Claims.STATEMENT_ID].isin(statement), Claims.ID]), "")


def _page(ids: list[str], opened: str) -> int:
    pages = -(-len(ids) // _A_PAGE)
    if pages < 2:
        return 0
    default = ids.index(opened) // _A_PAGE + 1 if opened in ids else 1
    return st.pagination(pages, default=default, key=f"page-of-{opened}-{pages}") - 1


def _radio(rows: list[dict[Any, Any]], opened: str, screen: Screen) -> None:
    texts = screen.texts
    by_id = {str(row[Claims.ID]): row for row in rows}
    if not by_id:
        return
    labels = distinct(by_id, lambda one: markup.plain(label_of(by_id[one], texts)))
    shown = list(by_id).index(opened) if opened in by_id else None
    if _KEY in st.session_state and st.session_state[_KEY] != (opened if opened in by_id else None):
        st.session_state[_KEY] = opened if opened in by_id else None
        shown = None
    st.radio(
        texts("views.claims", count=len(rows)),
        list(by_id),
        format_func=labels.__getitem__,
        captions=[markup.plain(fate_line(row, texts)) for row in rows],
        label_visibility="collapsed",
        key=_KEY,
        index=shown,
        on_change=lambda: address.put(CLAIM, [st.session_state[_KEY]]),
    )
