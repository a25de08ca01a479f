"""What carries on from sentence to sentence: the source, the scene, the measure; and what does not."""

from datetime import date
from pathlib import Path

import pytest

from extract.article import read_article
from extract.claims.claims import Claim
from extract.pipeline import extract
from extract.places.gazetteer import load as load_places
from extract.schema import Counting, Group
from tests.extract.corpus import write_article

MONDAY = "2024-05-13"


def claims_of(folder: Path, code: str, text: str) -> dict[str, Claim]:
    """The claims of a text, by the words of their figure."""
    path = write_article(folder, text, name=f"{MONDAY}-text.{code}.md", language=code, published=MONDAY)
    return {claim.phrase: claim for claim in extract(read_article(path)).claims}


@pytest.mark.parametrize(
    ("code", "text", "phrase", "source_id"),
    [
        ("en", "Police in Chile said 12 people died. There were 40 injured.", "40", "cl:police"),
        ("en", "Police in Chile said 12 people died. Soldiers arrested 40 people.", "40", ""),
        ("en", "Police in Chile said 12 people died. On Friday 40 were injured.", "40", ""),
        ("en", "Police in Chile said 12 people died. The previous toll was 9 dead.", "9", ""),
        ("en", "Police in Chile had said earlier that 12 people died. There were 40 injured.", "40", ""),
        ("en", "Police in Chile said 12 people died. Now 40 people were injured, someone said.", "40", ""),
        ("en", "Police in Chile said 12 died, who were freed by nightfall. 40 were injured.", "40", "cl:police"),
        ("en", "Police in Chile said 12 people died.\nIn the north 40 were injured.", "40", ""),
        ("pl", "W Chile zginęło 12 osób – podała policja. Rannych jest 40.", "40", "cl:police"),
        ("pl", "W Chile zginęło 12 osób – podała policja. Tymczasem rannych jest 40.", "40", ""),
        ("ru", "В Чили погибли 12 человек, сообщила полиция. Ранены 40 человек.", "40", "cl:police"),
        ("ru", "В Чили погибли 12 человек, сообщила полиция. Однако ранены 40 человек.", "40", ""),
    ],
)
def test_a_source_carries_on_only_to_a_figure_of_its_kind(
    tmp_path: Path, code: str, text: str, phrase: str, source_id: str
) -> None:
    assert claims_of(tmp_path, code, text)[phrase].source.source_id == source_id


@pytest.mark.parametrize(
    ("code", "text", "phrase", "same_as"),
    [
        ("en", "12 people died in Oslo.\n\nRussia's TASS agency said 40 were injured.", "40", "12"),
        ("en", "12 people died in Oslo, Norway.\n\n40 others were injured.", "40", "12"),
        ("en", "12 people died in Oslo.\n\nFinland's police said 40 were injured.", "40", "12"),
        ("pl", "W Oslo zginęło 12 osób.\n\nRannych jest 40.", "40", "12"),
        ("ru", "В Осло погибли 12 человек.\n\nРанены 40 человек.", "40", "12"),
    ],
)
def test_a_claim_without_a_place_is_where_the_scene_was_set(
    tmp_path: Path, code: str, text: str, phrase: str, same_as: str
) -> None:
    claims = claims_of(tmp_path, code, text)
    assert claims[phrase].place_id == claims[same_as].place_id != ""


def test_a_name_that_stands_alone_before_the_text_is_its_dateline(tmp_path: Path) -> None:
    claims = claims_of(tmp_path, "pl", "OSLO, 12 maja. Zginęło 30 osób.\n\nW Bergen rannych jest 40.")
    assert claims["30"].place_id not in ("", claims["40"].place_id)


@pytest.mark.parametrize(
    ("code", "text", "phrase"),
    [
        ("en", "The army said 120 people had been arrested in Oslo. The mayor's office put the number at 150.", "150"),
        ("pl", "Różnią się liczby zatrzymanych w Oslo. Policja mówiła o 120 osobach.", "120"),
    ],
)
def test_a_number_counts_what_was_told_before(tmp_path: Path, code: str, text: str, phrase: str) -> None:
    assert claims_of(tmp_path, code, text)[phrase].measure == "detained"


def test_a_number_of_something_else_counts_nobody(tmp_path: Path) -> None:
    text = "The army said 120 people had been arrested. The mayor put the number of marches at 150."
    assert "150" not in claims_of(tmp_path, "en", text)


