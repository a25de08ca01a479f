"""The frame that screen and export share: headline, subtitle, caption, sources and text alternative of a chart.

frame = frame_for("comparison", claims, revisions, events, filters.describe(choice), as_of, texts)
figure = finish(comparison(claims, revisions, texts, palette, layout), palette, layout)
picture = with_frame(figure, frame, size, palette)   # for export: everything inside, fixed pixels
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.i18n import Texts
from dashboard.theme import Layout, Palette, template


@dataclass(frozen=True, slots=True)
class Frame:
    """The words around a chart.

    `headline` is a finding with its number and date; `subtitle` says what is measured and its unit; `caption` says
    filters and day; `sources` says who published and who is credited; `alt` is one sentence with the finding.
    """

    headline: str
    subtitle: str
    caption: str
    sources: str
    alt: str


def frame_for(
    chart_name: str,
    claims: pd.DataFrame,
    revisions: pd.DataFrame,
    events: pd.DataFrame,
    choice_description: str,
    as_of: date | None,
    texts: Texts,
    *,
    articles: pd.DataFrame | None = None,
) -> Frame:
    """Write the words around a chart from the data it draws.

    Args:
        chart_name: timeline, known_when, map, comparison, parts or overview.
        claims: what the chart draws.
        revisions: those known on the day.
        events: what the chart draws.
        choice_description: the sentence of the filters and of the day.
        as_of: the day shown; None for everything known.
        texts: the screen's language.
        articles: the articles table, for the publishers' names.
    """
    return Frame(texts("charts.no_claims"), "", choice_description, "", texts("charts.no_claims"))


def finish(figure: go.Figure, palette: Palette, layout: Layout) -> go.Figure:
    """Give a chart the look that all of them share; every chart passes through here."""
    figure.update_layout(template=template(palette))
    return figure


def with_frame(figure: go.Figure, frame: Frame, size: tuple[int, int | None], palette: Palette) -> go.Figure:
    """The finished chart with headline, subtitle, caption and sources inside the picture, for export.

    Args:
        figure: a finished chart.
        frame: the words around it.
        size: width and height in pixels; height None takes what chart and words need.
        palette: the same as the chart's.
    """
    return figure
