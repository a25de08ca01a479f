"""Where it happened: places of claims and events on a map that asks nobody outside."""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import ceil, sqrt
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import marks
from dashboard.charts.basemap import MAP_FONT, pixels, ring, style, view
from dashboard.charts.blank import blank
from dashboard.charts.drawing import drawing
from dashboard.charts.map_marks import Spot, said_of, spots
from dashboard.charts.thin import thinned
from dashboard.i18n import Texts
from dashboard.lettering import escape, width_of
from dashboard.rows import Claim, Place, read_claims, read_events, read_places
from dashboard.standing import HOLLOW, STRUCK, figure_of, source_of
from dashboard.theme import CLEAR, SIZE_FOOTER, Layout, Palette
from extract.schema import Status, WherePrecision

MOST_CLAIMS = 600
_HEIGHTS = {Layout.WIDE: 480, Layout.NARROW: 400}
_LARGEST = {Layout.WIDE: 58.0, Layout.NARROW: 42.0}
_SMALLEST = 5.0
_RING = 2.4
_EVENT = 8
_STEP = 8
_CROWD = 40
_LISTED = 6
_OFTEN = 0.2

Trace = dict[str, Any]


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

    A circle's area is its figure. Withdrawn figures are rings. A region's circle stands in the middle of the shaded
    region; a country has no circle, for nobody knows where in it.

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
    kept, fewer = thinned(claims, MOST_CLAIMS)
    named = read_places(places)
    found = spots(read_claims(kept), read_events(events), named)
    located = [spot for spot in found if spot.place.latitude is not None]
    if not located:
        return blank(texts("charts.map.nowhere"), palette)
    width, height = layout.width, _HEIGHTS[layout]
    seen = view(_in_view(located, named, circle), width, height)
    traces = [*_circle(circle, palette), *_figures(located, texts, palette, layout)]
    traces += [*_events(located, texts, palette), *_labels(located, seen, texts, palette, layout)]
    return drawing(
        [trace for trace in traces if trace["lat"]],
        {
            "map": {
                "style": style(
                    borders_url,
                    palette,
                    shaded=[spot.place.place_id for spot in found if spot.place.precision is WherePrecision.COUNTRY],
                    regions=[spot.place.place_id for spot in found if spot.place.precision is WherePrecision.ADMIN1],
                    countries=sorted({spot.place.country_code for spot in found if spot.place.country_code}),
                ),
                **seen,
            },
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "annotations": _remarks(fewer, len(claims), texts, palette),
        },
    )


def inline_borders(figure: go.Figure, folder: Path) -> go.Figure:
    """The same map with the border files inside it, for a picture or page that has no server beside it."""
    for source in (figure.layout.map.style or {}).get("sources", {}).values():
        if isinstance(source["data"], str):
            source["data"] = json.loads((folder / source["data"].rsplit("/", 1)[1]).read_text(encoding="utf-8"))
    return figure


def _in_view(
    located: Sequence[Spot], named: dict[str, Place], circle: tuple[float, float, float] | None
) -> list[tuple[float, float]]:
    """Points the view must hold: of the countries told of most, everything the articles name in them."""
    if circle is not None:
        return list(zip(*ring(*circle), strict=True))
    told: Counter[str] = Counter()
    for spot in located:
        told[spot.place.country_code] += len(spot.claims) + len(spot.events)
    main = {code for code, count in told.items() if count >= _OFTEN * max(told.values())}
    whole = {spot.place.country_code for spot in located if spot.is_area} & main
    places = [spot.place for spot in located if spot.place.country_code in main]
    places += [one for one in named.values() if one.country_code in whole]
    points = [(one.latitude, one.longitude) for one in places if one.precision is not WherePrecision.REGION]
    return [(lat, lon) for lat, lon in points if lat is not None and lon is not None] or [(0.0, 0.0)]


