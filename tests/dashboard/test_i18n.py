"""Texts: both languages say everything, numbers and dates as their readers write them, figures never flattened."""

import string
from datetime import date

import pytest

from dashboard.wording.i18n import LANGUAGES, UnknownLanguageError, UnknownTextError, keys, load, read_last
from extract import language
from extract.schema import Bound, Claims, Group, Measure, Reason, Status, UnreadReason
from tests.dashboard import sample

NINTH = date(2022, 1, 9)


def _fields(entry: object) -> set[str]:
    forms = entry.values() if isinstance(entry, dict) else [entry]
    return {name for form in forms if isinstance(form, str) for _, name, _, _ in string.Formatter().parse(form) if name}


def _entry(code: str, key: str) -> object:
    entry: object = load(code).entries
    for part in key.split("."):
        entry = entry[part]  # type: ignore[index]
    return entry


def test_both_languages_have_the_same_keys():
    english, polish = (set(keys(load(code).entries)) for code in LANGUAGES)
    assert english ^ polish == set()


def test_no_text_asks_for_a_field_that_the_other_language_does_not_know():
    for key in keys(load("en").entries):
        assert _fields(_entry("pl", key)) <= _fields(_entry("en", key)) | {"count"}, key


@pytest.mark.parametrize("code", LANGUAGES)
def test_plural_texts_have_every_form_their_language_can_ask_for(code: str):
    texts = load(code)
    needed = {texts.locale.plural_form(number) for number in range(200)}
    for key in keys(texts.entries):
        entry = _entry(code, key)
        if isinstance(entry, dict):
            assert "other" in entry or needed <= entry.keys(), key


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_in_the_schema_has_a_name(code: str):
    texts = load(code)
    for measure in Measure:
        for group in Group:
            assert texts.panel(measure, group)
            assert all("{" not in texts.counted("7", count, measure, group) for count in (1, 2, 5, 22))
    assert all(texts.status(status) for status in Status)
    assert all(texts(f"reasons.{reason}") for reason in Reason)


@pytest.mark.parametrize(
    ("code", "bound", "numbers", "phrase", "said"),
    [
        ("en", "exact", (164, 164, 164), "164", "164"),
        ("en", "more_than", (164, 165, None), "more than 164", "more than 164"),
        ("en", "at_least", (12, 12, None), "at least a dozen", "at least 12"),
        ("en", "at_most", (20, None, 20), "up to 20", "up to 20"),
        ("en", "nearly", (8000, None, 7999), "almost 8,000", "nearly 8,000"),
        ("en", "about", (1000, None, None), "some 1,000", "about 1,000"),
        ("en", "between", (None, 30, 40), "30 to 40", "30–40"),
        ("en", "vague", (None, 24, None), "dozens", "“dozens”"),
        ("en", "vague", (None, 20, None), "dziesiątki", "“dziesiątki”"),
        ("pl", "more_than", (164, 165, None), "ponad 164", "ponad 164"),
        ("pl", "nearly", (8000, None, 7999), "nearly 8,000", "blisko 8000"),
        ("pl", "vague", (None, 20, 99), "kilkadziesiąt", "„kilkadziesiąt”"),
    ],
)
def test_figures_keep_their_bounds_and_vague_ones_their_printed_words(code, bound, numbers, phrase, said):
    value, low, high = numbers
    row = {Claims.BOUND: bound, Claims.VALUE: value, Claims.LOW: low, Claims.HIGH: high, Claims.PHRASE: phrase}
    assert load(code).figure(row) == said


@pytest.mark.parametrize(
    ("code", "article", "low", "high", "phrase", "said"),
    [
        ("en", "1999-05-02-fire.pl", 20, None, "dziesiątki", "tens (“dziesiątki”)"),
        ("en", "1999-05-02-fire.pl", 11, 19, "kilkanaście", "between 11 and 19 (“kilkanaście”)"),
        ("en", "1999-05-02-fire.ru", 24, 36, "два-три десятка", "24–36 (“два-три десятка”)"),
        ("en", "1999-05-02-fire.en", 24, None, "dozens", "“dozens”"),
        ("pl", "1999-05-02-fire.en", 200, None, "hundreds", "setki („hundreds”)"),
        ("pl", "1999-05-02-fire.en", 70, None, "countless", "co najmniej 70 („countless”)"),
    ],
)
def test_words_without_a_number_are_told_in_the_language_of_the_screen_too(code, article, low, high, phrase, said):
    row = {Claims.BOUND: "vague", Claims.VALUE: None, Claims.LOW: low, Claims.HIGH: high, Claims.PHRASE: phrase}
    assert load(code).figure({**row, Claims.ARTICLE_ID: article}) == said


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_that_a_language_calls_by_no_number_has_a_word_in_the_others(code: str):
    for other in ("en", "pl", "ru"):
        for between in language.load(other).section("vague"):
            assert load(code).has(f"figures.gloss.{between.replace('..', '-')}"), (other, between)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_reason_for_leaving_a_sentence_unread_is_told_in_words(code: str):
    for reason in UnreadReason:
        assert load(code)(f"views.unread_reasons.{reason}").endswith(".")


