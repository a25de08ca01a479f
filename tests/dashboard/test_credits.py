"""Who is credited: sources without a name are quoted as printed, and are never taken for a named one."""

import pandas as pd
import pytest

from dashboard.charts.comparison import comparison
from dashboard.export.look import frame_of, look_at
from dashboard.framing.credits import credits
from dashboard.known.choice import Choice
from dashboard.known.log import keep_log
from dashboard.known.repeats import fold
from dashboard.known.rows import read_claims
from dashboard.theme import LIGHT
from dashboard.wording.i18n import load
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.drawn import words

WHO = "the governor's aide"


def _said_twice(source, kind="unnamed", days=1):
    """Two of the officers' figures: the ministry's, and the same number a day later credited to somebody else."""
    claims = sample.claims()
    first = claims[claims[Claims.ID] == "officers-16"]
    later = first.assign(
        **{
            Claims.ID: "officers-16-later",
            Claims.STATEMENT_ID: "s-later",
            Claims.SOURCE: source,
            Claims.SOURCE_ID: "",
            Claims.SOURCE_KIND: kind,
            Claims.KNOWN_BY: first[Claims.KNOWN_BY] + pd.Timedelta(days=days),
        }
    )
    return pd.concat([first, later], ignore_index=True)


@pytest.mark.parametrize(("source", "rows"), [(WHO, 2), ("officials", 1), ("", 1)])
def test_what_somebody_without_a_name_says_is_no_repetition_of_a_named_source(source, rows):
    claims = read_claims(_said_twice(source))
    assert len(fold(claims, keep_log(claims, []))) == rows


def test_a_repetition_that_credits_nobody_is_told_as_one():
    said = " ".join(words(comparison(_said_twice(""), sample.revisions(), load("en"), LIGHT, places=sample.places())))
    assert "printed again 10 Jan without a named source" in said.replace("\N{NO-BREAK SPACE}", " ")
    assert " repeated " not in said


def test_a_row_of_its_own_names_the_printed_words():
    said = words(comparison(_said_twice(WHO), sample.revisions(), load("en"), LIGHT, places=sample.places()))
    assert any(WHO in one for one in said)


@pytest.mark.parametrize(
    ("source", "kind", "code", "expected"),
    [
        (WHO, "unnamed", "en", "“the governor's aide”"),
        (WHO, "unnamed", "pl", "„the governor's aide”"),
        ("two nurses", "health", "en", "medical sources, unnamed"),
        ("", "", "en", "or to no named source"),
    ],
)
def test_the_line_of_sources_says_who_is_credited(source, kind, code, expected):
    claims = _said_twice(source, kind)
    line = credits(claims, sample.events().iloc[:0], sample.articles(), load(code), with_events=False)
    assert expected in line
    assert ("no named source" in line) is (not source)


@pytest.mark.parametrize(("code", "unnamed"), [("en", "sources not named"), ("pl", "źródła nienazwane")])
def test_the_line_of_sources_says_only_once_that_no_source_has_a_name(code, unnamed):
    officials, nobody = _said_twice("officials"), _said_twice("").iloc[[1]]
    both = pd.concat([officials, nobody], ignore_index=True)
    lines = [
        credits(claims, sample.events().iloc[:0], sample.articles(), load(code), with_events=False)
        for claims in (officials, both)
    ]
    assert [unnamed in line for line in lines] == [True, False]
    assert load(code)("frame.or_nobody", sources="") in lines[1]


def test_a_withdrawn_figure_names_those_without_a_name_who_are_credited_with_it_too():
    claims, revisions = sample.claims(), sample.revisions()
    first = claims[claims[Claims.ID] == "all-164"]
    changed = {Claims.ID: "all-164-aide", Claims.STATEMENT_ID: "s-aide", Claims.SOURCE: WHO, Claims.SOURCE_ID: ""}
    both = pd.concat([first, first.assign(**changed, **{Claims.SOURCE_KIND: "unnamed"})], ignore_index=True)
    told = revisions[revisions.iloc[:, 1] == "all-164"]
    told = pd.concat([told, told.assign(claim_id="all-164-aide")], ignore_index=True)
    said = " ".join(words(comparison(both, told, load("en"), LIGHT, places=sample.places())))
    assert f"also credited to “{WHO}”" in said
    assert "without a named source" not in said


@pytest.mark.parametrize(
    ("chart", "named", "not_named"),
    [
        ("map", ("the interior ministry", "commandant"), ("president", "relatives")),
        ("parts", ("the health ministry",), ("the interior ministry", "the prosecutor", "president")),
        ("comparison", ("the interior ministry", "president"), ()),
    ],
)
def test_a_chart_credits_only_those_whose_figures_it_draws(chart, named, not_named):
    line = frame_of(chart, look_at(sample.tables(), Choice(), load("en"))).sources
    assert [one for one in named if one not in line] == []
    assert [one for one in not_named if one in line] == []
