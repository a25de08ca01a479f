"""Cue phrases: what they find, and what they leave."""

import pytest

from extract.words.cues import CueTable
from extract.words.openings import Openings
from extract.words.text import tokens_of


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


CUES = ["at least", "(at|with) most", "kill*", "killed in", "toll of *", "* of", "tys."]


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 were killed in the north, at most 20.",
        "The toll of twelve rose; the number of those killed with most of them",
        "8 tys. osób",
        "nothing here",
        "",
    ],
)
def test_what_is_found_in_an_article_is_what_each_table_finds_alone(text):
    openings = Openings()
    tables = [CueTable([(cue, cue)]) for cue in CUES]
    tokens = tokens_of(text, openings=openings)
    assert [table.find(tokens) for table in tables] == [table.find(tokens_of(text)) for table in tables]
    assert [table.starts(tokens) for table in tables] == [table.starts(tokens_of(text)) for table in tables]


def test_a_table_asked_for_the_first_time_is_looked_up_in_sentences_read_before():
    openings = Openings()
    sentences = [tokens_of(text, openings=openings) for text in ("at least 12", "least of all")]
    early, late = CueTable([("at", "early")]), CueTable([("least", "late")])
    assert [len(early.find(tokens)) for tokens in sentences] == [1, 0]
    assert [len(late.find(tokens)) for tokens in sentences] == [1, 1]


def test_of_beginnings_as_long_in_words_the_later_cue_comes_first():
    table = CueTable([("ran*", "first"), ("rann*", "second"), ("r*", "third")])
    assert [one.meaning for one in table.at(tokens_of("rannych"), 0)] == ["third", "second", "first"]
