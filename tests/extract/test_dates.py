"""Dates: what is printed, the day it means, and how finely."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import language
from extract.dates.dates import DateMention, looks_ahead, read_dates
from extract.language import Example
from extract.schema import Precision
from extract.words.forms import FormError, Forms
from extract.words.lexicon import Lexicon
from extract.words.text import sentences_of
from tests.extract.witnesses import unwitnessed

LANGUAGES = ("en", "pl", "ru")
MONDAY = date(2022, 1, 10)
EXAMPLES = [(code, example) for code in LANGUAGES for example in language.load(code).examples("dates")]


def dates_of(code: str, text: str, published: date = MONDAY) -> tuple[DateMention, ...]:
    words = language.load(code)
    return read_dates(sentences_of(text, words.abbreviations), published, words)


def only_date(code: str, text: str, published: date = MONDAY) -> DateMention:
    (found,) = dates_of(code, text, published)
    return found


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=lambda value: str(getattr(value, "text", value))[:40])
def test_each_example_reads_as_its_line_says(code: str, example: Example) -> None:
    published, expected = example.expected
    found = dates_of(code, example.text, date.fromisoformat(published))
    assert [mention.timex for mention in found] == [value.strip() for value in expected.split(";") if value.strip()]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_for_dates_has_a_witness(code: str) -> None:
    words = language.load(code)
    assert unwitnessed(words.section("dates"), (example.text for example in words.examples("dates"))) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_of_a_date_has_a_witness(code: str) -> None:
    words = language.load(code)
    used = set()
    for example in words.examples("dates"):
        used |= {found.rule for found in dates_of(code, example.text, date.fromisoformat(example.expected[0]))}
    listed = {
        f"{block['reads']}: {form}"
        for block in words.section("dates")["forms"]
        for form in filter(None, map(str.strip, block["forms"].splitlines()))
    }
    assert listed - used == set()


def test_a_word_without_a_witness_is_named() -> None:
    section = {"words": {"near": {"0": "today tod*"}}, "forms": [{"forms": "@A <near>"}], "parts": {"A": "just|only"}}
    assert unwitnessed(section, ["just today"]) == ["only"]


@pytest.mark.parametrize(
    ("code", "text", "printed", "start", "end", "precision"),
    [
        ("pl", "Zginęli w poniedziałek.", "poniedziałek", "2022-01-10", "2022-01-10", Precision.DAY),
        ("pl", "Zginęli we wtorek.", "wtorek", "2022-01-04", "2022-01-04", Precision.DAY),
        ("pl", "Padł w zeszłym tygodniu.", "zeszłym tygodniu", "2022-01-03", "2022-01-09", Precision.WEEK),
        ("pl", "Starli się w nocy z 5 na 6 stycznia.", "5 na 6 stycznia", "2022-01-05", "2022-01-06", Precision.DAY),
        (
            "pl",
            "Urodził się 1 stycznia 2004 r. w Opolu.",
            "1 stycznia 2004 r.",
            "2004-01-01",
            "2004-01-01",
            Precision.DAY,
        ),
        ("en", "He fled last month.", "last month", "2021-12-01", "2021-12-31", Precision.MONTH),
        ("en", "He fled in 2019.", "2019", "2019-01-01", "2019-12-31", Precision.YEAR),
        ("en", "It ran from 5 to 7 January.", "5 to 7 January", "2022-01-05", "2022-01-07", Precision.DAY),
        ("en", "It ran from Dec. 30 to 31, 2021.", "Dec. 30 to 31, 2021", "2021-12-30", "2021-12-31", Precision.DAY),
        ("ru", "Он ушёл в минувшую субботу.", "минувшую субботу", "2022-01-08", "2022-01-08", Precision.DAY),
        ("ru", "Это было в 1980-е годы.", "1980-е годы", "1980-01-01", "1989-12-31", Precision.YEAR),
        ("ru", "Это было весной 1995 г.", "весной 1995 г.", "1995-03-01", "1995-05-31", Precision.MONTH),
    ],
)
def test_a_date_is_as_fine_as_printed(
    code: str, text: str, printed: str, start: str, end: str, precision: Precision
) -> None:
    found = only_date(code, text)
    assert found.span.of(text) == printed
    assert (found.start, found.end) == (date.fromisoformat(start), date.fromisoformat(end))
    assert found.precision is precision


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("pl", "We wtorek miał przedstawić posłom nowy gabinet.", "2022-01-11"),
        ("pl", "Dymisję przyjął, a we wtorek miał mówić w sejmie.", "2022-01-11"),
        ("pl", "Obrady wyznaczono na najbliższy wtorek.", "2022-01-11"),
        ("en", "The speaker will open the house on Tuesday.", "2022-01-11"),
        ("en", "The speaker opened the house next Tuesday.", "2022-01-11"),
        ("en", "The speaker opened the house on Tuesday.", "2022-01-04"),
        ("ru", "Во вторник спикер будет говорить с депутатами.", "2022-01-11"),
        ("ru", "Во вторник спикер говорил с депутатами.", "2022-01-04"),
    ],
)
def test_a_weekday_looks_ahead_only_where_its_clause_does(code: str, text: str, day: str) -> None:
    assert only_date(code, text).start == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "day"),
    [("11 stycznia ruszą pociągi.", "2022-01-11"), ("11 listopada stanęły pociągi.", "2021-11-11")],
)
def test_a_day_without_a_year_is_the_near_one(text: str, day: str) -> None:
    assert only_date("pl", text).start == date.fromisoformat(day)


def test_words_that_name_no_day_have_none() -> None:
    found = only_date("en", "The bridge was recently closed.")
    assert (found.timex, found.start, found.end, found.precision) == ("PAST_REF", None, None, None)


def test_what_lasts_until_now_has_no_days_of_its_own() -> None:
    found = only_date("en", "Twelve miners died over the past year.")
    assert (found.timex, found.start, found.end, found.precision) == ("2021", None, None, None)


def test_a_feast_alone_names_no_day_but_its_day_does() -> None:
    assert [found.start for found in dates_of("en", "Two drowned at Easter and one on Christmas Day.")] == [
        None,
        date(2021, 12, 25),
    ]


def test_the_same_day_is_the_day_last_named() -> None:
    found = dates_of("en", "On January 5 the crowd came. The same day the mayor left.")
    assert [mention.start for mention in found] == [date(2022, 1, 5)] * 2


def test_polish_lists_calendar_dates_and_reads_the_others_too() -> None:
    found = dates_of("pl", "Wczoraj i 5 stycznia grzmiało.")
    assert [(mention.timex, mention.listed) for mention in found] == [("2022-01-09", False), ("2022-01-05", True)]


@pytest.mark.parametrize("text", ["31 lutego 2001", "30 lutego", "0000-00-00", "99999999", "45 maja", "13.13.2013"])
def test_a_day_that_does_not_exist_is_no_day(text: str) -> None:
    assert all(mention.precision is not Precision.DAY for mention in dates_of("pl", text))


def test_a_day_beyond_the_calendar_is_no_day() -> None:
    assert [mention.timex for mention in dates_of("en", "Yesterday and today", date.min)] == ["0001-01-01"]
    assert [mention.timex for mention in dates_of("en", "Today and tomorrow", date.max)] == ["9999-12-31"]


def test_a_clause_says_whether_it_looks_ahead() -> None:
    words = language.load("en")
    text = "Troops arrived, but the council will meet."
    (sentence,) = sentences_of(text)
    whole = sentence.tokens
    assert looks_ahead(sentence, whole[-2].span, words)
    assert not looks_ahead(sentence, whole[0].span, words)


def test_a_form_that_names_an_unknown_class_says_so() -> None:
    lexicon = Lexicon({"near": {"0": "today"}}, frozenset())
    with pytest.raises(FormError, match="nearest"):
        Forms(lexicon, [("<nearest>", "day", "")], {})


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ("(<near> and", "'\\(' is not closed"),
        ("<near>)", "'\\)' closes nothing"),
        ("{<near>)", "'\\)' closes nothing"),
        ("<near>?*", "multiple repeat"),
    ],
)
def test_a_form_whose_signs_do_not_fit_is_named_with_what_is_wrong(form: str, problem: str) -> None:
    lexicon = Lexicon({"near": {"0": "today"}}, frozenset({"and"}))
    with pytest.raises(FormError, match=problem) as raised:
        Forms(lexicon, [("<near>", "day", ""), (form, "day", "")], {})
    assert repr(form) in str(raised.value)


_WORDS = (
    "5 31 2022 0 99 . , - – / : ' ’ last next this week Monday May january of the to ago nocy z na 6 stycznia r.",
    "wieku XX lat 90. ночь на января года 1980-е годы 12:61 p.m. 12 am",
)
_PIECES = st.sampled_from([word for words in _WORDS for word in words.split()])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=12), st.dates(), st.sampled_from(LANGUAGES))
def test_any_text_gives_dates_within_it_and_in_order(pieces: list[str], published: date, code: str) -> None:
    text = " ".join(pieces)
    end = 0
    for mention in dates_of(code, text, published):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        assert (mention.start is None) == (mention.end is None) == (mention.precision is None)
        assert mention.start is None or mention.end is None or mention.start <= mention.end


@given(st.dates(date(1, 1, 8), date(9999, 12, 24)), st.integers(0, 6))
def test_a_weekday_alone_is_within_the_week_before(published: date, number: int) -> None:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    found = only_date("en", f"It fell on {names[number]}", published)
    assert found.start is not None
    assert found.start.weekday() == number
    assert timedelta(0) <= published - found.start < timedelta(days=7)


@pytest.mark.parametrize(
    "text",
    ["He swims every Monday.", "He swims on Mondays.", "Each other Friday night he swims.", "Every May he swims."],
)
def test_what_comes_again_and_again_is_no_day_and_no_mention(text: str) -> None:
    found = only_date("en", text)
    assert (found.start, found.listed) == (None, False)
