"""The tables as files: written all at once or not at all, read with errors that name table, row and column."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from extract.article import LARGEST
from extract.schema import TABLES, Column, Table, Type
from extract.tables import package
from extract.tables.faults import Cells, Fault, faults_between, faults_in
from extract.tables.swap import replacing

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")
Row = Mapping[Column, object]
NAMES = frozenset({package.NAME, *(f"{table.name}.csv" for table in TABLES)})
_BUILDS_MEANWHILE = 3  # builds that may replace the tables while they are read
_COLUMNS = {table: table.columns() for table in TABLES}  # asked for with every row
Skipped = Sequence[Mapping[str, Any]] | None
"""The articles that a build could not read; None where that is not known."""

REBUILD = "Run 'make tables' (or: python -m extract build) to write the tables anew."


class TableError(Exception):
    """A table that cannot be read; `table` is its name, `line` the line of its file, 0 where none applies."""

    def __init__(self, table: str, problem: str, *, line: int = 0, row: int = 0, column: str = "") -> None:
        self.table, self.line, self.row, self.column, self.problem = table, line, row, column, problem
        where = [f"{table}.csv"]
        if row:
            where.append(f"row {row} (line {line} of the file)")
        elif line:
            where.append(f"line {line}")
        if column:
            where.append(f"column {column}")
        super().__init__(f"{', '.join(where)}: {problem}. {REBUILD}")


class Writer:
    """Takes rows in any order of tables and keeps none of them."""

    def __init__(self, files: Mapping[type[Table], TextIO]) -> None:
        self._files = files
        self._sheets = {table: csv.writer(file, lineterminator="\n") for table, file in files.items()}
        self.skipped: list[Mapping[str, object]] = []
        for table in files:
            self.add_cells(table, table.columns())

    def add(self, table: type[Table], row: Row) -> None:
        """Write one row; a column that is not given stays empty."""
        if strange := set(row) - set(table.columns()):
            raise KeyError(f"{table.name} has no column {', '.join(sorted(strange))}")
        self.add_cells(table, cells_of(table, row))

    def add_cells(self, table: type[Table], cells: Sequence[str]) -> None:
        """Write one row whose cells are ready, in the order of the columns."""
        self._sheets[table].writerow(cells)

    def add_text(self, table: type[Table], text: str) -> None:
        """Write rows that `as_csv` has made."""
        self._files[table].write(text)


def cells_of(table: type[Table], row: Row) -> list[str]:
    """A row's cells in the order of the columns."""
    return [cell(row.get(column)) for column in _COLUMNS[table]]


def as_csv(table: type[Table], rows: Iterable[Row]) -> str:
    """Rows as they will stand in the file."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(cells_of(table, row) for row in rows)
    return text.getvalue()


@contextmanager
def writing(folder: Path) -> Iterator[Writer]:
    """Write all the tables of a folder; they replace the old ones when the block ends well.

    Raises:
        SwapError: the folder holds files that no build wrote.
    """
    with replacing(folder, NAMES) as fresh:
        with ExitStack() as files:
            paths = {table: fresh / f"{table.name}.csv" for table in TABLES}
            writer = Writer(
                {t: files.enter_context(path.open("w", encoding="utf-8", newline="")) for t, path in paths.items()}
            )
            yield writer
        description = json.dumps(package.describe(writer.skipped), ensure_ascii=False, indent=2)
        (fresh / package.NAME).write_text(description + "\n", encoding="utf-8")


def write_tables(folder: Path, rows: Mapping[type[Table], Iterable[Row]]) -> None:
    """Write all the tables of a folder at once; a table without rows gets its header alone."""
    with writing(folder) as writer:
        for table in TABLES:
            for row in rows.get(table, ()):
                writer.add(table, row)


def cell(value: object) -> str:
    """A value as its cell has it: ISO 8601 dates, `.` decimals, empty for what is not stated."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"no cell can hold a {type(value).__name__}")


def read_tables(folder: Path) -> "dict[type[Table], pd.DataFrame]":
    """All the tables of a folder, checked against the schema and against each other.

    Text is `str` with "" for what is not stated; integers are `Int64`, booleans `boolean`, numbers `float64` and
    dates `datetime64[s]`, with the missing value of each.

    Raises:
        TableError: a table is missing or holds something it must not.
    """
    cells = _steadily(_whole_cells, folder)
    return {table: _frame(table, columns) for table, columns in cells.items()}


def read_table(folder: Path, table: type[Table]) -> "pd.DataFrame":
    """One table, checked against the schema; columns as `read_tables` gives them.

    Raises:
        TableError: the table is missing or holds something it must not.
    """
    cells = table_cells(folder, table)
    for fault in faults_in(table, cells):
        raise _as_error(folder, fault)
    return _frame(table, cells)


