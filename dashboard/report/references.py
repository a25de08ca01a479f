"""The end of a report: articles as numbered sources, whom the figures credit, and the claims with their evidence."""

from collections.abc import Iterator
from datetime import date

from dashboard.export import citation
from dashboard.export.framing import licence_line
from dashboard.export.look import Look
from dashboard.framing.credits import named_sources
from dashboard.known.knowledge import Known
from dashboard.known.standing import STRUCK
from dashboard.report.blocks import Block, Caption, Cell, Grid, Heading, PageBreak, Paragraph, Reference, Role
from dashboard.report.grids import MOST_ROWS, grid
from dashboard.report.numbering import Numbers
from dashboard.wording.i18n import Texts
from extract.schema import Articles, Claims, Status


def reference_blocks(look: Look, numbers: Numbers, table: int, retrieved: date | None) -> Iterator[Block]:
    """Sources, citation and claims of a report.

    Args:
        look: the whole of it.
        numbers: what it refers to.
        table: the number of the table of claims.
        retrieved: the day that the citation names.
    """
    known, texts = look.known, look.texts
    yield PageBreak()
    yield Heading(texts("report.sources.heading"))
    yield Paragraph(texts("report.sources.credited", sources=_credited(numbers, texts)))
    yield from _articles(known, numbers, texts)
    yield Heading(texts("report.sources.cite"), level=2)
    head = citation.plain(look, retrieved).partition("\n")[0]
    yield Paragraph(f"{head} {numbers.all_articles}")
    yield Paragraph(licence_line(texts), Role.CAPTION)
    if numbers.statements.empty:
        return
    yield PageBreak()
    yield Heading(texts("report.claims.heading"))
    yield Paragraph(texts("report.claims.about"))
    yield _claims(numbers, table, texts)


def _credited(numbers: Numbers, texts: Texts) -> str:
    """Every source by name, the most credited first; unnamed ones counted."""
    statements = numbers.statements
    named = named_sources(statements, texts, within=True)
    found = [f"{name} ({texts.number(count)})" for name, count in named]
    unnamed = len(statements) - sum(count for _, count in named)
    if unnamed:
        found.append(f"{texts('sources.own_words')} ({texts.number(unnamed)})")
    return ", ".join(found)


def _articles(known: Known, numbers: Numbers, texts: Texts) -> Iterator[Block]:
    rows = {row[Articles.ID]: row for row in known.articles.to_dict("records")}
    for article_id, number in numbers.articles.items():
        row = rows[article_id]
        yield Reference(
            number,
            texts(
                "report.sources.article",
                publisher=row[Articles.PUBLISHER],
                title=texts.quoted(row[Articles.TITLE]),
                day=texts.date(date.fromisoformat(str(row[Articles.PUBLISHED])[:10])),
                language=str(texts.locale.languages.get(row[Articles.LANGUAGE], row[Articles.LANGUAGE])),
            ),
            safe_address(row[Articles.URL]),
        )


def safe_address(url: str) -> str:
    """An address of the web as it is; "" for anything else, which a reader must not be led to."""
    return url if url.startswith(("https://", "http://")) else ""


def _claims(numbers: Numbers, number: int, texts: Texts) -> Grid:
    rows = tuple(
        (
            Cell(texts.number(numbers.claims[row[Claims.ID]])),
            Cell(row[Claims.ID]),
            Cell(texts.figure(row), struck=Status(row[Claims.STATUS]) is STRUCK),
            Cell(texts.status(row[Claims.STATUS])),
            Cell(texts.quoted(row[Claims.QUOTE])),
            Cell(numbers.cited([row[Claims.ARTICLE_ID]])),
        )
        for row in numbers.statements.iloc[:MOST_ROWS].to_dict("records")
    )
    names = ("number", "claim_id", "figure", "status", "quote", "article")
    caption = Caption(texts("report.table", number=number), number, texts("report.claims.table"))
    return grid(texts, caption, names, rows, (5, 17, 15, 15, 40, 8), len(numbers.statements))
