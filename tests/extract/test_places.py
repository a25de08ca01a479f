"""Places in the text: names and their forms, people and words that only look like places, homonyms, roles."""

import fnmatch
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import language
from extract.places import gazetteer
from extract.places.place_names import finder
from extract.places.places import PlaceMention, Role, read_places
from extract.schema import PlaceKind
from extract.words.text import sentences_of

CODES = ("en", "pl", "ru")
EVERY = [(code, example) for code in CODES for example in language.load(code).examples("places")]
EXAMPLES = [(code, example) for code, example in EVERY if len(example.expected) == 3]
DEMONYMS = [(code, example) for code, example in EVERY if len(example.expected) == 2]
OWN_NAMES = [
    (code, frame.format(name.strip()), name.strip(), place_id)
    for code in CODES
    for table, frame in (("abbreviations", "In Springfield, {}, it was calm."), ("forms", "He knew {} well."))
    for place_id, names in language.load(code).section("places").get(table, {}).items()
    for name in names.split("|")
]


def read(code: str, text: str) -> tuple[PlaceMention, ...]:
    words = language.load(code)
    return read_places(text, sentences_of(text, words.abbreviations), words)


def names(code: str, text: str) -> list[str]:
    return [mention.span.of(text) for mention in read(code, text)]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[f"{code}: {one.text}" for code, one in EXAMPLES])
def test_each_example_names_the_place_it_says(code: str, example: language.Example) -> None:
    printed, place_id, role = example.expected
    found = [(one.span.of(example.text), one.place.place_id, one.role.value) for one in read(code, example.text)]
    assert (printed, place_id, role) in found


@pytest.mark.parametrize(("code", "example"), DEMONYMS, ids=[f"{code}: {one.text}" for code, one in DEMONYMS])
def test_each_adjective_and_inhabitant_belongs_to_its_country(code: str, example: language.Example) -> None:
    home, role = example.expected
    found = read(code, example.text)
    assert [one.span.of(example.text) for one in found] == example.text.split(", ")
    assert found[0].role.value == role  # an inhabitant may be printed as a country is: "Czech" in "do Czech"
    assert {home} <= {found[0].place.place_id, found[0].place.country_code}
    assert len({one.place.place_id for one in found}) == 1


@pytest.mark.parametrize("code", CODES)
def test_every_adjective_and_inhabitant_has_a_witness(code: str) -> None:
    printed = {word for _, one in DEMONYMS if _ == code for word in one.text.lower().split(", ")}
    section = language.load(code).section("places")
    tables = [section.get(name, {}) for name in ("demonyms", "inhabitants", "adjectives")]
    forms = " ".join(form for table in tables for form in table.values()).lower().split()
    forms = [form if form.endswith("*") or form in printed else f"{form}*" for form in forms]
    assert [form for form in forms if not any(fnmatch.fnmatchcase(word, form) for word in printed)] == []


@pytest.mark.parametrize(
    ("code", "text", "name", "place_id"), OWN_NAMES, ids=[f"{one[0]}: {one[2]}" for one in OWN_NAMES]
)
def test_each_name_that_a_language_adds_leads_to_its_place(code: str, text: str, name: str, place_id: str) -> None:
    scene = {text[one.span.start : one.span.end]: one for one in finder(language.load(code)).find(sentences_of(text))}
    numbers = [meaning.number for meaning in scene[name].meanings]
    assert gazetteer.load().number(place_id) in numbers


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Jordan Smith said he would wait."),
        ("en", "Police arrested Jamal Carter."),
        ("en", "The dead were Paris Hill, 33, and Georgia Wells."),
        ("en", "Mr. Jackson told the court that he was at home."),
        ("en", "Deputy Madison Clark found the car."),
        ("en", "We asked the police on March 4, and one of them answered."),
        ("pl", "To nie koniec, powiedział Jan Kowalski, a Anna Nowak potwierdziła."),
        ("pl", "Ale na razie nikt nie wie, po co."),
        ("ru", "Роман Орлов рассказал об этом Вере Павловой."),
        ("ru", "Но мир ждёт, и победа близка."),
    ],
)
def test_people_and_ordinary_words_are_no_places(code: str, text: str) -> None:
    assert names(code, text) == []


