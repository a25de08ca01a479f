"""The words of what was known when, in a phone's width: none at another's mark, each figure told with whose it is."""

from datetime import date
from math import hypot
from pathlib import Path

import pytest

from dashboard import filters
from dashboard.charts.known_when import known_when
from dashboard.filters import Choice
from dashboard.known.credit import credit_of
from dashboard.known.knowledge import known
from dashboard.known.rows import read_claims
from dashboard.known.standing import HOLLOW, figure_of
from dashboard.theme import LIGHT, SIZE_LABEL, Layout
from dashboard.wording.i18n import LANGUAGES, capital, load
from dashboard.wording.lettering import width_of
from extract.tables.tables import read_tables
from tests.dashboard.drawn import plain

TABLES = Path(__file__).resolve().parents[2] / "data" / "tables"
DAYS = [date(2022, 1, 9), date(2022, 1, 10), date(2022, 1, 15), None]
FAR = 20
LINE = 17
HEADING = 16


@pytest.fixture(scope="module")
def tables():
    return read_tables(TABLES)


def _narrow(day, code, tables):
    return _drawn(day, code, tables, Layout.NARROW)


def _drawn(day, code, tables, layout):
    at = known(tables, day)
    shown = filters.apply(at, Choice(as_of=day))
    return known_when(shown.statements, shown.revisions, day, load(code), LIGHT, layout, places=at.places)


def _labels(figure):
    return [note for note in figure.layout.annotations if note.xref == "x" and note.yref != "paper" and not note.name]


def _at(figure, axis, x, y, width=Layout.NARROW):
    """A point of a panel in pixels at the least width, y downwards."""
    layout = figure.layout
    (begin, end), scale = layout.xaxis.range, layout["yaxis" + axis[1:]]
    high = layout.height * (scale.domain[1] - scale.domain[0])
    area = width.width - layout.margin.l - layout.margin.r
    return (x - begin) / (end - begin) * area, high * (1 - y / scale.range[1])


def _points(figure, axis, width=Layout.NARROW):
    traces = [trace for trace in figure.data if trace.mode == "markers" and trace.yaxis == axis]
    return [_at(figure, axis, x, y, width) for trace in traces for x, y in zip(trace.x, trace.y, strict=True)]


def _box(figure, note, width=Layout.NARROW):
    x, y = _at(figure, note.yref, note.x, note.y, width)
    lines = [plain(part) for part in note.text.split("<br>")]
    wide, top = max(width_of(part, SIZE_LABEL) for part in lines), y - (note.yshift or 0)
    left = x + (note.xshift or 0) - (wide if note.xanchor == "right" else 0)
    return left, top, left + wide, top + LINE * len(lines)


def _away(box, point):
    left, top, right, bottom = box
    return hypot(max(left - point[0], 0, point[0] - right), max(top - point[1], 0, point[1] - bottom))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_words_stand_at_their_own_mark_or_a_line_leads_to_them(day, code, tables):
    figure = _narrow(day, code, tables)
    led = {(shape.yref, shape.xanchor, shape.yanchor) for shape in figure.layout.shapes if shape.name == "leader"}
    assert _labels(figure)
    for note in _labels(figure):
        box, own = _box(figure, note), _at(figure, note.yref, note.x, note.y)
        others = min(_away(box, point) for point in _points(figure, note.yref))
        if (note.yref, note.x, note.y) in led:
            assert others > LINE / 2, note.text
        else:
            assert _away(box, own) < FAR, note.text
            assert _away(box, own) <= others + 4, note.text


def _panels(figure, claims):
    """The claims of each panel with its heading and all its words, those below it too, on one line."""
    said = []
    for note in figure.layout.annotations:
        if note.font.size == HEADING and note.xref == note.yref == "paper":
            said.append([plain(note.text)])
        elif said and note.name != "day":
            said[-1].append(plain(note.text))
    for number, (heading, *words) in enumerate(said, start=1):
        axis = "y" if number == 1 else f"y{number}"
        about = [one for trace in figure.data if trace.yaxis == axis for one in (trace.customdata or ())]
        yield heading, " ".join(words), [claims[one[1]] for one in about]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_each_figure_is_written_and_each_group_and_source_of_a_panel_is_named_in_it(day, code, tables):
    texts, shown = load(code), filters.apply(known(tables, day), Choice(as_of=day))
    claims = {claim.claim_id: claim for claim in read_claims(shown.statements)}
    panels = list(_panels(_narrow(day, code, tables), claims))
    assert {claim.size for _, _, drawn in panels for claim in drawn} >= {12, 13, 16, 353, 4404}
    for heading, words, drawn in panels:
        grouped = len({claim.group for claim in drawn}) > 1
        for claim in drawn:
            assert plain(figure_of(claim, texts)) in words, heading
            if claim.status in HOLLOW:
                continue
            people = capital(texts.group(claim.group))
            source = credit_of(claim, texts).split(",")[0]
            assert plain(f"{people} · {source}" if grouped else source) in words, heading


