"""A report as DOCX: real styles, captions with numbers that Word can list, alt text, and tables that can be edited."""

import io
from collections.abc import Mapping
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph as Written

from dashboard.report.blocks import (
    Block,
    Caption,
    Cell,
    Grid,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Picture,
    Reference,
    Report,
    UnknownBlockError,
)
from dashboard.report.paper import PAPER
from dashboard.report.word_styles import MARGIN, PAGE, STYLES, rgb, set_up

_HIGHEST = 200  # millimetres of a picture, so that its caption finds room on the same page


def as_docx(report: Report, drawings: Mapping[str, bytes]) -> bytes:
    """The report as a DOCX file; `drawings` are PNG, by the pictures' keys.

    Charts are dots, fine enough for print: a word processor, which has not their fonts, would set vectors wrongly.
    """
    document = Document()
    set_up(document, report)
    document.add_paragraph(report.title, style="Title")
    for block in report.blocks:
        _write(document, block, drawings)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _write(document: Docx, block: Block, drawings: Mapping[str, bytes]) -> None:
    match block:
        case Heading():
            document.add_heading(block.words, block.level)
        case Paragraph():
            document.add_paragraph(block.words, style=STYLES[block.role])
        case Items():
            for term, meaning in block.entries:
                _entry(document.add_paragraph(style="List Bullet"), term, meaning)
        case Picture():
            _picture(document, block, drawings[block.key])
        case Grid():
            _grid(document, block)
        case Reference():
            _reference(document, block)
        case PageBreak():
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case _:
            raise UnknownBlockError(block)


def _entry(paragraph: Written, term: str, meaning: str) -> None:
    if term:
        paragraph.add_run(f"{term}: ").bold = True
    paragraph.add_run(meaning)


def _picture(document: Docx, block: Picture, drawing: bytes) -> None:
    paragraph = document.add_paragraph(style="Chart")
    shape = paragraph.add_run().add_picture(io.BytesIO(drawing))
    fit = min(Mm(PAGE[0] - 2 * MARGIN) / shape.width, Mm(_HIGHEST) / shape.height)
    shape.width, shape.height = Length(shape.width * fit), Length(shape.height * fit)
    about = shape._inline.docPr
    about.set("descr", block.alt)
    about.set("title", block.caption.term)
    _caption(document, block.caption, "Figure")


def _caption(document: Docx, caption: Caption, sequence: str) -> Written:
    """A caption whose number is a field: Word can number it anew and list it."""
    paragraph = document.add_paragraph(style="Caption")
    before, number, after = caption.term.partition(str(caption.number))
    paragraph.add_run(before)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f"SEQ {sequence} {chr(92)}* ARABIC{f' {chr(92)}c' if caption.again else ''}")
    paragraph._p.append(field)
    field.append(paragraph.add_run(number)._r)
    paragraph.add_run(f"{after}.")
    if caption.words:
        words = paragraph.add_run(f" {caption.words}")
        words.bold = False
    return paragraph


def _grid(document: Docx, block: Grid) -> None:
    _caption(document, block.caption, "Table").paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    table.autofit = False
    _describe(table, block)
    style = document.styles["Table text"].style_id  # looked up once: by its name, it would take most of the time
    for cell, name in zip(table.rows[0].cells, block.columns, strict=True):
        _cell(cell, Cell(name), style, bold=True)
    _mark(table.rows[0]._tr, "w:tblHeader")
    for row in block.rows:
        made = table.add_row()
        _mark(made._tr, "w:cantSplit")
        for cell, content in zip(made.cells, row, strict=True):
            _cell(cell, content, style)
    room = Mm(PAGE[0] - 2 * MARGIN)
    for column, share in zip(table.columns, block.widths, strict=True):
        width = int(room * share / sum(block.widths))
        column.width = width
        for cell in column.cells:
            cell.width = width
    document.add_paragraph(style="Source line")


def _cell(cell: Any, content: Cell, style: str, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph._p.style = style
    run = paragraph.add_run(content.words)
    run.bold = bold or None
    if content.struck:
        run.font.strike = True
        run.font.color.rgb = rgb(PAPER.withdrawn)


def _describe(table: Any, block: Grid) -> None:
    for name, words in (("w:tblCaption", block.caption.line), ("w:tblDescription", block.alt)):
        said = OxmlElement(name)
        said.set(qn("w:val"), words)
        table._tbl.tblPr.append(said)


def _mark(row: Any, name: str) -> None:
    row.get_or_add_trPr().append(OxmlElement(name))


def _reference(document: Docx, block: Reference) -> None:
    paragraph = document.add_paragraph(f"[{block.number}] {block.words} ", style="Reference")
    if not block.url:
        return
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to(block.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(block.url)
    run.font.underline = True
    run.font.color.rgb = rgb(PAPER.everyone)
    link.append(run._r)
    paragraph._p.append(link)