def _figures(located: Sequence[Spot], texts: Texts, palette: Palette, layout: Layout) -> list[Trace]:
    """Rings of the withdrawn (a disc under a smaller one of the ground's colour), then discs of what stands."""
    shown = [
        (spot, claim)
        for spot in located
        if not spot.is_area
        for claim in (*spot.withdrawn, *([spot.standing] if spot.standing else []))
        if claim.size
    ]
    largest = max((claim.size for _, claim in shown), default=1)
    sizes = [max(_LARGEST[layout] * sqrt(claim.size / largest), _SMALLEST) for _, claim in shown]
    revoked = [(spot, claim, size) for (spot, claim), size in zip(shown, sizes, strict=True) if _revoked(claim)]
    standing = [(spot, claim, size) for (spot, claim), size in zip(shown, sizes, strict=True) if not _revoked(claim)]
    inner = [(spot, claim, max(size - 2 * _RING, 1)) for spot, claim, size in revoked]
    return [
        _discs(revoked, [marks.hue(claim, palette) for _, claim, _ in revoked], texts, 1.0, "withdrawn"),
        _discs(inner, [palette.land for _ in inner], texts, 1.0, "inside"),
        _discs(standing, [marks.stroke(claim, palette) for _, claim, _ in standing], texts, 0.85, "figures"),
    ]


def _revoked(claim: Claim) -> bool:
    return claim.status in HOLLOW


def _discs(
    discs: Sequence[tuple[Spot, Claim, float]], colours: list[str], texts: Texts, opacity: float, name: str
) -> Trace:
    return _points([spot.place for spot, _, _ in discs]) | {
        "name": name,
        "mode": "markers",
        "marker": {
            "size": [size for _, _, size in discs],
            "color": colours,
            "opacity": opacity,
            "allowoverlap": True,
        },
        "customdata": [["claim", claim.claim_id] for _, claim, _ in discs],
        "hovertext": [_hover(spot, texts) for spot, _, _ in discs],
        "hoverinfo": "text",
    }


def _events(located: Sequence[Spot], texts: Texts, palette: Palette) -> list[Trace]:
    """A small dot where something happened: one a place, however much happened there."""
    happened = [spot for spot in located if spot.events and not spot.is_area]
    trace = _points([spot.place for spot in happened]) | {
        "name": "events",
        "mode": "markers",
        "marker": {"size": _EVENT, "color": palette.ink, "opacity": 1, "allowoverlap": True},
        "customdata": [_event_mark(spot) for spot in happened],
        "hovertext": [_hover(spot, texts) for spot in happened],
        "hoverinfo": "text",
    }
    if len(happened) > _CROWD:
        trace["cluster"] = {"enabled": True, "color": palette.neutral, "size": 16, "step": 10, "maxzoom": 6}
    return [trace]


def _event_mark(spot: Spot) -> list[str]:
    if len(spot.events) == 1:
        return ["event", spot.events[0].event_id]
    return ["place", spot.place.place_id]


def _labels(
    located: Sequence[Spot], seen: dict[str, Any], texts: Texts, palette: Palette, layout: Layout
) -> list[Trace]:
    """Names with figures; the map leaves out those that would meet another, and pointing at the mark still tells.

    The words of a trace all keep one distance from their points: so each trace has marks of about one size.
    """
    largest = max((claim.size for spot in located for claim in _drawn(spot)), default=1)
    sizes = {
        spot.place.place_id: max(_LARGEST[layout] * sqrt(max(_sizes(spot), default=0) / max(largest, 1)), _EVENT)
        for spot in located
        if not spot.is_area
    }
    alike: dict[tuple[int, bool], list[Spot]] = defaultdict(list)
    for spot in located:
        if spot.is_area:
            alike[0, False].append(spot)
            continue
        flipped = _is_blocked(spot, located, sizes, seen, texts, layout)
        alike[ceil(sizes[spot.place.place_id] / _STEP) * _STEP, flipped].append(spot)
    order = sorted(alike, key=lambda key: (not key[0], key))  # of words that meet, the map keeps those drawn last
    return [_labels_of(size, flipped, alike[size, flipped], texts, palette) for size, flipped in order]


def _is_blocked(
    spot: Spot, located: Sequence[Spot], sizes: dict[str, float], seen: dict[str, Any], texts: Texts, layout: Layout
) -> bool:
    """Whether words right of a mark would run over another mark or out of the first view."""
    x, y = _at(spot.place, seen)
    start = x + sizes[spot.place.place_id] / 2
    lines = _label(spot, texts).split("<br>")
    end = start + max(width_of(part, SIZE_FOOTER) for part in lines) + 8
    half = len(lines) * SIZE_FOOTER * 0.6
    if end > layout.width / 2:
        return True
    others = [(one, sizes[one.place.place_id] / 2) for one in located if one is not spot and not one.is_area]
    for other, radius in others:
        over, down = _at(other.place, seen)
        if start < over + radius and over - radius < end and abs(down - y) < radius + half and over > x:
            return True
    return False


