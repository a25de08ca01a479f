"""The tables of a page as HTML: what a chart draws, in words, each figure and event leading to its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.charts.thin import thinned
from dashboard.export.enriched import CREDIT, PLACE, PUBLISHER, PrintedClaims, printed_claims, told_events
from dashboard.export.look import Look
from dashboard.page import markup
from dashboard.site import paths
from dashboard.site.links import Links
from dashboard.wording.i18n import Texts
from dashboard.wording.place_names import place_names
from extract.schema import Claims, Events, Status

MOST_ROWS = 500
"""Rows of a table on a page; the files to take away hold all of them."""

_Row = Mapping[Any, Any]


def claims_table(statements: pd.DataFrame, look: Look, links: Links, label: str) -> str:
    """The statements, one row each, in the order of the day they became known."""
    kept, fewer = thinned(statements, MOST_ROWS)
    names = ("known_by", "figure", "measure", "place", "source", "status", "revised", "publisher", "quote")
    rows = [_claim(row, look.texts, links) for row in _records(printed_claims(kept, look))]
    return _table(names, rows, label, look.texts) + _fewer(len(kept), fewer, look.texts)


def events_table(events: pd.DataFrame, look: Look, links: Links, label: str) -> str:
    """The events, one row each, in the order of their days."""
    kept = events.iloc[:MOST_ROWS]
    names = ("start", "end", "event", "place", "publisher", "quote")
    rows = [_event(row, look.texts, links) for row in _records(told_events(kept, look))]
    return _table(names, rows, label, look.texts) + _fewer(len(kept), len(events) - len(kept), look.texts)


def by_place(look: Look, links: Links) -> str:
    """Every place with its figures and events: what the map shows, in words."""
    told: dict[str, list[str]] = defaultdict(list)
    for row in _records(printed_claims(look.shown.statements, look)):
        told[row[Claims.PLACE_ID]].append(_said(row, look.texts, links))
    for row in _records(told_events(look.shown.events, look)):
        day = f"{look.texts.date(row[Events.START].date())}: " if pd.notna(row[Events.START]) else ""
        link = f'<a href="{escape(links.event(row[Events.ID]), quote=True)}">{escape(row[Events.TITLE])}</a>'
        told[row[Events.PLACE_ID]].append(f"{escape(day)}{link}")
    names = place_names(look.known.places, look.texts.code)
    sections = (
        f'<section id="{escape(paths.place_anchor(one), quote=True)}"><h3>{escape(names[one])}</h3>'
        f"<ul>{''.join(f'<li>{words}</li>' for words in told[one])}</ul></section>"
        for one in sorted(told.keys() & names.keys(), key=lambda one: (names[one], one))
    )
    return f'<div class="places">{"".join(sections)}</div>'


def figure_words(row: _Row, texts: Texts) -> str:
    """A figure as HTML: struck through where its source withdrew it."""
    words = escape(texts.figure(row))
    return f"<s>{words}</s>" if row[Claims.STATUS] == Status.RETRACTED else words


def _said(row: _Row, texts: Texts, links: Links) -> str:
    """A figure in one line: what, what became of it, who said so, when."""
    link = f'<a href="{escape(links.claim(row[Claims.ID]), quote=True)}">{figure_words(row, texts)}</a>'
    status = "" if row[Claims.STATUS] == Status.STANDS else f" ({texts.status(row[Claims.STATUS]).lower()})"
    panel = texts.panel(row[Claims.MEASURE], row[Claims.GROUP])
    rest = " · ".join((panel, row[CREDIT], _day(row[Claims.KNOWN_BY], texts)))
    return f"{link}{escape(status)} · {escape(rest)}"


def _claim(row: _Row, texts: Texts, links: Links) -> tuple[str, ...]:
    return (
        _cell(escape(_day(row[Claims.KNOWN_BY], texts))),
        _cell(f'<a href="{escape(links.claim(row[Claims.ID]), quote=True)}">{figure_words(row, texts)}</a>'),
        _cell(escape(texts.panel(row[Claims.MEASURE], row[Claims.GROUP]))),
        _cell(escape(row[PLACE])),
        _cell(escape(row[CREDIT])),
        _cell(markup.badge(row[Claims.STATUS], texts.status(row[Claims.STATUS]))),
        _cell(escape(row[PrintedClaims.HISTORY]), long=bool(row[PrintedClaims.HISTORY])),
        _cell(escape(row[PUBLISHER])),
        _cell(escape(texts.quoted(row[Claims.QUOTE])), long=True),
    )


def _event(row: _Row, texts: Texts, links: Links) -> tuple[str, ...]:
    return (
        _cell(escape(_day(row[Events.START], texts))),
        _cell(escape(_day(row[Events.END], texts))),
        _cell(
            f'<a href="{escape(links.event(row[Events.ID]), quote=True)}">{escape(row[Events.TITLE])}</a>', long=True
        ),
        _cell(escape(row[PLACE])),
        _cell(escape(row[PUBLISHER])),
        _cell(escape(texts.quoted(row[Events.QUOTE])), long=True),
    )


def _table(names: Sequence[str], rows: Iterable[Sequence[str]], label: str, texts: Texts) -> str:
    head = "".join(f'<th scope="col">{escape(texts(f"views.columns.{name}"))}</th>' for name in names)
    body = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(label, quote=True)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(words: str, *, long: bool = False) -> str:
    return f'<td class="long">{words}</td>' if long else f"<td>{words}</td>"


def _fewer(shown: int, fewer: int, texts: Texts) -> str:
    return f"<p>{escape(texts('site.more_rows', shown=shown, count=shown + fewer))}</p>" if fewer else ""


def _day(stamp: Any, texts: Texts) -> str:
    return "" if pd.isna(stamp) else texts.date(stamp.date())


def _records(table: pd.DataFrame) -> list[dict[Any, Any]]:
    return table.to_dict("records")
