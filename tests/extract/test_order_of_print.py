"""Which of two articles came out first: times are moments, whatever zones they are printed in."""

from datetime import datetime, timedelta, timezone

import pytest

from extract.schema import RevisionKind, Status
from tests.extract.ledger_cases import INTERIOR, claim, day, keep_ledger, revision, status_on


def at(hour: int, zone: int, number: int = 10) -> datetime:
    """A moment of January 2022 as it is printed `zone` hours east of Greenwich."""
    return datetime(2022, 1, number, hour, tzinfo=timezone(timedelta(hours=zone)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (at(9, 0), at(18, 0)),
        (at(18, 6), at(15, 0)),  # 12:00 and 15:00 in Greenwich
        (at(15, 0), at(12, -5)),
        (at(1, 9), at(20, -5, 9)),  # 16:00 on the ninth, and 1:00 on the tenth
    ],
)
def test_of_one_day_the_figure_printed_later_stands(first: datetime, second: datetime) -> None:
    tenth = day(10)
    claims = [claim("early", 12, first, stated=tenth), claim("late", 13, second, stated=tenth)]
    for given in (claims, claims[::-1]):
        ledger = keep_ledger(given, [])
        assert (status_on(ledger, "early"), status_on(ledger, "late")) == (Status.SUPERSEDED, Status.STANDS)


def test_the_order_of_a_days_revisions_is_that_of_their_moments_and_not_of_their_names() -> None:
    figure = claim("a", 12, day(9))
    told = [
        revision(RevisionKind.REINSTATES, INTERIOR, at(12, -5), "a", article="an-early-name"),
        revision(RevisionKind.RETRACTS, INTERIOR, at(15, 6), "a", article="late-name"),
    ]
    assert status_on(keep_ledger([figure], told), "a") is Status.STANDS
    turned = [
        revision(RevisionKind.RETRACTS, INTERIOR, at(12, -5), "a", article="late-name"),
        revision(RevisionKind.REINSTATES, INTERIOR, at(15, 6), "a", article="an-early-name"),
    ]
    assert status_on(keep_ledger([figure], turned), "a") is Status.RETRACTED
