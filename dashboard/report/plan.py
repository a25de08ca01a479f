"""What a report is to hold: its title, the maker's notes, and its charts and tables in their order."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.export.gallery import CHARTS
from dashboard.known.knowledge import Tables
from extract.schema import Claims, Measure

TABLE_NAMES = ("claims-table", "revisions-table", "events-table")
"""Tables by the names that a plan knows them by; charts have the names of the gallery."""

_DEFAULT = ("overview", "known_when", "comparison", "parts", "timeline", "map", "revisions-table")
_BETWEEN = ":"


class PlanError(ValueError):
    """A chart or table that there is not."""


@dataclass(frozen=True, slots=True)
class Item:
    """A chart or table of a report; `measure` narrows it to what one measure counts, "" leaves it as it is."""

    name: str
    measure: str = ""

    @property
    def is_chart(self) -> bool:
        """Whether it is drawn; a table is not."""
        return self.name in CHARTS

    def __str__(self) -> str:
        return f"{self.name}{_BETWEEN}{self.measure}" if self.measure else self.name


@dataclass(frozen=True, slots=True)
class Plan:
    """A report as its maker asks for it. An empty title is replaced by one that the data gives."""

    items: tuple[Item, ...]
    title: str = ""
    notes: str = ""


def read_item(written: str) -> Item:
    """An item from its name, such as "map" or "comparison:killed".

    Raises:
        PlanError: there is no such chart, table or measure.
    """
    name, _, measure = written.partition(_BETWEEN)
    names = (*CHARTS, *TABLE_NAMES)
    if name not in names:
        raise PlanError(f"a report has no {name!r}; choose from {', '.join(names)}")
    if measure and measure not in set(Measure):
        raise PlanError(f"{written!r}: nothing counts {measure!r}; choose from {', '.join(Measure)}")
    return Item(name, measure)


def read_items(written: Iterable[str]) -> tuple[Item, ...]:
    """Items from their names, each once, in their order."""
    return tuple(dict.fromkeys(read_item(one) for one in written))


def default_items(tables: Tables) -> tuple[Item, ...]:
    """What a report holds when nothing is asked for: every chart that has something to draw, and the revisions."""
    has_parts = bool(tables[Claims][Claims.PART_OF].ne("").any())
    return tuple(Item(name) for name in _DEFAULT if has_parts or name != "parts")
