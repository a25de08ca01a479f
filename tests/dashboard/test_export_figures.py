"""Charts as files, opened by other programs: sizes, words, fonts and text alternatives."""

import io
import struct
from datetime import date
from xml.etree import ElementTree

import pikepdf
import plotly.graph_objects as go
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import sync_playwright

from dashboard.export import picture as pictures
from dashboard.export.borders import with_borders
from dashboard.export.browser import find_browser
from dashboard.export.figures import Scale, picture
from dashboard.export.framing import Framed, framed, in_frame, licence_line
from dashboard.export.gallery import CHARTS, draw
from dashboard.export.look import frame_of
from dashboard.export.picture import PictureError, painter
from dashboard.export.png import with_words_inside
from dashboard.export.sizes import Fit, Size, fit
from dashboard.export.svg import with_title
from dashboard.filters import Choice
from dashboard.framing.frame import Frame
from dashboard.theme import LIGHT
from dashboard.wording import i18n
from tests.dashboard.drawn import checked, plain, struck, words
from tests.dashboard.looks import KILLED_ON_THE_NINTH, NINTH, a_look

SVG = "{http://www.w3.org/2000/svg}"
GL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
FIXED = [size for size in Size if size.height]
NASTY = Frame("</title><script>a & b</script>", "w\"h'at", "caption \x0b", "sources", "alt <i> & \x00 </desc>")


@pytest.fixture(scope="module")
def parts() -> Framed:
    return framed("parts", a_look(KILLED_ON_THE_NINTH))


def a_framed(frame: Frame, size: Size = Size.ARTICLE) -> Framed:
    figure = go.Figure(go.Scatter(x=[1, 2], y=[1, 2]), layout={"height": 200})
    return in_frame("parts", figure, frame, i18n.load("en"), LIGHT, size)


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_headline_caption_sources_day_and_licence_are_inside_every_picture(chart, code):
    look = a_look(Choice(as_of=NINTH), code)
    made = framed(chart, look)
    inside = " ".join(words(made.figure))
    for said in (made.frame.headline, look.caption, made.frame.sources, licence_line(look.texts)):
        assert plain(said) in inside
    assert look.texts.date(NINTH) in inside
    assert "Creative Commons Attribution 4.0" in inside
    assert "GeoNames" in inside
    checked(made.figure)


@pytest.mark.parametrize("chart", ["timeline", "map"])
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", ("Withdrawn: more than 164 people killed", "withdrawn by the information ministry (technical error)")),
        ("pl", ("Wycofano: ponad 164 zabite osoby", "wycofanie – ministerstwo informacji (błąd techniczny)")),
    ],
)
def test_a_timeline_and_a_map_say_inside_the_picture_and_in_its_alternative_who_withdrew_a_figure_and_why(
    chart, code, said
):
    made = framed(chart, a_look(KILLED_ON_THE_NINTH, code))
    inside = " ".join(words(made.figure))
    for part in said:
        assert plain(part) in inside
        assert part in made.frame.alt
    before = framed(chart, a_look(Choice(as_of=date(2022, 1, 8)), code)).frame
    assert before.gone == ""


@pytest.mark.parametrize("ending", ["svg", "html"])
def test_the_words_about_what_was_withdrawn_are_in_files_that_hold_text(ending):
    made = framed("timeline", a_look(KILLED_ON_THE_NINTH))
    assert b"withdrawn by the information ministry (technical error)" in picture(made, ending)


def test_the_cards_of_the_overview_strike_what_was_withdrawn_and_say_who_withdrew_it():
    look = a_look(KILLED_ON_THE_NINTH)
    drawn = draw("overview", look)
    assert "more than 164" in struck(drawn)
    assert "16" not in struck(drawn)
    said = " ".join(words(drawn))
    assert "nformation ministry" in said
    assert look.texts.status("retracted") in said
    leads = {tuple(about) for trace in drawn.data for about in trace.customdata}
    assert ("claim", "all-164") in leads


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_the_words_of_a_chart_that_has_nothing_to_draw_end_each_sentence_once(code):
    frame = frame_of("parts", a_look(Choice(measures=("missing",), as_of=NINTH), code))
    assert frame.headline.endswith(".")
    assert frame.alt.startswith(f"{frame.headline} ")
    assert frame.subtitle in frame.alt


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_of_nothing_says_so(chart):
    assert words(draw(chart, a_look(Choice(measures=("displaced",), since=NINTH, until=NINTH))))


