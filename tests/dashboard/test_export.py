"""The names of exported files, the browser that is found, and what a page offers to take away."""

import io
import re
import zipfile

import pytest

from dashboard.export import asked, browser, citation, downloads, picture
from dashboard.export.cells import harmless
from dashboard.export.figures import Scale
from dashboard.export.look import frame_of
from dashboard.export.name import file_name
from dashboard.export.picture import Painter, PictureError
from dashboard.export.sizes import Size
from dashboard.filters import Choice
from dashboard.report import making
from dashboard.wording import i18n
from extract.schema import Measure
from tests.dashboard import sample
from tests.dashboard.looks import KILLED_ON_THE_NINTH, NINTH, a_look


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
    ("choice", "name"),
    [
        (Choice(as_of=NINTH), "recount-comparison-as-of-2022-01-09"),
        (Choice(), "recount-comparison-as-of-2022-03-14"),
        (Choice(measures=("killed",), as_of=NINTH), "recount-comparison-killed-as-of-2022-01-09"),
        (Choice(place=sample.ALMATY, within=50), "recount-comparison-almaty-within-50-km-as-of-2022-03-14"),
        (Choice(groups=("security_forces",)), "recount-comparison-security-forces-as-of-2022-03-14"),
        (Choice(statuses=("stands",), since=NINTH), "recount-comparison-stands-from-2022-01-09-as-of-2022-03-14"),
    ],
)
def test_a_file_name_says_chart_filters_and_day(choice, name):
    assert file_name("comparison", a_look(choice)) == name


def test_a_file_in_another_language_has_another_name():
    assert file_name("comparison", a_look(code="pl")) == "recount-comparison-pl-as-of-2022-03-14"
    assert file_name("report", a_look(), "pl") == file_name("report", a_look(code="pl"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Choice(publishers=("Казинформ",)), Choice(publishers=("Власть",))),
        (Choice(publishers=("Źródło",)), Choice(publishers=("Zrodlo",))),
        (Choice(measures=tuple(Measure), groups=("all",)), Choice(measures=tuple(Measure), groups=("children",))),
    ],
)
def test_filters_that_make_no_short_plain_name_give_different_names_all_the_same(one, other):
    names = {file_name("claims", a_look(choice)) for choice in (one, other)}
    assert len(names) == 2
    assert all(re.fullmatch(r"recount-claims-[a-z0-9-]{6,70}-as-of-2022-03-14", name) for name in names)


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


def test_a_system_on_which_no_browser_can_be_driven_is_told_so_and_what_works_there(monkeypatch):
    monkeypatch.setattr(browser.os, "name", "nt")
    assert not browser.drivable()
    with pytest.raises(PictureError, match=r"on Linux and macOS only. Take the chart as HTML.*\(WSL\)\.$") as fault:
        Painter().paint(None)
    assert "apt-get" not in str(fault.value)
    assert "Windows" in making.no_browser(i18n.load("pl"))


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
    failed = property(lambda _: PictureError("stuck", browser="/usr/bin/it", seconds="6"))
    monkeypatch.setattr(Painter, "problem", failed)
    test = open_page("compare", lang=["pl"])
    assert "html-comparison" in keys_of(test)
    said = [one.body for one in test.main if hasattr(one, "body")]
    assert any("nie udało się narysować" in words and "Zainstaluj Chromium" in words for words in said)
    assert any("/usr/bin/it niczego nie narysował" in words for words in said)
    assert not any("drew nothing" in words for words in said)


@pytest.mark.parametrize(("chosen", "parted"), [({}, True), ({"measure": ["missing"]}, False)])
def test_a_chart_too_long_for_a_size_is_offered_as_a_zip_of_pictures(open_page, monkeypatch, tmp_path, chosen, parted):
    monkeypatch.setattr(picture, "find_browser", lambda: tmp_path)
    test = opened(open_page("compare", **chosen))
    told = "so that every word can be read"
    assert not any(told in one.proto.body for one in test.get("html"))
    test.selectbox(key="size-comparison").select(Size.SLIDE).run()
    assert any(told in one.proto.body for one in test.get("html")) is parted
    labels = [one.proto.label for one in test.get("download_button")]
    assert any(re.fullmatch(r"Download the \d+ pictures", label) for label in labels) is parted
    test.selectbox(key="picture-comparison").select("html").run()
    assert not any(told in one.proto.body for one in test.get("html"))


def test_a_series_is_taken_away_as_a_zip_of_numbered_pictures(monkeypatch):
    monkeypatch.setattr(asked, "picture", lambda made, ending, scale, look: made.encode())  # noqa: ARG005
    content = asked.as_file(["one", "two"], "png", Scale.SINGLE, a_look(), "recount-map")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "recount-map-1.png": b"one",
            "recount-map-2.png": b"two",
        }
    assert asked.as_file(["one"], "png", Scale.SINGLE, a_look(), "recount-map") == b"one"


def test_a_description_is_named_after_the_table_it_describes(open_page, monkeypatch):
    names, offered = [], downloads._download
    monkeypatch.setattr(downloads, "_download", lambda *told: names.append(told[3]) or offered(*told))
    opened(open_page("compare", as_of="2022-01-09"))
    assert "recount-comparison-as-of-2022-01-09.csv.datapackage.json" in names
