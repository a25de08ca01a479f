"""`python -m dashboard site`: what it writes, refuses and says."""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.__main__ import main, parser
from dashboard.site import command
from dashboard.site.writing import LIST, write_site
from extract.tables.swap import SwapError
from tests.dashboard import sites

ROOT = Path(__file__).parents[2]
ONE = (("index.html", b"one"), ("data/a.csv", b"a"))


@pytest.fixture(scope="module")
def folders(tmp_path_factory) -> tuple[Path, Path]:
    return sites.material(tmp_path_factory.mktemp("material"))


def ask(out: Path, folders: tuple[Path, Path]) -> list[str]:
    return ["site", "--out", str(out), "--tables", str(folders[0]), "--articles", str(folders[1])]


def test_two_runs_write_the_same_bytes(folders, tmp_path) -> None:
    for number in "12":
        environment = {**os.environ, "PYTHONHASHSEED": number}
        process = subprocess.run(
            [sys.executable, "-m", "dashboard", *ask(tmp_path / number, folders)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (process.returncode, process.stderr) == (0, "")
        assert "index.html" in process.stdout
    one, other = (sites.contents(tmp_path / number) for number in "12")
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_an_article_without_its_text_is_named_and_the_rest_is_written(folders, tmp_path, capsys) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for path in folders[1].iterdir():
        if path.stem != sites.HOSTILE_ARTICLE:
            (articles / path.name).write_bytes(path.read_bytes())
    changed = next(articles.iterdir())
    changed.write_text(changed.read_text(encoding="utf-8") + "More.", encoding="utf-8")
    assert main(ask(tmp_path / "site", (folders[0], articles))) == command.SOME_MISSING
    said = capsys.readouterr().err
    assert sites.HOSTILE_ARTICLE in said
    assert changed.stem in said
    page = sites.Read(tmp_path / "site" / "evidence" / f"{sites.HOSTILE_ARTICLE}.html")
    assert "not on this machine" in page.text
    assert "claim-all-164" in page.anchors


def test_a_damaged_description_of_the_tables_is_named_with_the_remedy_and_on_each_page(
    folders, tmp_path, capsys
) -> None:
    tables = tmp_path / "tables"
    shutil.copytree(folders[0], tables)
    (tables / "datapackage.json").write_text('{"name": "recount"', encoding="utf-8")
    assert main(ask(tmp_path / "site", (tables, folders[1]))) == command.SOME_MISSING
    said = capsys.readouterr().err
    assert "datapackage.json" in said
    assert "make tables" in said
    assert "Whether articles are missing here is not known" in sites.Read(tmp_path / "site" / "index.html").text


def test_broken_tables_write_nothing_and_are_named(tmp_path, capsys) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "claims.csv").write_text("nonsense\n", encoding="utf-8")
    assert main(ask(tmp_path / "site", (tmp_path / "tables", tmp_path))) == command.NOTHING_WRITTEN
    said = capsys.readouterr().err
    assert str(tmp_path / "tables") in said
    assert "Nothing was written." in said
    assert not (tmp_path / "site").exists()


def test_a_folder_that_holds_something_else_is_refused_and_stays(folders, tmp_path, capsys) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    assert main(ask(tmp_path, folders)) == command.NOTHING_WRITTEN
    assert "thesis.txt" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_newer_site_replaces_the_older_one(tmp_path) -> None:
    write_site(tmp_path / "site", ONE)
    write_site(tmp_path / "site", [("index.html", b"two")])
    assert sites.contents(tmp_path / "site").keys() == {"index.html", LIST}
    assert (tmp_path / "site" / "index.html").read_bytes() == b"two"


@pytest.mark.parametrize("stranger", ["data/mine.csv", ".git/config", "notes/today.txt"])
def test_a_site_with_a_file_that_somebody_added_is_refused(tmp_path, stranger) -> None:
    write_site(tmp_path / "site", ONE)
    added = tmp_path / "site" / stranger
    added.parent.mkdir(exist_ok=True)
    added.write_text("mine", encoding="utf-8")
    with pytest.raises(SwapError, match=stranger):
        write_site(tmp_path / "site", ONE)
    assert added.read_text(encoding="utf-8") == "mine"


def test_a_site_with_a_page_that_somebody_changed_is_refused(tmp_path) -> None:
    write_site(tmp_path / "site", ONE)
    (tmp_path / "site" / "index.html").write_text("corrected by hand", encoding="utf-8")
    with pytest.raises(SwapError, match=r"index\.html"):
        write_site(tmp_path / "site", ONE)
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "corrected by hand"


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(SwapError, match="is a file"):
        write_site(tmp_path / "site", ONE)


def test_a_site_that_fails_half_way_leaves_the_old_one_whole(tmp_path) -> None:
    write_site(tmp_path / "site", ONE)
    before = sites.contents(tmp_path)

    def failing():
        yield "index.html", b"half"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_site(tmp_path / "site", failing())
    assert sites.contents(tmp_path) == before


def test_a_full_disk_is_told_with_a_remedy(folders, tmp_path, capsys, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(tmp_path / "site"))

    monkeypatch.setattr(command, "write_site", full)
    assert main(ask(tmp_path / "site", folders)) == command.NOTHING_WRITTEN
    said = capsys.readouterr().err
    assert "No space left on device" in said
    assert "Make room" in said


def test_the_readme_names_the_command_and_its_options() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "`python -m dashboard site --out DIR`" in readme
    actions = next(one for one in parser()._actions if isinstance(one, argparse._SubParsersAction))
    options = {
        name for action in actions.choices["site"]._actions for name in action.option_strings if name[:2] == "--"
    }
    assert options - {"--help"} == {"--out", "--tables", "--articles"}
    assert {option for option in options - {"--help"} if option not in readme} == set()
