"""Whatever the articles print, no picture of it runs, links or loads anything."""

from xml.etree import ElementTree

import pytest

from dashboard.export.figures import picture
from dashboard.export.framing import framed
from dashboard.export.gallery import CHARTS
from dashboard.export.look import Look
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
