"""Report: choose charts and tables, put them in order, and take them away as one document."""

from datetime import date
from functools import partial
from typing import Literal

import streamlit as st

from dashboard import store
from dashboard.export.browser import find_browser
from dashboard.export.gallery import CHARTS
from dashboard.export.name import file_name
from dashboard.page import markup
from dashboard.page.screen import Screen
from dashboard.report.compose import compose
from dashboard.report.job import Done, Failed, Job
from dashboard.report.making import Format, Told, as_one, make, no_browser
from dashboard.report.plan import TABLE_NAMES, Item, Plan, default_items, read_items
from dashboard.wording.i18n import LANGUAGES, Texts, load
from extract.schema import Measure

_ITEMS, _JOB, _TITLE, _NOTES = "report-items", "report-job", "report-title", "report-notes"
_LOOK_EVERY = 0.5  # seconds between two looks at how far a report is
_MIME = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".md": "text/markdown",
    ".zip": "application/zip",
}


def show(screen: Screen) -> None:
    """The page."""
    texts = screen.texts
    if _ITEMS not in st.session_state:
        st.session_state[_ITEMS] = [str(item) for item in default_items(store.ledger().tables)]
    st.html(markup.heading(texts("app.pages.report")))
    st.markdown(markup.plain(texts("report.page.about")))
    left, right = st.columns([3, 2], gap="large")
    with left:
        _adder(texts)
        _order(texts)
    with right:
        _orders(screen)
        _progress(screen)


def _adder(texts: Texts) -> None:
    """Choose one more chart or table."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="report-adder"):
        name = st.selectbox(
            texts("report.page.item"), (*CHARTS, *TABLE_NAMES), format_func=partial(_name_of, texts), key="report-item"
        )
        measure = st.selectbox(
            texts("report.page.measure"),
            ("", *Measure),
            format_func=lambda one: texts.measure(one) if one else texts("report.page.any_measure"),
            key="report-measure",
        )
        if st.button(texts("report.page.add"), icon=":material/add:", key="report-add"):
            _put([*_items(), Item(name, measure)])
            st.rerun()


def _order(texts: Texts) -> None:
    """What is chosen, each with ways to move it or take it out."""
    items = _items()
    key = "report.page.chosen" if items else "report.page.none_chosen"
    st.html(markup.heading(texts(key, count=len(items))))
    for at, item in enumerate(items):
        label = _label(item, texts)
        with st.container(horizontal=True, vertical_alignment="center", key=f"report-row-{at}"):
            st.markdown(f"{at + 1}\\. {markup.plain(label)}", width="stretch")
            swaps = {"up": (at - 1, "arrow_upward", at == 0), "down": (at + 1, "arrow_downward", at == len(items) - 1)}
            for way, (to, icon, closed) in swaps.items():
                said = texts(f"report.page.{way}")
                mark = f":material/{icon}:"
                if st.button(said, icon=mark, help=label, disabled=closed, key=f"report-{way}-{at}"):
                    items[at], items[to] = items[to], items[at]
                    _put(items)
                    st.rerun()
            said = texts("report.page.remove")
            if st.button(said, icon=":material/close:", help=label, key=f"report-remove-{at}"):
                _put([*items[:at], *items[at + 1 :]])
                st.rerun()


def _orders(screen: Screen) -> None:
    """Title, notes, language and format, and the button that begins."""
    texts = screen.texts
    title = st.text_input(texts("report.page.title"), placeholder=texts("report.title"), key=_TITLE)
    notes = st.text_area(texts("report.page.notes"), help=texts("report.page.notes_help"), key=_NOTES)
    code = st.selectbox(
        texts("report.page.language"),
        LANGUAGES,
        index=LANGUAGES.index(texts.code),
        format_func=lambda one: texts(f"app.languages.{one}"),
        key="report-language",
    )
    form = st.selectbox(
        texts("report.page.format"),
        list(Format),
        format_func=lambda one: texts(f"report.formats.{one}"),
        key="report-format",
    )
    plan = Plan(tuple(_items()), title, notes)
    job = _job()
    running = job is not None and job.end is None
    browser = find_browser() is not None
    if not browser:
        st.html(markup.note(no_browser(texts)))
    with st.container(horizontal=True, key="report-buttons"):
        for pictures, key in ((True, "make"), (False, "make_without")):
            kind: Literal["primary", "secondary"] = "primary" if pictures == browser else "secondary"
            closed = running or (pictures and not browser)
            if st.button(texts(f"report.page.{key}"), type=kind, disabled=closed, key=f"report-{key}"):
                st.session_state[_JOB] = _begin(screen, plan, load(code), form or Format.PDF, pictures=pictures)
                st.rerun()


def _begin(screen: Screen, plan: Plan, texts: Texts, form: Format, *, pictures: bool) -> Job:
    """Start making the report of the look as it is now; nothing in it asks the session any more."""
    ledger, choice, today = store.ledger(), screen.choice, date.today()
    stem = file_name("report", screen, texts.code)

    def work(told: Told) -> tuple[str, bytes]:
        told("words", 0, 0)
        report = compose(plan, ledger.tables, choice, texts, ledger.skipped, pictures=pictures, retrieved=today)
        return as_one(make(report, form, stem, told))

    return Job(work)


def _progress(screen: Screen) -> None:
    """How far the report is, or what came of it."""
    job = _job()
    if job is None:
        return
    if job.end is None:
        _watch(screen.texts)
    elif isinstance(job.end, Done):
        _offer(job.end, screen.texts)
    elif isinstance(job.end, Failed):
        st.html(markup.note(job.end.problem or screen.texts("report.page.cancelled")))


@st.fragment(run_every=_LOOK_EVERY)
def _watch(texts: Texts) -> None:
    job = _job()
    if job is None or job.end is not None:
        st.rerun()
        return
    step = job.step
    st.progress(step.share, text=texts(f"report.steps.{step.name}", at=step.at, count=step.count))
    if st.button(texts("report.page.cancel"), icon=":material/stop:", key="report-cancel"):
        job.cancel()
        st.rerun()


def _offer(done: Done, texts: Texts) -> None:
    st.html(markup.note(texts("report.page.done")))
    ending = f".{done.name.rpartition('.')[2]}"
    st.download_button(
        texts("report.page.save", name=done.name),
        done.content,
        file_name=done.name,
        mime=_MIME[ending],
        key="report-save",
        on_click="ignore",
        icon=":material/download:",
    )


def _job() -> Job | None:
    job: Job | None = st.session_state.get(_JOB)
    return job


def _items() -> list[Item]:
    return list(read_items(st.session_state[_ITEMS]))


def _put(items: list[Item]) -> None:
    st.session_state[_ITEMS] = [str(item) for item in dict.fromkeys(items)]


def _label(item: Item, texts: Texts) -> str:
    name = _name_of(texts, item.name)
    return texts("report.page.narrowed", name=name, measure=texts.measure(item.measure)) if item.measure else name


def _name_of(texts: Texts, name: str) -> str:
    return texts(f"report.charts.{name}" if name in CHARTS else f"report.tables.{name}")
