"""Tables as files, opened by other programs: typed, harmless, with who withdrew what, described and citable."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from frictionless import Package
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard.app import VIEWS
from dashboard.export import citation
from dashboard.export.bundle import BIBTEX, README, bundle
from dashboard.export.cells import as_printed, harmless
from dashboard.export.description import description
from dashboard.export.errors import ExportError
from dashboard.export.link import _ALL_PAGES, base_of, link
from dashboard.export.sheets import SHEETS, Sheet, bundled, sheet_of, sheets_of_chart
from dashboard.export.workbook import LONGEST
from dashboard.export.written import WRITERS, write
from dashboard.filters import Choice
from dashboard.wording import i18n
from dashboard.wording.bodies import body_alone
from extract.schema import Articles, Claims, Events, Mentions, Places, Revisions, Status, Unread
from extract.tables import package
from tests.dashboard import sample
from tests.dashboard.looks import KILLED_ON_THE_NINTH, NINTH, a_look

NASTY = '=HYPERLINK("http://example.org";"x")'


def csv_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def by_id(rows):
    return {row["claim_id"]: row for row in rows}


def worksheet(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


def cells_of(page) -> dict[str, dict[str, openpyxl.cell.Cell]]:
    """The cells of each row by their heading, each row by its first cell."""
    header, *rows = page.iter_rows()
    return {row[0].value: {head.value: cell for head, cell in zip(header, row, strict=True)} for row in rows}


def nasty_look():
    """A look at articles whose every printed text starts like a formula."""
    tables = sample.tables()
    articles = tables[Articles].assign(**{Articles.TITLE: NASTY, Articles.PUBLISHER: "@publisher"})
    claims = tables[Claims].assign(**{Claims.QUOTE: "+7 727", Claims.PHRASE: "'=1", Claims.SOURCE: "-5"})
    return a_look(tables={**tables, Articles: articles, Claims: claims})


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_a_withdrawn_claim_is_exported_with_who_when_and_why(code):
    row = by_id(csv_rows(write(sheet_of("claims", a_look(KILLED_ON_THE_NINTH, code)), "csv")))["all-164"]
    texts = i18n.load(code)
    assert row["status"] == "retracted"
    assert row["revised_on"] == "2022-01-09"
    assert body_alone(sample.INFORMATION, texts) in row["revised_by"]
    assert row["revised_why"].startswith(texts("reasons.technical_error"))
    assert texts.date(NINTH) in row["history"]
    assert texts("reasons.technical_error") in row["history"]


def test_the_status_is_that_of_the_day_and_the_caption_names_the_day():
    before, after = (
        by_id(csv_rows(write(sheet_of("claims", a_look(Choice(as_of=day))), "csv")))
        for day in (date(2022, 1, 7), date(2022, 1, 9))
    )
    assert before["officers-18"]["status"] == "stands"
    assert after["officers-18"]["status"] == "superseded"
    assert after["officers-18"]["revised_on"] == "2022-01-09"
    assert "7 January 2022" in before["officers-18"]["caption"]


def test_a_status_filter_hides_the_withdrawn_and_the_caption_counts_them():
    choice = Choice(measures=("killed",), as_of=NINTH, statuses=("stands",))
    rows = csv_rows(write(sheet_of("claims", a_look(choice)), "csv"))
    assert rows
    assert {row["status"] for row in rows} == {"stands"}
    hidden = by_id(csv_rows(write(sheet_of("claims", a_look(KILLED_ON_THE_NINTH)), "csv"))).values()
    count = sum(row["status"] in ("retracted", "denied") for row in hidden)
    assert count > 1
    assert f"{count} withdrawn figures are hidden" in rows[0]["caption"]


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "{figures} withdrawn figures, printed {rows} times in all"), ("pl", "podanych łącznie {rows} razy")],
)
def test_a_withdrawn_figure_that_is_printed_twice_is_hidden_twice_and_the_caption_says_how_many_rows(code, said):
    tables = sample.tables()
    claims = tables[Claims]
    again = claims[claims[Claims.ID] == "all-164"].assign(**{Claims.ID: "all-164-again"})
    revisions = tables[Revisions]
    its_own = revisions[revisions[Revisions.CLAIM_ID] == "all-164"]
    its_own = its_own.assign(**{Revisions.CLAIM_ID: "all-164-again", Revisions.ID: its_own[Revisions.ID] + "-again"})
    tables = {**tables, Claims: pd.concat([claims, again]), Revisions: pd.concat([revisions, its_own])}
    whole = sheet_of("claims", a_look(KILLED_ON_THE_NINTH, code, tables)).rows
    gone = whole[whole[Claims.STATUS].isin(("retracted", "denied"))]
    assert len(gone) == gone[Claims.STATEMENT_ID].nunique() + 1
    left = sheet_of("claims", a_look(replace(KILLED_ON_THE_NINTH, statuses=("stands",)), code, tables)).rows
    assert len(left[Claims.ID]) > 0
    assert said.format(figures=gone[Claims.STATEMENT_ID].nunique(), rows=len(gone)) in left["caption"].iloc[0]


def test_a_table_of_revisions_without_those_of_hidden_figures_says_how_many_are_not_there():
    look = a_look(replace(KILLED_ON_THE_NINTH, statuses=("stands",)))
    sheet = sheet_of("revisions", look)
    (told,) = json.loads(description([sheet], "csv", look))["resources"]
    missing = len(look.known.revisions) - len(sheet.rows)
    assert missing > 1
    assert (
        f"{missing} revisions are not here: the filters leave out the figures that they reach." in told["description"]
    )
    everything = a_look()
    (whole,) = json.loads(description([sheet_of("revisions", everything)], "csv", everything))["resources"]
    assert "not here" not in whole["description"]


def test_a_chart_s_table_has_one_row_a_statement_and_the_timeline_s_events_beside():
    look = a_look()
    statements, events = sheets_of_chart("timeline", look)
    assert len(statements.rows) == statements.rows[Claims.STATEMENT_ID].nunique()
    assert set(events.rows[Events.ID]) == set(look.shown.events[Events.ID])
    assert [sheet.name for sheet in sheets_of_chart("comparison", look)] == ["claims"]


@pytest.mark.parametrize("name", SHEETS)
def test_every_format_holds_the_same_rows(name):
    sheet = sheet_of(name, a_look())
    columns = [str(column) for column in sheet.table.columns()]
    from_csv = csv_rows(write(sheet, "csv"))
    from_json = json.loads(write(sheet, "json"))
    page = worksheet(write(sheet, "xlsx"))
    assert [cell.value for cell in page[1]] == columns
    assert len(from_csv) == len(from_json) == page.max_row - 1 == len(sheet.rows)
    for text, value in zip(from_csv, from_json, strict=True):
        assert list(text) == list(value) == columns
        said = {name: "" if cell is None else cell for name, cell in value.items()}
        assert {name: str(cell).lower() for name, cell in said.items()} == {
            name: as_printed(cell).lower() for name, cell in text.items()
        }


def test_numbers_days_and_truths_keep_their_types():
    claims, events = a_look(KILLED_ON_THE_NINTH), a_look()
    first = by_id(json.loads(write(sheet_of("claims", claims), "json")))["all-164"]
    assert (first["value"], first["low"], first["high"]) == (164, 165, None)
    cell = cells_of(worksheet(write(sheet_of("claims", claims), "xlsx")))["all-164"]
    assert (cell["value"].value, cell["low"].value, cell["high"].value) == (164, 165, None)
    assert cell["known_by"].value == datetime(2022, 1, 9)
    assert cell["known_by"].is_date
    assert cell["claim_id"].data_type == "s"
    planned = {row["planned"] for row in json.loads(write(sheet_of("events", events), "json"))}
    assert planned <= {True, False}


def test_a_workbook_keeps_its_header_in_sight_and_strikes_what_was_withdrawn():
    page = worksheet(write(sheet_of("claims", a_look(KILLED_ON_THE_NINTH)), "xlsx"))
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref.startswith("A1:")
    rows = cells_of(page)
    struck = {key for key, row in rows.items() if row["phrase"].font.strike}
    assert struck == {key for key, row in rows.items() if row["status"].value == Status.RETRACTED}
    assert "all-164" in struck
    colours = {row["status"].value: row["phrase"].font.color and row["phrase"].font.color.rgb for row in rows.values()}
    assert len(set(colours.values())) == len(colours)


def test_a_workbook_says_what_each_column_means():
    sheet = sheet_of("claims", a_look())
    book = openpyxl.load_workbook(io.BytesIO(write(sheet, "xlsx")))
    said = {row[0]: row[1] for row in book.worksheets[1].iter_rows(min_row=2, values_only=True)}
    assert said == {str(column): column.description for column in sheet.table.columns()}


@pytest.mark.parametrize("ending", WRITERS)
def test_the_same_rows_give_the_same_bytes(ending):
    first, second = (write(sheet_of("claims", a_look()), ending) for _ in range(2))
    assert first == second


def test_no_cell_of_an_article_becomes_a_formula():
    look = nasty_look()
    for row in csv_rows(write(sheet_of("claims", look), "csv")):
        assert (row["quote"], row["phrase"], row["publisher"]) == ("'+7 727", "''=1", "'@publisher")
        assert (as_printed(row["quote"]), as_printed(row["phrase"])) == ("+7 727", "'=1")
    page = worksheet(write(sheet_of("articles", look), "xlsx"))
    titles = [row["title"] for row in cells_of(page).values()]
    assert {cell.value for cell in titles} == {NASTY}
    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n", "d", "b"}
    assert all(cell.style and cell.quotePrefix for cell in titles)


@given(st.text())
def test_a_harmless_cell_starts_no_formula_and_gives_its_text_back(text):
    assert not harmless(text).lstrip(" ").startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert as_printed(harmless(text)) == text


def test_a_text_too_long_for_a_worksheet_is_cut_where_everybody_sees_it():
    tables = sample.tables()
    long = tables[Claims].assign(**{Claims.QUOTE: "x" * (LONGEST + 5)})
    rows = cells_of(worksheet(write(sheet_of("claims", a_look(tables={**tables, Claims: long})), "xlsx")))
    assert {len(row["quote"].value) for row in rows.values()} == {LONGEST}
    assert all(row["quote"].value.endswith("[…]") for row in rows.values())


def test_more_rows_than_a_worksheet_holds_are_refused_with_a_remedy(monkeypatch):
    monkeypatch.setattr("dashboard.export.workbook.MOST_ROWS", 3)
    with pytest.raises(ExportError, match="Take CSV"):
        write(sheet_of("claims", a_look()), "xlsx")


def unpacked(content: bytes, folder: Path) -> Path:
    zipfile.ZipFile(io.BytesIO(content)).extractall(folder)
    return folder / package.NAME


def faults(path: Path) -> list[object]:
    report = Package(str(path)).validate()
    return report.flatten(["type", "message"])


@pytest.mark.parametrize(
    "choice", [Choice(), KILLED_ON_THE_NINTH, Choice(place=sample.ALMATY), Choice(statuses=("denied",))]
)
def test_the_bundle_is_a_valid_data_package(choice, tmp_path):
    path = unpacked(bundle(a_look(choice)), tmp_path)
    assert faults(path) == []
    described = json.loads(path.read_text(encoding="utf-8"))
    assert [one["name"] for one in described["resources"]] == list(SHEETS)


@pytest.mark.parametrize("ending", WRITERS)
def test_a_table_alone_is_a_valid_data_package_too(ending, tmp_path):
    look = a_look(KILLED_ON_THE_NINTH)
    sheet = sheet_of("claims", look)
    (tmp_path / f"dead.{ending}").write_bytes(write(sheet, ending))
    (tmp_path / "dead.datapackage.json").write_bytes(description([sheet], ending, look, {"claims": f"dead.{ending}"}))
    assert faults(tmp_path / "dead.datapackage.json") == []


def test_a_wrong_cell_is_a_fault_of_the_package(tmp_path):
    path = unpacked(bundle(a_look()), tmp_path)
    claims = tmp_path / "claims.csv"
    claims.write_text(claims.read_text(encoding="utf-8").replace(",retracted,", ",gone,"), encoding="utf-8")
    assert faults(path) != []


def test_the_bundle_says_day_filters_link_claims_and_how_to_cite():
    look = a_look(KILLED_ON_THE_NINTH)
    archive = zipfile.ZipFile(io.BytesIO(bundle(look, chart="comparison", base="http://localhost:8501/")))
    readme = archive.read(README).decode()
    assert "2022-01-09" in readme
    assert look.caption in readme
    assert "http://localhost:8501/compare?as_of=2022-01-09&measure=killed" in readme
    assert all(f"`{one}`" in readme for one in look.shown.printings[Claims.ID])
    assert all(publisher in readme for publisher in look.known.articles[Articles.PUBLISHER])
    assert archive.read(BIBTEX).decode() == citation.bibtex(look)


def test_the_same_choice_gives_the_same_bundle_and_another_day_another_one():
    first, again, other = (bundle(a_look(choice)) for choice in (Choice(), Choice(), KILLED_ON_THE_NINTH))
    assert first == again != other


@pytest.mark.parametrize(
    ("choice", "code", "chart", "address"),
    [
        (Choice(), "en", "", "/"),
        (Choice(), "pl", "map", "/map?lang=pl"),
        (KILLED_ON_THE_NINTH, "en", "known_when", "/timeline?as_of=2022-01-09&measure=killed"),
        (Choice(place=sample.ALMATY, within=50), "en", "parts", "/compare?place=geonames%3A1526384&within=50"),
        (Choice(sources=("a", "b")), "en", "overview", "/?source=a&source=b"),
    ],
)
def test_the_link_shows_the_same_in_the_app(choice, code, chart, address):
    assert link(a_look(choice, code), chart) == address


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("http://localhost:8501", "http://localhost:8501"),
        ("http://localhost:8501/", "http://localhost:8501"),
        ("http://localhost:8501/compare", "http://localhost:8501"),
        ("https://news.example/ledger/report?lang=pl&place=a%2Fb", "https://news.example/ledger"),
        ("https://news.example/ledger", "https://news.example/ledger"),
        ("", ""),
    ],
)
def test_the_address_of_the_app_is_known_from_that_of_any_of_its_pages(url, base):
    assert base_of(url) == base


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("", "The same in the app, below its own address: /compare"),
        ("https://news.example/ledger", "The same in the app: https://news.example/ledger/compare"),
    ],
)
def test_a_read_me_gives_the_whole_address_or_says_that_it_is_a_part_of_one(base, said):
    archive = zipfile.ZipFile(io.BytesIO(bundle(a_look(), chart="comparison", base=base)))
    assert said in archive.read(README).decode().splitlines()


def test_every_page_of_the_app_is_known_to_its_address():
    assert {"overview", *_ALL_PAGES} - {""} == set(VIEWS)


def test_a_citation_names_every_article_used_and_no_other():
    look = a_look(Choice(publishers=(sample.articles()[Articles.PUBLISHER].iloc[0],)))
    said = citation.plain(look, date(2022, 2, 3))
    ours = look.known.articles
    named = [row for row in ours.to_dict("records") if row[Articles.TITLE] in said]
    assert named
    assert {row[Articles.PUBLISHER] for row in named} == {ours[Articles.PUBLISHER].iloc[0]}
    assert "3 February 2022" in said
    assert all(i18n.load("en").date(date.fromisoformat(row[Articles.PUBLISHED][:10])) in said for row in named)


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_a_citation_lists_apart_the_articles_that_gave_events_and_no_figure(code):
    tables = sample.tables()
    other = (
        tables[Articles]
        .iloc[[0]]
        .assign(**{Articles.ID: "only-events", Articles.TITLE: "Streets", Articles.PUBLISHED: "2022-02-14"})
    )
    told = tables[Events].assign(**{Events.ARTICLE_ID: "only-events"})
    look = a_look(
        Choice(measures=("missing",)),
        code,
        tables={**tables, Articles: pd.concat([tables[Articles], other]), Events: told},
    )
    texts = i18n.load(code)
    figures, _, events = citation.plain(look).partition(
        texts("export.citation.events", day=texts.date(date(2022, 2, 14)))
    )
    assert "Streets" in events
    assert "Streets" not in figures
    used = set(look.shown.printings[Claims.ARTICLE_ID]) | set(look.shown.revisions[Revisions.ARTICLE_ID])
    assert len(figures.strip().splitlines()) == 1 + len(used)
    *_, last = citation.bibtex(look).split("@online")
    assert "only-events" in last
    assert texts("export.citation.events_only") in last
    assert citation.bibtex(look).count(texts("export.citation.events_only")) == 1


def test_without_a_day_of_retrieval_a_citation_claims_none():
    assert "Retrieved" not in citation.plain(a_look())
    assert "urldate" not in citation.bibtex(a_look())


def test_bibtex_has_an_entry_for_each_article_and_balanced_braces_whatever_a_title_holds():
    tables = sample.tables()
    articles = tables[Articles].assign(**{Articles.TITLE: "100 % {of\n} $what\\input{x}~^#_&"})
    text = citation.bibtex(a_look(tables={**tables, Articles: articles}), date(2022, 2, 3))
    assert text.count("@online{") == len(articles)
    depth = 0
    for sign in text.replace("\\{", "").replace("\\}", ""):
        depth += (sign == "{") - (sign == "}")
        assert 0 <= depth <= 4
    assert depth == 0
    assert "\\input" not in text
    assert r"100 \% \textbraceleft{}of \textbraceright{} \$what\textbackslash{}input" in text
    assert "urldate = {2022-02-03}" in text


def test_every_reference_that_is_declared_holds():
    look = a_look(Choice(place=sample.ALMATY))
    sheets = {sheet.name: sheet for sheet in bundled(look)}
    described = json.loads(description(tuple(sheets.values()), "csv", look))
    keys = {one["name"]: one["schema"].get("foreignKeys", []) for one in described["resources"]}
    assert {key["reference"].get("resource") for key in keys[Claims.name]} >= {Articles.name, Places.name}
    assert {table.name for table in (Articles, Claims, Revisions, Events, Places, Mentions, Unread)} == set(sheets)
    assert isinstance(sheets[Claims.name], Sheet)


def test_a_hostile_publisher_is_no_markup_in_the_readme_of_a_bundle():
    hostile = "# Desk <script>x()</script> [a](javascript:b) ![c](http://d/e.png)"
    tables = sample.tables()
    articles = tables[Articles].assign(**{Articles.PUBLISHER: hostile})
    look = a_look(Choice(publishers=(hostile,)), tables={**tables, Articles: articles})
    readme = zipfile.ZipFile(io.BytesIO(bundle(look))).read(README).decode()
    shown = MarkdownIt("commonmark", {"html": True}).parse(readme)
    assert hostile in readme
    pieces = [one for token in shown for one in (token, *(token.children or ()))]
    assert {"html_block", "html_inline", "link_open", "image"} & {piece.type for piece in pieces} == set()
