"""Every page of the app where there is nothing, little or too much to show: it says what, where and the remedy."""

import csv
import shutil

import pandas as pd
import pytest

from dashboard.wording import i18n
from extract.schema import Articles, Claims, Places
from tests.dashboard import sample
from tests.dashboard.folders import write_folders
from tests.dashboard.pages import address, html, words

PAGES = ("overview", "timeline", "map", "compare", "evidence")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_when_nothing_matches_and_offers_to_clear(open_page, page):
    test = open_page(page, measure=["displaced"], to=["2021-12-31"])
    assert "Nothing matches the filters" in words(test)
    test.button("clear_nothing").click().run()
    assert not test.exception
    assert "Nothing matches the filters" not in words(test)
    assert not address(test)


@pytest.mark.parametrize("code", i18n.LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_ledger_without_a_figure_says_so_and_what_to_do_and_offers_no_filter_to_clear(
    open_page, tmp_path, page, code
):
    empty = {table: frame.iloc[:0] for table, frame in sample.tables().items()}
    tables, articles = write_folders(tmp_path, empty)
    test = open_page(page, (tables, articles), lang=[code])
    assert not test.exception
    said = words(test)
    assert i18n.load(code)("views.no_figures", count=0, folder=str(articles)) in said
    assert "make tables" in said
    assert "clear_nothing" not in {button.key for button in test.button}


@pytest.mark.parametrize("page", PAGES)
def test_a_ledger_of_one_figure_opens_every_page(open_page, tmp_path, page):
    tables = sample.tables()
    one = tables[Claims][tables[Claims][Claims.ID] == "tens"]
    none = {table: frame.iloc[:0] for table, frame in tables.items() if table not in (Articles, Claims, Places)}
    test = open_page(page, write_folders(tmp_path, tables | none | {Claims: one}))
    assert not test.exception
    assert "Nothing matches the filters" not in words(test)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("column", ["warning", "via"])
def test_tables_of_an_older_version_are_named_with_what_they_lack_and_the_way_to_rebuild(
    open_page, tmp_path, page, column
):
    tables, articles = write_folders(tmp_path)
    file = tables / "claims.csv"
    with file.open(encoding="utf-8", newline="") as older:
        rows = list(csv.DictReader(older))
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, [name for name in rows[0] if name != column], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    for code in i18n.LANGUAGES:
        test = open_page(page, (tables, articles), lang=[code])
        assert not test.exception
        assert f"claims.csv, line 1: the header is not as it should be (missing: {column})" in words(test)
        assert "make tables" in words(test)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00junk", b"claim_id,statement_id\n1,2\n"])
def test_a_table_that_is_no_table_is_named_and_nothing_falls_over(open_page, tmp_path, content):
    tables, articles = write_folders(tmp_path)
    (tables / "claims.csv").write_bytes(content)
    test = open_page("overview", (tables, articles))
    assert not test.exception
    assert "claims.csv" in words(test)
    assert "make tables" in words(test)


@pytest.mark.parametrize("page", PAGES)
def test_a_bad_address_opens_the_page_with_a_note_that_names_it(open_page, page):
    test = open_page(page, **{"from": ["soon"], "measure": ["<script>"], "lang": ["xx"], "within": ["1e9"]})
    assert not test.exception
    said = words(test)
    for part in ("from = “soon”", "measure = “<script>”", "lang = “xx”", "within = “1e9”"):
        assert part in said
    assert "<script>" not in html(test)


@pytest.mark.parametrize("page", PAGES)
def test_unknown_names_and_days_to_come_are_named_and_can_be_taken_out_of_the_address(open_page, page):
    nasty = '"><img src=x onerror=alert(1)>'
    test = open_page(page, **{nasty: [nasty * 40], "mesure": ["killed"], "as_of": ["2150-01-01"], "lang": ["en"]})
    assert not test.exception
    said = words(test)
    assert "mesure = “killed”: nothing here has this name" in said
    assert "as_of = “2150-01-01”: no article is as new as this" in said
    assert "<img" not in html(test).replace('<img class="spark"', "")
    assert nasty * 4 not in said
    test.button("take_out").click().run()
    assert address(test) == {"lang": ["en"]}
    assert "take_out" not in {button.key for button in test.button}


def test_an_address_with_a_thousand_unknown_values_names_a_few_and_counts_the_rest(open_page):
    test = open_page("compare", measure=[f"m{number}" for number in range(1000)])
    assert "and 992 more" in words(test)


def test_evidence_says_when_the_text_of_an_article_is_gone(open_page, tmp_path):
    tables, articles = write_folders(tmp_path)
    shutil.rmtree(articles)
    test = open_page("evidence", (tables, articles), claim=["tens"])
    assert not test.exception
    assert "is not on this machine" in words(test)


@pytest.mark.parametrize("page", PAGES)
def test_a_table_edited_into_nonsense_is_named_with_its_row_and_the_way_to_rebuild(open_page, tmp_path, page):
    tables, articles = write_folders(tmp_path)
    file = tables / "claims.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[3] = lines[3].replace("killed", "slain", 1)
    file.write_text("".join(lines), encoding="utf-8")
    test = open_page(page, (tables, articles))
    assert not test.exception
    said = words(test)
    assert "claims.csv" in said
    assert "row 3" in said
    assert "make tables" in said


def test_a_quote_moved_away_from_its_words_is_named_beside_the_article(open_page, tmp_path):
    tables, articles = write_folders(tmp_path)
    file = tables / "claims.csv"
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    moved = next(row for row in rows if row[Claims.ID] == "tens")
    moved[Claims.EVIDENCE_START] = str(int(moved[Claims.EVIDENCE_START]) + 1)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    test = open_page("evidence", (tables, articles), claim=["tens"])
    assert not test.exception
    assert "claims.csv, row tens" in words(test)


def test_tables_that_are_missing_are_named_and_the_app_recovers_once_they_are_there(open_page, tmp_path):
    test = open_page("overview", (tmp_path / "tables", tmp_path / "articles"))
    assert not test.exception
    assert "make tables" in words(test)
    write_folders(tmp_path)
    test.run()
    assert "make tables" not in words(test)


def test_articles_that_the_build_skipped_are_named(open_page, tmp_path):
    tables, articles = write_folders(tmp_path)
    package = tables / "datapackage.json"
    skipped = '"skipped": [{"article": "x.md", "line": 3, "message": "x.md, line 3: no <b>published</b>."}]'
    package.write_text(package.read_text(encoding="utf-8").replace('"skipped": []', skipped), encoding="utf-8")
    test = open_page("overview", (tables, articles))
    assert "x.md, line 3: no <b>published</b>." in words(test)


@pytest.mark.parametrize("content", [None, b"", b"{", b"\xff\xfe", b"[]", b'{"name": "recount"}', b'{"skipped": 3}'])
@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_that_nobody_knows_what_the_build_skipped_is_said_with_the_remedy_and_hides_no_figure(
    open_page, tmp_path, content, code
):
    tables, articles = write_folders(tmp_path)
    sound = words(open_page("overview", (tables, articles), lang=[code]))
    package = tables / "datapackage.json"
    package.unlink() if content is None else package.write_bytes(content)
    said = words(open_page("overview", (tables, articles), lang=[code]))
    notice = i18n.load(code)("app.unlisted")
    assert notice in said
    assert notice not in sound
    assert "make tables" in said
    assert said.count('class="card') == sound.count('class="card') > 0


def test_many_rows_that_quote_amiss_are_named_as_far_as_anybody_reads_and_then_counted(open_page, tmp_path):
    tables = sample.tables()
    one = tables[Claims][tables[Claims][Claims.ID] == "tens"]
    more = [one.assign(**{Claims.ID: f"odd-{at}", Claims.QUOTE: "not there"}) for at in range(10)]
    texts = {row[Articles.ID]: "Nothing of that. " * 200 for row in tables[Articles].to_dict("records")}
    folders = write_folders(tmp_path, tables | {Claims: pd.concat([tables[Claims], *more])}, texts)
    test = open_page("evidence", folders, claim=["tens"])
    assert not test.exception
    said = words(test)
    assert 0 < said.count("claims.csv, row") <= 3
    assert "more rows of this article" in said
