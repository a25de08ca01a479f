"""Headlines of the map, which speak of what it draws, and the day of headlines, which is that of the ledger."""

import pytest

from dashboard.charts.map_marks import map_measure, spots
from dashboard.charts.places_map import places_map
from dashboard.framing.frame import frame_for
from dashboard.known.rows import read_claims, read_places
from dashboard.theme import LIGHT
from dashboard.wording.i18n import load
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.drawn import words

PLACE_NAMES = {"en": "Almaty", "pl": "Ałmaty"}


def _headline(chart, claims, code, events=None):
    events = sample.events() if events is None else events
    tables = {"articles": sample.articles(), "places": sample.places()}
    return frame_for(chart, claims, sample.revisions(), events, "", None, load(code), **tables).headline


def _only(*keys):
    claims = sample.claims()
    return claims[claims[Claims.ID].isin(keys)]


@pytest.mark.parametrize("code", PLACE_NAMES)
def test_the_map_does_not_name_the_figure_of_a_place_that_it_has_no_circle_for(code):
    claims = _only("all-230", "injured-353")
    rows = read_claims(claims)
    assert [spot.standing.claim_id for spot in spots(rows, (), read_places(sample.places())) if spot.standing] == [
        "all-230"
    ]
    said = _headline("map", claims, code)
    assert "230" in said
    assert "353" not in said
    assert PLACE_NAMES[code] not in said


@pytest.mark.parametrize("code", PLACE_NAMES)
def test_the_map_speaks_of_the_measure_it_draws_where_the_gravest_figure_has_no_place(code):
    claims = _only("all-230", "injured-353")
    claims = claims.assign(**{Claims.PLACE_ID: claims[Claims.PLACE_ID].replace(sample.KAZAKHSTAN, "")})
    assert map_measure(read_claims(claims)) == "injured"
    said = _headline("map", claims, code)
    assert said.startswith(PLACE_NAMES[code])
    assert "353" in said
    assert "230" not in said


@pytest.mark.parametrize(
    ("code", "said"), [("en", "No figure has a known place"), ("pl", "Żadna liczba nie ma znanego miejsca")]
)
def test_over_an_empty_map_the_headline_says_that_no_figure_has_a_known_place(code, said):
    claims = _only("attackers-26").assign(**{Claims.PLACE_ID: ""})
    nothing = sample.events().iloc[:0]
    assert _headline("map", claims, code, nothing) == said
    drawn = " ".join(words(places_map(claims, nothing, sample.places(), load(code), LIGHT)))
    assert {"en": "known place", "pl": "znanego miejsca"}[code] in drawn
    assert {"en": "filter", "pl": "filtr"}[code] not in drawn


@pytest.mark.parametrize(
    ("chart", "keys", "code", "said"),
    [
        ("comparison", ("children-2",), "en", "no figure for children killed stands by 14 March 2022"),
        ("comparison", ("children-2",), "pl", "na 14 marca 2022 żadna liczba zabitych dzieci nie jest aktualna"),
        ("comparison", ("almaty-103", "officers-13"), "en", "no total for people killed stands by 14 March 2022"),
        ("overview", ("injured-317", "injured-1300"), "en", "Of 2 figures for people injured known by 14 March 2022"),
        ("overview", ("injured-317", "injured-1300"), "pl", "stan na 14 marca 2022"),
    ],
)
def test_a_headline_gives_the_newest_day_of_the_ledger_not_of_the_figures_that_filters_leave(chart, keys, code, said):
    assert said in _headline(chart, _only(*keys), code)


@pytest.mark.parametrize(
    ("keys", "code", "said"),
    [
        (("held-9900",), "en", "Known only for Kazakhstan as a whole: more than 9,900 people detained (the interior"),
        (("held-9900",), "pl", "Kazachstan: znana jest tylko liczba dla całego obszaru, ponad"),
        (("all-164", "all-230"), "en", "The count of more than 164 people killed was withdrawn"),
        (("all-225",), "en", "225 people killed (superseded)"),
        (("officers-16", "officers-13"), "en", "Almaty: the figure that stands is 13 security officers killed"),
        (("almaty-103", "officers-13"), "pl", "13 zabitych funkcjonariuszy (7 stycznia 2022); liczbę 103 wycofano"),
        (("officers-13", "kyzylorda-21"), "en", "Almaty has the largest figure that stands for a single place"),
    ],
    ids=[
        "one",
        "one in Polish",
        "a withdrawn one beside it",
        "one that was replaced",
        "a place in it",
        "and one withdrawn there",
        "two places",
    ],
)
def test_the_map_says_that_a_figure_is_known_for_the_whole_country_alone_only_where_that_is_all(keys, code, said):
    assert said in _headline("map", _only(*keys), code)
