"""The map as a page shows it: drawn where the browser can, else the tables of what it would draw."""

import plotly.graph_objects as go

from dashboard.charts.places_map import places_map
from dashboard.known.scope import point
from dashboard.page import exhibit
from dashboard.page.borders import borders_url
from dashboard.page.screen import Screen
from dashboard.theme import Layout


def show_map(screen: Screen, *, events: bool = False, layout: Layout | None = None) -> None:
    """The map with its words, and the table of events below where asked; `layout` None: as wide as the page."""
    shown, known, choice = screen.shown, screen.known, screen.choice
    circle = point(known.places, choice.place, choice.within)

    def build(drawn: Layout) -> go.Figure:
        around = (screen.palette, drawn, borders_url())
        return places_map(shown.statements, shown.events, known.places, screen.texts, *around, circle=circle)

    if screen.viewport.webgl:
        exhibit.show("map", build, screen, events=events, layout=layout)
    else:
        exhibit.tables("map", build, screen, events=events)
