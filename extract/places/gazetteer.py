"""The gazetteer: places of the world with their names in every language, built once into `data/reference/`."""

import functools
import gzip
import math
from collections.abc import Iterable
from pathlib import Path

from extract.records import record
from extract.schema import PlaceKind, WherePrecision
from extract.words.text import tokens_of

FILE = Path(__file__).parents[2] / "data" / "reference" / "gazetteer.txt.gz"
EARTH_KM = 6371.0088  # mean radius

_PRECISION = {
    PlaceKind.COUNTRY: WherePrecision.COUNTRY,
    PlaceKind.ADMIN1: WherePrecision.ADMIN1,
    PlaceKind.CITY: WherePrecision.CITY,
    PlaceKind.REGION: WherePrecision.REGION,
}

# which of two namesakes is meant first
_RANK = {PlaceKind.COUNTRY: 0, PlaceKind.CITY: 1, PlaceKind.ADMIN1: 2, PlaceKind.REGION: 3}


@record
class Place:
    """An entry of the gazetteer; `population` ranks homonyms, `parent_id` is the place it lies in ("" at the top)."""

    place_id: str
    name_en: str
    name_pl: str
    name_ru: str
    kind: PlaceKind
    country_code: str
    parent_id: str
    latitude: float | None
    longitude: float | None
    where_precision: WherePrecision
    population: int

    def name(self, language: str) -> str:
        """Its name in a language of the screen; the English one where none is known."""
        names = {"en": self.name_en, "pl": self.name_pl, "ru": self.name_ru}
        return names.get(language) or self.name_en


@record
class Named:
    """A place that a name may mean: by its number, and whether the name is only one of its alternates."""

    number: int
    alternate: bool


def key_of(name: str) -> str:
    """A name as the gazetteer files it: its words in lower case, set apart by single blanks, without full stops."""
    return " ".join(token.folded.replace("’", "'") for token in tokens_of(name) if token.text != ".")


def distance_km(one: Place, other: Place) -> float | None:
    """Kilometres between two places on the sphere; None where one has no point."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    return haversine_km(one.latitude, one.longitude, other.latitude, other.longitude)


def haversine_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres between two points, in degrees, on a sphere of the Earth's mean radius."""
    north, other_north = math.radians(latitude), math.radians(other_latitude)
    rise = math.sin((other_north - north) / 2) ** 2
    turn = math.sin(math.radians(other_longitude - longitude) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(rise + math.cos(north) * math.cos(other_north) * turn)))


