"""Which events of several articles, told in whatever words, are one event and get one mark on the timeline."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.schema import EventKind, Precision

if TYPE_CHECKING:
    from extract.events.events import Event

_WORD = re.compile(r"[^\W\d_]{5,}")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_CROWD = re.compile(r"[0-9]{3}|[0-9][ \u00a0]?[^\W\d]{2,5}\.")
_STEM = 5  # letters that inflection mostly leaves as they are
_PRINTED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FORTNIGHT = timedelta(days=14)
_OPEN_ENDED = timedelta(days=2)  # what goes on since a day is the same as what began around that day

ONE_AT_A_TIME = frozenset(
    {
        EventKind.PROTEST,
        EventKind.VIOLENCE,
        EventKind.ARSON,
        EventKind.LOOTING,
        EventKind.SHUTDOWN,
        EventKind.DEPLOYMENT,
        EventKind.WITHDRAWAL,
        EventKind.MOURNING,
    }
)
"""Kinds of which a place has one at a time; of the others there may be several a day: words or actors must agree."""


# Of these an article may tell two a day, but what two articles tell of one day and place is the same
_ONE_FOR_ALL = frozenset({EventKind.DISMISSAL, EventKind.APPOINTMENT, EventKind.RETRACTION})


def same_event_groups(events: Iterable["Event"]) -> Mapping[str, str]:
    """Each event's id with the id of the event that stands for its group: the first by day, then by id.

    Two events are one where kind and place agree, their days overlap (or one article tells it with and without a day),
    and, for kinds of which a place can see several in a day, their words or actors agree too. Words of different
    languages cannot be compared: there the same kind, place and day are enough. What was announced joins what came of
    it; what is told of a week or a month joins the only event of its kind and place told with a day in it; what has no
    day joins the only one in the fortnight before its article. Hundreds detained are not one man's arrest.
    """
    ordered = sorted(events, key=lambda event: (event.start or date.max, event.event_id))
    leader = {event.event_id: event.event_id for event in ordered}
    by_kind = itertools.groupby(sorted(ordered, key=lambda event: (event.kind, event.place_id)), key=_kind_and_place)
    for _, group in by_kind:
        for one, other in _near_pairs(list(group)):
            if are_same(one, other):
                _join(leader, one.event_id, other.event_id)
    _join_rough(ordered, leader)
    _join_undated(ordered, leader)
    rank = {event.event_id: number for number, event in enumerate(ordered)}
    first: dict[str, str] = {}
    for event_id in sorted(leader, key=lambda one: rank[one]):
        first.setdefault(_root(leader, event_id), event_id)
    return {event_id: first[_root(leader, event_id)] for event_id in leader}


def are_same(one: "Event", other: "Event") -> bool:
    """Whether two tellings are of one event."""
    if _kind_and_place(one) != _kind_and_place(other) or not _days_agree(one, other):
        return False
    apart = one.article_id != other.article_id
    if (one.planned != other.planned and not apart) or not may_join(one, other):
        return False
    if one.start is None or other.start is None:
        return one.article_id == other.article_id and _words_agree(one, other)
    if one.kind in ONE_AT_A_TIME or _language(one) != _language(other) or (apart and one.kind in _ONE_FOR_ALL):
        return True
    return _words_agree(one, other)


def _join_rough(events: list["Event"], leader: dict[str, str]) -> None:
    """Join what is told of a week or a month to the only event of its kind and place told with a day in it."""
    exact: dict[tuple[EventKind, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.precision is Precision.DAY:
            exact[_kind_and_place(event)].append(event)
    for event in events:
        if event.precision not in (Precision.WEEK, Precision.MONTH):
            continue
        within = [one for one in exact[_kind_and_place(event)] if _lies_in(one, event) and may_join(one, event)]
        if len({_root(leader, one.event_id) for one in within}) == 1:
            _join(leader, within[0].event_id, event.event_id)


def may_join(one: "Event", other: "Event") -> bool:
    """Whether kind and place may be enough: not for one man's arrest and the hundreds detained over riots."""
    return one.kind is not EventKind.ARREST or _tells_of_crowd(one) == _tells_of_crowd(other)


def _tells_of_crowd(event: "Event") -> bool:
    """Whether a title counts people by the hundred: "more than 9,900", "12 tys."; a year is no count."""
    return bool(_CROWD.search(_YEAR.sub("", event.title)))


def _lies_in(one: "Event", rough: "Event") -> bool:
    return bool(one.start and rough.start and rough.start <= one.start <= _last_day(rough))


def _join_undated(events: list["Event"], leader: dict[str, str]) -> None:
    """Join what is told without a day to the only event of its kind and place shortly before its article."""
    dated: dict[tuple[EventKind, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.start:
            dated[_kind_and_place(event)].append(event)
    found: list[tuple[str, str]] = []
    for event in events:
        last = _printed_on(event.article_id)
        if event.start or not last:
            continue
        near = [one for one in dated[_kind_and_place(event)] if one.start and _is_recent(one.start, last)]
        recent = [one for one in near if may_join(one, event)]
        if len({_root(leader, one.event_id) for one in recent}) == 1:
            found.append((recent[0].event_id, event.event_id))
    for one, other in found:
        _join(leader, one, other)


def _printed_on(article_id: str) -> date | None:
    """The day an article's id begins with, if it does with one."""
    printed = _PRINTED.match(article_id)
    try:
        return date.fromisoformat(printed.group()) if printed else None
    except ValueError:  # "2022-02-30"
        return None


def _is_recent(start: date, published: date) -> bool:
    return timedelta() <= published - start <= _FORTNIGHT


def _near_pairs(events: list["Event"]) -> Iterator[tuple["Event", "Event"]]:
    """The pairs that may be one event: days that overlap, or one article; the events come by day, undated ones last."""
    dated = [event for event in events if event.start]
    going_on: list[Event] = []
    for event in dated:
        going_on = [earlier for earlier in going_on if _last_day(earlier) >= _first_day(event)]
        yield from ((earlier, event) for earlier in going_on)
        going_on.append(event)
    by_article: dict[str, list[Event]] = {}
    for event in events:
        by_article.setdefault(event.article_id, []).append(event)
    for together in by_article.values():
        yield from itertools.combinations(together, 2)


def _first_day(event: "Event") -> date:
    return event.start or date.max


def _last_day(event: "Event") -> date:
    """The last day of an event; of one that goes on, some days after its first."""
    if event.end or not event.start:
        return event.end or date.max
    return event.start + min(_OPEN_ENDED, date.max - event.start)


def _kind_and_place(event: "Event") -> tuple[EventKind, str]:
    return event.kind, event.place_id


def _days_agree(one: "Event", other: "Event") -> bool:
    if one.start is None or other.start is None:
        return True
    return one.precision == other.precision and one.start <= _last_day(other) and other.start <= _last_day(one)


def _words_agree(one: "Event", other: "Event") -> bool:
    """Whether titles or actors share a longer word, but for its ending."""
    return bool(_stems(one) & _stems(other))


def _stems(event: "Event") -> set[str]:
    words = (word for text in (event.title, *event.actors) for word in _WORD.findall(text.lower()))
    return {word[:_STEM] for word in words}


def _language(event: "Event") -> str:
    return event.article_id.rpartition(".")[2]


def _root(leader: dict[str, str], event_id: str) -> str:
    while leader[event_id] != event_id:
        leader[event_id] = leader[leader[event_id]]
        event_id = leader[event_id]
    return event_id


def _join(leader: dict[str, str], one: str, other: str) -> None:
    leader[_root(leader, other)] = _root(leader, one)
