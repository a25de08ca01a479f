"""Texts whose letters are in pieces read as well as whole ones, and every quote stands in the text as it was saved."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.article import read_article
from extract.building.build import build
from extract.building.rows import mention_rows
from extract.check import check
from extract.pipeline import Extraction, extract
from extract.words.composed import composed
from tests.extract.corpus import SAMPLE, write_article

TEXTS = {
    "pl": "W Łodzi zginęło ośmiu żołnierzy, podała policja.\n\nPóźniej poprawiła tę liczbę na sześć.",
    "ru": "В Йошкар-Оле погибли ещё двое детей, сообщил Сергей Белый. Полиция отозвала данные о 12 погибших.",
    "en": "Twelve people died in São Paulo, the café’s owner said. Police withdrew the figure of 12 dead.",
}


def read(folder: Path, code: str, text: str) -> Extraction:
    return extract(read_article(write_article(folder, text, name=f"2024-05-13-text.{code}.md", language=code)))


def told(found: Extraction) -> list[object]:
    """What was read, with the words composed, so that two spellings of one text can be compared."""
    text = found.article.text

    def words(quote: str) -> str:
        return unicodedata.normalize("NFC", quote)

    claims = [
        (one.measure, one.figure, one.group, one.place_id, one.source.source_id, words(one.quote))
        for one in found.claims
    ]
    revisions = [(one.kind, len(one.claim_ids), words(one.quote)) for one in found.revisions]
    mentions = [(one.span.of(text), one.place.place_id) for one in found.reading.places]
    return [
        claims,
        revisions,
        [(words(name), place) for name, place in mentions],
        [words(one.quote) for one in found.events],
    ]


@pytest.mark.parametrize("code", TEXTS)
def test_letters_in_pieces_are_read_like_whole_ones(tmp_path: Path, code: str) -> None:
    whole = read(tmp_path / "whole", code, TEXTS[code])
    pieces = read(tmp_path / "pieces", code, unicodedata.normalize("NFD", TEXTS[code]))
    assert len(pieces.article.text) > len(whole.article.text)
    assert whole.claims
    assert told(pieces) == told(whole)


@pytest.mark.parametrize("code", TEXTS)
def test_quotes_and_mentions_are_cut_from_the_text_as_it_was_saved(tmp_path: Path, code: str) -> None:
    found = read(tmp_path, code, unicodedata.normalize("NFD", TEXTS[code]))
    text = found.reading.text
    assert text == unicodedata.normalize("NFD", TEXTS[code])
    for one in (*found.claims, *found.revisions, *found.events):
        assert one.evidence.of(text) == one.quote != ""
        assert not one.evidence.of(text[: one.evidence.end + 1])[-1:].isspace()
        assert not unicodedata.combining(text[one.evidence.start])
    assert all(not unicodedata.combining(text[one.span.end : one.span.end + 1] or " ") for one in found.reading.places)
    assert mention_rows(found.reading)


def test_a_build_of_such_a_text_passes_every_check(tmp_path: Path) -> None:
    article = next(SAMPLE.glob("*.pl.md"))
    text = article.read_text(encoding="utf-8")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / article.name).write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    build(folder, tmp_path / "tables", jobs=1)
    assert list(check(folder, tmp_path / "tables")) == []


@given(st.text(alphabet="aeęśż \n\u0328\u0301\u0307\u0306ий.", max_size=40))
def test_every_offset_of_a_view_leads_to_the_same_letter(text: str) -> None:
    view = composed(text)
    if view is None:
        return
    places = [view.offset(at) for at in range(len(view.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)
    assert unicodedata.normalize("NFC", text) == unicodedata.normalize("NFC", view.text)
