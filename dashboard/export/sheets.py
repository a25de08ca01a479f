"""What can be taken away as a table: every table of the ledger, whole or as filtered, and what a chart draws."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from dashboard.export.enriched import PrintedClaims, ToldEvents, printed_claims, told_events
from dashboard.export.gallery import WITH_EVENTS
from dashboard.export.look import Look
from dashboard.framing.drawn import tabled_of
from extract.schema import Articles, Claims, Events, Mentions, Places, Revisions, Table, Unread


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be written: `rows` has the columns of `table`, in their order and with their types."""

    table: type[Table]
    rows: pd.DataFrame

    @property
    def name(self) -> str:
        """Of the table, and of its file."""
        return self.table.name


def sheet_of(name: str, look: Look) -> Sheet:
    """One table of SHEETS, as the look's filters leave it: claims as printed, one row a printing."""
    return SHEETS[name](look)


def bundled(look: Look) -> tuple[Sheet, ...]:
    """All the tables, as the look's filters leave them."""
    return tuple(make(look) for make in SHEETS.values())


def sheets_of_chart(chart: str, look: Look) -> tuple[Sheet, ...]:
    """What a chart draws: its statements, one row each, and its events where it draws them."""
    statements = Sheet(PrintedClaims, printed_claims(tabled_of(chart, look.shown.statements), look))
    return (statements, _events(look)) if chart in WITH_EVENTS else (statements,)


def _articles(look: Look) -> Sheet:
    articles = look.known.articles
    return _sheet(Articles, articles[articles[Articles.ID].isin(articles_used(look))])


def _claims(look: Look) -> Sheet:
    return Sheet(PrintedClaims, printed_claims(look.shown.printings, look))


def _revisions(look: Look) -> Sheet:
    """The revisions as the articles print them: each names the very printing that took a figure's place."""
    revisions = look.known.revisions
    return _sheet(Revisions, revisions[revisions[Revisions.ID].isin(look.shown.revisions[Revisions.ID])])


def _events(look: Look) -> Sheet:
    return Sheet(ToldEvents, told_events(look.shown.events, look))


def _places(look: Look) -> Sheet:
    places = look.known.places
    if _is_whole(look):
        return _sheet(Places, places)
    above = dict(zip(places[Places.ID], places[Places.PARENT_ID], strict=True))
    used = set(look.shown.printings[Claims.PLACE_ID]) | set(look.shown.events[Events.PLACE_ID])
    while more := {above.get(one, "") for one in used} - used:  # and what they lie in
        used |= more
    return _sheet(Places, places[places[Places.ID].isin(used)])


def _mentions(look: Look) -> Sheet:
    mentions = look.known.mentions
    return _sheet(Mentions, mentions[mentions[Mentions.ARTICLE_ID].isin(articles_used(look))])


def _unread(look: Look) -> Sheet:
    unread = look.known.unread
    return _sheet(Unread, unread[unread[Unread.ARTICLE_ID].isin(articles_used(look))])


def articles_used(look: Look) -> frozenset[str]:
    """The articles that what is shown rests on; all of them where nothing is filtered."""
    if _is_whole(look):
        return frozenset(look.known.articles[Articles.ID])
    shown = look.shown
    told = (shown.printings[Claims.ARTICLE_ID], shown.revisions[Revisions.ARTICLE_ID], shown.events[Events.ARTICLE_ID])
    return frozenset(one for column in told for one in column)


def articles_of_events(look: Look) -> frozenset[str]:
    """Those of the articles used that give an event and no figure shown; none where nothing is filtered."""
    if _is_whole(look):
        return frozenset()
    shown = look.shown
    return articles_used(look) - {*shown.printings[Claims.ARTICLE_ID], *shown.revisions[Revisions.ARTICLE_ID]}


def _is_whole(look: Look) -> bool:
    return look.choice == type(look.choice)()


def _sheet(table: type[Table], rows: pd.DataFrame) -> Sheet:
    return Sheet(table, rows[list(table.columns())].reset_index(drop=True))


SHEETS: Mapping[str, Callable[[Look], Sheet]] = MappingProxyType(
    {
        Articles.name: _articles,
        Claims.name: _claims,
        Revisions.name: _revisions,
        Events.name: _events,
        Places.name: _places,
        Mentions.name: _mentions,
        Unread.name: _unread,
    }
)
"""How each table is made, by its name."""