@pytest.mark.parametrize(
    ("code", "printed", "place_id"),
    [
        ("pl", "Krakowie", "geonames:3094802"),
        ("pl", "Gdańska", "geonames:3099434"),
        ("pl", "Rosji", "geonames:2017370"),
        ("pl", "Kijowa", "geonames:703448"),
        ("pl", "Tarazie", "geonames:1516905"),
        ("pl", "Azji Środkowej", "region:central-asia"),
        ("ru", "Москве", "geonames:524901"),
        ("ru", "Казахстаном", "geonames:1522867"),
        ("ru", "Грозном", "geonames:558418"),
        ("ru", "Нижнем Новгороде", "geonames:520555"),
        ("ru", "Центральной Азии", "region:central-asia"),
    ],
)
def test_inflected_names_lead_to_their_place(code: str, printed: str, place_id: str) -> None:
    text = {"pl": f"Tego dnia w {printed} było spokojnie.", "ru": f"В тот день в {printed} было спокойно."}[code]
    assert [(one.span.of(text), one.place.place_id) for one in read(code, text)] == [(printed, place_id)]


def test_a_container_after_the_comma_settles_the_homonym() -> None:
    text = "The plant in Moscow, Idaho, was closed."
    assert [one.place.country_code for one in read("en", text)] == ["US", "US"]


def test_the_rest_of_the_article_settles_the_homonym() -> None:
    abroad = "The road from Dublin to Columbus, Ohio, was closed. Police in Dublin warned drivers near Cleveland."
    at_home = "Flights from Dublin to Cork and Galway were late. Police in Dublin asked people in Ireland to wait."
    assert {one.place.country_code for one in read("en", abroad) if one.span.of(abroad) == "Dublin"} == {"US"}
    assert {one.place.country_code for one in read("en", at_home) if one.span.of(at_home) == "Dublin"} == {"IE"}


def test_a_large_city_goes_before_a_smaller_province_abroad() -> None:
    alone, with_country = "Schools in Gaza stayed closed.", "Schools in Gaza, Mozambique, stayed closed."
    assert [one.place.country_code for one in read("en", alone)] == ["PS"]
    assert {one.place.country_code for one in read("en", with_country)} == {"MZ"}


def test_one_name_means_one_place_in_an_article() -> None:
    text = "Two died in Springfield, Illinois. The mayor of Springfield spoke. Springfield is calm."
    assert len({one.place.place_id for one in read("en", text) if one.span.of(text) == "Springfield"}) == 1


@pytest.mark.parametrize(
    ("code", "text", "printed", "role"),
    [
        ("en", "Kazakhstan accused foreign fighters.", "Kazakhstan", Role.SPEAKER),
        ("en", "The president of Kazakhstan said it was over.", "Kazakhstan", Role.SCENE),
        ("en", "Shots were heard in Moscow.", "Moscow", Role.SCENE),
        ("en", "Three houses burned on Memphis Street.", "Memphis", Role.DERIVED),
        ("pl", "Moskwa oskarżyła sąsiada.", "Moskwa", Role.SPEAKER),
        ("pl", "Misja kierowana przez Moskwę trwa.", "Moskwę", Role.SPEAKER),
        ("pl", "Prezydent Kazachstanu powiedział, że to koniec.", "Kazachstanu", Role.SCENE),
        ("ru", "Президент Казахстана заявил, что всё кончено.", "Казахстана", Role.SCENE),
        ("ru", "Казахские полицейские ушли.", "Казахские", Role.DERIVED),
    ],
)
def test_a_place_is_told_from_a_government_an_adjective_and_a_street(
    code: str, text: str, printed: str, role: Role
) -> None:
    assert [one.role for one in read(code, text) if one.span.of(text) == printed] == [role]


