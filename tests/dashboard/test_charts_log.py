"""The logarithmic axis of the comparison: when figures ask for it, what it says, and how zero stands on it."""

import pytest

from dashboard.charts.comparison import comparison
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import load
from dashboard.wording.lettering import width_of
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.drawn import marks, words

KEYS = ("injured-18", "injured-26", "missing-20", "missing-30-40", "tens")
FIRST, SECOND, AT_MOST, RANGE, VAGUE = KEYS


def _figure(numbers, scale="auto", code="en", layout=Layout.WIDE):
    """The comparison of some statements of one measure and group, with other numbers."""
    claims = sample.claims()
    claims = claims[claims[Claims.ID].isin(numbers)]
    claims[Claims.MEASURE], claims[Claims.GROUP] = "injured", "all"
    for key, (value, low, high) in numbers.items():
        row = claims[Claims.ID] == key
        claims.loc[row, [Claims.VALUE, Claims.LOW, Claims.HIGH]] = [value, low, high]
    return comparison(claims, sample.revisions(), load(code), LIGHT, layout, places=sample.places(), scale=scale)


def _exact(number):
    return number, number, number


def _is_log(figure):
    return any("ogarithmic scale" in text for text in words(figure))


@pytest.mark.parametrize(
    ("numbers", "log"),
    [
        ({FIRST: _exact(40), SECOND: _exact(400)}, True),
        ({FIRST: _exact(41), SECOND: _exact(400)}, False),
        ({FIRST: _exact(0), SECOND: _exact(400)}, False),
        ({RANGE: (None, 5, 90)}, True),
        ({VAGUE: (None, 20, None), FIRST: _exact(400)}, False),
    ],
)
def test_an_axis_is_logarithmic_where_its_printed_numbers_differ_tenfold(numbers, log):
    assert _is_log(_figure(numbers)) is log


def test_the_reader_may_have_it_plain_or_logarithmic_whatever_the_figures():
    far, near = {FIRST: _exact(4), SECOND: _exact(400)}, {FIRST: _exact(40), SECOND: _exact(50)}
    assert not _is_log(_figure(far, "plain"))
    assert _is_log(_figure(near, "log"))


def test_axes_whose_figures_are_alike_stay_plain_beside_one_that_is_not():
    figure = comparison(
        sample.claims(), sample.revisions(), load("en"), LIGHT, Layout.WIDE, places=sample.places(), scale="auto"
    )
    found = marks(figure)
    assert found["claim", "all-230"]["x"] == 230
    assert found["claim", "held-9900"]["x"] == pytest.approx(3.9956, abs=0.001)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(("least", "most"), [(40, 9_000), (1, 12), (7, 8_000_000), (95, 1_000)])
def test_its_numbers_have_room_beside_one_another_and_hold_every_figure(least, most, layout):
    figure = _figure({FIRST: _exact(least), SECOND: _exact(most)}, layout=layout)
    begin, end = figure.layout.xaxis.range
    area = layout.width - figure.layout.margin.l - figure.layout.margin.r
    numbers = [note for note in figure.layout.annotations if note.xanchor == "center" and note.xref == "x"]
    assert len(numbers) > 1
    edges = []
    for note in sorted(numbers, key=lambda one: one.x):
        at, half = (note.x - begin) / (end - begin) * area, width_of(note.text, note.font.size) / 2
        edges += [at - half, at + half]
    assert edges == sorted(edges)
    found = marks(figure)
    assert begin < found["claim", FIRST]["x"] < found["claim", SECOND]["x"] < end


def test_a_range_from_zero_begins_at_a_zero_that_stands_behind_a_break():
    figure = _figure({RANGE: (None, 0, 60), FIRST: _exact(2), SECOND: _exact(400)})
    begin, _ = figure.layout.xaxis.range
    assert any("Zero stands apart" in text for text in words(figure))
    assert next(note.x for note in figure.layout.annotations if note.text == "0") == begin
    span = next(one for one in figure.layout.shapes if one.type == "rect" and one.fillcolor == LIGHT.everyone)
    assert (span.x0, span.x1) == (begin, pytest.approx(1.778, abs=0.001))
    gap = next(one for one in figure.layout.shapes if one.name == "break")
    assert begin < gap.xanchor < marks(figure)["claim", FIRST]["x"]
    assert list(figure.layout.shapes).index(gap) > list(figure.layout.shapes).index(span)


def test_without_a_zero_there_is_none_to_be_seen():
    figure = _figure({FIRST: _exact(2), SECOND: _exact(400)})
    assert not [note for note in figure.layout.annotations if note.text == "0"]
    assert not [one for one in figure.layout.shapes if one.name == "break"]


def test_a_bar_without_a_high_end_fades_within_twice_its_low_one():
    figure = _figure({VAGUE: (None, 20, None), FIRST: _exact(2), SECOND: _exact(4000)})
    bar = next(trace for trace in figure.data if trace.fill == "toself")
    assert max(bar.x) - min(bar.x) == pytest.approx(0.31, abs=0.02)


def test_a_phone_says_that_the_axis_is_logarithmic_too_in_polish():
    said = words(_figure({FIRST: _exact(4), SECOND: _exact(400)}, code="pl", layout=Layout.NARROW))
    assert "Skala logarytmiczna" in " ".join(said)


@pytest.mark.parametrize("key", ["held-12000", "held-8000"])
def test_a_figure_written_left_of_its_mark_stands_clear_of_what_bounds_it(key):
    claims = sample.claims()
    claims = claims[claims[Claims.ID].isin([key, "held-4404"])]
    figure = comparison(claims, sample.revisions(), load("en"), LIGHT, Layout.NARROW, places=sample.places())
    number = next(note for note in figure.layout.annotations if note.xanchor == "right")
    assert number.xshift <= -40
