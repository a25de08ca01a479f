"""The days of an event: no day is told finer than it is printed, and no end where none is."""

from datetime import date

import pandas as pd
import pytest

from dashboard.known.event_days import days_words
from dashboard.known.values import Event
from dashboard.wording.i18n import load
from extract.schema import EventKind, Events, Precision
from tests.dashboard import sample
from tests.dashboard.folders import write_folders
from tests.dashboard.pages import words

SECOND, FIFTH = date(2023, 5, 2), date(2023, 5, 5)


def _event(kind, start, end, precision=Precision.DAY):
    return Event("e", "2023-05-06-a.en", kind, "strike", "", start, end, precision, False, ())


@pytest.mark.parametrize(
    ("event", "en", "pl"),
    [
        (_event(EventKind.PROTEST, SECOND, SECOND), "2 May 2023", "2 maja 2023"),
        (_event(EventKind.PROTEST, SECOND, FIFTH), "2–5 May 2023", "2–5 maj 2023"),
        (_event(EventKind.PROTEST, SECOND, None), "from 2 May 2023, no end given", "od 2 maja 2023, bez daty końca"),
        (_event(EventKind.SHUTDOWN, FIFTH, None), "from 5 May 2023, no end given", "od 5 maja 2023, bez daty końca"),
        (_event(EventKind.APPOINTMENT, FIFTH, None), "5 May 2023", "5 maja 2023"),
        (
            _event(EventKind.ARSON, SECOND, FIFTH, Precision.WEEK),
            "2–5 May 2023, exact day not given",
            "2–5 maj 2023, bez dokładnego dnia",
        ),
        (_event(EventKind.TALKS, None, None), "", ""),
    ],
)
def test_the_days_of_an_event_are_told_as_printed(event, en, pl):
    assert [days_words(event, load(code)) for code in ("en", "pl")] == [en, pl]


def test_the_card_of_an_event_without_an_end_says_from_which_day_it_lasts(open_page, tmp_path):
    events = sample.events().iloc[:1]
    lasting = {Events.KIND: "protest", Events.PRECISION: "day", Events.END: pd.NaT}
    events = events.assign(**{Events.START: pd.Timestamp(2022, 1, 2), **lasting}).astype(sample.events().dtypes)
    folders = write_folders(tmp_path, sample.tables() | {Events: events})
    said = words(open_page("evidence", folders, claim=[events[Events.ID].iloc[0]]))
    assert "from 2 January 2022, no end given" in said
