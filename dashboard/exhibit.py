"""One chart as the page shows it: headline, chart for page and phone, caption, table and downloads."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import address, markup
from dashboard.export import offer
from dashboard.frame import Frame, finish, frame_for
from dashboard.query import PLACE
from dashboard.screen import Screen
from dashboard.table import readable
from dashboard.theme import Layout

Build = Callable[[Layout], go.Figure]
_BAR = {"displayModeBar": False, "displaylogo": False, "responsive": True}


def frame(name: str, screen: Screen) -> Frame:
    """The words around a chart."""
    return frame_for(
        name,
        screen.shown.statements,
        screen.shown.revisions,
        screen.shown.events,
        screen.caption,
        screen.choice.as_of,
        screen.texts,
        articles=screen.known.articles,
    )


def show(name: str, build: Build, screen: Screen, *, rows: pd.DataFrame | None = None) -> None:
    """Show a chart with everything that belongs to it; a mark that is clicked opens its evidence.

    Args:
        name: of the chart, as the frame knows it.
        build: draws it, unfinished, in one of the two layouts.
        screen: the look at the ledger.
        rows: what the table below it holds; the statements shown, unless given.
    """
    words = frame(name, screen)
    with st.container(key=f"exhibit-{name}"):
        st.html(markup.headline(words))
        for layout in Layout:
            with st.container(key=f"{layout}-{name}"):
                draw(name, finish(build(layout), screen.palette, layout), layout, words.alt, screen)
        st.html(markup.caption(words))
    statements = screen.shown.statements if rows is None else rows
    _table(name, statements, screen)
    offer(name, lambda: build(Layout.WIDE), words, statements, screen)


def draw(name: str, figure: go.Figure, layout: Layout, alt: str, screen: Screen) -> None:
    """Draw a finished figure and follow the mark that is clicked."""
    event = st.plotly_chart(
        figure,
        theme=None,
        config=_BAR,
        key=f"chart-{name}-{layout}",
        on_select="rerun",
        selection_mode="points",
        alt=alt,
    )
    for point in event["selection"]["points"]:
        _follow(point.get("customdata"), screen)


def _follow(mark: Any, screen: Screen) -> None:
    """Open what a mark stands for: the evidence of a claim or event, or everything in a place."""
    if not isinstance(mark, list) or len(mark) < 2:
        return
    kind, found = mark[0], mark[1]
    if kind in ("claim", "event"):
        st.switch_page(screen.pages["evidence"], query_params=address.with_claim(found))
    elif kind == "place":
        address.put(PLACE, [found])
        st.rerun()


def _table(name: str, statements: pd.DataFrame, screen: Screen) -> None:
    texts = screen.texts
    with st.expander(texts("views.table", count=len(statements)), key=f"table-{name}"):
        st.dataframe(
            readable(statements, screen),
            hide_index=True,
            column_config={
                texts("views.columns.evidence"): st.column_config.LinkColumn(
                    texts("views.columns.evidence"), display_text=texts("views.open")
                )
            },
            alt=frame(name, screen).alt,
        )
