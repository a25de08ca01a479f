"""The ground of the map: a style whose only sources are our own border files, and the view that holds the places.

Nothing outside is asked for. Labels need no glyph files: without a glyph address the map draws letters with the page's
own fonts, whose names must stand in quotation marks.
"""

from collections.abc import Iterable, Sequence
from math import asin, atan, atan2, cos, log, log2, pi, radians, sin, sinh, tan
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.theme import SANS, Palette, faded

MAP_FONTS = tuple(SANS.split(", "))
"""The page's fonts; names with a digit stand in quotation marks."""

_TILE = 512
_LEAST_SPAN = 5.0
_MARGIN = 1.12
_EARTH_KM = 6371.0
_ROUND = 180
"""Pieces of a circle: so many that no corner shows."""


def style(
    borders_url: str, palette: Palette, *, shaded: Sequence[str], regions: Sequence[str], countries: Sequence[str]
) -> dict[str, Any]:
    """The map's style.

    Args:
        borders_url: folder of `countries.geojson` and `admin1.geojson`; "" leaves the ground plain.
        palette: light or dark.
        shaded: place_ids of countries that figures are given for as a whole.
        regions: place_ids of admin-1 units that figures are given for as a whole.
        countries: codes of the countries whose admin-1 borders are drawn.
    """
    ground = {"id": "water", "type": "background", "paint": {"background-color": palette.water}}
    if not borders_url:
        return {"version": 8, "sources": {}, "layers": [ground]}
    sources = {
        name: {"type": "geojson", "data": f"{borders_url.rstrip('/')}/{name}.geojson"}
        for name in ("countries", "admin1")
    }
    land = {"fill-color": palette.land, "fill-antialias": False}
    layers = [
        ground,
        {"id": "land", "type": "fill", "source": "countries", "paint": land},
        _shade("shaded", "countries", shaded, palette, 0.2),
        _shade("regions", "admin1", regions, palette, 0.2),
        {
            "id": "admin1",
            "type": "line",
            "source": "admin1",
            "filter": _in("country_code", countries),
            "paint": {"line-color": palette.axis, "line-width": 0.6, "line-opacity": 0.6},
        },
        {
            "id": "borders",
            "type": "line",
            "source": "countries",
            "paint": {"line-color": palette.axis, "line-width": 1.1},
        },
        {
            "id": "edge",
            "type": "line",
            "source": "countries",
            "filter": _in("place_id", shaded),
            "paint": {"line-color": palette.everyone, "line-width": 1.8, "line-opacity": 0.75},
        },
    ]
    return {"version": 8, "sources": sources, "layers": layers}


def view(points: Sequence[tuple[float, float]], width: float, height: float) -> dict[str, Any]:
    """Centre and zoom that hold points (latitude, longitude) in a frame of so many pixels."""
    north, south = max(lat for lat, _ in points), min(lat for lat, _ in points)
    east, west = max(lon for _, lon in points), min(lon for _, lon in points)
    across = max((east - west) * _MARGIN, _LEAST_SPAN) / 360
    down = max((_mercator(north) - _mercator(south)) * _MARGIN, _LEAST_SPAN / 360)
    zoom = min(log2(width / (_TILE * across)), log2(height / (_TILE * down)), 9.0)
    middle = (_mercator(north) + _mercator(south)) / 2
    latitude = atan(sinh(2 * pi * middle)) * 180 / pi
    return {"center": {"lat": latitude, "lon": (east + west) / 2}, "zoom": max(zoom, 0.0)}


def pixels(latitude: float, longitude: float, seen: dict[str, Any]) -> tuple[float, float]:
    """Where a point lies in a view, in pixels right of and below its centre."""
    world = _TILE * 2 ** seen["zoom"]
    centre = seen["center"]
    return (
        (longitude - centre["lon"]) / 360 * world,
        (_mercator(centre["lat"]) - _mercator(latitude)) * world,
    )


def all_pixels(points: npt.NDArray[np.float64], seen: dict[str, Any]) -> npt.NDArray[np.float64]:
    """The same for many points at once, given as longitude and latitude."""
    world = _TILE * 2 ** seen["zoom"]
    at = np.radians(np.clip(points[:, 1], -85.0, 85.0))
    heights = np.log(np.tan(pi / 4 + at / 2)) / (2 * pi)
    across = (points[:, 0] - seen["center"]["lon"]) / 360 * world
    return np.column_stack([across, (_mercator(seen["center"]["lat"]) - heights) * world])


def degrees(x: float, y: float, seen: dict[str, Any]) -> tuple[float, float]:
    """Latitude and longitude of a point so many pixels right of and below a view's centre."""
    world = _TILE * 2 ** seen["zoom"]
    height = _mercator(seen["center"]["lat"]) - y / world
    return atan(sinh(2 * pi * height)) * 180 / pi, seen["center"]["lon"] + x / world * 360


def ring(latitude: float, longitude: float, kilometres: float) -> tuple[list[float], list[float]]:
    """Latitudes and longitudes of a circle on the globe, closed."""
    reach = kilometres / _EARTH_KM
    lat, lon = radians(latitude), radians(longitude)
    lats, lons = [], []
    for number in range(_ROUND + 1):
        bearing = 2 * pi * number / _ROUND
        at = asin(sin(lat) * cos(reach) + cos(lat) * sin(reach) * cos(bearing))
        over = atan2(sin(bearing) * sin(reach) * cos(lat), cos(reach) - sin(lat) * sin(at))
        lats.append(at * 180 / pi)
        lons.append((lon + over) * 180 / pi)
    return lats, lons


def _shade(name: str, source: str, ids: Iterable[str], palette: Palette, opacity: float) -> dict[str, Any]:
    paint = {"fill-color": faded(palette.everyone, opacity), "fill-antialias": False}
    return {"id": name, "type": "fill", "source": source, "filter": _in("place_id", ids), "paint": paint}


def _in(field: str, values: Iterable[str]) -> list[Any]:
    return ["in", ["get", field], ["literal", sorted(values)]]


def _mercator(latitude: float) -> float:
    """Height on a web map whose world is 1 high, 0 at the equator."""
    at = radians(max(min(latitude, 85.0), -85.0))
    return log(tan(pi / 4 + at / 2)) / (2 * pi)
