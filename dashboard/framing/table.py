"""What a chart draws as a table that can be read: names instead of ids, and what became of each figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import pandas as pd

from dashboard.export.look import Look
from dashboard.known.credit import credit_of
from dashboard.known.history import histories
from dashboard.theme import SEMIBOLD, SIZE_VALUE
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import width_of
from dashboard.wording.place_names import place_names
from extract.schema import Articles, Claims, Column, Events

_NUMBERS = ("known_by", "figure", "start", "end")
_CELL_EDGES = 32
"""Pixels beside the words of a cell: its edges, and the menu of a heading."""

_WIDEST = 340
"""Pixels that hold every number; long words for a vague figure may be cut."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What rows are told of beside their own cells."""

    texts: Texts
    places: Mapping[str, str]
    articles: Mapping[str, Mapping[Any, Any]]
    histories: Mapping[str, tuple[str, ...]]

    def article(self, row: Mapping[Any, Any], column: Column) -> str:
        return str(self.articles.get(row[Claims.ARTICLE_ID], {}).get(column, ""))


def readable(statements: pd.DataFrame, look: Look) -> pd.DataFrame:
    """One row a statement, in order of the day it became known; headings in the reader's language."""
    ordered = statements.sort_values(Claims.KNOWN_BY, kind="stable")
    names = _names(look)
    return _table([_statement(row, names) for row in ordered.to_dict("records")], look)


def readable_events(events: pd.DataFrame, look: Look) -> pd.DataFrame:
    """One row an event, in order of days; headings in the reader's language."""
    ordered = events.sort_values(Events.START, kind="stable")
    names = _names(look)
    return _table([_event(row, names) for row in ordered.to_dict("records")], look)


def link_heading(look: Look) -> str:
    """The heading of the column that leads to the evidence."""
    return look.texts("views.columns.evidence")


def uncut_widths(table: pd.DataFrame, look: Look) -> dict[str, int]:
    """Pixels of the columns that hold numbers, by heading: a number that is cut reads as another number."""
    headings = (look.texts(f"views.columns.{name}") for name in _NUMBERS)
    return {one: _widest([one, *map(str, table[one].unique())]) for one in headings if one in table.columns}


def _widest(cells: Sequence[str]) -> int:
    needed = ceil(max(width_of(cell, SIZE_VALUE, weight=SEMIBOLD) for cell in cells)) + _CELL_EDGES
    return min(needed, _WIDEST)


def _names(look: Look) -> _Names:
    articles = {row[Articles.ID]: row for row in look.known.articles.to_dict("records")}
    places = place_names(look.known.places, look.texts.code)
    return _Names(look.texts, places, articles, histories(look.shown.revisions, look.texts))


def _table(rows: list[dict[str, str]], look: Look) -> pd.DataFrame:
    made = pd.DataFrame(rows)
    return made.rename(columns={name: look.texts(f"views.columns.{name}") for name in made.columns})


def _statement(row: Mapping[Any, Any], names: _Names) -> dict[str, str]:
    texts = names.texts
    return {
        "known_by": row[Claims.KNOWN_BY].date().isoformat(),
        "figure": texts.figure(row),
        "measure": texts.measure(row[Claims.MEASURE]),
        "group": texts.group(row[Claims.GROUP]),
        "place": names.places.get(row[Claims.PLACE_ID], ""),
        "source": credit_of(row, texts),
        "status": texts.status(row[Claims.STATUS]),
        "revised": "; ".join(names.histories.get(row[Claims.ID], ())),
        "publisher": names.article(row, Articles.PUBLISHER),
        "quote": row[Claims.QUOTE],
        "url": names.article(row, Articles.URL),
        "evidence": f"evidence?claim={row[Claims.ID]}",
    }


def _event(row: Mapping[Any, Any], names: _Names) -> dict[str, str]:
    days = (row[Events.START], row[Events.END])
    return {
        "start": "" if pd.isna(days[0]) else days[0].date().isoformat(),
        "end": "" if pd.isna(days[1]) else days[1].date().isoformat(),
        "event": row[Events.TITLE],
        "place": names.places.get(row[Events.PLACE_ID], ""),
        "actors": row[Events.ACTORS],
        "publisher": names.article(row, Articles.PUBLISHER),
        "quote": row[Events.QUOTE],
        "url": names.article(row, Articles.URL),
        "evidence": f"evidence?claim={row[Events.ID]}",
    }