@pytest.mark.parametrize("size", FIXED)
@given(chart=st.floats(80, 6000), per_line=st.floats(0, 60_000))
def test_a_fixed_shape_is_filled_whatever_the_height_of_the_chart(size, chart, per_line):
    needed = lambda width: chart + 60 + 20 * round(per_line / width)  # noqa: E731
    found = fit(size, needed)
    assert found.width * found.zoom == pytest.approx(size.width)
    assert found.height * found.zoom == pytest.approx(size.height)
    assert found.height >= needed(found.width) or found.height == pytest.approx(needed(found.width))


def test_an_article_s_picture_is_as_high_as_its_chart():
    found = fit(Size.ARTICLE, lambda width: 512.4)  # noqa: ARG005
    assert found == Fit(800, 513, 1)


def test_a_chart_too_high_for_its_shape_is_known_to_be_hard_to_read():
    assert not fit(Size.SLIDE, lambda width: 3000).legible  # noqa: ARG005
    assert fit(Size.SLIDE, lambda width: 600).legible  # noqa: ARG005


def test_a_map_takes_the_room_there_is():
    heights = {size: framed("map", a_look(), size) for size in (Size.ARTICLE, Size.SQUARE)}
    spaces = {
        size: made.fit.height - made.figure.layout.margin.t - made.figure.layout.margin.b
        for size, made in heights.items()
    }
    assert spaces[Size.SQUARE] > spaces[Size.ARTICLE] - 1


def test_a_page_s_map_has_its_borders_inside():
    sources = with_borders(framed("map", a_look()).figure).layout.map.style["sources"]
    assert {source["data"]["type"] for source in sources.values()} == {"FeatureCollection"}


@pytest.mark.browser
@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("scale", Scale)
def test_a_png_has_exactly_the_dots_and_resolution_asked_for(size, scale):
    made = framed("parts", a_look(KILLED_ON_THE_NINTH), size)
    image = Image.open(io.BytesIO(picture(made, "png", scale)))
    height = size.height or made.fit.height
    dots = {Scale.SINGLE: 1, Scale.DOUBLE: 2, Scale.PRINT: 300 / 96}[scale]
    assert image.size == (int(size.width * dots), int(height * dots))
    assert image.info["dpi"] == pytest.approx((dots * 96, dots * 96), rel=1e-3)
    assert image.info["Title"] == made.frame.headline
    assert image.info["Description"] == made.frame.alt
    assert made.frame.caption in image.info["Comment"]
    image.load()


def test_words_inside_a_png_leave_its_dots_as_they_were():
    plain_one = io.BytesIO()
    Image.effect_noise((20, 10), 50).save(plain_one, "PNG")
    image = Image.open(io.BytesIO(with_words_inside(plain_one.getvalue(), 300, {"Title": "żółć", "Comment": ""})))
    assert image.info["Title"] == "żółć"
    assert "Comment" not in image.info
    assert image.tobytes() == Image.open(plain_one).tobytes()


@pytest.mark.browser
@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_an_svg_has_its_words_as_text_with_title_description_and_fonts(code):
    made = framed("parts", a_look(KILLED_ON_THE_NINTH, code), Size.SLIDE)
    root = ElementTree.fromstring(picture(made, "svg"))
    assert root.findtext(f"{SVG}title") == made.frame.headline
    assert root.findtext(f"{SVG}desc") == made.frame.alt
    assert (root.get("width"), root.get("height")) == ("1280", "720")
    assert root.get("role") == "img"
    shown = " ".join(" ".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    for number in ("103", "21", "10", "8"):
        assert number in shown.split()
    said = " ".join(shown.split())
    assert all(word in said for word in (made.frame.headline + " " + made.frame.caption).split())
    assert '@font-face{font-family:"Source Sans 3"' in (root.findtext(f"{SVG}style") or "")
    together = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert set((made.frame.headline + " " + made.frame.caption).split()) <= set(together.split())


def test_an_svg_has_a_space_between_the_lines_of_a_text_and_none_inside_a_line():
    lines = (
        '<tspan class="line" dy="0em"><tspan>225 people</tspan></tspan><tspan class="line" dy="1.3em">killed</tspan>'
    )
    drawn = (
        f'<svg width="9" xmlns="http://www.w3.org/2000/svg"><text><tspan>a</tspan><tspan>b</tspan>{lines}</text></svg>'
    )
    root = ElementTree.fromstring(with_title(drawn, a_framed(NASTY, Size.SQUARE)))
    assert ["".join(text.itertext()) for text in root.iter(f"{SVG}text")] == ["ab 225 people killed"]


def test_an_svg_s_title_and_description_are_no_markup():
    made = a_framed(NASTY, Size.SQUARE)
    root = ElementTree.fromstring(with_title('<svg width="9" xmlns="http://www.w3.org/2000/svg"><g/></svg>', made))
    assert root.findtext(f"{SVG}title") == NASTY.headline
    assert root.findtext(f"{SVG}desc") == "alt <i> &  </desc>"
    assert {child.tag for child in root} == {f"{SVG}{name}" for name in ("title", "desc", "style", "g")}


@pytest.mark.browser
@pytest.mark.parametrize("size", Size)
def test_a_pdf_is_one_sheet_of_its_size_with_words_fonts_and_alternative(size):
    made = framed("parts", a_look(KILLED_ON_THE_NINTH, "pl"), size)
    content = picture(made, "pdf")
    document = pypdfium2.PdfDocument(content)
    try:
        assert len(document) == 1
        width, height = document[0].get_size()
        assert (width / 0.75, height / 0.75) == pytest.approx(made.size, abs=1)
        assert document.get_metadata_dict()["Title"] == made.frame.headline
        text = " ".join(document[0].get_textpage().get_text_range().split())
        assert all(word in text for word in (made.frame.headline + " " + made.frame.caption).split())
        assert all(number in text for number in ("103", "164"))
        kinds = {one.type for one in document[0].get_objects(max_depth=10)}
        assert pypdfium2.raw.FPDF_PAGEOBJ_PATH in kinds
        assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    finally:
        document.close()
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert str(opened.Root.Lang) == "pl"
        assert "/StructTreeRoot" in opened.Root
        parts = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary | pikepdf.Stream)]
        assert made.frame.alt in {str(part.Alt) for part in parts if "/Alt" in part}
        assert any("/FontFile2" in part or "/FontFile3" in part for part in parts)
        assert "/Image" not in {str(part.get("/Subtype")) for part in parts}


