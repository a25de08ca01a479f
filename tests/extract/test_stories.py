"""Stories told by several papers: who is credited with each figure, what became of it, and what was left unread.

A story of `stories*.txt` is a heading, its articles ("en 2023-02-10 Harbour Post | text"), and all that must come out:
"= article measure figure | source | status" a claim, "~ article figure | kind by whom" what was done to it, and
"? article | words" a sentence left unread. Whoever has no source_id is told by kind and name, "own words" by nobody.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.building.build import build
from extract.schema import Claims, Revisions, Table, Unread
from extract.tables.tables import table_cells
from tests.extract.corpus import write_article

FILES = sorted(Path(__file__).parent.glob("stories*.txt"))
Row = dict[str, str]


def stories() -> Iterator[tuple[str, list[str], list[str]]]:
    """The heading of each story, its articles, and what must come out."""
    text = "\n\n".join(file.read_text(encoding="utf-8").strip() for file in FILES)
    for block in text.split("\n\n"):
        heading, *lines = block.splitlines()
        told = [line for line in lines if line[0] not in "=~?"]
        yield heading.removeprefix("# "), told, sorted(line for line in lines if line[0] in "=~?")


def rows(folder: Path, table: type[Table]) -> list[Row]:
    cells = table_cells(folder, table)
    return [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]


def figure_of(claim: Row) -> str:
    return claim[Claims.VALUE] or f"{claim[Claims.LOW]}..{claim[Claims.HIGH]}"


def source_of(claim: Row) -> str:
    named = claim[Claims.SOURCE_ID] or f"{claim[Claims.SOURCE_KIND]} {claim[Claims.SOURCE]}".strip()
    return (named or "own words") + (f" via {claim[Claims.VIA]}" if claim[Claims.VIA] else "")


def come_out(folder: Path, articles: list[str]) -> list[str]:
    """What a story gives, in the words of the file."""
    numbers = {}
    for number, line in enumerate(articles, start=1):
        head, _, text = line.partition(" | ")
        code, day, publisher = head.split(" ", 2)
        name = f"{day[:10]}-story-{number}.{code}.md"
        numbers[name.removesuffix(".md")] = number
        write_article(folder / "in", text, name=name, language=code, published=day, publisher=publisher)
    build(folder / "in", folder / "out", jobs=1)
    claims = {claim[Claims.ID]: claim for claim in rows(folder / "out", Claims)}
    found = []
    for claim in claims.values():
        status = " ".join(filter(None, (claim[Claims.STATUS], claim[Claims.WARNING])))
        start = f"= {numbers[claim[Claims.ARTICLE_ID]]} {claim[Claims.MEASURE]} {figure_of(claim)}"
        found.append(f"{start} | {source_of(claim)} | {status}")
    for row in rows(folder / "out", Revisions):
        claim = claims[row[Revisions.CLAIM_ID]]
        start = f"~ {numbers[claim[Claims.ARTICLE_ID]]} {figure_of(claim)}"
        found.append(f"{start} | {row[Revisions.KIND]} by {row[Revisions.BY]}")
    for row in rows(folder / "out", Unread):
        found.append(f"? {numbers[row[Unread.ARTICLE_ID]]} | {row[Unread.SENTENCE]}")
    return sorted(found)


@pytest.mark.parametrize(("told", "expected"), [pytest.param(*rest, id=heading) for heading, *rest in stories()])
def test_a_story_gives_just_its_figures_and_what_became_of_them(
    tmp_path: Path, told: list[str], expected: list[str]
) -> None:
    (tmp_path / "in").mkdir()
    assert come_out(tmp_path, told) == expected
