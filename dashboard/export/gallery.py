"""The charts by their names, each drawn from one look at the ledger and finished for a picture."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import plotly.graph_objects as go

from dashboard.charts.card_grid import card_grid
from dashboard.charts.comparison import comparison
from dashboard.charts.known_when import known_when
from dashboard.charts.overview import cards
from dashboard.charts.parts import parts
from dashboard.charts.places_map import places_map
from dashboard.charts.timeline import timeline
from dashboard.export.look import Look
from dashboard.framing.frame import finish
from dashboard.known.scope import point
from dashboard.query import Arrangement
from dashboard.theme import Layout

WITH_EVENTS = frozenset({"timeline", "map"})
"""Charts that draw events beside figures."""

_USUAL = Arrangement()
_BORDERS = "borders"  # stands for the files that are put inside the picture


def draw(chart: str, look: Look, layout: Layout = Layout.WIDE, arranged: Arrangement | None = None) -> go.Figure:
    """A chart of CHARTS, finished, without the words around it; a map asks for its borders by their names.

    `arranged` says how the comparison is laid out; without it, as it is at first.
    """
    if chart == "comparison" and arranged:
        return finish(_comparison(look, layout, arranged), look.palette, layout)
    return finish(CHARTS[chart](look, layout), look.palette, layout)


def _timeline(look: Look, layout: Layout) -> go.Figure:
    shown, places = look.shown, look.known.places
    drawn = shown.statements, shown.events, look.choice.as_of
    return timeline(*drawn, look.texts, look.palette, layout, revisions=shown.revisions, places=places)


def _known_when(look: Look, layout: Layout) -> go.Figure:
    drawn = look.shown.statements, look.shown.revisions, look.choice.as_of
    return known_when(*drawn, look.texts, look.palette, layout, places=look.known.places)


def _map(look: Look, layout: Layout) -> go.Figure:
    places, choice = look.known.places, look.choice
    drawn = look.shown.statements, look.shown.events, places
    circle = point(places, choice.place, choice.within)
    return places_map(*drawn, look.texts, look.palette, layout, _BORDERS, circle=circle)


def _comparison(look: Look, layout: Layout, arranged: Arrangement = _USUAL) -> go.Figure:
    drawn = look.shown.statements, look.shown.revisions, look.texts, look.palette, layout
    return comparison(*drawn, places=look.known.places, sort=arranged.sort, scale=arranged.scale)


def _parts(look: Look, layout: Layout) -> go.Figure:
    drawn = look.shown.statements, look.shown.revisions
    return parts(*drawn, look.texts, look.palette, layout, places=look.known.places)


def _overview(look: Look, layout: Layout) -> go.Figure:
    found = cards(look.shown.statements, look.shown.revisions, look.texts, places=look.known.places)
    return card_grid(found, look.texts, look.palette, layout)


CHARTS: Mapping[str, Callable[[Look, Layout], go.Figure]] = MappingProxyType(
    {
        "timeline": _timeline,
        "known_when": _known_when,
        "map": _map,
        "comparison": _comparison,
        "parts": _parts,
        "overview": _overview,
    }
)
"""How each chart is drawn, by the name that the command line and the frame know it by."""
