"""Headlines, sums and sources: what the data says, rewritten with every day and filter."""

from datetime import date

import pytest

from dashboard.charts.parts import parts
from dashboard.framing.frame import frame_for
from dashboard.known.disagreements import clashes
from dashboard.known.rows import read_claims
from dashboard.known.sums import no_sum_words, sums
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import LANGUAGES, load
from extract.schema import Claims
from tests.dashboard import sample

CHARTS = ("comparison", "timeline", "map", "known_when", "parts", "overview")


def _frame(chart, day=None, code="en", claims=None):
    if claims is None:
        claims = sample.claims() if day is None else sample.claims_as_of(day)
    revisions = sample.revisions() if day is None else sample.revisions_as_of(day)
    tables = {"articles": sample.articles(), "places": sample.places()}
    return frame_for(chart, claims, revisions, sample.events(), "Everything known.", day, load(code), **tables)


@pytest.mark.parametrize(
    ("chart", "day", "said"),
    [
        (
            "comparison",
            date(2022, 1, 9),
            "withdrawn on 9 January 2022, the day it appeared; no total for people killed stands; the largest",
        ),
        ("comparison", date(2022, 1, 15), "the latest that stands is 225, of 15 January 2022"),
        ("comparison", None, "the latest that stands is 230, of 14 March 2022"),
        ("known_when", date(2022, 1, 9), "these articles give no other number for the total"),
        ("known_when", None, "6 days passed before another number for the total: 225"),
        ("parts", None, "add up to 142, leaving 23 or more"),
        (
            "overview",
            date(2022, 1, 8),
            "Of 6 figures for people killed known by 8 January 2022, 4 stand and 2 were superseded",
        ),
    ],
)
def test_the_headline_is_the_finding_of_the_day(chart, day, said):
    assert said in _frame(chart, day).headline


@pytest.mark.parametrize("day", [date(2022, 1, 9), date(2022, 1, 10)])
@pytest.mark.parametrize("place", [None, sample.ALMATY])
@pytest.mark.parametrize(("code", "denial"), [("en", "no total for people killed"), ("pl", "żadna suma")])
def test_that_no_total_stands_is_said_only_where_none_is_drawn_and_beside_the_largest_of_a_group(
    day, place, code, denial
):
    claims = sample.claims_as_of(day)
    claims = claims if place is None else claims[claims[Claims.PLACE_ID] == place]
    drawn = [one for one in read_claims(claims) if one.measure == "killed" and one.status == "stands"]
    said = _frame("comparison", day, code, claims).headline
    assert (denial in said) == (not any(one.group == "all" for one in drawn))
    if denial in said:
        assert str(max(one.size for one in drawn)) in said.split(denial)[1]


@pytest.mark.parametrize("code", LANGUAGES)
def test_where_no_group_has_a_figure_either_the_headline_says_that_none_stands(code):
    claims = sample.claims_as_of(date(2022, 1, 9))
    claims = claims[(claims[Claims.GROUP] == "all") & (claims[Claims.MEASURE] == "killed")]
    said = _frame("comparison", date(2022, 1, 9), code, claims).headline
    assert {"en": "no figure for people killed stands", "pl": "żadna liczba zabitych"}[code] in said


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_headline_has_a_number_and_every_alternative_its_finding(chart, code):
    frame = _frame(chart, code=code)
    assert any(letter.isdigit() for letter in frame.headline)
    assert frame.alt.startswith(frame.headline)
    assert "{" not in frame.headline + frame.subtitle + frame.sources


@pytest.mark.parametrize("chart", CHARTS)
def test_before_anything_was_withdrawn_no_headline_speaks_of_it(chart):
    assert "withdrawn" not in _frame(chart, date(2022, 1, 8)).headline


def test_detentions_alone_give_a_headline_about_detentions():
    claims = sample.claims()
    headline = _frame("comparison", claims=claims[claims[Claims.MEASURE] == "detained"]).headline
    assert headline.startswith("Interior ministry: the count of people detained went from")


def test_nothing_left_says_so():
    frame = frame_for(
        "comparison",
        sample.claims().iloc[:0],
        sample.revisions().iloc[:0],
        sample.events().iloc[:0],
        "",
        None,
        load("en"),
    )
    assert frame.headline == "No figure matches the filters."
    assert frame.sources == ""


def test_sources_are_built_from_the_data():
    sources = _frame("comparison").sources
    assert "the interior ministry" in sources
    assert "Recount sample" in sources
    assert "14 Mar" in sources


def test_parts_are_added_within_one_dimension_only():
    found = sums(read_claims(sample.claims()))
    assert [(one.whole.claim_id, one.low, one.rest_low, one.rest_high) for one in found] == [("all-164", 142, 23, None)]


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "a single part stands beside its total"), ("pl", "pojedyncza część stoi przy swojej sumie")],
)
def test_a_total_with_a_single_part_is_not_said_to_have_none(code, said):
    claims = sample.claims()
    inner = claims[(claims[Claims.PART_OF] != "") & claims[Claims.PART_OF].isin(claims[Claims.ID])].iloc[:1]
    kept = claims[claims[Claims.ID].isin([*inner[Claims.ID], *inner[Claims.PART_OF]])]
    for layout in Layout:
        figure = parts(kept, sample.revisions(), load(code), LIGHT, layout)
        assert said in figure.layout.annotations[0].text.replace("<br>", " ")
    assert said in no_sum_words(read_claims(kept), load(code))
    assert no_sum_words(read_claims(inner), load(code)) == load(code)("charts.no_parts")


def test_sources_disagree_only_on_one_question_and_only_where_no_number_satisfies_both():
    pairs = [pair for question in clashes(read_claims(sample.claims())) for pair in question]
    found = {frozenset(one.claim_id for one in pair) for pair in pairs}
    assert frozenset({"officers-16", "officers-19"}) in found
    assert not any("officers-13" in pair for pair in found)


@pytest.mark.parametrize(("code", "filters"), [("en", "that match the filters"), ("pl", "pasujących do filtrów")])
def test_the_tally_says_that_filters_leave_figures_out_where_they_do(code, filters):
    claims = sample.claims()
    standing = claims[claims[Claims.STATUS] == "stands"]
    tables = {"articles": sample.articles(), "places": sample.places()}
    given = (standing, sample.revisions(), sample.events(), "", None, load(code))
    assert filters in frame_for("overview", *given, **tables, narrowed=True).headline
    assert filters not in frame_for("overview", claims, *given[1:], **tables).headline


def test_a_part_of_the_same_people_counts_with_its_total_and_a_group_of_its_own_apart():
    claims = sample.claims()
    told = claims[claims[Claims.ID].isin(["all-164", "almaty-103", "kyzylorda-21", "children-2"])]
    frame = _frame("overview", claims=told)
    assert frame.headline.startswith("Of 2 figures")
    assert "children, counts on its own" in frame.subtitle
