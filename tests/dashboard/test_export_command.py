"""`python -m dashboard export`: files, words, exit status, and what it says when nothing could be written."""

import csv
import errno
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PIL import Image

from dashboard import __main__ as program
from dashboard.__main__ import main, parser
from dashboard.commands import options
from dashboard.export import picture, saving
from dashboard.export.errors import ExportError
from dashboard.export.figures import PICTURES, Scale
from dashboard.export.gallery import CHARTS
from dashboard.export.saving import ready, save
from dashboard.export.sheets import SHEETS
from dashboard.export.sizes import Size
from dashboard.export.written import WRITERS
from dashboard.query import FILTERS
from dashboard.store import TABLES_VARIABLE
from dashboard.wording.i18n import LANGUAGES
from extract.schema import Status
from tests.dashboard import sample

ROOT = Path(__file__).parents[2]


@pytest.fixture
def export(sample_folders, tmp_path, monkeypatch, capsys):
    """Run the command on the sample's tables: `export("parts", "--format", "html")`; gives status, words and faults."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str):
        status = main(["export", *arguments, "--tables", str(sample_folders[0])])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def rows_of(path: Path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def options_of(name: str):
    subparsers = next(action for action in parser()._actions if hasattr(action, "choices") and action.choices)
    return {action.dest: action for action in subparsers.choices[name]._actions}


def test_the_names_that_the_command_takes_are_those_there_are():
    offered = options_of("export")
    assert set(offered["what"].choices) == {*CHARTS, *SHEETS}
    assert set(offered["format"].choices) == {*PICTURES, *WRITERS, "zip"}
    assert set(offered["size"].choices) == set(Size)
    assert set(offered["scale"].choices) == set(Scale)
    assert set(offered["lang"].choices) == set(LANGUAGES)
    assert options._TABLES_VARIABLE == TABLES_VARIABLE


def test_every_filter_is_an_option_named_as_in_the_address():
    named = {option for action in options_of("export").values() for option in action.option_strings}
    assert {f"--{name.replace('_', '-')}" for name in FILTERS} <= named


def test_help_waits_for_nothing_heavy():
    heavy = "import sys, dashboard.__main__; print([m for m in ('pandas', 'plotly', 'streamlit') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", heavy], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_command_needs_no_streamlit(sample_folders, tmp_path):
    script = (
        "import sys; from dashboard.__main__ import main; "
        f"status = main(['export', 'parts', '--out', 'p.html', '--tables', {str(sample_folders[0])!r}]); "
        "print(status, 'streamlit' in sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "0 False"


@pytest.mark.browser
def test_a_chart_is_written_as_asked_for_and_says_its_words(export):
    status, said, _ = export(
        "comparison", "--format", "png", "--as-of", "2022-01-10", "--place", "Almaty", "--scale", "1", "--out", "F.png"
    )
    assert status == 0
    image = Image.open("F.png")
    assert image.size[0] == Size.ARTICLE.width
    assert "10 January 2022" in image.info["Comment"]
    assert "Almaty" in image.info["Comment"]
    assert f"Text alternative: {image.info['Description']}" in said


@pytest.mark.browser
def test_the_language_and_size_of_a_pdf_are_those_asked_for(export):
    assert export("parts", "--lang", "pl", "--size", "slide", "--out", "slajd.pdf")[0] == 0
    document = pypdfium2.PdfDocument("slajd.pdf")
    try:
        assert document[0].get_size() == pytest.approx((960, 540), abs=1)
        assert "Dane: Recount" in document[0].get_textpage().get_text_range()
    finally:
        document.close()


@pytest.mark.browser
def test_a_chart_too_long_for_its_size_is_written_as_numbered_pictures(export):
    status, said, _ = export("overview", "--size", "slide", "--scale", "1", "--out", "F.png")
    names = sorted(path.name for path in Path().glob("F*"))
    assert status == 0
    assert names == [f"F-{at}.png" for at in range(1, len(names) + 1)]
    assert len(names) > 1
    assert all(f"{name} written." in said for name in names)
    for at, name in enumerate(names, 1):
        image = Image.open(name)
        assert image.size == (1280, 720)
        assert image.info["Description"].startswith(f"Picture {at} of {len(names)}: ")


@pytest.mark.parametrize("name", ["Almaty", "Ałmaty", "АЛМАТЫ", sample.ALMATY])
def test_a_place_is_found_by_its_name_in_any_language_or_its_id(export, name):
    assert export("claims", "--place", name, "--out", "c.json")[0] == 0
    assert {row["place_id"] for row in json.loads(Path("c.json").read_text())} == {sample.ALMATY}


def test_filters_that_may_be_repeated_add_up(export):
    assert export("claims", "--measure", "killed", "--measure", "missing", "--out", "c.csv")[0] == 0
    assert {row["measure"] for row in rows_of(Path("c.csv"))} == {"killed", "missing"}


def test_all_filters_reach_the_rows(export):
    arguments = ["--from", "2022-01-07", "--to", "2022-01-12", "--as-of", "2022-01-10", "--group", "all"]
    arguments += ["--source", "kz:interior_ministry", "--status", "superseded", "--measure", "detained"]
    assert export("claims", *arguments, "--out", "c.csv")[0] == 0
    assert {row["claim_id"] for row in rows_of(Path("c.csv"))} == {"held-3000", "held-4404", "held-5135"}


def test_a_table_is_written_with_its_description_beside_it(export):
    status, said, _ = export("claims", "--format", "xlsx", "--as-of", "2022-01-09", "--out", "dead.xlsx")
    assert status == 0
    assert "dead.xlsx.datapackage.json" in said
    resource = json.loads(Path("dead.xlsx.datapackage.json").read_text())["resources"][0]
    assert resource["path"] == "dead.xlsx"
    header = next(openpyxl.load_workbook("dead.xlsx").worksheets[0].iter_rows(values_only=True))
    assert [field["name"] for field in resource["schema"]["fields"]] == list(header)


def test_each_format_of_a_table_in_one_folder_keeps_its_own_description(export):
    for name in ("claims.csv", "claims.json"):
        assert export("claims", "--out", name)[0] == 0
    for name in ("claims.csv", "claims.json"):
        described = json.loads(Path(f"{name}.datapackage.json").read_text())
        assert [one["path"] for one in described["resources"]] == [name]


def test_the_withdrawn_figure_is_in_the_table_with_its_fate_as_of_the_ninth_and_not_before(export):
    for day, there in (("2022-01-08", False), ("2022-01-09", True)):
        assert export("comparison", "--format", "csv", "--as-of", day, "--out", "c.csv")[0] == 0
        rows = {row["claim_id"]: row for row in rows_of(Path("c.csv"))}
        assert ("all-164" in rows) is there
    assert rows["all-164"]["status"] == Status.RETRACTED
    assert rows["all-164"]["revised_by"]


def test_a_bundle_is_the_same_bytes_again(export):
    assert export("overview", "--measure", "killed", "--out", "a.zip")[0] == 0
    assert export("overview", "--measure", "killed", "--out", "b.zip")[0] == 0
    assert Path("a.zip").read_bytes() == Path("b.zip").read_bytes()
    assert "datapackage.json" in zipfile.ZipFile("a.zip").namelist()


def test_a_name_is_made_of_chart_and_day_where_none_is_given(export):
    assert export("claims", "--as-of", "2022-01-09")[0] == 0
    assert Path("recount-claims-as-of-2022-01-09.csv").is_file()


def test_a_day_or_a_version_in_a_name_is_no_ending(export):
    for name in ("claims.2022-01-09", "claims.v2-final"):
        assert export("claims", "--format", "csv", "--out", name)[0] == 0
        assert rows_of(Path(name))


def test_nothing_that_matches_is_said(export):
    _, said, _ = export("claims", "--measure", "displaced", "--as-of", "1999-01-01", "--out", "c.csv")
    assert "Nothing matches the filters" in said
    assert rows_of(Path("c.csv")) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["claims", "--format", "png"], ["claims", "png", "csv, xlsx, json, zip"]),
        (["parts", "--format", "csv", "--out", "q.png"], ["--out q.png ends in .png", "says csv", "Name it q.csv"]),
        (["parts", "--format", "png", "--out", "q.jpg"], ["--out q.jpg ends in .jpg", "says png", "Name it q.png."]),
        (["claims", "--format", "xlsx", "--out", "q.csv"], ["Name it q.xlsx, or take --format csv."]),
        (["parts", "--out", "chart.gif"], ["gif", "png, svg, pdf, html"]),
        (["parts", "--place", "Almata"], ["--place Almata", "Did you mean Almaty"]),
        (["parts", "--measure", "kiled"], ["--measure kiled", "Did you mean killed"]),
        (["parts", "--as-of", "2022-02-31"], ["--as-of 2022-02-31", "no day"]),
        (["parts", "--from", "2022-01-09", "--to", "2022-01-08"], ["--to 2022-01-08", "before the first"]),
        (["parts", "--within", "50"], ["--within 50", "needs a city"]),
        (["parts", "--source", "kz:health_ministri"], ["Did you mean kz:health_ministry"]),
        (["claims", "--retrieved", "today"], ["--retrieved today", "2022-01-09"]),
    ],
)
def test_what_cannot_be_done_is_named_with_its_remedy_and_nothing_is_written(export, tmp_path, arguments, told):
    status, said, fault = export(*arguments)
    assert (status, said) == (2, "")
    assert all(words in fault for words in (*told, "Nothing was written."))
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_two_places_is_not_guessed(tmp_path, monkeypatch, capsys):
    from extract.schema import Places
    from tests.dashboard.folders import write_folders

    tables = sample.tables()
    places = tables[Places].assign(**{Places.NAME_EN: "Springfield"})
    tables_folder, _ = write_folders(tmp_path / "t", {**tables, Places: places})
    monkeypatch.chdir(tmp_path)
    assert main(["export", "claims", "--place", "springfield", "--tables", str(tables_folder)]) == 2
    fault = capsys.readouterr().err
    assert f"{sample.ALMATY} (city)" in fault
    assert sample.KAZAKHSTAN in fault


def test_tables_that_are_not_there_are_an_error_with_a_remedy(tmp_path, capsys):
    assert main(["export", "claims", "--tables", str(tmp_path / "none"), "--out", str(tmp_path / "c.csv")]) == 2
    fault = capsys.readouterr().err
    assert "none" in fault
    assert "make tables" in fault
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_without_a_browser_the_remedy_is_said_and_html_is_written_when_asked_for(export, monkeypatch, ending):
    monkeypatch.setattr(picture, "find_browser", lambda: None)
    status, _, fault = export("parts", "--out", f"p.{ending}")
    assert status == 2
    assert "no Chrome or Chromium" in fault
    assert "Install Chromium" in fault
    assert "HTML" in fault
    assert not Path(f"p.{ending}").exists()
    assert export("parts", "--out", "p.html")[0] == 0
    assert "Save as PNG" in Path("p.html").read_text()


def test_a_folder_that_cannot_be_written_is_said_before_anything_is_drawn(export, monkeypatch):
    Path("file").write_text("x")
    monkeypatch.setattr(picture.Painter, "paint", lambda *_: pytest.fail("drawn for nothing"))
    status, _, fault = export("parts", "--out", "file/p.png")
    assert status == 2
    assert "file/p.png cannot be written" in fault
    assert "name another file with --out" in fault
    assert "Make room" not in fault
    status, _, fault = export("parts", "--out", ".", "--format", "png")
    assert status == 2
    assert "is a folder" in fault


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    old, other = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving.os, "fsync", full)
    with pytest.raises(ExportError, match=r"No space left on device\. Make room"):
        save({other: b"new", old: b"new"})
    assert old.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["old.csv"]


def test_a_full_disk_leaves_no_folder_that_was_made_for_the_files(tmp_path, monkeypatch):
    kept = tmp_path / "kept"
    kept.mkdir()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving.os, "fsync", full)
    with pytest.raises(ExportError, match="Make room"):
        save({tmp_path / "q-pictures" / "small" / "figure-1.svg": b"new", kept / "q.md": b"new"})
    assert list(tmp_path.rglob("*")) == [kept]


@pytest.mark.parametrize(
    ("number", "remedy"),
    [
        (errno.ENOENT, "No file can be made in"),
        (errno.EACCES, "Mend the rights of"),
        (errno.EROFS, "Mend the rights of"),
        (errno.EDQUOT, "Make room"),
        (errno.ENAMETOOLONG, "shorter name"),
    ],
)
def test_what_cannot_be_written_names_the_remedy_of_its_own_cause(tmp_path, monkeypatch, number, remedy):
    def refused(*_args: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(saving.tempfile, "mkstemp", refused)
    with pytest.raises(ExportError, match=remedy):
        ready(tmp_path / "a.csv")


def test_a_second_file_that_cannot_be_written_leaves_the_first_as_it_was(tmp_path):
    first = tmp_path / "first.csv"
    first.write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError, match=r"second\.csv cannot be written"):
        save({first: b"new", tmp_path / "file" / "second.csv": b"new"})
    assert first.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "first.csv"]


def test_a_file_that_is_replaced_keeps_its_rights_and_a_new_one_gets_the_usual_ones(tmp_path):
    kept, new, usual = tmp_path / "kept", tmp_path / "folder" / "new", tmp_path / "usual"
    kept.write_bytes(b"")
    kept.chmod(0o640)
    usual.touch()
    save({kept: b"x", new: b"y"})
    assert kept.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_mode == usual.stat().st_mode
    assert (kept.read_bytes(), new.read_bytes()) == (b"x", b"y")


def test_being_ready_leaves_nothing_behind(tmp_path):
    ready(tmp_path / "b.png")
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("name", ["none/q.csv", "none/such/q.csv"])
def test_a_folder_that_is_not_there_is_said_and_not_made(export, tmp_path, name):
    status, _, fault = export("claims", "--out", str(tmp_path / name))
    assert status == 2
    assert f"There is no folder {(tmp_path / name).parent}" in fault
    assert not (tmp_path / "none").exists()


def test_a_pipe_or_a_device_is_never_replaced_by_a_file(export, tmp_path):
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    status, _, fault = export("claims", "--out", str(pipe))
    assert status == 2
    assert "no ordinary file" in fault
    with pytest.raises(ExportError, match="no ordinary file"):
        save({tmp_path / "q.csv": b"new", pipe: b"new"})
    assert [path.name for path in tmp_path.iterdir() if not path.is_dir()] == ["pipe.csv"]
    assert pipe.is_fifo()


def test_two_exports_at_once_both_end_well(sample_folders, tmp_path):
    out = tmp_path / "same.xlsx"
    command = [sys.executable, "-m", "dashboard", "export", "claims", "--out", str(out), "--tables"]
    running = [subprocess.Popen([*command, str(sample_folders[0])], cwd=ROOT, stdout=subprocess.DEVNULL) for _ in "12"]
    assert [process.wait(120) for process in running] == [0, 0]
    assert openpyxl.load_workbook(out).worksheets[0].max_row > 10
    assert sorted(path.name for path in tmp_path.iterdir()) == ["same.xlsx", "same.xlsx.datapackage.json"]


def test_an_interruption_ends_with_two(monkeypatch, capsys):
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "_export", interrupted)
    assert main(["export", "parts"]) == 2
    assert "nothing was written" in capsys.readouterr().err
