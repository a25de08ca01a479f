"""The statements of a chart as a table that can be read: names instead of ids, and what became of each figure."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.history import histories
from dashboard.i18n import Texts
from dashboard.screen import Screen, place_names
from extract.schema import Articles, Claims

COLUMNS = ("known_by", "figure", "measure", "group", "place", "source", "status", "revised", "publisher", "quote")
EVIDENCE = "evidence"


def readable(statements: pd.DataFrame, screen: Screen) -> pd.DataFrame:
    """One row a statement, in order of the day it became known; headings in the screen's language."""
    texts, ordered = screen.texts, statements.sort_values(Claims.KNOWN_BY, kind="stable")
    lines = histories(screen.shown.revisions, texts)
    places = place_names(screen.known.places, texts.code)
    publishers = dict(zip(screen.known.articles[Articles.ID], screen.known.articles[Articles.PUBLISHER], strict=True))
    rows = [_row(row, texts, places, publishers, lines) for row in ordered.to_dict("records")]
    made = pd.DataFrame(rows, columns=[*COLUMNS, EVIDENCE])
    return made.rename(columns={name: texts(f"views.columns.{name}") for name in made.columns})


def _row(
    row: Mapping[Any, Any],
    texts: Texts,
    places: dict[str, str],
    publishers: dict[str, str],
    lines: dict[str, tuple[str, ...]],
) -> dict[str, str]:
    claim = row[Claims.ID]
    return {
        "known_by": row[Claims.KNOWN_BY].date().isoformat(),
        "figure": texts.figure(row),
        "measure": texts.measure(row[Claims.MEASURE]),
        "group": texts.group(row[Claims.GROUP]),
        "place": places.get(row[Claims.PLACE_ID], ""),
        "source": texts.source(row[Claims.SOURCE], row[Claims.SOURCE_ID]),
        "status": texts.status(row[Claims.STATUS]),
        "revised": "; ".join(lines.get(claim, ())),
        "publisher": publishers.get(row[Claims.ARTICLE_ID], ""),
        "quote": row[Claims.QUOTE],
        "evidence": f"evidence?claim={claim}",
    }
