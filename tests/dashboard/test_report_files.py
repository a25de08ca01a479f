"""Reports as files, opened by other programs: every word and number is there in every format, and none is markup."""

import io
import re
import xml.etree.ElementTree as ET

import pikepdf
import pytest
from docx import Document
from docx.oxml.ns import qn
from PIL import Image

from dashboard.export.errors import ExportError
from dashboard.export.picture import PictureError
from dashboard.report import making
from dashboard.report.blocks import Grid, Picture
from dashboard.report.making import Cancelled, Format, ReportError, as_one, make
from dashboard.wording import i18n
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.reports import (
    NINTH,
    Html,
    a_report,
    docx_words,
    drawn,
    pdf_words,
    rendered,
    squeezed,
    told,
    unzipped,
    with_title,
)

HOSTILE = (
    '#panic("x") $ x^2 $ *bold* _it_ `raw` <b>tag</b> <script>alert(1)</script> [link](javascript:alert(1)) '
    '| cell | ~~gone~~ \\ #strike[x] & &amp; @label // comment /* c */ "quoted" =1+1'
)
READ = {
    Format.PDF: pdf_words,
    Format.DOCX: docx_words,
    Format.HTML: lambda content: Html(content).text,
    Format.MARKDOWN: lambda content: rendered(content).text,
}


@pytest.fixture
def write(monkeypatch):
    """Write a report without a browser: `write(report, Format.PDF)` gives the bytes of its first file."""
    monkeypatch.setattr(making, "draw", drawn)
    monkeypatch.setattr(making, "find_browser", lambda: "a browser")

    def written(report, form, *, files=False):
        made = make(report, form, "report")
        return made if files else next(iter(made.values()))

    return written


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_every_format_says_every_word_of_the_report(write, form, code):
    report = a_report(code, items=("parts", "claims-table:killed", "revisions-table"), as_of=NINTH, notes="A note.")
    said = squeezed(READ[form](write(report, form)))
    missing = [one for one in told(report) if squeezed(one) not in said]
    assert missing == []


@pytest.mark.parametrize("form", Format)
def test_words_of_articles_and_of_the_maker_stay_words(write, form):
    report = a_report(items=("comparison:missing", "claims-table:missing"), notes=HOSTILE, tables=with_title(HOSTILE))
    said = squeezed(READ[form](write(report, form)))
    assert said.count(squeezed(HOSTILE)) >= 2  # the notes, and the title of at least one source


def test_nothing_in_a_page_can_run_or_is_asked_for(write):
    html = Html(write(a_report(notes=HOSTILE, tables=with_title(HOSTILE)), Format.HTML))
    assert {"script", "b", "link", "iframe", "img"}.isdisjoint(tag for tag, _ in html.tags)
    asked = [one for _, attributes in html.tags for name, one in attributes.items() if name in ("src", "href")]
    assert all(one.startswith("https://") for one in asked)


def test_no_words_become_markup_in_markdown(write):
    report = a_report(items=("claims-table:missing",), notes=HOSTILE, title=HOSTILE, tables=with_title(HOSTILE))
    html = rendered(write(report, Format.MARKDOWN))
    assert {"script", "b", "em", "code", "a", "img", "blockquote", "hr"}.isdisjoint(tag for tag, _ in html.tags)
    assert html.text.count(HOSTILE) >= 3


@pytest.mark.parametrize("form", [Format.PDF, Format.HTML, Format.MARKDOWN])
def test_the_same_report_gives_the_same_bytes(write, form):
    report = a_report(items=("parts", "claims-table:missing"))
    assert write(report, form, files=True) == write(report, form, files=True)


def test_a_pdf_is_tagged_and_says_that_it_follows_the_standard_for_everyone(write):
    report = a_report("pl", items=("parts", "claims-table:missing"), title="Raport")
    pdf = pikepdf.open(io.BytesIO(write(report, Format.PDF)))
    assert str(pdf.Root.Lang) == "pl"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Raport"


