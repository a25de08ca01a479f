"""Making a report: its charts drawn one by one, then the file written, with every step told and room to cancel."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from dashboard.export.browser import find_browser
from dashboard.export.bundle import zipped
from dashboard.export.errors import ExportError
from dashboard.i18n import load
from dashboard.report.blocks import Report
from dashboard.report.drawing import draw

Told = Callable[[str, int, int], None]
"""Is told which step begins (a key of the steps' texts), and which picture of how many; it may raise Cancelled."""


class Format(StrEnum):
    """What a report can be written as, by the ending of its file."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """Whoever asked for the report no longer wants it."""


class ReportError(ExportError):
    """A report that could not be made; nothing was written."""


def make(report: Report, form: Format, stem: str, told: Told = lambda *_: None) -> dict[str, bytes]:
    """The files of a report by their names: one, or with Markdown its pictures too.

    Args:
        report: as composed.
        form: what it is to be written as.
        stem: the file's name without ending.
        told: hears of each step.

    Raises:
        ReportError: a picture could not be drawn; the message says why and what to do.
        Cancelled: `told` said so.
    """
    drawings = _drawn(report, told)
    told("file", 0, 0)
    return _written(report, form, stem, drawings)


def as_one(files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """A report's files as one to take away: itself, or a ZIP of all."""
    (first, content), *others = files.items()
    return (f"{Path(first).stem}.zip", zipped(files)) if others else (first, content)


def _drawn(report: Report, told: Told) -> dict[str, str]:
    pictures = report.pictures
    texts = load(report.language)
    if pictures and find_browser() is None:
        raise ReportError(texts("report.faults.no_browser"))
    drawings = {}
    for at, picture in enumerate(pictures, 1):
        told("picture", at, len(pictures))
        try:
            drawings[picture.key] = draw(picture)
        except Exception as error:
            problem = str(error) or type(error).__name__
            raise ReportError(texts("report.faults.not_drawn", problem=problem)) from error
    return drawings


def _written(report: Report, form: Format, stem: str, drawings: dict[str, str]) -> dict[str, bytes]:
    """Each writer is imported when it is asked for: one format must not wait for what only another needs."""
    name = f"{stem}.{form}"
    match form:
        case Format.PDF:
            from dashboard.report.pdf import as_pdf

            return {name: as_pdf(report, drawings)}
        case Format.DOCX:
            from dashboard.report.word import as_docx

            return {name: as_docx(report, drawings)}
        case Format.HTML:
            from dashboard.report.web import as_html

            return {name: as_html(report, drawings)}
        case Format.MARKDOWN:
            from dashboard.report.markdown import as_markdown

            made = as_markdown(report, drawings, f"{stem}-pictures")
            return {(path or name): content for path, content in made.items()}
