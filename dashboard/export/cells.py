"""Cells of a table as plain values, and texts that no spreadsheet takes for a formula."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from dashboard.export.sheets import Sheet
from extract.schema import Column, Type

Cell = str | int | float | bool | date | None

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_HARMLESS = "'"


def rows_of(sheet: Sheet) -> Iterator[tuple[Cell, ...]]:
    """The rows as Python's own values; None for what is not stated."""
    columns = sheet.table.columns()
    values = [[_plain(value, column) for value in sheet.rows[column]] for column in columns]
    return zip(*values, strict=True)


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe goes before what would start one."""
    return _HARMLESS + text if _starts_formula(text) else text


def as_printed(cell: str) -> str:
    """What `harmless` was given: `as_printed(harmless(text)) == text` for every text."""
    return cell[1:] if cell.startswith(_HARMLESS) and _starts_formula(cell[1:]) else cell


def _starts_formula(text: str) -> bool:
    return text.lstrip(" " + _HARMLESS).startswith(_FORMULA_SIGNS)


def _plain(value: Any, column: Column) -> Cell:
    if pd.isna(value):
        return None
    match column.holds:
        case Type.STRING:
            return str(value) or None
        case Type.INTEGER:
            return int(value)
        case Type.NUMBER:
            return float(value)
        case Type.BOOLEAN:
            return bool(value)
        case Type.DATE:
            return pd.Timestamp(value).date()
    raise TypeError(f"{column} holds {column.holds}, which no cell can")
