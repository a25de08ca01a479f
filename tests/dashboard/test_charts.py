"""What holds for every chart: sound plotly that leads to evidence, says when it is empty, and overlaps nothing."""

from collections.abc import Callable, Iterator
from datetime import date

import plotly.graph_objects as go
import pytest

from dashboard.charts.comparison import comparison
from dashboard.charts.known_when import known_when
from dashboard.charts.parts import parts
from dashboard.charts.places_map import places_map
from dashboard.charts.timeline import timeline
from dashboard.framing.frame import finish, frame_for, with_frame
from dashboard.theme import DARK, LIGHT, Layout, Palette
from dashboard.wording.i18n import LANGUAGES, load
from dashboard.wording.lettering import width_of
from extract.schema import Claims, Events
from tests.dashboard import sample
from tests.dashboard.drawn import checked, marks, plain, words

Draw = Callable[..., go.Figure]


def _comparison(claims, revisions, _events, places, texts, palette, layout):
    return comparison(claims, revisions, texts, palette, layout, places=places)


def _timeline(claims, revisions, events, places, texts, palette, layout):
    return timeline(claims, events, None, texts, palette, layout, revisions=revisions, places=places)


def _map(claims, _revisions, events, places, texts, palette, layout):
    return places_map(claims, events, places, texts, palette, layout, "http://localhost/app/static")


def _known_when(claims, revisions, _events, places, texts, palette, layout):
    return known_when(claims, revisions, None, texts, palette, layout, places=places)


def _parts(claims, revisions, _events, places, texts, palette, layout):
    return parts(claims, revisions, texts, palette, layout, places=places)


CHARTS: dict[str, Draw] = {
    "comparison": _comparison,
    "timeline": _timeline,
    "map": _map,
    "known_when": _known_when,
    "parts": _parts,
}
every_chart = pytest.mark.parametrize("name", CHARTS)
every_layout = pytest.mark.parametrize("layout", Layout)
every_language = pytest.mark.parametrize("code", LANGUAGES)


def draw(name: str, code: str = "en", palette: Palette = LIGHT, layout: Layout = Layout.WIDE, keep=None) -> go.Figure:
    claims, events = sample.claims(), sample.events()
    if keep is not None:
        claims, events = claims[claims[Claims.ID].isin(keep)], events.iloc[:0]
    texts = load(code)
    return CHARTS[name](claims, sample.revisions(), events, sample.places(), texts, palette, layout)


@every_chart
@every_layout
@every_language
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_chart_is_sound_plotly_with_a_height_and_no_width(name, layout, code, palette):
    figure = finish(checked(draw(name, code, palette, layout)), palette, layout)
    assert figure.layout.height > 100
    assert figure.layout.width is None
    assert not figure.layout.title.text


@every_chart
@every_layout
@every_language
def test_an_empty_ledger_gives_a_figure_that_says_so(name, layout, code):
    claims, events = sample.claims().iloc[:0], sample.events().iloc[:0]
    none = sample.revisions().iloc[:0]
    figure = CHARTS[name](claims, none, events, sample.places(), load(code), LIGHT, layout)
    assert len(words(checked(figure))) == 1
    assert words(figure)[0].endswith(".")


@every_chart
def test_every_point_that_can_be_pointed_at_leads_to_evidence(name):
    for trace in draw(name).data:
        if trace.hoverinfo != "skip":
            assert trace.customdata is not None
            assert {about[0] for about in trace.customdata} <= {"claim", "event", "place"}


@pytest.mark.parametrize("name", ["comparison", "timeline", "known_when"])
def test_the_withdrawn_toll_is_drawn_struck_and_explained(name):
    figure = draw(name)
    mark = marks(figure)["claim", "all-164"]
    assert mark["color"] == LIGHT.page
    said = " ".join(words(figure))
    assert "more than 164" in said
    assert "withdrawn" in said


@pytest.mark.parametrize("name", ["comparison", "known_when", "parts"])
def test_who_withdrew_it_when_and_why_stands_beside_it(name):
    said = " ".join(words(draw(name)))
    assert (
        "withdrawn 9\xa0Jan by the information ministry: “technical error”; the health ministry denied it"
        in said.replace("9 Jan", "9\xa0Jan")
    )


