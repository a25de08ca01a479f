"""Pieces of the static site: differences of figures, addresses and passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.page.spans import KINDS, Mark
from dashboard.site import paths
from dashboard.site.difference import SAME, difference, patched
from dashboard.site.links import Links, UnknownMarkError
from dashboard.site.passages import passages
from dashboard.site.paths import State
from tests.dashboard.looks import NINTH

LABELS = {kind: kind for kind in KINDS}
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=3),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.sampled_from("ab="), inner, max_size=3),
    max_leaves=12,
)


@given(JSON, JSON)
def test_a_difference_leads_from_one_value_to_the_other(old, new) -> None:
    assert repr(patched(old, difference(old, new))) == repr(new)


@given(JSON)
def test_what_is_the_same_has_no_difference(value) -> None:
    assert difference(value, value) == SAME


def test_a_difference_holds_only_what_changes() -> None:
    old = {"data": [{"x": [1, 2], "line": {"color": "black", "width": 2}}], "layout": {"height": 400}}
    new = {"data": [{"x": [1, 2], "line": {"color": "white", "width": 2}}], "layout": {"height": 400}}
    assert difference(old, new) == {"data": {"0": {"line": {"color": {"=": "white"}}}}}


@pytest.mark.parametrize(
    ("here", "there", "anchor", "link"),
    [
        ("index.html", "assets/site.css", "", "assets/site.css"),
        ("pl/as-of/2022-01-09.html", "assets/site.css", "", "../../assets/site.css"),
        (
            "pl/index.html",
            "pl/evidence/2022-żałoba.pl.html",
            "claim-a",
            "evidence/2022-%C5%BCa%C5%82oba.pl.html#claim-a",
        ),
        ("index.html", "index.html", "place-geonames:1", "index.html#place-geonames%3A1"),
    ],
)
def test_links_are_relative(here, there, anchor, link) -> None:
    assert paths.link(here, there, anchor) == link


@pytest.mark.parametrize(
    ("state", "page"),
    [
        (State("en"), "index.html"),
        (State("pl"), "pl/index.html"),
        (State("en", NINTH), "as-of/2022-01-09.html"),
        (State("pl", NINTH), "pl/as-of/2022-01-09.html"),
    ],
)
def test_the_first_language_has_the_root(state, page) -> None:
    assert paths.charts(state) == page


def test_a_mark_of_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(UnknownMarkError, match="weather"):
        Links("index.html", "en", {}).of_mark("weather", "rain")


def test_a_text_is_cut_at_empty_lines_and_loses_nothing() -> None:
    text = "One & two.\n \nThree\nfour.\n\n\nFive."
    found = list(passages(text, [], LABELS))
    assert [one.html for one in found] == ["One &amp; two.", "Three\nfour.", "Five."]
    assert [(one.start, one.after) for one in found] == [(0, 13), (13, 27), (27, 33)]


def test_a_mark_over_two_passages_is_in_both_and_escaped() -> None:
    text = "He said <12>.\n\nDied."
    found = list(passages(text, [Mark(8, 19, "claim", 'claim-"x')], LABELS))
    assert found[0].html == (
        'He said <mark data-about="claim-&quot;x" class="mark claim" title="claim">&lt;12&gt;.</mark>'
    )
    assert found[1].html == '<mark data-about="claim-&quot;x" class="mark claim" title="claim">Died</mark>.'
