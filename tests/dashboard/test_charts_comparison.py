"""The comparison: how each bound and each status looks, and what stands beside it."""

from datetime import date

import pandas as pd
import pytest

from dashboard.charts.comparison import comparison
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import load
from dashboard.wording.lettering import width_of
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.drawn import marks, struck, words


def _figure(keep=None, sort="day", layout=Layout.WIDE, code="en"):
    claims = sample.claims()
    if keep is not None:
        claims = claims[claims[Claims.ID].isin(keep)]
    return comparison(claims, sample.revisions(), load(code), LIGHT, layout, places=sample.places(), sort=sort)


@pytest.mark.parametrize(
    ("key", "symbol", "colour"),
    [
        ("officers-16", "circle", LIGHT.security),
        ("attackers-26", "circle", LIGHT.attackers),
        ("all-164", "circle", LIGHT.page),
        ("hospital-83", "circle-x", LIGHT.page),
        ("held-5800", "circle", LIGHT.neutral),
    ],
)
def test_status_shows_in_the_mark(key, symbol, colour):
    mark = marks(_figure())["claim", key]
    assert (mark["symbol"], mark["color"]) == (symbol, colour)


def test_superseded_figures_are_pale_but_there():
    mark = marks(_figure())["claim", "officers-18"]
    assert mark["color"] not in (LIGHT.security, LIGHT.page, LIGHT.withdrawn)


def test_only_withdrawn_figures_are_struck_through():
    assert sorted(struck(_figure())) == ["2", "more than 164"]


@pytest.mark.parametrize(
    ("key", "shapes"),
    [("officers-16", 0), ("held-9900", 1), ("held-8000", 1), ("missing-20", 1), ("missing-30-40", 1)],
)
def test_each_bound_has_its_own_mark(key, shapes):
    plain = [one for one in _figure([key]).layout.shapes if one.type == "line"]
    drawn = [one for one in _figure([key]).layout.shapes if one.type != "line"]
    assert plain
    assert len(drawn) == shapes


def test_an_arrow_points_away_from_zero_for_more_than_and_towards_it_for_nearly():
    away = next(one.path for one in _figure(["held-9900"]).layout.shapes if one.type == "path")
    towards = next(one.path for one in _figure(["held-8000"]).layout.shapes if one.type == "path")
    assert away.startswith("M9,")
    assert towards.startswith("M-9,")


def test_about_fades_to_both_sides():
    fades = [one for one in _figure(["held-12000"]).layout.shapes if one.type == "rect"]
    assert {one.x0 > 0 for one in fades} == {True, False}
    assert len({one.fillcolor for one in fades}) > 5


def test_a_vague_figure_is_hatched_from_its_low_end_and_keeps_its_word():
    figure = _figure(["attackers-dozens"])
    hatched = next(trace for trace in figure.data if trace.fillpattern.shape)
    assert min(hatched.x) == 24
    said = " ".join(words(figure))
    assert "“dozens”" in said
    assert "no number given; drawn from 24 up" in said


def test_a_range_has_a_point_at_either_end():
    points = [trace for trace in _figure(["missing-30-40"]).data if trace.customdata is not None]
    assert list(points[0].x) == [30, 40]


def test_a_denial_by_another_source_marks_the_figure_and_does_not_strike_it():
    figure = _figure(["held-5800"])
    assert "× denied 10\xa0Jan by the interior ministry" in [
        text.replace("10 Jan", "10\xa0Jan") for text in words(figure)
    ]
    assert struck(figure) == []


def test_a_count_that_went_down_says_by_how_much():
    assert any("16 ↓ 2 fewer than on 7" in text for text in words(_figure()))


def test_a_repeat_of_a_withdrawn_figure_is_called_one():
    assert "repeats a withdrawn figure without saying so" in words(_figure())


def test_parts_of_a_whole_are_named_in_its_remark_and_are_no_rows():
    figure = _figure()
    assert ("claim", "kyzylorda-21") not in marks(figure)
    assert any(
        "including 103 in Almaty, 21 in Kyzylorda, 10 in Zhambyl and 8 in Almaty Region" in text
        for text in words(figure)
    )


