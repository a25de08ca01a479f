"""The map in a file: the view, marks and words of the screen as lines and letters, no dots."""

from xml.etree import ElementTree

import numpy as np
import plotly.graph_objects as go
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.basemap import all_pixels, pixels
from dashboard.export import ground
from dashboard.export.figures import picture
from dashboard.export.flat import flat
from dashboard.export.framing import framed
from dashboard.export.ground import lands, outline
from dashboard.export.sizes import Size
from dashboard.filters import Choice
from dashboard.theme import LIGHT, faded
from dashboard.wording import i18n
from tests.dashboard import sample
from tests.dashboard.drawn import checked, plain, words, written
from tests.dashboard.looks import KILLED_ON_THE_NINTH, a_look

SVG = "{http://www.w3.org/2000/svg}"
FRAME = (-100.0, -80.0, 100.0, 80.0)


def both(choice: Choice = KILLED_ON_THE_NINTH, code: str = "en", size: Size = Size.ARTICLE):
    """The map as the screen shows it, and flat."""
    made = framed("map", a_look(choice, code), size)
    return made.figure, flat(made.figure)


def dots(figure: go.Figure) -> list[float]:
    """The size of every mark that is seen."""
    sizes = [trace.marker.size for trace in figure.data if trace.mode == "markers" and trace.marker.opacity != 0]
    return sorted(one for size in sizes for one in ([size] if isinstance(size, int | float) else size))


@pytest.mark.parametrize("code", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [Size.ARTICLE, Size.SLIDE])
def test_every_word_and_mark_of_the_map_is_drawn(code, size):
    shown, drawn = both(code=code, size=size)
    assert {plain(one) for one in written(shown)} <= set(words(drawn))
    assert dots(drawn) == dots(shown) != []
    assert "scattermap" not in {trace.type for trace in drawn.data}
    checked(drawn)


def test_a_mark_stands_where_the_view_has_its_place():
    shown, drawn = both()
    seen = shown.layout.map.to_plotly_json()
    there = next(trace for trace in shown.data if trace.name == "figures")
    here = next(trace for trace in drawn.data if trace.name == "figures")
    expected = [pixels(lat, lon, seen) for lat, lon in zip(there.lat, there.lon, strict=True)]
    assert list(zip(here.x, here.y, strict=True)) == expected
    across, down = drawn.layout.xaxis.range, drawn.layout.yaxis.range
    margin = drawn.layout.margin
    assert across[1] - across[0] == drawn.layout.width - margin.l - margin.r
    assert down[0] - down[1] == drawn.layout.height - margin.t - margin.b


def test_words_have_a_halo_that_no_line_runs_through():
    _, drawn = both()
    halos = [note.text for note in drawn.layout.annotations if "paint-order:stroke" in note.text]
    assert halos
    assert all(LIGHT.page in text for text in halos)


def test_figures_in_print_stand_on_a_veil_and_are_written_once():
    made = framed("map", a_look(KILLED_ON_THE_NINTH))
    drawn = flat(made.figure, printed=True)
    assert "paint-order" not in str(drawn.to_dict())
    veiled = [plain(note.text) for note in drawn.layout.annotations if note.bgcolor == faded(LIGHT.page, 0.5)]
    assert veiled
    assert set(veiled) < {plain(one) for one in written(made.figure)}  # a neighbour's name needs none


def test_a_country_whose_whole_is_counted_is_shaded_and_edged():
    _, drawn = both()
    colours = [shape.line.color for shape in drawn.layout.shapes if shape.type == "path"]
    assert colours.count(LIGHT.everyone) == 1
    fills = [shape.fillcolor for shape in drawn.layout.shapes if shape.fillcolor]
    assert LIGHT.land in fills
    assert any(fill.startswith("rgba") for fill in fills)
    assert drawn.layout.plot_bgcolor == LIGHT.water


