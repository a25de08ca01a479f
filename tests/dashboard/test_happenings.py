"""Happenings: of many tellings the reader sees the one that reads best, on the day that most of them give."""

from datetime import date

import pytest

from dashboard.charts.timeline_events import event_items
from dashboard.known.happenings import happenings
from dashboard.known.values import Event
from dashboard.wording.i18n import load
from extract.schema import EventKind, Precision

SIXTH, SEVENTH = date(2022, 1, 6), date(2022, 1, 7)


def _told(article: str, title: str, day: date = SIXTH) -> Event:
    kind = EventKind.WITHDRAWAL
    return Event(f"{article}/{title}", article, kind, title, "q:isle", day, day, Precision.DAY, False, ())


@pytest.mark.parametrize(
    ("titles", "best"),
    [
        (["they began to leave", "soldiers of the league began to leave the isle on Thursday"], 1),
        (["soldiers, whose ships had come, began to leave", "soldiers began to leave"], 1),
        (["soldiers … began to leave the isle", "soldiers, whose ships had come in"], 0),
        (["soldiers left", "soldiers of the league left the isle"], 1),
    ],
)
def test_a_title_that_names_its_subject_in_one_clause_is_shown(titles, best):
    events = [_told(f"2022-01-0{number}-isle.en", title) for number, title in enumerate(titles, start=1)]
    (found,) = happenings(events, {}, "en")
    assert found.event.title == titles[best]
    assert found.articles == len(titles)


def test_a_happening_stands_on_the_day_that_most_tellings_give():
    events = [
        _told("2022-01-06-a.en", "soldiers of the league began to leave"),
        _told("2022-01-07-b.en", "more soldiers of the league left the isle", SEVENTH),
        _told("2022-01-08-c.pl", "wojska ligi zaczęły wyjeżdżać"),
    ]
    found = happenings(events, {}, "en")
    assert found[0].event.start == SIXTH
    assert found[0].event.title == "soldiers of the league began to leave"


def test_the_readers_own_language_comes_first_then_english():
    events = [_told("2022-01-06-a.ru", "войска ушли с острова"), _told("2022-01-06-b.en", "soldiers left the isle")]
    assert happenings(events, {}, "pl")[0].event.title == "soldiers left the isle"
    told = [*events, _told("2022-01-06-c.pl", "wojska opuściły wyspę")]
    assert happenings(told, {}, "pl")[0].event.title == "wojska opuściły wyspę"


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("they began to leave", "Troops leave: “they began to leave”"),
        ("his arrest was announced", "Troops leave: “his arrest was announced”"),
        ("soldiers began to leave", "Soldiers began to leave"),
    ],
)
def test_a_title_that_names_nobody_says_at_its_mark_what_kind_of_thing_it_tells(title, label):
    found = happenings([_told("2022-01-06-isle.en", title)], {}, "en")
    (item,) = event_items(found, {}, load("en"))
    assert item.label == label
