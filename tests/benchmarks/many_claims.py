"""A ledger of many claims, made of the sample's tables: the same articles told over and over, on other days."""

from pathlib import Path

import pandas as pd

from dashboard.known.knowledge import Tables
from extract.schema import Articles, Claims, Events, Revisions, Table
from extract.tables.tables import write_tables

_SPREAD = 365  # days over which the copies are told


def multiplied(tables: Tables, number: int) -> dict[type[Table], pd.DataFrame]:
    """The tables with at least so many claims: each copy of the sample has articles, ids, days and figures of its own.

    Copies are named as `measuring.fill` names their articles. Mentions and unread sentences stay those of the sample.
    """
    rounds = range(-(-number // len(tables[Claims])))
    makers = {Articles: _articles, Claims: _claims, Revisions: _revisions, Events: _events}
    many = {
        table: pd.concat([make(tables[table], index) for index in rounds], ignore_index=True)
        for table, make in makers.items()
    }
    return {**tables, **many}


def write(folder: Path, tables: Tables) -> Path:
    """Write tables as a build writes them; returns their folder."""
    rows = {table: _rows(table, frame) for table, frame in tables.items()}
    write_tables(folder, rows)
    return folder


def _articles(articles: pd.DataFrame, index: int) -> pd.DataFrame:
    return articles.assign(**{Articles.ID: _article(articles[Articles.ID], index)})


def _claims(claims: pd.DataFrame, index: int) -> pd.DataFrame:
    changed = {
        Claims.ID: _own(claims[Claims.ID], index),
        Claims.STATEMENT_ID: _own(claims[Claims.STATEMENT_ID], index),
        Claims.PART_OF: _own(claims[Claims.PART_OF], index),
        Claims.ARTICLE_ID: _article(claims[Claims.ARTICLE_ID], index),
        Claims.KNOWN_BY: _later(claims[Claims.KNOWN_BY], index),
    }
    sizes = {column: claims[column] + index % 50 for column in (Claims.VALUE, Claims.LOW, Claims.HIGH)}
    return claims.assign(**changed, **sizes)


def _revisions(revisions: pd.DataFrame, index: int) -> pd.DataFrame:
    return revisions.assign(
        **{
            Revisions.ID: _own(revisions[Revisions.ID], index),
            Revisions.CLAIM_ID: _own(revisions[Revisions.CLAIM_ID], index),
            Revisions.REPLACED_BY: _own(revisions[Revisions.REPLACED_BY], index),
            Revisions.ARTICLE_ID: _article(revisions[Revisions.ARTICLE_ID], index),
            Revisions.KNOWN_BY: _later(revisions[Revisions.KNOWN_BY], index),
        }
    )


def _events(events: pd.DataFrame, index: int) -> pd.DataFrame:
    return events.assign(
        **{Events.ID: _own(events[Events.ID], index), Events.ARTICLE_ID: _article(events[Events.ARTICLE_ID], index)}
    )


def _own(ids: pd.Series, index: int) -> pd.Series:
    return ids.where(ids == "", ids + f"-{index}") if index else ids


def _article(ids: pd.Series, index: int) -> pd.Series:
    return f"{index:05}-" + ids if index else ids


def _later(days: pd.Series, index: int) -> pd.Series:
    return days + pd.Timedelta(days=index % _SPREAD)


def _rows(table: type[Table], frame: pd.DataFrame) -> list[dict[object, object]]:
    columns = table.columns()
    return [
        {column: _plain(cell) for column, cell in zip(columns, row, strict=True) if not _missing(cell)}
        for row in frame[list(columns)].itertuples(index=False, name=None)
    ]


def _missing(cell: object) -> bool:
    return cell is None or (not isinstance(cell, str) and bool(pd.isna(cell)))


def _plain(cell: object) -> object:
    if isinstance(cell, pd.Timestamp):
        return cell.date()
    return cell.item() if hasattr(cell, "item") else cell
