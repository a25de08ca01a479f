"""Compare: every statement beside the others, and whether parts add up to their whole, and any two side by side."""

from dashboard import exhibit, pairing
from dashboard.arranging import arranging
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
    arranging(screen)
    arranged = screen.arranged
    exhibit.show(
        "comparison",
        lambda layout: comparison(*drawn, layout, places=known.places, sort=arranged.sort, scale=arranged.scale),
        screen,
    )
    if shown.statements[Claims.PART_OF].ne("").any():
        exhibit.show("parts", lambda layout: parts(*drawn, layout, places=known.places), screen)
    pairing.show(screen)
