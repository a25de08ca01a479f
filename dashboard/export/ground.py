"""The ground of a map as plain lines and areas: the border files, cut to what is seen and no finer than is seen."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.border_files import border_files
from dashboard.charts.basemap import all_pixels

Points = npt.NDArray[np.float64]
Frame = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels around the middle of the view."""

_FINEST = 0.4  # pixels that two corners must lie apart
_BEYOND = 8.0  # pixels around the view: edges that come of cutting lie out of sight


@dataclass(frozen=True, slots=True)
class Land:
    """One country or region: what is said of it, and its rings of longitude and latitude."""

    about: Mapping[str, Any]
    rings: tuple[Points, ...]


def lands(name: str) -> tuple[Land, ...]:
    """The countries or regions of a border file, by its name; none where the file is missing."""
    path = border_files().get(name)
    return _read(path, path.stat().st_mtime_ns) if path else ()


def outline(found: Iterator[Land], seen: dict[str, Any], frame: Frame) -> str:
    """What is seen of some lands as one path of lines that close, "" where nothing is."""
    wide = (frame[0] - _BEYOND, frame[1] - _BEYOND, frame[2] + _BEYOND, frame[3] + _BEYOND)
    rings = (_cut(all_pixels(ring, seen), wide) for land in found for ring in land.rings)
    return "".join(_path(ring) for ring in rings if len(ring) > 2)


@lru_cache(maxsize=4)
def _read(path: Path, changed: int) -> tuple[Land, ...]:  # noqa: ARG001 - a file that changed is read again
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return tuple(
        Land(one["properties"], tuple(np.array(ring) for part in one["geometry"]["coordinates"] for ring in part))
        for one in features
    )


def _cut(ring: Points, frame: Frame) -> Points:
    """What of a ring lies in a frame, without corners too near to each other to be told apart."""
    low, high = ring.min(axis=0), ring.max(axis=0)
    if low[0] > frame[2] or low[1] > frame[3] or high[0] < frame[0] or high[1] < frame[1]:
        return ring[:0]
    for edge in range(4):
        axis, limit, sign = edge % 2, frame[edge], 1 if edge < 2 else -1
        if (low[axis] if sign > 0 else -high[axis]) < sign * limit and len(ring):
            ring = _halved(ring, axis, limit, sign)
    return _coarser(ring)


def _halved(ring: Points, axis: int, limit: float, sign: int) -> Points:
    """What of a ring lies on one side of a line."""
    depth = sign * (ring[:, axis] - limit)
    after, deeper = np.roll(ring, -1, axis=0), np.roll(depth, -1)
    crossing = (depth >= 0) != (deeper >= 0)
    share = np.divide(depth, depth - deeper, out=np.zeros_like(depth), where=crossing)
    met = ring + share[:, None] * (after - ring)
    both = np.stack([ring, met], axis=1).reshape(-1, 2)
    kept: Points = both[np.stack([depth >= 0, crossing], axis=1).reshape(-1)]
    return kept


def _coarser(ring: Points) -> Points:
    """The ring on a grid so fine that nobody sees it, each point of it once in a row."""
    if not len(ring):
        return ring
    grid = np.round(ring / _FINEST).astype(np.int64)
    kept: Points = ring[(grid != np.roll(grid, 1, axis=0)).any(axis=1)]
    return kept


def _path(ring: Points) -> str:
    corners = "L".join(f"{x:.1f},{y:.1f}" for x, y in ring.tolist())
    return f"M{corners}Z"
