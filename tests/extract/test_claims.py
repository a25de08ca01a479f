"""Claims in running text: number, measure, group, part and whole; and what must not become a claim."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import language
from extract.attribution.attribution import Attribution, Source
from extract.claims.claim_writer import read_claims
from extract.counts.unnumbered import LISTED
from extract.dates.dates import DateMention
from extract.places.gazetteer import Place
from extract.places.places import PlaceMention, Role
from extract.schema import Measure, PlaceKind, Precision, SourceKind, WherePrecision
from extract.words.text import Span
from tests.extract.test_examples import claim_written, claims_of, reading_of


def written(code: str, text: str) -> list[str]:
    return list(claims_of(text, language.load(code)))


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The blast killed 12 people and wounded 30.", ["killed 12 all", "injured 30 all"]),
        ("en", "Twelve miners were killed and 30 others wounded.", ["killed 12 all", "injured 30 all"]),
        ("en", "The raid left 12 dead and 30 injured.", ["killed 12 all", "injured 30 all"]),
        ("en", "Officials confirmed 12 deaths.", ["killed 12 all"]),
        ("en", "They mourned the deaths of 12 soldiers.", ["killed 12 security_forces"]),
        ("en", "The death toll rose to 64.", ["killed 64 all"]),
        ("en", "Gunman kills 3 at market", ["killed 3 all"]),
        ("en", "REBELS KILLED NINE FARMERS NEAR THE RIVER.", ["killed 9 all"]),
        ("en", "Three policemen, two soldiers and a child were killed.",
         ["killed 3 security_forces", "killed 2 security_forces", "killed 1 children"]),
        ("en", "A policeman was shot dead.", ["killed 1 security_forces"]),
        ("en", "Hundreds of protesters were arrested.", ["detained vague 200.. protesters"]),
        ("en", "Some 2,500 troops were deployed.", ["deployed ~2500 security_forces"]),
        ("pl", "W zamieszkach zginęło ponad 40 osób.", ["killed >40 all"]),
        ("pl", "Śmierć poniosło dwunastu policjantów.", ["killed 12 security_forces"]),
        ("pl", "Potwierdzono śmierć 16 żołnierzy.", ["killed 16 security_forces"]),
        ("pl", "26 rannych, 12 zabitych.", ["injured 26 all", "killed 12 all"]),
        ("pl", "Zginęło 26 „uzbrojonych bandytów”, a 16 funkcjonariuszy policji zginęło.",
         ["killed 26 alleged_attackers", "killed 16 security_forces"]),
        ("pl", "Zastrzelono policjanta.", ["killed 1 security_forces"]),
        ("pl", "Dwanaścioro rannych przewieziono do szpitali.", ["hospitalised 12 all"]),
        ("ru", "Погибли 225 человек, ранены около 4000.", ["killed 225 all", "injured ~4000 all"]),
        ("ru", "Подтверждена гибель двадцати шести шахтёров.", ["killed 26 all"]),
        ("ru", "Число погибших выросло до 64.", ["killed 64 all"]),
        ("ru", "Задержаны почти 8000 человек.", ["detained <8000 all"]),
        ("ru", "Боевики убили 12 солдат и ранили 30.", ["killed 12 security_forces", "injured 30 security_forces"]),
    ],
)  # fmt: skip
def test_a_number_is_tied_to_its_measure_and_to_who_is_counted(code: str, text: str, expected: list[str]) -> None:
    assert written(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The raid killed 225 people, including 19 officers.",
         ["killed 225 all", "killed 19 security_forces part"]),
        ("en", "12 people, including two children, were killed.", ["killed 12 all", "killed 2 children part"]),
        ("en", "Twenty people were killed. Six of them were children.", ["killed 20 all", "killed 6 children part"]),
        ("pl", "Zginęło 225 osób, w tym 19 policjantów i dwoje dzieci.",
         ["killed 225 all", "killed 19 security_forces part", "killed 2 children part"]),
        ("pl", "Rannych zostało 40 osób, z czego 30 to policjanci.",
         ["injured 40 all", "injured 30 security_forces part"]),
        ("ru", "Погибли 103 человека, из них двое детей.", ["killed 103 all", "killed 2 children part"]),
        ("ru", "Ранены 40 человек, из них 30 — полицейские.", ["injured 40 all", "injured 30 security_forces part"]),
    ],
)  # fmt: skip
def test_a_part_is_linked_to_its_whole(code: str, text: str, expected: list[str]) -> None:
    assert written(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Eight died on Monday. Another five people were killed overnight.",
         ["killed 8 all", "killed 5 all increment"]),
        ("en", "Twelve people were killed and another 30 were wounded.", ["killed 12 all", "injured 30 all"]),
        ("en", "Seven sailors are missing.", ["missing 7 all current"]),
        ("pl", "Zginęło 8 osób. W nocy zmarły kolejne dwie osoby.", ["killed 8 all", "killed 2 all increment"]),
        ("pl", "W areszcie pozostają 672 osoby.", ["detained 672 all current"]),
        ("ru", "Под стражей находятся 672 человека.", ["detained 672 all current"]),
    ],
)  # fmt: skip
def test_a_figure_says_how_it_adds_up(code: str, text: str, expected: list[str]) -> None:
    assert written(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "No one was killed.", ["killed 0 all"]),
        ("en", "No deaths were reported.", ["killed 0 all"]),
        ("pl", "Nikt nie zginął.", ["killed 0 all"]),
        ("ru", "Никто не погиб.", ["killed 0 all"]),
        ("ru", "Ранены трое, убитых нет.", ["injured 3 all", "killed 0 all"]),
    ],
)
def test_nobody_is_counted_as_zero(code: str, text: str, expected: list[str]) -> None:
    assert written(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The bomb could have killed 100 people."),
        ("en", "They threatened to kill 12 hostages."),
        ("en", "The army did not kill 12 villagers."),
        ("en", "12 gunmen killed the mayor."),
        ("en", "A hunter killed 12 cows."),
        ("en", "He killed his neighbour 12 years ago."),
        ("en", "He was 21 shortly before he was killed."),
        ("en", "It was the deadliest raid since 1999, when 28 people died."),
        ("en", "The number of dead is not known; how many were hurt is unclear."),
        ("en", "Police arrested the former minister."),
        ("pl", "Mogło zginąć 100 osób."),
        ("pl", "Zatrzymano 12 pociągów, a 30 kolejnych odwołano."),
        ("pl", "Władze poinformowały o aresztowaniu byłego ministra."),
        ("pl", "Nie zginęło 12 osób, jak podawano."),
        ("ru", "Могли погибнуть 100 человек."),
        ("ru", "На ферме погибли 900 кур."),
        ("ru", "Задержаны 40 рейсов, ещё 12 отменены."),
    ],
)
def test_what_did_not_happen_or_counts_no_people_is_no_claim(code: str, text: str) -> None:
    assert written(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "reason"),
    [
        ("en", "The bomb could have killed 100 people.", "not told as having happened"),
        ("en", "The army did not kill 12 villagers.", "negated"),
        ("en", "The raid killed or wounded 12 villagers.", "two measures share one number"),
        ("en", "The camp is home to 300 people, and the arrests went on.", "no cue close enough to the number"),
    ],
)
def test_a_sentence_that_gave_no_claim_says_why(code: str, text: str, reason: str) -> None:
    claims, unread = read_claims(reading_of(text, language.load(code)))
    assert (len(claims), [one.reason for one in unread]) == (0, [reason])


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Villagers and soldiers were killed at dawn.",
         ["killed vague 2.. civilians", "killed vague 2.. security_forces"]),
        ("en", "Villagers were killed. More villagers were killed at noon. Villagers were killed again.",
         ["killed vague 2.. civilians"]),
        ("en", "Villagers were killed at dawn. Nine people were killed in all.", ["killed 9 all"]),
        ("en", "Villagers were killed at dawn. Nine soldiers were killed.",
         ["killed vague 2.. civilians", "killed 9 security_forces"]),
        ("en", "Six soldiers and villagers were killed.", ["killed 6 security_forces"]),
        ("en", "The families of villagers were killed.", []),
        ("en", "The villagers were killed.", []),
        ("en", "It was dark when villagers were killed.", []),
        ("pl", "W nocy zginęli cywile.", ["killed vague 2.. civilians"]),
        ("ru", "Ночью погибли мирные жители.", ["killed vague 2.. civilians"]),
    ],
)  # fmt: skip
def test_people_hurt_without_a_number_are_told_only_where_nobody_counts_them(
    code: str, text: str, expected: list[str]
) -> None:
    assert written(code, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine men (all from Osh) drowned.", ["killed 9 all"]),
        ("Nine men -- all from Osh -- drowned.", ["killed 9 all"]),
        ("Two men, ages 30 and 41, were found dead.", ["killed 2 all"]),
        ("Ten men (six guards and four cooks) drowned.",
         ["killed 10 all", "killed 6 security_forces part", "killed 4 all part"]),
        ("Ten men (of them six died later) were injured.", ["injured 10 all", "killed 6 all"]),
    ],
)  # fmt: skip
def test_an_aside_sets_nothing_apart_and_divides_the_number_before_it(text: str, expected: list[str]) -> None:
    assert written("en", text) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Two men were shot and later died.", ["killed 2 all"]),
        ("en", "Two men were shot, and the mayor later died.", ["injured 2 all"]),
        ("en", "Two men were shot by rebels who later died.", ["injured 2 all"]),
        ("pl", "Dwóch górników trafiło do szpitala, gdzie zmarli.", ["killed 2 all"]),
        ("ru", "Двое рабочих были ранены и скончались в больнице.", ["killed 2 all"]),
    ],
)
def test_those_hurt_who_then_die_are_counted_as_killed(code: str, text: str, expected: list[str]) -> None:
    assert written(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text", "whole"),
    [
        ("en", "A 22-year-old man and a 16-year-old boy were shot dead.", ["killed 2 all"]),
        ("en", "Ada Wren, 34, and Tom Birch, 29, were killed.", ["killed 2 all"]),
        ("en", "Wren, 34, and Tom J. Birch, 29, were killed.", ["killed 2 all"]),
        ("en", "On Monday, a man, his wife and a child were killed.", ["killed 3 all"]),
        ("en", "A gunman killed his wife and two children.", ["killed 3 all"]),
        ("en", "The couple and their son were found dead.", ["killed 3 all"]),
        ("en", "The victims, a nurse and a driver, died.", ["killed 2 all"]),
        ("en", "He fatally shot Tim Marsh, 19, and Marsh's neighbor Ada Wren, 55.", ["killed 2 all"]),
        ("en", "Ada Wren, 34, and her husband, Tom Wren, 36, were killed.", ["killed 2 all"]),
        ("en", "Ada Wren, 34, and Tom Birch, 29, were wounded.", ["injured 2 all"]),
        ("pl", "Na drodze zginęli kobieta i mężczyzna.", ["killed 2 all"]),
        ("ru", "На дороге погибли женщина и мужчина.", ["killed 2 all"]),
        # Somebody else may stand in the list, or the same people once more, or just one
        ("en", "The mayor, a man and a woman were killed.", []),
        ("en", "A man, the mayor and a woman were killed.", []),
        ("en", "A man and a woman and Tom Birch were killed.", []),
        ("en", "The raid killed a teacher and a father of two.", []),
        ("en", "A teacher and mother was killed.", []),
        ("en", "Three soldiers and a child were killed.", []),
        ("en", "Tom Birch, 29, a teacher, and Ada Wren, 34, were killed.", []),
        ("en", "A 19-year-old man, a student, and a 20-year-old woman were killed.", []),
        ("en", "Ada Wren, 34, her husband, Tom Wren, 36, and their son were killed.", []),
        ("pl", "Zginęli policjantka i matka dwojga dzieci.", []),
        ("en", "A man was killed and a woman was wounded.", []),
    ],
)
def test_people_named_one_by_one_are_counted_where_nobody_else_may_stand_in_the_list(
    code: str, text: str, whole: list[str]
) -> None:
    claims, _ = read_claims(reading_of(text, language.load(code)))
    assert [claim_written(one) for one in claims if one.rule.startswith(LISTED)] == whole
    parts = {one.part_of for one in claims if one.part_of}
    assert parts <= {one.claim_id for one in claims if one.rule.startswith(LISTED)}
    assert len(parts) == len(whole)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were no casualties.", ["killed 0 all", "injured 0 all"]),
        ("No civilian casualties were reported.", ["killed 0 civilians", "injured 0 civilians"]),
        ("There were no casualties among the soldiers.", ["killed 0 security_forces", "injured 0 security_forces"]),
    ],
)
def test_no_casualties_are_none_killed_and_none_injured(text: str, expected: list[str]) -> None:
    assert written("en", text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("There were 12 casualties.", "the words count dead and wounded together"),
        ("The brigade suffered no casualties.", "the words do not say whose casualties"),
        ("The total reached 25.", "the words do not say of what the number is the total"),
        ("Two people were shot and one of them died.", "the words do not say whether they lived"),
        ("12 and 30 miners were killed, wounded and arrested respectively.", "no cue close enough to the number"),
    ],
)
def test_words_that_leave_open_what_is_counted_are_unread(text: str, reason: str) -> None:
    _, unread = read_claims(reading_of(text, language.load("en")))
    assert [one.reason for one in unread] == [reason]


def test_an_event_of_years_before_is_left_out_where_the_article_tells_of_a_new_one() -> None:
    old, new = "In 1994 a fire killed 30 people.", "The blast killed 12 people."
    year = DateMention(Span(3, 7), "1994", date(1994, 1, 1), date(1994, 12, 31), Precision.YEAR, "")
    both = replace(reading_of(f"{old} {new}", language.load("en")), dates=(year,))
    claims, unread = read_claims(both)
    assert [claim.phrase for claim in claims] == ["12"]
    assert [one.reason for one in unread] == ["tells of an earlier event"]
    alone = replace(reading_of(old, language.load("en")), dates=(year,))
    assert [claim.event_start for claim in read_claims(alone)[0]] == [date(1994, 1, 1)]


def test_the_day_on_which_the_source_spoke_is_not_the_day_of_the_event() -> None:
    text = "Police said on Friday that 12 people had been killed."
    friday = DateMention(Span(15, 21), "2022-01-07", date(2022, 1, 7), date(2022, 1, 7), Precision.DAY, "")
    police = Source("Police", "", SourceKind.SECURITY)
    said = Attribution(Span(0, len(text)), police, "", date(2022, 1, 7), False, Span(0, 11), "")
    [claim] = read_claims(replace(reading_of(text, language.load("en")), dates=(friday,), attributions=(said,)))[0]
    assert (claim.source, claim.stated_on, claim.event_start) == (police, date(2022, 1, 7), None)


def test_a_town_is_a_part_of_its_country() -> None:
    text = "In Kazakhstan 164 people were killed. In Almaty 103 people were killed."
    country = place("c", PlaceKind.COUNTRY, "")
    town = place("t", PlaceKind.CITY, "c")
    places = (PlaceMention(Span(3, 13), country, Role.SCENE, ""), PlaceMention(Span(41, 47), town, Role.SCENE, ""))
    whole, part = read_claims(replace(reading_of(text, language.load("en")), places=places))[0]
    assert (whole.place_id, part.place_id, part.part_of) == ("c", "t", whole.claim_id)


def place(place_id: str, kind: PlaceKind, parent: str) -> Place:
    return Place(place_id, "", "", "", kind, "KZ", parent, None, None, WherePrecision.COUNTRY, 0)


def test_evidence_is_the_shortest_span_of_figure_cue_and_group() -> None:
    text = "Jak podano, w nocy zginęło 16 funkcjonariuszy policji w mieście."
    [claim] = read_claims(reading_of(text, language.load("pl")))[0]
    assert claim.quote == "zginęło 16 funkcjonariuszy policji"
    assert (claim.phrase, claim.group_label) == ("16", "funkcjonariuszy policji")


def test_a_label_keeps_the_printed_words() -> None:
    text = "Police said 26 “armed criminals” had been killed."
    [claim] = read_claims(reading_of(text, language.load("en")))[0]
    assert claim.group_label == "armed criminals"


def test_the_rule_names_the_cue() -> None:
    [claim] = read_claims(reading_of("The blast killed 12 people.", language.load("en")))[0]
    assert 'killed by "killed"' in claim.rule


def test_ids_come_from_content() -> None:
    first, again = (read_claims(reading_of("Zginęło 12 osób.", language.load("pl")))[0][0] for _ in range(2))
    assert first.claim_id == again.claim_id


_WORDS = {
    "en": "killed|were|12|no one|people|and|,|including|wounded|of them|toll|from|a|who",
    "pl": "zginęło|12|nikt|osób|i|,|w tym|rannych|z nich|liczba ofiar|do|policjant|który",
    "ru": "погибли|12|никто|человек|и|,|в том числе|раненых|из них|число погибших|до|—",
}


@given(st.data())
def test_any_heap_of_cues_gives_claims_with_their_quotes_in_place(data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(language.available()))
    text = " ".join(data.draw(st.lists(st.sampled_from(_WORDS.get(code, _WORDS["en"]).split("|")), max_size=20)))
    claims, _ = read_claims(reading_of(text, language.load(code)))
    for claim in claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.quote
        assert claim.evidence.contains(claim.figure_span)
        assert claim.measure in Measure


@given(st.sampled_from(language.available()), st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_hostile_text_raises_nothing(code: str, text: str) -> None:
    claims, unread = read_claims(reading_of(text, language.load(code)))
    assert all(text[claim.evidence.start : claim.evidence.end] == claim.quote for claim in claims)
    assert all(one.reason for one in unread)
