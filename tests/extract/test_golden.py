"""Articles whose every claim is known: nothing may be missing from the tables, nothing different, nothing besides."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.extract.golden import INVENTED, SAMPLE, Built, Golden, golden_files
from tests.extract.golden_claims import claim_faults
from tests.extract.golden_rows import event_faults, place_faults, revision_faults

FILES = golden_files()
each_golden_file = pytest.mark.parametrize("golden", FILES, ids=lambda golden: golden.article_id)


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Built]:
    """The tables of each folder of articles, built once."""
    return {folder: _build(folder, tmp_path_factory.mktemp(folder.parent.name)) for folder in (SAMPLE, INVENTED)}


def _build(articles: Path, tables: Path) -> Built:
    command = [sys.executable, "-m", "extract", "build", "--articles", str(articles), "--tables", str(tables)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Built(tables)


@each_golden_file
def test_an_article_gives_exactly_its_claims(golden: Golden, builds: dict[Path, Built]) -> None:
    faults = claim_faults(golden, builds[golden.folder])
    assert not faults, "\n" + "\n".join(faults)


@each_golden_file
def test_an_article_tells_exactly_its_revisions(golden: Golden, builds: dict[Path, Built]) -> None:
    faults = revision_faults(golden, builds[golden.folder])
    assert not faults, "\n" + "\n".join(faults)


@each_golden_file
def test_an_article_gives_its_events(golden: Golden, builds: dict[Path, Built]) -> None:
    faults = event_faults(golden, builds[golden.folder])
    assert not faults, "\n" + "\n".join(faults)


@each_golden_file
def test_an_article_names_its_places(golden: Golden, builds: dict[Path, Built]) -> None:
    faults = place_faults(golden, builds[golden.folder])
    assert not faults, "\n" + "\n".join(faults)


@each_golden_file
def test_a_golden_file_names_only_what_its_article_prints(golden: Golden) -> None:
    folded = " ".join(golden.article.text.split()).casefold()
    assert [phrase for phrase in golden.phrases if phrase.casefold() not in folded] == []


@pytest.mark.parametrize("folder", [SAMPLE, INVENTED], ids=["sample", "invented"])
def test_every_article_has_a_golden_file(folder: Path) -> None:
    known = {golden.article_id for golden in FILES}
    assert {path.stem for path in folder.glob("*.md")} - known == set()


@pytest.mark.parametrize("folder", [SAMPLE, INVENTED], ids=["sample", "invented"])
def test_every_article_says_for_whom_it_was_written(folder: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    assert [name for name, text in texts.items() if "\nwritten_for: Recount\n" not in text] == []
