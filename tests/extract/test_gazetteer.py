"""The gazetteer: names in three languages, what lies in what, distances."""

import json
from pathlib import Path

import pytest

from extract.places import gazetteer
from extract.places.gazetteer import distance_km, haversine_km, key_of
from extract.schema import PlaceKind, WherePrecision

REFERENCE = Path(gazetteer.FILE).parent
ALMATY, KAZAKHSTAN, MOSCOW = "geonames:1526384", "geonames:1522867", "geonames:524901"


@pytest.fixture(scope="module")
def book() -> gazetteer.Gazetteer:
    return gazetteer.load()


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Almaty", ALMATY),
        ("Ałmaty", ALMATY),
        ("Алматы", ALMATY),
        ("Moskwa", MOSCOW),
        ("Kazachstan", KAZAKHSTAN),
        ("U.S.", "geonames:6252001"),
        ("Ближний Восток", "region:middle-east"),
        ("Azja Środkowa", "region:central-asia"),
        ("St. Louis", "geonames:4407066"),
        ("Sao Paulo", "geonames:3448439"),
    ],
)
def test_a_place_is_found_by_its_name_in_each_language(book: gazetteer.Gazetteer, name: str, place_id: str) -> None:
    assert book.search(name, "en")[0].place_id == place_id


def test_search_gives_the_large_namesake_before_the_small(book: gazetteer.Gazetteer) -> None:
    countries = [place.country_code for place in book.search("Paris", "en")]
    assert countries[0] == "FR"
    assert "US" in countries


def test_an_unknown_name_finds_nothing(book: gazetteer.Gazetteer) -> None:
    assert book.search("Nowhere at All", "en") == []


def test_a_city_lies_in_its_unit_its_country_and_its_regions(book: gazetteer.Gazetteer) -> None:
    names = [place.name_en for place in book.ancestors(ALMATY)]
    assert names == ["Almaty City", "Kazakhstan", "Asia", "Central Asia"]


def test_containment_goes_down_and_never_up(book: gazetteer.Gazetteer) -> None:
    assert book.contains(KAZAKHSTAN, ALMATY)
    assert book.contains("region:central-asia", ALMATY)
    assert book.contains(ALMATY, ALMATY)
    assert not book.contains(ALMATY, KAZAKHSTAN)
    assert not book.contains("region:middle-east", ALMATY)


@pytest.mark.parametrize(("language", "name"), [("en", "Kazakhstan"), ("pl", "Kazachstan"), ("ru", "Казахстан")])
def test_countries_have_names_in_the_languages_of_the_screen(
    book: gazetteer.Gazetteer, language: str, name: str
) -> None:
    assert book.country_name("KZ", language) == name
    assert book.country_name("??", language) == ""


def test_a_place_knows_its_kind_and_how_finely_it_is_known(book: gazetteer.Gazetteer) -> None:
    assert (book.place(ALMATY).kind, book.place(ALMATY).where_precision) == (PlaceKind.CITY, WherePrecision.CITY)
    assert book.place(KAZAKHSTAN).where_precision is WherePrecision.COUNTRY
    assert book.place("geonames:1524444").kind is PlaceKind.ADMIN1


def test_an_unknown_id_is_an_error(book: gazetteer.Gazetteer) -> None:
    assert "geonames:0" not in book
    with pytest.raises(KeyError):
        book.place("geonames:0")


def test_distances_are_those_of_the_globe(book: gazetteer.Gazetteer) -> None:
    between = distance_km(book.place(ALMATY), book.place(MOSCOW))
    assert between == pytest.approx(3110, abs=20)
    assert haversine_km(0, 0, 0, 180) == pytest.approx(20015, abs=5)
    assert haversine_km(50, 20, 50, 20) == 0


def test_the_nearest_city_is_looked_for_across_the_date_line(book: gazetteer.Gazetteer) -> None:
    found = book.nearest_city(43.25, 76.9)
    assert found is not None
    assert found.place_id == ALMATY
    assert book.nearest_city(-60.0, -179.9) is None


def test_keys_fold_case_stops_and_blanks_alone() -> None:
    assert key_of("St. Louis") == key_of("ST  LOUIS") == "st louis"
    assert key_of("Łódź") != key_of("Lodz")


@pytest.mark.parametrize("file", ["countries.geojson", "admin1.geojson"])
def test_every_border_belongs_to_a_place_of_the_gazetteer(book: gazetteer.Gazetteer, file: str) -> None:
    features = json.loads((REFERENCE / file).read_text(encoding="utf-8"))["features"]
    named = [feature for feature in features if feature["id"]]
    assert len(named) >= len(features) - 2  # the Siachen Glacier, which two states claim, and Antarctica
    assert [feature["id"] for feature in named if feature["id"] not in book] == []
    assert all(feature["id"] == feature["properties"]["place_id"] for feature in features)


def test_crimea_is_drawn_and_filed_with_ukraine(book: gazetteer.Gazetteer) -> None:
    features = json.loads((REFERENCE / "admin1.geojson").read_text(encoding="utf-8"))["features"]
    crimea = next(feature for feature in features if feature["id"] == "geonames:703883")
    assert crimea["properties"]["country_code"] == book.place("geonames:703883").country_code == "UA"


def test_every_place_has_a_parent_that_exists_and_no_place_holds_itself(book: gazetteer.Gazetteer) -> None:
    for number in range(0, len(book), 97):
        place = book.at(number)
        assert place.place_id not in {one.place_id for one in book.ancestors(place.place_id)}
        assert (place.latitude is None) == (place.longitude is None)
