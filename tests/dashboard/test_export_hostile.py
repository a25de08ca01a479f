"""Whatever the articles print, no picture of it runs, links or loads anything."""

import io
import json
from xml.etree import ElementTree

import pypdfium2
import pytest
from PIL import Image, ImageFont

from dashboard.export.easel import drawable
from dashboard.export.errors import ExportError
from dashboard.export.figures import Scale, picture
from dashboard.export.framing import framed
from dashboard.export.gallery import CHARTS
from dashboard.export.look import Look
from dashboard.export.paper import paper
from dashboard.export.series import framed_series
from dashboard.export.sizes import Size
from dashboard.theme import fonts_folder
from dashboard.wording.lettering import balance, wrap
from extract.schema import Articles, Claims, Events, Places
from tests.dashboard import sample
from tests.dashboard.looks import a_look
from tests.dashboard.papers import words_with_boxes

HOSTILE = (
    '</text></style><script>x()</script> <b>b</b> <a href="javascript:x()">l</a> <img src=http://d/e onerror=x()> '
    "<span style=\"fill:url(http://d/e)\">s</span> {{x}} $x^2$ \\ % & 'q' #x =1 ]]> <!-- \x00\x0b\ufffe"
)


@pytest.fixture(scope="module")
def hostile() -> Look:
    tables = sample.tables()
    words = {
        Articles: (Articles.TITLE, Articles.PUBLISHER),
        Claims: (Claims.QUOTE, Claims.PHRASE, Claims.GROUP_LABEL, Claims.SOURCE),
        Events: (Events.TITLE, Events.ACTORS),
        Places: (Places.NAME_EN,),
    }
    changed = {table: tables[table].assign(**dict.fromkeys(columns, HOSTILE)) for table, columns in words.items()}
    changed[Claims] = changed[Claims].assign(**{Claims.SOURCE_ID: "x:y"})
    return a_look(tables=tables | changed)


@pytest.mark.browser
@pytest.mark.parametrize("chart", CHARTS)
def test_a_picture_of_hostile_words_holds_them_as_words(chart, hostile):
    made = framed(chart, hostile)
    root = ElementTree.fromstring(picture(made, "svg"))
    assert {one.tag.rpartition("}")[2] for one in root.iter()} & {"script", "foreignObject", "image", "a"} == set()
    assert [name for one in root.iter() for name in one.attrib if name.lower().startswith("on")] == []
    assert "javascript:x()" in " ".join(root.itertext())
    drawn = [value for one in root.iter() if not one.tag.endswith("style") for value in one.attrib.values()]
    assert [value for value in drawn if "http://d/e" in value and value != made.frame.alt] == []
    content = picture(made, "pdf")
    assert content.startswith(b"%PDF")
    assert b"/URI" not in content
    assert b"/JavaScript" not in content


@pytest.mark.parametrize("words", [HOSTILE, "<i>a</i> " * 40, "&amp;lt;b&amp;gt; " * 30])
@pytest.mark.parametrize("lines_of", [wrap, balance])
def test_lines_of_words_that_look_like_markup_are_as_long_as_what_is_drawn_of_them(words, lines_of):
    font = ImageFont.truetype(str(fonts_folder() / "SourceSans3-Regular.ttf"), 13)
    assert all(font.getlength(line) <= 300 for line in lines_of(words, 300, 13))


@pytest.mark.browser
@pytest.mark.parametrize("size", [Size.HALF_PAGE, Size.SQUARE])
def test_no_hostile_words_leave_the_sheet_beside_or_below_the_chart(hostile, size):
    first, *_ = framed_series("comparison", hostile, size)
    (width, height), found = words_with_boxes(picture(first, "pdf"))
    assert [words for words, box in found if min(box) < 0 or box[2] > width or box[3] > height] == []


@pytest.mark.browser
def test_signs_that_no_drawing_may_hold_spoil_no_picture(hostile):
    content = picture(framed("timeline", hostile), "png", Scale.SINGLE)
    assert Image.open(io.BytesIO(content)).width == Size.ARTICLE.width


@pytest.mark.parametrize("words", ["a\x00b\x0bc\ufffed\x08e\x0cf", "\\u0000", "\\\x0b", "😀 żółć\n\t", '"\\b"'])
@pytest.mark.parametrize("plain", [True, False])
def test_all_other_signs_stay_as_they_are(words, plain):
    kept = "".join(sign for sign in words if sign in "\n\t" or (ord(sign) >= 32 and sign != "\ufffe"))
    assert json.loads(drawable(json.dumps(words, ensure_ascii=plain))) == kept


def test_a_drawing_that_cannot_be_set_is_an_error_that_names_a_way_out(hostile):
    with pytest.raises(ExportError, match="could not be set"):
        paper("<svg><g></svg>", framed("parts", hostile))


def test_a_sign_that_no_font_shows_spoils_no_picture(hostile):
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="9">one \U0001fae8 two</text></svg>'
    )
    words = pypdfium2.PdfDocument(paper(drawing, framed("parts", hostile)))[0].get_textpage().get_text_range()
    assert words.split()[0] == "one"
    assert words.split()[-1] == "two"
