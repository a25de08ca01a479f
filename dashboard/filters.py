"""Filters: the rows that a choice leaves; `describe` says the same choice in words. No streamlit here."""

import pandas as pd

from dashboard.known.choice import NO_SOURCE, Choice, Shown
from dashboard.known.described import describe, source_label
from dashboard.known.knowledge import Known
from dashboard.known.scope import Scope, scope_of
from extract.ledger.status import GRAVITY
from extract.schema import Articles, Claims, Column, Events, Revisions, Status

__all__ = ["NO_SOURCE", "Choice", "Shown", "apply", "describe", "source_label", "statements"]

WITHDRAWN = (Status.RETRACTED, Status.DENIED)


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
    drawn = _with_wholes(statements(printings), known.claims)
    return Shown(
        printings=printings,
        statements=drawn,
        revisions=_revisions(known, printings),
        events=events,
        coarser=coarser[Claims.STATEMENT_ID].nunique(),
        hidden=hidden[Claims.STATEMENT_ID].nunique(),
        hidden_printings=len(hidden),
        undated=undated,
        parts_alone=int((drawn[Claims.PART_OF].ne("") & ~drawn[Claims.PART_OF].isin(drawn[Claims.ID])).sum()),
    )


def statements(printings: pd.DataFrame) -> pd.DataFrame:
    """One row for each statement: its earliest printing, of those that the fewest revisions reach.

    A publisher that corrects itself reaches only its own printings; what all printings share reaches them all. Of the
    printings of one day, one that says who carried the figure stands for the others.
    """
    if printings[Claims.STATEMENT_ID].is_unique:
        return printings
    gravity = printings[Claims.STATUS].map({status.value: -rank for rank, status in enumerate(GRAVITY)})
    ranked = printings.assign(_gravity=gravity, _direct=printings[Claims.VIA].eq(""))
    order = ranked.sort_values(["_gravity", Claims.PUBLISHED, "_direct"], kind="stable").index
    chosen = printings.loc[order].drop_duplicates(Claims.STATEMENT_ID)
    return chosen.sort_index()


def _with_wholes(drawn: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The statements, where the whole that a part belongs to is named by the printing that stands for it here."""
    parts = drawn[Claims.PART_OF].ne("") & ~drawn[Claims.PART_OF].isin(drawn[Claims.ID])
    if not parts.any():
        return drawn
    named = drawn.loc[parts, Claims.PART_OF]
    wholes = claims[claims[Claims.ID].isin(named)]
    statement_of = dict(zip(wholes[Claims.ID], wholes[Claims.STATEMENT_ID], strict=True))
    told = drawn[drawn[Claims.STATEMENT_ID].isin(wholes[Claims.STATEMENT_ID])]
    shown = dict(zip(told[Claims.STATEMENT_ID], told[Claims.ID], strict=True))
    found = [shown.get(statement_of.get(one, ""), one) for one in named]
    column = drawn[Claims.PART_OF].copy()
    column[parts] = found
    return drawn.assign(**{Claims.PART_OF: column})


def _revisions(known: Known, printings: pd.DataFrame) -> pd.DataFrame:
    """The revisions of the printings; what took a figure's place is named by the printing that stands for it here."""
    revisions = known.revisions[known.revisions[Revisions.CLAIM_ID].isin(printings[Claims.ID])]
    new = known.claims[known.claims[Claims.ID].isin(revisions[Revisions.REPLACED_BY])]
    statement_of = dict(zip(new[Claims.ID], new[Claims.STATEMENT_ID], strict=True))
    drawn = statements(printings)
    shown = dict(zip(drawn[Claims.STATEMENT_ID], drawn[Claims.ID], strict=True))
    named = [shown.get(statement_of.get(one, ""), one) for one in revisions[Revisions.REPLACED_BY]]
    return revisions.assign(**{Revisions.REPLACED_BY: named})


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