def test_figures_are_read_from_table_rows():
    claims = sample.claims().set_index(Claims.ID, drop=False)
    assert load("en").figure(claims.loc["all-164"]) == "more than 164"
    assert load("en").figure(claims.loc["attackers-dozens"]) == "“dozens”"
    assert set(claims[Claims.BOUND]) == set(Bound)


@pytest.mark.parametrize(
    ("code", "length", "written"),
    [
        ("en", "short", "9\xa0Jan"),
        ("en", "long", "9\xa0January"),
        ("en", "full", "9 January 2022"),
        ("pl", "short", "9\xa0sty"),
        ("pl", "long", "9\xa0stycznia"),
        ("pl", "full", "9 stycznia 2022"),
    ],
)
def test_dates_follow_the_language(code, length, written):
    assert load(code).date(NINTH, length) == written


def test_a_run_of_days_is_written_as_one():
    assert load("en").days(date(2022, 1, 5), date(2022, 1, 6)) == "5–6 Jan"
    assert load("pl").days(NINTH, NINTH) == "9\xa0sty"


@pytest.mark.parametrize(
    ("code", "count", "said"),
    [
        ("en", 1, "1 security officer killed"),
        ("en", 16, "16 security officers killed"),
        ("pl", 1, "1 zabity funkcjonariusz"),
        ("pl", 2, "2 zabitych funkcjonariuszy"),
        ("pl", 16, "16 zabitych funkcjonariuszy"),
    ],
)
def test_counted_people_agree_with_their_number(code, count, said):
    assert load(code).counted(str(count), count, "killed", "security_forces") == said


@pytest.mark.parametrize(
    ("figure", "measure", "group", "said"),
    [
        ((Bound.EXACT, 1), "killed", "all", "1 zabita osoba"),
        ((Bound.MORE_THAN, 164), "killed", "all", "ponad 164 zabite osoby"),
        ((Bound.EXACT, 103), "missing", "all", "103 zaginione osoby"),
        ((Bound.EXACT, 4353), "injured", "all", "4353 ranne osoby"),
        ((Bound.EXACT, 672), "detained", "all", "672 zatrzymane osoby"),
        ((Bound.EXACT, 112), "hospitalised", "all", "112 hospitalizowanych osób"),
        ((Bound.EXACT, 5), "killed", "all", "5 zabitych osób"),
        ((Bound.ABOUT, 32), "detained", "all", "około 32 zatrzymanych osób"),
        ((Bound.AT_MOST, 24), "missing", "all", "do 24 zaginionych osób"),
        ((Bound.EXACT, 1), "killed", "children", "1 zabite dziecko"),
        ((Bound.EXACT, 3), "killed", "children", "3 zabitych dzieci"),
        ((Bound.EXACT, 3), "injured", "protesters", "3 rannych protestujących"),
        ((Bound.EXACT, 24), "injured", "alleged_attackers", "24 rannych domniemanych napastników"),
    ],
)
def test_polish_words_agree_with_the_number_before_them(figure, measure, group, said):
    texts, (bound, number) = load("pl"), figure
    written = texts.printed(bound, number, number, number, "")
    assert texts.people(written, bound, number, measure, group).replace("\xa0", " ") == said


def test_a_range_agrees_with_its_last_number_and_a_noun_before_it_governs():
    texts = load("pl")
    last = read_last(Bound.BETWEEN, None, 11, 12), read_last(Bound.BETWEEN, None, 20, 22)
    assert [texts.people("x", Bound.BETWEEN, one, "killed", "all") for one in last] == [
        "x zabitych osób",
        "x zabite osoby",
    ]
    assert texts.people("164", Bound.EXACT, 164, "killed", "all", governed=True) == "164 zabitych osób"
    assert texts.people("1", Bound.EXACT, 1, "killed", "all", governed=True) == "1 zabitej osoby"


def test_a_missing_text_says_what_to_do():
    with pytest.raises(UnknownTextError, match=r"en\.toml: no text for charts\.nothing; add it"):
        load("en")("charts.nothing")
    with pytest.raises(UnknownTextError, match="wants a value for 'day'"):
        load("en")("charts.as_of")


def test_a_plural_text_wants_its_count():
    with pytest.raises(UnknownTextError, match="count="):
        load("pl")("charts.map.more")


def test_an_unknown_language_names_the_known_ones():
    with pytest.raises(UnknownLanguageError, match="en, pl"):
        load("xx")


def test_a_word_for_a_figure_follows_whom_it_counts_behind_one_colon_alone():
    row = {"phrase": "dziesiątki", "bound": "vague", "value": None, "low": 20, "high": None}
    assert load("pl").people_of(row | {"article_id": "2022-01-10-bilans.pl"}, "killed", "all").count(":") == 1


@pytest.mark.parametrize(
    ("code", "number", "written"),
    [
        ("en", 999, "999"),
        ("en", 5135, "5,135"),
        ("en", 12000, "12,000"),
        ("pl", 999, "999"),
        ("pl", 5135, "5135"),
        ("pl", 9999, "9999"),
        ("pl", 12000, "12 000"),
        ("pl", 1234567, "1 234 567"),
    ],
)
def test_digits_stand_in_groups_from_the_length_on_at_which_the_language_parts_them(code, number, written):
    assert load(code).number(number).replace("\N{NO-BREAK SPACE}", " ") == written
