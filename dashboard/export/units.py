"""What a chart can be parted into: measures, then groups, then rows; a timeline by its days.

A unit is the least that stays together on one picture. Statements that say the same, parts and their whole, and the
tellings of one event are never parted.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.export.look import Look, narrowed
from extract.schema import Claims, Events, Group, Measure

Draw = Callable[[Look], go.Figure]
_NONE: frozenset[str] = frozenset()
_ORDER = {str(value): rank for rank, value in enumerate([*Measure, *Group])}
_BY_ROWS = frozenset({"comparison", "overview"})


@dataclass(frozen=True, slots=True)
class Unit:
    """Some claim_ids and event_ids of a chart, and what sets them apart.

    `label` names what is counted, as a `measure` or more narrowly; `day` is that of a timeline; of a panel in rows,
    `row` is the number of this one and `rows` how many there are. `fewer` statements are left out of it.
    """

    claims: frozenset[str] = _NONE
    events: frozenset[str] = _NONE
    label: str = ""
    measure: str = ""
    fewer: int = 0
    day: date | None = None
    row: int = 0
    rows: int = 0
    smaller: tuple["Unit", ...] = ()

    @property
    def run(self) -> str:
        """What it is one of many of, which stand by themselves: the rows of a panel, the days of a timeline; or ""."""
        return "days" if self.day else self.label if self.rows else ""


def is_mixed(units: Sequence[Unit]) -> bool:
    """Whether a picture of them would hold a piece of one measure beside another measure."""
    pieces = {unit.measure for unit in units if unit.label != unit.measure}
    return bool(pieces) and len({unit.measure for unit in units}) > 1


def look_at_units(look: Look, units: Iterable[Unit]) -> Look:
    """The look with what the units hold, and nothing else."""
    held = list(units)
    statements, events = look.shown.statements, look.shown.events
    claims = frozenset().union(*(unit.claims for unit in held))
    told = frozenset().union(*(unit.events for unit in held))
    return narrowed(look, statements[statements[Claims.ID].isin(claims)], events[events[Events.ID].isin(told)])


def units_of(chart: str, look: Look, draw: Draw) -> tuple[Unit, ...]:
    """The units of a chart in their order; one unit where it cannot be parted."""
    match chart:
        case "timeline":
            return tuple(_days(look, draw(look)))
        case "comparison" | "overview" | "known_when":
            return tuple(_measures(chart, look, draw))
        case "map" | "parts":
            return (Unit(frozenset(look.shown.statements[Claims.ID]), frozenset(look.shown.events[Events.ID])),)
    raise ValueError(f"nobody knows how to part {chart}")


def _measures(chart: str, look: Look, draw: Draw) -> Iterator[Unit]:
    statements, texts = look.shown.statements, look.texts
    drawn = {one for ids in _drawn(draw(look), "claim") for one in ids}
    for measure in _values(statements, Claims.MEASURE):
        ours = statements[statements[Claims.MEASURE] == measure]
        name = texts.measure(Measure(measure))
        groups = []
        for group in _values(ours[ours[Claims.ID].isin(drawn)], Claims.GROUP):
            theirs = ours[ours[Claims.GROUP] == group]
            label = texts.panel(Measure(measure), Group(group))
            rows = tuple(_rows(look, theirs, label, name, draw)) if chart in _BY_ROWS else ()
            groups.append(Unit(frozenset(theirs[Claims.ID]), label=label, measure=name, smaller=rows))
        smaller = tuple(groups) if len(groups) > 1 else groups[0].smaller if groups else ()
        yield Unit(frozenset(ours[Claims.ID]), label=name, measure=name, smaller=smaller)


def _values(statements: pd.DataFrame, column: str) -> list[str]:
    return sorted(map(str, statements[column].unique()), key=_ORDER.__getitem__)


def _rows(look: Look, statements: pd.DataFrame, label: str, measure: str, draw: Draw) -> Iterator[Unit]:
    """The rows of a panel as it is drawn, each with what is told beside it."""
    found = _with_parts(_drawn(draw(narrowed(look, statements, look.shown.events)), "claim"), statements)
    for at, ids in enumerate(found, 1):
        yield Unit(ids, label=label, measure=measure, row=at, rows=len(found))


def _days(look: Look, figure: go.Figure) -> Iterator[Unit]:
    """The days of a timeline as it is drawn; what has no day stands with the first."""
    statements, events = look.shown.statements, look.shown.events
    known = dict(zip(statements[Claims.ID], statements[Claims.KNOWN_BY], strict=True))
    begun = dict(zip(events[Events.ID], events[Events.START], strict=True))
    units = [
        *(Unit(_part_ids(ids, statements), day=known[ids[0]].date()) for ids in _drawn(figure, "claim")),
        *(Unit(events=frozenset(ids), day=begun[ids[0]].date()) for ids in _drawn(figure, "event")),
    ]
    undated = frozenset(events[events[Events.START].isna()][Events.ID])
    for at, day in enumerate(sorted({unit.day for unit in units if unit.day})):
        ours = tuple(unit for unit in units if unit.day == day)
        yield Unit(
            frozenset().union(*(unit.claims for unit in ours)),
            frozenset().union(*(unit.events for unit in ours)) | (undated if at == 0 else _NONE),
            day=day,
            smaller=ours if len(ours) > 1 else (),
        )


def _drawn(figure: go.Figure, kind: str) -> list[tuple[str, ...]]:
    """The ids behind each mark of a kind, each mark once."""
    marks = [
        tuple(mark) for trace in figure.data for mark in (trace.customdata if trace.customdata is not None else ())
    ]
    return [mark[1:] for mark in dict.fromkeys(marks) if mark[0] == kind]


def _part_ids(ids: tuple[str, ...], statements: pd.DataFrame) -> frozenset[str]:
    """Claims with the parts of them."""
    return frozenset(ids) | frozenset(statements[statements[Claims.PART_OF].isin(ids)][Claims.ID])


def _with_parts(rows: Sequence[tuple[str, ...]], statements: pd.DataFrame) -> list[frozenset[str]]:
    """The claims of each row with the parts told beside it; what stands in no row stands with the first."""
    found = [_part_ids(ids, statements) for ids in rows]
    drawn = frozenset(one for ids in rows for one in ids)
    found = [ids - (drawn - frozenset(own)) for ids, own in zip(found, rows, strict=True)]
    rest = frozenset(statements[Claims.ID]) - frozenset().union(*found)
    return [found[0] | rest, *found[1:]] if found else []
