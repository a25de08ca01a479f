"""`check`: every fault of the tables, named."""

from pathlib import Path

from extract.check import check
from extract.tables.tables import REBUILD


def run(articles: Path, tables: Path) -> int:
    """Print each fault; 1 where there is one."""
    number = 0
    for number, fault in enumerate(check(articles, tables), start=1):  # noqa: B007 (the last number is the count)
        print(fault)
    if number:
        print(f"{number} {'fault' if number == 1 else 'faults'} in {tables}. {REBUILD}")
        return 1
    print(
        f"{tables}: the tables keep to the schema, every reference leads somewhere, every quote stands where it says."
    )
    return 0
