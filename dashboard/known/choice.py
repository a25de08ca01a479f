"""What a reader chose, and what the choice leaves of what was known on its day."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

NO_SOURCE = "unnamed"  # chooses the figures that no named source is credited with


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader chose; an empty field chooses everything.

    `since` and `until` are the first and last day, `within` is kilometres around `place`, `sources` are source_ids
    or NO_SOURCE.
    """

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    place: str = ""
    within: int | None = None
    measures: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out, but for what was not known on its day."""
        return replace(self, as_of=None) != Choice()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a choice leaves.

    `printings` are claims as printed; `statements` one row for each statement; `revisions` those of the printings,
    where each statement that took another's place is named by its row in `statements`.
    `coarser` counts statements known only for a larger area than the chosen place, `hidden` the withdrawn statements
    that the status filter hides and `hidden_printings` how often those are printed, `undated` the events left out
    because no day is known. `parts_alone` counts statements that are a part of a total that is not among them.
    """

    printings: pd.DataFrame
    statements: pd.DataFrame
    revisions: pd.DataFrame
    events: pd.DataFrame
    coarser: int
    hidden: int
    hidden_printings: int
    undated: int
    parts_alone: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing at all is left."""
        return self.printings.empty and self.events.empty
