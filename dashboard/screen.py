"""What every page is given: the reader's language and choice, what was known, and what the choice leaves of it."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import pandas as pd

from dashboard.filters import Choice, Shown
from dashboard.i18n import Texts
from dashboard.knowledge import Known
from dashboard.theme import Palette
from dashboard.viewport import Viewport
from extract.schema import Places

_NAMES = MappingProxyType({"en": Places.NAME_EN, "pl": Places.NAME_PL, "ru": Places.NAME_RU})


@dataclass(frozen=True, slots=True)
class Screen:
    """One look at the ledger. `caption` is the choice in words; `pages` leads from a page's name to the page."""

    texts: Texts
    palette: Palette
    choice: Choice
    known: Known
    shown: Shown
    caption: str
    claim: str
    viewport: Viewport
    pages: dict[str, Any] = field(default_factory=dict)


def place_name(places: pd.DataFrame, place_id: str, code: str) -> str:
    """A place's name in a language; "" for no place."""
    row = places.loc[places[Places.ID] == place_id]
    return str(row[_NAMES[code]].iloc[0]) if len(row) else ""


def place_names(places: pd.DataFrame, code: str) -> dict[str, str]:
    """The names of all places in a language, by place_id."""
    return dict(zip(places[Places.ID], places[_NAMES[code]], strict=True))
