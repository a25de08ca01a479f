"""Texts read with the words that open cues looked up for all lists at once, and with each list asked for itself."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from extract import language
from extract.article import Article, read_article
from extract.building.worker import result_of
from extract.counts.plurals import plurals
from extract.pipeline import extract
from extract.words.cues import CueTable
from tests.extract.corpus import sample_articles
from tests.extract.test_stories import stories

MODULES = ("claims", "attribution", "revisions")  # those whose examples are read
TOGETHER = 40  # examples in one article


def article_of(code: str, text: str) -> Article:
    return Article("2023-02-10-told", "12 killed", "Harbour Post", code, date(2023, 2, 10), None, "", (), text, Path())


def articles(code: str) -> Iterator[Article]:
    """The dispatches and stories of a language, and its examples, each a paragraph."""
    yield from (one for one in map(read_article, sample_articles()) if one.language == code)
    told = [line for _, lines, _ in stories() for line in lines if line.startswith(f"{code} ")]
    yield from (article_of(code, line.partition(" | ")[2]) for line in told)
    words = language.load(code)
    examples = [one.text for module in MODULES for one in words.examples(module)]
    for first in range(0, len(examples), TOGETHER):
        yield article_of(code, "\n\n".join(examples[first : first + TOGETHER]))


@pytest.mark.parametrize("code", language.available())
def test_what_no_cue_opens_is_passed_over_and_nothing_is_missed(code, monkeypatch):
    quickly = [result_of(extract(one)).rows for one in articles(code)]
    monkeypatch.setattr("extract.pipeline.openings", lambda _: None)
    monkeypatch.setattr("extract.claims.title_figures.openings", lambda _: None)
    monkeypatch.setattr(plurals(language.load(code)), "_any_verb", CueTable([("*", None)]))
    for article, rows in zip(articles(code), quickly, strict=True):
        assert result_of(extract(article)).rows == rows
