"""Where it happened: places of claims and events on a map that asks nobody outside."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import marks
from dashboard.charts.basemap import pixels, ring, style, view
from dashboard.charts.blank import blank
from dashboard.charts.drawing import drawing
from dashboard.charts.map_marks import Spot, spots
from dashboard.charts.map_words import Room, Word, beside, neighbours, source, within, words_layer
from dashboard.charts.outlines import outlines
from dashboard.charts.thin import thinned
from dashboard.i18n import Texts
from dashboard.lettering import escape
from dashboard.rows import Claim, Place, read_claims, read_events, read_places
from dashboard.standing import HOLLOW, STRUCK, counted_of, source_of
from dashboard.theme import CLEAR, SIZE_FOOTER, Layout, Palette
from extract.schema import Status, WherePrecision

MOST_CLAIMS = 600
_HEIGHTS = {Layout.WIDE: 480, Layout.NARROW: 400}
_LARGEST = {Layout.WIDE: 58.0, Layout.NARROW: 42.0}
_SMALLEST = 5.0
_RING = 2.4
_EVENT = 8
_WRITTEN = 40
_CLEAR = 3
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
    traces += [*_events(located, texts, palette), _areas(located, texts)]
    counted = [spot.place for spot in found if spot.claims]
    ground = style(
        borders_url,
        palette,
        shaded=[place.place_id for place in counted if place.precision is WherePrecision.COUNTRY],
        regions=[place.place_id for place in counted if place.precision is WherePrecision.ADMIN1],
        countries=sorted({place.country_code for place in counted if place.country_code}),
    )
    ground["sources"]["words"] = source(_written(located, seen, texts, layout))
    ground["layers"].append(words_layer(palette))
    return drawing(
        [trace for trace in traces if trace["lat"]],
        {
            "map": {
                "style": ground,
                **seen,
            },
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "annotations": _remarks(fewer, len(claims), texts, palette),
        },
    )


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
    whole = {spot.place.country_code for spot in located if spot.is_area and spot.claims} & main
    shown = {
        spot.place.place_id for spot in located if spot.is_area and spot.claims and spot.place.country_code in main
    }
    places = [spot.place for spot in located if spot.place.country_code in main]
    places += [one for one in named.values() if one.country_code in whole]
    points = [(one.latitude, one.longitude) for one in places if one.precision is not WherePrecision.REGION]
    corners = [corner for one in shown if one in outlines() for corner in outlines()[one].corners]
    return [*corners, *((lat, lon) for lat, lon in points if lat is not None and lon is not None)] or [(0.0, 0.0)]


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


def _written(located: Sequence[Spot], seen: dict[str, Any], texts: Texts, layout: Layout) -> list[Word]:
    """Names with figures, the largest first, then neighbours' names; pointing at a mark tells what has no room."""
    room = Room(layout.width, _HEIGHTS[layout], seen)
    largest = max((claim.size for spot in located for claim in _drawn(spot)), default=1)
    marked = [spot for spot in located if not spot.is_area]
    radius = {
        spot.place.place_id: max(_LARGEST[layout] * sqrt(max(_sizes(spot), default=0) / max(largest, 1)), _EVENT) / 2
        for spot in marked
    }
    for spot in marked:
        room.keep_clear(*_at(spot.place, seen), radius[spot.place.place_id] + _CLEAR)
    counted = [spot for spot in located if spot.is_area and spot.claims and spot.place.country_code]
    words = [within(spot, room, texts) for spot in counted]
    words += [beside(spot, radius[spot.place.place_id], room, texts) for spot in marked[:_WRITTEN]]
    told = {spot.place.place_id for spot in counted}
    others = [one for place_id, one in outlines().items() if place_id not in told]
    return [word for word in words if word is not None] + neighbours(others, room, texts)


def _areas(located: Sequence[Spot], texts: Texts) -> Trace:
    """Unseen points in the middle of countries, which open everything that is told of them."""
    found = [spot for spot in located if spot.is_area]
    return _points([spot.place for spot in found]) | {
        "name": "areas",
        "mode": "markers",
        "marker": {"size": 3 * _EVENT, "color": CLEAR, "opacity": 0},
        "customdata": [["place", spot.place.place_id] for spot in found],
        "hovertext": [_hover(spot, texts) for spot in found],
        "hoverinfo": "text",
    }


def _at(place: Place, seen: dict[str, Any]) -> tuple[float, float]:
    return pixels(place.latitude or 0.0, place.longitude or 0.0, seen)


def _drawn(spot: Spot) -> tuple[Claim, ...]:
    return () if spot.is_area else (*spot.withdrawn, *([spot.standing] if spot.standing else []))


def _sizes(spot: Spot) -> list[int]:
    return [claim.size for claim in _drawn(spot)]


def _hover(spot: Spot, texts: Texts) -> str:
    lines = [f"<b>{escape(spot.place.name(texts.code))}</b>"]
    newest = sorted(spot.claims, key=lambda claim: claim.known_by, reverse=True)
    for claim in newest[:_LISTED]:
        figure = escape(counted_of(claim, texts))
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
