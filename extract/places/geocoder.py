"""Addresses to points for the command line and the app: offline from our gazetteer, or from Nominatim when asked.

Both are geopy geocoders, so whoever knows geopy can exchange one for the other.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from geopy.exc import GeocoderQueryError, GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from extract.places import gazetteer
from extract.places.gazetteer import Place

USER_AGENT = "recount (offline-first ledger of claims)"
PAUSE = 1.0  # seconds between two questions: what Nominatim's terms of use ask for
TIMEOUT = 10.0  # seconds


class GeocodingError(Exception):
    """A place that could not be looked up: says which, why, and what to do."""


class OfflineGazetteer(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """A geocoder over `data/reference/`: no network, the same answer every time."""

    def __init__(self, language: str = "en") -> None:
        super().__init__()
        self._language = language
        self._book = gazetteer.load()

    def geocode(self, query: str, *, exactly_one: bool = True, **_: object) -> Location | list[Location] | None:
        """The place of this name, as geopy gives it; what follows a comma must hold it ("Paris, Texas").

        Args:
            query: a name in any of the gazetteer's languages.
            exactly_one: the most prominent one alone, or all of them.

        Raises:
            geopy.exc.GeocoderQueryError: the query is empty.
        """
        name, *holders = (part.strip() for part in query.split(","))
        if not name:
            raise GeocoderQueryError("Nothing to look up. Give the name of a place.")
        found = [place for place in self._book.search(name, self._language) if self._lies_in(place, holders)]
        located = [self._location(place) for place in found if place.latitude is not None]
        if exactly_one:
            return located[0] if located else None
        return located or None

    def reverse(self, query: Any, *, exactly_one: bool = True, **_: object) -> Location | list[Location] | None:
        """The nearest city to a point (latitude, longitude)."""
        latitude, longitude = (float(part) for part in (query.split(",") if isinstance(query, str) else query)[:2])
        place = self._book.nearest_city(latitude, longitude)
        if place is None:
            return None
        return self._location(place) if exactly_one else [self._location(place)]

    def _lies_in(self, place: Place, holders: list[str]) -> bool:
        above = self._book.ancestors(place.place_id)
        named = {one.place_id for holder in holders for one in self._book.search(holder, self._language)}
        return not holders or any(one.place_id in named for one in above)

    def _location(self, place: Place) -> Location:
        above = [one.name(self._language) for one in self._book.ancestors(place.place_id)]
        address = ", ".join([place.name(self._language), *above])
        return Location(address, (place.latitude, place.longitude), {"place_id": place.place_id})


class CachedNominatim:
    """Nominatim, asked once for each name: answers are kept in a file, so that a second run asks nothing."""

    def __init__(self, cache: Path, ask: Callable[[str], Location | None] | None = None) -> None:
        self._cache = cache
        self._ask = ask or _limited(Nominatim(user_agent=USER_AGENT, timeout=TIMEOUT))
        self._answers: dict[str, list[Any] | None] = {}
        if cache.is_file():
            self._answers = json.loads(cache.read_text(encoding="utf-8"))

    def geocode(self, query: str) -> Location | None:
        """The place of this name, from the file of answers or from Nominatim.

        Raises:
            GeocodingError: Nominatim gave no answer in time, refused, or cannot be reached.
        """
        if query not in self._answers:
            try:
                found = self._ask(query)
            except GeopyError as error:
                raise GeocodingError(
                    f"{query!r}: Nominatim did not answer ({error}). Try again later, or leave out the online geocoder."
                ) from error
            self._answers[query] = [found.address, found.latitude, found.longitude] if found else None
            self._keep()
        answer = self._answers[query]
        return Location(answer[0], (answer[1], answer[2]), {}) if answer else None

    def _keep(self) -> None:
        self._cache.parent.mkdir(parents=True, exist_ok=True)
        self._cache.write_text(
            json.dumps(self._answers, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8"
        )


def _limited(nominatim: Nominatim) -> Callable[[str], Location | None]:
    limited: Callable[[str], Location | None] = RateLimiter(
        nominatim.geocode, min_delay_seconds=PAUSE, max_retries=1, swallow_exceptions=False
    )
    return limited
