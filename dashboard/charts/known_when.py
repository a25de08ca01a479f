"""What was known when: each source's figure over time, in steps, with what was withdrawn hatched and cut."""

from datetime import date
from math import ceil

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.blank import blank
from dashboard.charts.calendar import calendar_of
from dashboard.charts.known_lines import drawable, panes, withdrawn_on
from dashboard.charts.known_sheet import ROOM, TICKS, Sheet
from dashboard.charts.known_words import Wording
from dashboard.charts.scales import ticks
from dashboard.charts.thin import thinned
from dashboard.known.log import keep_log
from dashboard.known.rows import read_claims, read_places, read_revisions
from dashboard.theme import SIZE_LABEL, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import width_of
from extract.schema import Claims, Revisions

MOST_CLAIMS = 90


def known_when(
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    as_of: date | None,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    *,
    places: pd.DataFrame | None = None,
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
        places: names the places of figures that are counted in a part of the country.
    """
    if claims.empty:
        return blank(texts("charts.no_claims"), palette)
    kept, fewer = thinned(claims, MOST_CLAIMS)
    rows = read_claims(kept)
    log = keep_log(rows, read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(kept[Claims.ID])]))
    days = {claim.known_by for claim in rows if drawable(claim, log)}
    gone = {day for claim in rows if (day := withdrawn_on(claim, log))}
    calendar = calendar_of(days | gone | ({as_of} if as_of else set()))
    drawn = panes(rows, log, calendar)
    named = read_places(places) if places is not None else {}
    widest = max(width_of(texts.number(ticks(pane.largest * ROOM, TICKS)[-1]), SIZE_LABEL) for pane in drawn)
    wording = Wording(texts, palette, layout, log, named)
    sheet = Sheet(texts, palette, layout, calendar, wording, as_of, ceil(widest) + 16)
    sheet.draw(drawn)
    if fewer:
        sheet.remark(texts("charts.thinned", shown=len(kept), count=len(claims)))
    return sheet.figure()
