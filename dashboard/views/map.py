"""Map: where it happened and where the figures are counted."""

from dashboard import exhibit
from dashboard.borders import borders_url
from dashboard.charts.places_map import places_map
from dashboard.scope import point
from dashboard.screen import Screen


def show(screen: Screen) -> None:
    """The page."""
    shown, known, choice = screen.shown, screen.known, screen.choice
    circle = point(known.places, choice.place, choice.within)
    if not screen.viewport.webgl:
        exhibit.tables("map", screen, events=True)
        return
    exhibit.show(
        "map",
        lambda layout: places_map(
            shown.statements,
            shown.events,
            known.places,
            screen.texts,
            screen.palette,
            layout,
            borders_url(),
            circle=circle,
        ),
        screen,
        events=True,
    )
