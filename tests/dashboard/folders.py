"""Folders of tables and articles for the app's tests, written as a build writes them."""

from pathlib import Path

import pandas as pd

from extract.schema import Articles, Claims, Events, Mentions, Revisions, Table, Unread
from extract.tables.tables import write_tables
from tests.dashboard import sample


def write_folders(
    root: Path, tables: dict[type[Table], pd.DataFrame] | None = None, texts: dict[str, str] | None = None
) -> tuple[Path, Path]:
    """Write tables and articles below `root`; returns the folder of each.

    Args:
        root: where both folders come to be.
        tables: the sample's unless given.
        texts: the articles' texts by article_id; spaces as far as the offsets go unless given.
    """
    tables = tables or sample.tables()
    write_tables(root / "tables", {table: rows(table, frame) for table, frame in tables.items()})
    (root / "articles").mkdir(parents=True, exist_ok=True)
    for row in tables[Articles].to_dict("records"):
        text = (texts or {}).get(row[Articles.ID]) or _text(row[Articles.ID], tables)
        front = "\n".join(
            f"{name}: {row[name]!r}" for name in (Articles.TITLE, Articles.PUBLISHER, Articles.LANGUAGE, Articles.URL)
        )
        path = root / "articles" / f"{row[Articles.ID]}.md"
        path.write_text(f"---\n{front}\npublished: {row[Articles.PUBLISHED]}\n---\n\n{text}\n", encoding="utf-8")
    return root / "tables", root / "articles"


def rows(table: type[Table], frame: pd.DataFrame) -> list[dict[object, object]]:
    """A frame's rows as the writer takes them."""
    return [
        {column: _plain(row[column]) for column in table.columns() if not _missing(row[column])}
        for row in frame.to_dict("records")
    ]


def _missing(cell: object) -> bool:
    return cell is None or (not isinstance(cell, str) and bool(pd.isna(cell)))


def _plain(cell: object) -> object:
    if isinstance(cell, pd.Timestamp):
        return cell.date()
    return cell.item() if hasattr(cell, "item") else cell


def _text(article_id: str, tables: dict[type[Table], pd.DataFrame]) -> str:
    """A text that has each quote where the tables say it stands, as far as they do not contradict one another."""
    spans = [
        (int(row[start]), str(row[quote]))
        for table, start, quote in (
            (Claims, Claims.EVIDENCE_START, Claims.QUOTE),
            (Revisions, Revisions.EVIDENCE_START, Revisions.QUOTE),
            (Events, Events.EVIDENCE_START, Events.QUOTE),
            (Mentions, Mentions.START, Mentions.TEXT),
            (Unread, Unread.START, Unread.SENTENCE),
        )
        for row in tables[table].to_dict("records")
        if row[Claims.ARTICLE_ID] == article_id
    ]
    length = max((start + len(quote) for start, quote in spans), default=0)
    letters = ["·"] * (length + 1)
    for start, quote in spans:
        letters[start : start + len(quote)] = quote
    return "".join(letters)
