"""The comparison that the golden files rest on: it must see what is missing, wrong and surplus."""

import csv
from pathlib import Path

import pytest

from extract.schema import Claims, Column
from tests.extract.golden import SAMPLE, Built, Golden, allows, figure_of, same_words
from tests.extract.golden_claims import claim_faults

ARTICLE = "2022-01-06-almaty-toll-rises.en"
GOLDEN_TEXT = """
not_claims = ["2011"]
[[claims]]
phrase = "13"
measure = "killed"
group = "security_forces"
figure = "13"
[[claims]]
phrase = "353"
measure = "injured"
group = "security_forces"
figure = "353"
"""


def row(phrase: str, number: str, **others: str) -> dict[str, str]:
    usual = {
        Claims.ID: phrase,
        Claims.ARTICLE_ID: ARTICLE,
        Claims.MEASURE: "killed",
        Claims.GROUP: "security_forces",
        Claims.PHRASE: phrase,
        Claims.VALUE: number,
        Claims.LOW: number,
        Claims.HIGH: number,
        Claims.BOUND: "exact",
        Claims.COUNTING: "total",
        Claims.KNOWN_BY: "2022-01-06",
        Claims.STATUS: "stands",
        Claims.EVIDENCE_START: "0",
        Claims.EVIDENCE_END: "1",
    }
    return {str(column): "" for column in Claims.columns()} | usual | others


def compared(tmp_path: Path, *rows: dict[str, str]) -> list[str]:
    golden = tmp_path / f"{ARTICLE}.toml"
    golden.write_text(GOLDEN_TEXT, encoding="utf-8")
    columns: list[Column] = list(Claims.columns())
    with (tmp_path / f"{Claims.name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [str(column) for column in columns])
        writer.writeheader()
        writer.writerows(rows)
    faults = claim_faults(Golden(golden, SAMPLE), Built(tmp_path))
    return [fault.split(":")[0] for fault in faults]


THIRTEEN = row("13", "13")
INJURED = row("353", "353", measure="injured")


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ((THIRTEEN, INJURED), []),
        ((THIRTEEN, INJURED, row("to 13", "13")), []),
        ((THIRTEEN,), ["missing"]),
        ((THIRTEEN, row("353", "353")), ["wrong"]),
        ((THIRTEEN, row("353", "353", measure="injured", status="retracted")), ["wrong"]),
        ((THIRTEEN, row("353", "353", measure="injured", low="354")), ["wrong"]),
        ((THIRTEEN, INJURED, row("13", "13", group="civilians")), ["surplus"]),
        ((THIRTEEN, INJURED, row("2011", "2011")), ["surplus"]),
        ((), ["missing", "missing"]),
    ],
)
def test_claims_are_compared_as_sets(tmp_path: Path, rows: tuple[dict[str, str], ...], faults: list[str]) -> None:
    assert compared(tmp_path, *rows) == faults


@pytest.mark.parametrize(
    ("bound", "value", "low", "high", "notation"),
    [
        ("exact", "8", "8", "8", "8"),
        ("more_than", "164", "165", "", ">164"),
        ("more_than", "164", "164", "", "more_than value=164 low=164 high="),
        ("at_least", "12", "12", "", ">=12"),
        ("at_most", "20", "", "20", "<=20"),
        ("nearly", "8000", "", "7999", "<8000"),
        ("about", "12000", "", "", "~12000"),
        ("between", "", "30", "40", "30..40"),
        ("vague", "", "24", "", "vague 24.."),
    ],
)
def test_a_figure_is_written_as_the_golden_files_write_it(
    bound: str, value: str, low: str, high: str, notation: str
) -> None:
    printed = row(value, value, value=value, low=low, high=high, bound=bound)
    assert figure_of(printed) == notation


def test_a_phrase_is_found_by_whole_words() -> None:
    assert same_words("2,265", "the 2,265 injured")
    assert not same_words("10", "103")


def test_a_field_may_allow_any_value_or_either_of_two() -> None:
    assert allows("any", "stands")
    assert allows("superseded|corrected", "corrected")
    assert not allows("superseded", "corrected")