def test_a_channel_is_credited_only_with_the_figures_that_it_carried(tables):
    below = " ".join(plain(note.text) for note in _narrow(date(2022, 1, 10), "pl", tables).layout.annotations)
    assert "3811: Ministerstwo spraw wewnętrznych, za pośrednictwem TASS, 7 sty" in below
    assert "4404, 5135 i 7989: Ministerstwo spraw wewnętrznych, 8–10 sty" in below


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_words_touch_neither_the_foot_of_their_panel_nor_a_bar_nor_the_end_of_a_bracket(day, code, tables):
    figure = _narrow(day, code, tables)
    for note in _labels(figure):
        box, near = _box(figure, note), [one for one in _ends(figure) if one[0] == note.yref]
        assert box[3] <= _at(figure, note.yref, 0, 0)[1] - 4, note.text
        assert [one for one in near if _away(box, one[1:]) < 3] == [], note.text


def _ends(figure):
    """The tips of bars and brackets with their panels' axes, in pixels."""
    for trace in figure.data:
        if trace.mode == "markers" and not isinstance(trace.marker.symbol, str):
            for x, y, symbol in zip(trace.x, trace.y, trace.marker.symbol, strict=True):
                if symbol == "line-ew":
                    left, down = _at(figure, trace.yaxis, x, y)
                    yield from ((trace.yaxis, left + side * 7, down) for side in (-1, 1))
    for shape in figure.layout.shapes:
        if shape.ysizemode == "pixel" and shape.y0 == -6 and shape.y1 == 6:
            yield (shape.yref, *_at(figure, shape.yref, shape.x0, shape.yanchor))


WHOLE = {
    "en": (
        "withdrawn 9 Jan by the information ministry",
        "still printed by Recount dispatch desk F without the withdrawal",
    ),
    "pl": ("wycofane 9 sty", "nadal drukowane bez słowa o wycofaniu"),
}
BRIEF = {"en": ("withdrawn 9 Jan", "still printed"), "pl": ("wycofane 9 sty", "nadal drukowane")}


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_why_a_figure_was_withdrawn_and_that_it_is_still_printed_is_said_whole_in_every_width(
    day, code, layout, tables
):
    figure = _drawn(day, code, tables, layout)
    said = [plain(note.text.replace("<br>", " ")) for note in figure.layout.annotations]
    first = next(number for number, one in enumerate(said) if one.startswith("164"))
    whole = " ".join(said)
    withdrawn, repeated = WHOLE[code]
    assert withdrawn in whole
    assert said[first].startswith("164 " + BRIEF[code][0])
    if day is None or day.day == 15:
        assert repeated in whole
        assert any(one.startswith("164 " + BRIEF[code][1]) for one in said)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("day", DAYS)
def test_no_ground_of_words_hides_a_mark_or_a_line_and_no_line_of_the_day_runs_through_words(day, layout, tables):
    figure = _drawn(day, "pl", tables, layout)
    for note in _labels(figure):
        assert note.bgcolor
        left, top, right, bottom = _box(figure, note, layout)
        for x, y in _points(figure, note.yref, layout):
            assert _away((left, top, right, bottom), (x, y)) >= 4, note.text
        for (x, y), (far, _) in _flat(figure, note.yref, layout):
            assert not (top < y < bottom and x < right and left < far), note.text
    panels = [axis.domain for axis in figure.select_yaxes()]
    for shape in (one for one in figure.layout.shapes if one.name == "as_of"):
        below = [note.y for note in figure.layout.annotations if note.xref == note.yref == "paper"]
        first = shape.y1 == max(one.y1 for one in figure.layout.shapes if one.name == "as_of")
        assert first or not [y for y in below if shape.y0 < y < shape.y1]
        assert shape.y0 in [low for low, _ in panels]


def _flat(figure, axis, layout):
    """The level pieces of a panel's lines, as pairs of points in pixels."""
    for trace in figure.data:
        if trace.mode == "lines" and trace.yaxis == axis and not trace.fill:
            for number in range(len(trace.x) - 1):
                level = trace.y[number]
                yield tuple(_at(figure, axis, x, level, layout) for x in trace.x[number : number + 2])


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("day", DAYS)
def test_no_arrow_of_a_figure_that_may_be_higher_is_cut_by_the_top_of_its_panel(day, layout, tables):
    at = known(tables, day)
    ours = filters.apply(at, Choice(as_of=day, sources=("kz:interior_ministry",)))
    figure = known_when(ours.statements, ours.revisions, day, load("en"), LIGHT, layout, places=at.places)
    arrows = [
        shape for shape in figure.layout.shapes if shape.type == "path" and shape.yanchor and shape.yref != "paper"
    ]
    assert arrows
    for arrow in arrows:
        _, y = _at(figure, arrow.yref, arrow.xanchor, arrow.yanchor, layout)
        tip = max(float(part.split(",")[1]) for part in arrow.path.replace("M", "L").split("L") if part.strip())
        assert y >= tip


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("day", DAYS)
def test_each_named_day_stands_between_two_short_lines_for_its_points_are_spread_over_it(day, layout, tables):
    figure = _drawn(day, "en", tables, layout)
    edges = [(shape.x0, round(shape.y1, 6)) for shape in figure.layout.shapes if shape.name == "edge"]
    days = [note for note in figure.layout.annotations if note.name == "day" and note.text != "//"]
    panels = sum(name.startswith("yaxis") for name in figure.layout)
    assert len(days) >= panels
    assert len({height for _, height in edges}) == panels
    across = {at for at, _ in edges}
    assert all({note.x - 0.5, note.x + 0.5} <= across for note in days)
