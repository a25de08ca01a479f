"""Filters: what a reader chose, the rows it leaves, and the same choice in words. No streamlit here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from dashboard.i18n import Texts
from dashboard.knowledge import Known
from dashboard.scope import Scope, scope_of
from extract.schema import Articles, Claims, Column, Events, Revisions, Status
from extract.status import GRAVITY

WITHDRAWN = (Status.RETRACTED, Status.DENIED)
NO_SOURCE = "unnamed"  # chooses the figures that no named source is credited with


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader chose; an empty field chooses everything.

    `since` and `until` are the first and last day, `within` is kilometres around `place`, `sources` are source_ids
    or NO_SOURCE.
    """

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    place: str = ""
    within: int | None = None
    measures: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out, but for what was not known on its day."""
        return replace(self, as_of=None) != Choice()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a choice leaves.

    `printings` are claims as printed; `statements` one row for each statement; `revisions` those of the printings.
    `coarser` counts statements known only for a larger area than the chosen place, `hidden` the withdrawn statements
    that the status filter hides, `undated` the events left out because no day is known.
    """

    printings: pd.DataFrame
    statements: pd.DataFrame
    revisions: pd.DataFrame
    events: pd.DataFrame
    coarser: int
    hidden: int
    undated: int

    @property
    def empty(self) -> bool:
        """Whether nothing at all is left."""
        return self.printings.empty and self.events.empty


def apply(known: Known, choice: Choice) -> Shown:
    """Leave the rows that the choice asks for; `known` must be of the day that the choice names."""
    scope = scope_of(known.places, choice.place, choice.within) if choice.place else None
    asked = _asked(known, choice)
    here = asked & _inside(known.claims, Claims.PLACE_ID, scope)
    of_status = _one_of(known.claims, Claims.STATUS, choice.statuses)
    printings = known.claims[here & of_status]
    hidden = known.claims[here & ~of_status & known.claims[Claims.STATUS].isin(WITHDRAWN)]
    coarser = known.claims[asked & of_status & known.claims[Claims.PLACE_ID].isin(scope.coarser if scope else ())]
    events, undated = _events(known, choice, scope)
    return Shown(
        printings=printings,
        statements=statements(printings),
        revisions=known.revisions[known.revisions[Revisions.CLAIM_ID].isin(printings[Claims.ID])],
        events=events,
        coarser=coarser[Claims.STATEMENT_ID].nunique(),
        hidden=hidden[Claims.STATEMENT_ID].nunique(),
        undated=undated,
    )


def statements(printings: pd.DataFrame) -> pd.DataFrame:
    """One row for each statement: its earliest printing, of those that the fewest revisions reach.

    A publisher that corrects itself reaches only its own printings; what all printings share reaches them all.
    """
    if printings[Claims.STATEMENT_ID].is_unique:
        return printings
    gravity = printings[Claims.STATUS].map({status.value: -rank for rank, status in enumerate(GRAVITY)})
    order = printings.assign(_gravity=gravity).sort_values(["_gravity", Claims.PUBLISHED], kind="stable").index
    chosen = printings.loc[order].drop_duplicates(Claims.STATEMENT_ID)
    return chosen.sort_index()


def describe(choice: Choice, known: Known, shown: Shown, texts: Texts, place: str = "") -> tuple[str, ...]:
    """The choice in sentences, for captions: as-of day first, then each filter, then what is left out.

    `place` is the chosen place's name in the screen's language.
    """
    return (
        _as_of(known, texts),
        *_periods(choice, texts),
        *_places(choice, place, texts),
        *_lists(choice, known, texts),
        *_left_out(shown, place, texts),
    )


def source_label(source_id: str, claims: pd.DataFrame, texts: Texts) -> str:
    """A source's name in the screen's language; the words printed first where it has none."""
    if source_id == NO_SOURCE:
        return texts("filters.no_source")
    printed = claims.loc[claims[Claims.SOURCE_ID] == source_id, Claims.SOURCE]
    return texts.source(printed.iloc[0] if len(printed) else source_id, source_id)


