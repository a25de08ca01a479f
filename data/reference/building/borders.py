"""Borders for the map: countries, and first-level units simplified together so that neighbours still touch."""

import json
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from building.countries import iso3
from building.entries import Entry
from building.topology import geojson, polygons

TOLERANCE = 0.06  # degrees


def write_countries(shapes: dict[str, BaseGeometry], by_code: dict[str, Entry], path: Path) -> None:
    """The countries of the world; an area that two states claim has no id."""
    codes = iso3()
    found = []
    for code, area in sorted(shapes.items()):
        entry = by_code.get(codes.get(code, ""))
        found.append(_feature(entry, area, digits=2))
    _write(found, path)


def write_admin1(units: list[tuple[Entry, BaseGeometry, str]], path: Path) -> None:
    """First-level units of every country, each with its country's code."""
    simple: list[BaseGeometry] = []
    for country in sorted({entry.country for entry, _, _ in units}):
        members = [(entry, area) for entry, area, _ in units if entry.country == country]
        areas = shapely.coverage_simplify([area for _, area in members], TOLERANCE)
        simple += [_feature(entry, area, digits=2) for (entry, _), area in zip(members, areas, strict=True)]
    _write(simple, path)


def _feature(entry: Entry | None, area: BaseGeometry, digits: int) -> dict[str, Any]:
    properties = {"place_id": "", "country_code": "", "name_en": "", "name_pl": "", "name_ru": ""}
    if entry:
        properties = {
            "place_id": entry.place_id,
            "country_code": entry.country,
            "name_en": entry.en,
            "name_pl": entry.pl or entry.en,
            "name_ru": entry.ru or entry.en,
        }
    geometry = geojson(polygons(area), digits)
    return {"type": "Feature", "id": properties["place_id"], "properties": properties, "geometry": geometry}


def _write(found: list[dict[str, Any]], path: Path) -> None:
    kept = [feature for feature in found if feature["geometry"]["coordinates"]]
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in kept)
    path.write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n", encoding="utf-8")