def test_a_forces_own_staff_are_its_men_and_another_bodys_are_not(tmp_path: Path) -> None:
    own = claims_of(tmp_path, "ru", "По данным МВД, в Осло погибли 16 сотрудников.")
    others = claims_of(tmp_path, "ru", "По данным мэра, в Осло погибли 16 сотрудников.")
    assert (own["16"].group, others["16"].group) == (Group.SECURITY_FORCES, Group.ALL)


def test_citizens_of_another_country_are_foreigners_and_of_this_one_are_not(tmp_path: Path) -> None:
    text = "In Norway 12 Danish workers died. In Denmark 14 Danish workers died."
    claims = claims_of(tmp_path, "en", text)
    assert (claims["12"].group, claims["14"].group) == (Group.FOREIGNERS, Group.ALL)


def test_what_a_count_was_before_is_of_the_day_beside_it(tmp_path: Path) -> None:
    text = "In Oslo 40 people were detained, police said on Monday, up from 30 on Friday."
    claims = claims_of(tmp_path, "en", text)
    assert (claims["40"].stated_on, claims["30"].stated_on) == (date(2024, 5, 13), date(2024, 5, 10))
    assert (claims["40"].earlier, claims["30"].earlier) == (False, True)


def test_a_toll_that_rose_on_a_day_was_stated_on_it(tmp_path: Path) -> None:
    claims = claims_of(tmp_path, "en", "The death toll in Oslo rose to 40 on Friday, police said.")
    assert claims["40"].stated_on == date(2024, 5, 10)


def test_those_in_a_grave_condition_rise_and_fall(tmp_path: Path) -> None:
    claims = claims_of(tmp_path, "pl", "W Oslo w stanie krytycznym jest 40 osób.")
    assert claims["40"].counting is Counting.CURRENT


@pytest.mark.parametrize(
    ("code", "text", "phrase", "country", "source_id"),
    [
        ("en", "Twelve people died in Chile. In Peru, police said, 30 were killed.", "30", "PE", "pe:police"),
        ("en", "Police in Chile said 12 died. In Peru, police said 30 were killed.", "30", "PE", "pe:police"),
        (
            "en",
            "Floods killed 12 people in Chile. Thirty people died in Peru, police said.",
            "Thirty",
            "PE",
            "pe:police",
        ),
        ("pl", "W Chile zginęło 12 osób. W Peru, policja podała, zginęło 30 osób.", "30", "PE", "pe:police"),
        ("ru", "В Чили погибли 12 человек. В Перу, сообщила полиция, погибли 30 человек.", "30", "PE", "pe:police"),
        ("en", "A quake killed 12 people in Chile, as in Peru in 1999. Another 30 were injured.", "30", "CL", ""),
        (
            "en",
            "A quake killed 12 people in Chile. Unlike in Peru, few houses fell. At least 30 were hurt.",
            "At least 30",
            "CL",
            "",
        ),
        (
            "en",
            "A quake shook Chile on Monday. Peru had a like one in 1999. At least 30 were injured.",
            "At least 30",
            "CL",
            "",
        ),
        (
            "en",
            "A quake killed 12 in Chile (one in Peru had no victims). At least 30 were hurt.",
            "At least 30",
            "CL",
            "",
        ),
        ("pl", "W Chile zginęło 12 osób, podobnie jak w Peru w 1999 roku. Rannych jest 30 osób.", "30", "CL", ""),
        ("pl", "W Chile zginęło 12 osób. W odróżnieniu od Peru domy stoją. Rannych jest 30 osób.", "30", "CL", ""),
        ("ru", "В Чили погибли 12 человек, как и в Перу в 1999 году. Ранены 30 человек.", "30", "CL", ""),
        ("ru", "В Чили погибли 12 человек. В отличие от Перу, дома устояли. Ранены 30 человек.", "30", "CL", ""),
    ],
)
def test_a_place_told_in_passing_is_not_where_the_next_figure_is_counted(
    tmp_path: Path, code: str, text: str, phrase: str, country: str, source_id: str
) -> None:
    claim = claims_of(tmp_path, code, text)[phrase]
    assert (load_places().place(claim.place_id).country_code, claim.source.source_id) == (country, source_id)


