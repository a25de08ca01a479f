"""The gazetteer: places of the world with their names in every language, built once into `data/reference/`."""

from dataclasses import dataclass

from extract.schema import PlaceKind, WherePrecision


@dataclass(frozen=True, slots=True)
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
