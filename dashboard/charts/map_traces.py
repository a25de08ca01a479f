"""The marks of the map: discs of what stands, rings of what was withdrawn, dots of events, and what is clicked."""

from collections.abc import Sequence
from math import sqrt
from typing import Any

from dashboard.charts import marks
from dashboard.charts.basemap import ring
from dashboard.charts.map_marks import Spot
from dashboard.known.credit import credit_of
from dashboard.known.rows import Claim, Place
from dashboard.known.standing import HOLLOW, STRUCK, counted_of
from dashboard.theme import CLEAR, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import escape
from extract.schema import Status

LARGEST = {Layout.WIDE: 58.0, Layout.NARROW: 42.0}
"""Pixels across the disc of the largest figure."""

EVENT = 8
_SMALLEST = 5.0
_RING = 2.4
_CROWD = 40
_LISTED = 6

Trace = dict[str, Any]


def circle_of(circle: tuple[float, float, float] | None, palette: Palette) -> list[Trace]:
    """The ring of the search for what is near; [] where there is none."""
    if circle is None:
        return []
    lats, lons = ring(*circle)
    line = {"color": palette.ink, "width": 1.5}
    shape = {"lat": lats, "lon": lons, "mode": "lines", "line": line, "hoverinfo": "skip", "name": "within"}
    return [{"type": "scattermap", **shape}]


def figures_of(located: Sequence[Spot], texts: Texts, palette: Palette, layout: Layout) -> list[Trace]:
    """Rings of the withdrawn (a disc under a smaller one of the ground's colour), then discs of what stands."""
    shown = [
        (spot, claim)
        for spot in located
        if not spot.is_area
        for claim in (*spot.withdrawn, *([spot.standing] if spot.standing else []))
        if claim.size
    ]
    largest = max((claim.size for _, claim in shown), default=1)
    sizes = [max(LARGEST[layout] * sqrt(claim.size / largest), _SMALLEST) for _, claim in shown]
    revoked = [(spot, claim, size) for (spot, claim), size in zip(shown, sizes, strict=True) if _revoked(claim)]
    standing = [(spot, claim, size) for (spot, claim), size in zip(shown, sizes, strict=True) if not _revoked(claim)]
    inner = [(spot, claim, max(size - 2 * _RING, 1)) for spot, claim, size in revoked]
    return [
        _discs(revoked, [marks.hue(claim, palette) for _, claim, _ in revoked], texts, 1.0, "withdrawn"),
        _discs(inner, [palette.land for _ in inner], texts, 1.0, "inside"),
        _discs(standing, [marks.stroke(claim, palette) for _, claim, _ in standing], texts, 0.85, "figures"),
    ]


def events_of(located: Sequence[Spot], texts: Texts, palette: Palette) -> list[Trace]:
    """A small dot where something happened: one a place, however much happened there."""
    happened = [spot for spot in located if spot.events and not spot.is_area]
    trace = _points([spot.place for spot in happened]) | {
        "name": "events",
        "mode": "markers",
        "marker": {"size": EVENT, "color": palette.ink, "opacity": 1, "allowoverlap": True},
        "customdata": [_event_mark(spot) for spot in happened],
        "hovertext": [_hover(spot, texts) for spot in happened],
        "hoverinfo": "text",
    }
    if len(happened) > _CROWD:
        trace["cluster"] = {"enabled": True, "color": palette.neutral, "size": 16, "step": 10, "maxzoom": 6}
    return [trace]


def areas(located: Sequence[Spot], texts: Texts) -> Trace:
    """Unseen points in the middle of countries, which open everything that is told of them."""
    found = [spot for spot in located if spot.is_area]
    return _points([spot.place for spot in found]) | {
        "name": "areas",
        "mode": "markers",
        "marker": {"size": 3 * EVENT, "color": CLEAR, "opacity": 0},
        "customdata": [["place", spot.place.place_id] for spot in found],
        "hovertext": [_hover(spot, texts) for spot in found],
        "hoverinfo": "text",
    }


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


def _event_mark(spot: Spot) -> list[str]:
    if len(spot.events) == 1:
        return ["event", spot.events[0].event_id]
    return ["place", spot.place.place_id]


def _hover(spot: Spot, texts: Texts) -> str:
    lines = [f"<b>{escape(spot.place.name(texts.code))}</b>"]
    newest = sorted(spot.claims, key=lambda claim: claim.known_by, reverse=True)
    for claim in newest[:_LISTED]:
        figure = escape(counted_of(claim, texts))
        figure = f"<s>{figure}</s>" if claim.status is STRUCK else figure
        status = "" if claim.status is Status.STANDS else f", {texts.status(claim.status).lower()}"
        lines.append(f"{figure}{status} · {escape(credit_of(claim, texts))}, {texts.date(claim.known_by, 'short')}")
    for event in spot.events[:_LISTED]:
        day = f"{texts.date(event.start, 'short')}: " if event.start else ""
        lines.append(f"{day}{escape(event.title)}")
    left_out = max(len(newest) - _LISTED, 0) + max(len(spot.events) - _LISTED, 0)
    if left_out:
        lines.append(texts("charts.map.more", count=left_out))
    return "<br>".join(lines)


def _points(places: Sequence[Place]) -> Trace:
    return {
        "type": "scattermap",
        "lat": [place.latitude for place in places],
        "lon": [place.longitude for place in places],
        "showlegend": False,
    }
