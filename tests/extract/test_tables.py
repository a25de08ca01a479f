"""Tables: what is written is read back, what is wrong is named, and a build that dies leaves the old ones whole."""

import csv
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.schema import TABLES, Articles, Claims, Column, Events, Mentions, Places, Table, Type
from extract.tables import tables
from extract.tables.swap import SwapError
from extract.tables.tables import Row, TableError, read_table, read_tables, skipped, write_tables, writing

ARTICLE: Row = {
    Articles.ID: "2021-06-03-strike.en",
    Articles.TITLE: 'He said "stop", then\twent',
    Articles.PUBLISHER: "=Harbour; Post",
    Articles.LANGUAGE: "en",
    Articles.PUBLISHED: date(2021, 6, 3),
    Articles.WORDS: 7,
    Articles.SHA256: "00",
}
PLACE: Row = {
    Places.ID: "geonames:1",
    Places.NAME_EN: "Gdansk",
    Places.NAME_PL: "Gdańsk",
    Places.NAME_RU: "Гданьск",
    Places.KIND: "city",
    Places.LATITUDE: 54.35,
    Places.LONGITUDE: 18.65,
    Places.WHERE_PRECISION: "city",
    Places.MENTIONS: 1,
}
CLAIM: Row = {
    Claims.ID: "c1",
    Claims.STATEMENT_ID: "s1",
    Claims.ARTICLE_ID: "2021-06-03-strike.en",
    Claims.MEASURE: "injured",
    Claims.GROUP: "all",
    Claims.PHRASE: "more than two",
    Claims.VALUE: 2,
    Claims.LOW: 3,
    Claims.BOUND: "more_than",
    Claims.COUNTING: "total",
    Claims.PLACE_ID: "geonames:1",
    Claims.KNOWN_BY: date(2021, 6, 3),
    Claims.PUBLISHED: date(2021, 6, 3),
    Claims.STATUS: "stands",
    Claims.RULE: "hurt",
    Claims.EVIDENCE_START: 0,
    Claims.EVIDENCE_END: 24,
    Claims.QUOTE: "More than two\npeople hurt",
}
EVENT: Row = {
    Events.ID: "e1",
    Events.ARTICLE_ID: "2021-06-03-strike.en",
    Events.KIND: "protest",
    Events.TITLE: "strike",
    Events.START: date(2021, 6, 2),
    Events.END: date(2021, 6, 3),
    Events.PRECISION: "day",
    Events.PLANNED: False,
    Events.EVIDENCE_START: 0,
    Events.EVIDENCE_END: 4,
    Events.QUOTE: "More",
}
ROWS: Mapping[type[Table], list[Row]] = {Articles: [ARTICLE], Places: [PLACE], Claims: [CLAIM], Events: [EVENT]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_tables(tmp_path / "tables", ROWS)
    return tmp_path / "tables"


def edit(folder: Path, table: type[Table], change: Callable[[str], str]) -> None:
    path = folder / f"{table.name}.csv"
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def set_cell(folder: Path, table: type[Table], column: Column, value: str) -> None:
    path = folder / f"{table.name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    rows[0][header.index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


# --- written and read ------------------------------------------------------------------------------------------


def test_what_is_written_is_read_back_with_its_types(folder: Path) -> None:
    frames = read_tables(folder)
    article, claim, event = (frames[table].iloc[0] for table in (Articles, Claims, Events))
    assert article[Articles.TITLE] == ARTICLE[Articles.TITLE]
    assert article[Articles.URL] == ""
    assert (claim[Claims.VALUE], claim[Claims.LOW]) == (2, 3)
    assert claim[Claims.HIGH] is pd.NA
    assert claim[Claims.KNOWN_BY] == pd.Timestamp(2021, 6, 3)
    assert claim[Claims.STATED_ON] is pd.NaT
    assert claim[Claims.QUOTE] == "More than two\npeople hurt"
    assert not event[Events.PLANNED]
    assert frames[Places].iloc[0][Places.LATITUDE] == 54.35


def test_columns_have_the_same_types_with_and_without_rows(folder: Path, tmp_path: Path) -> None:
    write_tables(tmp_path / "empty", {})
    full, empty = read_tables(folder), read_tables(tmp_path / "empty")
    assert {table: list(frame.dtypes) for table, frame in full.items()} == {
        table: list(frame.dtypes) for table, frame in empty.items()
    }


def test_every_table_has_its_header_even_without_rows(tmp_path: Path) -> None:
    write_tables(tmp_path / "tables", {})
    for table in TABLES:
        header = (tmp_path / "tables" / f"{table.name}.csv").read_text(encoding="utf-8")
        assert header == ",".join(table.columns()) + "\n"


def test_the_same_rows_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_tables(tmp_path / "again", ROWS)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == first


def test_a_row_with_an_unknown_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="events has no column title_"):
        write_tables(tmp_path / "tables", {Events: [{Column("title_", "none"): "x"}]})


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1, max_size=30)
NUMBER = st.one_of(st.none(), st.integers(0, 2**62))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=TEXT, words=st.integers(0, 2**62), quote=TEXT, value=NUMBER, label=st.one_of(st.just(""), TEXT))
def test_any_text_and_number_survive_the_file(
    tmp_path: Path, title: str, words: int, quote: str, value: int | None, label: str
) -> None:
    article = {**ARTICLE, Articles.TITLE: title, Articles.WORDS: words}
    claim = {**CLAIM, Claims.QUOTE: quote, Claims.VALUE: value, Claims.GROUP_LABEL: label}
    write_tables(tmp_path / "tables", {**ROWS, Articles: [article], Claims: [claim]})
    frames = read_tables(tmp_path / "tables")
    read = frames[Claims].iloc[0]
    assert frames[Articles].iloc[0][Articles.TITLE] == title
    assert frames[Articles].iloc[0][Articles.WORDS] == words
    assert (read[Claims.QUOTE], read[Claims.GROUP_LABEL]) == (quote, label)
    assert (None if read[Claims.VALUE] is pd.NA else int(read[Claims.VALUE])) == value


