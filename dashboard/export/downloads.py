"""The downloads below a chart; nothing is drawn or written before a button is pressed."""

from collections.abc import Callable
from datetime import date

import plotly.graph_objects as go
import streamlit as st

from dashboard import markup, store
from dashboard.export import citation
from dashboard.export.awaited import Awaited
from dashboard.export.bundle import bundle
from dashboard.export.description import MEDIA, description
from dashboard.export.figures import PICTURES, Scale, picture
from dashboard.export.framing import Framed, in_frame
from dashboard.export.look import Look, look_in
from dashboard.export.name import file_name
from dashboard.export.picture import painter
from dashboard.export.sheets import sheets_of_chart
from dashboard.export.sizes import Size
from dashboard.export.written import WRITERS, write
from dashboard.filters import Choice
from dashboard.frame import Frame, finish
from dashboard.screen import Screen
from dashboard.theme import Layout
from extract import package

Build = Callable[[], go.Figure]
Draw = Callable[[], bytes]
_MEDIA = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf", "html": "text/html"}
_FILTERED, _WHOLE = "filtered", "whole"
_ZIP = "zip"


def offer(chart: str, build: Build, frame: Frame, screen: Screen, *, events: bool = False) -> None:
    """Offer a chart as picture, or as a page where no browser can draw one, what it draws as CSV, and all the rest."""
    _quick(chart, build, frame, screen, events)
    problem = painter.problem
    if problem:
        st.html(markup.note(screen.texts("export.failed", problem=problem.why(screen.texts))))
    _more(chart, build, frame, screen)


@st.fragment
def _quick(chart: str, build: Build, frame: Frame, screen: Screen, events: bool) -> None:
    """The buttons that most readers want; a fragment, so that waiting for a picture draws nothing else again."""
    quick = "png" if painter.usable else "html"
    drawn = lambda: _picture(chart, build, frame, screen, quick, Size.ARTICLE, Scale.DOUBLE)  # noqa: E731
    with st.container(horizontal=True, key=f"downloads-{chart}"):
        asked = _picture_button(screen, f"export.{quick}", f"{quick}-{chart}", chart, quick, drawn)
        _button(screen, "export.csv", f"csv-{chart}", chart, "csv", lambda: _table(chart, screen, "csv"))
        if events:
            told = lambda: _table(chart, screen, "csv", number=1)  # noqa: E731
            _button(screen, "export.events", f"csv-{chart}-events", f"{chart}-events", "csv", told)
    _wait_for(asked)


@st.fragment
def _more(chart: str, build: Build, frame: Frame, screen: Screen) -> None:
    """Every format, size and table, the text alternative and the citation; made only once it is open."""
    box = st.expander(screen.texts("export.more"), key=f"more-{chart}", on_change="rerun", icon=":material/tune:")
    if box.open:
        with box:
            _pictures(chart, build, frame, screen)
            _tables(chart, screen)
            _words(frame, screen)


def _pictures(chart: str, build: Build, frame: Frame, screen: Screen) -> None:
    texts = screen.texts
    endings = [one for one in PICTURES if painter.usable or one == "html"]
    left, middle, right = st.columns(3)
    ending = left.selectbox(texts("export.picture"), endings, format_func=str.upper, key=f"picture-{chart}")
    size = middle.selectbox(
        texts("export.size"), list(Size), format_func=lambda one: texts(f"export.sizes.{one}"), key=f"size-{chart}"
    )
    scale = right.selectbox(
        texts("export.scale"),
        list(Scale),
        index=1,
        format_func=lambda one: texts(f"export.scales.{one}"),
        disabled=ending != "png",
        key=f"scale-{chart}",
    )
    if size and size.height and not _framed(chart, build, frame, screen, size).fit.legible:
        st.html(markup.note(texts("export.too_small")))
    name = chart if size is Size.ARTICLE else f"{chart}-{size}"
    made = lambda: _picture(chart, build, frame, screen, ending, size or Size.ARTICLE, scale or Scale.DOUBLE)  # noqa: E731
    _wait_for(_picture_button(screen, "export.take_picture", f"take-picture-{chart}", name, ending, made))


