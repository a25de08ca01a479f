"""A table as an Excel workbook: typed columns, a header that stays, statuses that show, and no formula anywhere."""

import io
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from dashboard.export.cells import Cell, rows_of
from dashboard.export.errors import ExportError
from dashboard.export.sheets import Sheet
from dashboard.theme import LIGHT, Palette
from extract.schema import Claims, Column, Status, Table, Type

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS, LONGEST = 1_048_575, 32_767  # what a worksheet can hold below its header, and a cell
_NEVER = datetime(1980, 1, 1)  # a file of no time: the same rows give the same bytes
_WIDEST, _NARROWEST, _SAMPLE = 60, 9, 200
_FIGURES = frozenset({Claims.PHRASE, Claims.VALUE, Claims.LOW, Claims.HIGH})
_CUT = " […]"


def workbook(sheet: Sheet) -> bytes:
    """The table on its first sheet, what each column means on the second.

    Raises:
        ExportError: there are more rows than a worksheet holds.
    """
    import xlsxwriter  # a tenth of a second that only a reader who asks for a workbook should wait for

    if len(sheet.rows) > MOST_ROWS:
        raise ExportError(
            f"{sheet.name} has {len(sheet.rows):,} rows, and a worksheet holds {MOST_ROWS:,}. "
            "Take CSV, or narrow the filters."
        )
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": sheet.name, "created": _NEVER})
        styles = _Styles(book, LIGHT)
        _rows(book.add_worksheet(sheet.name), sheet, styles)
        _columns(book.add_worksheet("columns"), sheet.table, styles)
    return out.getvalue()


class _Styles:
    """The looks of cells, each made once."""

    def __init__(self, book: "Workbook", palette: Palette) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._muted, self._withdrawn = {"font_color": palette.muted}, {"font_color": palette.withdrawn}
        self.head = self._style({"bold": True, "bottom": 1, "bg_color": palette.tint, "font_color": palette.ink})

    def of(self, column: Column, status: Status | None) -> "Format":
        """The look of a cell of a column in a row of a status: never colour alone, a withdrawn figure is struck."""
        look: dict[str, Any] = {"valign": "top", **_FORMATS[column.holds]}
        match status:
            case Status.RETRACTED:
                look |= self._withdrawn | {"font_strikeout": column in _FIGURES}
            case Status.DENIED:
                look |= self._withdrawn | {"italic": True}
            case Status.CORRECTED | Status.SUPERSEDED:
                look |= self._muted | {"italic": column in _FIGURES}
            case Status.STANDS | None:
                pass
        return self._style(look | {"bold": True} if column == Claims.STATUS and status else look)

    def _style(self, look: Mapping[str, Any]) -> "Format":
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(dict(look))
        return self._made[key]


# quote_prefix says "this is text" to the spreadsheet itself: a cell that is edited stays what it was
_FORMATS: Mapping[Type, Mapping[str, Any]] = {
    Type.STRING: {"num_format": "@", "quote_prefix": True},
    Type.INTEGER: {"num_format": "#,##0"},
    Type.NUMBER: {"num_format": "0.0###"},
    Type.BOOLEAN: {},
    Type.DATE: {"num_format": "yyyy-mm-dd", "align": "left"},
}


def _rows(page: "Worksheet", sheet: Sheet, styles: _Styles) -> None:
    columns = sheet.table.columns()
    status = columns.index(Claims.STATUS) if Claims.STATUS in columns else None
    page.freeze_panes(1, 0)
    for number, column in enumerate(columns):
        page.write_string(0, number, column, styles.head)
        page.set_column(number, number, _width(column, sheet))
    for line, row in enumerate(rows_of(sheet), start=1):
        held = None if status is None else Status(str(row[status]))
        for number, (column, cell) in enumerate(zip(columns, row, strict=True)):
            _write(page, line, number, cell, styles.of(column, held))
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(columns) - 1)


def _columns(page: "Worksheet", table: type[Table], styles: _Styles) -> None:
    """The data dictionary."""
    page.freeze_panes(1, 0)
    page.set_column(0, 0, 18)
    page.set_column(1, 1, 90)
    page.write_string(0, 0, "column", styles.head)
    page.write_string(0, 1, "description", styles.head)
    for line, column in enumerate(table.columns(), start=1):
        page.write_string(line, 0, column)
        page.write_string(line, 1, column.description)


def _write(page: "Worksheet", line: int, number: int, cell: Cell, style: "Format") -> None:
    match cell:
        case None:
            page.write_blank(line, number, None, style)
        case str():
            page.write_string(line, number, cell if len(cell) <= LONGEST else cell[: LONGEST - len(_CUT)] + _CUT, style)
        case bool():
            page.write_boolean(line, number, cell, style)
        case int() | float():
            page.write_number(line, number, cell, style)
        case date() if cell.year >= 1900:
            page.write_datetime(line, number, datetime(cell.year, cell.month, cell.day), style)
        case date():  # a worksheet's calendar begins in 1900
            page.write_string(line, number, cell.isoformat(), style)


def _width(column: Column, sheet: Sheet) -> int:
    longest = max((len(str(cell)) for cell in sheet.rows[column].head(_SAMPLE)), default=0)
    return min(max(longest if column.holds is Type.STRING else 11, len(column) + 3, _NARROWEST), _WIDEST)
