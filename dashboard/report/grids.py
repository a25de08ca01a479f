"""Tables of a report: claims, revisions and events, narrow enough for a page, with references to the articles."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.export.look import Look
from dashboard.known.credit import credit_of
from dashboard.known.event_days import days_words
from dashboard.known.history import histories, revision_line
from dashboard.known.rows import read_events
from dashboard.known.standing import STRUCK
from dashboard.report.blocks import Caption, Cell, Grid
from dashboard.report.numbering import Numbers
from dashboard.wording.i18n import Texts
from dashboard.wording.place_names import place_names
from extract.schema import Claims, Events, Revisions, Status

MOST_ROWS = 400
"""Rows of a table in a report; what is more stays in the table's own file, and the caption says so."""

_Row = Mapping[Any, Any]


def claims_grid(look: Look, numbers: Numbers, caption: Caption) -> Grid:
    """One row a statement, in the order of their numbers, withdrawn ones struck through and told of."""
    texts, shown = look.texts, look.shown
    places, stories = place_names(look.known.places, texts.code), histories(shown.revisions, texts)
    ordered = _ordered(shown.statements, numbers)
    rows = tuple(
        (
            Cell(str(numbers.claims[row[Claims.ID]])),
            Cell(texts.date(row[Claims.KNOWN_BY].date())),
            Cell(texts.figure(row), struck=Status(row[Claims.STATUS]) is STRUCK),
            Cell(_what(row, numbers, texts)),
            Cell(places.get(row[Claims.PLACE_ID], "")),
            Cell(credit_of(row, texts)),
            Cell("; ".join([texts.status(row[Claims.STATUS]), *stories.get(row[Claims.ID], ())])),
            Cell(numbers.printed_in(row[Claims.STATEMENT_ID])),
        )
        for row in ordered.iloc[:MOST_ROWS].to_dict("records")
    )
    names = ("number", "known_by", "figure", "what", "place", "source", "became", "article")
    return grid(texts, caption, names, rows, (4, 12, 12, 15, 11, 16, 23, 7), len(ordered))


def revisions_grid(look: Look, numbers: Numbers, caption: Caption) -> Grid:
    """One row a revision, by day: what it changes, what it says, in which words and where."""
    texts, shown = look.texts, look.shown
    claims = {row[Claims.ID]: row for row in shown.printings.to_dict("records")}
    found = shown.revisions.sort_values([Revisions.KNOWN_BY, Revisions.ID], kind="stable").to_dict("records")
    said: dict[tuple[str, ...], tuple[Cell, ...]] = {}
    for row in found:
        claim = claims[row[Revisions.CLAIM_ID]]
        cells = (
            Cell(str(numbers.claims[claim[Claims.ID]])),
            Cell(texts.figure(claim), struck=Status(claim[Claims.STATUS]) is STRUCK),
            Cell(revision_line(row, texts)),
            Cell(texts.quoted(row[Revisions.QUOTE])),
            Cell(numbers.cited([row[Revisions.ARTICLE_ID]])),
        )
        said.setdefault(tuple(cell.words for cell in cells), cells)
    rows = tuple(said.values())
    names = ("number", "figure", "became", "quote", "article")
    return grid(texts, caption, names, rows[:MOST_ROWS], (5, 15, 33, 38, 9), len(rows))


def events_grid(look: Look, numbers: Numbers, caption: Caption) -> Grid:
    """One row an event, by day."""
    texts = look.texts
    places = place_names(look.known.places, texts.code)
    ordered = look.shown.events.sort_values([Events.START, Events.ID], kind="stable")
    rows = tuple(
        (
            Cell(days_words(event, texts) or texts("report.no_day")),
            Cell(event.title),
            Cell(places.get(event.place_id, "")),
            Cell("; ".join(event.actors)),
            Cell(numbers.cited([event.article_id])),
        )
        for event in read_events(ordered.iloc[:MOST_ROWS])
    )
    return grid(
        texts, caption, ("days", "event", "place", "actors", "article"), rows, (17, 40, 15, 21, 7), len(ordered)
    )


def grid(
    texts: Texts,
    caption: Caption,
    names: tuple[str, ...],
    rows: tuple[tuple[Cell, ...], ...],
    widths: tuple[int, ...],
    count: int,
) -> Grid:
    """A table with its headings; where `count` says that there are more rows, its caption does too."""
    columns = tuple(texts(f"report.columns.{name}") for name in names)
    if count > len(rows):
        more = texts("report.rows_left_out", shown=len(rows), count=count)
        caption = replace(caption, words=f"{caption.words} {more}".strip())
    return Grid(columns, rows, widths, texts("report.grid_alt", count=len(rows), columns=", ".join(columns)), caption)


def _ordered(statements: pd.DataFrame, numbers: Numbers) -> pd.DataFrame:
    return statements.loc[statements[Claims.ID].map(numbers.claims).sort_values(kind="stable").index]


def _what(row: _Row, numbers: Numbers, texts: Texts) -> str:
    panel = texts.panel(row[Claims.MEASURE], row[Claims.GROUP])
    whole = numbers.claims.get(row[Claims.PART_OF])
    return texts("report.part_of", what=panel, number=whole) if whole else panel
