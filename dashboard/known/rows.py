"""Rows of the tables read into frozen values: where the charts leave pandas behind."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from dashboard.known.values import Claim, Event, Place, Revision
from extract.schema import (
    Articles,
    Bound,
    By,
    ClaimWarning,
    Column,
    Counting,
    EventKind,
    Events,
    Group,
    Measure,
    Places,
    Precision,
    Reason,
    RevisionKind,
    Revisions,
    SourceKind,
    Status,
    Table,
    WherePrecision,
)
from extract.schema import Claims as ClaimsTable

__all__ = ["Claim", "Event", "Place", "Revision", "read_claims", "read_events", "read_places", "read_revisions"]


def read_claims(claims: pd.DataFrame) -> list[Claim]:
    """The rows of a claims table; of one that tells who printed each claim, with the publisher."""
    t = ClaimsTable
    return [
        Claim(
            claim_id=text(row[t.ID]),
            statement_id=text(row[t.STATEMENT_ID]),
            article_id=text(row[t.ARTICLE_ID]),
            measure=Measure(row[t.MEASURE]),
            group=Group(row[t.GROUP]),
            group_label=text(row[t.GROUP_LABEL]),
            phrase=text(row[t.PHRASE]),
            value=number(row[t.VALUE]),
            low=number(row[t.LOW]),
            high=number(row[t.HIGH]),
            bound=Bound(row[t.BOUND]),
            counting=Counting(row[t.COUNTING]),
            part_of=text(row[t.PART_OF]),
            place_id=text(row[t.PLACE_ID]),
            source=text(row[t.SOURCE]),
            source_id=text(row[t.SOURCE_ID]),
            via=text(row[t.VIA]),
            known_by=_day(row[t.KNOWN_BY]),
            published=_day(row[t.PUBLISHED]),
            status=Status(row[t.STATUS]),
            warning=ClaimWarning(row[t.WARNING]) if text(row[t.WARNING]) else None,
            source_kind=SourceKind(row[t.SOURCE_KIND]) if text(row[t.SOURCE_KIND]) else None,
            quote=text(row[t.QUOTE]),
            publisher=text(row.get(Articles.PUBLISHER)),
        )
        for row in _rows(claims, t, *(one for one in (Articles.PUBLISHER,) if one in claims.columns))
    ]


def read_revisions(revisions: pd.DataFrame) -> list[Revision]:
    """The rows of a revisions table."""
    t = Revisions
    return [
        Revision(
            revision_id=text(row[t.ID]),
            claim_id=text(row[t.CLAIM_ID]),
            kind=RevisionKind(row[t.KIND]),
            by=By(row[t.BY]),
            source=text(row[t.SOURCE]),
            source_id=text(row[t.SOURCE_ID]),
            known_by=_day(row[t.KNOWN_BY]),
            reason=Reason(row[t.REASON]),
            reason_label=text(row[t.REASON_LABEL]),
            replaced_by=text(row[t.REPLACED_BY]),
            article_id=text(row[t.ARTICLE_ID]),
        )
        for row in _rows(revisions, t)
    ]


def read_events(events: pd.DataFrame) -> list[Event]:
    """The rows of an events table."""
    t = Events
    return [
        Event(
            event_id=text(row[t.ID]),
            article_id=text(row[t.ARTICLE_ID]),
            kind=EventKind(row[t.KIND]),
            title=text(row[t.TITLE]),
            place_id=text(row[t.PLACE_ID]),
            start=day(row[t.START]),
            end=day(row[t.END]),
            precision=Precision(row[t.PRECISION]) if text(row[t.PRECISION]) else None,
            planned=text(row[t.PLANNED]).lower() == "true",
            actors=tuple(filter(None, text(row[t.ACTORS]).split("; "))),
        )
        for row in _rows(events, t)
    ]


def read_places(places: pd.DataFrame) -> dict[str, Place]:
    """The places of a places table, by place_id."""
    t = Places
    rows = (
        Place(
            place_id=text(row[t.ID]),
            names=(("en", text(row[t.NAME_EN])), ("pl", text(row[t.NAME_PL])), ("ru", text(row[t.NAME_RU]))),
            country_code=text(row[t.COUNTRY_CODE]),
            parent_id=text(row[t.PARENT_ID]),
            latitude=_degrees(row[t.LATITUDE]),
            longitude=_degrees(row[t.LONGITUDE]),
            precision=WherePrecision(row[t.WHERE_PRECISION]),
        )
        for row in _rows(places, t)
    )
    return {place.place_id: place for place in rows}


def text(cell: Any) -> str:
    """A cell as words, "" where empty."""
    return "" if cell is None or pd.isna(cell) else str(cell)


def number(cell: Any) -> int | None:
    """A cell as an integer, None where empty."""
    return None if text(cell) == "" else int(cell)


def day(cell: Any) -> date | None:
    """A cell as a day, None where empty."""
    return None if text(cell) == "" else pd.Timestamp(cell).date()


def _day(cell: Any) -> date:
    found = day(cell)
    if found is None:
        raise ValueError("a required day is empty: rebuild the tables")
    return found


def _degrees(cell: Any) -> float | None:
    return None if text(cell) == "" else float(cell)


def _rows(frame: pd.DataFrame, table: type[Table], *more: Column) -> Iterator[dict[str, Any]]:
    names = [str(column) for column in (*table.columns(), *more)]
    for cells in zip(*(frame[name] for name in names), strict=True):
        yield dict(zip(names, cells, strict=True))
