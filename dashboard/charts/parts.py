"""Parts and whole: do the figures printed with a total add up to it?"""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.charts.parts_sheet import Sheet
from dashboard.charts.thin import thinned
from dashboard.known.log import keep_log
from dashboard.known.rows import read_claims, read_places, read_revisions
from dashboard.known.sums import no_sum_words, sums
from dashboard.theme import PADDING, SIZE_SUBTITLE, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import wrap
from extract.schema import Claims, Revisions

MOST_CLAIMS = 400


def parts(
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    places: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw the parts of the whole that has the most of them, running on from one another, and what they leave over.

    Args:
        claims: one row a statement, with the status of the day shown; parts name their whole.
        revisions: those known on that day.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
        places: names the places of parts.
    """
    whole = claims[Claims.PART_OF]
    named_wholes = whole[whole != ""].unique()
    kept, fewer = thinned(claims[(whole != "") | claims[Claims.ID].isin(named_wholes)], MOST_CLAIMS)
    rows = read_claims(kept)
    found = sums(rows)
    if not found:
        lines = wrap(no_sum_words(rows, texts), layout.width - 2 * PADDING, SIZE_SUBTITLE)
        return blank("<br>".join(lines), palette)
    log = keep_log(rows, read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(kept[Claims.ID])]))
    named = read_places(places) if places is not None else {}
    sheet = Sheet(texts, palette, layout, found[0], log, named)
    sheet.draw()
    if fewer:
        sheet.remark(texts("charts.thinned", shown=len(kept), count=len(kept) + fewer))
    if len(found) > 1:
        sheet.remark(texts("charts.parts.others", count=len(found) - 1))
    return sheet.figure()
