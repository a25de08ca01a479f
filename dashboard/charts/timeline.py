"""What happened and what was claimed, day by day, in lanes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.charts.calendar import Calendar, calendar_of
from dashboard.charts.thin import thinned
from dashboard.charts.timeline_events import event_items
from dashboard.charts.timeline_figures import Unmarked, claim_items
from dashboard.charts.timeline_items import Form, Item, by_lane
from dashboard.charts.timeline_sheet import WEEK, Sheet
from dashboard.known.happenings import happenings, most_told
from dashboard.known.log import keep_log
from dashboard.known.rows import read_claims, read_events, read_places, read_revisions
from dashboard.known.standing import STRUCK
from dashboard.theme import Layout, Palette
from dashboard.wording.i18n import Texts
from extract.schema import Claims, Events, Revisions, Status

MOST_CLAIMS, MOST_EVENTS = 80, 400
_BRIEF_EVENTS, _BRIEF_FIGURES = 9, 5


def timeline(
    claims: pd.DataFrame,
    events: pd.DataFrame,
    as_of: date | None,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    revisions: pd.DataFrame | None = None,
    places: pd.DataFrame | None = None,
    brief: bool = False,
) -> go.Figure:
    """Draw events and claims by day.

    Args:
        claims: one row a statement, with the status of the day shown.
        events: those begun or announced by that day.
        as_of: the day shown, drawn as a line; None for everything known.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
        revisions: those known on that day; they say who withdrew a figure.
        places: names the places of events.
        brief: only what most articles tell, what was withdrawn and the newest figures, beside other charts.
    """
    kept, fewer = thinned(claims, MOST_CLAIMS)
    dated = events[events[Events.START].notna()]
    told = read_events(dated.iloc[:MOST_EVENTS])
    log = keep_log(read_claims(kept), _of(revisions, kept))
    named = read_places(places) if places is not None else {}
    found = happenings(told, named, texts.code)
    figures, unmarked = claim_items(log.claims.values(), log, texts, brief=brief)
    if brief:
        found, figures = most_told(found, _BRIEF_EVENTS), _newest(figures)
    items = event_items(found, named, texts) + figures
    if not items:
        return blank(texts("charts.no_events"), palette)
    sheet = Sheet(texts, palette, layout, _calendar(items, as_of), log)
    sheet.draw(by_lane(items), as_of)
    sheet.remarks(
        _thinned(len(kept), fewer, len(dated), texts)
        + ([] if brief else _left_out(len(told) - len(found), len(events) - len(dated), unmarked, texts))
    )
    return sheet.figure()


def _of(revisions: pd.DataFrame | None, claims: pd.DataFrame) -> list[Any]:
    if revisions is None:
        return []
    return read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(claims[Claims.ID])])


def _newest(figures: Sequence[Item]) -> list[Item]:
    """The withdrawn and the newest of a lane, in their old order, with what stands against a kept one on its day."""

    def worth(item: Item) -> tuple[bool, date]:
        return (item.claim is not None and item.claim.status is STRUCK, item.start)

    kept = sorted(figures, key=worth, reverse=True)[:_BRIEF_FIGURES]
    asked = {_question(item) for item in kept if item.claim is not None and item.claim.status is Status.STANDS}
    return [item for item in figures if item in kept or _question(item) in asked]


def _question(item: Item) -> tuple[object, ...] | None:
    """What a figure tells, of where and of which day; None of what does not stand."""
    claim = item.claim
    if claim is None or claim.status is not Status.STANDS:
        return None
    return (claim.measure, claim.group, claim.counting, claim.place_id, claim.known_by)


def _thinned(shown: int, fewer: int, dated: int, texts: Texts) -> list[str]:
    remarks = []
    if fewer:
        remarks.append(texts("charts.thinned", shown=shown, count=shown + fewer))
    if dated > MOST_EVENTS:
        remarks.append(texts("charts.timeline.thinned", shown=MOST_EVENTS, count=dated))
    return remarks


def _left_out(folded: int, undated: int, unmarked: Unmarked, texts: Texts) -> list[str]:
    left_out = {"folded": folded, "undated": undated}
    events = [texts(f"charts.timeline.{key}", count=count) for key, count in left_out.items() if count]
    return [*events, *filter(None, [unmarked.words(texts)])]


def _calendar(items: Sequence[Item], as_of: date | None) -> Calendar:
    days = {day for item in items for day in (item.start, item.end)}
    days |= {item.start + WEEK for item in items if item.form is Form.OPEN and item.start + WEEK <= max(days)}
    return calendar_of(days | ({as_of} if as_of else set()))
