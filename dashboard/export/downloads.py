"""The downloads below a chart; nothing is drawn or written before a button is pressed."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from dashboard import store
from dashboard.export import citation
from dashboard.export.asked import ZIP, Build, as_file, kept_series, picture_button, series_of, wait_for
from dashboard.export.bundle import bundle
from dashboard.export.description import MEDIA, description
from dashboard.export.figures import PICTURES, SCROLLING, Scale
from dashboard.export.link import base_of
from dashboard.export.look import Look, look_in
from dashboard.export.name import file_name
from dashboard.export.picture import painter
from dashboard.export.sheets import sheets_of_chart
from dashboard.export.sizes import Size
from dashboard.export.written import WRITERS, write
from dashboard.filters import Choice
from dashboard.framing.frame import Frame
from dashboard.page import markup
from dashboard.page.screen import Screen
from extract.tables import package

_FILTERED, _WHOLE = "filtered", "whole"


def offer(chart: str, build: Build, frame: Frame, screen: Screen, *, events: bool = False) -> None:
    """Offer a chart as picture, or as a page where no browser can draw one, what it draws as CSV, and all the rest."""
    _quick(chart, build, frame, screen, events)
    _more(chart, build, frame, screen)


@st.fragment
def _quick(chart: str, build: Build, frame: Frame, screen: Screen, events: bool) -> None:
    """The buttons that most readers want; a fragment, so that waiting for a picture draws nothing else again.

    A picture may have failed before its click is heard of: the fragment alone is then made again, and must say why.
    """
    quick = "png" if painter.usable else "html"
    name = file_name(chart, screen)

    def drawn() -> bytes:
        series = series_of(chart, build, frame, screen, Size.ARTICLE, quick)
        return as_file(series, quick, Scale.DOUBLE, screen, name)

    with st.container(horizontal=True, key=f"downloads-{chart}"):
        asked = picture_button(screen.texts(f"export.{quick}"), f"{quick}-{chart}", f"{name}.{quick}", drawn)
        _button(screen, "export.csv", f"csv-{chart}", chart, "csv", lambda: _table(chart, screen, "csv"))
        if events:
            told = lambda: _table(chart, screen, "csv", number=1)  # noqa: E731
            _button(screen, "export.events", f"csv-{chart}-events", f"{chart}-events", "csv", told)
    problem = painter.problem
    if problem:
        st.html(markup.note(screen.texts("export.failed", problem=problem.why(screen.texts))))
    wait_for(asked)


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
    wanted = size or Size.ARTICLE
    name = file_name(chart if wanted is Size.ARTICLE else f"{chart}-{wanted}", screen)
    shaped = wanted.height is not None and ending not in SCROLLING
    found = kept_series(chart, build, frame, screen, wanted, ending) if shaped else ()

    def made() -> bytes:
        series = found or series_of(chart, build, frame, screen, wanted, ending)
        return as_file(series, ending, scale or Scale.DOUBLE, screen, name)

    count = len(found) or 1
    if count > 1:
        st.html(markup.note(texts("export.series", count=count)))
    if not all(one.fit.legible for one in found):
        st.html(markup.note(texts("export.too_small")))
    given = ending if count == 1 else ZIP
    label = "export.take_picture" if count == 1 else "export.take_pictures"
    wait_for(picture_button(texts(label, count=count), f"take-picture-{chart}", f"{name}.{given}", made))


def _tables(chart: str, screen: Screen) -> None:
    texts = screen.texts
    left, right = st.columns(2)
    ending = left.selectbox(
        texts("export.table"),
        [*WRITERS, ZIP],
        format_func=lambda one: texts("export.zip") if one == ZIP else one.upper(),
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
        if ending == ZIP:
            base = base_of(st.context.url or "")
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


def _table(chart: str, look: Look, ending: str, number: int = 0) -> bytes:
    return write(sheets_of_chart(chart, look)[number], ending)


def _described(chart: str, look: Look, ending: str, name: str) -> bytes:
    sheet, *_ = sheets_of_chart(chart, look)
    return description([sheet], ending, look, {sheet.name: name})


def _whole(screen: Screen) -> Look:
    """Everything that is known, whatever the filters say."""
    return look_in(store.known(None), Choice(), screen.texts, screen.palette)


def _button(screen: Screen, label: str, key: str, what: str, ending: str, data: Callable[[], bytes]) -> None:
    _download(screen, label, key, f"{file_name(what, screen)}.{ending}", MEDIA[ending], data)


def _download(screen: Screen, label: str, key: str, name: str, mime: str, data: Callable[[], bytes]) -> None:
    words = screen.texts(label)
    st.download_button(words, data, name, mime, key=key, on_click="ignore", icon=":material/download:")