def test_a_towns_adjective_is_a_surname_behind_a_given_name_and_a_unit_without_a_noun() -> None:
    assert names("ru", "Станислав Белгородский заявил об этом.") == []
    assert names("ru", "В селе живут люди из Белгородского района.") == ["Белгородского"]
    alone = "В Тамбовской — трое, в Пензенской — двое."
    assert {(one.role, one.place.kind) for one in read("ru", alone)} == {(Role.SCENE, PlaceKind.ADMIN1)}


def test_the_form_of_a_noun_stays_a_noun_where_the_adjective_has_it_too() -> None:
    assert [one.role for one in read("ru", "Поезд встал под Омском.")] == [Role.SCENE]
    assert [one.role for one in read("ru", "Омские врачи уехали.")] == [Role.DERIVED]


def test_people_are_read_by_their_country_and_are_no_mention_of_a_place() -> None:
    found = read("ru", "Польские врачи спасли двух поляков.")
    assert [(one.place.country_code, one.listed) for one in found] == [("PL", True), ("PL", False)]


def test_where_an_artist_is_from_is_no_mention_of_a_place() -> None:
    found = read("ru", "Итальянские власти ждут: прилетел итальянский художник.")
    assert [(one.place.country_code, one.listed) for one in found] == [("IT", True), ("IT", False)]
    both = read("ru", "Шведский и норвежский актёр вырос в семье косовских албанцев.")
    assert [one.listed for one in both] == [False, False, False, False]


def test_a_party_and_whoever_a_house_is_named_after_are_no_places() -> None:
    assert names("ru", "Депутаты от «Единой России» спорили о театре имени Чехова в России.") == ["России"]
    assert names("ru", "Дело слушали в Высоком суде, а потом в Претории суд продолжили.") == ["Претории"]


def test_a_surname_takes_its_other_forms_from_the_places_of_its_name() -> None:
    assert names("ru", "Критик Фриц Мартынов пишет. Статью Мартынова ждали.") == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Клуб выиграл Кубок Англии.", ["Англии"]),
        ("Представитель совета Гэмпшира Эндрю Гибсон молчал.", ["Гэмпшира"]),
        ("Памятник создан скульптором Н. В. Томским и Ю. Р. Орловым.", []),
        ("На Ставрополье и в Приморье сухо.", ["Ставрополье", "Приморье"]),
        ("Он доехал до Тихого океана, Чёрного моря и Байкала.", ["Тихого океана", "Чёрного моря", "Байкала"]),
    ],
)
def test_a_russian_sentence_names_these_places(text: str, printed: list[str]) -> None:
    assert names("ru", text) == printed


def test_letters_of_another_alphabet_name_no_place() -> None:
    assert names("ru", "Об этом пишет газета Times of India, сообщают из Индии.") == ["Индии"]


def test_an_article_in_capitals_keeps_its_countries_and_loses_its_words() -> None:
    text = "SAN SALVADOR, 8 JAN 90 -- THE CAPITAL OF EL SALVADOR IS CALM. WE HAVE SEEN THE CENTRAL MARKET."
    assert names("en", text) == ["SAN SALVADOR", "EL SALVADOR"]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(CODES))
def test_any_text_is_read_in_order_and_within_itself(text: str, code: str) -> None:
    spans = [mention.span for mention in read(code, text)]
    assert spans == sorted(spans)
    assert all(0 <= one.start < one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(span.end <= len(text) for span in spans)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(["Paris", ",", "Texas", ".", "St", "U", "S", "New", "York", "-", "(", "’s", "W", "of"])),
    st.sampled_from(CODES),
)
def test_names_in_any_order_break_nothing(words: list[str], code: str) -> None:
    text = " ".join(words)
    assert all(mention.span.of(text) for mention in read(code, text))


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("pl", "W PIĄTEK w Łodzi zginęło 12 osób.", ["Łodzi"]),
        ("pl", "W PIĄTEK zamknięto drogę z Piątku do Łodzi.", ["Piątku", "Łodzi"]),
        ("en", "The road to Leeds was shut. MARCH was cold.", ["Leeds"]),
    ],
)
def test_a_day_in_capitals_is_no_town(code: str, text: str, found: list[str]) -> None:
    assert names(code, text) == found
