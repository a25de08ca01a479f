"""`report`: charts and tables as one document, or nothing, with what to do about it."""

import argparse
import sys
from datetime import date
from pathlib import Path

from dashboard.commands.choosing import look_of
from dashboard.commands.endings import ending_of
from dashboard.export.errors import ExportError
from dashboard.export.look import Look
from dashboard.export.name import file_name
from dashboard.export.saving import ready, save
from dashboard.report.compose import compose
from dashboard.report.making import Format, make
from dashboard.report.plan import Plan, PlanError, default_items, read_items
from extract.tables.tables import read_tables, skipped

DONE, NOTHING_WRITTEN = 0, 2


def run(chosen: argparse.Namespace) -> int:
    """Write the report and say where it is."""
    try:
        form = _format(chosen)
        look = look_of(chosen)
        out = chosen.out or Path(f"{file_name('report', look)}.{form}")
        ready(out)
        files = _made(chosen, look, form, out.stem)
        (_, content), *others = files.items()
        save({out: content, **{out.parent / name: picture for name, picture in others}})
    except (ExportError, PlanError) as error:
        _tell("")
        print(f"{error}\nNothing was written.", file=sys.stderr)
        return NOTHING_WRITTEN
    _tell("")
    print(f"{out} written.")
    if others:
        print(f"{out.parent / Path(others[0][0]).parent} holds its {len(others)} pictures.")
    return DONE


def _made(chosen: argparse.Namespace, look: Look, form: Format, stem: str) -> dict[str, bytes]:
    tables = read_tables(chosen.tables)
    items = read_items(chosen.include) if chosen.include else default_items(tables)
    plan = Plan(items, chosen.title, chosen.notes)
    report = compose(
        plan,
        tables,
        look.choice,
        look.texts,
        skipped(chosen.tables),
        pictures=not chosen.without_pictures,
        retrieved=_day(chosen.retrieved),
    )

    def told(step: str, at: int, count: int) -> None:
        _tell(look.texts(f"report.steps.{step}", at=at, count=count))

    return make(report, form, stem, told)


def _format(chosen: argparse.Namespace) -> Format:
    """The format asked for: by its name, by the file's, or PDF."""
    return Format(ending_of("A report", chosen.format, chosen.out, tuple(Format), Format.PDF))


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise ExportError(f"--retrieved {given}: this is no day such as 2022-01-09.") from None


def _tell(words: str) -> None:
    """How far it is, on one line of a terminal; nothing where nobody watches."""
    if sys.stderr.isatty():
        print(f"\r\033[K{words}", end="", file=sys.stderr, flush=True)
