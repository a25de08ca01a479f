"""The words of the map: every figure is told, on it or below it, and no name stands at another place's mark."""

import re
from itertools import pairwise
from math import hypot

import pandas as pd
import pytest

from dashboard.charts.basemap import pixels
from dashboard.charts.places_map import MOST_CLAIMS, places_map
from dashboard.export.look import frame_of, look_at, narrowed
from dashboard.known.choice import Choice
from dashboard.theme import LIGHT, SIZE_FOOTER, Layout
from dashboard.wording.i18n import load
from dashboard.wording.lettering import width_of
from tests.dashboard import sample
from tests.dashboard.drawn import plain, written
from tests.dashboard.test_charts_others import _box

HEIGHTS = {Layout.WIDE: 480, Layout.NARROW: 360}


def _map(code="en", layout=Layout.NARROW, circle=None):
    drawn = sample.claims(), sample.events(), sample.places()
    return places_map(*drawn, load(code), LIGHT, layout, "x", circle=circle)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(("code", "name"), [("en", "Zhambyl"), ("pl", "obwód żambylski")])
def test_every_figure_of_a_place_is_written_on_the_map_or_below_it(code, name, layout):
    figure = _map(code, layout)
    below = " ".join(plain(note.text) for note in figure.layout.annotations)
    said = " ".join([*written(figure), below])
    for number in (13, 103, 21, 10, 8, 2):
        assert re.search(rf"\b{number}\b", said), number
    on_map = next((words for words in written(figure) if words.startswith(name)), "")
    assert re.search(r"\b10\b", on_map) or re.search(rf"{name}: 10\b", below)
    assert figure.layout.height - figure.layout.margin.b == HEIGHTS[layout]


@pytest.mark.parametrize(
    ("code", "said"), [("en", r"Not drawn: (one|\d+) figures? of"), ("pl", r"Nie narysowano .* grup")]
)
def test_figures_of_groups_that_a_place_does_not_show_are_counted(code, said):
    claims = sample.claims()
    killed = claims[(claims["measure"] == "killed") & (claims["place_id"] == sample.claims()["place_id"].mode()[0])]
    stands = killed[(killed["status"] == "stands") & (killed["counting"] != "increment")]
    assert stands["group"].nunique() > 1
    for frame, told in ((stands, True), (stands[stands["group"] == stands["group"].iloc[0]], False)):
        figure = places_map(frame, sample.events(), sample.places(), load(code), LIGHT)
        below = " ".join(plain(note.text) for note in figure.layout.annotations)
        assert bool(re.search(said, below)) is told, below


@pytest.mark.parametrize(("code", "dot"), [("en", "smallest dots"), ("pl", "Najmniejsze kropki")])
def test_the_subtitle_says_what_the_dots_of_events_are_where_there_are_any(code, dot):
    look = look_at(sample.tables(), Choice(), load(code))
    assert dot in frame_of("map", look).subtitle
    without = narrowed(look, look.shown.statements, look.shown.events.iloc[:0])
    assert dot not in frame_of("map", without).subtitle


def test_nothing_stands_below_a_map_that_says_all():
    claims = sample.claims()
    none = places_map(claims[claims["measure"] == "detained"], sample.events(), sample.places(), load("en"), LIGHT)
    assert none.layout.margin.b == 0
    assert not none.layout.annotations


@pytest.mark.parametrize("layout", list(Layout))
def test_a_name_keeps_clear_of_the_marks_of_other_places(layout):
    figure = _map(layout=layout)
    seen = figure.layout.map.to_plotly_json()
    names = figure.layout.map.style["sources"]["words"]["data"]["features"]
    checked = 0
    for trace in (one for one in figure.data if one.name in ("withdrawn", "figures")):
        for lat, lon, size in zip(trace.lat, trace.lon, trace.marker.size, strict=True):
            x, y = pixels(lat, lon, seen)
            for feature in names:
                longitude, latitude = feature["geometry"]["coordinates"]
                if (latitude, longitude) == (lat, lon) or feature["properties"]["anchor"] == "center":
                    continue
                left, top, right, bottom = _box(feature, seen)
                assert hypot(x - min(max(x, left), right), y - min(max(y, top), bottom)) - size / 2 >= 8
                checked += 1
    assert checked


@pytest.mark.parametrize("kilometres", [100, 300, 1000])
@pytest.mark.parametrize("layout", list(Layout))
def test_the_ring_of_a_search_strikes_through_no_words(layout, kilometres):
    almaty = sample.places().set_index("place_id").loc[sample.ALMATY]
    figure = _map(layout=layout, circle=(almaty["latitude"], almaty["longitude"], kilometres))
    seen = figure.layout.map.to_plotly_json()
    ring = next(trace for trace in figure.data if trace.name == "within")
    corners = [pixels(lat, lon, seen) for lat, lon in zip(ring.lat, ring.lon, strict=True)]
    words = figure.layout.map.style["sources"]["words"]["data"]["features"]
    assert words
    for feature in words:
        left, top, right, bottom = _box(feature, seen)
        for (x, y), (to_x, to_y) in pairwise(corners):
            middle_x, middle_y = (x + to_x) / 2, (y + to_y) / 2
            for at_x, at_y in ((x, y), (middle_x, middle_y)):
                assert not (left < at_x < right and top < at_y < bottom), feature["properties"]["text"]


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(("code", "unit"), [("en", "killed"), ("pl", "zabit")])
def test_every_figure_on_the_map_says_what_it_counts(code, unit, layout):
    told = [one for one in written(_map(code, layout)) if re.search(r"\d", one)]
    assert len(told) > 1
    for words in told:
        lines = words.split("\n")[1:]
        assert all(unit in line for line in lines if re.match(r"\d", line)), words


@pytest.mark.parametrize("code", ["en", "pl"])
def test_on_a_phone_a_region_beside_the_largest_place_shows_its_figure_too(code):
    assert [one for one in written(_map(code)) if re.search(r"\b21\b", one)]


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", ["en", "pl"])
def test_the_line_that_counts_what_a_crowded_map_leaves_out_fits_its_width(code, layout):
    claims, texts = sample.claims(), load(code)
    many = pd.concat([claims.assign(claim_id=claims["claim_id"] + f"-{at}") for at in range(20)], ignore_index=True)
    figure = places_map(many, sample.events(), sample.places(), texts, LIGHT, layout)
    said = texts("charts.thinned", shown=MOST_CLAIMS, count=len(many))
    note = next(one for one in figure.layout.annotations if one.text.replace("<br>", " ") == said)
    assert all(width_of(line, SIZE_FOOTER) <= layout.width for line in note.text.split("<br>"))
