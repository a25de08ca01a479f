"""The places and the wholes of the comparison: a reader can tell where every row counts, and what it is a part of."""

import pandas as pd
import pytest

from dashboard import filters
from dashboard.charts.comparison import comparison
from dashboard.charts.overview import cards
from dashboard.charts.timeline import timeline
from dashboard.export.look import look_at
from dashboard.known import knowledge
from dashboard.known.choice import Choice
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import load
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.drawn import words

HIDDEN = "part of a total not shown here"


def _said(keep=None, code="en", **changed):
    claims = sample.claims()
    claims = claims if keep is None else claims[claims[Claims.ID].isin(keep)]
    for key, place in changed.items():
        claims.loc[claims[Claims.ID] == key.replace("_", "-"), Claims.PLACE_ID] = place
    return words(
        comparison(claims, sample.revisions(), load(code), LIGHT, Layout.WIDE, places=sample.places(), scale="plain")
    )


def test_the_heading_of_a_panel_names_the_place_of_rows_that_name_none():
    said = _said(["officers-13", "officers-16", "officers-18"])
    assert "Kazakhstan" in said
    assert [one for one in said if "commandant" in one] == ["Almaty commandant's office · Almaty"]
    assert not [one for one in said if one.startswith("Interior Ministry ·")]


def test_a_panel_of_one_town_says_so_once():
    said = _said(["missing-20", "missing-30-40"])
    assert said.count("Almaty") == 1
    assert not [one for one in said if one.endswith("· Almaty")]


def test_a_row_without_a_place_does_not_pass_for_one_of_the_usual_place():
    said = _said(["held-4404", "held-5135", "held-5800"], held_5800="")
    assert [one for one in said if one.endswith("· no place named")] == ["President's office · no place named"]


def _shown(**chosen):
    known = knowledge.known(sample.tables())
    return known, filters.apply(known, Choice(**chosen))


@pytest.mark.parametrize(("code", "words_for_it"), [("en", HIDDEN), ("pl", "część sumy, której tu nie pokazano")])
def test_a_part_whose_total_a_filter_hides_says_so_in_every_chart_and_caption(code, words_for_it):
    known, shown = _shown(statuses=("stands",))
    assert "officers-19" in set(shown.statements[Claims.ID])
    assert "all-225" not in set(shown.statements[Claims.ID])
    texts = load(code)
    drawn = shown.statements, shown.revisions
    compared = words(comparison(*drawn, texts, LIGHT, places=known.places))
    assert [one for one in compared if one.endswith(words_for_it)]
    told = words(timeline(shown.statements, shown.events, None, texts, LIGHT, revisions=shown.revisions))
    assert [one for one in told if words_for_it in one]
    assert shown.parts_alone == 1
    caption = look_at(sample.tables(), Choice(statuses=("stands",)), texts).caption
    assert {"en": "part of a total that the filters", "pl": "częścią sumy, którą filtry"}[code] in caption


def test_a_card_of_such_a_part_says_so():
    _, shown = _shown(statuses=("stands",), sources=(sample.PROSECUTOR,))
    card = next(one for one in cards(shown.statements, shown.revisions, load("en")) if one.claim_id == "officers-19")
    assert HIDDEN.capitalize() in card.change


def test_a_part_with_its_total_shown_names_the_total_instead():
    known, shown = _shown()
    assert shown.parts_alone == 0
    said = words(comparison(shown.statements, shown.revisions, load("en"), LIGHT, places=known.places))
    assert not [one for one in said if HIDDEN in one]


def test_a_part_printed_beside_another_printing_of_its_total_finds_the_one_that_is_shown():
    tables = sample.tables()
    claims = tables[Claims]
    again = claims[claims[Claims.ID] == "all-225"].assign(**{Claims.ID: "all-225-again"})
    tables[Claims] = pd.concat([claims, again], ignore_index=True)
    shown = filters.apply(knowledge.known(tables), Choice())
    drawn = shown.statements.set_index(str(Claims.ID))
    assert "all-225" not in drawn.index  # of its two printings, no revision reaches the other
    assert drawn.loc["officers-19", Claims.PART_OF] == "all-225-again"
    assert shown.parts_alone == 0
