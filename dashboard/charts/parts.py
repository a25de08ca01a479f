"""Parts and whole: do the figures printed with a total add up to it?"""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.i18n import Texts
from dashboard.theme import Layout, Palette


def parts(
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    places: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw the parts of the gravest whole that has any, running on from one another, and what they leave over."""
    return blank(texts("charts.no_parts"), palette)
