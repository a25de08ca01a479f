"""Rivals: a standing figure never passes for the only one where another source's stands against it."""

from datetime import date

import pytest

from dashboard.charts.overview import cards
from dashboard.charts.timeline import timeline
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import load
from extract.schema import Claims, Revisions
from tests.dashboard import sample

EN = load("en")


def _ledger(*keys, **changed):
    claims = sample.claims()
    claims = claims[claims[Claims.ID].isin(keys)]
    return claims.assign(**changed) if changed else claims


def _card(claims, code="en"):
    revisions = sample.revisions()
    of_then = revisions[revisions[Revisions.KNOWN_BY] <= claims[Claims.KNOWN_BY].max()]
    found = cards(claims, of_then, load(code))
    return next(one for one in found if one.status == "stands")


@pytest.mark.parametrize(
    ("keys", "said", "silent"),
    [
        (("held-4404", "held-5135", "held-5800"), ("Up from 4,404 on 8 January", "president's office said 5,800"), ()),
        (("held-9900", "held-5800", "held-12000"), ("said more than 9,900 (11 January)", "said 5,800 (9 January)"), ()),
        (("held-4404", "held-5135"), ("Up from 4,404",), ("said",)),
        (("injured-4353", "injured-3393"), (), ("said",)),
    ],
)
def test_a_card_names_a_standing_figure_of_another_source_beside_what_it_replaced(keys, said, silent):
    claims = _ledger(*keys)
    held = claims[Claims.ID] == "held-5135"
    claims.loc[held, Claims.STATUS] = "stands"
    change = _card(claims).change.replace("\N{NO-BREAK SPACE}", " ")
    assert all(words in change for words in said)
    assert not any(words in change for words in silent)


@pytest.mark.parametrize(
    ("old", "code", "said"),
    [
        (
            {Claims.SOURCE_ID: sample.PRESIDENT, Claims.SOURCE: "President's office"},
            "en",
            "which the president's office",
        ),
        ({Claims.SOURCE_ID: "", Claims.SOURCE: ""}, "en", "on 8 January, which no named source gave"),
        ({Claims.SOURCE_ID: "", Claims.SOURCE: ""}, "pl", "(bez źródła)"),
    ],
)
def test_a_card_that_grew_from_the_figure_of_another_says_whose_it_was(old, code, said):
    claims = _ledger("held-4404", "held-5135")
    claims.loc[claims[Claims.ID] == "held-5135", Claims.STATUS] = "stands"
    assert "gave" not in _card(claims).change
    for column, value in old.items():
        claims.loc[claims[Claims.ID] == "held-4404", column] = value
    assert said in _card(claims, code).change.replace("\N{NO-BREAK SPACE}", " ")


def test_a_card_says_how_many_more_figures_there_are_than_it_names():
    claims = _ledger("held-4404", "held-5135", "held-5800", "held-7939")
    claims = claims.assign(**{Claims.STATUS: "stands"})
    claims[Claims.SOURCE_ID] = claims[Claims.SOURCE] = [f"x:{number}" for number in range(len(claims))]
    assert _card(claims).change.endswith("; and one more figure.")
    assert _card(claims, "pl").change.endswith("; i jeszcze jedna liczba.")


@pytest.mark.parametrize("brief", [False, True])
def test_the_timeline_draws_both_of_two_figures_that_stand_against_each_other(brief):
    claims = _ledger("all-225", "held-5135", "held-5800")
    claims.loc[claims[Claims.ID] == "held-5135", Claims.STATUS] = "stands"
    none = sample.events().iloc[:0]
    revisions = sample.revisions().iloc[:0]
    figure = timeline(claims, none, date(2022, 1, 16), EN, LIGHT, Layout.WIDE, revisions=revisions, brief=brief)
    drawn = {one for trace in figure.data for about in (trace.customdata or ()) if about for one in about}
    assert {"held-5135", "held-5800"} <= drawn
