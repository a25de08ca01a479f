"""Compare: every statement beside the others, and whether parts add up to their whole."""

from dashboard import exhibit
from dashboard.charts.comparison import comparison
from dashboard.charts.parts import parts
from dashboard.nothing import nothing
from dashboard.screen import Screen
from extract.schema import Claims


def show(screen: Screen) -> None:
    """The page."""
    shown, known = screen.shown, screen.known
    if shown.statements.empty:
        nothing(screen)
        return
    drawn = shown.statements, shown.revisions, screen.texts, screen.palette
    exhibit.show("comparison", lambda layout: comparison(*drawn, layout, places=known.places), screen)
    if shown.statements[Claims.PART_OF].ne("").any():
        exhibit.show("parts", lambda layout: parts(*drawn, layout, places=known.places), screen)
