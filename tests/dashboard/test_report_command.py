"""`python -m dashboard report`: what it writes, what it says, and what is left where it cannot write."""

import contextlib
import errno
import os
import signal

import pypdfium2
import pytest

from dashboard.__main__ import main
from dashboard.export import saving
from dashboard.export.picture import painter
from dashboard.report import drawing, making
from tests.dashboard.processes import children
from tests.dashboard.reports import Html, drawn, pdf_words, squeezed


@pytest.fixture
def report(sample_folders, monkeypatch, tmp_path):
    """Run the command on the sample, without a browser: `report("--format", "md")`; the answer is the exit status."""
    monkeypatch.setattr(making, "draw", drawn)
    monkeypatch.setattr(making, "find_browser", lambda: "a browser")
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        return main(["report", "--tables", str(sample_folders[0]), *arguments])

    return run


def left(folder):
    return sorted(path.name for path in folder.iterdir())


def test_it_writes_the_report_named_by_its_day(report, tmp_path, capsys):
    assert report("--as-of", "2022-01-10", "--include", "parts") == 0
    assert left(tmp_path) == ["recount-report-as-of-2022-01-10.pdf"]
    assert "recount-report-as-of-2022-01-10.pdf written." in capsys.readouterr().out
    words = pdf_words((tmp_path / "recount-report-as-of-2022-01-10.pdf").read_bytes())
    assert squeezed("As known by the end of 10 January 2022") in squeezed(words)


def test_the_files_ending_chooses_the_format(report, tmp_path):
    assert report("--out", "toll.html", "--include", "parts", "--lang", "pl", "--title", "Bilans") == 0
    html = Html((tmp_path / "toll.html").read_bytes())
    assert html.all("html") == [{"lang": "pl"}]
    assert "Bilans" in html.text


def test_markdown_is_written_with_its_pictures_beside_it(report, tmp_path):
    assert report("--out", "toll.md", "--include", "parts", "--include", "comparison:missing") == 0
    assert left(tmp_path) == ["toll-pictures", "toll.md"]
    assert left(tmp_path / "toll-pictures") == ["figure-1.svg", "figure-2.svg"]
    assert "](<toll-pictures/figure-1.svg>)" in (tmp_path / "toll.md").read_text(encoding="utf-8")


def test_charts_and_tables_stand_in_the_order_in_which_they_are_named(report, tmp_path):
    report("--out", "r.html", "--include", "events-table", "--include", "claims-table:missing")
    text = Html((tmp_path / "r.html").read_bytes()).text
    assert text.index("Events") < text.index("The figures and what became of them")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--include", "pie"), "a report has no 'pie'; choose from timeline"),
        (("--include", "map:eaten"), "nothing counts 'eaten'"),
        (
            ("--format", "html", "--out", "r.pdf"),
            "--out r.pdf ends in .pdf, and --format says html. Name it r.html, or",
        ),
        (("--format", "docx", "--out", "r.doc"), "--out r.doc ends in .doc, and --format says docx. Name it r.docx."),
        (("--out", "r.odt"), "cannot be written as 'odt'. Take --format pdf, docx, html, md"),
        (("--as-of", "yesterday"), "--as-of yesterday"),
        (("--place", "Atlantis"), "--place Atlantis"),
        (("--retrieved", "soon"), "--retrieved soon"),
    ],
)
def test_what_cannot_be_made_is_named_and_nothing_is_written(report, tmp_path, capsys, arguments, said):
    assert report(*arguments) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Nothing was written." in told
    assert left(tmp_path) == []


def test_without_a_browser_it_names_the_way_out_and_that_way_works(report, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(making, "find_browser", lambda: None)
    assert report("--out", "r.pdf") == 2
    assert "make the report without pictures" in capsys.readouterr().err
    assert left(tmp_path) == []
    assert report("--out", "r.pdf", "--without-pictures") == 0
    assert left(tmp_path) == ["r.pdf"]


def test_a_disk_that_is_full_leaves_the_old_report_and_nothing_else(report, monkeypatch, tmp_path, capsys):
    (tmp_path / "r.pdf").write_bytes(b"the old report")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(saving.os, "fsync", full)
        assert report("--out", "r.pdf", "--include", "parts") == 2
    assert "No space left on device" in capsys.readouterr().err
    assert left(tmp_path) == ["r.pdf"]
    assert (tmp_path / "r.pdf").read_bytes() == b"the old report"
    assert report("--out", "r.pdf", "--include", "parts") == 0
    assert len(pypdfium2.PdfDocument((tmp_path / "r.pdf").read_bytes())) > 1


def test_a_folder_that_cannot_be_made_is_named(report, tmp_path, capsys):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    assert report("--out", "taken/r.pdf", "--include", "parts") == 2
    assert "taken" in capsys.readouterr().err
    assert left(tmp_path) == ["taken"]


def test_tables_that_are_not_there_are_named(monkeypatch, tmp_path, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["report", "--tables", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.browser
def test_a_browser_that_is_killed_while_a_report_is_made_is_replaced(sample_folders, monkeypatch, tmp_path):
    before, pictures = children(), []

    def draw_and_kill(picture):
        pictures.append(drawing.draw(picture))
        if len(pictures) == 1:
            for process in children() - before:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
        return pictures[-1]

    monkeypatch.setattr(making, "draw", draw_and_kill)
    chosen = ("--include", "parts", "--include", "comparison:missing", "--out", str(tmp_path / "r.pdf"))
    painter.close()  # so that the browser is one that this test has started
    assert main(["report", "--tables", str(sample_folders[0]), *chosen]) == 0
    assert len(pictures) == 2
    assert left(tmp_path) == ["r.pdf"]


@pytest.mark.browser
def test_a_whole_report_is_drawn_and_its_charts_can_be_read(sample_folders, tmp_path, capsys):
    out = tmp_path / "whole.pdf"
    assert main(["report", "--tables", str(sample_folders[0]), "--as-of", "2022-01-09", "--out", str(out)]) == 0
    assert capsys.readouterr().err == ""
    words = squeezed(pdf_words(out.read_bytes()))
    for chart_text in ("Security officers killed", "withdrawn 9 Jan by", "103 + 21 + 10 + 8 = 142"):
        assert squeezed(chart_text) in words
