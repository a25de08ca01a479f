"""What the timeline shows, before anything is drawn: events and statements as items in lanes, each with its days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.known.rows import Claim
from extract.schema import Group, Measure


class Lane(StrEnum):
    """Where an item stands."""

    STREETS = "streets"
    STATE = "state"
    SECURITY = "security"
    FIGURES = "figures"


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


def by_lane(items: Sequence[Item]) -> dict[Lane, list[Item]]:
    """The items of each lane, in the order of their days."""
    return {lane: sorted((item for item in items if item.lane is lane), key=_order) for lane in Lane}


def _order(item: Item) -> tuple[object, ...]:
    if item.claim is None:
        return (item.start, item.end, item.label)
    measure, group = tuple(Measure).index(item.claim.measure), tuple(Group).index(item.claim.group)
    return (item.start, item.end, measure, group, item.claim.size)
