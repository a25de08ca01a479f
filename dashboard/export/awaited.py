"""Pictures that a reader waits for: drawn apart from the page, which hears when one has failed."""

import threading
from collections.abc import Callable
from time import monotonic, sleep

_LOOK_EVERY = 0.2  # seconds between two looks
_BEGINS_WITHIN = 10  # seconds; a click whose drawing has not begun by then has been lost


class Awaited:
    """The pictures one button was pressed for: how many were asked for, and what became of them.

    The page and the drawing run on threads of their own, and either may hear of a click first.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._clicks = self._begun = self._ended = 0
        self._failed = False

    def drawn(self, draw: Callable[[], bytes]) -> bytes:
        """What `draw` makes; that it began, and how it ended, is kept for the page."""
        with self._lock:
            self._begun += 1
        failed = True
        try:
            made = draw()
            failed = False
            return made
        finally:
            with self._lock:
                self._ended += 1
                self._failed = failed

    def failed(self, look: Callable[[], object]) -> bool:
        """After a click: wait until its picture is there or has failed, and say whether it has failed.

        Args:
            look: called again and again; it may raise, to go on with whatever else the reader has asked for.
        """
        with self._lock:
            self._clicks += 1
            mine = self._clicks
        until = monotonic() + _BEGINS_WITHIN
        while self._ended < mine:
            if self._begun < mine and monotonic() > until:
                with self._lock:
                    self._clicks = self._begun
                return False
            look()
            sleep(_LOOK_EVERY)
        return self._failed
