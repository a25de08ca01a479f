"""The sample dispatches: in every language, from several desks, each naming where its facts were read."""

from collections import Counter

import pytest

from extract.article import Article, read_article
from extract.language import available
from tests.extract.golden import SAMPLE

DISPATCHES = [read_article(path) for path in sorted(SAMPLE.glob("*.md"))]
each_dispatch = pytest.mark.parametrize("dispatch", DISPATCHES, ids=lambda dispatch: dispatch.article_id)


@each_dispatch
def test_a_dispatch_names_where_its_facts_were_read(dispatch: Article) -> None:
    assert dispatch.sources


@each_dispatch
def test_a_dispatch_is_as_long_as_a_wire_story(dispatch: Article) -> None:
    assert 145 <= len(dispatch.text.split()) <= 400


@each_dispatch
def test_a_dispatch_is_named_by_day_and_language(dispatch: Article) -> None:
    assert dispatch.article_id.startswith(f"{dispatch.published.isoformat()}-")
    assert dispatch.article_id.endswith(f".{dispatch.language}")


def test_every_language_has_at_least_five_dispatches() -> None:
    counted = Counter(dispatch.language for dispatch in DISPATCHES)
    assert {code: counted[code] for code in available() if counted[code] < 5} == {}


def test_the_dispatches_come_from_at_least_three_desks() -> None:
    assert len({dispatch.publisher for dispatch in DISPATCHES}) >= 3
