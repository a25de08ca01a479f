"""TopoJSON opened as shapes, and shapes written as compact GeoJSON."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from building.sources import read_json


def features(path: Path, layer: str) -> Iterator[tuple[dict[str, Any], BaseGeometry]]:
    """Each feature of a TopoJSON layer: its id and properties, and its shape."""
    topology = read_json(path)
    arcs = [_unpacked(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"][layer]["geometries"]:
        if geometry["type"] is not None:
            found = {"type": "MultiPolygon", "coordinates": _joined(geometry["arcs"], arcs, geometry["type"])}
            yield {"id": geometry.get("id"), **geometry["properties"]}, shapely.make_valid(shape(found))


def _unpacked(arc: list[list[int]], transform: dict[str, Any]) -> list[tuple[float, float]]:
    xs = itertools.accumulate(point[0] for point in arc)
    ys = itertools.accumulate(point[1] for point in arc)
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    return [(x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True)]


def _joined(indexes: Any, arcs: list[list[tuple[float, float]]], kind: str) -> Any:
    polygons_of = indexes if kind == "MultiPolygon" else [indexes]
    rings = [[_ring(ring, arcs) for ring in polygon] for polygon in polygons_of]
    # islands that the atlas's grid has shrunk to a line are left out
    return [[ring for ring in polygon if len(ring) > 3] for polygon in rings if len(polygon[0]) > 3]


def _ring(indexes: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points


def polygons(geometry: BaseGeometry) -> BaseGeometry:
    """Only the areas of a shape: what mending may leave of lines and points is dropped."""
    parts = [part for part in getattr(geometry, "geoms", [geometry]) if part.geom_type.endswith("Polygon")]
    return shapely.union_all(parts)


def middle(geometry: BaseGeometry) -> tuple[float, float]:
    """A point (latitude, longitude) inside the largest part of a shape, its centroid where that lies inside."""
    largest = max(getattr(geometry, "geoms", [geometry]), key=lambda part: part.area)
    point = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
    return round(point.y, 4), round(point.x, 4)


def geojson(geometry: BaseGeometry, digits: int) -> dict[str, Any]:
    """A shape as GeoJSON with rounded coordinates; rings that vanish in rounding are left out."""

    def rounded(ring: Any) -> list[list[float]]:
        points = [[round(x, digits), round(y, digits)] for x, y, *_ in ring]
        return [point for point, _ in itertools.groupby(points)]

    found = mapping(geometry)
    rings = found["coordinates"] if found["type"] == "MultiPolygon" else [found["coordinates"]]
    kept = [[ring for ring in map(rounded, polygon) if len(ring) > 3] for polygon in rings]
    kept = [polygon for polygon in kept if polygon]
    return {"type": "MultiPolygon", "coordinates": kept}
