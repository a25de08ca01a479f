"""Cities, towns and villages of GeoNames, each within its first-level unit."""

import difflib
from typing import Any

import morfeusz2
import pymorphy3
import shapely
from babel import Locale
from shapely.geometry.base import BaseGeometry

from building.entries import Entry, latin, russian
from building.sources import geonames, hand
from building.spelled import spelled

ALIAS_FROM = 100_000  # people: below, only names in Russian letters are taken beside the main one
ALIKE = 0.55  # how alike (of 1) a Polish name must be to the main one, unless it is listed by hand
FEWEST = 3_000  # people, in countries whose every village is not asked for
SPELLED_FROM = 5_000  # people: below, a town's Polish spelling is not made by rule
SURE_FROM = 5  # letters of such a spelling, below which it may be any word


def cities(by_code: dict[str, Entry], units: list[tuple[Entry, BaseGeometry, str]]) -> list[Entry]:
    """Every populated place that is kept, the largest first."""
    own = hand("cities")
    locate = _locator(units)
    whole = frozenset(own["every_village_of"])
    exonyms = _exonyms(own)
    dictionaries = Dictionaries()
    taken = (
        frozenset(row["name"] for row in geonames("cities15000").values())
        | frozenset(own["not_polish"])
        | frozenset(name for entry in by_code.values() for name in entry.names)
    )
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
            entry = _entry(row, exonyms.get(row["geonameid"], {}), own, dictionaries, taken)
            entry.parent = parent.place_id
            found.append(entry)
    return found


class Dictionaries:
    """Dictionaries of Polish and Russian, which know the usual names of many towns."""

    def __init__(self) -> None:
        self._polish = morfeusz2.Morfeusz()
        self._russian = pymorphy3.MorphAnalyzer(lang="ru")

    def polish(self, names: list[str]) -> str:
        """The first of these names that Polish has as a name of a place; "" if none."""
        return next((name for name in names if self._is_polish(name)), "")

    def _is_polish(self, name: str) -> bool:
        return any(
            lemma.split(":")[0] == name and "nazwa_geograficzna" in labels
            for *_, (_, lemma, _, labels, _) in self._polish.analyse(name)
        )

    def russian(self, names: list[str]) -> str:
        """The first of these names that Russian has as a name of a place; the only one there is; "" otherwise."""
        known = (name for name in names if self._is_russian(name))
        return next(known, names[0] if len(names) == 1 else "")

    def _is_russian(self, name: str) -> bool:
        return any(
            parse.is_known
            and "Geox" in parse.tag
            and parse.normal_form.replace("ё", "е") == name.lower().replace("ё", "е")
            for parse in self._russian.parse(name)
        )


def _entry(
    row: dict[str, Any], exonym: dict[str, str], own: dict[str, Any], dictionaries: Dictionaries, taken: frozenset[str]
) -> Entry:
    alternates = [name for name in row["alternatenames"] if name not in own["never"]]
    cyrillic = [name for name in alternates if russian(name)]
    entry = Entry(
        place_id=f"geonames:{row['geonameid']}",
        kind="city",
        en=exonym.get("en") or row["name"],
        pl=exonym.get("pl") or _polish_name(row, alternates, dictionaries, taken),
        ru=exonym.get("ru") or dictionaries.russian(cyrillic),
        country=row["countrycode"],
        point=(round(row["latitude"], 3), round(row["longitude"], 3)),
        population=row["population"],
    )
    entry.names.add(row["name"])
    entry.aliases |= set(cyrillic)
    if row["population"] >= ALIAS_FROM:
        entry.aliases |= {name for name in alternates if _worth(name)}
    if row["population"] >= SPELLED_FROM:
        printed = spelled(alternates, row["countrycode"], own["spelled"])
        entry.names |= {name for name in printed if len(name) >= SURE_FROM}
        entry.aliases |= printed
    return entry


def _polish_name(row: dict[str, Any], alternates: list[str], dictionaries: Dictionaries, taken: frozenset[str]) -> str:
    if row["countrycode"] == "PL" or row["population"] < ALIAS_FROM:
        return ""
    likely = [name for name in alternates if _worth(name) and name not in taken and _alike(name, row["name"])]
    return dictionaries.polish([row["name"], *sorted(likely, key=lambda name: (name.isascii(), name))])


def _alike(name: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, name.lower(), other.lower()).ratio() >= ALIKE


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