# --- what is wrong ---------------------------------------------------------------------------------------------

NONSENSE = [
    (Claims, Claims.LOW, "many", "'many' is no whole number"),
    (Claims, Claims.LOW, "-3", "below 0"),
    (Claims, Claims.LOW, "9" * 20, "too large"),
    (Claims, Claims.LOW, "3.0", "is no whole number"),
    (Claims, Claims.MEASURE, "bruised", "'bruised' is not one of killed, injured"),
    (Claims, Claims.QUOTE, "", "is empty and must not be"),
    (Claims, Claims.KNOWN_BY, "3 June 2021", "is no day like 2022-01-10"),
    (Claims, Claims.KNOWN_BY, "2021-02-30", "a day that no calendar has"),
    (Claims, Claims.ARTICLE_ID, "another", "'another' is not in articles.csv"),
    (Claims, Claims.PLACE_ID, "geonames:2", "'geonames:2' is not in places.csv"),
    (Claims, Claims.PART_OF, "c9", "'c9' is not in claims.csv"),
    (Claims, Claims.HIGH, "1", "3 is above high, 1"),
    (Claims, Claims.EVIDENCE_START, "25", "25 is above evidence_end, 24"),
    (Events, Events.PLANNED, "no", "is neither true nor false"),
    (Events, Events.START, "2021-06-09", "2021-06-09 is above event_end"),
    (Places, Places.LATITUDE, "54,35", "is no number"),
    (Places, Places.LATITUDE, "543.5", "is not between -90 and 90"),
]


@pytest.mark.parametrize(("table", "column", "value", "problem"), NONSENSE)
def test_nonsense_in_a_cell_is_named_with_table_row_and_column(
    folder: Path, table: type[Table], column: Column, value: str, problem: str
) -> None:
    set_cell(folder, table, column, value)
    with pytest.raises(TableError) as caught:
        read_tables(folder)
    error = caught.value
    wrong = Claims.LOW if column is Claims.HIGH else column
    assert (error.table, error.row, error.column) == (table.name, 1, wrong)
    assert problem in error.problem
    assert str(error).startswith(f"{table.name}.csv, row 1 (line ")
    assert "python -m extract build" in str(error)


def test_the_line_is_that_of_the_file_though_quotes_span_lines(folder: Path) -> None:
    edit(folder, Claims, lambda text: text + text.split("\n", 1)[1].replace("c1", "c2").replace("injured", "hurt"))
    with pytest.raises(TableError, match=r"claims\.csv, row 2 \(line 5 of the file\), column measure: 'hurt'"):
        read_table(folder, Claims)


BROKEN = [
    (lambda text: text.replace("title", "headline", 1), 1, "missing: title; unknown: headline"),
    (lambda text: text.replace("article_id,title", "title,article_id", 1), 1, "the order differs"),
    (lambda _: "", 1, "missing: article_id"),
    (lambda text: text + "one,two\n", 3, "2 cells where the header has 8"),
    (lambda text: text + text.splitlines()[1] + "\n", 3, "stands in row 1 already"),
    (lambda text: text + '"never closed,en\n', 3, "not CSV"),
]


@pytest.mark.parametrize(("change", "line", "problem"), BROKEN)
def test_a_broken_file_is_named_with_its_line(
    folder: Path, change: Callable[[str], str], line: int, problem: str
) -> None:
    edit(folder, Articles, change)
    with pytest.raises(TableError, match=re.escape(problem)) as caught:
        read_tables(folder)
    assert (caught.value.table, caught.value.line) == ("articles", line)


def test_a_missing_table_is_named(folder: Path) -> None:
    (folder / "events.csv").unlink()
    with pytest.raises(TableError, match=r"events\.csv: there is no such file in .*Run 'make tables'"):
        read_tables(folder)


