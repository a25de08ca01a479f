"""Figures of somebody else: who a word beside a number makes another's, and whom a list leaves out."""

from pathlib import Path

import pytest

from tests.extract.test_scene_and_source import claims_of


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # a minister of something else is another minister
        (
            "ru",
            "Погибли 20 человек, сообщил министр обороны. Министр гражданской авиации Омар Сайд говорил о 35 погибших.",
            [(20, "министр обороны"), (35, "Омар Сайд")],
        ),
        ("pl", "Minister lotnictwa podał, że zginęło 26 osób.", [(26, "Minister lotnictwa")]),
        # staffs, and authorities of a kind
        (
            "ru",
            "Следственный комитет сообщил о 9 погибших. Пострадали 97 человек, уточнили в оперштабе.",
            [(9, "Следственный комитет"), (97, "оперштабе")],
        ),
        ("pl", "Według władz okupacyjnych zginęło pięć osób.", [(5, "władz okupacyjnych")]),
        ("pl", "Władze miasta poinformowały o 104 zabitych.", [(104, "Władze miasta")]),
        ("ru", "В оперативном штабе сообщили о 7 погибших.", [(7, "оперативном штабе")]),
        # against whom force was used is no former figure
        ("pl", "Znaleziono ciała ośmiu osób. Wojsko twierdzi, że użyto gazu wobec 2 tys. uchodźców.", [(8, "")]),
        ("pl", "Rzecznik mówił o 26 zabitych, wobec wcześniejszych 20.", [(26, "Rzecznik"), (20, "Rzecznik")]),
        # nobody's victim
        (
            "pl",
            "Prokuratura podała liczbę pięciu ofiar; jedna osoba zmarła z przyczyn naturalnych.",
            [(5, "Prokuratura")],
        ),
        ("ru", "Полиция сообщила о пяти погибших, двое умерли от естественных причин.", [(5, "Полиция")]),
        # a list that names somebody first is longer than the others of it
        ("ru", "В селе убиты староста Ольга Кравец, её муж и сын.", [(1, ""), (1, "")]),
        ("pl", "We wsi zginęli sołtys Jan Kowal, jego żona i syn.", [(1, ""), (1, "")]),
        ("pl", "W sobotę w wypadku, w pobliżu mostu, zginęli mężczyzna i kobieta.", [(2, ""), (1, ""), (1, "")]),
    ],
)
def test_each_figure_is_its_own_source_s_and_counts_just_those_told(tmp_path: Path, code, text, expected):
    claims = claims_of(tmp_path, code, text).values()
    assert [(one.figure.value, one.source.name if one.source else "") for one in claims] == expected
