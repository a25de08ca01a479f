"""The frame that screen and export share: headline, subtitle, caption, sources and text alternative of a chart.

frame = frame_for("comparison", claims, revisions, events, caption, as_of, texts, articles=articles)
figure = finish(comparison(claims, revisions, texts, palette, layout), palette, layout)
picture = with_frame(figure, frame, (1100, None), palette)   # for export: everything inside, fixed pixels
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.map_marks import map_measure
from dashboard.charts.thin import thinned
from dashboard.filters import WITHDRAWN
from dashboard.framing.credits import credits
from dashboard.framing.drawn import drawn_by
from dashboard.framing.findings import headline
from dashboard.framing.gone import gone_caption, gone_of
from dashboard.framing.picture import with_words
from dashboard.framing.told import Told, lead_measure
from dashboard.framing.wider import Wider
from dashboard.known.knowledge import newest_day
from dashboard.known.log import Log, keep_log
from dashboard.known.repeats import fold, wholes
from dashboard.known.rows import Claim, read_claims, read_events, read_places, read_revisions
from dashboard.known.sums import sums
from dashboard.theme import Layout, Palette, template
from dashboard.wording.i18n import Texts
from extract.schema import Claims, Measure, RevisionKind, Revisions, Status

MOST_READ = 400
"""Statements a headline is written from: the withdrawn ones and the newest."""

_TOLD_BELOW = ("timeline", "map")
"""Charts that mark a withdrawn figure but have no room to say who withdrew it, and why."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The words around a chart.

    `headline` is a finding with its number and date; `subtitle` says what is measured and its unit; `caption` says
    filters and day; `sources` says who published and who is credited; `alt` is one sentence with the finding. `gone`
    says who withdrew which figure, when and why, where the chart has no room for it; `alt` then says it too.
    """

    headline: str
    subtitle: str
    caption: str
    sources: str
    alt: str
    gone: str = ""

    @property
    def below(self) -> tuple[str, ...]:
        """What stands below the chart, a paragraph each."""
        return tuple(filter(None, (self.caption, self.gone, self.sources)))


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
    places: pd.DataFrame | None = None,
    narrowed: bool = False,
    wider: Wider | None = None,
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
        articles: the articles table, for the publishers' names and for the newest day.
        places: the places table, for the headline of the map.
        narrowed: whether filters leave any of the known figures out.
        wider: what else was chosen and known, where the claims are only a part of it.
    """
    kept, _ = thinned(claims, MOST_READ)
    rows = read_claims(kept)
    log = keep_log(rows, read_revisions(revisions[revisions[Revisions.CLAIM_ID].isin(kept[Claims.ID])]))
    named = read_places(places) if places is not None else {}
    day = as_of or (newest_day(articles) if articles is not None else None)
    beyond = wider or Wider(claims, claims)
    happened = read_events(events.iloc[:MOST_READ])
    told = Told(log, happened, named, _counts(claims, log), day, texts, beyond, narrowed)
    finding = headline(chart_name, told)
    subtitle = _subtitle(chart_name, rows, texts, with_events=not events.empty)
    gone = _gone(chart_name, claims, revisions, places, texts) if chart_name in _TOLD_BELOW else ""
    alt = texts("frame.alt", headline=finding.rstrip("."), subtitle=subtitle) if subtitle else finding
    return Frame(
        headline=finding,
        subtitle=subtitle,
        caption=choice_description,
        sources=credits(
            drawn_by(chart_name, claims), events, articles, texts, with_events=chart_name in ("timeline", "map")
        ),
        alt=f"{alt} {gone}" if gone else alt,
        gone=gone,
    )


def headed(frame: Frame, headline: str) -> Frame:
    """The words around a chart under another finding."""
    alt = frame.alt.replace(frame.headline.rstrip("."), headline.rstrip("."), 1)
    return replace(frame, headline=headline, alt=alt)


def finish(figure: go.Figure, palette: Palette, layout: Layout) -> go.Figure:
    """Give a chart the look that all of them share; every chart passes through here.

    The layout stays with the figure as `layout.meta`, for the picture that is made from it.
    """
    figure.update_layout(template=template(palette), meta={"layout": str(layout)})
    return figure


def with_frame(figure: go.Figure, frame: Frame, size: tuple[float, float | None], palette: Palette) -> go.Figure:
    """The finished chart with headline, subtitle, caption and sources inside the picture, for export.

    Args:
        figure: a finished chart.
        frame: the words around it.
        size: width and height in pixels; height None takes what chart and words need.
        palette: the same as the chart's.
    """
    return with_words(figure, frame.headline, frame.subtitle, frame.below, size, palette)


def _counts(claims: pd.DataFrame, log: Log) -> dict[Status, int]:
    """How many figures of the lead measure have each status.

    What says the same again counts once, and a part with its whole; of a ledger too large to read whole, all count.
    """
    rows = list(log.claims.values())
    lead = lead_measure(rows)
    if len(rows) == len(claims):
        return Counter(one.claim.status for one in wholes(fold(rows, log)) if one.claim.measure is lead)
    ours = claims[claims[Claims.MEASURE] == lead] if lead is not None else claims.iloc[:0]
    return {Status(str(status)): int(count) for status, count in ours[Claims.STATUS].value_counts().items()}


def _gone(
    chart_name: str, claims: pd.DataFrame, revisions: pd.DataFrame, places: pd.DataFrame | None, texts: Texts
) -> str:
    """Who withdrew the figures that the chart draws, when and why, and how many more were withdrawn."""
    drawn = drawn_by(chart_name, claims)
    gone = drawn[drawn[Claims.STATUS].isin(WITHDRAWN)]
    read, _ = thinned(gone, MOST_READ)
    took_back = revisions[Revisions.KIND].isin((RevisionKind.RETRACTS, RevisionKind.DENIES))
    ours = revisions[took_back & revisions[Revisions.CLAIM_ID].isin(read[Claims.ID])]
    said, told = gone_caption(gone_of(read, ours, places, texts), texts)
    more = len(gone) - told
    return f"{said} {texts('frame.gone_more', count=more)}" if more else said


def _subtitle(chart_name: str, rows: list[Claim], texts: Texts, *, with_events: bool) -> str:
    """What is measured, in which unit."""
    if not rows:
        return ""
    lead = lead_measure(rows)
    assert lead is not None
    if chart_name == "map":
        circled = map_measure(rows)
        if not circled:
            return texts("frame.map_events")
        said = texts("frame.map", unit=texts.unit(circled))
        return f"{said} {texts('frame.map_dots')}" if with_events else said
    found = {claim.measure for claim in rows}
    measures = [texts.measure(measure).lower() for measure in Measure if measure in found]
    return texts(f"frame.{chart_name}", measures=texts.join(measures), unit=_unit(chart_name, rows, lead, texts))


def _unit(chart_name: str, rows: list[Claim], lead: Measure, texts: Texts) -> str:
    """What a chart counts: parts and their whole may count another measure than the gravest, and one group."""
    found = sums(rows) if chart_name == "parts" else []
    return texts.unit(found[0].whole.measure, found[0].whole.group) if found else texts.unit(lead)
