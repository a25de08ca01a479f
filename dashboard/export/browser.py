"""Finding the browser that draws pictures: none found is said at once, for without one the drawing would hang."""

import os
import shutil
from pathlib import Path

VARIABLE = "BROWSER_PATH"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_PLAYWRIGHT = ".cache/ms-playwright"


def drivable() -> bool:
    """Whether a browser can be spoken to on this system as this project does it, through two inherited pipes.

    Windows hands a browser its pipes in another way, and tells neither whether they can be read nor what it computes.
    """
    return os.name == "posix"


def find_browser() -> Path | None:
    """Chrome, Chromium or Edge: where BROWSER_PATH says, on the path, in the usual places, or Playwright's own.

    None where none can be spoken to.
    """
    if not drivable():
        return None
    if named := os.environ.get(VARIABLE):
        return Path(named) if Path(named).is_file() else None
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found:
        return Path(found)
    return next((path for path in (*map(Path, _PLACES), *_downloaded()) if path.is_file()), None)


def _downloaded() -> list[Path]:
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / _PLAYWRIGHT)
    return sorted(folder.glob("chromium-*/chrome-linux*/chrome"), reverse=True)
