"""A table as CSV that a spreadsheet opens without running anything."""

import csv
import io
from collections.abc import Sequence

import pandas as pd

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_HARMLESS = "'"


def sheet(table: pd.DataFrame) -> bytes:
    """The table as UTF-8 CSV with a byte order mark, for spreadsheets read it as something else without one."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([harmless(str(name)) for name in table.columns])
    writer.writerows(_cells(row) for row in table.itertuples(index=False, name=None))
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before the sign that would start one."""
    return _HARMLESS + text if text.lstrip(" ").startswith(_FORMULA_SIGNS) else text


def _cells(row: Sequence[object]) -> list[object]:
    return [harmless(cell) if isinstance(cell, str) else "" if pd.isna(cell) else cell for cell in row]  # type: ignore[call-overload]
