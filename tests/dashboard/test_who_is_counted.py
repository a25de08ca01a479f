"""Whom a chart counts, in its axes, labels and tables: never more people than its figures tell of."""

import pandas as pd
import pytest

from dashboard.charts.comparison import comparison
from dashboard.charts.known_when import known_when
from dashboard.charts.overview import cards
from dashboard.charts.parts import parts
from dashboard.export.sheets import sheets_of_chart
from dashboard.framing.drawn import tabled_of
from dashboard.framing.frame import frame_for
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import load
from extract.schema import Claims, Group
from tests.dashboard import sample
from tests.dashboard.drawn import marks, words
from tests.dashboard.looks import a_look

SUM = {"all-164", "almaty-103", "kyzylorda-21", "zhambyl-10", "almaty-region-8", "children-2"}


def _claims(*keys, **changed):
    claims = sample.claims()
    return claims[claims[Claims.ID].isin(keys)].assign(**changed)


def _compared(code, *keys):
    return words(comparison(_claims(*keys), sample.revisions(), load(code), LIGHT, Layout.WIDE))


@pytest.mark.parametrize(
    ("code", "key", "unit", "wrong"),
    [
        ("en", "children-2", "children killed", "people killed"),
        ("pl", "children-2", "zabitych dzieci", "zabitych"),
        ("en", "officers-16", "security officers killed", "people killed"),
        ("pl", "officers-16", "zabitych funkcjonariuszy", "zabitych"),
        ("en", "injured-18", "alleged attackers injured", "people injured"),
        ("en", "all-225", "people killed", "children killed"),
        ("pl", "all-225", "zabitych", "zabitych dzieci"),
    ],
)
def test_the_axis_of_a_panel_counts_its_own_group(code, key, unit, wrong):
    said = _compared(code, key)
    assert unit in said
    assert wrong not in said


def test_panels_that_share_a_scale_each_name_their_own_group():
    said = _compared("en", "officers-16", "attackers-26", "children-2")
    assert {"security officers killed", "alleged attackers killed", "children killed"} <= set(said)


def _officers():
    """A whole of officers with two parts in places, and a sum of everybody that has fewer parts."""
    whole = _claims("officers-19", **{Claims.PART_OF: ""})
    found = _claims("kyzylorda-21", "zhambyl-10", "almaty-region-8", **{Claims.PART_OF: "officers-19"})
    found = found.assign(**{Claims.ARTICLE_ID: whole[Claims.ARTICLE_ID].iloc[0], Claims.GROUP: Group.SECURITY_FORCES})
    return pd.concat([whole, found, _claims("all-230")])


@pytest.mark.parametrize(("code", "unit"), [("en", "security officers killed"), ("pl", "zabitych funkcjonariuszy")])
def test_parts_of_a_group_are_counted_as_that_group_on_the_axis_and_in_the_subtitle(code, unit):
    texts, claims = load(code), _officers()
    assert unit in words(parts(claims, sample.revisions(), texts, LIGHT))
    frame = frame_for("parts", claims, sample.revisions(), sample.events(), "", None, texts)
    assert unit in frame.subtitle


def test_the_table_of_parts_lists_its_own_rows_and_no_others():
    look = a_look()
    kept = tabled_of("parts", look.shown.statements)
    drawn = parts(look.shown.statements, look.shown.revisions, look.texts, LIGHT)
    assert set(kept[Claims.ID]) == SUM
    assert {about for _, about in marks(drawn)} | {"children-2"} == SUM
    assert set(sheets_of_chart("parts", look)[0].rows[Claims.ID]) == SUM
    assert len(tabled_of("comparison", look.shown.statements)) == len(look.shown.statements)


@pytest.mark.parametrize(("code", "said"), [("en", "Table: 6 figures"), ("pl", "Tabela: 6 liczb")])
def test_the_page_counts_the_rows_of_the_table_of_parts(open_page, code, said):
    labels = [one.label for one in open_page("compare", lang=code).expander]
    assert len([label for label in labels if label.startswith(said)]) == 1
    assert len([label for label in labels if label.startswith(said.split(":")[0])]) == 2


@pytest.mark.parametrize(
    ("code", "named", "bare"),
    [
        ("pl", ("Funkcjonariusze", "Domniemani napastnicy"), ("funkcjonariuszy", "domniemanych napastników")),
        ("en", ("Security officers", "Alleged attackers"), ("security officers", "alleged attackers")),
    ],
)
def test_a_line_among_several_groups_is_named_by_its_group_and_not_by_what_a_number_governs(code, named, bare):
    claims = _claims("officers-8", "officers-18", "officers-16", "attackers-26")
    said = words(known_when(claims, sample.revisions(), None, load(code), LIGHT, Layout.WIDE))
    before = [text.replace("\N{NO-BREAK SPACE}", " ") for text in said]
    assert all(any(f"{name} ·" in text for text in before) for name in named)
    assert not any(f"{name} ·" in text for text in before for name in bare)


def test_words_that_set_no_upper_end_fade_in_what_was_known_when():
    figure = known_when(_claims("tens", "all-225"), sample.revisions(), None, load("en"), LIGHT, Layout.WIDE)
    pieces = [shape for shape in figure.layout.shapes if shape.name == "fade"]
    assert pieces[0].y0 == 20
    assert [shape.y0 for shape in pieces[1:]] == [shape.y1 for shape in pieces[:-1]]
    assert len({shape.line.color for shape in pieces}) == len(pieces) > 3
    assert pieces[-1].line.color.lower() > pieces[0].line.color.lower()  # nearer to the light ground


@pytest.mark.parametrize(("code", "phrase"), [("en", "dozens"), ("pl", "dziesiątki")])
def test_of_words_without_a_number_a_card_shows_those_in_the_reader_s_language(code, phrase):
    told = _claims("tens", "tens").assign(**{Claims.PHRASE: "dozens", Claims.LOW: 24})
    polish = _claims("tens").assign(
        **{Claims.ID: "tens-pl", Claims.PHRASE: "dziesiątki", Claims.ARTICLE_ID: "2022-01-10-report.pl"}
    )
    for both in ([told, polish], [polish, told]):
        found = cards(pd.concat(both), sample.revisions().iloc[:0], load(code))
        assert [phrase in card.figure for card in found] == [True]
