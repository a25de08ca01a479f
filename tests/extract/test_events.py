"""Events: what a clause tells, when, where, by whom; and which tellings are one event."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import language
from extract.dates.dates import read_dates
from extract.events.event_cues import told
from extract.events.event_titles import GAP, names_nobody
from extract.events.event_words import event_words
from extract.events.events import Event, read_events
from extract.events.same_events import are_same, same_event_groups
from extract.language import Example
from extract.places.gazetteer import Place
from extract.places.places import PlaceMention, Role
from extract.reading import Reading
from extract.schema import EventKind, PlaceKind, Precision, WherePrecision
from extract.words.text import Sentence, Span, sentences_of
from tests.extract.witnesses import unwitnessed

LANGUAGES = ("en", "pl", "ru")
MONDAY = date(2022, 1, 10)
EXAMPLES = [(code, example) for code in LANGUAGES for example in language.load(code).examples("events")]
COUNTRY = ("q:land", PlaceKind.COUNTRY)
TOWN = ("q:town", PlaceKind.CITY)


def place_mention(text: str, name: str, place: tuple[str, PlaceKind], role: Role, after: int = 0) -> PlaceMention:
    start = text.index(name, after)
    place_id, kind = place
    entry = Place(place_id, name, name, name, kind, "ZZ", "", None, None, WherePrecision.CITY, 0)
    return PlaceMention(Span(start, start + len(name)), entry, role, "test")


def reading_of(code: str, text: str, *places: PlaceMention, published: date = MONDAY) -> Reading:
    words = language.load(code)
    sentences = sentences_of(text, words.abbreviations)
    fields = {field.name: () for field in dataclasses.fields(Reading)}
    known = {
        "article_id": f"2022-01-10-story.{code}",
        "title": "",
        "publisher": "",
        "published": published,
        "text": text,
        "language": words,
        "sentences": sentences,
        "dates": read_dates(sentences, published, words),
        "places": places,
    }
    return Reading(**{**fields, **known})  # type: ignore[arg-type]


def events_of(code: str, text: str, *places: PlaceMention) -> tuple[Event, ...]:
    return read_events(reading_of(code, text, *places))


def only_event(code: str, text: str, *places: PlaceMention) -> Event:
    (found,) = events_of(code, text, *places)
    return found


def kinds_told(code: str, text: str) -> list[str]:
    reading = reading_of(code, text)
    words = event_words(reading.language)

    def dated(sentence: Sentence) -> tuple[Span, ...]:
        return tuple(day.span for day in reading.dates if day.start and sentence.span.contains(day.span))

    return [event.kind.value for one in reading.sentences for event in told(words, words.line(one), dated(one))]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=lambda value: str(getattr(value, "text", value))[:40])
def test_each_example_tells_what_its_line_says(code: str, example: Example) -> None:
    (expected,) = example.expected
    assert kinds_told(code, example.text) == [kind.strip() for kind in expected.split(";") if kind.strip()]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_for_events_has_a_witness(code: str) -> None:
    words = language.load(code)
    assert unwitnessed(words.section("events"), (example.text for example in words.examples("events"))) == []


@pytest.mark.parametrize(
    ("code", "text", "kind", "start", "end", "precision"),
    [
        ("pl", "W środę tłum podpalił magazyn portu.", "arson", "2022-01-05", "2022-01-05", Precision.DAY),
        ("pl", "Marszałek zdymisjonował zarząd w zeszłym tygodniu.", "dismissal", "2022-01-03", "2022-01-09", "week"),
        ("pl", "Internet na wyspie wyłączono, bo w piątek padało.", "shutdown", None, None, None),
        ("pl", "Łączność z wyspą od środy jest zerwana.", "shutdown", "2022-01-05", None, Precision.DAY),
        ("en", "Shops were looted, and on Friday the ferry sank.", "looting", None, None, None),
        ("en", "The board said on Friday that banks were looted.", "looting", None, None, None),
        ("en", "The riots, which began on January 2, went on.", "violence", "2022-01-02", "2022-01-02", "day"),
        ("ru", "Склад сожгли в ночь с 5 на 6 января.", "arson", "2022-01-05", "2022-01-06", Precision.DAY),
    ],
)
def test_an_event_has_the_day_of_its_own_clause_as_fine_as_printed(
    code: str, text: str, kind: str, start: str | None, end: str | None, precision: str | None
) -> None:
    found = only_event(code, text)
    days = [value and date.fromisoformat(value) for value in (start, end)]
    assert (found.kind, found.start, found.end, found.precision) == (kind, *days, precision)


@pytest.mark.parametrize(
    ("code", "text", "planned"),
    [
        ("pl", "We wtorek prezydent miał przedstawić sejmowi nowy rząd.", True),
        ("pl", "W środę prezydent przedstawił sejmowi nowy rząd.", False),
        ("en", "A day of mourning will be held.", True),
        ("en", "A day of mourning was held on Sunday.", False),
        ("ru", "Во вторник президент должен представить новое правительство.", True),
        ("ru", "В субботу в порту пройдёт день траура.", True),
        ("pl", "W sobotę odbędzie się dzień żałoby.", True),
    ],
)
def test_what_was_still_to_come_is_planned(code: str, text: str, planned: bool) -> None:
    assert only_event(code, text).planned is planned


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Nobody looted the shops."),
        ("en", "If crowds protested, the port would close."),
        ("en", "Were the shops looted?"),
        ("pl", "Tłum nie podpalił magazynu."),
        ("pl", "Zebrali się, aby podpalić magazyn."),
        ("ru", "Толпа не подожгла склад."),
        ("en", "The mayor denied that crowds had torched the depot."),
        ("pl", "Resort zaprzeczył, że tłum podpalił magazyn."),
        ("en", "The bridge, built after the riots in 1905, carries trams."),
    ],
)
def test_what_is_denied_supposed_asked_or_long_past_is_no_event(code: str, text: str) -> None:
    assert events_of(code, text) == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The clinic counted 12 dead in the fighting."),
        ("en", "The court holds 300 people arrested over last week's riots."),
        ("en", "Nine clerks have been detained since the riots began."),
        ("pl", "W zamieszkach na wyspie zginęło dziesięć osób."),
        ("pl", "Od początku rozruchów zatrzymano dwustu ludzi."),
        ("ru", "Во время беспорядков погибли девять человек."),
        ("ru", "После столкновений задержаны двести человек."),
    ],
)
def test_what_only_locates_a_figure_tells_no_event_beside_one_that_happened(code: str, text: str) -> None:
    began = {"en": "The protests began on January 2.", "pl": "Protesty zaczęły się 2 stycznia."}
    told_outright = began.get(code, "Протесты начались 2 января.")
    assert [one.kind for one in events_of(code, f"{text} {told_outright}")] == ["protest"]
    assert len(events_of(code, text)) == 1


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("en", "The riots began on January 2 with protests.", "protest"),
        ("ru", "Беспорядки начались 2 января с протестов.", "protest"),
        ("pl", "Zamieszki zaczęły się 2 stycznia od protestów.", "protest"),
        ("ru", "Министр опроверг в воскресенье сообщение о погибших в ходе беспорядков.", "retraction"),
        ("en", "Guards have detained more than 9,100 clerks over last week's riots.", "arrest"),
        ("en", "More than 60 clerks have been killed in the unrest.", "violence"),
        ("pl", "Po zamieszkach zatrzymano 9 tys. kupców.", "arrest"),
        ("ru", "За беспорядки задержаны 900 человек.", "arrest"),
        ("en", "A day of mourning was held on Sunday for the victims of the blast.", "mourning"),
    ],
)
def test_a_sentence_tells_one_thing_as_one_kind(code: str, text: str, kind: str) -> None:
    assert only_event(code, text).kind == kind


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Протесты начались 2 января. Через пять дней после поджогов король уволил министра."),
        ("en", "Protests began on January 2. Five days after the fires the king sacked his minister."),
        ("pl", "Protesty zaczęły się 2 stycznia. Pięć dni po pożarach król zdymisjonował ministra."),
    ],
)
def test_days_after_what_has_no_date_are_not_counted_from_another_day(code: str, text: str) -> None:
    assert events_of(code, text)[-1].start is None


def test_a_title_is_whole_words_of_the_clause_and_holds_what_happened() -> None:
    text = (
        "The harbour master, an old friend of the family that has run the ferry line since the war, told the paper "
        "that a very large crowd of angry and hungry men had torched the customs house beside the northern quay "
        "before the fire brigade of the neighbouring town could come."
    )
    (found,) = events_of("en", text)
    assert "torched" in found.title
    assert len(found.title) <= 90
    assert f" {found.title} " in f" {text} "
    assert not found.title.endswith((" the", " of", " a"))


@pytest.mark.parametrize(
    ("code", "text", "title"),
    [
        (
            "en",
            "Troops of the league, an alliance of seven isles, began to arrive on Thursday, a day later.",
            "Troops of the league … began to arrive on Thursday",
        ),
        ("en", "On Wednesday crowds torched the depot and.", "crowds torched the depot"),
        (
            "en",
            "About 90 soldiers were sent to the isle, the league's clerk said.",
            "About 90 soldiers were sent to the isle",
        ),
        (
            "pl",
            "Jakiś Ktoś, do niedawna szef straży, został aresztowany pod zarzutem zdrady.",
            "Jakiś Ktoś … został aresztowany pod zarzutem zdrady",
        ),
        ("pl", "W środę tłum podpalił magazyn portu.", "tłum podpalił magazyn portu"),
        ("pl", "Po zamieszkach na wyspie zatrzymano stu ludzi.", "Po zamieszkach na wyspie zatrzymano stu ludzi"),
        ("ru", "Никто Иванов, 56 лет, лишился должности в среду.", "Никто Иванов … лишился должности в среду"),
        ("ru", "Понедельник объявлен днём траура.", "Понедельник объявлен днём траура"),
        ("ru", "5 января горели здания порта.", "горели здания порта"),
        ("pl", "W piątek, który był dniem żałoby, nie grano.", "W piątek, który był dniem żałoby"),
        ("pl", "Poniedziałek, 10 stycznia, ma być dniem żałoby.", "Poniedziałek … ma być dniem żałoby"),
        ("pl", "Tydzień temu płonęły budynki portu.", "płonęły budynki portu"),
        (
            "en",
            "The best known is Jane Doe, 56, twice mayor, whose arrest was announced on Saturday.",
            "Jane Doe … whose arrest was announced on Saturday",
        ),
        ("ru", "По их подсчёту, толпа подожгла склад.", "толпа подожгла склад"),
        ("pl", "Król twierdzi, że odparł „próbę puczu”.", "Król twierdzi, że odparł „próbę puczu”"),
        ("pl", "Zanim wycofano komunikat, cyfrę powtórzyły gazety.", "wycofano komunikat"),
        ("ru", "Тогда же король уволил министра.", "король уволил министра"),
        ("en", "Meanwhile, crowds torched the depot.", "crowds torched the depot"),
        (
            "pl",
            "Po zamieszkach na wyspie i na całej przystani zatrzymano według tamtejszej straży razem 12 500 kupców.",
            "Po zamieszkach na wyspie i na całej przystani zatrzymano według tamtejszej straży razem",
        ),
    ],
)
def test_a_title_reads_as_a_headline_in_the_words_of_the_text(code: str, text: str, title: str) -> None:
    assert events_of(code, text)[0].title == title


@pytest.mark.parametrize(
    ("code", "text", "title"),
    [
        (
            "en",
            "Rain fell on Friday. The regent dismissed the cabinet that day.",
            "The regent dismissed the cabinet",
        ),
        ("en", "The regent dismissed the cabinet on Friday.", "The regent dismissed the cabinet on Friday"),
        ("pl", "W piątek stanął port. Dzień później tłum podpalił magazyn.", "tłum podpalił magazyn"),
    ],
)
def test_a_title_tells_no_day_that_only_another_sentence_names(code: str, text: str, title: str) -> None:
    assert events_of(code, text)[-1].title == title


@pytest.mark.parametrize(
    ("code", "title", "nobody"),
    [
        ("en", "they began to leave", True),
        ("en", "His cabinet was dismissed", True),
        ("en", "of his arrest word came on Friday", True),
        ("en", "The regent dismissed his cabinet", False),
        ("pl", "o jego aresztowaniu powiadomiono w piątek", True),
        ("pl", "onieśmielony tłum podpalił magazyn", False),
        ("ru", "они подожгли склад", True),
        ("ru", "толпа подожгла их склад", False),
    ],
)
def test_a_title_that_begins_with_a_pronoun_names_nobody(code: str, title: str, nobody: bool) -> None:
    assert names_nobody(title, language.load(code)) is nobody


def test_a_statement_is_quoted_with_what_was_stated() -> None:
    found = only_event("en", "The regent said on Sunday that the island had come through an attempted coup.")
    assert (found.kind, found.start) == ("statement", date(2022, 1, 9))
    assert found.title.endswith("had come through an attempted coup")


def test_a_place_that_only_speaks_is_never_where_it_happened() -> None:
    text = "Northland said that crowds torched a depot in Port on Sunday."
    speaker = place_mention(text, "Northland", COUNTRY, Role.SPEAKER)
    town = place_mention(text, "Port", TOWN, Role.SCENE)
    assert only_event("en", text, speaker, town).place_id == "q:town"
    assert only_event("en", text, speaker).place_id == ""


def test_there_means_the_town_named_before() -> None:
    text = "All is quiet in Port today. Crowds torched a depot there."
    assert only_event("en", text, place_mention(text, "Port", TOWN, Role.SCENE)).place_id == "q:town"


def test_a_cabinet_falls_for_the_country_even_where_a_town_was_named_before() -> None:
    text = "All is quiet in Port. The king sacked his cabinet. Shops were looted. Northland waits."
    port = place_mention(text, "Port", TOWN, Role.SCENE)
    land = place_mention(text, "Northland", COUNTRY, Role.SCENE)
    assert {event.kind.value: event.place_id for event in events_of("en", text, port, land)} == {
        "dismissal": "q:land",
        "looting": "q:town",
    }


def test_a_nation_mourns_even_where_the_sentence_named_a_town_before() -> None:
    text = "Life in Port was calm on Monday, as the nation held a day of mourning. Northland is small."
    port = place_mention(text, "Port", TOWN, Role.SCENE)
    land = place_mention(text, "Northland", COUNTRY, Role.SCENE)
    assert only_event("en", text, port, land).place_id == "q:land"


def test_that_day_at_the_head_of_a_sentence_holds_for_the_next() -> None:
    text = "The dam broke on Friday. That day crowds torched the depot. The king sacked his cabinet. Banks were looted."
    days = {found.kind.value: found.start for found in events_of("en", text)}
    assert days == {"arson": date(2022, 1, 7), "dismissal": date(2022, 1, 7), "looting": None}


def test_what_a_retracted_report_said_is_no_event() -> None:
    found = events_of("pl", "Resort wycofał komunikat, że w zamieszkach zginęło 40 osób.")
    assert [one.kind for one in found] == ["retraction"]


def test_an_event_told_again_with_nothing_new_is_told_once() -> None:
    first, *others = events_of("en", "On Sunday crowds torched the depot. The depot was torched.")
    assert (first.start, others) == (date(2022, 1, 9), [])


def event(article: str = "a.en", day: str | None = "2022-01-05", **changes: object) -> Event:
    start = date.fromisoformat(day) if day else None
    known = Event(
        event_id=f"{article}/{changes.get('title', '')}/{day}",
        article_id=article,
        kind=EventKind.ARREST,
        title="police arrested Nowhere Man",
        actors=(),
        place_id="q:town",
        start=start,
        end=start,
        precision=Precision.DAY if start else None,
        planned=False,
        evidence=Span(0, 1),
        quote="x",
    )
    return dataclasses.replace(known, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (event("a.en"), event("b.en", title="Nowhere Man is in custody"), True),
        (event("a.en"), event("b.en", title="a clerk was held"), False),
        (event("a.en"), event("b.pl", title="aresztowano urzędnika"), True),
        (event("a.en"), event("b.en", day="2022-01-06"), False),
        (event("a.en"), event("b.en", place_id="q:port"), False),
        (event("a.en"), event("a.en", planned=True), False),
        (event("a.en"), event("b.en", planned=True), True),
        (event("a.en", kind=EventKind.DISMISSAL), event("b.en", kind=EventKind.DISMISSAL, title="a clerk went"), True),
        (event("a.en", kind=EventKind.DISMISSAL), event("a.en", kind=EventKind.DISMISSAL, title="a clerk went"), False),
        (event("a.en"), event("b.en", day=None), False),
        (event("a.en"), event("a.en", day=None), True),
        (event("a.en", kind=EventKind.ARSON), event("b.en", kind=EventKind.ARSON, title="a depot burned"), True),
        (event("a.en", kind=EventKind.ARSON), event("b.en", kind=EventKind.LOOTING), False),
    ],
)
def test_two_tellings_are_one_event_by_kind_place_days_and_words(one: Event, other: Event, same: bool) -> None:
    assert are_same(one, other) is same
    assert are_same(other, one) is same


def test_a_group_stands_under_its_first_event_whatever_the_order() -> None:
    events = [event("c.en"), event("a.en"), event("b.pl", title="inaczej"), event("d.en", place_id="q:port")]
    groups = same_event_groups(events)
    assert groups == same_event_groups(reversed(events))
    assert [groups[one.event_id] for one in events] == [events[1].event_id] * 3 + [events[3].event_id]


@pytest.mark.parametrize(
    ("article", "others", "joined"),
    [
        ("2022-01-08-b.pl", [event("2022-01-05-a.en")], True),
        ("2022-01-25-b.pl", [event("2022-01-05-a.en")], False),
        ("2022-01-04-b.pl", [event("2022-01-05-a.en")], False),
        ("2022-01-08-b.pl", [event("2022-01-05-a.en"), event("2022-01-07-c.en", day="2022-01-07")], False),
        ("2022-01-08-b.pl", [event("2022-01-05-a.en", place_id="q:port")], False),
    ],
)
def test_what_has_no_day_joins_the_only_event_of_the_fortnight(article: str, others: list[Event], joined: bool) -> None:
    undated = event(article, day=None, title="zatrzymano urzędnika")
    groups = same_event_groups([undated, *others])
    assert (groups[undated.event_id] == others[0].event_id) is joined


def test_hundreds_detained_are_another_event_than_one_mans_arrest() -> None:
    one = event("2022-01-08-a.en", title="police arrested Nowhere Man")
    many = [
        event("2022-01-09-b.en", day=None, title="9,900 clerks arrested"),
        event("2022-01-05-c.pl", title="12 tys. osób"),
    ]
    groups = same_event_groups([one, *many])
    assert groups[one.event_id] not in {groups[other.event_id] for other in many}
    assert not are_same(one, many[1])


@pytest.mark.parametrize(("days", "joined"), [(["2022-01-05"], True), (["2022-01-05", "2022-01-07"], False)])
def test_what_is_told_of_a_week_joins_the_only_event_told_of_a_day_in_it(days: list[str], joined: bool) -> None:
    week = event("w.pl", day="2022-01-03", end=date(2022, 1, 9), precision=Precision.WEEK, title="zatrzymano")
    others = [event(f"{day}.en", day=day) for day in days]
    groups = same_event_groups([week, *others])
    assert (groups[week.event_id] == groups[others[0].event_id]) is joined


_PIECES = st.sampled_from(
    [line.text for code in LANGUAGES for line in list(language.load(code).examples("events"))[:40]]
    + [",", ";", "–", "?", ".", "\n", "which", "który", "„", "on Monday", "w środę"]
)


def unquoted(text: str) -> str:
    """A text without quotation marks, of which titles leave out those that have lost their pair."""
    return "".join(letter for letter in text if letter not in '„”“«»"')


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=6), st.sampled_from(LANGUAGES))
def test_any_text_gives_events_quoted_from_it(pieces: list[str], code: str) -> None:
    text = " ".join(pieces)
    found = events_of(code, text)
    for one in found:
        assert one.evidence.of(text) == one.quote
        assert one.title
        assert len(one.title) <= 90
        assert all(unquoted(piece) in unquoted(text) for piece in one.title.split(GAP))
    assert len({one.event_id for one in found}) == len(found)
