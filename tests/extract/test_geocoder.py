"""Looking places up: offline by default, Nominatim only when asked for, once for each name."""

from pathlib import Path

import pytest
from geopy.exc import GeocoderQueryError, GeocoderTimedOut
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from extract.places.geocoder import CachedNominatim, GeocodingError, OfflineGazetteer


def test_the_offline_gazetteer_is_a_geopy_geocoder() -> None:
    found = OfflineGazetteer("pl").geocode("Szymkent")
    assert isinstance(OfflineGazetteer(), Geocoder)
    assert isinstance(found, Location)
    assert (round(found.latitude), round(found.longitude)) == (42, 70)
    assert found.raw["place_id"] == "geonames:1518980"
    assert found.address.startswith("Szymkent, ")


def test_what_follows_a_comma_must_hold_the_place() -> None:
    geocoder = OfflineGazetteer()
    assert geocoder.geocode("Paris").raw["place_id"] != geocoder.geocode("Paris, Texas").raw["place_id"]
    assert geocoder.geocode("Almaty, Texas") is None


def test_all_namesakes_are_given_when_asked_for() -> None:
    found = OfflineGazetteer().geocode("Springfield", exactly_one=False)
    assert len({place.raw["place_id"] for place in found}) == len(found) > 5


def test_an_unknown_name_has_no_place_and_an_empty_one_is_an_error() -> None:
    assert OfflineGazetteer().geocode("Nowhere at All") is None
    with pytest.raises(GeocoderQueryError, match="Give the name"):
        OfflineGazetteer().geocode(" ")


def test_a_point_leads_back_to_its_city() -> None:
    assert OfflineGazetteer().reverse((43.25, 76.91)).raw["place_id"] == "geonames:1526384"
    assert OfflineGazetteer().reverse("-60.0, -120.0") is None


def test_nominatim_is_asked_once_and_the_answer_outlives_the_process(tmp_path: Path) -> None:
    asked: list[str] = []

    def ask(query: str) -> Location | None:
        asked.append(query)
        return Location("Taraz, Kazakhstan", (42.9, 71.4), {}) if query == "Taraz" else None

    cache = tmp_path / "answers" / "nominatim.json"
    for _ in range(2):
        assert CachedNominatim(cache, ask).geocode("Taraz").latitude == 42.9
        assert CachedNominatim(cache, ask).geocode("Nowhere") is None
    assert asked == ["Taraz", "Nowhere"]


def test_silence_of_nominatim_is_said_with_a_remedy_and_not_kept(tmp_path: Path) -> None:
    def ask(query: str) -> Location | None:
        raise GeocoderTimedOut(f"{query}: service timed out")

    cache = tmp_path / "nominatim.json"
    with pytest.raises(GeocodingError, match=r"'Taraz': Nominatim did not answer .* Try again later"):
        CachedNominatim(cache, ask).geocode("Taraz")
    assert not cache.exists()
