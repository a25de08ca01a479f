"""Every fault of a set of tables: against the schema, against each other, and against the articles."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from extract.article import ArticleError, read_article
from extract.ledger.consistency import faults_of_package, faults_of_rules
from extract.schema import TABLES, Articles, Claims, Column, Events, Mentions, Revisions, Table, Unread
from extract.tables.faults import Cells, Fault, faults_between, faults_in
from extract.tables.tables import TableError, line_of, table_cells

# where each table says what stands at which characters of which article
QUOTED: Mapping[type[Table], tuple[Column, Column, Column, Column]] = {
    Claims: (Claims.ARTICLE_ID, Claims.EVIDENCE_START, Claims.EVIDENCE_END, Claims.QUOTE),
    Revisions: (Revisions.ARTICLE_ID, Revisions.EVIDENCE_START, Revisions.EVIDENCE_END, Revisions.QUOTE),
    Events: (Events.ARTICLE_ID, Events.EVIDENCE_START, Events.EVIDENCE_END, Events.QUOTE),
    Mentions: (Mentions.ARTICLE_ID, Mentions.START, Mentions.END, Mentions.TEXT),
    Unread: (Unread.ARTICLE_ID, Unread.START, Unread.END, Unread.SENTENCE),
}
_ENDINGS = (".md", ".txt")


def check(articles: Path, tables: Path) -> Iterator[str]:
    """Name every fault, one line each; nothing where all is well.

    Args:
        articles: the folder with the article files.
        tables: the folder with the tables.
    """
    cells: dict[type[Table], Cells] = {}
    for table in TABLES:
        try:
            cells[table] = table_cells(tables, table)
        except TableError as error:
            yield str(error)
    for table, columns in cells.items():
        yield from (_line(tables, fault) for fault in faults_in(table, columns))
    if len(cells) == len(TABLES):
        yield from (_line(tables, fault) for fault in faults_between(cells))
        yield from (_line(tables, fault) for fault in faults_of_rules(cells))
    yield from faults_of_package(tables)
    if Articles in cells:
        yield from (_line(tables, fault) for fault in _against_articles(articles, cells))


def _against_articles(folder: Path, tables: Mapping[type[Table], Cells]) -> Iterator[Fault]:
    rows = {table: _rows_by_article(table, tables[table]) for table in QUOTED if table in tables}
    articles = tables[Articles]
    for row, (article_id, digest) in enumerate(zip(articles[Articles.ID], articles[Articles.SHA256], strict=True)):
        try:
            text = _text(folder, article_id)
        except ArticleError as error:
            yield Fault(Articles.name, row, Articles.ID, f"the article cannot be read ({error})")
            continue
        if text is None:
            yield Fault(Articles.name, row, Articles.ID, f"there is no article {article_id} in {folder}")
            continue
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            yield Fault(Articles.name, row, Articles.SHA256, "the article's text has changed since the build")
        for table, by_article in rows.items():
            yield from _misquoted(table, tables[table], by_article.get(article_id, ()), text)


def _rows_by_article(table: type[Table], cells: Cells) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for row, article_id in enumerate(cells[QUOTED[table][0]]):
        rows.setdefault(article_id, []).append(row)
    return rows


def _text(folder: Path, article_id: str) -> str | None:
    found = next((path for end in _ENDINGS if (path := folder / f"{article_id}{end}").is_file()), None)
    return None if found is None else read_article(found).text


def _misquoted(table: type[Table], cells: Cells, rows: list[int] | tuple[()], text: str) -> Iterator[Fault]:
    _, starts, ends, quotes = QUOTED[table]
    for row in rows:
        start, end, quote = cells[starts][row], cells[ends][row], cells[quotes][row]
        if not (start.isdecimal() and end.isdecimal()):
            continue  # named already, as no whole number
        there = text[int(start) : int(end)]
        if there != quote:
            yield Fault(table.name, row, quotes, f"is {_short(quote)}, but the article has {_short(there)} there")


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:59] + "…")


def _line(folder: Path, fault: Fault) -> str:
    return f"{fault.table}.csv, row {fault.row + 1} (line {line_of(folder, fault)}), {fault.column}: {fault.problem}"
