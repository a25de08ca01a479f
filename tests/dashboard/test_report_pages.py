"""The pages of a report as PDF: what belongs to a picture is on its page, and headlines and names are whole words."""

import pypdfium2
import pytest

from dashboard.report.blocks import Caption, Heading, Paragraph, Picture, Role
from dashboard.report.keeping import kept
from dashboard.report.pdf import as_pdf
from tests.dashboard.reports import a_report, squeezed

NINE_WORDS = "Figures credited to the ministry of the interior and others."


def pages(report, high):
    """The words of each page, with a drawing of this height for each picture."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="760" height="{high}" viewBox="0 0 760 {high}"></svg>'
    document = pypdfium2.PdfDocument(as_pdf(report, {picture.key: svg for picture in report.pictures}))
    return [squeezed(page.get_textpage().get_text_range()) for page in document]


@pytest.mark.parametrize("high", [200, 520, 880, 1600])
@pytest.mark.parametrize("code", ["en", "pl"])
def test_a_picture_has_its_headline_its_caption_and_its_sources_on_its_page(code, high):
    report = a_report(code, items=("parts", "map", "parts:killed", "map:killed"))
    found = pages(report, high)
    pieces = [piece for piece in kept(report.blocks) if any(isinstance(block, Picture) for block in piece)]
    assert len(pieces) == 4
    for piece in pieces:
        (picture,) = (block for block in piece if isinstance(block, Picture))
        (page,) = (page for page in found if squeezed(picture.caption.line) in page)
        words = [block.words for block in piece if not isinstance(block, Picture)]
        assert len(words) >= 3
        assert [one for one in words if squeezed(one) not in page] == []


def test_what_follows_a_picture_s_captions_may_stand_on_the_next_page():
    picture = Picture("figure-1", None, "", Caption("Figure 1", 1, ""))
    opening, sources, gone = Heading("So", 2), Paragraph(NINE_WORDS, Role.CAPTION), Paragraph("Gone", Role.WITHDRAWN)
    first, body = Heading("Findings"), Paragraph("Words")
    assert list(kept([first, body, opening, picture, sources, gone])) == [
        (first,),
        (body,),
        (opening, picture, sources),
        (gone,),
    ]


@pytest.mark.parametrize("code", ["en", "pl"])
def test_no_word_of_a_headline_a_finding_or_a_name_is_parted_at_the_end_of_a_line(code):
    report = a_report(code, notes=" ".join(["Almaty withdrawn internationally responsible"] * 40))
    document = pypdfium2.PdfDocument(as_pdf(report, {picture.key: EMPTY for picture in report.pictures}))
    assert "\ufffe" not in "".join(page.get_textpage().get_text_range() for page in document)


EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="760" height="200" viewBox="0 0 760 200"></svg>'