def _at(place: Place, seen: dict[str, Any]) -> tuple[float, float]:
    return pixels(place.latitude or 0.0, place.longitude or 0.0, seen)


def _labels_of(size: int, flipped: bool, found: Sequence[Spot], texts: Texts, palette: Palette) -> Trace:
    """Words beside marks of a size, or (size 0) in the middle of a country, where they are what is clicked."""
    label: Trace = {
        "name": "labels",
        "mode": "markers+text",
        "text": [_label(spot, texts) for spot in found],
        "textfont": {"family": MAP_FONT, "size": SIZE_FOOTER, "color": palette.ink},
    }
    if size:
        unseen = {"size": _distance(size / 2 + 4), "color": CLEAR, "opacity": 0}
        side = "middle left" if flipped else "middle right"
        label |= {"textposition": side, "marker": unseen, "hoverinfo": "skip"}
    else:
        label |= {
            "textposition": "middle center",
            "marker": {"size": 2 * _EVENT, "color": CLEAR, "opacity": 0},
            "customdata": [["place", spot.place.place_id] for spot in found],
            "hovertext": [_hover(spot, texts) for spot in found],
            "hoverinfo": "text",
        }
    return _points([spot.place for spot in found]) | label


def _distance(pixels: float) -> float:
    """The mark size that makes Plotly keep words so many pixels off: half an em and a hundredth of that size."""
    return max(100 * (pixels / SIZE_FOOTER - 0.5), 1)


def _drawn(spot: Spot) -> tuple[Claim, ...]:
    return () if spot.is_area else (*spot.withdrawn, *([spot.standing] if spot.standing else []))


def _sizes(spot: Spot) -> list[int]:
    return [claim.size for claim in _drawn(spot)]


def _label(spot: Spot, texts: Texts) -> str:
    name = spot.place.name(texts.code)
    if spot.is_area:
        name = texts("charts.map.whole", place=name)
    said = said_of(spot, texts)
    return "<br>".join([name, *said[:2]])


def _hover(spot: Spot, texts: Texts) -> str:
    lines = [f"<b>{escape(spot.place.name(texts.code))}</b>"]
    newest = sorted(spot.claims, key=lambda claim: claim.known_by, reverse=True)
    for claim in newest[:_LISTED]:
        figure = escape(texts.counted(figure_of(claim, texts), claim.size, claim.measure, claim.group))
        figure = f"<s>{figure}</s>" if claim.status is STRUCK else figure
        status = "" if claim.status is Status.STANDS else f", {texts.status(claim.status).lower()}"
        lines.append(f"{figure}{status} · {escape(source_of(claim, texts))}, {texts.date(claim.known_by, 'short')}")
    for event in spot.events[:_LISTED]:
        day = f"{texts.date(event.start, 'short')}: " if event.start else ""
        lines.append(f"{day}{escape(event.title)}")
    left_out = max(len(newest) - _LISTED, 0) + max(len(spot.events) - _LISTED, 0)
    if left_out:
        lines.append(texts("charts.map.more", count=left_out))
    return "<br>".join(lines)


def _circle(circle: tuple[float, float, float] | None, palette: Palette) -> list[Trace]:
    if circle is None:
        return []
    lats, lons = ring(*circle)
    line = {"color": palette.ink, "width": 1.5}
    shape = {"lat": lats, "lon": lons, "mode": "lines", "line": line, "hoverinfo": "skip", "name": "within"}
    return [{"type": "scattermap", **shape}]


def _points(places: Sequence[Place]) -> Trace:
    return {
        "type": "scattermap",
        "lat": [place.latitude for place in places],
        "lon": [place.longitude for place in places],
        "showlegend": False,
    }


def _remarks(fewer: int, count: int, texts: Texts, palette: Palette) -> list[dict[str, Any]]:
    if not fewer:
        return []
    note = {"text": texts("charts.thinned", shown=count - fewer, count=count), "showarrow": False, "x": 0, "y": 0}
    note |= {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom", "bgcolor": palette.page}
    return [note | {"font": {"size": SIZE_FOOTER, "color": palette.muted}}]
