"""Claims, revisions, events and places as frozen values, with empty cells as None or "": what charts are drawn from."""

from dataclasses import dataclass
from datetime import date

from extract.schema import (
    Bound,
    By,
    ClaimWarning,
    Counting,
    EventKind,
    Group,
    Measure,
    Precision,
    Reason,
    RevisionKind,
    SourceKind,
    Status,
    WherePrecision,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, with the status it has on the day that is shown."""

    claim_id: str
    statement_id: str
    article_id: str
    measure: Measure
    group: Group
    group_label: str
    phrase: str
    value: int | None
    low: int | None
    high: int | None
    bound: Bound
    counting: Counting
    part_of: str
    place_id: str
    source: str
    source_id: str
    via: str
    known_by: date
    published: date
    status: Status
    warning: ClaimWarning | None
    source_kind: SourceKind | None
    quote: str = ""
    publisher: str = ""

    @property
    def size(self) -> int:
        """The number the words name, or the low end where they name none: for axes and for order, never for print."""
        named = (self.value, self.low, self.high)
        return next((number for number in named if number is not None), 0)

    @property
    def reach(self) -> int:
        """The highest number that the words name."""
        return max(number for number in (self.value, self.low, self.high, 0) if number is not None)


@dataclass(frozen=True, slots=True)
class Revision:
    """One line of the log."""

    revision_id: str
    claim_id: str
    kind: RevisionKind
    by: By
    source: str
    source_id: str
    known_by: date
    reason: Reason
    reason_label: str
    replaced_by: str
    article_id: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event as an article tells it."""

    event_id: str
    article_id: str
    kind: EventKind
    title: str
    place_id: str
    start: date | None
    end: date | None
    precision: Precision | None
    planned: bool
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer."""

    place_id: str
    names: tuple[tuple[str, str], ...]
    country_code: str
    parent_id: str
    latitude: float | None
    longitude: float | None
    precision: WherePrecision

    @property
    def is_fine(self) -> bool:
        """Whether it is known more finely than as a country or a region of the world."""
        return self.precision not in (WherePrecision.COUNTRY, WherePrecision.REGION)

    def name(self, language: str) -> str:
        """The place's name in a language, or in English."""
        names = dict(self.names)
        return names.get(language) or names["en"]
