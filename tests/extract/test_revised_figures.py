"""Which figure a correction, a denial or a refusal means, across articles too, in every language."""

from datetime import date
from pathlib import Path

import pytest

from extract.article import read_article
from extract.ledger.ledger import Ledger, keep_ledger
from extract.pipeline import extract
from tests.extract.corpus import write_article

MONDAY, TUESDAY = date(2024, 5, 13), date(2024, 5, 14)


def ledger_of(folder: Path, code: str, *texts: str) -> Ledger:
    """The ledger of articles of consecutive days, each by a publisher of its own."""
    found = []
    for number, (text, day) in enumerate(zip(texts, (MONDAY, TUESDAY), strict=False)):
        name = f"{day}-text-{number}.{code}.md"
        path = write_article(folder, text, name=name, language=code, published=str(day), publisher=f"Desk {number}")
        found.append(extract(read_article(path)))
    claims = [claim for one in found for claim in one.claims]
    return keep_ledger(claims, [revision for one in found for revision in one.revisions])


def statuses(ledger: Ledger) -> list[tuple[str, str]]:
    return [(entry.claim.phrase, entry.status.value) for entry in ledger.entries]


def sources(ledger: Ledger) -> dict[str, str]:
    """Who is credited with each figure: the source_id, else the kind."""
    return {one.claim.phrase: one.claim.source.source_id or (one.claim.source.kind or "") for one in ledger.entries}


@pytest.mark.parametrize(
    ("code", "text", "gone", "new"),
    [
        ("en", "Police said 12 people were killed in Leeds. Police lowered the toll to 9 from 12.", "12", "9"),
        ("en", "Police said 12 people died in Leeds, then put the toll at 9; the earlier figure was wrong.", "12", "9"),
        ("en", "Police said 12 people died in Leeds. The figure was wrong, police said later: 9 died.", "12", "9"),
        (
            "en",
            "Police said 12 died in Leeds, then put the toll at 9. The first figure was in error.",
            "12",
            "9",
        ),
        ("en", "Police in Leeds said 9 people were killed, correcting an earlier toll of 12.", "12", "9"),
        ("pl", "Policja podała, że w Opolu zginęło 12 osób. Później poprawiła liczbę na dziewięć.", "12", "dziewięć"),
        ("pl", "Policja podała, że w Opolu zginęło 12 osób. Potem obniżyła bilans do 9.", "12", "9"),
        ("pl", "Policja podała, że w Opolu zginęło 12 osób. Liczba ta okazała się błędna: zginęło 9.", "12", "9"),
        ("ru", "Полиция сообщила, что в Твери погибли 12 человек. Позже она исправила число на 9.", "12", "9"),
        ("ru", "Полиция сообщила, что в Твери погибли 12 человек. Затем снизила число погибших до 9.", "12", "9"),
        ("ru", "Полиция сообщила о 12 погибших в Твери. Прежняя цифра была ошибочной: погибли 9.", "12", "9"),
    ],
)
def test_words_that_call_a_figure_wrong_correct_it_and_tell_the_new_one(
    tmp_path: Path, code: str, text: str, gone: str, new: str
) -> None:
    ledger = ledger_of(tmp_path, code, text)
    by_id = {entry.claim.claim_id: entry.claim.phrase for entry in ledger.entries}
    rows = {(by_id[row.claim_id], row.kind.value, by_id.get(row.replaced_by, "")) for row in ledger.revisions}
    assert (gone, "corrects", new) in rows
    assert (gone, "corrected") in statuses(ledger)
    assert (new, "stands") in statuses(ledger)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The mayor said 12 people were killed in Leeds. Police said the mayor's figure was wrong."),
        ("pl", "Burmistrz podał, że w Opolu zginęło 12 osób. Według policji liczba burmistrza była błędna."),
        ("ru", "Мэр сообщил о 12 погибших в Твери. Полиция заявила, что цифра мэра неверна."),
    ],
)
def test_who_calls_the_figure_of_another_wrong_strikes_nothing(tmp_path: Path, code: str, text: str) -> None:
    ledger = ledger_of(tmp_path, code, text)
    assert [(row.kind.value, row.by.value) for row in ledger.revisions] == [("corrects", "other")]
    assert statuses(ledger) == [("12", "stands")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Police said 12 people were killed in Leeds. The number of shops burned was wrong, a bank said."),
        ("en", "The Health Ministry refused to withdraw its figure of 12 people killed in Kenya."),
        ("pl", "Ministerstwo zdrowia odmówiło wycofania danych o 12 zabitych w Kenii."),
        ("ru", "Минздрав отказался отозвать данные о 12 погибших в Кении."),
    ],
)
def test_what_calls_no_figure_wrong_revises_none(tmp_path: Path, code: str, text: str) -> None:
    assert ledger_of(tmp_path, code, text).revisions == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The Health Ministry refused to withdraw its figure of 12 people killed in Kenya."),
        ("pl", "Ministerstwo zdrowia odmówiło wycofania danych o 12 zabitych w Kenii."),
        ("ru", "Минздрав отказался отозвать данные о 12 погибших в Кении."),
    ],
)
def test_a_figure_that_is_kept_is_whose_it_was(tmp_path: Path, code: str, text: str) -> None:
    assert sources(ledger_of(tmp_path, code, text)) == {"12": "ke:health_ministry"}


