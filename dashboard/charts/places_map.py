"""Where it happened: places of claims and events on a map that asks nobody outside."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.i18n import Texts
from dashboard.theme import Layout, Palette


def places_map(
    claims: pd.DataFrame,
    events: pd.DataFrame,
    places: pd.DataFrame,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    borders_url: str = "",
    *,
    circle: tuple[float, float, float] | None = None,
) -> go.Figure:
    """Draw places: circles by figure, small dots for events, shading where only the country is known.

    Args:
        claims: one row a statement, with the status of the day shown.
        events: those begun or announced by that day.
        places: the gazetteer's entries for them.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
        borders_url: folder of the border files, as the browser asks for it.
        circle: latitude, longitude and kilometres of the search for what is near, drawn as a ring.
    """
    return blank(texts("charts.no_claims"), palette)
