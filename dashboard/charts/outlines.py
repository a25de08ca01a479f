"""The outlines of countries, read once: how far each reaches, and where in a view its name can stand."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.border_files import border_files

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""West, south, east, north in degrees; or left, top, right, bottom in pixels."""

Numbers = npt.NDArray[np.float64]

_SPREAD = 13
_PARTS, _CORNERS = 3, 200
"""Parts of a country and corners of a part that are enough to find room for a name."""

_WIDEST = 60.0
"""Degrees: a country that reaches further is shown where its places lie, not whole."""


@dataclass(frozen=True)
class Outline:
    """One country: its names by language, and its outer rings (longitude, latitude), the largest first."""

    place_id: str
    names: dict[str, str]
    rings: tuple[tuple[Point, ...], ...]
    boxes: tuple[Box, ...]

    def name(self, language: str) -> str:
        """The country's name in a language, or in English."""
        return self.names.get(language) or self.names.get("en", "")

    @property
    def corners(self) -> list[Point]:
        """Latitude and longitude of the corners of its largest part; [] where that is too wide to be shown whole."""
        west, south, east, north = self.boxes[0]
        return [(south, west), (north, east)] if east - west <= _WIDEST else []


@lru_cache(maxsize=1)
def outlines() -> dict[str, Outline]:
    """Every country by its place_id; {} where the border files are missing."""
    path = border_files().get("countries")
    if path is None:
        return {}
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {outline.place_id: outline for outline in map(_outline, features)}


def roomiest(ring: Sequence[Point], frame: Box) -> tuple[Point, float] | None:
    """The point furthest from the edges of what a ring has inside a frame, and how far; None where it has nothing."""
    clipped = list(ring)
    for edge in range(4):
        clipped = _clip(clipped, edge, frame)
        if len(clipped) < 3:
            return None
    edges = np.array(clipped)
    west, south, east, north = _box(clipped)
    across, down = np.meshgrid(_between(west, east), _between(south, north))
    points = np.column_stack([across.ravel(), down.ravel()])
    points = points[_inside(points, edges)]
    if not len(points):
        return None
    away = np.min(np.hypot(*(points[:, None, :] - edges[None, :, :]).transpose(2, 0, 1)), axis=1)
    best = int(np.argmax(away))
    return (float(points[best][0]), float(points[best][1])), float(away[best])


def _between(low: float, high: float) -> Numbers:
    """Numbers spread over a stretch, none at its ends."""
    return np.linspace(low, high, _SPREAD + 2)[1:-1]


def _inside(points: Numbers, ring: Numbers) -> npt.NDArray[np.bool_]:
    """Which points lie inside a ring: those from which a line to the right crosses it an odd number of times."""
    x, y = points[:, :1], points[:, 1:]
    x0, y0 = ring[:, 0], ring[:, 1]
    x1, y1 = np.roll(x0, -1), np.roll(y0, -1)
    spans = (y0 > y) != (y1 > y)
    height = np.where(y1 == y0, 1.0, y1 - y0)
    crossed = spans & (x < x0 + (y - y0) / height * (x1 - x0))
    return np.asarray(crossed.sum(axis=1) % 2 == 1)


def _outline(feature: dict[str, Any]) -> Outline:
    told = feature["properties"]
    rings = sorted((part[0] for part in feature["geometry"]["coordinates"]), key=_size, reverse=True)[:_PARTS]
    names = {key.removeprefix("name_"): str(said) for key, said in told.items() if key.startswith("name_")}
    coarse = tuple(tuple((lon, lat) for lon, lat in ring[:: len(ring) // _CORNERS + 1]) for ring in rings)
    return Outline(str(told["place_id"]), names, coarse, tuple(map(_box, rings)))


def _size(ring: Sequence[Point]) -> float:
    west, south, east, north = _box(ring)
    return (east - west) * (north - south)


def _box(ring: Sequence[Point]) -> Box:
    lons, lats = [lon for lon, _ in ring], [lat for _, lat in ring]
    return min(lons), min(lats), max(lons), max(lats)


def _clip(ring: list[Point], edge: int, frame: Box) -> list[Point]:
    """What lies inside one edge of a frame (left, top, right, bottom)."""
    axis, limit, sign = edge % 2, frame[edge], 1 if edge < 2 else -1

    def depth(point: Point) -> float:
        return sign * (point[axis] - limit)

    kept: list[Point] = []
    for one, other in zip(ring, [*ring[1:], ring[0]] if ring else [], strict=True):
        here, there = depth(one), depth(other)
        if here >= 0:
            kept.append(one)
        if (here >= 0) != (there >= 0):
            share = here / (here - there)
            kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
    return kept