@pytest.mark.browser
@pytest.mark.parametrize("chart", ["map", "comparison"])
def test_a_page_opens_offline_and_can_be_pointed_at(chart, tmp_path):
    look = a_look(KILLED_ON_THE_NINTH)
    made = framed(chart, look)
    (tmp_path / "chart.html").write_bytes(picture(made, "html", look=look))
    asked, faults = [], []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=GL)
        context = browser.new_context(offline=True, accept_downloads=True)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto((tmp_path / "chart.html").as_uri())
        page.wait_for_selector(".js-plotly-plot .main-svg")
        page.wait_for_load_state("networkidle")
        if chart == "map":  # the basemap and the marks, not only an empty sea
            loaded = (
                "document.querySelector('.js-plotly-plot')._fullLayout.map._subplot.map.queryRenderedFeatures().length"
            )
            page.wait_for_function(loaded, timeout=30_000)
        assert page.title() == made.frame.headline
        assert page.locator("html").get_attribute("lang") == "en"
        assert page.locator("#alternative").inner_text() == made.frame.alt
        assert page.locator("meta[name=description]").get_attribute("content") == made.frame.alt
        shown = page.locator(".js-plotly-plot").inner_text()
        assert all(word in shown for word in made.frame.headline.split())
        rows = page.locator("tbody tr")
        assert rows.count() == len(look.shown.statements)
        withdrawn = page.locator("tr.withdrawn .figure").all_inner_texts()
        assert "more than 164" in withdrawn
        if chart == "comparison":
            with page.expect_download() as download:
                page.get_by_role("button", name="Save as PNG").click()
            assert Image.open(download.value.path()).size[0] == 2 * made.fit.width
        browser.close()
    assert faults == []
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


@pytest.mark.browser
def test_words_of_an_article_run_nothing_in_a_page(tmp_path):
    (tmp_path / "nasty.html").write_bytes(picture(a_framed(NASTY), "html"))
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=GL)
        page = browser.new_page()
        page.goto((tmp_path / "nasty.html").as_uri())
        page.wait_for_selector(".js-plotly-plot .main-svg")
        assert page.title() == NASTY.headline
        assert page.locator("script", has_text="a & b").count() == 0
        browser.close()


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_without_a_browser_a_picture_says_what_to_do_and_a_page_is_made(ending, parts, monkeypatch):
    monkeypatch.setattr(pictures, "find_browser", lambda: None)
    with pytest.raises(PictureError, match="Install Chromium") as caught:
        picture(parts, ending)
    assert "HTML" in str(caught.value)
    assert picture(parts, "html").startswith(b"<!doctype html>")


def test_a_png_s_resolution_is_written_where_every_program_looks_for_it():
    made = io.BytesIO()
    Image.new("L", (1, 1)).save(made, "PNG")
    content = with_words_inside(made.getvalue(), 300, {})
    assert struct.unpack(">II", content[content.index(b"pHYs") + 4 :][:8]) == (11811, 11811)


def test_the_app_s_painter_is_the_one_that_exports(monkeypatch, parts):
    monkeypatch.setattr(type(painter), "vector", lambda self, figure: "<svg></svg>")  # noqa: ARG005
    assert picture(parts, "svg").endswith(b"</svg>")
