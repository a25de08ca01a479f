"""The method page: what the statuses mean, how figures are read, what was read, what was not, and what to beware of."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dashboard.known.knowledge import Known
from dashboard.report.blocks import Block, Heading, Items, PageBreak, Paragraph
from dashboard.wording.i18n import Texts
from extract.schema import Articles, Bound, Claims, Counting, Revisions, Status, Unread
from extract.tables.tables import Skipped

_EXAMPLE = {"value": 100, "low": 30, "high": 40}
_MOST_REASONS = 12
_MOST_SKIPPED = 20


def method_blocks(known: Known, skipped: Skipped, texts: Texts) -> Iterator[Block]:
    """The method page of a report, from what was known and what could not be read."""
    yield PageBreak()
    yield Heading(texts("report.method.heading"))
    yield Paragraph(texts("report.method.claim"))
    yield Heading(texts("report.method.statuses"), level=2)
    yield Items(tuple((texts.status(status), texts(f"report.statuses.{status}")) for status in reversed(Status)))
    yield Paragraph(texts("report.method.as_of"))
    yield Heading(texts("report.method.figures"), level=2)
    yield Items(tuple((_printed(bound, texts), texts(f"report.bounds.{bound}")) for bound in Bound))
    yield Items(
        tuple((texts(f"report.counting.{one}.name"), texts(f"report.counting.{one}.meaning")) for one in Counting)
    )
    yield Paragraph(texts("report.method.never_summed"))
    yield Heading(texts("report.method.read"), level=2)
    yield Paragraph(_read(known, texts))
    yield Heading(texts("report.method.unread"), level=2)
    yield from _unread(known, skipped, texts)
    yield Heading(texts("report.method.limits"), level=2)
    yield Items(tuple(("", words) for words in texts.words("report.limits")))


def _printed(bound: Bound, texts: Texts) -> str:
    phrase = texts("report.method.vague_example")
    return texts.printed(bound, _EXAMPLE["value"], _EXAMPLE["low"], _EXAMPLE["high"], phrase)


def _read(known: Known, texts: Texts) -> str:
    articles = known.articles
    if articles.empty or known.newest is None:
        return texts("filters.no_articles")
    days = sorted(articles[Articles.PUBLISHED].astype(str).str[:10])
    languages = Counter(articles[Articles.LANGUAGE])
    return texts(
        "report.method.was_read",
        articles=len(articles),
        words=int(articles[Articles.WORDS].sum()),
        languages=texts.join(
            [f"{_language(code, texts)} ({texts.number(count)})" for code, count in sorted(languages.items())]
        ),
        publishers=texts.join(sorted(articles[Articles.PUBLISHER].unique())),
        days=texts.days(date.fromisoformat(days[0]), date.fromisoformat(days[-1]), "full"),
        printings=len(known.claims),
        statements=int(known.claims[Claims.STATEMENT_ID].nunique()),
        revisions=int(known.revisions[Revisions.ID].nunique()),
    )


def _unread(known: Known, skipped: Skipped, texts: Texts) -> Iterator[Block]:
    reasons = Counter(known.unread[Unread.REASON]).most_common()
    yield Paragraph(texts("report.method.was_unread", count=len(known.unread)))
    if reasons:
        shown = [(_reason(reason, texts), texts.number(count)) for reason, count in reasons[:_MOST_REASONS]]
        rest = sum(count for _, count in reasons[_MOST_REASONS:])
        yield Items((*shown, *([(texts("report.method.other_reasons"), texts.number(rest))] if rest else [])))
    if skipped is None:
        yield Paragraph(texts("app.unlisted"))
        return
    yield Paragraph(texts("report.method.was_skipped", count=len(skipped)))
    if skipped:
        yield Items(tuple(("", str(one.get("message", ""))) for one in skipped[:_MOST_SKIPPED]))


def _reason(reason: str, texts: Texts) -> str:
    """Why a sentence gave no figure; in the words of the reading itself where the language has none of its own."""
    key = f"views.unread_reasons.{reason}"
    return texts(key).removesuffix(".") if texts.has(key) else texts.quoted(reason)


def _language(code: str, texts: Texts) -> str:
    return str(texts.locale.languages.get(code, code))
