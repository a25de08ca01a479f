"""Charts that are higher than a page, parted where their data parts: by measure, by group, by days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.thin import thinned
from dashboard.export.gallery import WITH_EVENTS, draw
from dashboard.export.look import Look, narrowed
from extract.schema import Claims, Column, Events, Group, Measure

WIDTH = 760
HIGHEST = 880
"""Pixels of a picture in a report: a width at which every chart is sound, and what fits a page with its words."""

TOGETHER = 460
"""Pixels up to which pieces of one chart share a picture: two such pictures fill a page."""

MOST_DRAWN = 150
"""Statements that a chart of a report draws: the withdrawn ones, then the newest."""

_BY_DATA: dict[str, tuple[Column, ...]] = {
    "comparison": (Claims.MEASURE, Claims.GROUP),
    "known_when": (Claims.MEASURE, Claims.GROUP),
}
_BY_DAYS = frozenset({"timeline", "comparison"})
_DEEPEST = 5
_ORDER = {value: rank for rank, value in enumerate([*Measure, *Group])}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a chart: what it shows of the ledger, how it is drawn, and what sets it apart from the others."""

    look: Look
    figure: go.Figure
    label: str = ""


def pieces(chart: str, look: Look) -> tuple[Piece, ...]:
    """A chart in pieces no higher than a page, as far as its data can be parted."""
    kept, _ = thinned(look.shown.statements, MOST_DRAWN)
    return tuple(_parted(chart, narrowed(look, kept, look.shown.events), _BY_DATA.get(chart, ()), _DEEPEST))


def left_out(look: Look) -> int:
    """How many statements the charts of a report leave to its tables."""
    return thinned(look.shown.statements, MOST_DRAWN)[1]


def _parted(
    chart: str, look: Look, columns: Sequence[Column], deep: int, label: str = "", drawn: go.Figure | None = None
) -> Iterator[Piece]:
    """The pieces of a look; `drawn` is its figure, where there is one already."""
    figure = drawn or draw(chart, look)
    figure.update_layout(width=WIDTH)
    if _height(figure) <= HIGHEST:
        dated = deep < _DEEPEST
        yield Piece(look, figure, _worded(label, _days(chart, look)) if dated else label)
    elif columns:
        for group in _joined(chart, look, columns[0]):
            yield from _parted(chart, group.look, columns[1:], deep, _worded(label, group.label), group.figure)
    elif chart in _BY_DAYS and deep and (halves := _halves(chart, look)):
        for half in halves:
            yield from _parted(chart, half, (), deep - 1, label)
    elif chart in _BY_DAYS:
        yield Piece(look, figure, _worded(label, _days(chart, look)))
    else:
        yield Piece(look, figure, label)


@dataclass(frozen=True, slots=True)
class _Group:
    """Values of a column that share a picture, and its figure where they are only one."""

    look: Look
    label: str
    figure: go.Figure | None


def _joined(chart: str, look: Look, column: Column) -> list[_Group]:
    """The values of a column, neighbours together as long as both fit half a page."""
    statements = look.shown.statements
    values = sorted(statements[column].unique(), key=lambda value: _ORDER[value])
    alone = {value: draw(chart, _with(look, statements[statements[column] == value])) for value in values}
    groups: list[list[str]] = []
    for value in values:
        if groups and sum(_height(alone[one]) for one in (*groups[-1], value)) <= TOGETHER:
            groups[-1].append(value)
        else:
            groups.append([value])
    name = look.texts.measure if column == Claims.MEASURE else look.texts.group
    return [
        _Group(
            _with(look, statements[statements[column].isin(group)]),
            ", ".join(name(one) for one in group),
            alone[group[0]] if len(group) == 1 else None,
        )
        for group in groups
    ]


def _halves(chart: str, look: Look) -> tuple[Look, Look] | None:
    """Before and from the middle day; None where everything is of one day."""
    statements, events = look.shown.statements, look.shown.events
    stamps = _stamps(chart, look)
    middle = stamps[len(stamps) // 2]
    if middle == stamps[0]:
        middle = next((stamp for stamp in stamps if stamp > middle), middle)
    if middle == stamps[0]:
        return None
    told = events[Events.START].isna() | (events[Events.START] < middle)
    early = statements[Claims.KNOWN_BY] < middle
    return narrowed(look, statements[early], events[told]), narrowed(look, statements[~early], events[~told])


def _days(chart: str, look: Look) -> str:
    stamps = _stamps(chart, look)
    return look.texts.days(stamps[0].date(), stamps[-1].date(), "full")


def _stamps(chart: str, look: Look) -> list[pd.Timestamp]:
    """The days of what a chart draws, in order."""
    events = look.shown.events[Events.START].dropna() if chart in WITH_EVENTS else ()
    return sorted([*look.shown.statements[Claims.KNOWN_BY], *events])


def _with(look: Look, statements: pd.DataFrame) -> Look:
    return narrowed(look, statements, look.shown.events)


def _worded(label: str, name: str) -> str:
    """A label with what sets a piece apart still further: "Killed, all people; 6–8 Jan 2022"."""
    return f"{label}; {name}" if label else name


def _height(figure: go.Figure) -> float:
    return float(figure.layout.height or 0)
