"""Sentences and tokens: where they stand."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.words.text import Span, hull, sentences_of, tokens_of

SHORT = frozenset({"tys", "gen", "st", "т.е", "p.m.", "p.m. friday"})


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Zginęło 8 tys. osób. Ranni są w szpitalu.", ["Zginęło 8 tys. osób.", "Ranni są w szpitalu."]),
        ("Gen. Nowy spoke. He left.", ["Gen. Nowy spoke.", "He left."]),
        ("It shut at 3 p.m. Friday. At 4 p.m. He left.", ["It shut at 3 p.m. Friday.", "At 4 p.m.", "He left."]),
        ("J. F. Kay said no. 12 left.", ["J. F. Kay said no.", "12 left."]),
        ("Do 10. stycznia trwa żałoba.", ["Do 10. stycznia trwa żałoba."]),
        ("„To koniec.” – powiedział. Wyszedł.", ["„To koniec.” – powiedział.", "Wyszedł."]),
        ("Who did it? Nobody knows! Yet.", ["Who did it?", "Nobody knows!", "Yet."]),
        ("A headline without a stop\n\nThe text.", ["A headline without a stop", "The text."]),
        (
            "The miners had left for the capital on the morning of Friday\n  Night fell. They came back.\nThey slept",
            [
                "The miners had left for the capital on the morning of Friday\n  Night fell.",
                "They came back.",
                "They slept",
            ],
        ),
        (
            "Nobody had seen the three boats that left the harbour before\ndawn, the mayor said",
            ["Nobody had seen the three boats that left the harbour before\ndawn, the mayor said"],
        ),
        (
            "A long headline that tells of the three boats and of the harbour\nThe boats came back.",
            ["A long headline that tells of the three boats and of the harbour", "The boats came back."],
        ),
        ("Wait… «Here» it is.", ["Wait…", "«Here» it is."]),
        ("It was 3.5 metres.", ["It was 3.5 metres."]),
        ("", []),
        (" \n \n", []),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text, sentences):
    assert [one.span.of(text) for one in sentences_of(text, SHORT)] == sentences


def test_an_abbreviation_ends_a_sentence_only_before_words_that_open_one():
    text = "Zginęło 20 tys. Kolejnych stu jest rannych. Wyjechało 20 tys. Polaków."
    cut = [one.span.of(text) for one in sentences_of(text, SHORT, ends=frozenset({"tys. kolejnych"}))]
    assert cut == ["Zginęło 20 tys.", "Kolejnych stu jest rannych.", "Wyjechało 20 tys. Polaków."]


def test_every_line_is_a_paragraph_counted_from_nought():
    assert [one.paragraph for one in sentences_of("One. Two.\n\nThree.", SHORT)] == [0, 0, 1]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("1 300 officers", ["1", "300", "officers"]),
        ("Kazakhstan's toll", ["Kazakhstan", "'s", "toll"]),
        ("rock-'n'-roll Jean-Claude", ["rock", "-", "'", "n", "'", "-", "roll", "Jean-Claude"]),
        ("30–40 rannych", ["30", "–", "40", "rannych"]),
        ("„Ałmaty”,", ["„", "Ałmaty", "”", ","]),
    ],
)
def test_a_token_is_a_word_a_number_or_one_sign(text, tokens):
    assert [token.text for token in tokens_of(text)] == tokens


@given(st.text(alphabet="aB.ąЖ 1,'’-…\n\"„«(?", max_size=120))
def test_tokens_and_sentences_stand_where_they_say_in_order_and_lose_no_sign(text):
    sentences = sentences_of(text, SHORT)
    tokens = [token for sentence in sentences for token in sentence.tokens]
    assert all(token.span.of(text) == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))
    assert "".join(token.text for token in tokens) == "".join(text.split())


@pytest.mark.parametrize("words", ["w mieście, ", "w mieście ", "12.05."])
def test_what_goes_on_for_pages_is_read_in_pieces_that_break_no_word(words):
    text = words * 5000
    sentences = sentences_of(text)
    assert [token.text for one in sentences for token in one.tokens] == [token.text for token in tokens_of(text)]
    assert all(one.end - one.start <= 5000 for one in sentences) or " " not in text
    assert all(one.tokens[-1].text == "," for one in sentences) or "," not in text


def test_signs_without_end_end_a_sentence_only_before_a_blank():
    assert [one.span for one in sentences_of("a" + "." * 20_000 + "B. C", SHORT)] == [
        Span(0, 20_003),
        Span(20_004, 20_005),
    ]


def test_a_hull_is_the_shortest_span_that_holds_all():
    assert hull([Span(4, 6), Span(1, 2), Span(5, 9)]) == Span(1, 9)
