"""Faults that only the rules of the ledger show: figures against their bound, parts of themselves, status and log."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from extract.ledger.status import LogLine, statuses
from extract.schema import Bound, By, Claims, RevisionKind, Revisions, Status, Table
from extract.tables import package
from extract.tables.faults import Cells, Fault


def faults_of_rules(tables: Mapping[type[Table], Cells]) -> Iterator[Fault]:
    """Every claim whose figure, whole or status cannot be; cells that are faults by themselves are passed over."""
    claims = tables[Claims]
    for row, claim_id in enumerate(claims[Claims.ID]):
        if claim_id and claims[Claims.PART_OF][row] == claim_id:
            yield Fault(Claims.name, row, Claims.PART_OF, "is the claim itself, and nothing is a part of itself")
        if problem := _figure_problem(claims, row):
            yield Fault(Claims.name, row, Claims.VALUE, problem)
    yield from _against_log(claims, tables[Revisions])


def _figure_problem(claims: Cells, row: int) -> str:
    """What is wrong with a figure whose bound says how value, low and high hang together; "" for nothing."""
    value, low, high = (claims[column][row] for column in (Claims.VALUE, Claims.LOW, Claims.HIGH))
    if not all(cell.isdecimal() for cell in (value, low, high) if cell) or not value:
        return ""
    match claims[Claims.BOUND][row]:
        case Bound.EXACT:
            return (
                "" if value == low == high else f"{value} is exact, but low is {low or 'empty'}, high {high or 'empty'}"
            )
        case Bound.AT_LEAST:
            return "" if low == value else f"at least {value}, but low is {low or 'empty'}"
        case Bound.MORE_THAN:
            return "" if low and int(low) == int(value) + 1 else f"more than {value}, but low is {low or 'empty'}"
        case Bound.NEARLY:
            return "" if high and int(high) == int(value) - 1 else f"nearly {value}, but high is {high or 'empty'}"
        case _:
            return ""


def _against_log(claims: Cells, revisions: Cells) -> Iterator[Fault]:
    """Every status that is not what the log of revisions gives as of the newest article."""
    log = list(_log(revisions))
    days = [day for cell in (*claims[Claims.PUBLISHED], *revisions[Revisions.PUBLISHED]) if (day := _day(cell))]
    held = statuses(log, max(days, default=None))
    for row, (claim_id, status) in enumerate(zip(claims[Claims.ID], claims[Claims.STATUS], strict=True)):
        due = held.get(claim_id, (Status.STANDS,))[0]
        if status in set(Status) and status != due:
            yield Fault(Claims.name, row, Claims.STATUS, f"is {status}, but the log of revisions makes it {due}")


def _log(revisions: Cells) -> Iterator[LogLine]:
    columns = [Revisions.CLAIM_ID, Revisions.KIND, Revisions.BY, Revisions.SOURCE_ID]
    columns += [Revisions.KNOWN_BY, Revisions.REPLACED_BY]
    rows = zip(*(revisions[column] for column in columns), strict=True)
    for order, (claim, kind, by, source, known, new) in enumerate(rows):
        day = _day(known)
        if day and kind in set(RevisionKind) and by in set(By):
            yield LogLine(claim, RevisionKind(kind), By(by), source, day, new, order)


def _day(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell[:10])
    except ValueError:
        return None


def faults_of_package(folder: Path) -> Iterator[str]:
    """What is wrong with the folder's description of its tables, one line each."""
    path = folder / package.NAME
    remedy = "Run 'python -m extract build'."
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        yield f"{package.NAME} is missing. {remedy}"
        return
    except (OSError, ValueError) as error:
        yield f"{package.NAME} cannot be read ({error}). {remedy}"
        return
    due = package.describe()
    if not isinstance(found, dict):
        yield f"{package.NAME} is no description of tables. {remedy}"
        return
    for name, value in due.items():
        if name != "skipped" and found.get(name) != value:
            yield f"{package.NAME}: {name!r} does not describe these tables. {remedy}"
