"""What can be wrong with a table's cells, found from the schema: types, allowed values, keys, references, order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from extract.records import record
from extract.schema import TABLES, Claims, Column, Events, Mentions, Places, Revisions, Table, Type, Unread

Cells = Mapping[Column, Sequence[str]]  # a table as it stands in its file: each column's cells from top to bottom

_LOOKS_LIKE = {
    Type.INTEGER: re.compile(r"-?[0-9]+"),
    Type.NUMBER: re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"),
    Type.BOOLEAN: re.compile(r"true|false"),
    Type.DATE: re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
_IS_NO = {
    Type.INTEGER: "is no whole number",
    Type.NUMBER: "is no number",
    Type.BOOLEAN: "is neither true nor false",
    Type.DATE: "is no day like 2022-01-10",
}
# columns of which the first must not be above the second
_IN_ORDER: Mapping[type[Table], tuple[tuple[Column, Column], ...]] = {
    Claims: (
        (Claims.LOW, Claims.HIGH),
        (Claims.EVENT_START, Claims.EVENT_END),
        (Claims.EVIDENCE_START, Claims.EVIDENCE_END),
    ),
    Revisions: ((Revisions.EVIDENCE_START, Revisions.EVIDENCE_END),),
    Events: ((Events.START, Events.END), (Events.EVIDENCE_START, Events.EVIDENCE_END)),
    Mentions: ((Mentions.START, Mentions.END),),
    Unread: ((Unread.START, Unread.END),),
}
_WITHIN = {Places.LATITUDE: 90.0, Places.LONGITUDE: 180.0}


@record
class Fault:
    """One cell that cannot stand: `row` counts from 0 below the header, `column` is empty for a whole row."""

    table: str
    row: int
    column: str
    problem: str


def faults_in(table: type[Table], cells: Cells) -> Iterator[Fault]:
    """Every fault that one table shows by itself, column by column."""
    for column in table.columns():
        if bad := {value: problem for value in set(cells[column]) if (problem := _problem(column, value))}:
            yield from _where(table, column, cells, bad)
    if table.key:
        yield from _repeated(table, cells)
    for low, high in _IN_ORDER.get(table, ()):
        yield from _out_of_order(table, low, high, cells)


def faults_between(tables: Mapping[type[Table], Cells]) -> Iterator[Fault]:
    """Every reference that leads nowhere."""
    by_name = {table.name: table for table in TABLES}
    for table, cells in tables.items():
        for column in filter(lambda one: one.refers, table.columns()):
            other, _, name = column.refers.partition(".")
            there = tables[by_name[other]]
            known = set(next(values for one, values in there.items() if one == name))
            lost = {value: f"{value!r} is not in {other}.csv" for value in set(cells[column]) - known if value}
            yield from _where(table, column, cells, lost)


def _problem(column: Column, value: str) -> str:
    """What is wrong with a cell; "" for nothing."""
    if not value:
        return "is empty and must not be" if column.required else ""
    if column.allowed and value not in column.allowed:
        return f"{_short(value)} is not one of {', '.join(column.allowed)}"
    if column.holds is not Type.STRING and not _LOOKS_LIKE[column.holds].fullmatch(value):
        return f"{_short(value)} {_IS_NO[column.holds]}"
    if column.holds is Type.DATE:
        return "" if _is_day(value) else f"{_short(value)} is a day that no calendar has"
    if column.holds is Type.INTEGER and not 0 <= int(value) < 2**63:
        return f"{_short(value)} is below 0 or too large"
    if column.holds is Type.NUMBER and column in _WITHIN and abs(float(value)) > _WITHIN[column]:
        return f"{_short(value)} is not between -{_WITHIN[column]:g} and {_WITHIN[column]:g}"
    return ""


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _short(value: str) -> str:
    return repr(value if len(value) <= 40 else value[:39] + "…")


def _where(table: type[Table], column: Column, cells: Cells, bad: Mapping[str, str]) -> Iterator[Fault]:
    if bad:
        for row, value in enumerate(cells[column]):
            if value in bad:
                yield Fault(table.name, row, column, bad[value])


def _repeated(table: type[Table], cells: Cells) -> Iterator[Fault]:
    column = next(one for one in table.columns() if one == table.key)
    if len(set(cells[column])) == len(cells[column]):
        return
    first: dict[str, int] = {}
    for row, value in enumerate(cells[column]):
        if first.setdefault(value, row) != row:
            yield Fault(table.name, row, column, f"{_short(value)} stands in row {first[value] + 1} already")


def _out_of_order(table: type[Table], low: Column, high: Column, cells: Cells) -> Iterator[Fault]:
    for row, (below, above) in enumerate(zip(cells[low], cells[high], strict=True)):
        if below and above and not (_problem(low, below) or _problem(high, above)) and _later(low, below, above):
            yield Fault(table.name, row, low, f"{below} is above {high}, {above}")


def _later(column: Column, one: str, other: str) -> bool:
    return int(one) > int(other) if column.holds is Type.INTEGER else one > other
