"""Disagreements: which figures exclude each other, and how the headline names them."""

import pandas as pd
import pytest

from dashboard.charts.comparison_disputes import disputes
from dashboard.framing.frame import frame_for
from dashboard.known.disagreements import clashes, contradicts
from dashboard.known.rows import read_claims
from dashboard.wording.i18n import load
from extract.schema import Claims
from tests.dashboard import sample


def _told(key, source, day, phrase, value, low, high, bound, status="stands"):
    row = sample.claims()
    row = row[row[Claims.ID] == "all-230"]
    figure = {Claims.PHRASE: phrase, Claims.VALUE: value, Claims.LOW: low, Claims.HIGH: high, Claims.BOUND: bound}
    name = {Claims.ID: key, Claims.STATEMENT_ID: key, Claims.SOURCE_ID: source, Claims.SOURCE: source}
    return row.assign(**name, **figure, **{Claims.KNOWN_BY: pd.Timestamp(2023, 5, day), Claims.STATUS: status})


def _ledger(*rows):
    return pd.concat([_told(*row) for row in rows], ignore_index=True).astype(sample.claims().dtypes)


NINE = ("nine", sample.INTERIOR, 1, "9", 9, 9, 9, "exact")
THOUSANDS = ("thousands", sample.PROSECUTOR, 1, "9,500", 9500, 9500, 9500, "exact")
FORTY = ("forty", sample.HEALTH, 3, "at least 40", 40, 40, None, "at_least")
ELEVEN = ("eleven", sample.INTERIOR, 2, "11", 11, 11, 11, "exact")


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        ((NINE, THOUSANDS, FORTY), {("nine", "thousands"), ("nine", "forty")}),
        ((THOUSANDS, FORTY), set()),
        (((*NINE, "superseded"), ELEVEN, THOUSANDS), {("eleven", "thousands")}),
        (((*NINE, "superseded"), THOUSANDS), set()),
        ((NINE, ("nine again", *NINE[1:2], 3, *NINE[3:]), FORTY), {("nine", "forty")}),
    ],
)
def test_only_standing_figures_that_exclude_each_other_are_a_pair_that_disagrees(rows, pairs):
    found = clashes(read_claims(_ledger(*rows)))
    assert {tuple(one.claim_id for one in pair) for question in found for pair in question} == pairs


@pytest.mark.parametrize(
    ("rows", "same_moment"),
    [
        ((NINE, THOUSANDS), True),
        ((NINE, ("next day", *THOUSANDS[1:2], 2, *THOUSANDS[3:])), False),
        ((THOUSANDS, ("lower overnight", sample.HEALTH, 2, "40", 40, 40, 40, "exact")), True),
        ((NINE, FORTY), False),
        ((THOUSANDS, ("lower", sample.HEALTH, 9, "40", 40, 40, 40, "exact")), True),
        ((NINE, ("nine again", *NINE[1:2], 3, *NINE[3:]), FORTY), True),
    ],
    ids=["one day", "the next day", "lower the next day", "two days on", "lower later", "said again on that day"],
)
def test_a_toll_that_grew_over_days_is_no_contradiction(rows, same_moment):
    claims = read_claims(_ledger(*rows))
    ((pair,),) = clashes(claims)
    assert contradicts(pair, claims) is same_moment
    headline = frame_for(
        "comparison", _ledger(*rows), sample.revisions().iloc[:0], sample.events(), "", None, load("en")
    ).headline
    assert ("disagree" in headline) is same_moment


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        (
            (NINE, THOUSANDS, FORTY),
            "en",
            "Sources disagree on the number of people killed: the interior ministry said 9, "
            "the prosecutor general's office 9,500 (1 May 2023)",
        ),
        (
            (NINE, FORTY),
            "en",
            "the interior ministry said 9 (1 May 2023), the health ministry at least 40 (3 May 2023)",
        ),
        ((NINE, FORTY), "pl", "9 (1 maja 2023), "),
        (((*NINE, "superseded"), ELEVEN, THOUSANDS), "en", "9,500 (1 May 2023), the interior ministry 11 (2 May 2023)"),
    ],
)
def test_the_headline_names_two_sources_that_disagree_each_with_its_own_day(rows, code, said):
    frame = frame_for("comparison", _ledger(*rows), sample.revisions().iloc[:0], sample.events(), "", None, load(code))
    assert said in frame.headline


FORTY_EXACTLY = ("forty exactly", sample.HEALTH, 3, "40", 40, 40, 40, "exact")
SIXTY = ("sixty", sample.INTERIOR, 5, "60", 60, 60, 60, "exact")
TWELVE_HUNDRED = ("nobodys", "", 4, "about 1,200", 1200, None, None, "about")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (((*NINE, "superseded"), FORTY_EXACTLY, SIXTY), "Interior ministry: the count of people killed went from 9 on"),
        (((*NINE, "superseded"), ELEVEN, TWELVE_HUNDRED), "went from 9 on 1 May 2023 to 11 on 2 May 2023"),
        ((ELEVEN, FORTY), "Sources gave figures for people killed on different days"),
    ],
    ids=["a rise before sources apart", "a rise that nobody's newer figure hides", "sources apart without a rise"],
)
def test_a_rise_of_one_source_is_told_before_figures_of_sources_on_different_days(rows, said):
    frame = frame_for("timeline", _ledger(*rows), sample.revisions().iloc[:0], sample.events(), "", None, load("en"))
    assert said in frame.headline


def test_compare_says_of_figures_a_day_apart_that_they_are_of_different_days():
    next_day = ("next day", *THOUSANDS[1:2], 2, *THOUSANDS[3:])
    said = " ".join(disputes(read_claims(_ledger(NINE, next_day)), load("en")))
    assert said.startswith("By source, on different days: 9 (the interior ministry, 1")
    assert "disagree" not in said
