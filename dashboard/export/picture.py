"""A chart as PNG, drawn by one browser that is kept alive, is never waited for too long, and is replaced if it dies."""

import asyncio
import atexit
import contextlib
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import plotly.graph_objects as go

from dashboard.export.browser import find_browser
from dashboard.export.fonts import offer_fonts

SCALE = 2
T = TypeVar("T")


class PictureError(Exception):
    """No picture could be drawn; the message says why."""


class Painter:
    """Draws pictures one at a time; `seconds` is the longest wait for one."""

    def __init__(self, seconds: float = 60) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._open: _Open | None = None
        self._failed = False

    @property
    def usable(self) -> bool:
        """Whether there is a browser, and it has not failed the last time."""
        return not self._failed and find_browser() is not None

    def paint(self, figure: go.Figure) -> bytes:
        """The figure as PNG at twice its size.

        Raises:
            PictureError: there is no browser, or it failed, and a fresh one too.
        """
        browser = find_browser()
        if browser is None:
            raise PictureError("there is no Chrome or Chromium on this machine")
        with self._lock:
            try:
                drawn = self._draw_twice(figure, browser)
            except Exception as error:
                self._leave()
                self._failed = True
                raise PictureError(f"{browser}: {error or type(error).__name__}") from error
            self._failed = False
            return drawn

    def close(self) -> None:
        """End the browser."""
        with self._lock:
            self._leave()

    def _draw_twice(self, figure: go.Figure, browser: Path) -> bytes:
        """A browser that ran until now may have died: a fresh one gets a try. A fresh one that fails gets none."""
        if self._open is None:
            return self._draw(figure, browser)
        try:
            return self._draw(figure, browser)
        except Exception:
            self._leave()
            return self._draw(figure, browser)

    def _draw(self, figure: go.Figure, browser: Path) -> bytes:
        if self._open is None:
            self._open = _Open(browser, self._seconds)
        return self._open.draw(figure)

    def _leave(self) -> None:
        left, self._open = self._open, None
        if left is not None:
            left.close()


class _Open:
    """A running browser, and the thread whose loop speaks with it."""

    def __init__(self, browser: Path, seconds: float) -> None:
        from kaleido import Kaleido  # half a second that only a reader who exports should wait for

        offer_fonts()
        self._seconds = seconds
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, name="painter", daemon=True).start()
        self._kaleido = Kaleido(n=1, mathjax=False, path=str(browser), timeout=seconds)
        try:
            self._wait(self._kaleido.open())
        except BaseException:
            self.close()
            raise

    def draw(self, figure: go.Figure) -> bytes:
        size = {"width": figure.layout.width, "height": figure.layout.height}
        return bytes(self._wait(self._kaleido.calc_fig(figure, opts={"format": "png", "scale": SCALE, **size})))

    def close(self) -> None:
        with contextlib.suppress(Exception):  # it may be dead already
            self._wait(self._kaleido.close(), 5)
        self._loop.call_soon_threadsafe(self._loop.stop)

    def _wait(self, work: Coroutine[Any, Any, T], seconds: float | None = None) -> T:
        wanted = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return wanted.result(seconds or self._seconds)
        except TimeoutError:
            wanted.cancel()
            raise PictureError(f"no answer within {seconds or self._seconds:g} seconds") from None


painter = Painter()
atexit.register(painter.close)
