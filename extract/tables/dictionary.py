"""The data dictionary: what `data/README.md` says of each column, written from the schema.

`python -m extract.tables.dictionary` brings that file up to date.
"""

from collections.abc import Iterator
from pathlib import Path

from extract.schema import TABLES, Column, Table

README = Path(__file__).parents[2] / "data" / "README.md"
BEGIN, END = "<!-- dictionary: begin -->", "<!-- dictionary: end -->"


def dictionary() -> str:
    """Every table with its columns, as Markdown."""
    return "\n".join(line for table in TABLES for line in _table(table))


def with_dictionary(text: str) -> str:
    """A Markdown text with what stands between the two markers brought up to date.

    Raises:
        ValueError: a marker is missing.
    """
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the lines {BEGIN} and {END} must stand in it, in this order")
    return f"{before}{BEGIN}\n\n{dictionary()}\n{END}{after}"


def _table(table: type[Table]) -> Iterator[str]:
    yield f"### {table.name}.csv\n"
    yield f"{table.description}{f' Key: `{table.key}`.' if table.key else ''}\n"
    yield "| column | type | meaning |"
    yield "|---|---|---|"
    for column in table.columns():
        yield f"| `{column}` | {_type(column)} | {_meaning(column)} |"
    yield ""


def _type(column: Column) -> str:
    kind = f"{column.holds}, {column.unit}" if column.unit else str(column.holds)
    return kind if column.required else f"{kind}, or empty"


def _meaning(column: Column) -> str:
    allowed = f" One of {', '.join(f'`{value}`' for value in column.allowed)}." if column.allowed else ""
    refers = f" Stands in `{column.refers}`." if column.refers else ""
    return f"{column.description}{allowed}{refers}".replace("|", "\\|")


if __name__ == "__main__":
    README.write_text(with_dictionary(README.read_text(encoding="utf-8")), encoding="utf-8")
