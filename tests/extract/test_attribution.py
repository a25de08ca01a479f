"""Who is credited with what: tables of phrases, and a witness for every cue of `[sources]` and `[attribution]`."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import language
from extract.attribution.attribution import (
    OWN_WORDS,
    Attribution,
    attribution_at,
    read_attributions,
    read_sources,
    source_label,
)
from extract.dates.dates import read_dates
from extract.language import Example
from extract.places.gazetteer import Place
from extract.places.places import PlaceMention, Role
from extract.schema import PlaceKind, WherePrecision
from extract.sources.bodies import KINDS
from extract.words.cues import CueTable
from extract.words.text import Span, sentences_of, tokens_of

PUBLISHED = date(2024, 5, 13)  # a Monday
CODES = language.available()


def place(text: str, name: str, country: str, role: Role = Role.SCENE) -> PlaceMention:
    start = text.index(name)
    entry = Place(
        country, name, name, name, PlaceKind.COUNTRY, country.upper(), "", 0.0, 0.0, WherePrecision.COUNTRY, 0
    )
    return PlaceMention(Span(start, start + len(name)), entry, role, "by hand")


def read(code: str, text: str, places: tuple[PlaceMention, ...] = ()) -> tuple[Attribution, ...]:
    words = language.load(code)
    sentences = sentences_of(text, words.abbreviations)
    dates = read_dates(sentences, PUBLISHED, words)
    return read_attributions(sentences, read_sources(sentences, places, words), dates, words)


def credit_of(code: str, text: str, number: str = "", places: tuple[PlaceMention, ...] = ()) -> Attribution | None:
    """The attribution that holds for a number of the text, by default its last one."""
    at = [match.span() for match in re.finditer(number or r"\d+", text)][-1]
    return attribution_at(Span(*at), read(code, text, places))


def described(credit: Attribution | None) -> tuple[str, ...]:
    """An attribution as the witness lines write it: body or kind, then channel and "earlier"."""
    if credit is None:
        return ("own words",)
    kind = credit.source.kind.value if credit.source.kind else ""
    words = [credit.source.source_id or kind]
    if credit.via:
        words.append(f"via {credit.via}")
    if credit.earlier:
        words.append("earlier")
    return tuple(words)


def every_example() -> list[tuple[str, Example]]:
    return [(code, example) for code in CODES for example in language.load(code).examples("attribution")]


@pytest.mark.parametrize("code", CODES)
def test_every_witness_line_gives_the_source_it_names(code: str) -> None:
    wrong = []
    for example in language.load(code).examples("attribution"):
        expected = (example.expected[0].rpartition(":")[2], *example.expected[1:])
        first, *rest = described(credit_of(code, example.text))
        if (first.rpartition(":")[2], *rest) != expected:
            wrong.append((example.text, example.expected, first, *rest))
    assert not wrong


@pytest.mark.parametrize("code", CODES)
def test_every_cue_has_a_witness(code: str) -> None:
    words = language.load(code)
    texts = [tokens_of(example.text) for example in words.examples("attribution")]
    cues = [cue for name in ("sources", "attribution") for cue in all_cues(words.section(name))]
    assert cues
    assert not [cue for cue in cues if not any(CueTable([(cue, None)]).find(tokens) for tokens in texts)]


def all_cues(section: object) -> list[str]:
    match section:
        case list():
            return [str(cue) for cue in section]
        case dict():
            return [cue for value in section.values() for cue in all_cues(value)]
        case _:
            return []


@pytest.mark.parametrize("code", CODES)
def test_every_body_has_a_name_fit_for_the_screen(code: str) -> None:
    bodies = language.load(code).section("sources")["bodies"]
    assert {body for body in bodies if ":" not in body} == set(KINDS)
    assert not [names[0] for names in bodies.values() if re.search(r"[*()|]", names[0])]


def test_a_label_is_the_bodys_first_name_in_the_language_of_the_screen() -> None:
    assert source_label("kz:interior_ministry", "en") == "Interior ministry"
    assert source_label("kz:interior_ministry", "pl") == "Ministerstwo spraw wewnętrznych"
    assert source_label("kz:interior_ministry", "ru") == "Министерство внутренних дел"
    assert source_label("reuters", "pl") == "Reuters"
    assert source_label("no:person:hansen", "en") == ""
    assert source_label("", "en") == ""


@pytest.mark.parametrize(
    ("code", "text", "number", "expected"),
    [
        ("en", "The Health Ministry said 14 people had died.", "14", "health_ministry"),
        ("en", "Fourteen died and 20 were hurt, the Health Ministry said.", "20", "health_ministry"),
        ("en", "According to the city's hospital, 14 people died.", "14", "health"),
        ("en", "Police said 14 were held, while witnesses said at least 30 were.", "14", "police"),
        ("en", "Police said 14 were held, while witnesses said at least 30 were.", "30", "witness"),
        ("en", "In a town where 14 people died last year, police said that 30 were held.", "14", "own words"),
        ("en", "Police: 14 held after march", "14", "police"),
        ("en", "14 held after march - police", "14", "police"),
        ("en", "POLICE SAID 14 PEOPLE WERE HELD.", "14", "police"),
        ("en", "The explosion claimed 14 lives.", "14", "own words"),
        ("en", "14 people died. The mayor did not say how.", "14", "own words"),
        ("en", "Aid workers said 14 people had drowned.", "14", "ngo"),
        ("en", "Shopkeepers in the square said 14 people had fallen.", "14", "unnamed"),
        ("en", "“We counted 14 bodies,” said a doctor.", "14", "health"),
        ("en", "Police said 14 were held and the army 30.", "30", "army"),
        ("en", "Police said 14 were held and the army 30.", "14", "police"),
        ("pl", "Według policji rannych jest 14 osób.", "14", "police"),
        ("pl", "Rannych jest 14 osób – podała policja.", "14", "police"),
        ("pl", "Jak podało ministerstwo zdrowia, rannych jest 14 osób.", "14", "health_ministry"),
        ("pl", "Zatrzymano 14 osób, a według świadków co najmniej 30.", "14", "own words"),
        ("pl", "Zatrzymano 14 osób, a według świadków co najmniej 30.", "30", "witness"),
        ("pl", "Policja: 14 zatrzymanych po marszu", "14", "police"),
        ("pl", "Nie podano, czy 14 osób przeżyło.", "14", "own words"),
        ("pl", "Poinformowano, że rannych jest 14 osób.", "14", "unnamed"),
        ("pl", "MSW mówiło o 14 zatrzymanych, a kancelaria prezydenta o 30.", "30", "president_office"),
        ("pl", "Władze podały, że zginęło 14 osób.", "14", "unnamed"),
        ("ru", "По данным полиции, ранены 14 человек.", "14", "police"),
        ("ru", "Ранены 14 человек, сообщили в полиции.", "14", "police"),
        ("ru", "Ранены 14 человек, передаёт ТАСС.", "14", "tass"),
        ("ru", "Очевидцы рассказали, что ранены 14 человек.", "14", "witness"),
        ("ru", "Полиция: 14 задержанных", "14", "police"),
        ("ru", "Сообщается о 14 раненых.", "14", "unnamed"),
        ("ru", "Полиция не сообщила, ранены ли 14 человек.", "14", "own words"),
    ],
)
def test_a_figure_belongs_to_who_is_credited_in_its_own_clause(
    code: str, text: str, number: str, expected: str
) -> None:
    assert described(credit_of(code, text, number))[0] == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The Health Ministry said 14 died. The ministry added that 20 were hurt.", "health_ministry"),
        ("en", "The Health Ministry said 14 died. It added that 20 were hurt.", "health_ministry"),
        ("en", "The Health Ministry said 14 died. Among them were 3 nurses.", "health_ministry"),
        ("en", "The Health Ministry said 14 died. Schools reopened with 900 pupils.", "own words"),
        ("en", "Police spokeswoman Ann Lee said 14 died. Lee said 20 were hurt.", "police"),
        ("en", "Ann Lee, a spokeswoman for the police, said 14 died. “I saw 20 more,” Lee said.", "police"),
        ("en", "President Maria Sandu said 14 died. She said 20 were hurt.", "president"),
        ("pl", "Ministerstwo zdrowia podało, że zmarło 14 osób. Resort dodał, że 20 jest rannych.", "health_ministry"),
        ("pl", "Ministerstwo zdrowia podało, że zmarło 14 osób. Dodało, że 20 jest rannych.", "health_ministry"),
        ("pl", "Rzecznik policji Jan Nowak podał, że zmarło 14 osób. Według Nowaka 20 jest rannych.", "police"),
        ("pl", "Ministerstwo zdrowia podało, że zmarło 14 osób. W szkołach jest 900 dzieci.", "own words"),
        ("pl", "Policja podała, że zginęło 14 osób. Wśród nich jest 3 dzieci.", "police"),
        ("ru", "Минздрав сообщил, что умерли 14 человек. В ведомстве уточнили, что ранены 20.", "health_ministry"),
        ("ru", "Представитель полиции Иван Петров сообщил о 14 погибших. По его словам, ранены 20.", "police"),
        ("ru", "Представитель полиции Иван Петров сообщил о 14 погибших. Петров добавил, что ранены 20.", "police"),
        ("ru", "Минздрав сообщил о 14 погибших. В школах учатся 900 детей.", "own words"),
    ],
)
def test_a_speaker_carries_on_only_where_the_text_makes_it_plain(code: str, text: str, expected: str) -> None:
    assert described(credit_of(code, text))[0] == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Reuters, citing the police, reported that 14 had died.", ("police", "via reuters")),
        ("en", "The police said that 14 had died, Reuters reported.", ("police", "via reuters")),
        ("en", "Reuters reported that 14 had died.", ("reuters",)),
        (
            "en",
            "A Telegram channel run by the army said, citing the Health Ministry, that 14 had died.",
            ("health_ministry", "via army"),
        ),
        ("pl", "Kanał policji na Telegramie podał za agencją Reuters, że zginęło 14 osób.", ("reuters", "via police")),
        ("pl", "Kanał Telegram ministerstwa zdrowia podał, że zginęło 14 osób.", ("health_ministry",)),
        (
            "ru",
            "Телеграм-канал полиции сообщил со ссылкой на Минздрав о 14 погибших.",
            ("health_ministry", "via police"),
        ),
        ("ru", "ТАСС сообщил со ссылкой на Минздрав о 14 погибших.", ("health_ministry", "via tass")),
    ],
)
def test_who_carries_a_figure_is_the_channel_and_not_the_source(
    code: str, text: str, expected: tuple[str, ...]
) -> None:
    assert described(credit_of(code, text)) == expected


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("en", "On Saturday the police said that 14 had died.", date(2024, 5, 11)),
        ("en", "The police said on Saturday that 14 had died.", date(2024, 5, 11)),
        ("en", "14 had died, the police said on Saturday.", date(2024, 5, 11)),
        ("en", "The police said that 14 had died on Saturday.", None),
        ("en", "The police said that on Saturday 14 had died.", None),
        ("en", "The police said last week that 14 had died.", None),
        ("pl", "W sobotę policja poinformowała, że zginęło 14 osób.", date(2024, 5, 11)),
        ("pl", "Policja poinformowała w sobotę, że zginęło 14 osób.", date(2024, 5, 11)),
        ("pl", "Policja poinformowała, że w sobotę zginęło 14 osób.", None),
        ("ru", "Полиция сообщила в субботу, что погибли 14 человек.", date(2024, 5, 11)),
        ("ru", "Полиция сообщила, что в субботу погибли 14 человек.", None),
    ],
)
def test_the_day_of_speaking_stands_with_the_verb_and_not_with_the_event(
    code: str, text: str, day: date | None
) -> None:
    credit = credit_of(code, text, "14")
    assert credit is not None
    assert credit.stated_on == day


def test_the_day_carries_on_with_the_speaker() -> None:
    credit = credit_of("en", "The police said on Saturday that 14 had died. The chief, they added, held 20.", "20")
    assert credit is not None
    assert credit.stated_on == date(2024, 5, 11)


@pytest.mark.parametrize(
    ("code", "text", "earlier"),
    [
        ("en", "The police earlier said that 14 had died.", True),
        ("en", "The police said that 14 had died earlier.", False),
        ("en", "Earlier on Saturday the police said that 14 had died.", False),
        ("pl", "Policja podała wcześniej, że zginęło 14 osób.", True),
        ("ru", "Ранее полиция сообщила о 14 погибших.", True),
    ],
)
def test_earlier_without_a_day_is_kept_as_a_word(code: str, text: str, earlier: bool) -> None:
    credit = credit_of(code, text, "14")
    assert credit is not None
    assert credit.earlier is earlier


@pytest.mark.parametrize(
    ("code", "text", "name", "role", "expected"),
    [
        ("en", "The Health Ministry of Norway said 14 had died.", "Norway", Role.SCENE, "no:health_ministry"),
        ("en", "Norway's Health Ministry said 14 had died.", "Norway", Role.SCENE, "no:health_ministry"),
        ("en", "The Norwegian police said 14 had died.", "Norwegian", Role.DERIVED, "no:police"),
        ("en", "Norway said 14 sailors had died.", "Norway", Role.SPEAKER, "no:government"),
        ("en", "Rain fell in Norway. The police said 14 had died.", "Norway", Role.SCENE, "no:police"),
        (
            "en",
            "Rain fell in Norway. The State Department said 14 had died.",
            "Norway",
            Role.SCENE,
            "us:foreign_ministry",
        ),
        ("en", "Rain fell in Norway. Reuters said 14 had died.", "Norway", Role.SCENE, "reuters"),
        (
            "pl",
            "Norweskie ministerstwo zdrowia podało, że zmarło 14 osób.",
            "Norweskie",
            Role.DERIVED,
            "no:health_ministry",
        ),
        ("pl", "Policja w Norwegii podała, że zmarło 14 osób.", "Norwegii", Role.SCENE, "no:police"),
        ("ru", "МВД Норвегии сообщило о 14 погибших.", "Норвегии", Role.SCENE, "no:interior_ministry"),
    ],
)
def test_a_bodys_country_stands_beside_it_or_is_the_articles_own(
    code: str, text: str, name: str, role: Role, expected: str
) -> None:
    credit = credit_of(code, text, "14", (place(text, name, "no", role),))
    assert credit is not None
    assert credit.source.source_id == expected


def test_several_names_of_one_body_give_one_source() -> None:
    texts = {
        "en": ("The Interior Ministry said 14 died.", "The Ministry of Internal Affairs said 14 died."),
        "pl": ("MSW podało, że zginęło 14 osób.", "Według ministra spraw wewnętrznych zginęło 14 osób."),
        "ru": ("МВД сообщило о 14 погибших.", "В министерстве внутренних дел сообщили о 14 погибших."),
    }
    found = {described(credit_of(code, text, "14")) for code, pair in texts.items() for text in pair}
    assert found == {("interior_ministry",)}


def test_a_person_without_a_known_office_is_one_source_by_surname() -> None:
    credit = credit_of("en", "The road is blocked, Ann Lee said. Some 20 cars are stuck, Lee told reporters.", "20")
    assert credit is not None
    assert (credit.source.name, credit.source.source_id) == ("Ann Lee", "person:lee")


def test_a_name_in_capitals_is_read_in_capitals_only() -> None:
    assert described(credit_of("en", "The man who said 14 had died left.", "14")) != ("world_health_organization",)
    assert described(credit_of("en", "The WHO said 14 had died.", "14")) == ("world_health_organization",)


def test_the_shortest_scope_around_a_figure_holds() -> None:
    def scope(start: int, end: int, name: str) -> Attribution:
        return Attribution(Span(start, end), OWN_WORDS, name, None, False, Span(start, start + 1), "by hand")

    wide, narrow = scope(0, 50, "wide"), scope(10, 30, "narrow")
    assert attribution_at(Span(12, 14), (wide, narrow)) is narrow
    assert attribution_at(Span(28, 32), (wide, narrow)) is wide
    assert attribution_at(Span(60, 62), (wide, narrow)) is None


_PIECES = [example.text for _, example in every_example()[::7]]

_SIGNS = list("„”\"'–-:,.()\n")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(CODES),
    st.lists(
        st.one_of(st.sampled_from(_PIECES), st.text(max_size=12), st.sampled_from(list("„”\"'–-:,.()\n"))), max_size=8
    ),
)
def test_no_text_makes_it_fail_and_every_span_lies_in_the_text(code: str, pieces: list[str]) -> None:
    text = " ".join(pieces)
    words = language.load(code)
    sentences = sentences_of(text, words.abbreviations)
    sources = read_sources(sentences, (), words)
    for span in [source.span for source in sources] + [
        span for one in read_attributions(sentences, sources, (), words) for span in (one.scope, one.evidence)
    ]:
        assert 0 <= span.start < span.end <= len(text)