def _tables(chart: str, screen: Screen) -> None:
    texts = screen.texts
    left, right = st.columns(2)
    ending = left.selectbox(
        texts("export.table"),
        [*WRITERS, _ZIP],
        format_func=lambda one: texts("export.zip") if one == _ZIP else one.upper(),
        key=f"format-{chart}",
    )
    scope = right.selectbox(
        texts("export.scope"),
        [_FILTERED, _WHOLE],
        format_func=lambda one: texts(f"export.scopes.{one}"),
        key=f"scope-{chart}",
    )
    look: Look = screen if scope == _FILTERED else _whole(screen)
    name = file_name(chart, look)
    with st.container(horizontal=True):
        if ending == _ZIP:
            base = _base()
            made = lambda: bundle(look, chart=chart, base=base)  # noqa: E731
            _download(screen, "export.take_zip", f"take-zip-{chart}", f"{name}.zip", "application/zip", made)
            return
        table = lambda: _table(chart, look, ending)  # noqa: E731
        _download(screen, "export.take_table", f"take-table-{chart}", f"{name}.{ending}", MEDIA[ending], table)
        said = lambda: _described(chart, look, ending, f"{name}.{ending}")  # noqa: E731
        beside = f"{name}.{ending}.{package.NAME}"
        _download(screen, "export.describes", f"describes-{chart}", beside, "application/json", said)


def _words(frame: Frame, screen: Screen) -> None:
    """The text alternative and the citation, each with a button that copies it."""
    texts, today = screen.texts, date.today()
    for label, words in (
        ("export.alternative", frame.alt),
        ("export.readme.cite", citation.plain(screen, today)),
        ("export.bibtex", citation.bibtex(screen, today)),
    ):
        st.caption(texts(label))
        st.code(words, language=None, wrap_lines=True, height=None if words is frame.alt else 140)


def _picture(chart: str, build: Build, frame: Frame, screen: Screen, ending: str, size: Size, scale: Scale) -> bytes:
    return picture(_framed(chart, build, frame, screen, size), ending, scale, screen)


def _framed(chart: str, build: Build, frame: Frame, screen: Screen, size: Size) -> Framed:
    figure = finish(build(), screen.palette, Layout.WIDE)
    return in_frame(chart, figure, frame, screen.texts, screen.palette, size)


def _table(chart: str, look: Look, ending: str, number: int = 0) -> bytes:
    return write(sheets_of_chart(chart, look)[number], ending)


def _described(chart: str, look: Look, ending: str, name: str) -> bytes:
    sheet, *_ = sheets_of_chart(chart, look)
    return description([sheet], ending, look, {sheet.name: name})


def _whole(screen: Screen) -> Look:
    """Everything that is known, whatever the filters say."""
    return look_in(store.known(None), Choice(), screen.texts, screen.palette)


def _base() -> str:
    """The address of the app, without page and filters."""
    address = st.context.url or ""
    return address.partition("?")[0].rpartition("/")[0] if address else ""


def _picture_button(screen: Screen, label: str, key: str, what: str, ending: str, draw: Draw) -> Awaited | None:
    """A button whose picture may fail; gives what is to be waited for where it has just been pressed."""
    awaited: Awaited = st.session_state.setdefault(f"awaited-{key}", Awaited())
    name = f"{file_name(what, screen)}.{ending}"
    made = lambda: awaited.drawn(draw)  # noqa: E731
    words, icon = screen.texts(label), ":material/download:"
    return awaited if st.download_button(words, made, name, _MEDIA[ending], key=key, icon=icon) else None


def _wait_for(asked: Awaited | None) -> None:
    """Wait for a picture that was just asked for; where it fails, the page is made again and says why."""
    if asked and asked.failed(st.empty().empty):
        st.rerun()


def _button(screen: Screen, label: str, key: str, what: str, ending: str, data: Callable[[], bytes]) -> None:
    _download(screen, label, key, f"{file_name(what, screen)}.{ending}", MEDIA[ending], data)


def _download(screen: Screen, label: str, key: str, name: str, mime: str, data: Callable[[], bytes]) -> None:
    words = screen.texts(label)
    st.download_button(words, data, name, mime, key=key, on_click="ignore", icon=":material/download:")
