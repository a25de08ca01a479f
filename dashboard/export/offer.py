"""The download buttons below a chart; nothing is drawn before one is pressed."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.export.browser import find_browser
from dashboard.export.name import file_name
from dashboard.export.page import page
from dashboard.export.picture import painter
from dashboard.export.sheet import sheet
from dashboard.frame import Frame, finish, with_frame
from dashboard.screen import Screen
from dashboard.table import readable
from dashboard.theme import Layout

WIDTH = 1100


def offer(chart: str, build: Callable[[], go.Figure], frame: Frame, statements: pd.DataFrame, screen: Screen) -> None:
    """Offer a chart as picture and page, and its table as CSV."""
    texts, known = screen.texts, screen.known
    name = file_name(chart, known, "")[:-1]

    def framed() -> go.Figure:
        return with_frame(finish(build(), screen.palette, Layout.WIDE), frame, (WIDTH, None), screen.palette)

    with st.container(horizontal=True, key=f"downloads-{chart}"):
        if find_browser():
            _button(chart, "png", "image/png", lambda: painter.paint(framed()), name, screen)
        else:
            html = lambda: page(framed(), frame, name, texts, screen.palette)  # noqa: E731
            _button(chart, "html", "text/html", html, name, screen)
        above = (frame.headline, frame.caption, frame.sources)
        _button(chart, "csv", "text/csv", lambda: sheet(readable(statements, screen), above), name, screen)


def _button(chart: str, ending: str, mime: str, data: Callable[[], bytes], name: str, screen: Screen) -> None:
    st.download_button(
        screen.texts(f"export.{ending}"),
        data,
        file_name=f"{name}.{ending}",
        mime=mime,
        key=f"{ending}-{chart}",
        on_click="ignore",
        icon=":material/download:",
    )
