"""A figure and the body that only carried it: one figure, credited to its source everywhere and on every day."""

import re
from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts.comparison import comparison
from dashboard.charts.known_when import known_when
from dashboard.charts.overview import cards
from dashboard.charts.parts import parts
from dashboard.charts.places_map import places_map
from dashboard.charts.timeline import timeline
from dashboard.export.look import frame_of, look_at
from dashboard.framing.table import readable
from dashboard.known.carried import carried
from dashboard.known.choice import Choice
from dashboard.known.credit import credit_of, giver_of
from dashboard.known.log import keep_log
from dashboard.known.repeats import fold
from dashboard.known.rows import read_claims
from dashboard.page.mark_links import mark_links
from dashboard.theme import LIGHT
from dashboard.wording.i18n import LANGUAGES, load
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.drawn import plain, words


def _printed(key, **changed):
    claims = sample.claims()
    row = claims[claims[Claims.ID] == key]
    return row.assign(**{getattr(Claims, name.upper()): value for name, value in changed.items()})


def _as_its_own(key="hospital-691", **changed):
    """The health ministry's figure as the information ministry's channel gave it, and as that ministry's own."""
    first = _printed(key, source="Health Ministry", source_id=sample.HEALTH, via=sample.INFORMATION)
    own = {"id": f"{key}-own", "statement_id": f"{key}-own", "source": "Information Ministry"}
    return [first, _printed(key, **{**own, "source_id": sample.INFORMATION, "via": ""} | changed)]


def _fold(rows):
    claims = read_claims(pd.concat(rows, ignore_index=True))
    return fold(claims, keep_log(claims, []))


def test_a_figure_credited_to_its_carrier_is_one_with_that_of_its_source():
    (one,) = _fold(_as_its_own())
    assert one.ids == ("hospital-691", "hospital-691-own")
    assert credit_of(one.claim, load("en")) == "Health ministry, via the information ministry"


@pytest.mark.parametrize(
    "changed",
    [{"source_id": sample.INTERIOR}, {"value": 700, "low": 700, "high": 700}, {"known_by": pd.Timestamp(2022, 1, 20)}],
    ids=["another body", "another figure", "another day"],
)
def test_what_another_body_says_or_of_another_figure_or_day_is_not(changed):
    assert len(_fold(_as_its_own(**changed))) == 2


@pytest.mark.parametrize("third", [False, True])
def test_bodies_that_carry_for_each_other_do_not_vanish(third):
    first, other = _as_its_own(via=sample.INTERIOR if third else sample.HEALTH)
    rows = [first, other]
    if third:
        own = {"id": "third", "statement_id": "third", "source": "Interior Ministry", "source_id": sample.INTERIOR}
        rows = [other, _printed("hospital-691", **own, via=sample.HEALTH), first]
    found = _fold(rows)
    assert len(found) == (2 if third else 1)
    assert sorted(claim for one in found for claim in one.ids) == sorted(row[Claims.ID].iloc[0] for row in rows)


@pytest.mark.parametrize("parted", [True, False])
def test_a_total_is_one_with_its_like_only_where_its_parts_are(parted):
    whole, own = _as_its_own()
    part = {"value": 83, "low": 83, "high": 83, "phrase": "83"}
    theirs = _printed("hospital-691", id="p-own", part_of="hospital-691-own", source_id=sample.INFORMATION, **part)
    ours = _printed("hospital-691", id="p", part_of="hospital-691", **part)
    found = carried(read_claims(pd.concat([whole, own, theirs, *([ours] if parted else [])], ignore_index=True)))
    assert found == ({"hospital-691-own": "hospital-691", "p-own": "p"} if parted else {})


def test_a_card_tells_who_else_is_credited_and_names_no_carrier_as_a_rival():
    rows = pd.concat(_as_its_own(), ignore_index=True)
    (card,) = cards(rows, sample.revisions().iloc[:0], load("en"))
    assert card.change == "Also credited to the information ministry."
    assert card.rivals == ()


# --- every chart over the sample -------------------------------------------------------------------------------


