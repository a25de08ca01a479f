"""How long to wait for a browser: gone, stuck, or slow and at work.

A machine under load may take long for an honest answer, so the clock alone decides nothing soon.
"""

import subprocess
from time import monotonic

from dashboard.export.vitals import work_done

STILL = 6.0
"""Seconds without a sign of life after which a browser is stuck."""


_UNTOLD = 5  # times as long where the system does not tell what a process has computed


class BrowserEnded(Exception):  # noqa: N818 - nothing of ours went wrong
    """The browser, or the page in it, is no more."""


class PageCrashed(BrowserEnded):
    """The browser runs, and its page is no more."""


class BrowserStuck(Exception):  # noqa: N818 - nothing of ours went wrong
    """The browser runs and has said nothing for so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = round(seconds)
        super().__init__(f"no answer within {self.seconds} seconds")


class Patience:
    """How long to go on waiting for one answer."""

    def __init__(self, process: "subprocess.Popen[bytes]", seconds: float, still: float) -> None:
        self._process, self._seconds = process, seconds
        self._began = self._alive = monotonic()
        self._work = work_done(process.pid)
        self._still = still if self._work is not None else _UNTOLD * still

    def look(self) -> None:
        """Give up where nothing can be hoped for any more."""
        if self._process.poll() is not None:
            raise BrowserEnded("it ended")
        now = monotonic()
        work = work_done(self._process.pid)
        if work != self._work:
            self._work, self._alive = work, now
        if now - self._alive > self._still or now - self._began > self._seconds:
            raise BrowserStuck(now - self._began)
