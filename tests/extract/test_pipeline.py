"""The build as a whole: every article read, one ledger over all, the same bytes every time."""

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from extract import pipeline
from extract.article import read_article
from extract.building.build import Report, build
from extract.building.results import BuildError
from extract.check import check
from extract.claims.claims import Claim, Unread
from extract.language import LanguageError
from extract.reading import Reading
from extract.schema import Articles, Claims, Mentions, Places, Table
from extract.tables.tables import Cells, table_cells
from tests.extract.corpus import SAMPLE, contents, sample_articles, write_article

TEXT = "Two people were injured in Gdansk on Wednesday, police said."


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "tables"
    build(SAMPLE, folder, jobs=1)
    return folder


@pytest.fixture(autouse=True)
def same_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody may be editing the program while the tests run."""
    monkeypatch.setattr("extract.building.build.program_version", lambda: "this one")


def rows(folder: Path, table: type[Table]) -> list[dict[str, str]]:
    cells: Cells = table_cells(folder, table)
    return [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]


# --- what comes out --------------------------------------------------------------------------------------------


def test_every_article_of_the_sample_is_read(tmp_path: Path) -> None:
    report = build(SAMPLE, tmp_path / "tables", jobs=1)
    assert report.skipped == ()
    assert report.read == len(sample_articles())


def test_the_tables_of_the_sample_have_no_fault(built: Path) -> None:
    assert list(check(SAMPLE, built)) == []


def test_an_article_row_tells_the_article(built: Path) -> None:
    for row, path in zip(rows(built, Articles), sample_articles(), strict=True):
        article = read_article(path)
        assert row[Articles.ID] == article.article_id
        assert row[Articles.TITLE] == article.title
        assert row[Articles.PUBLISHED] == (article.published_at or article.published).isoformat()
        assert row[Articles.SHA256] == hashlib.sha256(article.text.encode()).hexdigest()
        assert 0 < int(row[Articles.WORDS]) <= len(article.text.split()) * 1.2


def test_mentions_stand_in_order_and_quote_the_text(built: Path) -> None:
    found = rows(built, Mentions)
    order = [(row[Mentions.ARTICLE_ID], int(row[Mentions.START]), int(row[Mentions.END])) for row in found]
    assert order == sorted(order)
    assert {row[Mentions.KIND] for row in found} == {"figure", "date", "place", "source"}
    figures = [row[Mentions.VALUE] for row in found if row[Mentions.KIND] == "figure"]
    assert all(".." in value for value in figures)


def test_places_hold_every_place_and_what_it_lies_in(built: Path) -> None:
    places = {row[Places.ID]: row for row in rows(built, Places)}
    named = [row[Mentions.VALUE] for row in rows(built, Mentions) if row[Mentions.KIND] == "place"]
    assert set(named) <= set(places)
    assert {row[Claims.PLACE_ID] for row in rows(built, Claims) if row[Claims.PLACE_ID]} <= set(places)
    for place_id, row in places.items():
        assert int(row[Places.MENTIONS]) == named.count(place_id)
        assert not row[Places.PARENT_ID] or row[Places.PARENT_ID] in places


def test_claims_carry_what_the_ledger_says_of_them(built: Path) -> None:
    claims = rows(built, Claims)
    assert claims
    assert all(row[Claims.STATEMENT_ID] and row[Claims.KNOWN_BY] and row[Claims.STATUS] for row in claims)
    assert "retracted" in {row[Claims.STATUS] for row in claims}


# --- the same bytes --------------------------------------------------------------------------------------------


def test_one_person_more_takes_no_counts_place_in_the_tables(tmp_path: Path) -> None:
    text = "Two people were injured in Gdansk, police said. Police later said that a man was injured."
    write_article(tmp_path / "articles", text)
    build(tmp_path / "articles", tmp_path / "tables", jobs=1)
    assert {row[Claims.STATUS] for row in rows(tmp_path / "tables", Claims)} == {"stands"}


def test_two_processes_give_the_same_bytes_as_one(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.building.results.WORTH_A_SECOND_PROCESS", 1)
    monkeypatch.setattr("extract.building.results.AT_ONCE", 2)
    build(SAMPLE, tmp_path / "tables", jobs=2)
    assert contents(tmp_path / "tables") == contents(built)


def test_what_was_kept_from_an_earlier_build_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    for name in ("first", "again"):
        build(SAMPLE, tmp_path / name, jobs=1, cache=tmp_path / "cache")
        assert contents(tmp_path / name) == contents(built)


def test_nothing_is_written_where_nothing_has_changed(built: Path, tmp_path: Path) -> None:
    tables, cache = tmp_path / "tables", tmp_path / "cache"
    report = build(SAMPLE, tables, jobs=1, cache=cache)
    before = (tables / "claims.csv").stat().st_ino
    assert build(SAMPLE, tables, jobs=1, cache=cache) == report
    assert (tables / "claims.csv").stat().st_ino == before
    (tables / "claims.csv").write_text("edited")
    build(SAMPLE, tables, jobs=1, cache=cache)
    assert contents(tables) == contents(built)


def test_an_article_that_was_read_before_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = tmp_path / "articles", tmp_path / "cache"
    write_article(folder, TEXT)
    build(folder, tmp_path / "tables", cache=cache)
    read_again: list[str] = []
    real = pipeline.read_claims

    def read_claims(reading: Reading) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
        read_again.append(reading.article_id)
        return real(reading)

    monkeypatch.setattr(pipeline, "read_claims", read_claims)
    write_article(folder, TEXT, name="new.en.md")
    build(folder, tmp_path / "tables", cache=cache)
    assert read_again == ["new.en"]
    write_article(folder, TEXT.replace("Two", "Three"))
    build(folder, tmp_path / "tables", cache=cache)
    assert read_again == ["new.en", "2021-06-03-strike.en"]
    assert "Three people" in (tmp_path / "tables" / "claims.csv").read_text(encoding="utf-8")


def test_another_state_of_the_program_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = tmp_path / "articles", tmp_path / "cache"
    write_article(folder, TEXT)
    build(folder, tmp_path / "tables", cache=cache)
    monkeypatch.setattr("extract.building.build.program_version", lambda: "another")
    monkeypatch.setattr(pipeline, "read_events", lambda _: ())
    build(folder, tmp_path / "tables", cache=cache)
    with sqlite3.connect(cache / "readings.sqlite") as file:
        assert file.execute("SELECT count(*) FROM results").fetchone() == (1,)
        assert file.execute("SELECT name FROM version").fetchall() == [("another",)]


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 100, None])
def test_a_damaged_or_missing_memory_costs_nothing_but_time(built: Path, tmp_path: Path, damage: bytes | None) -> None:
    cache = tmp_path / "cache"
    build(SAMPLE, tmp_path / "tables", jobs=1, cache=cache)
    if damage is None:
        with sqlite3.connect(cache / "readings.sqlite") as file:
            file.execute("UPDATE results SET result = ?", (b"rubbish",))
    else:
        (cache / "readings.sqlite").write_bytes(damage)
    build(SAMPLE, tmp_path / "tables", jobs=1, cache=cache)
    assert contents(tmp_path / "tables") == contents(built)


def test_a_memory_that_cannot_be_kept_is_done_without(tmp_path: Path) -> None:
    write_article(tmp_path / "articles", TEXT)
    (tmp_path / "file").write_text("in the way")
    assert build(tmp_path / "articles", tmp_path / "tables", cache=tmp_path / "file").read == 1


# --- what is skipped -------------------------------------------------------------------------------------------


def report_of(folder: Path, tables: Path) -> Report:
    return build(folder, tables, jobs=1)


def test_a_bad_article_is_skipped_and_the_others_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write_article(folder, TEXT)
    (folder / "bad.md").write_text("no front matter")
    (folder / "README.md").write_text("about this folder")
    report = report_of(folder, tmp_path / "tables")
    assert report.read == 1
    assert [(one.article, one.line) for one in report.skipped] == [("bad.md", 1)]
    assert list(check(folder, tmp_path / "tables")) == []


def test_of_two_files_with_one_id_the_second_is_skipped(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write_article(folder, TEXT, name="one.md")
    write_article(folder, TEXT, name="one.txt")
    report = report_of(folder, tmp_path / "tables")
    assert report.read == 1
    assert [one.message for one in report.skipped] == [
        "one.txt: one.md has the same article_id. Rename or remove one of the two."
    ]


def test_a_fault_of_the_program_in_one_article_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "articles"
    write_article(folder, TEXT)
    write_article(folder, TEXT, name="trap.en.md")
    real = pipeline.read_claims

    def read_claims(reading: Reading) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
        if reading.article_id == "trap.en":
            raise ZeroDivisionError("trap")
        return real(reading)

    monkeypatch.setattr(pipeline, "read_claims", read_claims)
    report = report_of(folder, tmp_path / "tables")
    assert report.read == 1
    assert report.skipped[0].message.startswith("trap.en.md: reading it failed (ZeroDivisionError: trap).")


@pytest.mark.parametrize("error", [LanguageError("pl.toml: broken"), FileNotFoundError("gazetteer")])
def test_what_no_article_is_at_fault_for_ends_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def read_places(*_: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "read_places", read_places)
    write_article(tmp_path / "articles", TEXT)
    with pytest.raises(type(error)):
        report_of(tmp_path / "articles", tmp_path / "tables")
    assert not (tmp_path / "tables").exists()


def test_nothing_is_written_where_no_article_can_be_read(tmp_path: Path) -> None:
    folder, tables = tmp_path / "articles", tmp_path / "tables"
    write_article(folder, TEXT)
    report_of(folder, tables)
    before = contents(tables)
    shutil.rmtree(folder)
    with pytest.raises(BuildError, match="There is no folder"):
        report_of(folder, tables)
    folder.mkdir()
    with pytest.raises(BuildError, match=r"There is no article \(\.md or \.txt\)"):
        report_of(folder, tables)
    (folder / "bad.md").write_text("no front matter")
    with pytest.raises(BuildError, match="No article could be read"):
        report_of(folder, tables)
    assert contents(tables) == before


def test_the_files_order_on_the_disk_does_not_matter(built: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in reversed(sample_articles()):
        shutil.copy(path, folder / path.name)
    report_of(folder, tmp_path / "tables")
    assert contents(tmp_path / "tables") == contents(built)
