"""Days along an axis: a slot a day, with long empty stretches folded into a marked break."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.theme import SIZE_LABEL
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import width_of

_FOLD = 6
"""Empty stretches of more days than this are folded."""

_BREAK = 1.6
_FORTNIGHT = 14
_NUMBERS = 21.0
"""Pixels that two days must be apart to have their numbers written."""

FOLD = "//"
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Run:
    """Days one after the other, from the slot `at` on."""

    first: date
    last: date
    at: float

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a chart as positions: day `d` reaches from `start(d)` to `end(d)`."""

    runs: tuple[Run, ...]

    @property
    def length(self) -> float:
        """The slots of all runs and breaks."""
        return self.runs[-1].at + self.runs[-1].days

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middles of the folded stretches."""
        return tuple(run.at - _BREAK / 2 for run in self.runs[1:])

    @property
    def first(self) -> date:
        """The first day."""
        return self.runs[0].first

    @property
    def last(self) -> date:
        """The last day."""
        return self.runs[-1].last

    def start(self, day: date) -> float:
        """Where a day begins; a day inside a fold lies in its middle, one outside the calendar at its edge."""
        at = max(bisect_right([run.first for run in self.runs], day) - 1, 0)
        run = self.runs[at]
        if day < run.first:
            return run.at
        if day > run.last:
            return run.at + run.days + (_BREAK / 2 if at + 1 < len(self.runs) else 0)
        return run.at + (day - run.first).days

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return self.start(day) + 0.5

    def end(self, day: date) -> float:
        """Where a day ends."""
        inside = any(run.first <= day <= run.last for run in self.runs)
        return self.start(day) + (1 if inside else 0)

    def ticks(self, texts: Texts, pixels: float, before: float = float("inf")) -> list[tuple[float, str]]:
        """Labels at the middles of days: the month on the first of a run and of a month, as many as have room.

        Args:
            texts: the reader's language.
            pixels: the room of all days.
            before: the room left of them; a label that would reach beyond it is written farther right.
        """
        slot = pixels / self.length
        every = _every(slot, texts.date(self.last, "short"))
        found = self._months(texts) if every > _FORTNIGHT else self._days(every, texts)
        return _apart(found, slot, before)

    def _days(self, every: int, texts: Texts) -> list[tuple[float, str]]:
        found = []
        for run in self.runs:
            month = 0
            for number in range(0, run.days, every):
                day = run.first + number * _ONE
                found.append((run.at + number + 0.5, str(day.day) if day.month == month else texts.date(day, "short")))
                month = day.month
        return found

    def _months(self, texts: Texts) -> list[tuple[float, str]]:
        days = ((run, run.first + number * _ONE) for run in self.runs for number in range(run.days))
        firsts = ((run, day) for run, day in days if day.day == 1 or day == run.first)
        return [(self.middle(day), texts.month(day, year=day.month == 1 or day == self.first)) for _, day in firsts]

    def folds(self, texts: Texts, pixels: float, before: float = float("inf")) -> list[tuple[float, str]]:
        """The signs of the breaks, each in the room that the days' labels beside it leave."""
        slot = pixels / self.length
        half = width_of(FOLD, SIZE_LABEL) / 2
        found = []
        for at in self.breaks:
            labels = [(x * slot, width_of(label, SIZE_LABEL) / 2) for x, label in self.ticks(texts, pixels, before)]
            left = max((x + wide for x, wide in labels if x < at * slot), default=0.0) + half
            right = min((min(x, pixels - wide) - wide for x, wide in labels if x > at * slot), default=pixels) - half
            if left <= right:
                found.append((min(max(at * slot, left), right) / slot, FOLD))
        return found

    def edges(self) -> list[float]:
        """The boundaries between days, with those of the breaks."""
        return [run.at + number for run in self.runs for number in range(run.days + 1)]


def calendar_of(days: Iterable[date]) -> Calendar:
    """The calendar that holds these days, at least one."""
    ordered = sorted(set(days))
    runs: list[Run] = []
    for day in ordered:
        if runs and (day - runs[-1].last).days <= _FOLD:
            runs[-1] = Run(runs[-1].first, day, runs[-1].at)
        else:
            at = runs[-1].at + runs[-1].days + _BREAK if runs else 0.0
            runs.append(Run(day, day, at))
    return Calendar(tuple(runs))


def _every(slot: float, widest: str) -> int:
    """Every how many days a label has room: 1, 2, 7, 14, or only months; up to 2 the months' names need not fit too."""
    with_month = width_of(widest, SIZE_LABEL) + 12
    needed = {1: _NUMBERS, 2: _NUMBERS, 7: with_month, _FORTNIGHT: with_month}
    return next((step for step, room in needed.items() if step * slot >= room), 1_000_000)


def _apart(found: list[tuple[float, str]], slot: float, before: float) -> list[tuple[float, str]]:
    """The labels that do not touch the one kept before them."""
    kept: list[tuple[float, str]] = []
    edge = float("-inf")
    for at, label in found:
        half = width_of(label, SIZE_LABEL) / 2
        middle = max(at * slot, half - before)
        if middle - half >= edge + 4:
            kept.append((at, label))
            edge = middle + half
    return kept
