"""Whatever the articles print, no picture of it runs, links or loads anything."""

from xml.etree import ElementTree

import pypdfium2
import pytest

from dashboard.export.errors import ExportError
from dashboard.export.figures import picture
from dashboard.export.framing import framed
from dashboard.export.gallery import CHARTS
from dashboard.export.look import Look
from dashboard.export.paper import paper
from extract.schema import Articles, Claims, Events, Places
from tests.dashboard import sample
from tests.dashboard.looks import a_look

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
