"""Which places a chosen place takes in: all that lie in it, or all within a distance of it."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from geopy.distance import geodesic

from extract.schema import Places, WherePrecision

POINTS = (WherePrecision.POINT, WherePrecision.CITY)
_EARTH_KM = 6371.0
_MARGIN = 1.01  # a sphere is off by up to half a per cent: what it lets through is measured again on the ellipsoid


@dataclass(frozen=True, slots=True)
class Scope:
    """The places taken in, and the coarser ones of which some part lies in it, so that nobody knows."""

    inside: frozenset[str]
    coarser: frozenset[str]


def scope_of(places: pd.DataFrame, place_id: str, within: float | None = None) -> Scope:
    """The scope of a place, or of a circle of `within` kilometres around a point or city."""
    parents = _parents(places)
    above = frozenset(_ancestors(place_id, parents))
    if within is None:
        inside = frozenset(one for one in parents if one == place_id or place_id in _ancestors(one, parents))
        return Scope(inside, above)
    inside = _within(places, place_id, within)
    return Scope(inside, frozenset(one for near in inside for one in _ancestors(near, parents)) - inside)


def is_point(places: pd.DataFrame, place_id: str) -> bool:
    """Whether a distance can be measured from the place."""
    row = places[places[Places.ID] == place_id]
    return bool(len(row) and row[Places.WHERE_PRECISION].isin(POINTS).all() and row[Places.LATITUDE].notna().all())


def _within(places: pd.DataFrame, place_id: str, kilometres: float) -> frozenset[str]:
    centre = places.loc[places[Places.ID] == place_id].iloc[0]
    origin = (float(centre[Places.LATITUDE]), float(centre[Places.LONGITUDE]))
    points = places[places[Places.WHERE_PRECISION].isin(POINTS) & places[Places.LATITUDE].notna()]
    near = points[_sphere_km(points, origin) <= kilometres * _MARGIN]
    rows = zip(near[Places.ID], near[Places.LATITUDE], near[Places.LONGITUDE], strict=True)
    return frozenset(one for one, north, east in rows if geodesic(origin, (north, east)).km <= kilometres)


def _sphere_km(points: pd.DataFrame, origin: tuple[float, float]) -> pd.Series:
    north, east = (np.radians(points[column].astype(float)) for column in (Places.LATITUDE, Places.LONGITUDE))
    north0, east0 = np.radians(origin)
    half = np.sin((north - north0) / 2) ** 2 + np.cos(north) * np.cos(north0) * np.sin((east - east0) / 2) ** 2
    return pd.Series(2 * _EARTH_KM * np.arcsin(np.sqrt(half)), index=points.index)


def _parents(places: pd.DataFrame) -> dict[str, str]:
    return dict(zip(places[Places.ID], places[Places.PARENT_ID].fillna(""), strict=True))


def _ancestors(place_id: str, parents: dict[str, str]) -> tuple[str, ...]:
    found: list[str] = []
    above = parents.get(place_id, "")
    while above and above not in found:
        found.append(above)
        above = parents.get(above, "")
    return tuple(found)


def point(places: pd.DataFrame, place_id: str, within: float | None) -> tuple[float, float, float] | None:
    """Latitude, longitude and kilometres of a circle; None where none is chosen."""
    if within is None or not is_point(places, place_id):
        return None
    row = places.loc[places[Places.ID] == place_id].iloc[0]
    return float(row[Places.LATITUDE]), float(row[Places.LONGITUDE]), float(within)
