"""The days above the timeline: however many there are, each label is whole and clear of the next."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from dashboard.charts.calendar import calendar_of
from dashboard.charts.timeline_ground import Ground
from dashboard.known.log import keep_log
from dashboard.theme import LIGHT, SIZE_LABEL, Layout
from dashboard.wording.i18n import LANGUAGES, load
from dashboard.wording.lettering import width_of

FIRST = date(2021, 12, 31)
ROUNDING = 0.01  # pixels


def _labels(count, layout, code):
    """The left and right end of each label in pixels, from left to right, and the width of the drawing."""
    days = [FIRST + timedelta(days=number) for number in range(count)]
    ground = Ground(load(code), LIGHT, layout, calendar_of(days), keep_log([], []))
    ground.head()
    middles = [(ground.left + note["x"] * ground.slot + note["xshift"], note["text"]) for note in ground.notes]
    halves = [(middle, width_of(text, SIZE_LABEL) / 2) for middle, text in sorted(middles)]
    return [(middle - half, middle + half) for middle, half in halves], layout.width


@pytest.mark.parametrize("count", [1, 2, 7, 12, 20, 40, 90, 200, 400, 900])
@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_label_of_a_day_is_cut_or_meets_the_next(count, layout, code):
    labels, width = _labels(count, layout, code)
    assert labels
    assert labels[0][0] >= -ROUNDING
    assert labels[-1][1] <= width + ROUNDING
    assert all(right < left for (_, right), (left, _) in pairwise(labels))