def _whole_cells(folder: Path) -> dict[type[Table], Cells]:
    tables = {table: table_cells(folder, table) for table in TABLES}
    for fault in chain(*(faults_in(table, cells) for table, cells in tables.items()), faults_between(tables)):
        raise _as_error(folder, fault)
    return tables


def _steadily(read: Callable[[Path], T], folder: Path) -> T:
    """Read a folder, and read it again where a build put another in its place meanwhile."""
    for _ in range(_BUILDS_MEANWHILE):
        before = _identity(folder)
        try:
            found = read(folder)
        except TableError:
            if _identity(folder) == before:
                raise
            continue
        if _identity(folder) == before:
            return found
    return read(folder)


def _identity(folder: Path) -> tuple[int, int]:
    try:
        status = (folder / package.NAME).stat()
    except OSError:
        return (0, 0)
    return (status.st_ino, status.st_mtime_ns)


def table_cells(folder: Path, table: type[Table]) -> Cells:
    """A table's cells as they stand in its file.

    Raises:
        TableError: the file is missing, is no UTF-8 or CSV, has another header, or a row with a wrong number of cells.
    """
    path = folder / f"{table.name}.csv"
    columns = table.columns()
    csv.field_size_limit(LARGEST)  # a sentence may be as long as its article
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader, [])
            _check_header(table, header)
            rows = list(_whole_rows(table, reader))
    except FileNotFoundError:
        raise TableError(table.name, f"there is no such file in {folder}") from None
    except UnicodeDecodeError:
        raise TableError(table.name, "not UTF-8") from None
    except OSError as error:
        raise TableError(table.name, f"cannot be opened ({error.strerror})") from None
    except csv.Error as error:
        raise TableError(table.name, f"not CSV ({error})", line=reader.line_num) from None
    return dict(zip(columns, zip(*rows, strict=True) if rows else ((),) * len(columns), strict=True))


def skipped(folder: Path) -> Skipped:
    """The articles that the build could not read: `article`, `line` and `message` of each.

    None where nobody knows: the description of the tables, which names them, is missing or damaged.
    """
    try:
        description = json.loads((folder / package.NAME).read_text(encoding="utf-8"))
        return tuple(dict(one) for one in description["skipped"])
    except (OSError, ValueError, LookupError, TypeError):
        return None if folder.is_dir() else ()  # without a folder, the tables themselves say so


def line_of(folder: Path, fault: Fault) -> int:
    """The line of the file on which a fault's row ends: quoted cells may hold line ends."""
    with (folder / f"{fault.table}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        for number, _ in enumerate(reader):
            if number == fault.row + 1:
                return reader.line_num
    return 0


def _check_header(table: type[Table], header: Sequence[str]) -> None:
    expected = table.columns()
    if tuple(header) == tuple(map(str, expected)):
        return
    missing = [column for column in expected if column not in header]
    strange = [name for name in header if name not in expected]
    said = [f"missing: {', '.join(missing)}"] if missing else []
    said += [f"unknown: {', '.join(strange)}"] if strange else []
    problem = f"the header is not as it should be ({'; '.join(said) or 'the order differs'})"
    raise TableError(table.name, problem, line=1)


def _whole_rows(table: type[Table], reader: Any) -> Iterator[list[str]]:
    expected = len(table.columns())
    for number, row in enumerate(reader, start=1):
        if len(row) != expected:
            problem = f"{len(row)} cells where the header has {expected}"
            raise TableError(table.name, problem, line=reader.line_num, row=number)
        yield row


def _as_error(folder: Path, fault: Fault) -> TableError:
    line = line_of(folder, fault)
    return TableError(fault.table, fault.problem, line=line, row=fault.row + 1, column=fault.column)


def _frame(table: type[Table], cells: Cells) -> "pd.DataFrame":
    import pandas as pd  # a build must not wait for pandas

    return pd.DataFrame({str(column): _series(column, cells[column]) for column in table.columns()})


def _series(column: Column, values: Sequence[str]) -> "pd.Series[Any]":
    import pandas as pd

    if column.holds is Type.STRING:
        return pd.Series(values, dtype="str")
    if column.holds is Type.INTEGER:
        return pd.Series([int(value) if value else None for value in values], dtype="Int64")
    if column.holds is Type.NUMBER:
        return pd.Series([float(value) if value else None for value in values], dtype="float64")
    if column.holds is Type.BOOLEAN:
        return pd.Series([value == "true" if value else None for value in values], dtype="boolean")
    if column.holds is Type.DATE:
        return pd.Series([value or None for value in values], dtype="datetime64[s]")
    raise TypeError(f"{column} holds {column.holds}, which no frame can")
