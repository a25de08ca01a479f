"""The choice as it stands in the address: read with a note for every value that cannot be, and written back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar, get_args

import pandas as pd

from dashboard.charts.comparison_rows import Sort
from dashboard.charts.log_scale import ScaleKind
from dashboard.filters import NO_SOURCE, Choice
from dashboard.known.knowledge import Tables
from dashboard.known.scope import is_point
from dashboard.wording.place_names import named
from extract.schema import Articles, Claims, Group, Measure, Places, Status

Query = Mapping[str, Sequence[str]]
T = TypeVar("T")

FROM, TO, AS_OF, PLACE, WITHIN = "from", "to", "as_of", "place", "within"
MEASURE, GROUP, SOURCE, PUBLISHER, STATUS = "measure", "group", "source", "publisher", "status"
LANG, CLAIM = "lang", "claim"
SORT, SCALE, FIRST, SECOND = "sort", "scale", "first", "second"
SORTS: tuple[Sort, ...] = get_args(Sort)
SCALES: tuple[ScaleKind, ...] = get_args(ScaleKind)
FILTERS = (FROM, TO, AS_OF, PLACE, WITHIN, MEASURE, GROUP, SOURCE, PUBLISHER, STATUS)
KNOWN = (*FILTERS, LANG, CLAIM, SORT, SCALE, FIRST, SECOND)
"""Every name that an address may have."""

FIRST_DAY, LAST_DAY = date(1800, 1, 1), date(2199, 12, 31)
FARTHEST = 20_000  # kilometres: no two places lie further apart


@dataclass(frozen=True, slots=True)
class Ignored:
    """A value of the address that was ignored; `why` is the key of the reason among the screen's texts."""

    name: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the comparison is laid out: the order of its rows, its scale, and the two statements set side by side."""

    sort: Sort = "day"
    scale: ScaleKind = "auto"
    first: str = ""
    second: str = ""


def arrangement(query: Query, tables: Tables) -> tuple[Arrangement, tuple[Ignored, ...]]:
    """The layout of the comparison that an address asks for, and what had to be ignored."""
    asked = _Asked(query)
    claims = tables[Claims][Claims.ID]
    order: Mapping[str, Sort] = {one: one for one in SORTS}
    scales: Mapping[str, ScaleKind] = {one: one for one in SCALES}
    found = Arrangement(
        asked.one(SORT, order.get, "unknown") or "day",
        asked.one(SCALE, scales.get, "unknown") or "auto",
        asked.one(FIRST, lambda one: one if claims.eq(one).any() else None, "unknown") or "",
        asked.one(SECOND, lambda one: one if claims.eq(one).any() else None, "unknown") or "",
    )
    return found, tuple(asked.ignored)


def strays(query: Query) -> tuple[Ignored, ...]:
    """What an address holds that nothing asks for: names that there are not, a second language or claim."""
    names = [Ignored(name, value, "no_name") for name in query if name not in KNOWN for value in query[name]]
    more = [Ignored(name, value, "only_one") for name in (LANG, CLAIM) for value in query.get(name, ())[1:]]
    return (*names, *more)


def newest(choice: Choice, day: date | None) -> tuple[Choice, tuple[Ignored, ...]]:
    """The choice with everything known where it asks for a day after the newest one, `day`, which is then named."""
    if choice.as_of is None or day is None or choice.as_of <= day:
        return choice, ()
    return replace(choice, as_of=None), (Ignored(AS_OF, choice.as_of.isoformat(), "too_new"),)


def without(query: Query, ignored: Iterable[Ignored]) -> dict[str, list[str]]:
    """An address without what was ignored of it."""
    gone = {(one.name, one.value) for one in ignored if one.why != "only_one"}
    once = {one.name for one in ignored if one.why == "only_one"}
    left = {name: [one for one in values if (name, one) not in gone] for name, values in query.items()}
    return {name: values[:1] if name in once else values for name, values in left.items() if values}


def read(query: Query, tables: Tables) -> tuple[Choice, tuple[Ignored, ...]]:
    """The choice that an address asks for, and what had to be ignored."""
    asked = _Asked(query)
    since, until = asked.one(FROM, _day, "no_day"), asked.one(TO, _day, "no_day")
    if since and until and since > until:
        asked.ignore(TO, until.isoformat(), "before_from")
        until = None
    place = asked.one(PLACE, lambda name: _place(name, tables[Places]), "unknown") or ""
    within = asked.one(WITHIN, _kilometres, "no_distance")
    if within is not None and not (place and is_point(tables[Places], place)):
        asked.ignore(WITHIN, str(within), "no_point")
        within = None
    choice = Choice(
        since=since,
        until=until,
        as_of=asked.one(AS_OF, _day, "no_day"),
        place=place,
        within=within,
        measures=asked.many(MEASURE, Measure),
        groups=asked.many(GROUP, Group),
        sources=asked.many(SOURCE, (*tables[Claims][Claims.SOURCE_ID].unique(), NO_SOURCE)),
        publishers=asked.many(PUBLISHER, tables[Articles][Articles.PUBLISHER].unique()),
        statuses=asked.many(STATUS, Status),
    )
    return choice, tuple(asked.ignored)


class _Asked:
    """An address being read; collects what has to be ignored."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self.ignored: list[Ignored] = []

    def ignore(self, name: str, value: str, why: str) -> None:
        self.ignored.append(Ignored(name, value, why))

    def one(self, name: str, parse: Callable[[str], T | None], why: str) -> T | None:
        values = [value for value in self._query.get(name, ()) if value]
        for value in values[1:]:
            self.ignore(name, value, "only_one")
        found = parse(values[0]) if values else None
        if values and found is None:
            self.ignore(name, values[0], why)
        return found

    def many(self, name: str, allowed: Iterable[str]) -> tuple[str, ...]:
        known = frozenset(allowed)
        values = tuple(dict.fromkeys(value for value in self._query.get(name, ()) if value))
        for value in values:
            if value not in known:
                self.ignore(name, value, "unknown")
        return tuple(value for value in values if value in known)


def write(choice: Choice) -> dict[str, list[str]]:
    """The parameters that `read` makes the same choice of; empty fields are left out."""
    values = {
        FROM: _written(choice.since),
        TO: _written(choice.until),
        AS_OF: _written(choice.as_of),
        PLACE: [choice.place] if choice.place else [],
        WITHIN: [] if choice.within is None else [str(choice.within)],
        MEASURE: list(choice.measures),
        GROUP: list(choice.groups),
        SOURCE: list(choice.sources),
        PUBLISHER: list(choice.publishers),
        STATUS: list(choice.statuses),
    }
    return {name: value for name, value in values.items() if value}


def _written(day: date | None) -> list[str]:
    return [day.isoformat()] if day else []


def _day(value: str) -> date | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None


def _kilometres(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and 1 <= int(value[:6]) <= FARTHEST else None


def _place(name: str, places: pd.DataFrame) -> str | None:
    """The place_id that an address gives, or that of the only place with the name that it gives."""
    if places[Places.ID].eq(name).any():
        return name
    found = named(name, places)[Places.ID]
    return str(found.iloc[0]) if len(found) == 1 else None
