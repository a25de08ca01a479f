"""Every statement compared: one row each, grouped by what is counted of whom."""

from typing import Literal

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.i18n import Texts
from dashboard.theme import Layout, Palette

Sort = Literal["day", "size", "source"]


def comparison(
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    places: pd.DataFrame | None = None,
    sort: Sort = "day",
) -> go.Figure:
    """Draw the statements beside one another.

    Args:
        claims: one row a statement, with the status of the day shown.
        revisions: those known on that day.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
        places: names the places of figures that are not counted where most are.
        sort: order of the rows inside a panel.
    """
    return blank(texts("charts.no_claims"), palette)
