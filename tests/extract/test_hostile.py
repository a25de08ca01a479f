"""Whatever text comes, nothing raises and no rule of the tables breaks.

HOSTILE_TEXTS says how many texts to try; the usual run tries few.
"""

import itertools
import os
import random
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import language
from extract.article import Article, read_article
from extract.building.worker import Result, result_of
from extract.explain import explain
from extract.ledger.ledger import keep_ledger
from extract.pipeline import Extraction, extract
from extract.schema import Claims, Events, Mentions, Unread
from extract.words.text import Span
from tests.extract.corpus import sample_articles

TEXTS = int(os.environ.get("HOSTILE_TEXTS", "300"))
ODD = [
    "",
    "164",
    "\u200b16\u200b4\u00a0000",
    "164 killed " * 200,
    "0 0 0 -1 999999999999999999999999 killed",
    "١٦٤ قتيلا and १६४ killed",
    "İSTANBUL'DA 12 KİŞİ öldü, ß ẞ ﬁ, 12 killed",
    "killed killed killed killed killed",
    "said said said said that that that",
    "powiedział powiedział",
    "</script><b onclick='x'>12 killed</b>",
    '=HYPERLINK("http://x"),"12 killed"',
    "12 killed\u2028\u2029\x0b\x0c\x1c\x85 13 injured",
    "12\u0301 killed e\u0301\u0301\u0301",
    "(" * 500 + "12 killed" + ")" * 500,
    "“" * 300 + "12 killed, police said",
    "12–13–14–15 killed, from 30 to 20 injured, between 5 and 3 detained",
    "On 31 February 2021 and 29.02.2023 and 99/99/9999 12 were killed",
    "a" * 20_000,
    "Mr. " * 2_000,
    "one hundred thousand million billion trillion killed",
    "👩‍👩‍👧‍👦 12 убитых 🇰🇿",
]


def article_of(text: str, code: str, published: date = date(2022, 1, 10)) -> Article:
    return Article(
        article_id="hostile",
        title=text[:60],
        publisher="P",
        language=code,
        published=published,
        published_at=None,
        url="",
        sources=(),
        text=text,
        path=Path("hostile.md"),
    )


def hold(extraction: Extraction) -> Result:
    """Hold an extraction to every rule that no text may break."""
    text = extraction.article.text
    reading = extraction.reading
    for mentions in (reading.figures, reading.dates, reading.places, reading.sources):
        spans = [mention.span for mention in mentions]
        assert spans == sorted(spans)
        assert all(within(span, text) for span in spans)
    assert all(span.end <= after.start for span, after in itertools.pairwise(one.span for one in reading.figures))
    ids = [claim.claim_id for claim in extraction.claims]
    assert len(set(ids)) == len(ids)
    for claim in extraction.claims:
        figure = claim.figure
        assert within(claim.evidence, text)
        assert claim.evidence.of(text) == claim.quote
        assert claim.evidence.contains(claim.figure_span)
        assert figure.low is None or figure.high is None or 0 <= figure.low <= figure.high
        assert claim.part_of in ("", *ids)
        assert claim.part_of != claim.claim_id
        assert claim.rule
        assert claim.phrase
        assert in_order(claim.event_start, claim.event_end)
    for event in extraction.events:
        assert event.evidence.of(text) == event.quote != ""
        assert in_order(event.start, event.end)
    for revision in extraction.revisions:
        assert revision.evidence.of(text) == revision.quote != ""
        assert set(revision.claim_ids) <= set(ids)
    assert all(within(unread.sentence, text) and unread.reason for unread in extraction.unread)
    ledger = keep_ledger(extraction.claims, extraction.revisions)
    assert {entry.claim.claim_id for entry in ledger.entries} == set(ids)
    assert list(explain(extraction))
    return result_of(extraction)


def within(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def in_order(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start <= end


# --- texts -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", language.available())
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_break_nothing(text: str, code: str) -> None:
    result = hold(extract(article_of(text, code)))
    assert set(result.rows) == {"articles", Claims.name, Events.name, Mentions.name, Unread.name}


@pytest.mark.parametrize("published", [date(1800, 1, 1), date(2000, 2, 29), date(2199, 12, 31)])
@pytest.mark.parametrize("code", language.available())
def test_any_day_of_publication_breaks_nothing(code: str, published: date) -> None:
    for path in sample_articles():
        if path.name.endswith(f".{code}.md"):
            hold(extract(article_of(read_article(path).text, code, published)))


@settings(max_examples=TEXTS // 3, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=400), data=st.data())
def test_random_texts_break_nothing(text: str, data: st.DataObject) -> None:
    hold(extract(article_of(text, data.draw(st.sampled_from(language.available())))))


def words_of(code: str) -> list[str]:
    """The words of a language's articles and every cue of its file, to be put together without sense."""
    texts = (read_article(path).text for path in sample_articles() if path.name.endswith(f".{code}.md"))
    cues = re.findall(r"[^\s*()|\[\]\"',=#]+", (language.FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    return [*(word for text in texts for word in text.split(" ")), *cues]


WORDS = {code: words_of(code) for code in language.available()}


@settings(max_examples=TEXTS // 3, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_words_in_any_order_break_nothing(data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(language.available()))
    drawn = data.draw(st.lists(st.sampled_from(WORDS[code]), max_size=60))
    hold(extract(article_of(" ".join(drawn), code)))


def mutated(text: str, dice: random.Random) -> str:
    """A text after a few accidents: pieces lost, doubled, moved, turned to capitals, joined, or overwritten."""
    for _ in range(dice.randint(1, 6)):
        start = dice.randrange(len(text) + 1)
        end = min(len(text), start + dice.choice([1, 3, 20, 120]))
        piece = text[start:end]
        there = dice.randrange(len(text) + 1)
        text = dice.choice(
            [
                text[:start] + text[end:],
                text[:end] + piece + text[end:],
                text[:there] + piece + text[there:],
                text[:start] + piece.upper() + text[end:],
                text[:start] + piece.replace(" ", dice.choice(["", "\u00a0", "\n", "\u2009", "-"])) + text[end:],
                text[:start] + "".join(dice.sample(piece, len(piece))) + text[end:],
                text[:start] + dice.choice(["0", "999", "–", "„", "’", "\u200b", "%", "$", ".", ","]) + text[start:],
            ]
        )
    return text


@pytest.mark.parametrize("path", sample_articles(), ids=lambda path: path.stem)
def test_damaged_dispatches_break_nothing(path: Path) -> None:
    article = read_article(path)
    dice = random.Random(path.name)
    for _ in range(max(2, TEXTS // 3 // len(sample_articles()))):
        hold(extract(article_of(mutated(article.text, dice), article.language, article.published)))


# --- what must not change --------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sample_articles(), ids=lambda path: path.stem)
def test_an_article_reads_the_same_twice(path: Path) -> None:
    article = read_article(path)
    assert extract(article) == extract(article)


def test_markup_in_a_text_stays_text() -> None:
    text = "Police said <script>alert('12 killed')</script> 12 people were killed in Almaty."
    for claim in extract(article_of(text, "en")).claims:
        assert claim.quote in text
