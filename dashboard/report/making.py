"""Making a report: its charts drawn one by one, then the file written, with every step told and room to cancel."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from dashboard.export.browser import drivable, find_browser
from dashboard.export.bundle import zipped
from dashboard.export.errors import ExportError
from dashboard.export.picture import PictureError
from dashboard.report.blocks import Report
from dashboard.report.drawing import draw
from dashboard.wording.i18n import Texts, load

T = TypeVar("T")
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
    name = f"{stem}.{form}"
    # each writer is imported when it is asked for: one format must not wait for what only another needs
    match form:
        case Format.PDF:
            from dashboard.report.pdf import as_pdf

            return {name: as_pdf(report, _drawn(report, told, str))}
        case Format.DOCX:
            return {name: _docx(report, told)}
        case Format.HTML:
            from dashboard.report.web import as_html

            return {name: as_html(report, _drawn(report, told, str))}
        case Format.MARKDOWN:
            from dashboard.report.markdown import as_markdown

            made = as_markdown(report, _drawn(report, told, str), f"{stem}-pictures")
            return {(path or name): content for path, content in made.items()}


def no_browser(texts: Texts) -> str:
    """Why a report gets no pictures where there is no browser to draw them, and what to do."""
    return texts(f"report.faults.{'no_browser' if drivable() else 'system'}")


def as_one(files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """A report's files as one to take away: itself, or a ZIP of all."""
    (first, content), *others = files.items()
    return (f"{Path(first).stem}.zip", zipped(files)) if others else (first, content)


def _drawn(report: Report, told: Told, then: Callable[[str], T]) -> dict[str, T]:
    """What `then` makes of each drawing, by the pictures' keys; the file comes next."""
    pictures = report.pictures
    texts = load(report.language)
    if pictures and find_browser() is None:
        raise ReportError(no_browser(texts))
    made = {}
    for at, picture in enumerate(pictures, 1):
        told("picture", at, len(pictures))
        try:
            drawing = draw(picture)
        except Exception as error:
            problem = error.why(texts) if isinstance(error, PictureError) else f"{_bare(error)}."
            raise ReportError(texts("report.faults.not_drawn", problem=problem)) from error
        made[picture.key] = then(drawing)
    told("file", 0, 0)
    return made


def _bare(error: Exception) -> str:
    """What an error says, without the full stop that it may end in."""
    return (str(error) or type(error).__name__).rstrip(".")


def _docx(report: Report, told: Told) -> bytes:
    """A DOCX; while the browser draws the next chart, the last one is turned into dots."""
    from dashboard.report.pdf import as_png
    from dashboard.report.word import as_docx

    with ThreadPoolExecutor(1) as helper:
        dots = _drawn(report, told, lambda drawing: helper.submit(as_png, drawing))
        return as_docx(report, {key: dot.result() for key, dot in dots.items()})
