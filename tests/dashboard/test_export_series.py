"""A chart that is too long for a size: a series of pictures, each whole in itself, with words that can be read."""

import re
from functools import cache
from pathlib import Path

import pytest

from dashboard.export.figures import picture
from dashboard.export.framing import licence_line
from dashboard.export.gallery import CHARTS, draw
from dashboard.export.look import frame_of
from dashboard.export.name import numbered
from dashboard.export.series import MOST_PICTURES, framed_series
from dashboard.export.sizes import Size
from dashboard.filters import Choice
from dashboard.wording.i18n import LANGUAGES
from extract.schema import Claims, Measure
from tests.benchmarks.many_claims import multiplied
from tests.dashboard import sample
from tests.dashboard.drawn import marks, plain, struck, words
from tests.dashboard.looks import KILLED_ON_THE_NINTH, a_look
from tests.dashboard.papers import letters, meeting, words_with_boxes

FIXED = [size for size in Size if size.height]
LEAST_POINTS = {Size.SQUARE: 11, Size.HALF_PAGE: 7, Size.SLIDE: 9.2}
"""The smallest letters of a picture, in points at its natural size."""


@cache
def series_of(chart: str, size: Size, code: str = "en"):
    return framed_series(chart, a_look(Choice(), code), size)


@pytest.fixture(scope="module")
def many():
    return a_look(tables=multiplied(sample.tables(), 900))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("size", FIXED)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_picture_of_a_series_is_legible_and_says_all_that_a_picture_must(chart, size, code):
    look = a_look(Choice(), code)
    series = series_of(chart, size, code)
    for at, made in enumerate(series, 1):
        assert made.fit.legible
        assert made.size == pytest.approx((size.width, size.height))
        inside = " ".join(words(made.figure))
        for said in (made.frame.headline, look.caption, made.frame.sources, licence_line(look.texts)):
            assert plain(said) in inside
        if len(series) > 1:
            part = made.frame.subtitle.partition(":")[0]
            assert part.endswith({"en": f"{at} of {len(series)}", "pl": f"{at} z {len(series)}"}[code])
            assert part in inside
            assert made.frame.alt.startswith(part)


@pytest.mark.parametrize("size", FIXED)
@pytest.mark.parametrize("chart", ["timeline", "known_when", "comparison", "overview"])
def test_a_series_draws_every_mark_of_the_whole_once_and_no_other(chart, size):
    look = a_look()
    series = series_of(chart, size)
    assert len(series) > 1
    drawn = [mark for made in series for mark in marks(made.figure)]
    assert sorted(drawn) == sorted(marks(draw(chart, look)))


@pytest.mark.parametrize("chart", ["comparison", "overview", "timeline"])
def test_what_was_withdrawn_is_struck_in_the_series_as_in_the_whole(chart):
    look = a_look()
    series = series_of(chart, Size.HALF_PAGE)
    assert sorted(one for made in series for one in struck(made.figure)) == sorted(struck(draw(chart, look)))


def test_a_chart_that_fits_stays_one_picture_with_its_own_words():
    look = a_look(KILLED_ON_THE_NINTH)
    (made,) = framed_series("parts", look, Size.HALF_PAGE)
    assert made.frame == frame_of("parts", look)


def test_a_page_that_scrolls_stays_one_as_wide_as_its_size():
    (made,) = framed_series("comparison", a_look(), Size.SLIDE, scrolls=True)
    assert made.fit.width == Size.SLIDE.width
    assert made.fit.height > Size.SLIDE.width


def test_the_pictures_of_a_series_have_letters_of_one_size():
    series = series_of("comparison", Size.SLIDE)
    assert len({made.fit.zoom for made in series}) == 1


def test_the_rows_of_one_panel_are_told_apart_and_keep_the_finding_of_them_all():
    statements = sample.tables()[Claims]
    look = a_look(Choice(measures=("detained",)), tables=multiplied(sample.tables(), 6 * len(statements)))
    series = framed_series("comparison", look, Size.HALF_PAGE)
    assert len(series) > 2
    assert len({made.frame.headline for made in series}) == 1
    rows = [re.search(r"rows (\d+)–(\d+) of (\d+)", made.frame.subtitle) for made in series]
    spans = [tuple(map(int, found.groups())) for found in rows if found]
    assert len(spans) == len(series)
    assert [first for first, _, _ in spans] == [1, *(last + 1 for _, last, _ in spans[:-1])]
    assert spans[-1][1] == spans[-1][2]


def test_a_timeline_in_parts_keeps_the_finding_of_the_whole():
    look = a_look()
    series = series_of("timeline", Size.SLIDE)
    assert {made.frame.headline for made in series} == {frame_of("timeline", look).headline}


@pytest.mark.parametrize("chart", ["timeline", "comparison", "known_when"])
def test_a_ledger_of_many_claims_gives_no_endless_series_and_says_what_is_left_out(chart, many):
    series = framed_series(chart, many, Size.SLIDE)
    assert len(series) <= MOST_PICTURES
    said = f"of {len(many.shown.statements):,} statements"
    assert all(said in " ".join(words(made.figure)) for made in series)


@pytest.mark.parametrize("measure", [Measure.KILLED, Measure.DETAINED])
def test_a_panel_that_cannot_be_parted_is_drawn_with_fewer_statements_and_says_so(measure):
    look = a_look(Choice(measures=(measure,), groups=("all",)), tables=multiplied(sample.tables(), 900))
    series = framed_series("known_when", look, Size.SLIDE)
    assert all(made.fit.legible for made in series)
    assert all("Showing" in " ".join(words(made.figure)) for made in series)


def test_files_of_a_series_are_numbered_and_a_single_one_is_not():
    assert numbered(Path("a/F.png"), 1) == [Path("a/F.png")]
    assert numbered(Path("a/F.png"), 2) == [Path("a/F-1.png"), Path("a/F-2.png")]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("chart", "size", "code"),
    [("comparison", Size.HALF_PAGE, "pl"), ("timeline", Size.SLIDE, "en"), ("overview", Size.SQUARE, "pl")],
)
def test_no_letter_of_a_printed_series_is_too_small_and_no_words_are_cut_or_meet(chart, size, code):
    for made in series_of(chart, size, code):
        content = picture(made, "pdf")
        assert min(points for _, points in letters(content)) >= LEAST_POINTS[size]
        (width, height), found = words_with_boxes(content)
        assert [one for one, box in found if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > height] == []
        assert meeting(found) == []
