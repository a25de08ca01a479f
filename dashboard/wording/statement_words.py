"""A statement in a line of a list: what it counts, and whom it credits."""

from collections.abc import Mapping
from typing import Any

from dashboard.known.credit import credit_of
from dashboard.wording.i18n import Texts
from extract.schema import Claims


def label_of(row: Mapping[Any, Any], texts: Texts) -> str:
    """A figure with what it counts: "16 security officers killed"."""
    return texts.people_of(row, row[Claims.MEASURE], row[Claims.GROUP])


def fate_line(row: Mapping[Any, Any], texts: Texts) -> str:
    """What became of a statement, whom it credits, the day it became known, and what is to be said of it."""
    day = texts.date(row[Claims.KNOWN_BY].date()).replace(" ", "\N{NO-BREAK SPACE}")
    said = [texts.status(row[Claims.STATUS]), credit_of(row, texts), day]
    if row[Claims.WARNING]:
        said.append(texts(f"views.warned.{row[Claims.WARNING]}"))
    return " · ".join(said)
