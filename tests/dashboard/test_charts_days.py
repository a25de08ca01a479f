"""The tables as they are built: each day of January has its own, right picture of those killed."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from dashboard import filters
from dashboard.charts.comparison import comparison
from dashboard.charts.known_when import known_when
from dashboard.charts.overview import cards
from dashboard.charts.timeline import timeline
from dashboard.filters import Choice
from dashboard.framing.frame import frame_for
from dashboard.known.knowledge import known
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import LANGUAGES, load
from extract.schema import Articles, Bound, Claims, Events, Group, Measure, Places, Revisions, Status
from extract.tables.tables import read_tables
from tests.dashboard.drawn import marks, struck, words

TABLES = Path(__file__).resolve().parents[2] / "data" / "tables"
EN = load("en")


@pytest.fixture(scope="module")
def tables():
    return read_tables(TABLES)


def _on(day, tables):
    at = known(tables, day)
    return at, filters.apply(at, Choice(as_of=day, measures=(Measure.KILLED,)))


def _killed(day, tables):
    _, shown = _on(day, tables)
    found = cards(shown.statements, shown.revisions, EN, places=tables[Places])
    return [card for card in found if (card.measure, card.group) == (Measure.KILLED, Group.ALL)]


def test_on_the_eighth_nobody_had_published_the_toll_that_was_withdrawn(tables):
    at, shown = _on(date(2022, 1, 8), tables)
    figure = comparison(shown.statements, shown.revisions, EN, LIGHT, Layout.WIDE, places=at.places)
    assert struck(figure) == []
    assert not any("164" in text for text in words(figure))
    assert any(text.startswith("16") for text in words(figure))


def test_on_the_ninth_the_toll_appears_once_and_is_withdrawn(tables):
    at, shown = _on(date(2022, 1, 9), tables)
    figure = comparison(shown.statements, shown.revisions, EN, LIGHT, Layout.WIDE, places=at.places)
    assert [text for text in struck(figure) if "164" in text] in (["164"], ["more than 164"])
    assert not any("225" in text for text in words(figure))
    withdrawn = [card for card in _killed(date(2022, 1, 9), tables) if card.struck]
    assert len(withdrawn) == 1
    assert "information ministry" in withdrawn[0].change
    assert withdrawn[0].also


def test_on_the_fifteenth_another_total_stands_and_the_old_one_is_still_printed(tables):
    found = _killed(date(2022, 1, 15), tables)
    assert [card.figure for card in found if card.status == Status.STANDS] == ["225"]
    withdrawn = [card for card in found if card.struck]
    assert len(withdrawn) == 1
    assert "till printed by Recount dispatch desk F 15" in withdrawn[0].change


@pytest.mark.parametrize("day", [date(2022, 1, 9), date(2022, 1, 15)])
def test_one_statement_is_one_mark_and_all_its_tellings_can_be_reached(day, tables):
    at, shown = _on(day, tables)
    told = shown.statements
    ours = told[(told[Claims.VALUE] == 164) & (told[Claims.GROUP] == Group.ALL)]
    chart = comparison(told, shown.revisions, EN, LIGHT, Layout.WIDE, places=at.places)
    found = [set(about[1:]) for trace in chart.data if trace.customdata is not None for about in trace.customdata]
    assert [one for one in found if one & set(ours[Claims.ID])] == [set(ours[Claims.ID])]
    drawn = timeline(told, shown.events, day, EN, LIGHT, Layout.WIDE, revisions=shown.revisions, places=at.places)
    assert len([about for about in marks(drawn) if about[1] in set(ours[Claims.ID])]) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_labels_of_the_timeline_are_short_and_few_are_in_another_language(code, tables):
    at = known(tables)
    shown = filters.apply(at, Choice())
    figure = timeline(
        shown.statements,
        shown.events,
        None,
        load(code),
        LIGHT,
        Layout.WIDE,
        revisions=shown.revisions,
        places=at.places,
    )
    events = [about for trace in figure.data for about in trace.customdata if about[0] == "event"]
    spoken = dict(zip(shown.events[Events.ID], shown.events[Events.ARTICLE_ID], strict=True))
    foreign = [about for about in events if not spoken[about[1]].endswith(f".{code}")]
    assert 8 <= len(events) <= 30
    assert len(foreign) <= len(events) / 2


@pytest.mark.parametrize("day", [date(2022, 1, 9), date(2022, 1, 15)])
def test_the_withdrawn_toll_has_one_hatched_plateau(day, tables):
    at, shown = _on(day, tables)
    figure = known_when(shown.statements, shown.revisions, day, EN, LIGHT, Layout.WIDE, places=at.places)
    assert [max(trace.y) for trace in figure.data if trace.name == "withdrawn" and max(trace.y) > 100] == [164]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("day", [date(2022, 1, 9), date(2022, 1, 10), date(2022, 1, 12), date(2022, 1, 15), None])
def test_words_for_a_total_are_told_where_no_number_is_and_a_number_is_not_called_the_only_total(code, day, tables):
    at, shown = _on(day, tables)
    named = {"articles": tables[Articles], "places": at.places}
    texts = load(code)
    said = frame_for("known_when", shown.statements, shown.revisions, shown.events, "", day, texts, **named).headline
    totals = shown.statements[shown.statements[Claims.GROUP] == Group.ALL]
    stands = totals[Claims.STATUS] == Status.STANDS
    vague = totals[stands & (totals[Claims.BOUND] == Bound.VAGUE)][Claims.PHRASE]
    number = {"en": "another number for the total: 225", "pl": "następną liczbę ogółem, 225"}[code]
    other = {"en": "no other number for the total", "pl": "nie podają innej liczby ogółem"}[code]
    if totals[Claims.VALUE].eq(225).any():
        assert number in said
    else:
        assert other in said
        assert [phrase for phrase in vague if phrase not in said] == []
        assert said.endswith(other) == vague.empty
    drawn = known_when(shown.statements, shown.revisions, day, texts, LIGHT, Layout.WIDE, places=at.places)
    bracket = [note.text for note in drawn.layout.annotations if note.name == "gap"]
    assert [text for text in bracket if {"en": "number", "pl": "liczb"}[code] not in text] == []
    assert bracket or (day is not None and day.day < 15)


@pytest.mark.parametrize("day", [date(2022, 1, 9), date(2022, 1, 10), date(2022, 1, 15), None])
def test_what_took_the_place_of_a_figure_is_named_whichever_of_its_printings_the_log_names(day, tables):
    at = known(tables, day)
    shown = filters.apply(at, Choice(as_of=day, measures=(Measure.DETAINED,)))
    named = set(shown.revisions[Revisions.REPLACED_BY]) - {""}
    assert named
    assert named <= set(shown.statements[Claims.ID])
    compared = words(comparison(shown.statements, shown.revisions, EN, LIGHT, Layout.WIDE, places=at.places))
    assert any("replaced 9 Jan by 5,135" in text for text in compared)
    drawn = known_when(shown.statements, shown.revisions, day, EN, LIGHT, Layout.WIDE, places=at.places)
    lines = [list(trace.y) for trace in drawn.data if trace.mode == "lines"]
    assert any((4404, 5135) in pairwise(ys) for ys in lines)
