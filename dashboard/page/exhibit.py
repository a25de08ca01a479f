"""One chart as the page shows it: headline, chart, caption, table and downloads."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import store
from dashboard.export.downloads import offer
from dashboard.export.look import frame_of
from dashboard.framing.drawn import tabled_of
from dashboard.framing.frame import Frame, finish, headed
from dashboard.framing.table import link_heading, readable, readable_events, uncut_widths
from dashboard.page import address, markup
from dashboard.page.borders import borders_url
from dashboard.page.mark_links import mark_links
from dashboard.page.screen import Screen
from dashboard.query import PLACE
from dashboard.theme import Layout

Build = Callable[[Layout], go.Figure]
_BAR = {"displayModeBar": False, "displaylogo": False, "responsive": True}
_FOLLOWED = "followed"


def frame(name: str, screen: Screen) -> Frame:
    """The words around a chart."""
    return store.kept(screen.choice, ("frame", name, screen.texts.code, screen.caption), lambda: frame_of(name, screen))


def _figure(name: str, build: Build, layout: Layout, screen: Screen) -> go.Figure:
    """The finished chart; drawn once for a choice, a language, a look, an order of rows, a scale and borders."""
    look = (screen.texts.code, screen.palette.name, str(layout), screen.arranged.sort, screen.arranged.scale)
    return store.kept(
        screen.choice,
        ("figure", name, *look, screen.caption, borders_url()),
        lambda: finish(build(layout), screen.palette, layout),
    )


def show(
    name: str,
    build: Build,
    screen: Screen,
    *,
    events: bool = False,
    layout: Layout | None = None,
    whole: Screen | None = None,
) -> None:
    """Show a chart with everything that belongs to it; a mark that is clicked opens its evidence.

    Args:
        name: of the chart, as the frame knows it.
        build: draws it, unfinished, in one of the two layouts.
        screen: the look at the ledger.
        events: whether the chart draws events too, so that they get a table of their own.
        layout: where the chart has less room than the page; else the page's own.
        whole: where the chart draws only some of what was chosen, all of it: its finding is the chart's headline.
    """
    words = frame(name, screen)
    if whole is not None:
        words = headed(words, frame(name, whole).headline)
    with st.container(key=f"exhibit-{name}"):
        st.html(markup.headline(words))
        drawn = layout or screen.viewport.layout
        figure = _figure(name, build, drawn, screen)
        draw(name, figure, drawn, words.alt, screen)
        st.html(markup.caption(words) + _ways(words, screen))
    _tables(name, words, figure, screen, events=events)
    offer(name, lambda: build(Layout.WIDE), words, screen, events=events)


def _ways(words: Frame, screen: Screen) -> str:
    """The button for full screen, and the text alternative."""
    said = {"alternative": "alternative", "enter": "full_screen", "leave": "whole_page"}
    return markup.ways(words.alt, **{name: screen.texts(f"views.{key}") for name, key in said.items()})


def _marks(figure: go.Figure, screen: Screen) -> str:
    """A link to what each mark stands for, for who uses no mouse."""
    links = mark_links(figure, screen)
    lead = {"claim": address.evidence, "event": address.evidence, "place": address.only_place}
    return markup.marks(
        screen.texts("views.each_mark", count=len(links)),
        [(lead[link.kind](link.about), link.words, link.language) for link in links],
    )


def tables(name: str, build: Build, screen: Screen, *, events: bool = False) -> None:
    """Show in tables, and mark by mark, what a chart would show, where the browser cannot draw it."""
    words = frame(name, screen)
    with st.container(key=f"exhibit-{name}"):
        st.html(markup.headline(words))
        st.html(markup.note(screen.texts("views.no_webgl")))
        st.html(_marks(_figure(name, build, screen.viewport.layout, screen), screen))
        _grid(readable(screen.shown.statements, screen), words, screen)
        if events:
            _grid(readable_events(screen.shown.events, screen), words, screen)
        st.html(markup.caption(words))


def draw(name: str, figure: go.Figure, layout: Layout, alt: str, screen: Screen) -> None:
    """Draw a finished figure and follow the mark that is clicked."""
    key = f"chart-{name}-{layout}"
    st.plotly_chart(
        figure,
        theme=None,
        config=_BAR,
        key=key,
        on_select=lambda: _clicked(st.session_state[key]),
        selection_mode="points",
        alt=alt,
    )
    about = st.session_state.pop(_FOLLOWED, "")
    if about:
        st.switch_page(screen.pages["evidence"], query_params=address.with_claim(about))


def _clicked(event: Any) -> None:
    """Remember the claim or event of the mark that was clicked, or choose the place that it stands for.

    Only a click counts: what is still marked when a reader comes back or clears the filters leads nowhere.
    """
    for point in event["selection"]["points"]:
        mark = point.get("customdata")
        kind, about = mark[:2] if isinstance(mark, list) and len(mark) >= 2 else ("", "")
        if kind == "place":
            address.put(PLACE, [about])
        elif kind in ("claim", "event"):
            st.session_state[_FOLLOWED] = about


@st.fragment
def _tables(name: str, words: Frame, figure: go.Figure, screen: Screen, *, events: bool) -> None:
    """The marks and the tables below a chart; each is made only once it is open."""
    texts, shown = screen.texts, screen.shown
    rows = tabled_of(name, shown.statements)
    label = texts("views.table_and_marks", count=len(rows))
    box = st.expander(label, key=f"table-{name}", on_change="rerun")
    if box.open:
        with box:
            st.html(_marks(figure, screen))
            _grid(readable(rows, screen), words, screen)
    if events:
        box = st.expander(texts("views.event_table", count=len(shown.events)), key=f"events-{name}", on_change="rerun")
        if box.open:
            with box:
                _grid(readable_events(shown.events, screen), words, screen)


def _grid(table: pd.DataFrame, words: Frame, screen: Screen) -> None:
    link = st.column_config.LinkColumn(link_heading(screen), display_text=screen.texts("views.open"))
    uncut = {name: st.column_config.Column(width=wide) for name, wide in uncut_widths(table, screen).items()}
    st.dataframe(table, hide_index=True, column_config=uncut | {link_heading(screen): link}, alt=words.alt)
