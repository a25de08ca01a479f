"""A table as the bytes of a file: CSV, JSON or a workbook."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from dashboard.export.cells import Cell, harmless, rows_of
from dashboard.export.sheets import Sheet
from dashboard.export.workbook import workbook
from extract.tables.tables import cell


def write(sheet: Sheet, ending: str) -> bytes:
    """A table in one of the formats of WRITERS; the same rows give the same bytes."""
    return WRITERS[ending](sheet)


def as_csv(sheet: Sheet) -> bytes:
    """UTF-8 with a byte order mark, without which spreadsheets read it as something else; no cell is a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(sheet.table.columns())
    writer.writerows([_text(one) for one in row] for row in rows_of(sheet))
    return out.getvalue().encode("utf-8-sig", errors="replace")


def as_json(sheet: Sheet) -> bytes:
    """A list of rows, each an object with every column; null for what is not stated."""
    columns = [str(column) for column in sheet.table.columns()]
    rows = [dict(zip(columns, row, strict=True)) for row in rows_of(sheet)]
    return (json.dumps(rows, ensure_ascii=False, indent=1, default=str) + "\n").encode(errors="replace")


def _text(value: Cell) -> str:
    return harmless(value) if isinstance(value, str) else cell(value)


WRITERS: Mapping[str, Callable[[Sheet], bytes]] = MappingProxyType({"csv": as_csv, "xlsx": workbook, "json": as_json})
"""How a table is written, by the ending of its file."""
