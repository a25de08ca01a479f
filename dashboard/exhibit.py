"""One chart as the page shows it: headline, chart, caption, table and downloads."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import address, markup
from dashboard.export.downloads import offer
from dashboard.frame import Frame, finish, frame_for
from dashboard.query import PLACE
from dashboard.screen import Screen
from dashboard.table import link_heading, readable, readable_events
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
        places=screen.known.places,
    )


def show(name: str, build: Build, screen: Screen, *, events: bool = False) -> None:
    """Show a chart with everything that belongs to it; a mark that is clicked opens its evidence.

    Args:
        name: of the chart, as the frame knows it.
        build: draws it, unfinished, in one of the two layouts.
        screen: the look at the ledger.
        events: whether the chart draws events too, so that they get a table of their own.
    """
    words = frame(name, screen)
    with st.container(key=f"exhibit-{name}"):
        st.html(markup.headline(words))
        layout = screen.viewport.layout
        draw(name, finish(build(layout), screen.palette, layout), layout, words.alt, screen)
        st.html(markup.caption(words))
    _tables(name, words, screen, events=events)
    offer(name, lambda: build(Layout.WIDE), words, screen, events=events)


def tables(name: str, screen: Screen, *, events: bool = False) -> None:
    """Show in tables what a chart would show, where the browser cannot draw it."""
    words = frame(name, screen)
    with st.container(key=f"exhibit-{name}"):
        st.html(markup.headline(words))
        st.html(markup.note(screen.texts("views.no_webgl")))
        _grid(readable(screen.shown.statements, screen), words, screen)
        if events:
            _grid(readable_events(screen.shown.events, screen), words, screen)
        st.html(markup.caption(words))


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


@st.fragment
def _tables(name: str, words: Frame, screen: Screen, *, events: bool) -> None:
    """The tables below a chart; each is made only once it is open."""
    texts, shown = screen.texts, screen.shown
    box = st.expander(texts("views.table", count=len(shown.statements)), key=f"table-{name}", on_change="rerun")
    if box.open:
        with box:
            _grid(readable(shown.statements, screen), words, screen)
    if events:
        box = st.expander(texts("views.event_table", count=len(shown.events)), key=f"events-{name}", on_change="rerun")
        if box.open:
            with box:
                _grid(readable_events(shown.events, screen), words, screen)


def _grid(table: pd.DataFrame, words: Frame, screen: Screen) -> None:
    link = st.column_config.LinkColumn(link_heading(screen), display_text=screen.texts("views.open"))
    st.dataframe(table, hide_index=True, column_config={link_heading(screen): link}, alt=words.alt)
