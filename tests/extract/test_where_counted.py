"""Where figures are counted: in several places, in a whole country, behind adjectives that tell no place."""

from pathlib import Path

import pytest

from extract.places import gazetteer
from tests.extract.test_scene_and_source import claims_of


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # several places: what holds them all
        ("pl", "W Kijowie i w Odessie zginęło 13 osób.", [(13, "Ukraine")]),
        ("ru", "В Алма-Ате, Таразе и Актобе погибли 30 человек.", [(30, "Kazakhstan")]),
        ("pl", "Liczba ofiar w Turcji i Syrii przekroczyła 900.", [(900, "")]),
        ("en", "More than 900 people died in Turkey and Syria.", [(900, "")]),
        ("en", "In Kabul, Afghanistan, 13 people were killed.", [(13, "Kabul")]),
        ("pl", "W Tarazie w Kazachstanie zginęło 13 osób.", [(13, "Taraz")]),
        # a place with what holds it right behind, or in a part of that
        ("ru", "В Алматинской области Казахстана погибли 13 человек.", [(13, "Almaty Region")]),
        ("pl", "W Tarazie na południu Kazachstanu zginęło 13 osób.", [(13, "Taraz")]),
        ("ru", "В городе Тараз на юге Казахстана погибли 13 человек.", [(13, "Taraz")]),
        # whose region somebody heads says only who speaks
        (
            "ru",
            "В Киеве погибли 13 человек, сообщил глава Одесской области Пётр Ильин. Ранены 41.",
            [(13, "Kyiv"), (41, "Kyiv")],
        ),
        # a country's police act in it, wherever an agency writes from
        ("ru", "ПАРИЖ, 3 мая. Сотрудники полиции Франции задержали 13 человек.", [(13, "France")]),
        # a paper's name is no place
        ("pl", "Jak podaje „Rzeczpospolita”, zginęło 13 osób.", [(13, "")]),
        # a verb left out
        ("pl", "W Kijowie zginęły cztery osoby, a w Odessie dziewięć.", [(4, "Kyiv"), (9, "Odesa")]),
        ("ru", "В Киеве погибли четыре человека, а в Одессе девять.", [(4, "Kyiv"), (9, "Odesa")]),
        ("pl", "W Kijowie zginęły cztery osoby, a w szpitalu 9.", [(4, "Kyiv")]),
        (
            "ru",
            "90 человек погибли в Таразе, 41 — в Актобе, 9 — в Павлодаре.",
            [(90, "Taraz"), (41, "Aktobe"), (9, "Pavlodar")],
        ),
        ("en", "In Luhansk, in the east of Ukraine, three people died.", [(3, "Luhansk")]),
        ("en", "Two teenagers were shot dead in the West Bank city of Jenin.", [(2, "Janīn")]),
        # how far off it was
        ("en", "Eight people were killed at a farm north of Dallas.", [(8, "Texas")]),
        ("en", "Nine soldiers died 30 km from Kabul.", [(9, "Afghanistan")]),
        ("en", "Six were killed in Allen, 40 miles north of Dallas.", [(6, "Allen")]),
        ("en", "Six were killed near Dallas.", [(6, "Dallas")]),
        # with whom somebody clashed tells where, who speaks does not
        ("en", "Marchers clashed with police in Dakar. Three protesters were killed.", [(3, "Dakar")]),
        # in capitals
        ("en", "LIMA -- IN A RAID, IN HUANCAYO, TWO GUARDS WERE SHOT DEAD.", [(2, "Huancayo")]),
        ("en", "LIMA -- TWO GUARDS WERE SHOT DEAD IN MOBILE UNITS.", [(2, "Lima")]),
        # numbers by place of what was told just before
        (
            "ru",
            "В Казахстане задержали 900 человек. В Таразе — 41, в Павлодаре — 9.",
            [(900, "Kazakhstan"), (41, "Taraz"), (9, "Pavlodar")],
        ),
        (
            "pl",
            "W Kazachstanie zatrzymano 900 osób. Najwięcej w Tarazie – 41, a w Pawłodarze – 9.",
            [(900, "Kazakhstan"), (41, "Taraz"), (9, "Pavlodar")],
        ),
        ("ru", "В Казахстане задержали 900 человек. В Таразе — 15 градусов.", [(900, "Kazakhstan")]),
        # a whole country, and what is told right behind it
        ("pl", "W Tarazie spłonął bank. W kraju zatrzymano 500 osób.", [(500, "Kazakhstan")]),
        ("ru", "В Таразе сгорел банк. По республике задержаны 500 человек.", [(500, "Kazakhstan")]),
        (
            "ru",
            "В Таразе погибли 12 человек. В стране задержаны 500 человек. Ранены 300.",
            [(12, "Taraz"), (500, "Kazakhstan"), (300, "Kazakhstan")],
        ),
        # a state behind a town only says where it is
        ("en", "There was a fire in Memphis, Tennessee. Two people died.", [(2, "Memphis")]),
        # a country before those counted tells whose they are
        ("en", "In La Paz two U.S. citizens were killed.", [(2, "La Paz")]),
        ("en", "Three US soldiers were killed in Baghdad.", [(3, "Baghdad")]),
        ("en", "In Chile protesters killed two guards.", [(2, "Chile")]),
        # where somebody is from, where a journey led, where the hurt were taken
        ("ru", "Полиция Сочи задержала двоих подозреваемых в краже у туриста из Самары.", [(2, "Sochi")]),
        ("en", "LEEDS, England - Two women from York were hurt.", [(2, "Leeds")]),
        ("pl", "Pod Lublinem rozbił się autobus jadący z Kijowa do Warszawy. Zginęły dwie osoby.", [(2, "Lublin")]),
        (
            "en",
            "In Leeds a man was shot. Three of the wounded were taken to a hospital in York.",
            [(1, "Leeds"), (3, "Leeds")],
        ),
        (
            "pl",
            "W Lublinie zginęła jedna osoba, trzy ranne osoby zabrano do szpitala w Krakowie.",
            [(1, "Lublin"), (3, "Lublin")],
        ),
        (
            "en",
            "DAYTON, Ohio - A man was shot dead. Two wounded women died at Miami Valley Hospital.",
            [(1, "Dayton"), (2, "Dayton")],
        ),
        # a unit where the words say so
        ("en", "A bus crash in the Peruvian region of Arequipa killed 23 people.", [(23, "Arequipa Department")]),
        ("pl", "W pożarach w regionie Valparaiso zginęły 122 osoby.", [(122, "Valparaíso")]),
        # a state that a city's longer name begins with
        ("en", "A tornado killed three people in Oklahoma.", [(3, "Oklahoma")]),
        # whose strike it was tells no place
        ("pl", "Rosyjski ostrzał: 13 osób nie żyje.", [(13, "")]),
        ("ru", "В результате израильских ударов погибли 13 человек.", [(13, "")]),
        ("pl", "Kazachska policja zatrzymała 13 osób.", [(13, "Kazakhstan")]),
    ],
)
def test_a_figure_is_counted_no_finer_than_its_words(
    tmp_path: Path, code: str, text: str, expected: list[tuple[int, str]]
) -> None:
    found = claims_of(tmp_path, code, text).values()
    book = gazetteer.load()
    told = [(one.figure.value, book.place(one.place_id).name_en if one.place_id else "") for one in found]
    assert told == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("pl", "W czwartek sąd skazał na 25 lat trzech mężczyzn za zabójstwo rolnika."),
        ("ru", "В четверг суд приговорил двоих мужчин к 25 годам за убийство фермера."),
    ],
)
def test_the_day_of_a_verdict_is_not_that_of_the_deed(tmp_path: Path, code: str, text: str) -> None:
    assert [one.event_start for one in claims_of(tmp_path, code, text).values()] == [None]


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("pl", "Od 5 do 7 maja zginęło 41 osób.", "05-05 05-07"),
        ("ru", "С 5 по 7 мая погибли 41 человек.", "05-05 05-07"),
        ("ru", "В ночь с четверга на пятницу погибли 41 человек.", "05-09 05-10"),
        ("pl", "W nocy z 9 na 10 maja zginęło 41 osób.", "05-09 05-10"),
        ("pl", "Od soboty do niedzieli zginęło 41 osób.", "05-11 05-12"),
        ("pl", "Od 5 maja zatrzymano 41 osób.", "05-05 05-13"),
        ("pl", "Od początku maja zginęło 41 osób.", "05-01 05-13"),
        ("ru", "С начала года погибли 41 человек.", "01-01 05-13"),
        ("pl", "W maju zginęło 41 osób.", "05-01 05-31"),
        # the day on which counting ends is not the day on which all died
        ("pl", "Do 6 maja zginęło 41 osób.", ""),
        ("ru", "К 6 мая погибли 41 человек.", ""),
    ],
)
def test_a_stretch_of_days_is_no_longer_than_told(tmp_path: Path, code: str, text: str, days: str) -> None:
    (claim,) = claims_of(tmp_path, code, text).values()
    assert " ".join(f"{day:%m-%d}" for day in (claim.event_start, claim.event_end) if day) == days
