"""What the timeline shows, before anything is drawn: events and statements as items in lanes, each with its days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from dashboard.happenings import Happening
from dashboard.i18n import Texts, capital, language_of
from dashboard.lettering import shortened
from dashboard.repeats import Folded, fold
from dashboard.rows import Claim, Event, Place
from dashboard.standing import HOLLOW, PALE, Log, counted_of, revised_words, source_of
from extract.schema import ClaimWarning, EventKind, Group, Measure, Precision, RevisionKind, Status


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

_LONGEST = 90
"""Characters of a label beside its mark; a title alone has no more."""

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
    """One mark of the timeline; `remark` is what became of it, `title` its words uncut.

    `about` is what a click leads to: "event" or "claim", then the id, then those of all that tell the same.
    """

    lane: Lane
    form: Form
    start: date
    end: date
    label: str
    remark: str
    about: tuple[str, ...]
    hover: str
    title: str
    claim: Claim | None = None
    planned: bool = False


def event_items(found: Iterable[Happening], places: dict[str, Place], texts: Texts) -> list[Item]:
    """The happenings, each as one mark."""
    return [_event_item(one, places, texts) for one in found]


def claim_items(claims: Iterable[Claim], log: Log, texts: Texts) -> tuple[list[Item], int]:
    """The statements of the lane of figures, and how many are left to the other charts.

    What was withdrawn and what is told of the gravest measure is drawn; of other measures, what still stands last.
    Parts stand with their whole elsewhere.
    """
    told = fold(list(claims), log)
    known = {one.claim.claim_id for one in told}
    wholes = [one for one in told if one.claim.part_of not in known]
    lead = next((measure for measure in Measure if any(one.claim.measure is measure for one in wholes)), None)
    latest = {(one.claim.measure, one.claim.group): one for one in wholes if one.claim.status is Status.STANDS}
    shown = [
        one
        for one in wholes
        if one.claim.status in HOLLOW
        or one.claim.measure is lead
        or latest.get((one.claim.measure, one.claim.group)) is one
    ]
    return [_claim_item(one, log, texts) for one in shown], len(wholes) - len(shown)


def _event_item(found: Happening, places: dict[str, Place], texts: Texts) -> Item:
    event = found.event
    assert event.start is not None
    form, end = _form(event)
    days = (
        texts.days(event.start, end)
        if form is not Form.OPEN
        else texts("charts.timeline.since", day=texts.date(event.start))
    )
    return Item(
        lane=LANES[event.kind],
        form=form,
        start=event.start,
        end=end,
        label=_label(event, places, texts),
        remark=texts("charts.timeline.planned") if event.planned else "",
        about=("event", event.event_id, *(one.event_id for one in found.others)),
        hover=texts("charts.timeline.told", days=days, count=found.articles),
        title=capital(event.title),
        planned=event.planned,
    )


def _label(event: Event, places: dict[str, Place], texts: Texts) -> str:
    """A title short enough to stand beside its mark; words of another language come after what kind of thing it is."""
    place = places.get(event.place_id)
    title = event.title.strip(" .,;")
    if language_of(event.article_id) != texts.code:
        kind = capital(texts(f"events.{event.kind}"))
        room = _LONGEST - len(kind) - 4
        return texts("charts.timeline.foreign", kind=kind, title=texts.quoted(shortened(title, room)))
    if place and place.is_fine and not _names_place(title, place):
        name = place.name(texts.code)
        return texts("charts.timeline.in_place", place=name, title=shortened(title, _LONGEST))
    return shortened(capital(title), _LONGEST)


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


def _claim_item(folded: Folded, log: Log, texts: Texts) -> Item:
    claim = folded.claim
    label = counted_of(claim, texts)
    days = [texts.date(day, "short") for day in sorted({claim.known_by, *(one.known_by for one in folded.again)})]
    return Item(
        lane=Lane.FIGURES,
        form=Form.DOT,
        start=claim.known_by,
        end=claim.known_by,
        label=label,
        remark=_became(claim, log, texts),
        about=("claim", *folded.ids),
        hover=f"{capital(source_of(claim, texts))}, {texts.join(days)}",
        title=label,
        claim=claim,
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
