"""Charts drawn by one browser that is kept alive, is never waited for too long, and is replaced if it dies."""

import atexit
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TypeVar

import plotly.graph_objects as go

from dashboard.export.browser import VARIABLE, drivable, find_browser
from dashboard.export.chrome import Refused
from dashboard.export.easel import Easel
from dashboard.export.errors import ExportError
from dashboard.export.patience import STILL, BrowserEnded, BrowserStuck, PageCrashed
from dashboard.wording.i18n import LANGUAGES, Texts, load

SCALE = 2
_PAUSE = 30  # seconds that a browser is not asked again for, where a page can be offered instead
T = TypeVar("T")


class PictureError(ExportError):
    """No picture could be drawn; as a string it says why and what to do in the language of the command line.

    Args:
        key: which of the texts `export.faults` says why.
        values: what that text names.
    """

    def __init__(self, key: str, **values: str) -> None:
        self._key, self._values = key, values
        texts = load(LANGUAGES[0])
        remedy = texts("export.faults.remedy", variable=VARIABLE) if drivable() else ""
        super().__init__(f"{self.why(texts)} {remedy}".rstrip())

    def why(self, texts: Texts) -> str:
        """The cause, as a sentence in a language."""
        return texts(f"export.faults.{self._key}", **self._values)


class Painter:
    """Draws pictures one at a time; `seconds` and `still` are the longest waits for one: see `Chrome`."""

    def __init__(self, seconds: float = 120, still: float = STILL) -> None:
        self._waits = seconds, still
        self._lock = threading.Lock()
        self._easel: Easel | None = None
        self._problem: PictureError | None = None
        self._until = 0.0

    @property
    def problem(self) -> PictureError | None:
        """What the last picture failed of, for a while: then the browser gets another chance."""
        return self._problem if monotonic() < self._until else None

    @property
    def usable(self) -> bool:
        """Whether there is a browser, and it has not failed the last time."""
        return not self.problem and find_browser() is not None

    def paint(self, figure: go.Figure, scale: float = SCALE) -> bytes:
        """The figure as PNG, `scale` dots to each of its pixels.

        Raises:
            PictureError: there is no browser, or it failed, and a fresh one too.
        """
        return self._with_browser(lambda easel: easel.draw(figure, "png", scale))

    def vector(self, figure: go.Figure) -> str:
        """The figure as SVG.

        Raises:
            PictureError: there is no browser, or it failed, and a fresh one too.
        """
        return self._with_browser(lambda easel: easel.draw(figure, "svg")).decode()

    def close(self) -> None:
        """End the browser."""
        with self._lock:
            self._leave()

    def _with_browser(self, work: Callable[[Easel], T]) -> T:
        browser = find_browser()
        if browser is None:
            raise PictureError("none" if drivable() else "system")
        with self._lock:
            try:
                done = self._twice(work, browser)
            except (BrowserEnded, BrowserStuck, Refused, OSError) as error:
                if not isinstance(error, Refused):
                    self._leave()
                self._problem, self._until = _told(browser, error), monotonic() + _PAUSE
                raise self._problem from error
            except BaseException:
                self._leave()  # an answer may be under way that nobody waits for
                raise
            self._problem = None
            return done

    def _twice(self, work: Callable[[Easel], T], browser: Path) -> T:
        """A browser that ran may have died, or be stuck: a fresh one gets a try. One that cannot begin gets none."""
        fresh = self._easel is None
        try:
            return work(self._opened(browser))
        except (BrowserEnded, BrowserStuck) as error:
            if self._easel is None or (fresh and isinstance(error, BrowserStuck)):
                raise
            self._leave()
            return work(self._opened(browser))

    def _opened(self, browser: Path) -> Easel:
        if self._easel is None:
            self._easel = Easel(browser, *self._waits)
        return self._easel

    def _leave(self) -> None:
        left, self._easel = self._easel, None
        if left is not None:
            left.close()


def _told(browser: Path, error: Exception) -> PictureError:
    """What went wrong, in words that every language has; only the system's and the browser's own stay as they are."""
    match error:
        case BrowserStuck():
            return PictureError("stuck", browser=str(browser), seconds=str(error.seconds))
        case PageCrashed():
            return PictureError("crashed", browser=str(browser))
        case BrowserEnded():
            return PictureError("ended", browser=str(browser))
    return PictureError("other", browser=str(browser), said=_said(error))


def _said(error: Exception) -> str:
    """The first sentence of what went wrong."""
    first = str(error.strerror if isinstance(error, OSError) else error) or type(error).__name__
    return first.splitlines()[0].rstrip(".")


painter = Painter()
atexit.register(painter.close)
