"""The page and the styles of a DOCX: what a word processor knows its headings, captions and tables by."""

from datetime import datetime
from typing import Any

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from dashboard.report.blocks import Report, Role
from dashboard.report.paper import PAPER

PAGE = (210, 297)
MARGIN = 20
"""Millimetres: the sheet, and its margins."""

STYLES = {
    Role.BODY: "Normal",
    Role.NOTE: "Body Text",
    Role.SUBTITLE: "Subtitle",
    Role.CAPTION: "Source line",
    Role.WITHDRAWN: "Withdrawn figure",
}
"""The style of each kind of paragraph."""

_NEVER = datetime(1980, 1, 1)  # the hour of its making would differ each time; the report says of which day it is


def set_up(document: Docx, report: Report) -> None:
    """Give a new document its properties, page and styles."""
    properties = document.core_properties
    properties.title, properties.subject, properties.language = report.title, report.subject, report.language
    properties.author, properties.comments = "Recount", ""
    properties.created = properties.modified = _NEVER
    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAGE[0]), Mm(PAGE[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    _set_styles(document, report.language)
    _set_footer(document, report.title)


def _set_footer(document: Docx, title: str) -> None:
    """Title and page at the foot of every page, as a field that Word counts."""
    section = document.sections[0]
    line = section.footer.paragraphs[0]
    line.style = document.styles["Source line"]
    line.paragraph_format.tab_stops.add_tab_stop(Mm(PAGE[0] - 2 * MARGIN), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{title}\t")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(line.add_run("1")._r)
    line._p.append(field)


def _set_styles(document: Docx, language: str) -> None:
    styles = document.styles
    for name, colour, size in (
        ("Normal", PAPER.ink, 10),
        ("Title", PAPER.ink, 24),
        ("Heading 1", PAPER.ink, 17),
        ("Heading 2", PAPER.ink, 13),
        ("Subtitle", PAPER.muted, 10),
        ("Caption", PAPER.muted, 9),
    ):
        _style(styles[name], colour, size)
    added: tuple[tuple[str, str, float], ...] = (
        ("Source line", PAPER.muted, 8.5),
        ("Withdrawn figure", PAPER.withdrawn, 9),
        ("Chart", PAPER.ink, 10),
        ("Table text", PAPER.ink, 8),
        ("Reference", PAPER.ink, 10),
    )
    for name, colour, points in added:
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
        _style(made, colour, points)
    styles["Subtitle"].font.italic = False
    styles["Chart"].paragraph_format.keep_with_next = True
    styles["Table text"].paragraph_format.space_after = Pt(0)
    spoken = styles["Normal"].element.get_or_add_rPr()
    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), language)
    spoken.append(tongue)


def _style(style: Any, colour: str, size: float) -> None:
    style.font.color.rgb = rgb(colour)
    style.font.size = Pt(size)


def rgb(colour: str) -> RGBColor:
    """A colour of the palette as Word has it."""
    return RGBColor.from_string(colour.removeprefix("#"))