def _asked(known: Known, choice: Choice) -> pd.Series:
    """Everything that was asked but place and status, which also count what they leave out."""
    claims = known.claims
    asked = _one_of(claims, Claims.MEASURE, choice.measures) & _one_of(claims, Claims.GROUP, choice.groups)
    if choice.sources:
        sources = claims[Claims.SOURCE_ID].mask(claims[Claims.SOURCE_ID] == "", NO_SOURCE)
        asked &= sources.isin(choice.sources)
    if choice.publishers:
        asked &= claims[Claims.ARTICLE_ID].isin(_articles_of(known, choice.publishers))
    if choice.since:
        asked &= claims[Claims.KNOWN_BY] >= pd.Timestamp(choice.since)
    if choice.until:
        asked &= claims[Claims.KNOWN_BY] <= pd.Timestamp(choice.until)
    return asked


def _events(known: Known, choice: Choice, scope: Scope | None) -> tuple[pd.DataFrame, int]:
    """Events by overlap with the period, and how many have no day to compare."""
    events = known.events
    here = _inside(events, Events.PLACE_ID, scope)
    if choice.publishers:
        here &= events[Events.ARTICLE_ID].isin(_articles_of(known, choice.publishers))
    events = events[here]
    if not (choice.since or choice.until):
        return events, 0
    start, end = events[Events.START].fillna(events[Events.END]), events[Events.END]
    overlaps = start.notna()
    if choice.since:  # an event without an end may be going on
        overlaps &= end.isna() | (end >= pd.Timestamp(choice.since))
    if choice.until:
        overlaps &= start <= pd.Timestamp(choice.until)
    return events[overlaps], int(start.isna().sum())


def _articles_of(known: Known, publishers: tuple[str, ...]) -> pd.Series:
    return known.articles.loc[known.articles[Articles.PUBLISHER].isin(publishers), Articles.ID]


def _one_of(table: pd.DataFrame, column: Column, chosen: tuple[str, ...]) -> pd.Series:
    return table[column].isin(chosen) if chosen else pd.Series(True, index=table.index)


def _inside(table: pd.DataFrame, column: Column, scope: Scope | None) -> pd.Series:
    return table[column].isin(scope.inside) if scope else pd.Series(True, index=table.index)


def _as_of(known: Known, texts: Texts) -> str:
    if known.newest is None:
        return texts("filters.no_articles")
    newest = texts.date(known.newest)
    if known.day is None:
        return texts("filters.as_of_newest", newest=newest)
    return texts("filters.as_of_day", day=texts.date(known.day), newest=newest)


def _periods(choice: Choice, texts: Texts) -> Iterator[str]:
    if choice.since and choice.until:
        yield texts("filters.said_between", since=texts.date(choice.since), until=texts.date(choice.until))
    elif choice.since:
        yield texts("filters.said_since", since=texts.date(choice.since))
    elif choice.until:
        yield texts("filters.said_until", until=texts.date(choice.until))


def _places(choice: Choice, place: str, texts: Texts) -> Iterator[str]:
    if choice.place and choice.within is not None:
        yield texts("filters.said_within", place=place, within=texts.number(choice.within))
    elif choice.place:
        yield texts("filters.said_place", place=place)


def _lists(choice: Choice, known: Known, texts: Texts) -> Iterator[str]:
    lists = (
        ("measure", [texts.measure(one) for one in choice.measures]),
        ("group", [texts.group(one) for one in choice.groups]),
        ("source", [source_label(one, known.claims, texts) for one in choice.sources]),
        ("publisher", list(choice.publishers)),
        ("status", [texts.status(one) for one in choice.statuses]),
    )
    for name, labels in lists:
        if labels:
            yield texts("filters.said_list", name=texts(f"filters.{name}"), labels=", ".join(labels))


def _left_out(shown: Shown, place: str, texts: Texts) -> Iterator[str]:
    if shown.coarser:
        yield texts("filters.said_coarser", count=shown.coarser, place=place)
    if shown.hidden:
        yield texts("filters.said_hidden", count=shown.hidden)
    if shown.undated:
        yield texts("filters.said_undated", count=shown.undated)
