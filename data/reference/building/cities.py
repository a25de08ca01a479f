"""Cities, towns and villages of GeoNames, each within its first-level unit."""

from typing import Any

import shapely
from babel import Locale
from building.entries import Entry, latin, russian
from building.sources import geonames, hand
from shapely.geometry.base import BaseGeometry

ALIAS_FROM = 100_000  # people: below, only names in Russian letters are taken beside the main one
FEWEST = 3_000  # people, in countries whose every village is not asked for


def cities(by_code: dict[str, Entry], units: list[tuple[Entry, BaseGeometry, str]]) -> list[Entry]:
    """Every populated place that is kept, the largest first."""
    own = hand("cities")
    locate = _locator(units)
    whole = frozenset(own["every_village_of"])
    exonyms = _exonyms(own)
    found = []
    by_id = {entry.place_id: entry for entry, _, _ in units}
    rows = sorted(geonames("cities500").values(), key=lambda row: (-row["population"], row["geonameid"]))
    for row in rows:
        code = row["countrycode"]
        if code not in by_code:
            continue
        parent = by_id.get(locate(code, row), by_code[code])
        if parent.kind == "admin1":
            parent.population += row["population"]
        if code in whole or row["population"] >= FEWEST:
            entry = _entry(row, exonyms.get(row["geonameid"], {}), own)
            entry.parent = parent.place_id
            found.append(entry)
    return found


def _entry(row: dict[str, Any], exonym: dict[str, str], own: dict[str, Any]) -> Entry:
    alternates = [name for name in row["alternatenames"] if name not in own["never"]]
    cyrillic = [name for name in alternates if russian(name)]
    entry = Entry(
        place_id=f"geonames:{row['geonameid']}",
        kind="city",
        en=exonym.get("en") or row["name"],
        pl=exonym.get("pl", ""),
        ru=exonym.get("ru") or (cyrillic[0] if len(cyrillic) == 1 else ""),
        country=row["countrycode"],
        point=(round(row["latitude"], 3), round(row["longitude"], 3)),
        population=row["population"],
    )
    entry.names.add(row["name"])
    entry.aliases |= set(cyrillic)
    if row["population"] >= ALIAS_FROM:
        entry.aliases |= {name for name in alternates if _worth(name)}
    return entry


def _worth(name: str) -> bool:
    """Whether an alternate name can stand in a text as a name: no airport codes, no transcriptions without capitals."""
    return latin(name) and name[:1].isupper() and not name.isupper() and len(name) > 3 and name.count(" ") < 4


def _exonyms(own: dict[str, Any]) -> dict[int, dict[str, str]]:
    """Names in our languages by GeoNames number: the hand-made list, else CLDR's cities of time zones."""
    rows = geonames("cities15000")
    found: dict[int, dict[str, str]] = {}
    by_name: dict[tuple[str, str], dict[str, Any]] = {}
    for row in sorted(rows.values(), key=lambda row: row["population"]):
        for name in {row["name"], *row["alternatenames"]}:
            by_name[row["countrycode"], name] = row
    zones = {language: Locale(language).time_zones for language in ("en", "pl", "ru")}
    for zone, country in _zone_countries():
        english = zones["en"].get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        row = by_name.get((country, english))
        if row:
            names = {language: zones[language].get(zone, {}).get("city", "") for language in ("pl", "ru")}
            found[row["geonameid"]] = {language: name for language, name in names.items() if name}
    for line in own["exonyms"].strip().splitlines():
        country, english, polish, in_russian = (part.strip() for part in line.split("|"))
        row = by_name.get((country, english))
        if row is None:
            raise SystemExit(f"cities.toml: no city {english!r} in {country}; write it as GeoNames does.")
        given = {"pl": polish, "ru": in_russian}
        found.setdefault(row["geonameid"], {}).update({key: name for key, name in given.items() if name})
        found[row["geonameid"]]["en"] = english
    return found


def _zone_countries() -> list[tuple[str, str]]:
    from babel.core import get_global

    zones: dict[str, str] = get_global("zone_territories")
    return sorted(zones.items())


def _locator(units: list[tuple[Entry, BaseGeometry, str]]) -> Any:
    """A function that tells a city's unit: by its code, or, where several units share the code, by its point."""
    by_unit_code: dict[str, list[str]] = {}
    for entry, _, code in units:
        by_unit_code.setdefault(code, []).append(entry.place_id)
    tree = shapely.STRtree([area for _, area, _ in units])

    def locate(country: str, row: dict[str, Any]) -> str:
        coded = by_unit_code.get(f"{country}.{row['admin1code']}", [])
        if len(coded) == 1:
            return coded[0]
        point = shapely.Point(row["longitude"], row["latitude"])
        for index in [*tree.query(point, predicate="intersects"), tree.nearest(point)]:
            entry = units[int(index)][0]
            if entry.country == country:
                return entry.place_id
        return ""

    return locate
