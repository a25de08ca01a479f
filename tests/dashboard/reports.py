"""Reports for the tests: of the sample ledger, with drawings that need no browser, read back by other programs."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser

import pypdfium2
from docx import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt

from dashboard.filters import Choice
from dashboard.report.blocks import Grid, Heading, Items, PageBreak, Paragraph, Picture, Reference, Report
from dashboard.report.compose import compose
from dashboard.report.plan import Plan, read_items
from dashboard.wording.i18n import load
from extract.schema import Articles
from tests.dashboard import sample

NINTH = date(2022, 1, 9)
ITEMS = ("comparison:killed", "parts", "map", "claims-table:killed", "revisions-table", "events-table")
_UNWRITTEN = re.compile(r"[\s\u00ad\u200b\ufffe\u2010-]+")


def a_report(code="en", items=ITEMS, *, title="", notes="", pictures=True, tables=None, skipped=(), **chosen) -> Report:
    """A report of the sample ledger, or of other tables."""
    plan = Plan(read_items(items), title, notes)
    return compose(plan, tables or sample.tables(), Choice(**chosen), load(code), skipped, pictures=pictures)


def drawn(picture: Picture) -> str:
    """What stands in for a drawing: an SVG that names the picture."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="760" height="200" viewBox="0 0 760 200">'
        f'<text x="20" y="100" font-family="Source Sans 3">{picture.key}</text></svg>'
    )


def drawings(report: Report) -> dict[str, str]:
    """A drawing for each picture."""
    return {picture.key: drawn(picture) for picture in report.pictures}


def told(report: Report) -> Iterator[str]:
    """Every piece of words that a report must show, whatever its format."""
    yield report.title
    for block in report.blocks:
        match block:
            case Heading(words=words) | Paragraph(words=words):
                yield words
            case Items(entries=entries):
                yield from (one for entry in entries for one in entry)
            case Picture(caption=caption):
                yield caption.line
            case Grid():
                yield block.caption.line
                yield from block.columns
                yield from (cell.words for row in block.rows for cell in row)
            case Reference():
                yield block.words
                yield block.url
            case PageBreak():
                pass


def squeezed(words: str) -> str:
    """Words without spaces and hyphens: wherever a line was broken, they are the same."""
    return _UNWRITTEN.sub("", words)


def pdf_words(content: bytes) -> str:
    """The text of every page of a PDF, without the page numbers."""
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def docx_words(content: bytes) -> str:
    """The text of a DOCX, fields and links included."""
    body = Document(io.BytesIO(content)).element.body
    return "".join("\n" if node.tag == qn("w:p") else node.text or "" for node in body.iter(qn("w:p"), qn("w:t")))


class Html(HTMLParser):
    """The text, the elements and the attributes of an HTML file."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.text, self.tags, self._hidden = "", [], 0
        self.feed(content.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._hidden += tag in ("style", "script")

    def handle_endtag(self, tag):
        self._hidden -= tag in ("style", "script")

    def handle_data(self, data):
        if not self._hidden:
            self.text += data

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def rendered(markdown: bytes) -> Html:
    """A Markdown file as a reader of the GitHub kind shows it."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return Html(reader.render(markdown.decode()).encode())


def unzipped(content: bytes) -> dict[str, bytes]:
    """The files of a ZIP."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_title(words: str):
    """The sample's tables with these words as the title of every article."""
    tables = sample.tables()
    return tables | {Articles: tables[Articles].assign(**{Articles.TITLE: words})}
