"""The download buttons below a chart; nothing is drawn before one is pressed."""

from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st

from dashboard.export.borders import with_borders
from dashboard.export.name import file_name
from dashboard.export.page import page
from dashboard.export.picture import painter
from dashboard.export.sheet import sheet
from dashboard.frame import Frame, finish, with_frame
from dashboard.screen import Screen
from dashboard.table import exported, exported_events
from dashboard.theme import Layout

WIDTH = 1100  # pixels of an exported picture, before it is doubled


def offer(chart: str, build: Callable[[], go.Figure], frame: Frame, screen: Screen, *, events: bool = False) -> None:
    """Offer a chart as picture, or as a page where no browser can draw one, and what it draws as CSV."""
    texts, shown, palette = screen.texts, screen.shown, screen.palette

    def framed() -> go.Figure:
        return with_borders(with_frame(finish(build(), palette, Layout.WIDE), frame, (WIDTH, None), palette))

    def alone() -> bytes:
        return page(framed(), frame, file_name(chart, screen.known), texts, palette)

    with st.container(horizontal=True, key=f"downloads-{chart}"):
        if painter.usable:
            _button(chart, "png", "image/png", lambda: painter.paint(framed()), screen)
        else:
            _button(chart, "html", "text/html", alone, screen)
        _button(chart, "csv", "text/csv", lambda: sheet(exported(shown.statements, screen, frame.caption)), screen)
        if events:
            rows = lambda: sheet(exported_events(shown.events, screen, frame.caption))  # noqa: E731
            _button(f"{chart}-events", "csv", "text/csv", rows, screen, label="export.events")


def _button(chart: str, ending: str, mime: str, data: Callable[[], bytes], screen: Screen, *, label: str = "") -> None:
    st.download_button(
        screen.texts(label or f"export.{ending}"),
        data,
        file_name=f"{file_name(chart, screen.known)}.{ending}",
        mime=mime,
        key=f"{ending}-{chart}",
        on_click="ignore",
        icon=":material/download:",
    )