def test_a_day_of_what_is_compared_makes_no_figure_a_past_one(tmp_path: Path) -> None:
    claims = claims_of(tmp_path, "ru", "В Чили погибли 12 человек, как и в Перу в 1999 году. Ранены 30 человек.")
    assert list(claims) == ["12", "30"]
    assert claims["12"].event_start is None


@pytest.mark.parametrize(
    ("code", "text", "start", "end"),
    [
        ("pl", "Od soboty zatrzymano 40 osób.", 11, 13),
        ("pl", "Od środy do piątku zatrzymano 40 osób.", 8, 10),
        ("pl", "Policja podała w niedzielę, że od środy zatrzymano 40 osób.", 8, 12),
        ("pl", "Między 5 a 7 maja zatrzymano 40 osób.", 5, 7),
        ("pl", "W sobotę zatrzymano 40 osób.", 11, 11),
        ("pl", "Dnia 9 bm. zatrzymano 40 osób.", 9, 9),
        ("en", "Since Saturday 40 people have been detained.", 11, 13),
        ("ru", "С субботы задержаны 40 человек.", 11, 13),
    ],
)
def test_what_is_counted_since_a_day_is_counted_up_to_what_is_known(
    tmp_path: Path, code: str, text: str, start: int, end: int
) -> None:
    claim = claims_of(tmp_path, code, text)["40"]
    assert (claim.event_start, claim.event_end) == (date(2024, 5, start), date(2024, 5, end))


@pytest.mark.parametrize(
    ("code", "text", "whole", "parts"),
    [
        ("en", "The ministry reported 164 deaths nationwide, 103 of them in Oslo.", "164", ["103"]),
        (
            "en",
            "Storms killed 164 people, including 103 in Oslo, 21 in Bergen and 10 in Rome.",
            "164",
            ["103", "21", "10"],
        ),
        ("pl", "W całym kraju zginęły 164 osoby, w tym 103 w Oslo.", "164", ["103"]),
        ("ru", "По стране погибли 164 человека, в том числе 103 в Осло, 21 в Риме.", "164", ["103", "21"]),
    ],
)
def test_a_whole_is_not_where_a_part_of_it_was(
    tmp_path: Path, code: str, text: str, whole: str, parts: list[str]
) -> None:
    claims = claims_of(tmp_path, code, text)
    assert not claims[whole].place_id
    assert all(claims[part].place_id and claims[part].part_of == claims[whole].claim_id for part in parts)


@pytest.mark.parametrize(
    ("code", "text", "phrases"),
    [
        ("en", "12 people died, police said, and 30 were hurt, according to the hospital.", ("12", "30")),
        ("ru", "12 человек погибли, заявила полиция, а 30 ранены, по данным больницы.", ("12", "30")),
        ("ru", "По данным армии, погибли 12 человек, по данным полиции — 30.", ("12", "30")),
    ],
)
def test_two_sources_of_one_sentence_have_their_own_figures(
    tmp_path: Path, code: str, text: str, phrases: tuple[str, str]
) -> None:
    claims = claims_of(tmp_path, code, text)
    first, second = (claims[phrase].source.name for phrase in phrases)
    assert "" not in (first, second)
    assert first != second


@pytest.mark.parametrize(
    ("code", "text", "phrase", "day"),
    [
        ("en", "On Saturday the toll in Oslo rose to 57.", "57", None),
        ("en", "The toll in Oslo rose to 57 on Saturday.", "57", None),
        ("en", "The toll in Oslo rose on Saturday to 57, police said.", "57", None),
        ("en", "On Saturday, the police of Norway corrected their toll to 60 from 64.", "64", None),
        ("en", "The police of Norway reinstated their figure of 64 deaths on Saturday.", "64", None),
        ("en", "The toll in Oslo rose to 57 after the clashes on Saturday.", "57", date(2024, 5, 11)),
        ("en", "The number of people killed on Saturday rose to 61.", "61", date(2024, 5, 11)),
        ("pl", "W sobotę liczba ofiar w Oslo wzrosła do 57.", "57", None),
        ("pl", "Liczba rannych wzrosła w sobotę do 99.", "99", None),
        ("ru", "В субботу число погибших в Осло выросло до 57.", "57", None),
        ("ru", "Число погибших 11 мая выросло до 30.", "30", date(2024, 5, 11)),
    ],
)
def test_the_day_on_which_a_count_changed_is_no_day_of_the_event(
    tmp_path: Path, code: str, text: str, phrase: str, day: date | None
) -> None:
    assert claims_of(tmp_path, code, text)[phrase].event_start == day


