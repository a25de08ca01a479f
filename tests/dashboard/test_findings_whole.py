"""Headlines are true of all that was chosen and known, whatever part of it a picture shows."""

import pandas as pd
import pytest

from dashboard.charts.map_marks import spots
from dashboard.export.capped import capped, most_of
from dashboard.export.look import frame_of
from dashboard.export.series import framed_series
from dashboard.export.sizes import Size
from dashboard.filters import Choice
from dashboard.known.rows import read_claims, read_places
from extract.schema import Claims, Places, Revisions, Status
from tests.benchmarks.many_claims import multiplied
from tests.dashboard import sample
from tests.dashboard.looks import NINTH, a_look

NO_TOTAL = {"en": "no total for people killed stands", "pl": "żadna suma"}
NO_FIGURE = {"en": "no figure for people killed stands", "pl": "żadna liczba zabitych"}


def _with(*changed):
    """The sample with some rows told again: each is the key of a claim and what differs."""
    claims = sample.claims()
    for key, more in changed:
        row = claims[claims[Claims.ID] == key].assign(**{Claims.ID: f"{key}-again", Claims.STATEMENT_ID: f"s-{key}-2"})
        for column, value in more.items():
            row[column] = value
        claims = pd.concat([claims, row.astype(claims.dtypes)], ignore_index=True)
    return sample.tables() | {Claims: claims}


def _day(words):
    return sample.frame(Claims, [{Claims.KNOWN_BY: words}])[Claims.KNOWN_BY].iloc[0]


@pytest.mark.parametrize("size", [Size.SLIDE, Size.HALF_PAGE, Size.SQUARE])
@pytest.mark.parametrize("code", NO_TOTAL)
def test_no_picture_of_a_series_denies_a_figure_that_stands_in_another(size, code):
    look = a_look(Choice(as_of=NINTH), code)
    said = [made.frame.headline for made in framed_series("comparison", look, size)]
    assert len(said) > 1
    assert not any(NO_FIGURE[code] in one for one in said)
    assert any(NO_TOTAL[code] in one and "26" in one for one in said)


@pytest.mark.parametrize("code", NO_TOTAL)
def test_where_a_filter_hides_the_groups_only_a_total_is_denied(code):
    said = frame_of("comparison", a_look(Choice(as_of=NINTH, measures=("killed",), groups=("all",)), code)).headline
    assert NO_TOTAL[code] in said
    assert NO_FIGURE[code] not in said
    assert "26" not in said


@pytest.mark.parametrize("chart", ["comparison", "known_when", "map", "overview"])
@pytest.mark.parametrize(
    ("code", "denials"),
    [("en", ("no total", "No figure", "no other number", "Of 6 figures")), ("pl", ("żadna", "Żadna", "nie podają"))],
)
def test_what_a_filter_of_statuses_hides_is_not_denied(chart, code, denials):
    look = a_look(Choice(measures=("killed",), statuses=(Status.RETRACTED,)), code)
    said = frame_of(chart, look).headline
    assert not any(one in said for one in denials)


def test_a_rise_ends_at_the_newest_figure_that_stands_and_begins_on_the_day_it_was_first_told():
    choice = Choice(measures=("injured",), groups=("security_forces",), as_of=_day("2022-01-14").date())
    said = frame_of("comparison", a_look(choice)).headline
    assert said == (
        "Interior ministry: the count of security officers injured went from 317 on 6 January 2022 "
        "to more than 1,300 on 9 January 2022"
    )
    again = _with(("injured-1300", {Claims.KNOWN_BY: _day("2022-01-11")}))
    early = a_look(
        Choice(measures=("injured",), groups=("security_forces",), as_of=_day("2022-01-12").date()), "en", again
    )
    assert frame_of("comparison", early).headline.endswith("to more than 1,300 on 9 January 2022")


@pytest.mark.parametrize("code", ["en", "pl"])
def test_no_count_rises_from_one_source_to_another(code):
    last = frame_of("comparison", a_look(Choice(measures=("injured",), groups=("security_forces",)), code)).headline
    assert "3393" in last.replace(",", "").replace("\N{NO-BREAK SPACE}", "")
    assert "317" not in last
    whose = {"en": "Prosecutor general", "pl": "Prokuratura generalna"}[code]
    assert last.lower().startswith(whose.lower())


def test_no_count_of_nobodys_is_told_to_rise():
    nobodys = {Claims.SOURCE: "", Claims.SOURCE_ID: "", Claims.SOURCE_KIND: ""}
    claims = sample.claims()
    claims = claims[claims[Claims.ID].isin(["officers-13", "officers-16"])]
    claims = claims.assign(**nobodys, **{Claims.STATUS: "stands", Claims.PLACE_ID: sample.KAZAKHSTAN})
    look = a_look(tables=sample.tables() | {Claims: claims, Revisions: sample.revisions().iloc[:0]})
    said = frame_of("comparison", look).headline
    assert "16" in said
    assert "13" not in said


def test_a_figure_that_others_repeat_is_told_with_its_own_source_and_first_day():
    more = {Claims.KNOWN_BY: _day("2022-01-11"), Claims.SOURCE: "", Claims.SOURCE_ID: "", Claims.SOURCE_KIND: ""}
    look = a_look(Choice(measures=("killed",), groups=("alleged_attackers",)), "en", _with(("attackers-26", more)))
    assert frame_of("comparison", look).headline == "Interior ministry, 7 January 2022: 26 alleged attackers killed"


def test_a_figure_that_was_denied_is_not_told_as_the_newest_without_a_word():
    look = a_look(Choice(measures=("hospitalised",), statuses=(Status.DENIED,)))
    assert frame_of("comparison", look).headline.endswith("at least 83 people in hospital (denied)")


@pytest.mark.parametrize("key", ["13", "353"])
def test_the_figure_of_one_place_is_told_with_the_place(key):
    choice = Choice(measures=("killed" if key == "13" else "injured",), sources=(sample.COMMANDANT,))
    assert "(Almaty)" in frame_of("comparison", a_look(choice)).headline


def test_pictures_with_fewer_statements_have_the_headline_of_them_all():
    look = a_look(Choice(measures=("killed",), groups=("all",)), tables=multiplied(sample.tables(), 900))
    assert capped("known_when", look, most_of("known_when")).left_out
    said = {made.frame.headline for made in framed_series("known_when", look, Size.SQUARE)}
    assert said == {frame_of("known_when", look).headline}


@pytest.mark.parametrize("most", [1, 6, 20])
def test_a_map_with_fewer_statements_keeps_the_figure_of_every_place(most):
    look = a_look()
    places = read_places(sample.tables()[Places])

    def drawn(one):
        found = spots(read_claims(one.shown.statements), (), places)
        return {(spot.place.place_id, spot.standing.claim_id) for spot in found if spot.standing}

    fewer = capped("map", look, most)
    assert len(fewer.look.shown.statements) < len(look.shown.statements)
    assert "officers-13" in {claim for _, claim in drawn(look)}
    assert drawn(fewer.look) == drawn(look)
