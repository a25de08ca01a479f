"""A report in the making, apart from the page that asked for it: how far it is, how it ended, a way to stop it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from dashboard.report.making import Cancelled, Told


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done: a key of the steps' texts, and with pictures the how-manieth of how many."""

    name: str
    at: int = 0
    count: int = 0

    @property
    def share(self) -> float:
        """How much of the whole is done, from 0 to 1: nearly all of the time goes into pictures."""
        return {"words": 0.02, "picture": 0.05 + 0.85 * (self.at - 1) / max(self.count, 1), "file": 0.92}[self.name]


@dataclass(frozen=True, slots=True)
class Done:
    """The report as a file to take away."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing came of it; `problem` says why, "" where it was cancelled."""

    problem: str = ""


class Job:
    """A report being made on a thread of its own; `end` is None until there is one."""

    def __init__(self, work: Callable[[Told], tuple[str, bytes]]) -> None:
        self.step = Step("words")
        self.end: Done | Failed | None = None
        self._work = work
        self._unwanted = threading.Event()
        threading.Thread(target=self._run, name="report", daemon=True).start()

    def cancel(self) -> None:
        """Stop after the picture being drawn; for whoever asked, it is over at once."""
        self._unwanted.set()
        self.end = self.end or Failed()

    def _run(self) -> None:
        try:
            end: Done | Failed = Done(*self._work(self._told))
        except Cancelled:
            end = Failed()
        except Exception as error:  # whatever it is, the page must say it and not wait for ever
            end = Failed(str(error) or type(error).__name__)
        self.end = self.end or end

    def _told(self, name: str, at: int, count: int) -> None:
        if self._unwanted.is_set():
            raise Cancelled
        self.step = Step(name, at, count)
