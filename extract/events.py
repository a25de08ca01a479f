"""Events: what happened, where and when, by the cues of each kind."""

from dataclasses import dataclass
from datetime import date

from extract.reading import Reading
from extract.schema import EventKind, Precision
from extract.text import Span


@dataclass(frozen=True, slots=True)
class Event:
    """One event as an article tells it: the columns of `events.csv`."""

    event_id: str
    article_id: str
    kind: EventKind
    title: str
    actors: tuple[str, ...]
    place_id: str
    start: date | None
    end: date | None
    precision: Precision | None
    planned: bool
    evidence: Span
    quote: str


def read_events(reading: Reading) -> tuple[Event, ...]:
    """The events of an article in order of print."""
    raise NotImplementedError
