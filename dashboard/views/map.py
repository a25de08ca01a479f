"""Map: where it happened and where the figures are counted."""

from dashboard.exhibit_map import show_map
from dashboard.screen import Screen


def show(screen: Screen) -> None:
    """The page."""
    show_map(screen, events=True)
