"""A card of the overview: a statement with what became of it, in words ready for the screen, and its small line."""

from dataclasses import dataclass
from datetime import date

from extract.schema import Status


@dataclass(frozen=True, slots=True)
class SparkPoint:
    """One statement on a card's small line; `until` is the day on which it was withdrawn, if it was.

    `replaced_by` is the statement of the same line that took its place; "" where the revisions name none.
    """

    claim_id: str
    day: date
    size: int
    figure: str
    status: Status
    source_id: str
    until: date | None
    replaced_by: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A statement with what became of it, in words ready for the screen.

    `struck` figures are shown struck through and in the colour of the withdrawn; `change` is the sentence at the
    card's foot ("Up from 225 on 15 January"); `place_id` may be empty. `also` are the statements that say the same
    again: each claim_id with whom it credits and its day. `rivals` are the standing figures of others that it names.
    """

    claim_id: str
    status: Status
    badge: str
    heading: str
    figure: str
    struck: bool
    credit: str
    change: str
    measure: str
    group: str
    place_id: str
    spark: tuple[SparkPoint, ...]
    also: tuple[tuple[str, str], ...] = ()
    rivals: tuple[str, ...] = ()
