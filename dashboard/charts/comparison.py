"""Every statement compared: one row each, grouped by what is counted of whom, on scales that groups of a size share."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.charts.comparison_rows import Sort, panels
from dashboard.charts.comparison_sheet import Sheet
from dashboard.charts.log_scale import ScaleKind
from dashboard.charts.thin import thinned
from dashboard.known.log import keep_log
from dashboard.known.rows import read_claims, read_places, read_revisions
from dashboard.theme import Layout, Palette
from dashboard.wording.i18n import Texts
from extract.schema import Claims, Revisions

MOST_ROWS = 80


def comparison(
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    places: pd.DataFrame | None = None,
    sort: Sort = "day",
    scale: ScaleKind = "auto",
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
        scale: plain, logarithmic, or logarithmic for each axis whose figures differ tenfold.
    """
    if claims.empty:
        return blank(texts("charts.no_claims"), palette)
    kept, left_out = thinned(claims, MOST_ROWS)
    rows = read_claims(kept)
    log = keep_log(rows, read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(kept[Claims.ID])]))
    named = read_places(places) if places is not None else {}
    sheet = Sheet(texts, palette, layout, kind=scale)
    sheet.draw(panels(rows, log, named, texts, sort))
    if left_out:
        sheet.remark(texts("charts.thinned", shown=len(kept), count=len(claims)))
    return sheet.figure()
