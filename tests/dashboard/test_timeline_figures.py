"""The lane of figures says exactly which statements have no mark in it, and why."""

from datetime import date

import pandas as pd
import pytest

from dashboard.charts.timeline import timeline
from dashboard.charts.timeline_figures import claim_items
from dashboard.known.log import keep_log
from dashboard.known.rows import read_claims, read_revisions
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import LANGUAGES, load
from extract.schema import Claims, Measure, Revisions
from tests.dashboard import sample
from tests.dashboard.drawn import marks, words

EN = load("en")
DAYS = pytest.mark.parametrize("day", [date(2022, 1, day) for day in (6, 8, 9, 10, 15)] + [date(2022, 3, 14)])


def _claims(day, *measures):
    claims = sample.claims_as_of(day)
    return claims[claims[Claims.MEASURE].isin(measures)] if measures else claims


def _lane(claims, day):
    log = keep_log(read_claims(claims), read_revisions(sample.revisions_as_of(day)))
    return claim_items(log.claims.values(), log, EN)


def _timeline(claims, day, texts=EN):
    told = sample.revisions_as_of(day)
    return timeline(claims, sample.events().iloc[:0], day, texts, LIGHT, Layout.WIDE, revisions=told)


@DAYS
def test_every_statement_is_marked_or_counted_for_one_reason(day):
    claims = _claims(day)
    items, unmarked = _lane(claims, day)
    assert unmarked.marked == len(items)
    assert unmarked.count == len(claims)


@DAYS
def test_the_marks_of_the_lane_lead_to_as_many_statements_as_it_says(day):
    claims = _claims(day)
    _, unmarked = _lane(claims, day)
    led = [about for trace in _timeline(claims, day).data for about in trace.customdata]
    assert len(led) == unmarked.marked
    assert sum(len(about) - 1 for about in led) == unmarked.marked + unmarked.again


@pytest.mark.parametrize(
    ("day", "measure", "reason", "count"),
    [
        (date(2022, 1, 15), Measure.KILLED, "parts", 4),  # by place; the two children and the officers have marks
        (date(2022, 1, 15), Measure.DETAINED, "replaced", 0),
        (date(2022, 1, 8), Measure.KILLED, "parts", 0),
    ],
)
def test_parts_are_counted_and_all_of_the_gravest_measure_is_marked(day, measure, reason, count):
    _, unmarked = _lane(_claims(day, measure), day)
    assert getattr(unmarked, reason) == count
    assert unmarked.lead is measure
    assert unmarked.replaced == unmarked.older == 0


def test_of_other_measures_what_was_replaced_and_what_is_older_are_told_apart():
    day = date(2022, 1, 9)
    _, unmarked = _lane(_claims(day, Measure.KILLED, Measure.DETAINED, Measure.INJURED), day)
    assert (unmarked.replaced, unmarked.older) == (3, 1)  # 317, 3,000 and 4,404; 353 in a city
    said = unmarked.words(EN)
    assert "3 of those others were replaced since; one of those others stands" in said
    assert "people killed" in said


@pytest.mark.parametrize(
    ("day", "part", "remark"),
    [
        (date(2022, 1, 9), "children-2", "withdrawn the same day (counted within the 103)"),
        (date(2022, 1, 15), "officers-19", "(the prosecutor general's office; counted within the 225)"),
    ],
)
def test_a_part_that_counts_other_people_has_a_mark_that_names_its_whole(day, part, remark):
    items, _ = _lane(_claims(day), day)
    (item,) = [one for one in items if one.claim and one.claim.claim_id == part]
    assert item.remark.endswith(remark)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_stand_below_the_timeline_and_nothing_is_said_where_all_have_a_mark(code):
    day = date(2022, 1, 15)
    texts = load(code)
    counted = {"en": "figures have a mark of their own", "pl": "Własny znak ma"}[code]
    assert any(counted in text for text in words(_timeline(_claims(day), day, texts)))
    assert not any(counted in text for text in words(_timeline(_claims(day, Measure.MISSING), day, texts)))


def test_a_part_is_no_mark_whichever_printing_of_its_whole_it_names():
    day = date(2022, 1, 9)
    claims = sample.claims_as_of(day)
    whole = claims[claims[Claims.ID] == "all-164"]
    again = whole.assign(**{Claims.ID: "all-164-twice", Claims.VIA: ""})
    named = claims.assign(**{Claims.PART_OF: claims[Claims.PART_OF].replace("all-164", "all-164-twice")})
    told = sample.revisions_as_of(day)
    reaching = told[told[Revisions.CLAIM_ID] == "all-164"].assign(**{Revisions.CLAIM_ID: "all-164-twice"})
    both = pd.concat([named, again])
    log = keep_log(read_claims(both), read_revisions(pd.concat([told, reaching])))
    items, unmarked = claim_items(log.claims.values(), log, EN)
    assert not [item for item in items if item.claim and item.claim.claim_id == "kyzylorda-21"]
    assert unmarked.parts >= 4
    assert marks(_timeline(claims, day))
