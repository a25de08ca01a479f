"""What of a chart is drawn in a series of pictures, and in words what is not.

Of statements, what was withdrawn and then the newest; of events, those that most articles tell.
"""

from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from dashboard.charts.comparison import MOST_ROWS
from dashboard.charts.known_when import MOST_CLAIMS as MOST_KNOWN
from dashboard.charts.map_marks import spots
from dashboard.charts.thin import thinned
from dashboard.charts.timeline import MOST_CLAIMS as MOST_ON_TIMELINE
from dashboard.charts.timeline_figures import claim_items
from dashboard.export.look import Look, narrowed
from dashboard.known.happenings import happenings, most_told
from dashboard.known.log import keep_log
from dashboard.known.rows import read_claims, read_events, read_places, read_revisions
from extract.schema import Claims, Events

_MOST = MappingProxyType({"comparison": MOST_ROWS, "known_when": MOST_KNOWN, "timeline": MOST_ON_TIMELINE})
_CARDS = 80


@dataclass(frozen=True, slots=True)
class Capped:
    """A look with what is drawn, and the sentences about the rest."""

    look: Look
    left_out: str


def most_of(chart: str) -> int:
    """How many statements a chart draws at most when it stands whole."""
    return _MOST.get(chart, _CARDS)


def capped(chart: str, look: Look, most: int) -> Capped:
    """The look with so many statements at most, and so many events of a timeline."""
    statements, fewer = fewer_of(chart, look, look.shown.statements, most)
    kept = narrowed(look, statements, look.shown.events)
    texts = look.texts
    said = [texts("charts.thinned", shown=len(statements), count=len(statements) + fewer)] if fewer else []
    if chart == "timeline":
        kept, events = _fewer_events(kept, most)
        log = keep_log(read_claims(kept.shown.statements), read_revisions(kept.shown.revisions))
        _, unmarked = claim_items(log.claims.values(), log, texts)
        said += [texts("export.events_left_out", count=events)] if events else []
        said += filter(None, [unmarked.words(texts)])
    return Capped(kept, " ".join(said))


def fewer_of(chart: str, look: Look, statements: pd.DataFrame, most: int) -> tuple[pd.DataFrame, int]:
    """So many of the statements at most, and how many were left out; a map keeps those it marks, however many."""
    if chart != "map":
        return thinned(statements, most)
    marked = statements[Claims.ID].isin(_marked(look, statements))
    others, fewer = thinned(statements[~marked], max(most - int(marked.sum()), 0))
    return statements[marked | statements[Claims.ID].isin(others[Claims.ID])], fewer


def _marked(look: Look, statements: pd.DataFrame) -> set[str]:
    """The statements that the map draws at their places."""
    found = spots(read_claims(statements), (), read_places(look.known.places))
    return {one.claim_id for spot in found for one in (spot.standing, *spot.withdrawn) if one is not None}


def _fewer_events(look: Look, most: int) -> tuple[Look, int]:
    """The look with so many happenings at most, and how many more there are."""
    events = look.shown.events
    dated = read_events(events[events[Events.START].notna()])
    found = happenings(dated, read_places(look.known.places), look.texts.code)
    if len(found) <= most:
        return look, 0
    told = {one.event_id for each in most_told(found, most) for one in (each.event, *each.others)}
    kept = events[events[Events.ID].isin(told) | events[Events.START].isna()]
    return narrowed(look, look.shown.statements, kept), len(found) - most
