"""Repeats: what says the same again is one figure, whatever the filters hide beside it."""

from collections import Counter
from datetime import date

import pandas as pd
import pytest

from dashboard.export.look import frame_of, look_at
from dashboard.filters import Choice
from dashboard.known.log import keep_log
from dashboard.known.repeats import fold
from dashboard.known.rows import read_claims, read_revisions
from dashboard.wording.i18n import load
from extract.schema import Claims, Status
from tests.dashboard import sample

SECURITY = Choice(measures=("killed",), groups=("security_forces",))
MARCH = date(2022, 3, 14)


def _tables():
    """The ledger in which the prosecutor said 19 within a total of January, and again alone in March."""
    claims = sample.claims()
    again = claims[claims[Claims.ID] == "officers-19"].assign(
        **{
            Claims.ID: "officers-19-again",
            Claims.STATEMENT_ID: "s-again",
            Claims.PART_OF: "",
            Claims.KNOWN_BY: pd.Timestamp(MARCH),
            Claims.PUBLISHED: pd.Timestamp(MARCH),
        }
    )
    return sample.tables() | {Claims: pd.concat([claims, again], ignore_index=True).astype(claims.dtypes)}


def _folded(choice):
    shown = look_at(_tables(), choice, load("en")).shown
    rows = read_claims(shown.statements)
    return fold(rows, keep_log(rows, read_revisions(shown.revisions)))


@pytest.mark.parametrize("groups", [(), ("security_forces",)])
@pytest.mark.parametrize("status", list(Status))
def test_how_many_figures_have_a_status_does_not_depend_on_the_filter_of_statuses(groups, status):
    everything = Choice(measures=("killed",), groups=groups)
    narrowed = Choice(measures=("killed",), groups=groups, statuses=(status,))
    counted = Counter(one.claim.status for one in _folded(everything))
    assert len(_folded(narrowed)) == counted[status]


@pytest.mark.parametrize("statuses", [(), ("stands",)])
def test_a_figure_said_within_a_total_and_again_alone_is_one(statuses):
    choice = Choice(measures=SECURITY.measures, groups=SECURITY.groups, statuses=statuses)
    ids = [one.ids for one in _folded(choice) if "officers-19" in one.ids]
    assert ids == [("officers-19", "officers-19-again")]


@pytest.mark.parametrize(
    ("code", "whole", "standing"),
    [
        ("en", "Of the 6 figures for people killed that the filters leave", "Of the 3 figures for people killed"),
        ("pl", "z 6, które zostawiają filtry, 3 są aktualne", "z 3, które zostawiają filtry, 3 są aktualne"),
    ],
)
def test_the_tally_counts_as_many_standing_figures_with_the_filter_of_statuses_as_without(code, whole, standing):
    narrowed = Choice(measures=SECURITY.measures, groups=SECURITY.groups, statuses=("stands",))
    assert whole in frame_of("overview", look_at(_tables(), SECURITY, load(code))).headline
    assert standing in frame_of("overview", look_at(_tables(), narrowed, load(code))).headline
