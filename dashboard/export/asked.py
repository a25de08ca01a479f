"""A chart of a page as the files that a reader asks for: one picture, or the ZIP of a series, and the button for it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from dashboard import store
from dashboard.export.awaited import Awaited
from dashboard.export.bundle import zipped
from dashboard.export.figures import SCROLLING, Scale, picture
from dashboard.export.framing import Framed
from dashboard.export.gallery import draw
from dashboard.export.look import Look
from dashboard.export.name import numbered
from dashboard.export.series import framed_series
from dashboard.export.sizes import Size
from dashboard.framing.frame import Frame, finish
from dashboard.page.screen import Screen
from dashboard.theme import Layout

Build = Callable[[], go.Figure]
ZIP = "zip"
_MEDIA = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "html": "text/html",
    ZIP: "application/zip",
}


def series_of(chart: str, build: Build, frame: Frame, screen: Screen, size: Size, ending: str) -> tuple[Framed, ...]:
    """The pictures of a chart as the page shows it."""
    return framed_series(
        chart,
        screen,
        size,
        draw=lambda part: draw(chart, part, arranged=screen.arranged),
        figure=finish(build(), screen.palette, Layout.WIDE),
        frame=frame,
        scrolls=ending in SCROLLING,
    )


def kept_series(chart: str, build: Build, frame: Frame, screen: Screen, size: Size, ending: str) -> tuple[Framed, ...]:
    """The same, parted only once for a choice, a look and a size."""
    arranged = screen.arranged
    look = (screen.texts.code, screen.palette.name, arranged.sort, arranged.scale, screen.caption)
    return store.kept(
        screen.choice,
        ("series", chart, size, str(ending in SCROLLING), *look),
        lambda: series_of(chart, build, frame, screen, size, ending),
    )


def as_file(series: Sequence[Framed], ending: str, scale: Scale, look: Look, name: str) -> bytes:
    """One picture, or a ZIP of all of a series, which are numbered after `name`."""
    made = [picture(one, ending, scale, look) for one in series]
    if len(made) == 1:
        return made[0]
    names = numbered(Path(f"{name}.{ending}"), len(made))
    return zipped({str(path): content for path, content in zip(names, made, strict=True)})


def picture_button(label: str, key: str, name: str, make: Callable[[], bytes]) -> Awaited | None:
    """A button whose picture may fail; gives what is to be waited for where it has just been pressed."""
    awaited: Awaited = st.session_state.setdefault(f"awaited-{key}", Awaited())
    made = lambda: awaited.drawn(make)  # noqa: E731
    mime = _MEDIA[name.rpartition(".")[2]]
    return awaited if st.download_button(label, made, name, mime, key=key, icon=":material/download:") else None


def wait_for(asked: Awaited | None) -> None:
    """Wait for a picture that was just asked for; where it fails, the page is made again and says why."""
    if asked and asked.failed(st.empty().empty):
        st.rerun()
