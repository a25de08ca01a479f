"""Timeline: what happened and what was claimed, day by day, and what was known when."""

from dashboard.charts.known_when import known_when
from dashboard.charts.timeline import timeline
from dashboard.page import exhibit
from dashboard.page.screen import Screen


def show(screen: Screen) -> None:
    """The page."""
    shown, known, texts, palette = screen.shown, screen.known, screen.texts, screen.palette
    exhibit.show(
        "timeline",
        lambda layout: timeline(
            shown.statements,
            shown.events,
            screen.choice.as_of,
            texts,
            palette,
            layout,
            revisions=shown.revisions,
            places=known.places,
        ),
        screen,
        events=True,
    )
    exhibit.show(
        "known_when",
        lambda layout: known_when(
            shown.statements, shown.revisions, screen.choice.as_of, texts, palette, layout, places=known.places
        ),
        screen,
    )
