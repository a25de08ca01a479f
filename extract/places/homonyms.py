"""Which of its namesakes a toponym means: the larger one, unless the rest of the article is elsewhere."""

import functools
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.places.gazetteer import Gazetteer, Place, key_of
from extract.places.toponyms import Meaning
from extract.records import record
from extract.schema import PlaceKind

MOST = 30  # namesakes that are weighed, the largest
ROUNDS = 3
_REMEMBERED = 4096  # names with what they may mean: most articles name the same places

# How much each thing counts, in natural logarithms of odds; found on labelled news, rounded.
SIZE = 0.45  # for each tenfold of population
KIND = {PlaceKind.COUNTRY: 4.0, PlaceKind.REGION: 1.0, PlaceKind.ADMIN1: 2.0, PlaceKind.CITY: 0.0}
ALTERNATE = -3.0
INFLECTED, INFLECTED_LARGE = -1.0, -0.5
AT_HOME = 0.8
CAPITAL = 2.5
CONTAINER = 8.0
SAME_COUNTRY = 1.5
SAME_UNIT = 2.2
SAME_CELL = 2.0
LARGE = 50_000  # people of a city that is meant rather than the unit of its name
UNIT_AROUND = 1.0  # how much less likely than its namesake inside it a unit is


@record
class Option:
    """One meaning of a printed name and what speaks for it in itself."""

    place: Place
    prior: float


@record
class Named:
    """One printed name of an article: its options, and for each how much the words beside it speak for it."""

    options: tuple[Option, ...]
    weight: float  # how surely it is a place


@functools.lru_cache(maxsize=_REMEMBERED)
def options(gazetteer: Gazetteer, meanings: tuple[Meaning, ...], home: frozenset[str]) -> tuple[Option, ...]:
    """The largest namesakes with what speaks for each before the article is looked at."""
    found = [
        Option(gazetteer.at(one.number), _prior(gazetteer, gazetteer.at(one.number), one, home))
        for one in _with_seats(gazetteer, meanings)
    ]
    # "Moscow" is the city, not the unit of the same name around it
    around = {
        option.place.parent_id: option.prior
        for option in found
        if option.place.kind is PlaceKind.CITY
        and option.place.population >= LARGE
        and not _has_longer_name(gazetteer, option.place)
    }
    found = [
        replace(option, prior=min(option.prior, around.get(option.place.place_id, option.prior) - UNIT_AROUND))
        if option.place.place_id in around
        else option
        for option in found
    ]
    # "Gaza" is the city of 400,000 rather than a province abroad of fewer people
    largest = max((option.place.population for option in found if option.place.kind is PlaceKind.CITY), default=0)
    found = [
        replace(option, prior=option.prior - KIND[PlaceKind.ADMIN1])
        if option.place.kind is PlaceKind.ADMIN1 and LARGE <= option.place.population < largest
        else option
        for option in found
    ]
    return tuple(sorted(found, key=lambda one: (-one.prior, one.place.place_id))[:MOST])


def _with_seats(gazetteer: Gazetteer, meanings: Sequence[Meaning]) -> Iterator[Meaning]:
    """Every meaning, and beside a unit the large town of its name (Polish "Korcza" is known of the unit alone)."""
    numbers = {meaning.number for meaning in meanings}
    for meaning in meanings:
        yield meaning
        unit = gazetteer.at(meaning.number)
        said_as_unit = any(" " in name for name in (unit.name_pl, unit.name_ru))  # "Джалал-Абадская область"
        if unit.kind is not PlaceKind.ADMIN1 or said_as_unit:
            continue
        for namesake in gazetteer.named(key_of(unit.name_en)):
            town = gazetteer.at(namesake.number)
            inside = town.parent_id == unit.place_id and town.kind is PlaceKind.CITY and town.population >= LARGE
            inside = inside and not _has_longer_name(gazetteer, town)
            if inside and namesake.number not in numbers:
                numbers.add(namesake.number)
                yield replace(meaning, number=namesake.number)


def _has_longer_name(gazetteer: Gazetteer, town: Place) -> bool:
    """Whether a town has its unit's name and more: "Oklahoma" is the state, not Oklahoma City."""
    unit = gazetteer.place(town.parent_id).name_en if town.parent_id else ""
    return bool(unit) and town.name_en.startswith(f"{unit} ")


def _prior(gazetteer: Gazetteer, place: Place, meaning: Meaning, home: frozenset[str]) -> float:
    prior = SIZE * math.log10(place.population + 10) + KIND[place.kind]
    prior += ALTERNATE if meaning.alternate else 0.0
    if meaning.inflected:  # "Drezna" is Dresden's genitive rather than a small town of that name
        prior += INFLECTED if place.population < LARGE else INFLECTED_LARGE
    prior += CAPITAL if place.place_id in gazetteer.capitals else 0.0
    return prior + (AT_HOME if place.country_code in home else 0.0)


class Context:
    """What an article's names point to: countries, units and squares of a degree, each with its weight."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._weights: dict[object, float] = defaultdict(float)

    def add(self, keys: Sequence[object], weight: float) -> None:
        """Count a place in by its keys; a negative weight takes it out again."""
        for key in keys:
            self._weights[key] += weight

    def support(self, place: Place) -> float:
        """What the rest of the article says for a place."""
        if not place.country_code:
            return 0.0
        unit = place.place_id if place.kind is PlaceKind.ADMIN1 else place.parent_id
        found = SAME_COUNTRY * math.log1p(max(self._weights[place.country_code], 0.0))
        if place.kind is PlaceKind.COUNTRY:
            return found
        found += SAME_UNIT * math.log1p(max(self._weights[unit], 0.0))
        if place.latitude is not None and place.longitude is not None:
            row, column = math.floor(place.latitude), math.floor(place.longitude)
            near = sum(self._weights[row + up, column + right] for up in (-1, 0, 1) for right in (-1, 0, 1))
            found += SAME_CELL * math.log1p(max(near, 0.0))
        return found


def keys_of(place: Place) -> Iterator[object]:
    """What a place counts for: its country, its unit, its square."""
    yield place.country_code
    yield place.place_id if place.kind is PlaceKind.ADMIN1 else place.parent_id
    if place.latitude is not None and place.longitude is not None and place.kind is not PlaceKind.COUNTRY:
        yield math.floor(place.latitude), math.floor(place.longitude)


def settle(gazetteer: Gazetteer, named: Mapping[str, Named]) -> dict[str, Place]:
    """The place that each printed name of an article means, all of them weighed together."""
    shares = {name: _shares([one.prior for one in found.options]) for name, found in named.items()}
    keys = {name: [tuple(keys_of(option.place)) for option in found.options] for name, found in named.items()}
    for _ in range(ROUNDS):
        context = Context(gazetteer)
        for name, found in named.items():
            for own, share in zip(keys[name], shares[name], strict=True):
                context.add(own, share * found.weight)
        for name, found in named.items():
            for own, share in zip(keys[name], shares[name], strict=True):
                context.add(own, -share * found.weight)
            scores = [option.prior + context.support(option.place) for option in found.options]
            for own, share in zip(keys[name], shares[name], strict=True):
                context.add(own, share * found.weight)
            shares[name] = _shares(scores)
    return {
        name: found.options[max(range(len(found.options)), key=lambda index: shares[name][index])].place
        for name, found in named.items()
    }


def _shares(scores: Sequence[float]) -> list[float]:
    """Scores as shares of one."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    return [power / sum(powers) for power in powers]
