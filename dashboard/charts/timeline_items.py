"""What the timeline shows, before anything is drawn: events and statements as items in lanes, each with its days."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from dashboard.i18n import Texts
from dashboard.repeats import fold
from dashboard.rows import Claim, Event, Place
from dashboard.standing import HOLLOW, PALE, Log, figure_of, revised_words, source_of
from extract.schema import Bound, ClaimWarning, EventKind, Group, Measure, Precision, RevisionKind, Status


class Lane(StrEnum):
    """Where an item stands."""

    STREETS = "streets"
    STATE = "state"
    SECURITY = "security"
    FIGURES = "figures"


LANES = MappingProxyType(
    {
        EventKind.PROTEST: Lane.STREETS,
        EventKind.VIOLENCE: Lane.STREETS,
        EventKind.ARSON: Lane.STREETS,
        EventKind.LOOTING: Lane.STREETS,
        EventKind.MOURNING: Lane.STATE,
        EventKind.DISMISSAL: Lane.STATE,
        EventKind.APPOINTMENT: Lane.STATE,
        EventKind.STATEMENT: Lane.STATE,
        EventKind.RETRACTION: Lane.STATE,
        EventKind.TALKS: Lane.STATE,
        EventKind.SHUTDOWN: Lane.STATE,
        EventKind.OTHER: Lane.STATE,
        EventKind.ARREST: Lane.SECURITY,
        EventKind.DEPLOYMENT: Lane.SECURITY,
        EventKind.WITHDRAWAL: Lane.SECURITY,
    }
)

_MOMENTS = frozenset(
    {
        EventKind.ARREST,
        EventKind.DISMISSAL,
        EventKind.APPOINTMENT,
        EventKind.STATEMENT,
        EventKind.RETRACTION,
        EventKind.MOURNING,
    }
)
"""Kinds that are over within the day on which they begin, even where the text gives no end."""


class Form(StrEnum):
    """How the days of an item are drawn: to the day, a run of days, no known end, or only roughly dated."""

    DOT = "dot"
    RUN = "run"
    OPEN = "open"
    ROUGH = "rough"


@dataclass(frozen=True, slots=True)
class Item:
    """One mark of the timeline. `about` is what a click leads to; `remark` is what became of it."""

    lane: Lane
    form: Form
    start: date
    end: date
    label: str
    remark: str
    about: tuple[str, str]
    hover: str
    claim: Claim | None = None
    planned: bool = False


def event_items(events: Iterable[Event], places: dict[str, Place], texts: Texts) -> list[Item]:
    """The dated events, each once however many articles tell it."""
    return [_event_item(event, told, places, texts) for event, told in once_each(events, places, texts.code)]


def once_each(events: Iterable[Event], places: dict[str, Place], language: str) -> list[tuple[Event, int]]:
    """Dated events with the number of articles that tell them.

    What articles tell of one kind, on days and in places that agree, is one happening. One article's telling of it is
    followed, with every event that it sets apart: one in the reader's language if there is a choice, the most exactly
    dated, then the fullest.
    """
    found = []
    for telling in _tellings(events, places):
        articles: dict[str, list[Event]] = defaultdict(list)
        for event in telling:
            articles[event.article_id].append(event)
        best = max(articles, key=lambda article: _worth(article, articles[article], language))
        found += [(event, len(articles)) for event in articles[best]]
    return found


def _worth(article: str, told: Sequence[Event], language: str) -> tuple[object, ...]:
    exact = sum(event.precision in (None, Precision.DAY) for event in told)
    return (article.endswith(f".{language}"), exact > 0, len(told), -len(told[0].title), article)


def _tellings(events: Iterable[Event], places: dict[str, Place]) -> list[list[Event]]:
    """Events that may be one another, the most exactly dated first: rougher ones join what they agree with."""
    groups: list[list[Event]] = []
    dated = [event for event in events if event.start is not None]
    for event in sorted(dated, key=lambda one: (_span(one), one.start, one.event_id)):
        same = next((group for group in groups if _agree(group[0], event, places)), None)
        if same is None:
            groups.append([event])
        else:
            same.append(event)
    return groups


def _span(event: Event) -> int:
    """Days an event is dated to."""
    assert event.start is not None
    return ((event.end or event.start) - event.start).days


def _agree(one: Event, other: Event, places: dict[str, Place]) -> bool:
    """Whether the other telling, dated no more exactly, may mean the same happening."""
    assert one.start is not None
    assert other.start is not None
    if one.kind is not other.kind or one.planned != other.planned:
        return False
    rough = other.precision not in (None, Precision.DAY)
    days = other.start <= one.start <= (other.end or other.start) if rough else other.start == one.start
    return days and _near(one.place_id, other.place_id, places)


def _near(one: str, other: str, places: dict[str, Place]) -> bool:
    """Whether two places may be one: the same, or one lies in the other, or one is not known."""
    return not one or not other or one in _line(other, places) or other in _line(one, places)


def _line(place_id: str, places: dict[str, Place]) -> list[str]:
    """A place and what it lies in."""
    found: list[str] = []
    while place_id and place_id not in found:
        found.append(place_id)
        place_id = places[place_id].parent_id if place_id in places else ""
    return found


def claim_items(claims: Iterable[Claim], log: Log, texts: Texts) -> list[Item]:
    """The statements; parts that are printed with their whole stand in its remark elsewhere, not here."""
    rows = [one.claim for one in fold(list(claims), log)]
    known = {claim.claim_id for claim in rows}
    return [_claim_item(claim, log, texts) for claim in rows if claim.part_of not in known]


def _event_item(event: Event, told: int, places: dict[str, Place], texts: Texts) -> Item:
    assert event.start is not None
    form, end = _form(event)
    place = places.get(event.place_id)
    label = event.title[:1].upper() + event.title[1:]
    if place and place.is_fine and not _names_place(event.title, place):
        label = texts("charts.timeline.in_place", place=place.name(texts.code), title=event.title)
    remark = texts("charts.timeline.planned") if event.planned else ""
    days = (
        texts.days(event.start, end)
        if form is not Form.OPEN
        else texts("charts.timeline.since", day=texts.date(event.start))
    )
    hover = texts("charts.timeline.told", days=days, count=told)
    return Item(
        LANES[event.kind], form, event.start, end, label, remark, ("event", event.event_id), hover, None, event.planned
    )


def _form(event: Event) -> tuple[Form, date]:
    assert event.start is not None
    end = event.end or event.start
    if event.precision not in (None, Precision.DAY):
        return Form.ROUGH, end
    if event.end is None:
        return (Form.DOT if event.kind in _MOMENTS else Form.OPEN), end
    return (Form.DOT if end <= event.start else Form.RUN), end


def _names_place(title: str, place: Place) -> bool:
    """Whether a title names a place in some form: the stem of its name stands in it."""
    return any(name[: max(len(name) - 2, 3)].lower() in title.lower() for _, name in place.names if name)


def _claim_item(claim: Claim, log: Log, texts: Texts) -> Item:
    figure = figure_of(claim, texts)
    label = figure if claim.bound is Bound.VAGUE else texts.counted(figure, claim.size, claim.measure, claim.group)
    if claim.bound is Bound.VAGUE:
        label = texts("charts.timeline.vague", figure=figure, unit=texts.panel(claim.measure, claim.group))
    credit = source_of(claim, texts)
    day = texts.date(claim.known_by, "short")
    hover = f"{credit[:1].upper()}{credit[1:]}, {day}"
    return Item(
        Lane.FIGURES,
        Form.DOT,
        claim.known_by,
        claim.known_by,
        label,
        _became(claim, log, texts),
        ("claim", claim.claim_id),
        hover,
        claim,
    )


def _became(claim: Claim, log: Log, texts: Texts) -> str:
    """What became of a figure, short: its whole story is in the comparison."""
    if claim.status in HOLLOW:
        kind = RevisionKind.RETRACTS if claim.status is Status.RETRACTED else RevisionKind.DENIES
        told = log.of(claim, kind)
        if told and told[0].known_by == claim.known_by:
            return texts(f"charts.timeline.same_day.{claim.status}")
        return texts(f"charts.timeline.later.{claim.status}", day=texts.date(told[0].known_by, "short")) if told else ""
    if claim.status in PALE:
        return texts("charts.timeline.pale", status=texts.status(claim.status).lower())
    if claim.warning is ClaimWarning.STILL_CIRCULATING:
        return texts("charts.timeline.circulating")
    return texts("charts.timeline.disputed") if log.denied_by_others(claim) else ""


def story(claim: Claim, log: Log, texts: Texts) -> str:
    """The whole of what became of a figure, for the words that show when a mark is pointed at."""
    return revised_words(claim, log, texts)


def by_lane(items: Sequence[Item]) -> dict[Lane, list[Item]]:
    """The items of each lane, in the order of their days."""
    return {lane: sorted((item for item in items if item.lane is lane), key=_order) for lane in Lane}


def _order(item: Item) -> tuple[object, ...]:
    if item.claim is None:
        return (item.start, item.end, item.label)
    measure, group = tuple(Measure).index(item.claim.measure), tuple(Group).index(item.claim.group)
    return (item.start, item.end, measure, group, item.claim.size)