def _boxes(figure: go.Figure, layout: Layout) -> Iterator[tuple[str, float, float, float, float]]:
    """Where each label lies at the layout's least width, in pixels, for charts whose y axis counts pixels downwards."""
    left = figure.layout.margin.l
    area = layout.width - left - figure.layout.margin.r
    for note in figure.layout.annotations:
        lines = note.text.split("<br>")
        wide = max(width_of(plain(line), note.font.size) for line in lines)
        high = len(lines) * note.font.size * 1.25
        if note.xref == "paper":
            x = left + note.x * area
        else:
            axis = figure.layout["xaxis" + note.xref[1:]]
            x = left + area * (note.x - axis.range[0]) / (axis.range[1] - axis.range[0])
        x += note.xshift or 0
        x -= {"left": 0, "center": wide / 2, "right": wide}[note.xanchor]
        y = note.y - {"top": 0, "middle": high / 2, "bottom": high}[note.yanchor]
        yield plain(note.text), x, y, x + wide, y + high


@pytest.mark.parametrize("name", ["comparison", "timeline", "parts"])
@every_layout
@every_language
def test_no_label_is_cut_or_meets_another_at_the_least_width(name, layout, code):
    boxes = list(_boxes(draw(name, code, LIGHT, layout), layout))
    assert len(boxes) > 10
    slack = 5  # glyphs do not fill their boxes
    for number, (one, left, top, right, bottom) in enumerate(boxes):
        assert left >= -slack, one
        assert right <= layout.width + slack, one
        for other, left2, top2, right2, bottom2 in boxes[number + 1 :]:
            beside = right - slack <= left2 or right2 - slack <= left
            assert beside or bottom - slack <= top2 or bottom2 - slack <= top, (one, other)


@every_chart
@pytest.mark.parametrize("width", [1100, 360])
def test_a_framed_chart_has_its_words_inside_a_fixed_picture(name, width):
    texts, layout = load("en"), Layout.WIDE if width > 700 else Layout.NARROW
    events = sample.events()
    frame = frame_for(
        name, sample.claims(), sample.revisions(), events, "Everything known.", None, texts, articles=sample.articles()
    )
    figure = with_frame(finish(draw(name, layout=layout), LIGHT, layout), frame, (width, None), LIGHT)
    checked(figure)
    said = words(figure)
    assert frame.headline in said
    assert any(frame.caption in text for text in said)
    assert any(text.endswith("A claim is not a verified count.") for text in said)
    assert figure.layout.width == width
    margins = figure.layout.margin
    for note in list(figure.layout.annotations)[-3:]:
        across = max(
            width_of(plain(line), note.font.size, serif="Serif" in note.font.family) for line in note.text.split("<br>")
        )
        assert margins.l + note.xshift + across <= width


@every_chart
def test_more_claims_than_a_chart_can_show_are_thinned_and_the_chart_says_so(name):
    claims = sample.claims()
    claims = claims.loc[claims.index.repeat(100)].reset_index(drop=True)
    claims[Claims.ID] = claims[Claims.ID] + claims.index.astype(str)
    figure = CHARTS[name](claims, sample.revisions(), sample.events(), sample.places(), load("en"), LIGHT, Layout.WIDE)
    assert len(marks(figure)) < 400
    if name != "parts":
        assert any("3,900" in text for text in words(figure))


def test_the_timeline_counts_the_events_it_cannot_date():
    events = sample.events()
    figure = draw("timeline")
    assert ("event", "undated") not in marks(figure)
    assert events[Events.START].isna().sum() == 1
    assert "One event without a day is not drawn." in words(figure)


@pytest.mark.parametrize(
    ("day", "present", "absent", "status"),
    [
        (date(2022, 1, 8), {"officers-18"}, {"all-164", "officers-16", "all-225"}, None),
        (date(2022, 1, 9), {"officers-16", "all-164"}, {"all-225"}, "withdrawn"),
        (date(2022, 1, 15), {"all-164", "all-225"}, {"all-230"}, "withdrawn"),
    ],
)
def test_each_day_has_its_own_picture(day, present, absent, status):
    claims, revisions = sample.claims_as_of(day), sample.revisions_as_of(day)
    figure = comparison(claims, revisions, load("en"), LIGHT, Layout.WIDE, places=sample.places())
    shown = {about[1] for about in marks(figure)}
    assert present <= shown
    assert not absent & shown
    assert (status in " ".join(words(figure))) if status else ("withdrawn" not in " ".join(words(figure)))
