"""Days told for a former count, or for comparison, date nothing that the sentence counts."""

from pathlib import Path

import pytest

from extract.article import read_article
from extract.pipeline import extract
from tests.extract.corpus import write_article


def dated(folder: Path, code: str, text: str) -> list[tuple[int | None, str, bool]]:
    """Each claim's value, the first day of what it counts, and whether it is told as an earlier one."""
    path = write_article(folder, text, name=f"2023-02-10-story.{code}.md", language=code, published="2023-02-10")
    claims = extract(read_article(path)).claims
    return [(one.figure.value, str(one.event_start or ""), one.earlier) for one in claims]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("pl", "Według ONZ w Tarazie zginęło 900 osób, tydzień wcześniej 600.", [(900, "", False)]),
        ("pl", "Tydzień wcześniej bilans wynosił 600 zabitych.", [(600, "", True)]),
        ("ru", "По данным ООН, погибли 900 человек, неделей ранее — 600.", [(900, "", False), (600, "", True)]),
        (
            "ru",
            "В среду погибли 3 человека, днём ранее — 5.",
            [(3, "2023-02-08", False), (5, "2023-02-07", False)],
        ),
        ("pl", "W 2022 roku zginęło 5437 osób, o 146 mniej niż rok wcześniej.", [(5437, "2022-01-01", False)]),
        ("ru", "В 2022 году погибли 5437 человек, меньше, чем годом ранее.", [(5437, "2022-01-01", False)]),
        ("pl", "Rok wcześniej w Tarazie zginęły 3 osoby.", [(3, "2022-01-01", False)]),
    ],
)
def test_a_former_count_leaves_its_day_to_nobody(tmp_path, code, text, expected):
    assert dated(tmp_path, code, text) == expected