def test_a_pdf_has_headings_tables_lists_and_alternatives_as_tags(write):
    report = a_report(items=("parts", "claims-table:missing"))
    pdf = pikepdf.open(io.BytesIO(write(report, Format.PDF)))
    tags = list(_tags(pdf.Root.StructTreeRoot))
    names = {name for name, _ in tags}
    assert {"/H1", "/H2", "/P", "/L", "/Figure", "/Table", "/TH", "/TD", "/Caption"} <= names
    assert [alt for name, alt in tags if name == "/Figure"] == [picture.alt for picture in report.pictures]


def test_a_pdf_has_its_fonts_inside(write):
    pdf = pikepdf.open(io.BytesIO(write(a_report(items=("parts",)), Format.PDF)))
    fonts = [
        one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    ]
    names = {str(one.FontName).rpartition("+")[2] for one in fonts}
    assert {"SourceSans3-Regular", "SourceSerif4-Semibold"} <= names
    assert all("/FontFile3" in one or "/FontFile2" in one for one in fonts)


def test_a_sign_that_no_font_has_is_shown_as_unknown_and_the_rest_is_whole(write):
    said = pdf_words(write(a_report(items=(), notes="before \U000e0041\u1880 after 𓂀."), Format.PDF))
    assert re.search(r"before \N{REPLACEMENT CHARACTER}* ?after", said)


def test_a_docx_has_real_styles_captions_with_fields_and_alt_text(write):
    report = a_report(items=("parts", "claims-table:missing"), title="Titled")
    document = Document(io.BytesIO(write(report, Format.DOCX)))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert {"Title", "Heading 1", "Heading 2", "Caption", "List Bullet", "Subtitle"} <= set(styles)
    fields = [field.get(qn("w:instr")).split()[:2] for field in document.element.body.iter(qn("w:fldSimple"))]
    assert fields == [["SEQ", "Figure"], ["SEQ", "Table"], ["SEQ", "Table"]]
    alternatives = [one.get("descr") for one in document.element.body.iter(qn("wp:docPr"))]
    assert alternatives == [picture.alt for picture in report.pictures]
    assert (document.core_properties.title, document.core_properties.language) == ("Titled", "en")


def test_the_tables_of_a_docx_can_be_edited_and_repeat_their_header(write):
    report = a_report(items=("claims-table:killed",))
    document = Document(io.BytesIO(write(report, Format.DOCX)))
    grids = [block for block in report.blocks if isinstance(block, Grid)]
    read = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert read == [[list(grid.columns), *([cell.words for cell in row] for row in grid.rows)] for grid in grids]
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in document.tables)


def test_a_withdrawn_figure_is_struck_through_in_a_docx_and_on_a_page(write):
    report = a_report(items=("claims-table:killed",), as_of=NINTH)
    withdrawn = sample.claims()[sample.claims()[Claims.ID] == "all-164"].iloc[0]
    figure = i18n.load("en").figure(withdrawn)
    document = Document(io.BytesIO(write(report, Format.DOCX)))
    runs = [run for cell in document.tables[0].columns[2].cells for run in cell.paragraphs[0].runs]
    assert {run.text: run.font.strike for run in runs}[figure] is True
    assert f"<s>{figure}</s>" in write(report, Format.HTML).decode()
    assert f"~~{figure}~~" in write(report, Format.MARKDOWN).decode()


def test_the_pictures_of_a_docx_are_fine_enough_for_print(write):
    document = Document(io.BytesIO(write(a_report(items=("parts",)), Format.DOCX)))
    image = Image.open(io.BytesIO(next(part.blob for part in document.part.package.image_parts)))
    inches = document.inline_shapes[0].width.inches
    assert image.width / inches >= 220


def test_a_page_has_each_chart_as_one_picture_with_its_alternative(write):
    report = a_report(items=("parts", "comparison:killed"))
    html = Html(write(report, Format.HTML))
    pictures = [one for one in html.all("svg") if one.get("role") == "img"]
    assert [one["aria-label"] for one in pictures] == [picture.alt for picture in report.pictures]
    assert html.all("html") == [{"lang": "en"}]


