"""Charts drawn by one browser that is kept alive, is never waited for too long, and is replaced if it dies."""

import asyncio
import atexit
import base64
import contextlib
import logging
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from time import monotonic
from typing import Any, Literal, TypeVar

import plotly.graph_objects as go

from dashboard.export.browser import VARIABLE, find_browser
from dashboard.export.errors import ExportError
from dashboard.export.fonts import offer_fonts

SCALE = 2
_PAUSE = 30  # seconds that a browser is not asked again for, where a page can be offered instead
REMEDY = (
    "Install Chromium (sudo apt-get install chromium, or: .venv/bin/kaleido_get_chrome), set "
    f"{VARIABLE} to the program file of Chrome, Chromium or Edge, or take HTML, which needs none"
)
T = TypeVar("T")


class PictureError(ExportError):
    """No picture could be drawn; the message says why and what to do."""


class Painter:
    """Draws pictures one at a time; `seconds` is the longest wait for one."""

    def __init__(self, seconds: float = 60) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._open: _Open | None = None
        self._problem, self._until = "", 0.0

    @property
    def problem(self) -> str:
        """What the last picture failed of, for a while: then the browser gets another chance."""
        return self._problem if monotonic() < self._until else ""

    @property
    def usable(self) -> bool:
        """Whether there is a browser, and it has not failed the last time."""
        return not self.problem and find_browser() is not None

    def paint(self, figure: go.Figure, scale: float = SCALE) -> bytes:
        """The figure as PNG, `scale` dots to each of its pixels.

        Raises:
            PictureError: there is no browser, or it failed, and a fresh one too.
        """
        return self._with_browser(lambda browser: browser.draw(figure, "png", scale))

    def vector(self, figure: go.Figure) -> str:
        """The figure as SVG.

        Raises:
            PictureError: there is no browser, or it failed, and a fresh one too.
        """
        return self._with_browser(lambda browser: browser.draw(figure, "svg", 1)).decode()

    def print(self, page: str) -> bytes:
        """An HTML page as PDF, tagged, on sheets of the size that the page names.

        Raises:
            PictureError: there is no browser, or it failed, and a fresh one too.
        """
        return self._with_browser(lambda browser: browser.print(page))

    def close(self) -> None:
        """End the browser."""
        with self._lock:
            self._leave()

    def _with_browser(self, work: Callable[["_Open"], T]) -> T:
        browser = find_browser()
        if browser is None:
            raise PictureError(f"There is no Chrome or Chromium on this machine. {REMEDY}.")
        with self._lock:
            try:
                done = self._twice(work, browser)
            except Exception as error:
                self._leave()
                self._problem, self._until = f"{browser} drew nothing: {_said(error)}. {REMEDY}.", monotonic() + _PAUSE
                raise PictureError(self._problem) from error
            self._problem = ""
            return done

    def _twice(self, work: Callable[["_Open"], T], browser: Path) -> T:
        """A browser that ran until now may have died: a fresh one gets a try. A fresh one that fails gets none."""
        if self._open is None:
            return work(self._opened(browser))
        try:
            return work(self._open)
        except Exception:
            dead, self._open = self._open, None
            threading.Thread(target=dead.close, daemon=True).start()  # nobody should wait for its end
            return work(self._opened(browser))

    def _opened(self, browser: Path) -> "_Open":
        if self._open is None:
            self._open = _Open(browser, self._seconds)
        return self._open

    def _leave(self) -> None:
        left, self._open = self._open, None
        if left is not None:
            left.close()


class _Open:
    """A running browser, and the thread whose loop speaks with it."""

    def __init__(self, browser: Path, seconds: float) -> None:
        from kaleido import Kaleido  # half a second that only a reader who exports should wait for

        for name in ("kaleido", "choreographer"):  # what they would print is said in our own words, or mended
            logging.getLogger(name).setLevel(logging.CRITICAL)
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

    def draw(self, figure: go.Figure, ending: Literal["png", "svg"], scale: float) -> bytes:
        size = {"width": figure.layout.width, "height": figure.layout.height}
        return bytes(self._wait(self._kaleido.calc_fig(figure, opts={"format": ending, "scale": scale, **size})))

    def print(self, page: str) -> bytes:
        return self._wait(self._printed(page))

    async def _printed(self, page: str) -> bytes:
        tab = await self._kaleido.create_tab(url="")
        try:
            tree = (await tab.send_command("Page.getFrameTree"))["result"]
            content = {"frameId": tree["frameTree"]["frame"]["id"], "html": page}
            await tab.send_command("Page.setDocumentContent", params=content)
            ready = {"expression": "document.fonts.ready.then(() => true)", "awaitPromise": True}
            await tab.send_command("Runtime.evaluate", params=ready)
            sheet = {"printBackground": True, "preferCSSPageSize": True, "generateTaggedPDF": True}
            printed = await tab.send_command("Page.printToPDF", params=sheet)
            if "result" not in printed:
                raise PictureError(str(printed.get("error", "it printed nothing")))
            return base64.b64decode(printed["result"]["data"])
        finally:
            await self._kaleido.close_tab(tab.target_id)

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


def _said(error: Exception) -> str:
    """The first sentence of what went wrong."""
    first = str(error.args[0] if error.args else "") or type(error).__name__
    return first.splitlines()[0].rstrip(".")


painter = Painter()
atexit.register(painter.close)