def test_parts_without_their_whole_are_rows_with_their_place():
    figure = _figure(["kyzylorda-21", "zhambyl-10", "officers-16"])
    assert ("claim", "kyzylorda-21") in marks(figure)


@pytest.mark.parametrize(
    ("day", "said"),
    [(15, "By source, on different days"), (10, "By source, on different days"), (9, "Sources disagree")],
)
def test_sources_disagree_on_one_moment_and_tell_of_different_days_else(day, said):
    claims = sample.claims()
    later = claims[Claims.ID] == "officers-19"
    claims.loc[later, Claims.KNOWN_BY] = pd.Timestamp(2022, 1, day)
    both = claims[later | (claims[Claims.ID] == "officers-16")]
    figure = comparison(both, sample.revisions().iloc[:0], load("en"), LIGHT, Layout.WIDE)
    found = [text for text in words(figure) if text.startswith(said)]
    assert any("16 (the interior ministry" in text and "19 (the prosecutor general's office" in text for text in found)


@pytest.mark.parametrize(
    ("day", "called"), [(date(2022, 1, 7), True), (date(2022, 1, 8), False)], ids=["one day", "two days"]
)
def test_two_figures_of_one_source_and_day_are_called_out(day, called):
    claims = sample.claims()
    one = claims[claims[Claims.ID] == "attackers-26"]
    other = one.assign(**{Claims.ID: "attackers-18", Claims.VALUE: 18, Claims.LOW: 18, Claims.HIGH: 18})
    other = other.assign(**{Claims.STATEMENT_ID: "attackers-18", Claims.KNOWN_BY: pd.Timestamp(day)})
    both = pd.concat([one, other], ignore_index=True)
    figure = comparison(both, sample.revisions().iloc[:0], load("en"), LIGHT, Layout.WIDE)
    said = [text for text in words(figure) if text.startswith("One source, different figures on one day")]
    assert said == (
        ["One source, different figures on one day: 18 and 26 (the interior ministry, 7 Jan)"] if called else []
    )


def test_groups_that_differ_many_times_have_scales_of_their_own():
    figure = _figure(["all-230", "officers-16", "attackers-26"])
    by_claim = {
        about[1]: trace.xaxis for trace in figure.data if trace.customdata is not None for about in trace.customdata
    }
    assert by_claim["all-230"] != by_claim["officers-16"]
    assert by_claim["officers-16"] == by_claim["attackers-26"]


@pytest.mark.parametrize(
    ("sort", "first"),
    [("day", "officers-8"), ("size", "officers-19"), ("source", "officers-12")],
)
def test_rows_can_be_sorted(sort, first):
    keys = ["officers-8", "officers-12", "officers-13", "officers-16", "officers-18", "officers-19"]
    found = marks(_figure(keys, sort=sort))
    assert min(found, key=lambda about: found[about]["y"]) == ("claim", first)


def test_polish_rows_speak_polish_but_keep_printed_words():
    said = " ".join(words(_figure(code="pl")))
    assert "ponad 164" in said
    assert "wycofane 9" in said
    assert "„dozens”" in said


@pytest.mark.parametrize("code", ["en", "pl"])
@pytest.mark.parametrize("layout", list(Layout))
def test_the_last_number_of_an_axis_is_whole_however_large(layout, code):
    claims = sample.claims()
    numbers = [Claims.VALUE, Claims.LOW, Claims.HIGH]
    claims[numbers] = claims[numbers] * 1000
    figure = comparison(claims, sample.revisions(), load(code), LIGHT, layout, places=sample.places())
    last = [note for note in figure.layout.annotations if note.xanchor == "center" and len(note.text) > 8]
    assert last
    margins = figure.layout.margin
    for note in last:
        axis = figure.layout["xaxis" + note.xref[1:]]
        begin, end = axis.range
        at = margins.l + (layout.width - margins.l - margins.r) * (note.x - begin) / (end - begin)
        assert at + width_of(note.text, note.font.size) / 2 <= layout.width, note.text
