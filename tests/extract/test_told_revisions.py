"""Whole articles that take figures back, deny and correct them: what each figure is once the ledger is kept."""

from pathlib import Path

import pytest

from extract.article import read_article
from extract.ledger.ledger import keep_ledger
from extract.pipeline import extract
from tests.extract.corpus import write_article

DAYS = ("2024-05-10", "2024-05-13")  # a Friday, and the Monday after
Told = dict[tuple[int, int], tuple[str, str, tuple[str, ...]]]


def told(folder: Path, code: str, *texts: str) -> Told:
    """(article, figure) → who is credited, what it is, and what was done to it by whom, of articles of those days."""
    days = DAYS[-len(texts) :]
    read = [
        extract(
            read_article(
                write_article(
                    folder, text, name=f"{day}-news.{code}.md", language=code, published=day, publisher="Post"
                )
            )
        )
        for day, text in zip(days, texts, strict=True)
    ]
    ledger = keep_ledger(
        [one for each in read for one in each.claims], [one for each in read for one in each.revisions]
    )
    result: Told = {}
    for entry in ledger.entries:
        claim = entry.claim
        done = tuple(
            f"{row.kind} by {row.by} {row.known_by:%d}" for row in ledger.revisions if row.claim_id == claim.claim_id
        )
        number = [day in claim.article_id for day in days].index(True)
        result[number, claim.figure.value or 0] = (claim.source.source_id, entry.status.value, done)
    return result


CASES = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in Path(__file__).with_name("told_revisions.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("code", "text", "figure", "source", "status", "done"), CASES)
def test_an_article_revises_what_it_tells(
    tmp_path: Path, code: str, text: str, figure: str, source: str, status: str, done: str
) -> None:
    assert told(tmp_path, code, text)[0, int(figure)] == (source, status, (done,) if done else ())


@pytest.mark.parametrize(
    ("code", "first", "second"),
    [
        ("en", "Police said that 64 people died in Riga.", "Police denied a report that 64 people died in Riga."),
        ("pl", "Policja podała, że w Rydze zginęły 64 osoby.", "Policja zaprzeczyła, że w Rydze zginęły 64 osoby."),
        ("ru", "Минздрав сообщил, что погибли 64 человека.", "Минздрав опроверг, что погибли 64 человека."),
    ],
)
def test_who_denies_a_figure_of_their_own_leaves_none_of_it_standing(
    tmp_path: Path, code: str, first: str, second: str
) -> None:
    assert {status for _, status, _ in told(tmp_path, code, first, second).values()} == {"denied"}


@pytest.mark.parametrize(
    ("code", "first", "second"),
    [
        ("en", "Police said that 64 people died.", "Correction: On Friday we wrongly reported that 64 people died."),
        ("pl", "Według policji zginęły 64 osoby.", "W piątek błędnie podaliśmy, że według policji zginęły 64 osoby."),
    ],
)
def test_a_paper_corrects_its_own_printing_from_the_day_it_says_so(
    tmp_path: Path, code: str, first: str, second: str
) -> None:
    assert told(tmp_path, code, first, second)[0, 64][1:] == ("corrected", ("corrects by publisher 13",))


WITHDRAWN_AND_CONFIRMED = {
    "en": (
        "The police said on Friday that 64 people died. On Saturday they withdrew the statement. "
        "On Sunday they again confirmed the figure of 64 dead."
    ),
    "pl": (
        "Policja podała w piątek, że zginęły 64 osoby. W sobotę wycofała to oświadczenie. "
        "W niedzielę ponownie potwierdziła liczbę 64 zabitych."
    ),
}


@pytest.mark.parametrize("code", WITHDRAWN_AND_CONFIRMED)
def test_a_figure_confirmed_again_after_its_withdrawal_is_reinstated(tmp_path: Path, code: str) -> None:
    source, status, done = told(tmp_path, code, WITHDRAWN_AND_CONFIRMED[code])[0, 64]
    assert (source, status) == ("police", "stands")
    assert "reinstates by source 12" in done


def test_a_figure_confirmed_again_without_a_withdrawal_reinstates_nothing(tmp_path: Path) -> None:
    text = "The police said on Friday that 64 people died. On Sunday they again confirmed the figure of 64 dead."
    assert told(tmp_path, "en", text)[0, 64][2] == ()