def test_markdown_has_its_pictures_beside_it_and_every_one_is_named(write):
    report = a_report("pl", items=("parts", "comparison:killed"))
    files = write(report, Format.MARKDOWN, files=True)
    name, content = as_one(files)
    assert name == "report.zip"
    assert unzipped(content) == files
    text = files.pop("report.md").decode()
    assert re.findall(r"\]\(<([^>]+)>\)", text) == list(files)
    for svg, picture in zip(files.values(), report.pictures, strict=True):
        root = ET.fromstring(svg)
        assert root.get("aria-label") == picture.alt
        assert root.find("{http://www.w3.org/2000/svg}text").text == picture.key


@pytest.mark.usefixtures("write")
def test_every_step_is_told_in_its_order():
    heard = []
    report = a_report(items=("parts", "comparison:missing"))
    make(report, Format.HTML, "r", lambda *step: heard.append(step))
    assert heard == [("picture", 1, 2), ("picture", 2, 2), ("file", 0, 0)]


@pytest.mark.usefixtures("write")
def test_a_report_that_is_no_longer_wanted_stops_at_the_next_picture(monkeypatch):
    begun = []
    monkeypatch.setattr(making, "draw", lambda picture: begun.append(picture) or drawn(picture))

    def told_once(_name, at, _count):
        if at == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        make(a_report(items=("parts", "comparison:missing")), Format.PDF, "r", told_once)
    assert len(begun) == 1


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_without_a_browser_a_report_with_charts_says_at_once_what_to_do(monkeypatch, code):
    monkeypatch.setattr(making, "find_browser", lambda: None)
    with pytest.raises(ReportError, match=re.escape(i18n.load(code)("report.faults.no_browser"))):
        make(a_report(code), Format.PDF, "r")


@pytest.mark.parametrize("form", Format)
def test_without_a_browser_a_report_without_pictures_is_whole(monkeypatch, form):
    monkeypatch.setattr(making, "find_browser", lambda: None)
    report = a_report(pictures=False)
    assert not [block for block in report.blocks if isinstance(block, Picture)]
    (content,) = make(report, form, "r").values()
    assert squeezed("more than 164") in squeezed(READ[form](content))


@pytest.mark.usefixtures("write")
def test_a_picture_that_cannot_be_drawn_is_an_error_that_says_why_and_the_next_report_works(monkeypatch):
    report = a_report(items=("parts",))

    def fail(_picture):
        raise RuntimeError("the browser was closed")

    with monkeypatch.context() as broken:
        broken.setattr(making, "draw", fail)
        with pytest.raises(ExportError, match="the browser was closed"):
            make(report, Format.PDF, "r")
    assert make(report, Format.PDF, "r")["r.pdf"].startswith(b"%PDF")


@pytest.mark.usefixtures("write")
@pytest.mark.parametrize(("code", "why"), [("en", "no answer within 6 seconds."), ("pl", "brak odpowiedzi")])
def test_why_a_picture_failed_is_said_whole_in_the_report_s_language(monkeypatch, code, why):
    def fail(_picture):
        raise PictureError("stuck", browser="/usr/bin/it", seconds="6")

    monkeypatch.setattr(making, "draw", fail)
    with pytest.raises(ExportError) as failed:
        make(a_report(items=("parts",), code=code), Format.HTML, "r")
    said = str(failed.value)
    assert why in said
    assert "--without-pictures" in said
    assert "HTML" not in said
    assert ".." not in said
    assert ("drew nothing" in said) is (code == "en")


def _tags(node):
    """The tags of a PDF with their alternatives, in the order of reading."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S), str(node.get("/Alt", ""))
        if "/K" in node:
            yield from _tags(node.K)


def test_every_page_of_a_word_file_has_title_and_page_at_its_foot(write):
    document = Document(io.BytesIO(write(a_report(title="The toll"), Format.DOCX)))
    (line,) = document.sections[0].footer.paragraphs
    assert line.text.startswith("The toll\t")
    assert [field.get(qn("w:instr")) for field in line._p.iter(qn("w:fldSimple"))] == ["PAGE"]


def test_the_caption_of_a_table_stays_with_it(write):
    document = Document(io.BytesIO(write(a_report(items=("claims-table",)), Format.DOCX)))
    tables = [one.getprevious() for one in document.element.body.iter(qn("w:tbl"))]
    assert tables
    assert all(list(caption.iter(qn("w:keepNext"))) for caption in tables)
