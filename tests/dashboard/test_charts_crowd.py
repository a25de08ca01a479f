"""Many sources and long names: what was known when thins honestly, and no name runs out of its room."""

import pandas as pd
import pytest

from dashboard.charts.comparison import comparison
from dashboard.charts.known_crowd import MOST
from dashboard.charts.known_when import known_when
from dashboard.charts.overview import MOST_READ, cards, most_needed
from dashboard.theme import LIGHT, SIZE_LABEL, Layout
from dashboard.wording.i18n import load
from dashboard.wording.lettering import fitted, width_of
from extract.schema import Claims, Group, Measure, Revisions, Status
from tests.benchmarks.many_claims import multiplied
from tests.dashboard import sample
from tests.dashboard.drawn import marks, words

LONG = "Interregional commission of inquiry into the circumstances of the deaths of citizens of the republic " * 2
WORD = "Untersuchungskommissionsvorsitzendenstellvertreterbueroleitung"


def _by_sources(count):
    """The withdrawn figure of the sample, and one figure each of so many other sources."""
    claims = sample.claims()
    gone, one = (claims[claims[Claims.ID] == key] for key in ("all-164", "all-230"))
    made = [
        one.assign(
            **{
                Claims.ID: f"of-{number}",
                Claims.STATEMENT_ID: f"s-{number}",
                Claims.SOURCE: f"Post {number}",
                Claims.SOURCE_ID: f"kz:post:{number}",
                Claims.KNOWN_BY: pd.Timestamp(2022, 1, 10 + number % 5),
                **dict.fromkeys((Claims.VALUE, Claims.LOW, Claims.HIGH), 100 + number),
            }
        )
        for number in range(count)
    ]
    return pd.concat([gone, *made], ignore_index=True)


def _figure(claims, code="en", layout=Layout.WIDE):
    return known_when(claims, sample.revisions(), None, load(code), LIGHT, layout, places=sample.places())


@pytest.mark.parametrize(
    ("code", "words_for_it"), [("en", "32 more lines are drawn faintly"), ("pl", "32 linie narysowano cienko")]
)
def test_of_forty_sources_the_gravest_and_largest_have_words_and_the_rest_are_one_faint_group(code, words_for_it):
    claims = _by_sources(40)
    figure = _figure(claims, code)
    assert any(words_for_it in one for one in words(figure))
    found = marks(figure)
    assert {about for _, about in found} == set(claims[Claims.ID])
    named = {about for (_, about), mark in found.items() if mark["size"] > 6}
    assert named == {"all-164", *(f"of-{number}" for number in range(39, 39 - MOST + 1, -1))}
    faint = [trace for trace in figure.data if trace.name == "faint"]
    assert len(faint) == 1
    assert faint[0].line.width == 1


def test_few_sources_are_all_drawn_alike():
    figure = _figure(_by_sources(MOST - 1))
    assert not any("faintly" in one for one in words(figure))
    assert not [trace for trace in figure.data if trace.name == "faint"]


def test_lines_of_two_sources_of_one_group_are_told_apart_by_their_dashes_on_the_chart_and_below_it():
    figure = known_when(
        sample.claims(), sample.revisions(), None, load("en"), LIGHT, Layout.NARROW, places=sample.places()
    )
    lines = [trace for trace in figure.data if trace.mode == "lines" and trace.line.color == LIGHT.security]
    panel = [trace for trace in lines if trace.yaxis == lines[0].yaxis]
    looks = {trace.name: trace.line.dash for trace in panel}
    assert len(looks) > 1
    assert len(set(looks.values())) == len(looks)
    samples = [shape for shape in figure.layout.shapes if shape.name == "swatch" and shape.type == "line"]
    assert {shape.line.dash for shape in samples if shape.line.color == LIGHT.security} == set(looks.values())


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("name", [LONG, WORD])
def test_a_very_long_name_stays_in_its_room(name, layout):
    claims = sample.claims()
    claims.loc[claims[Claims.ID] == "held-5800", Claims.SOURCE] = name
    claims.loc[claims[Claims.ID] == "held-5800", Claims.SOURCE_ID] = "kz:body:long"
    claims = claims[claims[Claims.MEASURE] == "detained"]
    for chart in (
        comparison(claims, sample.revisions(), load("en"), LIGHT, layout, places=sample.places()),
        _figure(claims, layout=layout),
    ):
        notes = [note for note in chart.layout.annotations if name[:12] in note.text]
        assert notes
        lines = [(part, note.font.size) for note in notes for part in note.text.split("<br>")]
        assert max(width_of(part, size) for part, size in lines) <= layout.width


@pytest.mark.parametrize("said", [LONG, WORD, "short", "a b c"])
def test_fitted_words_are_no_wider_than_their_room_and_say_where_they_are_cut(said):
    lines = fitted(said, 120, SIZE_LABEL, 3)
    assert len(lines) <= 3
    assert all(width_of(line, SIZE_LABEL) <= 120 for line in lines)
    whole = "".join(lines).replace(" ", "") == said.replace(" ", "")
    assert whole or lines[-1].endswith("…")


def test_however_many_figures_were_withdrawn_those_that_stand_have_their_cards_first():
    tables = multiplied(sample.tables(), 3000)
    claims = tables[Claims].set_index(tables[Claims][Claims.ID], drop=False)
    assert (claims[Claims.STATUS] == Status.RETRACTED).sum() > MOST_READ
    found = cards(claims, tables[Revisions], load("en"))
    most = most_needed(found, 24)
    assert len(found) > len(most) == 24
    standing = {(card.measure, card.group) for card in most if not card.struck}
    assert {(Measure.KILLED, Group.ALL), (Measure.INJURED, Group.ALL), (Measure.DETAINED, Group.ALL)} <= standing
    assert any(card.struck for card in most)
