"""Numbers of a second body, the verb and the noun left out."""

from pathlib import Path

import pytest

from tests.extract.test_scene_and_source import claims_of

OTHER = ("opposition", 31)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("pl", "Policja mówi o 14 zabitych, a szpital o 31.", [("police", 14), ("health", 31)]),
        ("pl", "Wojsko podało 14 zatrzymanych, a prokuratura 31.", [("army", 14), ("prosecutor_general", 31)]),
        ("pl", "Policja podała, że zmarło 14 osób, zaś opozycja, że 31.", [("police", 14), ("opposition", 31)]),
        ("pl", "Według policji zmarło 14 osób, a według opozycji 31.", [("police", 14), ("opposition", 31)]),
        ("pl", "Według policji zmarło 14 osób, a wojsko mówi o 31.", [("police", 14), ("army", 31)]),
        ("pl", "Policja mówi o 14 zabitych, a wojsko w 3 wsiach postawiło namioty.", [("police", 14)]),
        ("en", "Police said 14 people were killed and the army 31.", [("police", 14), ("army", 31)]),
        ("en", "Police said 14 people were killed and the army in 3 villages set up tents.", [("police", 14)]),
        (
            "en",
            "The army put the dead at 14, the rebels at 31 and the mayor 20.",
            [("army", 14), ("opposition", 31), ("mayor", 20)],
        ),
        ("en", "The opposition says 14 people died, the police 31.", [("opposition", 14), ("police", 31)]),
        (
            "en",
            "How many people died is disputed: the opposition says 31, the police only 14.",
            [("opposition", 31), ("police", 14)],
        ),
        (
            "en",
            "Police said 14 people were killed; the army put the figure at 31 and residents at more than 40.",
            [("police", 14), ("army", 31), ("witness", 40)],
        ),
        ("en", "On the number of dead the opposition says 31, the police 14.", [("opposition", 31), ("police", 14)]),
        ("en", "Police said 14 people were killed, the army 3 miles away.", [("police", 14)]),
        ("en", "Police said 14 people were killed, the army 31 miles away.", [("police", 14)]),
        ("ru", "Полиция сообщила о 14 погибших, а оппозиция — о 31.", [("police", 14), ("opposition", 31)]),
        ("ru", "Армия говорит о 14 раненых, больница — о тридцати.", [("army", 14), ("health", 30)]),
        ("pl", "Policja mówi o czternastu zabitych, a szpital o trzydziestu.", [("police", 14), ("health", 30)]),
        ("pl", "Policja mówi o 14 rannych, szpital zaś o blisko 31.", [("police", 14), ("health", 31)]),
        ("pl", "Według wojska zmarło 14 osób, w tym 3 oficerów, a rebelianci 31.", [("army", 14), ("army", 3), OTHER]),
        ("pl", "Spłonęło 9 domów, zmarło 14 osób, a według opozycji 31.", [(None, 14), OTHER]),
        ("pl", "Spłonęło 9 domów, zmarło 14 osób, według opozycji 31.", [(None, 14), OTHER]),
        ("ru", "По данным армии, погибли 14 человек, а по данным оппозиции — 31.", [("army", 14), OTHER]),
        ("ru", "В городе погибли 14 человек, а по данным оппозиции 31.", [(None, 14), OTHER]),
        ("pl", "Rebelianci mówili o 31 zabitych, wojsko potwierdziło tylko 14.", [OTHER, ("army", 14)]),
        ("pl", "Rebelianci mówili o 31 zabitych, wojsko potwierdziło śmierć trzech osób.", [OTHER, ("army", 3)]),
        ("ru", "Повстанцы говорили о 31 погибшем, армия подтвердила только 14.", [OTHER, ("army", 14)]),
        ("en", "Police said 14 people were killed; the army said at least 31.", [("police", 14), ("army", 31)]),
        ("pl", "Zmarło według policji 14 osób.", [("police", 14)]),
        ("ru", "Оппозиция утверждает, что погибли 31 человек; полиция это отрицает.", [OTHER]),
        ("pl", "Policja mówiła o 14 zabitych; teraz mówi o 15.", [("police", 14), ("police", 15)]),
        ("pl", "Zmarło 14 osób - podała policja, dodając, że droga jest zamknięta.", [("police", 14)]),
        ("ru", "Погибли 14 человек, сообщили в полиции, уточнив, что дорога закрыта.", [("police", 14)]),
        ("pl", "Zmarło 14 osób, podało kontrolowane przez wojsko ministerstwo zdrowia.", [("health_ministry", 14)]),
        ("ru", "Подконтрольный ХАМАС Минздрав сообщил о 14 погибших.", [("health_ministry", 14)]),
        ("pl", "Zmarło 14 osób, podała policja 3 maja.", [("police", 14)]),
        ("pl", "Zmarło 14 osób, powiedział lekarz po 3 godzinach.", [("health", 14)]),
    ],
)
def test_a_second_body_gives_its_own_number(
    tmp_path: Path, code: str, text: str, expected: list[tuple[str | None, int]]
) -> None:
    found = claims_of(tmp_path, code, text).values()
    given = [(one.source.source_id.rpartition(":")[2] or one.source.kind, one.figure.value) for one in found]
    assert given == expected
