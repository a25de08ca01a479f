"""Charts and tables as files: what is inside, what a spreadsheet makes of it, and what is done without a browser."""

import contextlib
import csv
import io
import os
import signal
from datetime import date
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from dashboard import filters, i18n, knowledge
from dashboard.export import browser, picture
from dashboard.export.name import file_name
from dashboard.export.page import page
from dashboard.export.picture import SCALE, Painter, PictureError
from dashboard.export.sheet import harmless, sheet
from dashboard.filters import Choice
from dashboard.frame import Frame
from dashboard.screen import Screen
from dashboard.table import RAW, exported, exported_events
from dashboard.theme import LIGHT, Layout
from dashboard.viewport import Viewport
from extract.schema import Claims, Events
from tests.dashboard import sample

FORMULA_SIGNS = "=+-@\t\r\n"
FRAME = Frame("A <b>finding</b>", "what", "caption", "sources", 'an "alternative" & more')


def a_figure(width=400, height=200):
    return go.Figure(go.Scatter(x=[1, 2], y=[1, 2]), layout={"width": width, "height": height})


def a_screen(code="en", **chosen):
    choice = Choice(**chosen)
    known = knowledge.known(sample.tables(), choice.as_of)
    return Screen(
        i18n.load(code),
        LIGHT,
        choice,
        known,
        filters.apply(known, choice),
        "caption",
        "",
        Viewport(Layout.WIDE, webgl=True),
    )


def rows_of(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+7 727", "'+7 727"),
        ("-5", "'-5"),
        ("@here", "'@here"),
        ("  =1+1", "'  =1+1"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("ponad 164", "ponad 164"),
        ("", ""),
        ("30–40", "30–40"),
    ],
)
def test_a_cell_that_looks_like_a_formula_is_made_harmless(printed, written):
    assert harmless(printed) == written


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_no_cell_starts_like_a_formula_and_nothing_is_lost(cells):
    table = pd.DataFrame(cells, columns=["=a", "b"], dtype=object)
    _, *rows = rows_of(sheet(table))
    read = [tuple(row) for row in rows]
    assert all(not cell.startswith(tuple(FORMULA_SIGNS)) for row in read for cell in row)
    assert [tuple(cell.removeprefix("'") for cell in row) for row in read] == [
        tuple(cell.removeprefix("'") for cell in row) for row in cells
    ]


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_the_table_holds_the_withdrawn_figure_with_who_when_and_why(code):
    screen = a_screen(code, measures=("killed",), as_of=date(2022, 1, 9))
    header, *rows = rows_of(sheet(exported(screen.shown.statements, screen, "")))
    texts = screen.texts
    withdrawn = next(row for row in rows if texts.figure(_claim("all-164")) in row)
    cells = dict(zip(header, withdrawn, strict=True))
    assert cells[texts("views.columns.status")] == texts.status("retracted")
    said = cells[texts("views.columns.revised")]
    assert texts.date(date(2022, 1, 9)) in said
    assert texts.source("", sample.INFORMATION, mid_sentence=True) in said
    assert texts("reasons.technical_error") in said


def test_every_row_of_a_table_carries_the_caption_and_the_columns_of_the_ledger():
    screen = a_screen(measures=("missing",))
    header, *rows = rows_of(sheet(exported(screen.shown.statements, screen, "as of a day")))
    assert len(rows) == 2
    assert {row[-1] for row in rows} == {"as of a day"}
    assert set(RAW) <= set(header)
    assert [row[header.index(Claims.ID)] for row in rows] == ["missing-30-40", "missing-20"]


def test_events_have_a_table_of_their_own():
    screen = a_screen(until=date(2022, 1, 2))
    header, *rows = rows_of(sheet(exported_events(screen.shown.events, screen, "caption")))
    assert [row[header.index(Events.ID)] for row in rows] == ["fuel"]


def test_an_empty_table_is_a_header_without_rows():
    screen = a_screen(measures=("displaced",))
    assert len(rows_of(sheet(exported(screen.shown.statements, screen, "caption")))) == 1