def test_a_table_in_another_encoding_is_named(folder: Path) -> None:
    path = folder / "places.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1250", errors="replace"))
    with pytest.raises(TableError, match=r"places\.csv: not UTF-8"):
        read_tables(folder)


# --- the package -----------------------------------------------------------------------------------------------


def test_the_package_declares_every_column_as_the_schema_does(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["path"] for resource in package["resources"]] == [f"{table.name}.csv" for table in TABLES]
    for table, resource in zip(TABLES, package["resources"], strict=True):
        fields = resource["schema"]["fields"]
        assert [(field["name"], field["type"]) for field in fields] == [(c, c.holds) for c in table.columns()]
        for column, field in zip(table.columns(), fields, strict=True):
            assert field["description"] == column.description
            constraints = field.get("constraints", {})
            assert constraints.get("required", False) is column.required
            assert tuple(constraints.get("enum", ())) == column.allowed
        assert resource["schema"].get("primaryKey") == ([table.key] if table.key else None)


def test_the_package_knows_every_reference(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    told = {
        (resource["name"], key["fields"][0], key["reference"].get("resource", resource["name"]))
        for resource in package["resources"]
        for key in resource["schema"].get("foreignKeys", ())
    }
    declared = {(t.name, str(c), c.refers.split(".")[0]) for t in TABLES for c in t.columns() if c.refers}
    assert told == declared


def test_the_package_names_the_articles_that_were_skipped(tmp_path: Path) -> None:
    with writing(tmp_path / "tables") as writer:
        writer.skipped.append({"article": "a.md", "line": 3, "message": "a.md, line 3: empty."})
    assert [dict(one) for one in skipped(tmp_path / "tables")] == [
        {"article": "a.md", "line": 3, "message": "a.md, line 3: empty."}
    ]
    assert skipped(tmp_path / "nowhere") == ()
    (tmp_path / "tables" / "datapackage.json").write_text("{", encoding="utf-8")
    assert skipped(tmp_path / "tables") is None


# --- all or nothing --------------------------------------------------------------------------------------------


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_build_that_dies_leaves_the_old_tables_whole(folder: Path) -> None:
    before = contents(folder)

    def dies() -> None:
        with writing(folder) as writer:
            writer.add(Articles, {**ARTICLE, Articles.ID: "other"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        dies()
    assert contents(folder) == before
    assert list(folder.parent.iterdir()) == [folder]


def test_a_build_replaces_the_old_tables_and_leaves_nothing_beside_them(folder: Path) -> None:
    write_tables(folder, {})
    assert len(read_tables(folder)[Articles]) == 0
    assert list(folder.parent.iterdir()) == [folder]


def test_the_last_of_two_builds_at_once_wins_whole(folder: Path) -> None:
    with writing(folder) as slow:
        slow.add(Articles, ARTICLE)
        write_tables(folder, {Articles: [{**ARTICLE, Articles.ID: "quick"}]})
        assert list(read_table(folder, Articles)[Articles.ID]) == ["quick"]
    assert list(read_table(folder, Articles)[Articles.ID]) == [ARTICLE[Articles.ID]]


def test_what_a_dead_build_left_is_cleared_and_what_a_living_one_writes_is_not(folder: Path) -> None:
    dead, living = folder.parent / ".tables-build-4194305-x", folder.parent / ".tables-build-1-x"
    dead.mkdir()
    living.mkdir()
    write_tables(folder, {})
    assert not dead.exists()
    assert living.exists()


def test_tables_replaced_while_they_are_read_are_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, builds = tables.table_cells, iter([{Articles: [{**ARTICLE, Articles.ID: "later"}]}])

    def table_cells(there: Path, table: type[Table]) -> tables.Cells:
        cells = real(there, table)
        if table is Articles and (rows := next(builds, None)):
            write_tables(there, rows)
        return cells

    monkeypatch.setattr(tables, "table_cells", table_cells)
    assert list(read_tables(folder)[Articles][Articles.ID]) == ["later"]


def test_a_folder_with_other_files_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(SwapError, match=r"holds what no build wrote \(notes\.txt\)"):
        write_tables(tmp_path, {})
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_hidden_files_of_other_programs_are_kept(folder: Path) -> None:
    (folder / ".~lock.claims.csv#").write_text("office")
    write_tables(folder, {})
    assert (folder / ".~lock.claims.csv#").read_text() == "office"


def test_where_folders_cannot_swap_names_the_files_are_replaced(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.tables.swap._exchange", lambda *_: False)
    write_tables(folder, {})
    assert len(read_tables(folder)[Articles]) == 0


def test_a_link_to_a_folder_stays_a_link(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder)
    write_tables(link, {})
    assert link.is_symlink()
    assert len(read_tables(folder)[Articles]) == 0


def test_numbers_are_whole_where_they_count_people() -> None:
    counts = [c for t in TABLES for c in t.columns() if c.unit in ("people", "characters", "words", "mentions")]
    assert {column.holds for column in counts} == {Type.INTEGER}
    assert Mentions.START in counts
