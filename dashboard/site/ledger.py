"""Everything known, put in order once for all article pages of a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.export.look import Look
from dashboard.known.history import histories
from dashboard.wording.place_names import place_names
from extract.schema import Articles, Claims, Events, Mentions, Revisions, Table, Unread

Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What article pages look up: rows by their article, claims and articles by their id, printings by statement."""

    look: Look
    histories: Mapping[str, tuple[str, ...]]
    places: Mapping[str, str]
    articles: Mapping[str, Row]
    claims: Mapping[str, Row]
    printings: Mapping[str, list[str]]
    told: Mapping[type[Table], tuple[pd.DataFrame, Mapping[Any, Any]]]

    def of(self, table: type[Table], article_id: str) -> list[dict[Any, Any]]:
        """The rows of a table that an article tells, in the table's order."""
        rows, places = self.told[table]
        found: list[dict[Any, Any]] = rows.iloc[places.get(article_id, [])].to_dict("records")
        return found


def ledger(look: Look) -> Ledger:
    """Put in order what a look knows."""
    known = look.known
    claims = {row[Claims.ID]: row for row in known.claims.to_dict("records")}
    printings: dict[str, list[str]] = {}
    for one, row in claims.items():
        printings.setdefault(row[Claims.STATEMENT_ID], []).append(one)
    tables = {
        Claims: known.claims,
        Revisions: known.revisions,
        Events: known.events,
        Mentions: known.mentions,
        Unread: known.unread,
    }
    return Ledger(
        look=look,
        histories=histories(known.revisions, look.texts),
        places=place_names(known.places, look.texts.code),
        articles={row[Articles.ID]: row for row in known.articles.to_dict("records")},
        claims=claims,
        printings=printings,
        told={table: (rows, rows.groupby(Claims.ARTICLE_ID).indices) for table, rows in tables.items()},
    )
