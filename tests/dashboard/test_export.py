"""The browser that draws pictures: found, kept alive, replaced, given up; and what a page offers to take away."""

import contextlib
import io
import os
import signal
from datetime import date

import plotly.graph_objects as go
import pytest
from PIL import Image

from dashboard import i18n, knowledge
from dashboard.export import browser, citation, picture
from dashboard.export.cells import harmless
from dashboard.export.figures import Scale
from dashboard.export.look import frame_of
from dashboard.export.name import file_name
from dashboard.export.picture import SCALE, Painter, PictureError
from dashboard.export.sizes import Size
from tests.dashboard import sample
from tests.dashboard.looks import KILLED_ON_THE_NINTH, a_look
from tests.dashboard.processes import children


def a_figure(width=400, height=200):
    return go.Figure(go.Scatter(x=[1, 2], y=[1, 2]), layout={"width": width, "height": height})


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


@pytest.mark.parametrize(
    ("as_of", "name"),
    [
        (date(2022, 1, 9), "recount-comparison-as-of-2022-01-09"),
        (None, "recount-comparison-as-of-2022-03-14"),
    ],
)
def test_a_file_name_says_chart_and_day(as_of, name):
    assert file_name("comparison", knowledge.known(sample.tables(), as_of)) == name


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
        before = children()
        painter.paint(a_figure())
        for process in children() - before:
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


MORE = {"take-picture-comparison", "take-table-comparison", "describes-comparison"}


def keys_of(test):
    return {one.key for one in test.download_button}


def opened(test, chart="comparison"):
    test.session_state[f"more-{chart}"] = True
    return test.run()


def test_formats_sizes_and_words_are_made_only_once_they_are_asked_for(open_page):
    test = open_page("compare", measure=["killed"])
    assert not MORE & keys_of(test)
    assert [one.key for one in test.selectbox if "comparison" in (one.key or "")] == []
    assert keys_of(opened(test)) >= MORE


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_every_format_and_size_is_offered_in_the_language_of_the_screen(open_page, code, monkeypatch, tmp_path):
    monkeypatch.setattr(picture, "find_browser", lambda: tmp_path)
    texts = i18n.load(code)
    test = opened(open_page("compare", measure=["killed"], lang=[code]))
    chosen = {one.key: one for one in test.selectbox}
    assert chosen["picture-comparison"].options == ["PNG", "SVG", "PDF", "HTML"]
    assert chosen["size-comparison"].options == [texts(f"export.sizes.{size}") for size in Size]
    assert chosen["scale-comparison"].options == [texts(f"export.scales.{scale}") for scale in Scale]
    assert chosen["format-comparison"].options == ["CSV", "XLSX", "JSON", texts("export.zip")]
    assert chosen["scope-comparison"].options == [texts("export.scopes.filtered"), texts("export.scopes.whole")]


def test_the_text_alternative_and_the_citation_are_there_to_be_copied(open_page):
    test = opened(open_page("compare", measure=["killed"], as_of="2022-01-09"))
    look = a_look(KILLED_ON_THE_NINTH)
    alternative, words, entries = (one.value for one in test.code)
    assert alternative == frame_of("comparison", look).alt
    assert words.splitlines()[1:] == citation.plain(look).splitlines()[1:]
    assert "Retrieved" in words
    assert {line for line in citation.bibtex(look).splitlines() if "title" in line} <= set(entries.splitlines())
    assert "urldate" in entries


def test_all_tables_are_offered_as_one_file(open_page):
    test = opened(open_page("compare"))
    test.selectbox(key="format-comparison").select("zip").run()
    assert "take-zip-comparison" in keys_of(test)
    assert "take-table-comparison" not in keys_of(test)


def test_a_machine_without_a_browser_is_offered_no_format_that_needs_one(open_page, monkeypatch):
    monkeypatch.setattr(picture, "find_browser", lambda: None)
    test = opened(open_page("compare"))
    assert test.selectbox(key="picture-comparison").options == ["HTML"]


def test_a_browser_that_failed_is_told_of_and_the_page_is_offered_instead(open_page, monkeypatch):
    failed = property(lambda _: "/usr/bin/it drew nothing. Install Chromium.")
    monkeypatch.setattr(Painter, "problem", failed)
    test = open_page("compare", lang=["pl"])
    assert "html-comparison" in keys_of(test)
    said = [one.body for one in test.main if hasattr(one, "body")]
    assert any("nie udało się narysować" in words and "Install Chromium" in words for words in said)


def test_a_browser_that_failed_gets_another_chance_after_a_while(monkeypatch, tmp_path):
    false = tmp_path / "chromium"
    false.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    false.chmod(0o755)
    monkeypatch.setattr(picture, "find_browser", lambda: false)
    now = [100.0]
    monkeypatch.setattr(picture, "monotonic", lambda: now[0])
    painter = Painter(seconds=5)
    with pytest.raises(PictureError, match="drew nothing"):
        painter.paint(a_figure())
    assert not painter.usable
    now[0] += 60
    assert painter.usable
    assert painter.problem == ""