KAZAKHSTAN, ALMATY = "geonames:1522867", "geonames:1526384"


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        ("en", "ALMATY, January 11 - At least 164 people were killed nationwide.", {"At least 164": KAZAKHSTAN}),
        ("en", "Guns were heard in Almaty. Across the country 164 people died.", {"164": KAZAKHSTAN}),
        ("en", "Nationwide, 164 Kazakhs died, 103 of them in Almaty.", {"164": KAZAKHSTAN, "103": ALMATY}),
        ("en", "In Almaty 103 people died and 200 were hurt nationwide.", {"103": ALMATY, "200": KAZAKHSTAN}),
        ("en", "In Almaty 103 people died as unrest spread across the country.", {"103": ALMATY}),
        ("pl", "W Ałmaty strzelano. W całym kraju zginęły 164 osoby.", {"164": KAZAKHSTAN}),
        ("ru", "В Алматы стреляли. По всей стране погибли 164 человека.", {"164": KAZAKHSTAN}),
    ],
)
def test_a_whole_countrys_figure_is_not_the_towns(tmp_path: Path, code: str, text: str, places: dict[str, str]) -> None:
    found = claims_of(tmp_path, code, text)
    assert {phrase: claim.place_id for phrase, claim in found.items()} == places


@pytest.mark.parametrize(
    ("text", "days", "precision"),
    [
        ("10,000 people were detained since 5 May, police said on Friday.", ("05-05", "05-10"), "day"),
        ("At least 40 people have died since protests began on 6 May.", ("05-06", "05-13"), "day"),
        ("More than 40 people have died since April.", ("04-01", "05-13"), "month"),
        ("Some 30 people were hurt between 5 and 9 May.", ("05-05", "05-09"), "day"),
        ("From Friday to Sunday, 12 people were killed.", ("05-10", "05-12"), "day"),
        ("40 people were killed in the deadliest attack since April.", None, None),
        ("40 people have died. Since April many have fled.", None, None),
    ],
)
def test_what_is_counted_since_a_day_lasts_to_the_day_it_is_told(
    tmp_path: Path, text: str, days: tuple[str, str] | None, precision: str | None
) -> None:
    [claim] = claims_of(tmp_path, "en", text).values()
    told = (f"{claim.event_start:%m-%d}", f"{claim.event_end:%m-%d}") if claim.event_start and claim.event_end else None
    assert (told, claim.event_precision) == (days, precision)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Norway's police said 64 people, including two children, had been killed, 33 of them in Oslo."),
        ("pl", "Policja Norwegii podała, że zginęły 64 osoby, w tym 2 dzieci, z czego 33 w Oslo."),
        ("ru", "Полиция Норвегии сообщила о гибели 64 человек, в том числе 2 детей, из них 33 — в Осло."),
    ],
)
def test_the_place_of_one_part_is_neither_the_wholes_nor_another_parts(tmp_path: Path, code: str, text: str) -> None:
    claims = list(claims_of(tmp_path, code, text).values())
    whole, children, part = claims
    assert [claim.figure.value for claim in claims] == [64, 2, 33]
    assert whole.place_id == children.place_id != part.place_id
    assert whole.claim_id == children.part_of == part.part_of


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("Storms killed 50 people in Chile and 18 in Peru. Chile's police said 34 people were injured.", "34", "CL"),
        ("Storms killed 50 people in Chile and 18 in Peru. Peru's police said 34 people were injured.", "34", "PE"),
        ("Storms killed 50 people in Chile and 18 in Peru.\nPeru's police said 34 people were injured.", "34", "PE"),
        ("Storms killed 50 people in Chile and 18 in Peru. French doctors said 34 people were injured.", "34", "PE"),
        (
            "A crush killed 51 in Lima, foreigners from Iran, Norway and Chile. Later 34 people were injured.",
            "34",
            "PE",
        ),
    ],
)
def test_a_figure_is_counted_in_its_speakers_country_where_it_is_one_of_the_scenes(
    tmp_path: Path, text: str, phrase: str, country: str
) -> None:
    place = load_places().place(claims_of(tmp_path, "en", text)[phrase].place_id)

    assert place.country_code == country
