"""Numbers of a second body, the verb and the noun left out."""

from pathlib import Path

import pytest

from tests.extract.test_scene_and_source import claims_of


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
        ("ru", "Полиция сообщила о 14 погибших, а оппозиция — о 31.", [("police", 14), ("opposition", 31)]),
    ],
)
def test_a_second_body_gives_its_own_number(
    tmp_path: Path, code: str, text: str, expected: list[tuple[str, int]]
) -> None:
    found = claims_of(tmp_path, code, text).values()
    given = [(one.source.source_id.rpartition(":")[2] or one.source.kind, one.figure.value) for one in found]
    assert given == expected
