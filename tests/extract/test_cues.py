"""Cue phrases: what they find, and what they leave."""

import pytest

from extract.cues import CueTable
from extract.text import tokens_of


@pytest.mark.parametrize(
    ("cue", "text", "found"),
    [
        ("zgin*", "Wczoraj ZGINĘŁO dwóch", ["ZGINĘŁO"]),
        ("zgin*", "wyginęły", []),
        ("(at|with) least", "with least and at least", ["with least", "at least"]),
        ("tys.", "8 tys. osób", ["tys."]),
        ("tys.", "8 tys osób", []),
        ("toll of *", "a toll of twelve", ["toll of twelve"]),
        ("more than", "more. Than", []),
        ("said it*", "he said itself", ["said itself"]),
    ],
)
def test_a_cue_finds_its_words_and_no_others(cue, text, found):
    assert [one.span.of(text) for one in CueTable([(cue, 0)]).find(tokens_of(text))] == found


def test_the_longest_cue_at_a_place_wins():
    table = CueTable([("no", "a"), ("no more than", "b"), ("than", "c")])
    assert [one.meaning for one in table.find(tokens_of("no more than no"))] == ["b", "a"]


def test_every_cue_that_begins_at_a_token_is_given_longest_first():
    table = CueTable([("a", 1), ("a b", 2), ("a *", 3)])
    assert {one.meaning for one in table.at(tokens_of("a b"), 0)[:2]} == {2, 3}
    assert table.at(tokens_of("a b"), 0)[-1].meaning == 1
