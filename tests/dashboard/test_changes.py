"""The line that tells what changed on the as-of day: each figure once, and only what the filters leave."""

from datetime import date

import pytest

from dashboard import filters
from dashboard.filters import Choice
from dashboard.known import knowledge
from dashboard.page.changes import change_line, change_on
from dashboard.wording.i18n import load
from extract.schema import RevisionKind
from tests.dashboard import sample

NINTH = date(2022, 1, 9)


def _shown(choice: Choice) -> filters.Shown:
    return filters.apply(knowledge.known(sample.tables(), choice.as_of), choice)


def test_what_was_published_and_withdrawn_on_a_day_counts_once_whatever_says_it_again():
    change = change_on(NINTH, _shown(Choice(as_of=NINTH, measures=("killed",), groups=("all",))))
    assert change.revised == {RevisionKind.RETRACTS: 1}
    assert change.new == 1


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice(as_of=NINTH, measures=("killed",), groups=("all",)), "1 new figure and 1 withdrawn"),
        (Choice(as_of=NINTH, groups=("media_workers",)), "no new figure, and none withdrawn"),
        (Choice(as_of=NINTH, measures=("killed",), groups=("all",), statuses=("stands",)), "no new figure"),
    ],
)
def test_the_line_counts_only_what_the_filters_leave_and_says_so(choice, said):
    line = change_line(NINTH, _shown(choice), choice, load("en"))
    assert line.startswith("9 January 2022, with these filters: ")
    assert said in line


@pytest.mark.parametrize("code", ["en", "pl"])
def test_without_a_filter_the_line_speaks_of_everything(code):
    choice, texts = Choice(as_of=NINTH), load(code)
    line = change_line(NINTH, _shown(choice), choice, texts)
    assert line.startswith(texts.date(NINTH) + ": ")
    assert any(letter.isdigit() for letter in line.removeprefix(texts.date(NINTH)))


def test_a_day_on_which_nothing_became_known_says_so():
    day = date(2022, 1, 13)
    assert "no new figure" in change_line(day, _shown(Choice(as_of=day)), Choice(as_of=day), load("en"))
