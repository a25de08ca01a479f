"""The gazetteer written as one compressed text: places, then names, as `extract/gazetteer.py` reads them."""

import gzip
import unicodedata
from pathlib import Path

from building.entries import Entry
from building.sources import geonames
from extract.places.gazetteer import key_of

ORDER = {"country": 0, "region": 1, "admin1": 2, "city": 3}


def write_gazetteer(entries: list[Entry], holds: dict[str, list[str]], by_code: dict[str, Entry], folder: Path) -> None:
    """Write `gazetteer.txt.gz`: four blocks parted by an empty line.

    Places: id, kind, English, Polish, Russian name, country, number of the parent's line, latitude, longitude,
    population, numbers of further regions that hold it, number of a country's capital; tabs between.
    Names: the keys, one a line; then, line for line, the numbers of the places that each names, "~" before those it
    names only as an alternate. Beginnings: what a longer name begins with, word by word ("bosnia", "bosnia and").
    """
    unique = sorted(
        {entry.place_id: entry for entry in reversed(entries)}.values(),  # a territory before the unit that it also is
        key=lambda entry: (ORDER[entry.kind], entry.country, entry.parent, -entry.population, entry.place_id),
    )
    numbers = {entry.place_id: number for number, entry in enumerate(unique)}
    region_of: dict[str, list[str]] = {}
    for region, codes in holds.items():
        for code in codes:
            region_of.setdefault(by_code[code].place_id, []).append(str(numbers[f"region:{region}"]))
    capitals = _capitals(unique)
    places = [
        "\t".join(
            (
                entry.place_id,
                entry.kind,
                entry.en,
                entry.pl if entry.pl != entry.en else "",
                entry.ru,
                entry.country,
                str(numbers[entry.parent]) if entry.parent else "",
                f"{entry.point[0]:g}" if entry.point else "",
                f"{entry.point[1]:g}" if entry.point else "",
                str(entry.population),
                ",".join(region_of.get(entry.place_id, [])),
                str(numbers[capitals[entry.place_id]]) if entry.place_id in capitals else "",
            )
        )
        for entry in unique
    ]
    names = _names(unique)
    beginnings = {name[:at] for name in names for at, char in enumerate(name) if char == " "}
    blocks = [
        "\n".join(places),
        "\n".join(sorted(names)),
        "\n".join(",".join(names[name]) for name in sorted(names)),
        "\n".join(sorted(beginnings)),
    ]
    data = "\n\n".join(blocks).encode()
    (folder / "gazetteer.txt.gz").write_bytes(gzip.compress(data, compresslevel=9, mtime=0))


def _capitals(entries: list[Entry]) -> dict[str, str]:
    """The place_id of each country's capital, by the country's."""
    wanted = {(code, country["capital"]): country for code, country in geonames("countries").items()}
    country_ids = {entry.country: entry.place_id for entry in entries if entry.kind == "country"}
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.kind == "city" and any((entry.country, name) in wanted for name in entry.names | entry.aliases):
            country_id = country_ids[entry.country]
            if country_id not in found or found[country_id].population < entry.population:
                found[country_id] = entry
    return {country_id: entry.place_id for country_id, entry in found.items()}


def _names(entries: list[Entry]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for number, entry in enumerate(entries):
        main = {key_of(form) for name in entry.names for form in (name, _plain(name))} - {""}
        other = {key_of(name) for name in entry.aliases} - main - {""}
        for key in sorted(main):
            found.setdefault(key, []).append(str(number))
        for key in sorted(other):
            found.setdefault(key, []).append(f"~{number}")
    return found


def _plain(name: str) -> str:
    """The name without accents, as many papers print it ("Sao Paulo"); Russian letters are left whole but for ё."""
    spelled = name.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("ı", "i").replace("ё", "е")
    if any("Ѐ" <= char <= "ӿ" for char in spelled):
        return spelled
    return "".join(char for char in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(char))
