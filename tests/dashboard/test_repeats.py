"""Repeats: what says the same again is one figure, whatever the filters hide beside it."""

from collections import Counter
from datetime import date

import pandas as pd
import pytest

from dashboard.charts.comparison_rows import panels
from dashboard.charts.overview import cards
from dashboard.charts.timeline_figures import claim_items
from dashboard.export.look import frame_of, look_at
from dashboard.filters import Choice
from dashboard.known.log import keep_log
from dashboard.known.repeats import fold
from dashboard.known.rows import read_claims, read_revisions
from dashboard.wording.i18n import load
from extract.schema import Claims, Revisions, Status
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
        (
            "en",
            "Of the 6 figures for people killed that match the filters and were known by",
            "Of the 3 figures for people killed",
        ),
        ("pl", "z 6 pasujących do filtrów 3 są aktualne", "z 3 pasujących do filtrów 3 są aktualne"),
    ],
)
def test_the_tally_counts_as_many_standing_figures_with_the_filter_of_statuses_as_without(code, whole, standing):
    narrowed = Choice(measures=SECURITY.measures, groups=SECURITY.groups, statuses=("stands",))
    assert whole in frame_of("overview", look_at(_tables(), SECURITY, load(code))).headline
    assert standing in frame_of("overview", look_at(_tables(), narrowed, load(code))).headline


@pytest.mark.parametrize(("day", "repeated"), [(13, False), (14, False), (9, True)])
def test_a_figure_that_is_recalled_when_it_is_replaced_is_not_said_to_be_repeated(day, repeated):
    """The 225 of January, replaced by 230 on 14 March or on the 13th of it."""
    claims, revisions = sample.claims(), sample.revisions()
    told = pd.Timestamp(2022, 3, 14 if day == 14 else day)
    named = {Claims.ID: "all-225-again", Claims.STATEMENT_ID: "s-again", Claims.KNOWN_BY: told, Claims.PUBLISHED: told}
    again = claims[claims[Claims.ID] == "all-225"].assign(**named)
    both = pd.concat([claims[claims[Claims.ID].isin(["all-225", "all-230"])], again]).astype(claims.dtypes)
    replaced = revisions[revisions[Revisions.CLAIM_ID] == "all-225"]
    early = replaced.assign(**{Revisions.KNOWN_BY: pd.Timestamp(2022, 3, 13 if day == 13 else 14)})
    log = pd.concat([early, early.assign(**{Revisions.CLAIM_ID: "all-225-again", Revisions.ID: "r-again"})])
    rows = read_claims(both)
    (panel,) = panels(rows, keep_log(rows, read_revisions(log)), {}, load("en"), "day")
    said = [note.words for line in panel.lines for note in line.notes if line.claim.value == 225]
    assert any(words.startswith("replaced") for words in said)
    assert any(words.startswith("repeated") for words in said) is repeated


def test_a_card_says_when_its_figure_was_repeated_before_what_others_say():
    claims = _tables()[Claims]
    (card,) = [one for one in cards(claims, sample.revisions(), load("en")) if one.claim_id == "officers-19"]
    assert card.change.index("Repeated 14") < card.change.index("The interior ministry said 16")


def test_a_figure_given_within_two_totals_names_both_and_both_name_it():
    claims = sample.claims()
    told = {Claims.KNOWN_BY: pd.Timestamp(MARCH), Claims.PUBLISHED: pd.Timestamp(MARCH), Claims.PART_OF: "all-230"}
    again = claims[claims[Claims.ID] == "officers-19"].assign(
        **told, **{Claims.ID: "officers-19-again", Claims.STATEMENT_ID: "s-again"}
    )
    rows = read_claims(pd.concat([claims, again], ignore_index=True).astype(claims.dtypes))
    log = keep_log(rows, read_revisions(sample.revisions()))
    found = {
        line.claim.claim_id: [note.words for note in line.notes]
        for panel in panels(rows, log, {}, load("en"), "day")
        for line in panel.lines
    }
    assert "counted within the 225 and 230" in found["officers-19"]
    assert all("including 19 security officers" in found[whole] for whole in ("all-225", "all-230"))
    items, _ = claim_items(rows, log, load("en"))
    (item,) = [one for one in items if one.claim and one.claim.claim_id == "officers-19"]
    assert item.remark.endswith("; counted within the 225 and 230)")