def test_a_search_around_a_place_is_drawn_as_its_ring():
    _, drawn = both(Choice(place=sample.ALMATY, within=100))
    rings = [trace for trace in drawn.data if trace.mode == "lines"]
    assert [len(ring.x) for ring in rings] == [181]


def test_words_of_places_are_no_markup():
    shown, _ = both()
    feature = shown.layout.map.style["sources"]["words"]["data"]["features"][0]
    feature["properties"]["text"] = "<b>A & B</b>"
    texts = [note.text for note in flat(shown).layout.annotations]
    assert any("&lt;b&gt;A &amp; B&lt;/b&gt;" in text for text in texts)


def test_another_chart_stays_as_it_is():
    figure = go.Figure(layout={"width": 100, "height": 100})
    assert flat(figure) is figure


@pytest.mark.parametrize(
    ("layer", "fault"),
    [
        ({"id": "hills", "type": "heatmap", "source": "countries"}, "hills of type heatmap"),
        ({"id": "big", "type": "fill", "source": "countries", "filter": [">", "size", 1]}, "in the layer big"),
    ],
)
def test_a_layer_that_a_picture_cannot_draw_is_an_error(layer, fault):
    shown, _ = both()
    shown.layout.map.style["layers"].append(layer)
    with pytest.raises(ValueError, match=fault):
        flat(shown)


@given(
    st.lists(st.tuples(st.floats(-300, 300), st.floats(-300, 300)), min_size=3, max_size=40),
)
def test_what_is_cut_lies_within_the_frame(corners):
    kept = ground._cut(np.array(corners), FRAME)
    assert (kept >= np.array(FRAME[:2]) - 1e-6).all()
    assert (kept <= np.array(FRAME[2:]) + 1e-6).all()


def test_a_square_is_cut_to_the_half_that_is_seen():
    kept = ground._cut(np.array([[0.0, 0.0], [200.0, 0.0], [200.0, 50.0], [0.0, 50.0]]), FRAME)
    assert {tuple(point) for point in kept.tolist()} == {(0, 0), (100, 0), (100, 50), (0, 50)}


def test_many_points_lie_where_each_of_them_does():
    seen = {"center": {"lat": 48.0, "lon": 67.0}, "zoom": 3.2}
    points = np.array([[76.9, 43.2], [-70.0, 89.0], [179.9, -88.0]])
    assert all_pixels(points, seen) == pytest.approx(np.array([pixels(lat, lon, seen) for lon, lat in points]))


def test_a_view_of_the_open_sea_has_no_land():
    seen = {"center": {"lat": -50.0, "lon": -120.0}, "zoom": 6}
    assert outline(iter(lands("countries")), seen, FRAME) == ""


def test_without_border_files_there_is_no_ground(monkeypatch):
    monkeypatch.setattr(ground, "border_files", dict)
    assert lands("countries") == ()


@pytest.mark.browser
def test_a_map_s_svg_holds_its_words_as_text_and_no_dots():
    made = framed("map", a_look(KILLED_ON_THE_NINTH))
    root = ElementTree.fromstring(picture(made, "svg"))
    said = " ".join(" ".join(text.itertext()) for text in root.iter(f"{SVG}text")).split()
    for feature in made.figure.layout.map.style["sources"]["words"]["data"]["features"]:
        assert set(feature["properties"]["text"].split()) <= set(said)
    assert list(root.iter(f"{SVG}image")) == []


@pytest.mark.browser
def test_a_map_s_pdf_holds_its_words_as_text_and_no_dots():
    made = framed("map", a_look(KILLED_ON_THE_NINTH, "pl"))
    document = pypdfium2.PdfDocument(picture(made, "pdf"))
    try:
        said = document[0].get_textpage().get_text_range().split()
        kinds = {one.type for one in document[0].get_objects(max_depth=10)}
    finally:
        document.close()
    for feature in made.figure.layout.map.style["sources"]["words"]["data"]["features"]:
        assert set(feature["properties"]["text"].split()) <= set(said)
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