@pytest.mark.parametrize(
    ("code", "first", "second"),
    [
        (
            "en",
            "The opposition said 50 people were killed in Almaty.",
            "The interior ministry denied the opposition's claim that 50 people were killed in Almaty.",
        ),
        (
            "en",
            "The Harbour Observatory said 50 people were killed in Almaty.",
            "The government denied a report by the Harbour Observatory of 50 deaths in Almaty.",
        ),
        (
            "pl",
            "Opozycja podała, że w Ałmaty zginęło 50 osób.",
            "MSW zaprzeczyło twierdzeniom opozycji, że w Ałmaty zginęło 50 osób.",
        ),
        (
            "ru",
            "Оппозиция сообщила, что в Алма-Ате погибли 50 человек.",
            "МВД опровергло утверждение оппозиции о 50 погибших в Алма-Ате.",
        ),
    ],
)
def test_a_denial_that_names_the_claimant_marks_the_claim_in_every_article_and_strikes_none(
    tmp_path: Path, code: str, first: str, second: str
) -> None:
    ledger = ledger_of(tmp_path, code, first, second)
    assert [(row.kind.value, row.by.value) for row in ledger.revisions] == [("denies", "other")] * 2
    assert {row.claim_id for row in ledger.revisions} == {entry.claim.claim_id for entry in ledger.entries}
    assert statuses(ledger) == [("50", "stands")] * 2


def test_a_denial_does_not_reach_the_same_figure_of_people_of_another_kind(tmp_path: Path) -> None:
    first = "Residents said 50 people were killed in Almaty."
    second = "The interior ministry denied the opposition's claim that 50 people were killed in Almaty."
    ledger = ledger_of(tmp_path, "en", first, second)
    assert len(ledger.revisions) == 1


def test_what_goes_on_behind_a_denial_is_said_by_who_denies(tmp_path: Path) -> None:
    text = "The interior ministry denied the rebels' claim that 50 people died in Kenya, saying 12 people died."
    assert sources(ledger_of(tmp_path, "en", text))["12"] == "ke:interior_ministry"


@pytest.mark.parametrize(
    ("code", "text", "phrase"),
    [
        (
            "en",
            "The Health Ministry said on Sunday 58 people died in Kenya. The ministry had reported 41 deaths.",
            "58",
        ),
        ("en", "Police said on Sunday 58 people died in Kenya. Police initially said 41 had died.", "58"),
        (
            "pl",
            "Policja podała w niedzielę, że w Kenii zginęło 58 osób. Początkowo policja mówiła o 41 zabitych.",
            "58",
        ),
        ("ru", "Полиция сообщила в воскресенье о 58 погибших в Кении. Сначала полиция сообщала о 41 погибшем.", "58"),
    ],
)
def test_a_figure_told_as_the_one_before_takes_no_place(tmp_path: Path, code: str, text: str, phrase: str) -> None:
    assert (phrase, "stands") in statuses(ledger_of(tmp_path, code, text))


@pytest.mark.parametrize(
    ("code", "text", "source_id"),
    [
        ("en", "Russian drones hit a house in Kharkiv; police said 12 people were killed.", "ua:police"),
        ("en", "Russian troops shelled Kharkiv. Governor Olena Bila said 12 people were killed.", "ua:governor"),
        ("pl", "Rosyjskie drony uderzyły w blok w Charkowie. Zginęło 12 osób – podała policja.", "ua:police"),
        ("ru", "Речнадзор сообщил о 12 погибших в Твери.", "ru:body:rechnadzor"),
        ("ru", "Фонд «Дверь» насчитал не менее 12 задержанных в Твери.", "ru:body:fond-dver"),
    ],
)
def test_a_body_of_every_place_is_that_of_where_it_happened(
    tmp_path: Path, code: str, text: str, source_id: str
) -> None:
    assert list(sources(ledger_of(tmp_path, code, text)).values()) == [source_id]