@pytest.mark.parametrize(
    ("as_of", "name"),
    [
        (date(2022, 1, 9), "recount-comparison-as-of-2022-01-09"),
        (None, "recount-comparison-as-of-2022-03-14"),
    ],
)
def test_a_file_name_says_chart_and_day(as_of, name):
    assert file_name("comparison", knowledge.known(sample.tables(), as_of)) == name


def test_the_page_holds_the_figure_and_its_own_buttons_and_asks_nobody():
    content = page(a_figure(), FRAME, "recount-x", i18n.load("pl"), LIGHT).decode()
    texts = i18n.load("pl")
    assert texts("export.save_png") in content
    assert texts("export.save_svg") in content
    assert content.count("@font-face") == 4
    assert "font-family:'Source Sans 3'" in content
    assert "A &lt;b&gt;finding&lt;/b&gt;" in content
    assert "<script src=" not in content
    assert "cdn.plot.ly" not in content.split("</script>")[-1]


@pytest.mark.browser
def test_a_picture_is_a_png_of_twice_the_size():
    painter = Painter()
    try:
        image = Image.open(io.BytesIO(painter.paint(a_figure(500, 300))))
    finally:
        painter.close()
    assert (image.format, image.size) == ("PNG", (500 * SCALE, 300 * SCALE))


@pytest.mark.browser
def test_a_browser_that_dies_between_two_pictures_is_replaced():
    painter = Painter()
    try:
        before = _children()
        painter.paint(a_figure())
        for process in _children() - before:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        assert painter.paint(a_figure()).startswith(b"\x89PNG")
    finally:
        painter.close()


def test_without_a_browser_the_painter_says_so_at_once(monkeypatch):
    monkeypatch.setattr(picture, "find_browser", lambda: None)
    with pytest.raises(PictureError, match="no Chrome or Chromium"):
        Painter().paint(a_figure())


def test_a_browser_that_never_answers_is_given_up(monkeypatch, tmp_path):
    mute = tmp_path / "chromium"
    mute.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    mute.chmod(0o755)
    monkeypatch.setattr(picture, "find_browser", lambda: mute)
    with pytest.raises(PictureError):
        Painter(seconds=1).paint(a_figure())


def test_a_program_that_is_no_browser_is_an_error_and_not_a_crash(monkeypatch, tmp_path):
    false = tmp_path / "chromium"
    false.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    false.chmod(0o755)
    monkeypatch.setattr(picture, "find_browser", lambda: false)
    painter = Painter(seconds=5)
    assert painter.usable
    with pytest.raises(PictureError):
        painter.paint(a_figure())
    assert not painter.usable  # from now on readers are offered the page instead


def test_the_browser_named_by_the_environment_is_the_one_taken(monkeypatch, tmp_path):
    named = tmp_path / "my-browser"
    named.touch()
    monkeypatch.setenv(browser.VARIABLE, str(named))
    assert browser.find_browser() == named


def test_no_browser_is_found_where_there_is_none(monkeypatch, tmp_path):
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(browser, "_PLACES", ())
    assert browser.find_browser() is None


def test_a_machine_without_a_browser_is_offered_the_page_instead_of_the_picture(open_page, monkeypatch):
    monkeypatch.setattr(picture, "find_browser", lambda: None)
    labels = {one.label for one in open_page("compare").download_button}
    texts = i18n.load("en")
    assert texts("export.html") in labels
    assert texts("export.png") not in labels


def test_every_chart_offers_a_picture_and_its_table(open_page, monkeypatch, tmp_path):
    monkeypatch.setattr(picture, "find_browser", lambda: tmp_path)
    test = open_page("compare")
    keys = {one.key for one in test.download_button}
    assert keys == {"png-comparison", "csv-comparison", "png-parts", "csv-parts"}


def _claim(claim_id):
    claims = sample.claims()
    return claims[claims[Claims.ID] == claim_id].iloc[0]


def _children():
    """The processes below this one."""
    parents = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it may have ended since
            parents[int(file.parent.name)] = int(file.read_text().rpartition(")")[2].split()[1])
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}
