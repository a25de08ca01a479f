"""From the options of a command to one look at the ledger; what cannot be chosen is an error, never ignored."""

import argparse
import difflib
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from dashboard import query
from dashboard.export.errors import ExportError
from dashboard.export.look import Look, look_at
from dashboard.known.knowledge import Tables
from dashboard.query import FILTERS, PLACE, Ignored
from dashboard.theme import DARK, LIGHT
from dashboard.wording.i18n import load
from dashboard.wording.place_names import NAMES, named
from extract.schema import Articles, Claims, Group, Measure, Places, Status
from extract.tables.tables import TableError, read_tables


def look_of(chosen: argparse.Namespace) -> Look:
    """The look that the options ask for.

    Raises:
        ExportError: the tables cannot be read, or an option names what there is not.
    """
    tables = _tables(chosen.tables)
    asked = {name: _values(getattr(chosen, name)) for name in FILTERS}
    asked[PLACE] = [_place(name, tables[Places]) for name in asked[PLACE]]
    choice, ignored = query.read(asked, tables)
    if ignored:
        raise ExportError("\n".join(_problem(one, tables) for one in ignored))
    return look_at(tables, choice, load(chosen.lang), DARK if getattr(chosen, "dark", False) else LIGHT)


def _tables(folder: Path) -> Tables:
    try:
        return read_tables(folder)
    except TableError as error:
        raise ExportError(f"{folder}: {error}") from error


def _values(given: str | list[str] | None) -> list[str]:
    if given is None:
        return []
    return [given] if isinstance(given, str) else given


def _place(name: str, places: pd.DataFrame) -> str:
    """The place_id of a name in any language.

    Raises:
        ExportError: there is no such place, or more than one.
    """
    if name in set(places[Places.ID]):
        return name
    found = named(name, places)
    if len(found) == 1:
        return str(found[Places.ID].iloc[0])
    if len(found):
        ids = ", ".join(f"{row[Places.ID]} ({row[Places.KIND]})" for _, row in found.iterrows())
        raise ExportError(f"--place {name}: {len(found)} places have this name. Give one of {ids}.")
    near = _near(name, (one for column in NAMES.values() for one in places[column]))
    raise ExportError(f"--place {name}: the articles name no such place. {near or 'places.csv lists those there are.'}")


def _problem(ignored: Ignored, tables: Tables) -> str:
    why = load("en")(f"filters.why.{ignored.why}")
    option = f"--{ignored.name.replace('_', '-')}"
    near = _near(ignored.value, _known(ignored.name, tables))
    return f"{option} {ignored.value}: {why}. {near}".rstrip()


def _known(name: str, tables: Tables) -> Iterable[str]:
    known: dict[str, Iterable[str]] = {
        query.MEASURE: Measure,
        query.GROUP: Group,
        query.STATUS: Status,
        query.SOURCE: filter(None, tables[Claims][Claims.SOURCE_ID].unique()),
        query.PUBLISHER: tables[Articles][Articles.PUBLISHER].unique(),
    }
    return known.get(name, ())


def _near(word: str, known: Iterable[str]) -> str:
    there = sorted(set(map(str, known)))
    close = difflib.get_close_matches(word, there, n=3, cutoff=0.5) or (there if len(there) <= 12 else [])
    return f"Did you mean {', '.join(close)}?" if close else ""