class Gazetteer:
    """Places and names; a place is made when it is first asked for, so that opening is quick."""

    def __init__(self, lines: list[str], names: dict[str, str], beginnings: frozenset[str]) -> None:
        self._lines = lines
        self._names = names
        self._beginnings = beginnings
        self._made: dict[int, Place] = {}
        self._found: dict[str, tuple[Named, ...]] = {}

    @functools.cached_property
    def _numbers(self) -> dict[str, int]:
        return {line[: line.index("\t")]: number for number, line in enumerate(self._lines)}

    def __len__(self) -> int:
        return len(self._lines)

    def at(self, number: int) -> Place:
        """The place on a line of the file."""
        found = self._made.get(number)
        if found is None:
            found = self._made[number] = self._read(number)
        return found

    def _read(self, number: int) -> Place:
        cells = self._lines[number].split("\t")
        place_id, kind, name_en, name_pl, name_ru, country, parent, latitude, longitude, population, *_ = cells
        parent_line = self._lines[int(parent)] if parent else "\t"
        return Place(
            place_id=place_id,
            name_en=name_en,
            name_pl=name_pl or name_en,
            name_ru=name_ru or name_en,
            kind=PlaceKind(kind),
            country_code=country,
            parent_id=parent_line[: parent_line.index("\t")],
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            where_precision=_PRECISION[PlaceKind(kind)],
            population=int(population),
        )

    def place(self, place_id: str) -> Place:
        """The place with this id.

        Raises:
            KeyError: the gazetteer has no such place.
        """
        return self.at(self.number(place_id))

    def number(self, place_id: str) -> int:
        """The line of the place with this id.

        Raises:
            KeyError: the gazetteer has no such place.
        """
        return self._numbers[place_id]

    def __contains__(self, place_id: object) -> bool:
        return place_id in self._numbers

    def named(self, key: str) -> tuple[Named, ...]:
        """The places that a name (see `key_of`) may mean, main names before alternates."""
        found = self._found.get(key)
        if found is None:
            cell = self._names.get(key)
            if cell is None:
                return ()
            named = (Named(int(one.lstrip("~")), one.startswith("~")) for one in cell.split(","))
            found = self._found[key] = tuple(sorted(named, key=lambda one: (one.alternate, one.number)))
        return found

    def knows(self, key: str) -> bool:
        """Whether a name is these words, or begins with them."""
        return key in self._names or key in self._beginnings

    def begins_longer(self, key: str) -> bool:
        """Whether a longer name begins with these words."""
        return key in self._beginnings

    def ancestors(self, place_id: str) -> tuple[Place, ...]:
        """What a place lies in, from the nearest: its unit, its country, the regions that hold the country."""
        found: list[Place] = []
        place = self.place(place_id)
        while place.parent_id:
            place = self.place(place.parent_id)
            found.append(place)
        further = (self._regions_of(one.place_id) for one in (self.place(place_id), *tuple(found)))
        return tuple(dict.fromkeys([*found, *(region for regions in further for region in regions)]))

    def _regions_of(self, place_id: str) -> Iterable[Place]:
        cell = self._lines[self._numbers[place_id]].rsplit("\t", 2)[1]
        return [self.at(int(number)) for number in cell.split(",") if number]

    def contains(self, outer_id: str, inner_id: str) -> bool:
        """Whether the inner place is the outer one or lies in it."""
        if outer_id == inner_id:
            return True
        return any(place.place_id == outer_id for place in self.ancestors(inner_id))

    @functools.cached_property
    def _squares(self) -> dict[tuple[int, int], list[int]]:
        """The lines of cities by the degree square they lie in."""
        found: dict[tuple[int, int], list[int]] = {}
        for number, line in enumerate(self._lines):
            cells = line.split("\t")
            if cells[1] == PlaceKind.CITY:
                found.setdefault((math.floor(float(cells[7])), math.floor(float(cells[8]))), []).append(number)
        return found

    def nearest_city(self, latitude: float, longitude: float) -> Place | None:
        """The city nearest to a point, none farther than a degree square away."""
        row, column = math.floor(latitude), math.floor(longitude)
        squares = ((row + up, (column + right + 180) % 360 - 180) for up in (-1, 0, 1) for right in (-1, 0, 1))
        near = [self.at(number) for square in squares for number in self._squares.get(square, ())]
        distance = {
            place.place_id: haversine_km(latitude, longitude, place.latitude or 0.0, place.longitude or 0.0)
            for place in near
        }
        return min(near, key=lambda place: distance[place.place_id], default=None)

    @functools.cached_property
    def _countries(self) -> dict[str, Place]:
        cell = f"\t{PlaceKind.COUNTRY}\t"
        near = (number for number, line in enumerate(self._lines) if cell in line)
        numbers = (number for number in near if self._lines[number].split("\t", 2)[1] == PlaceKind.COUNTRY)
        return {place.country_code: place for place in map(self.at, numbers)}

    def country(self, code: str) -> Place | None:
        """The country with this two-letter code."""
        return self._countries.get(code)

    @functools.cached_property
    def capitals(self) -> frozenset[str]:
        """The place_ids of the capitals of countries."""
        cells = (self._lines[self._numbers[place.place_id]].rsplit("\t", 1)[1] for place in self._countries.values())
        return frozenset(self.at(int(cell)).place_id for cell in cells if cell)

    def country_name(self, code: str, language: str) -> str:
        """A country's name in a language of the screen; "" for an unknown code."""
        found = self.country(code)
        return found.name(language) if found else ""

    def search(self, name: str, language: str) -> list[Place]:
        """The places with this name: main names before alternates, countries before cities, larger before smaller."""
        key = key_of(name)
        found = [(one.alternate, self.at(one.number)) for one in self.named(key)]
        ranked = sorted(
            found,
            key=lambda one: (one[0], key_of(one[1].name(language)) != key, _RANK[one[1].kind], -one[1].population),
        )
        return [place for _, place in ranked]


@functools.cache
def load(path: Path = FILE) -> Gazetteer:
    """The gazetteer of a file, read once in a process.

    Raises:
        FileNotFoundError: the file is missing; it is part of the project and made by `data/reference/build.py`.
    """
    places, names, meanings, beginnings = (
        block.split("\n") for block in gzip.decompress(path.read_bytes()).decode().split("\n\n")
    )
    return Gazetteer(places, dict(zip(names, meanings, strict=True)), frozenset(beginnings))
