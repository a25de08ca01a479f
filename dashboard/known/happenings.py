"""Happenings: what several articles tell in their own words and languages is one, and has one telling for a reader."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from dashboard.known.rows import Event, Place
from dashboard.wording.i18n import language_of
from extract.events.event_titles import names_nobody
from extract.events.same_events import ONE_AT_A_TIME, may_join, same_event_groups
from extract.language import load
from extract.schema import EventKind, Precision, WherePrecision

_SHORT = 60
"""Characters of a title that reads at a glance."""

_FALLBACK = "en"
_BROKEN = (",", "…")  # signs in a title that is no single clause, the worse first


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, by the telling that is shown; `others` are the other tellings."""

    event: Event
    others: tuple[Event, ...]

    @property
    def articles(self) -> int:
        """How many articles tell it."""
        return len({one.article_id for one in (self.event, *self.others)})


def happenings(events: Iterable[Event], places: dict[str, Place], language: str) -> list[Happening]:
    """The dated events, each once: told in the reader's language if any article does, else in English, else as printed.

    Tellings are one as `extract.same_events` rules; besides, one dated only to a week or a month joins what happened
    in it, one of a country joins that of a place in it, and what was announced joins what came of it.
    """
    dated = [event for event in events if event.start is not None]
    leader = same_event_groups(cast(Any, dated))
    groups: dict[str, list[Event]] = defaultdict(list)
    for event in dated:
        groups[leader[event.event_id]].append(event)
    merged: dict[EventKind, list[list[Event]]] = defaultdict(list)
    for group in sorted(groups.values(), key=_exactness):
        kind = group[0].kind
        same = next((one for one in merged[kind] if any(_agree(told, group[0], places) for told in one)), None)
        if same is None:
            merged[kind].append(sorted(group, key=lambda one: one.planned))
        else:
            same += sorted(group, key=lambda one: one.planned)
    return [_told(group, language) for alike in merged.values() for group in alike]


def most_told(found: Sequence[Happening], most: int) -> list[Happening]:
    """The happenings that most articles tell, in their old order: for a small chart."""
    kept = sorted(found, key=lambda one: (-one.articles, one.event.planned, one.event.start))[:most]
    return [one for one in found if one in kept]


def _told(group: Sequence[Event], language: str) -> Happening:
    happened = [one for one in group if one.planned == group[0].planned]
    best = max(_on_usual_day(happened), key=lambda one: _worth(one, language))
    return Happening(best, tuple(one for one in group if one is not best))


def _on_usual_day(group: Sequence[Event]) -> list[Event]:
    """The tellings that give the day most of them give, of two such days the first; a roughly dated one gives none."""
    days = Counter(one.start for one in group if one.start is not None and _is_exact(one))
    if not days:
        return list(group)
    usual = min(days, key=lambda day: (-days[day], day))
    return [one for one in group if one.start == usual and _is_exact(one)]


def _worth(event: Event, language: str) -> tuple[object, ...]:
    spoken = language_of(event.article_id)
    headed = not names_nobody(event.title, load(spoken))
    fits = len(event.title) <= _SHORT
    whole = tuple(sign not in event.title for sign in _BROKEN)
    wordy = len(event.title) if fits else -len(event.title)
    return (spoken == language, spoken == _FALLBACK, headed, whole, fits, wordy, event.event_id)


def _exactness(group: Sequence[Event]) -> tuple[object, ...]:
    """The most exactly dated first, what happened before what was planned: rougher tellings join them."""
    first = min(group, key=lambda one: (not _is_exact(one), one.planned))
    return (not _is_exact(first), first.planned, -len(group), first.start, first.event_id)


def _is_exact(event: Event) -> bool:
    return event.precision in (None, Precision.DAY)


def _agree(one: Event, other: Event, places: dict[str, Place]) -> bool:
    """Whether the other telling, dated no more exactly, may mean the same happening."""
    assert one.start is not None
    assert other.start is not None
    if not may_join(cast(Any, one), cast(Any, other)):
        return False
    if not _is_exact(other):
        return other.start <= one.start <= (other.end or other.start) and _near(one.place_id, other.place_id, places)
    if one.start != other.start:
        return False
    if one.place_id == other.place_id:
        return one.planned != other.planned
    return one.kind in ONE_AT_A_TIME and _near(one.place_id, other.place_id, places)


def _near(one: str, other: str, places: dict[str, Place]) -> bool:
    """Whether two places may be one: the same, or one lies in the other, or one is not known."""
    if not one or not other or one in _line(other, places) or other in _line(one, places):
        return True
    found = [places[place_id] for place_id in (one, other) if place_id in places]
    whole = any(place.precision is WherePrecision.COUNTRY for place in found)
    return whole and len({place.country_code for place in found}) == 1 < len(found)


def _line(place_id: str, places: dict[str, Place]) -> list[str]:
    """A place and what it lies in."""
    found: list[str] = []
    while place_id and place_id not in found:
        found.append(place_id)
        place_id = places[place_id].parent_id if place_id in places else ""
    return found