def _figures(look):
    shown, places, texts = look.shown, look.known.places, look.texts
    drawn = shown.statements, shown.revisions
    return {
        "comparison": comparison(*drawn, texts, LIGHT, places=places),
        "parts": parts(*drawn, texts, LIGHT, places=places),
        "known_when": known_when(*drawn, None, texts, LIGHT, places=places),
        "timeline": timeline(shown.statements, shown.events, None, texts, LIGHT, places=places),
        "map": places_map(shown.statements, shown.events, places, texts, LIGHT),
    }


def _hovers(figure: go.Figure):
    """What shows when a mark is pointed at, with the claims that it opens."""
    for trace in figure.data:
        abouts = trace.customdata if trace.customdata is not None else ()
        for about, words_of in zip(abouts, trace.hovertext or (), strict=False):
            if about and about[0] == "claim":
                yield about[1], plain(words_of)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("day", [None, date(2022, 1, 9), date(2022, 1, 10)])
def test_every_mark_link_and_row_credits_the_source_and_who_carried_the_figure(code, day):
    look = look_at(sample.tables(), Choice(as_of=day), load(code))
    texts = look.texts
    credits = {row[Claims.ID]: credit_of(row, texts) for row in look.shown.statements.to_dict("records")}
    carriers = {one for one in look.shown.statements[Claims.VIA] if one}
    assert carriers
    seen = 0
    for figure in _figures(look).values():
        for claim, said in _hovers(figure):
            assert _spaced(credits[claim]).lower() in _spaced(said).lower()
            seen += 1
        for link in mark_links(figure, look):
            if link.kind == "claim":
                assert f" · {credits[link.about]} · " in link.words
    assert seen > len(credits) / 2
    heading = texts("views.columns.source")
    told = readable(look.shown.statements, look)
    rows = look.shown.statements.sort_values(Claims.KNOWN_BY, kind="stable")
    assert list(told[heading]) == [credits[one] for one in rows[Claims.ID]]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_label_names_a_source_whose_figure_was_carried_without_its_carrier(code):
    look = look_at(sample.tables(), Choice(measures=("killed",)), load(code))
    claims = {one.claim_id: one for one in read_claims(look.shown.statements)}
    full, short = credit_of(claims["all-164"], look.texts), giver_of(claims["all-164"], look.texts)
    assert full != short
    said = " ".join(_spaced(" ".join(words(figure))) for figure in _figures(look).values())
    said += " ".join(card.credit for card in cards(look.shown.statements, look.shown.revisions, look.texts))
    beginnings = re.findall(rf"{re.escape(short)}(?=,|\b)", said)
    assert beginnings
    assert len(beginnings) == said.count(full)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("chart", ["timeline", "comparison", "known_when"])
def test_two_figures_that_stand_for_the_same_are_told_apart_in_words(code, chart):
    first = _printed("injured-18", source_id=sample.INTERIOR, via="")
    rival = {"source": "Interior Ministry", "source_id": sample.INTERIOR, "via": "tass"}
    both = pd.concat([first, _printed("injured-26", **rival)], ignore_index=True)
    look = look_at(sample.tables() | {Claims: both.astype(sample.claims().dtypes)}, Choice(), load(code))
    said = " ".join(_spaced(one) for one in words(_figures(look)[chart])).lower()
    one, other = (credit_of(claim, look.texts).lower() for claim in read_claims(look.shown.statements))
    assert one != other
    assert other in said
    assert said.count(one) > said.count(other)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("chart", ["comparison", "known_when", "overview", "parts"])
def test_the_line_of_sources_says_whether_some_or_all_figures_were_carried(code, chart):
    line = frame_of(chart, look_at(sample.tables(), Choice(), load(code))).sources
    some = {
        "en": "(some of them via the information ministry)",
        "pl": "(część liczb za pośrednictwem ministerstwa informacji)",
    }
    every = {"en": "(via the information ministry)", "pl": "(za pośrednictwem ministerstwa informacji)"}
    assert (every if chart == "parts" else some)[code] in line  # the parts of a toll that one channel carried


def _spaced(said: str) -> str:
    return said.replace("\N{NO-BREAK SPACE}", " ")
