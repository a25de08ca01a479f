"""What a graphics desk would not publish: figures that rose from none that stood, panels without numbers or places."""

from datetime import date

import pandas as pd
import pytest

from dashboard.charts.comparison import comparison
from dashboard.charts.known_when import known_when
from dashboard.charts.overview import cards
from dashboard.charts.places_map import places_map
from dashboard.charts.timeline import timeline
from dashboard.export.look import frame_of, look_at
from dashboard.known.choice import Choice
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import load
from extract.schema import Claims, Revisions
from tests.dashboard import sample
from tests.dashboard.drawn import words, written
from tests.dashboard.pages import html

JANUARY = date(2022, 1, 15)


def _replacing(old):
    """The revisions as of 15 January, with one more: the prosecutor's 225 took the place of another figure."""
    told = sample.revisions_as_of(JANUARY)
    one = told[told[Revisions.KIND] == "supersedes"].iloc[:1]
    changed = {Revisions.CLAIM_ID: old, Revisions.REPLACED_BY: "all-225", Revisions.ID: "one-more"}
    return pd.concat([told, one.assign(**changed)], ignore_index=True)


@pytest.mark.parametrize(("old", "rose"), [("all-164-again", False), ("all-164", False), ("tens", True)])
def test_a_card_says_that_a_figure_rose_only_from_one_that_stood(old, rose):
    found = cards(sample.claims_as_of(JANUARY), _replacing(old), load("en"), places=sample.places())
    change = next(card.change for card in found if card.claim_id == "all-225")
    assert ("Up from" in change) is rose


def test_a_body_and_the_channel_that_carried_it_stand_between_commas_before_what_it_says():
    claims = sample.claims()
    claims.loc[claims[Claims.ID] == "injured-26", [Claims.SOURCE, Claims.SOURCE_ID, Claims.VIA]] = [
        "Interior Ministry",
        sample.INTERIOR,
        sample.INFORMATION,
    ]
    changes = [card.change for card in cards(claims, sample.revisions(), load("en"), places=sample.places())]
    assert any("via the information ministry, said 26" in change for change in changes)


@pytest.mark.parametrize("layout", list(Layout))
def test_every_panel_of_the_comparison_has_the_numbers_of_its_axis(layout):
    figure = comparison(sample.claims(), sample.revisions(), load("en"), LIGHT, layout, places=sample.places())
    panels = [note for note in figure.layout.annotations if note.font.size == 17]
    zeros_or_ticks = [note for note in figure.layout.annotations if note.xanchor == "center"]
    assert len(panels) > 3
    for number, panel in enumerate(panels):
        below = panels[number + 1].y if number + 1 < len(panels) else figure.layout.height
        assert [note for note in zeros_or_ticks if panel.y <= note.y < below], panel.text


@pytest.mark.parametrize(("layout", "code"), [(Layout.WIDE, "en"), (Layout.NARROW, "pl")])
def test_a_panel_of_what_was_known_when_names_the_place_of_figures_that_name_none(layout, code):
    texts = load(code)
    figure = known_when(sample.claims(), sample.revisions(), None, texts, LIGHT, layout, places=sample.places())
    country = {"en": "Kazakhstan", "pl": "Kazachstan"}[code]
    headings = [note for note in figure.layout.annotations if note.font.size == 16]
    assert words(figure).count(country) + words(figure).count({"en": "Almaty", "pl": "Ałmaty"}[code]) == len(headings)


def test_in_brief_no_part_says_that_its_total_is_left_out():
    claims = sample.claims()
    claims = claims[claims[Claims.ID].isin(["children-2", "all-230"])]
    brief, whole = (
        " ".join(words(timeline(claims, sample.events(), None, load("en"), LIGHT, brief=brief)))
        for brief in (True, False)
    )
    assert "2 children killed" in brief
    assert "part of a total" not in brief
    assert "part of a total" in whole


@pytest.mark.parametrize(
    ("keep", "said"),
    [
        (["in-custody-672", "held-9900"], "more than 9,900 people detained"),
        (["in-custody-672"], "672 people detained, at that moment"),
    ],
)
def test_the_map_shows_a_total_before_a_count_of_one_moment_and_says_which_it_is(keep, said):
    claims = sample.claims()
    claims = claims[claims[Claims.ID].isin(keep)]
    figure = places_map(claims, sample.events(), sample.places(), load("en"), LIGHT, Layout.WIDE, "x")
    shown = next(one for one in written(figure) if one.startswith("Kazakhstan"))
    assert shown == f"Kazakhstan (whole country) {said}"


def test_a_count_of_one_moment_is_no_fall_of_the_total_in_what_was_known_when():
    claims = sample.claims()
    claims = claims[claims[Claims.MEASURE] == "detained"]
    figure = known_when(claims, sample.revisions(), None, load("en"), LIGHT, Layout.WIDE, places=sample.places())
    said = " ".join(words(figure))
    assert "Prosecutor general's office, at that moment" in " ".join(said.split())


def test_without_a_figure_the_overview_says_so_and_only_the_charts_of_events_count_events():
    look = look_at(sample.tables(), Choice(measures=("displaced",)), load("en"))
    assert frame_of("overview", look).headline == "No figure matches the filters."
    assert "events" in frame_of("timeline", look).headline


def test_where_no_parts_can_be_added_a_line_says_why_and_there_is_no_empty_chart(open_page):
    test = open_page("compare", measure=["killed"], group=["children"])
    assert len(test.get("plotly_chart")) == 1
    assert load("en")("charts.no_parts") in html(test)
    whole = open_page("compare", measure=["killed"])
    assert len(whole.get("plotly_chart")) == 2
