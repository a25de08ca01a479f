"""The names of places in the screen's language."""

from types import MappingProxyType

import pandas as pd

from extract.schema import Places

NAMES = MappingProxyType({"en": Places.NAME_EN, "pl": Places.NAME_PL, "ru": Places.NAME_RU})
"""The column that has a place's name, by language."""


def place_name(places: pd.DataFrame, place_id: str, code: str) -> str:
    """A place's name in a language; "" for no place."""
    row = places.loc[places[Places.ID] == place_id]
    return str(row[NAMES[code]].iloc[0]) if len(row) else ""


def place_names(places: pd.DataFrame, code: str) -> dict[str, str]:
    """The names of all places in a language, by place_id."""
    return dict(zip(places[Places.ID], places[NAMES[code]], strict=True))


def named(name: str, places: pd.DataFrame) -> pd.DataFrame:
    """The places that have a name in any of the languages, in capitals or not."""
    said = name.strip().casefold()
    return places[[any(row[column].casefold() == said for column in NAMES.values()) for _, row in places.iterrows()]]
