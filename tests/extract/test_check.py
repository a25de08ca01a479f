"""What `check` finds in tables that somebody has edited: each fault is named with its table, row and column."""

import csv
import os
from pathlib import Path

import pytest

from extract.building.build import build
from extract.check import check
from extract.schema import Claims, Column
from tests.extract.corpus import write_article

TEXT = (
    "Police in Kenya said 12 people were killed, including two officers, and more than 40 injured. "
    "At least 5 people were missing.\n\nPolice later lowered the toll to 9 from 12."
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write_article(tmp_path / "articles", TEXT)
    build(tmp_path / "articles", tmp_path / "tables", jobs=1)
    assert faults(tmp_path) == []
    return tmp_path


def faults(folder: Path) -> list[str]:
    return list(check(folder / "articles", folder / "tables"))


def edit(folder: Path, which: tuple[Column, str], column: Column, value: str) -> None:
    """Write another value into the first claim whose cell is as given."""
    path = folder / "tables" / "claims.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    row = next(row for row in rows if row[which[0]] == which[1])
    row[column] = row[Claims.ID] if value == "itself" else value
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize(
    ("which", "column", "value", "said"),
    [
        ((Claims.VALUE, "12"), Claims.VALUE, "13", "13 is exact, but low is 12, high 12"),
        ((Claims.VALUE, "12"), Claims.HIGH, "", "12 is exact, but low is 12, high empty"),
        ((Claims.VALUE, "40"), Claims.LOW, "40", "more than 40, but low is 40"),
        ((Claims.VALUE, "5"), Claims.LOW, "4", "at least 5, but low is 4"),
        ((Claims.VALUE, "2"), Claims.PART_OF, "itself", "part_of: is the claim itself"),
        ((Claims.VALUE, "2"), Claims.PART_OF, "0123456789abcdef", "is not in claims.csv"),
        ((Claims.VALUE, "12"), Claims.STATUS, "stands", "is stands, but the log of revisions makes it corrected"),
        ((Claims.VALUE, "9"), Claims.STATUS, "retracted", "is retracted, but the log of revisions makes it stands"),
    ],
)
def test_a_claim_that_cannot_be_is_named(
    corpus: Path, which: tuple[Column, str], column: Column, value: str, said: str
) -> None:
    edit(corpus, which, column, value)
    found = faults(corpus)
    assert any(said in fault and fault.startswith("claims.csv, row ") for fault in found), found


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "is missing"),
        ("{", "cannot be read"),
        ("[]", "is no description of tables"),
        ('{"name": "recount"}', "'resources' does not describe these tables"),
    ],
)
def test_a_broken_description_of_the_tables_is_named(corpus: Path, content: str | None, said: str) -> None:
    path = corpus / "tables" / "datapackage.json"
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert any(said in fault and fault.startswith("datapackage.json") for fault in faults(corpus))


def test_what_is_named_like_an_article_and_is_no_file_is_skipped_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write_article(folder, TEXT)
    (folder / "folder.en.md").mkdir()
    os.mkfifo(folder / "pipe.en.txt")
    report = build(folder, tmp_path / "tables", jobs=1)
    assert report.read == 1
    assert {one.article for one in report.skipped} == {"folder.en.md", "pipe.en.txt"}
    assert any("a folder, and an article is a file" in one.message for one in report.skipped)
