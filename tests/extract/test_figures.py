"""Figures in running text: what is read as a number of people, how it is bounded, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import language
from extract.figures.figures import Figure, FigureMention, read_figures
from extract.schema import Bound
from extract.words.text import sentences_of


def read(code: str, text: str) -> list[FigureMention]:
    words = language.load(code)
    return [one for sentence in sentences_of(text, words.abbreviations) for one in read_figures(sentence, words)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "164 residents", Figure(164, 164, 164, Bound.EXACT)),
        ("pl", "ponad 164 osoby", Figure(164, 165, None, Bound.MORE_THAN)),
        ("ru", "более 164 человек", Figure(164, 165, None, Bound.MORE_THAN)),
        ("ru", "не менее 15 человек", Figure(15, 15, None, Bound.AT_LEAST)),
        ("pl", "co najmniej 12 rannych", Figure(12, 12, None, Bound.AT_LEAST)),
        ("en", "up to 20 marchers", Figure(20, None, 20, Bound.AT_MOST)),
        ("pl", "do 20 osób", Figure(20, None, 20, Bound.AT_MOST)),
        ("en", "fewer than 20 marchers", Figure(20, None, 19, Bound.AT_MOST)),
        ("pl", "blisko 8000 osób", Figure(8000, None, 7999, Bound.NEARLY)),
        ("en", "about 1,000 people", Figure(1000, None, None, Bound.ABOUT)),
        ("pl", "ok. 1000 osób", Figure(1000, None, None, Bound.ABOUT)),
        ("en", "30 to 40 miners", Figure(None, 30, 40, Bound.BETWEEN)),
        ("en", "between 30 and 40 miners", Figure(None, 30, 40, Bound.BETWEEN)),
        ("pl", "30–40 górników", Figure(None, 30, 40, Bound.BETWEEN)),
        ("ru", "от 30 до 40 шахтёров", Figure(None, 30, 40, Bound.BETWEEN)),
        ("ru", "два-три человека", Figure(None, 2, 3, Bound.BETWEEN)),
        ("pl", "dwie lub trzy osoby", Figure(None, 2, 3, Bound.BETWEEN)),
        ("en", "dozens of miners", Figure(None, 24, None, Bound.VAGUE)),
        ("pl", "dziesiątki górników", Figure(None, 20, None, Bound.VAGUE)),
        ("ru", "несколько десятков шахтёров", Figure(None, 20, 99, Bound.VAGUE)),
        ("pl", "kilkanaście osób", Figure(None, 11, 19, Bound.VAGUE)),
        ("en", "several hundred people", Figure(None, 200, 999, Bound.VAGUE)),
        ("en", "hundreds of thousands of people", Figure(None, 200_000, None, Bound.VAGUE)),
        ("pl", "nikt nie ucierpiał", Figure(0, 0, 0, Bound.EXACT)),
    ],
)
def test_the_words_around_a_number_bound_it(code: str, text: str, expected: Figure) -> None:
    assert [mention.figure for mention in read(code, text)] == [expected]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "1,300 officers", 1300),
        ("en", "FORTY-TWO OFFICERS", 42),
        ("en", "two hundred and five officers", 205),
        ("en", "half a dozen officers", 6),
        ("en", "1.5 million people", 1_500_000),
        ("pl", "1 300 osób", 1300),
        ("pl", "1\u00a0300 osób", 1300),
        ("pl", "1\u202f300 osób", 1300),
        ("pl", "1.300 osób", 1300),
        ("pl", "2,5 tys. osób", 2500),
        ("pl", "stu sześćdziesięciu czterech górników", 164),
        ("pl", "dwadzieścioro dzieci", 20),
        ("pl", "dwa tysiące pięćset osób", 2500),
        ("ru", "ста шестидесяти четырёх шахтёров", 164),
        ("ru", "8 тыс. человек", 8000),
        ("ru", "полторы тысячи человек", 1500),
        ("ru", "двести двадцать пять человек", 225),
    ],
)
def test_digits_scales_and_numeral_words_give_one_number(code: str, text: str, value: int) -> None:
    assert [mention.figure.value for mention in read(code, text)] == [value]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "on January 12, 2022, at 10:30 p.m."),
        ("en", "Aida Omarova, 29, a 19-year-old friend and a boy aged 7"),
        ("en", "$20, 30 percent, 12 km, an AK-47, a 5.56 mm round, the 10th victim, 9/11"),
        ("en", "call (323) 555-0142 or 1-800-555-0199"),
        ("en", "they won 3-1 after 90 minutes"),
        ("pl", "10 stycznia 2022 r. o godz. 12.30 26-letni kierowca"),
        ("pl", "20 proc., 30 zł, 12 km, 5. rocznica, ul. Długa nr 7"),
        ("ru", "10 января 2022 года в 20:15 19-летний водитель, 5-го числа"),
        ("ru", "20%, 30 рублей, 12 км, дом № 7"),
    ],
)
def test_dates_ages_money_shares_and_the_like_are_no_figures(code: str, text: str) -> None:
    assert [text[mention.span.start : mention.span.end] for mention in read(code, text)] == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "the toll rose from 12 to 13"),
        ("pl", "liczba wzrosła z 12 do 13"),
        ("ru", "число выросло с 12 до 13"),
    ],
)
def test_a_change_is_two_figures_and_no_range(code: str, text: str) -> None:
    assert [mention.figure.value for mention in read(code, text)] == [12, 13]


def test_a_year_counts_nobody_but_that_many_people_do() -> None:
    assert [mention.figure.value for mention in read("en", "In 2021 300 people came")] == [300]
    assert [mention.figure.value for mention in read("en", "some 2000 people came")] == [2000]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last week 44 people came", [44]),
        ("In December 12 people came", [12]),
        ("In December 44 young miners came", [44]),
        ("That year 20 miners came", [20]),
        ("On December 12 people came", []),
        ("In week 44 the miners came", []),
        ("Year 11 pupils came", []),
    ],
)
def test_a_number_behind_a_whole_week_or_month_counts_the_people_behind_it(text: str, expected: list[int]) -> None:
    assert [mention.figure.value for mention in read("en", text)] == expected


def test_the_span_holds_the_bounding_words_and_the_number_does_not() -> None:
    text = "Zginęło ponad 164 osoby."
    [mention] = read("pl", text)
    assert text[mention.span.start : mention.span.end] == "ponad 164"
    assert text[mention.number.start : mention.number.end] == "164"


@given(st.sampled_from(language.available()), st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_gives_intervals_that_are_in_order_and_lie_in_it(code: str, text: str) -> None:
    for mention in read(code, text):
        figure = mention.figure
        assert 0 <= mention.span.start <= mention.number.start < mention.number.end <= mention.span.end <= len(text)
        assert figure.low is None or figure.high is None or figure.low <= figure.high


_WORDS = [
    "12",
    "1 300",
    "no",
    "dozens",
    "ponad",
    "od",
    "do",
    "тысяч",
    "from",
    "to",
    "-",
    "–",
    ",",
    "(",
    "two-three",
    "%",
    "5.",
]


@given(st.sampled_from(language.available()), st.lists(st.sampled_from(_WORDS), max_size=12))
def test_heaps_of_numbers_and_bounds_raise_nothing(code: str, words: list[str]) -> None:
    for mention in read(code, " ".join(words)):
        assert mention.figure.bound in Bound
