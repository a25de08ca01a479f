"""The pictures of the README, taken of the app on the sample as it is built: run as `make screenshots`."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from dashboard.export.browser import find_browser
from tests.dashboard.browsing import GL
from tests.dashboard.rest import painted
from tests.dashboard.server import ROOT, serving

FOLDER = ROOT / "dashboard" / "screenshots"
SHOTS = (
    ("overview-light", "/", 1440, 900, "light"),
    ("compare-light", "/compare?measure=killed", 1440, 1300, "light"),
    ("compare-dark", "/compare?measure=killed&as_of=2022-01-10&lang=pl", 1440, 1300, "dark"),
    ("timeline-light", "/timeline?measure=killed", 1440, 1300, "light"),
    ("map-dark", "/map", 1440, 900, "dark"),
    ("evidence-light", "/evidence?measure=killed&status=retracted", 1440, 1000, "light"),
    ("phone-light", "/?as_of=2022-01-09", 360, 780, "light"),
)
_FADED_IN = 1_500  # milliseconds in which a page fades in


def main() -> None:
    """Take all pictures anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serving(ROOT / "dashboard" / "app.py") as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=GL)
        for name, path, width, height, scheme in SHOTS:
            shoot(browser, address + path, FOLDER / f"{name}.png", (width, height), scheme)
            print(FOLDER / f"{name}.png")
        browser.close()


def shoot(browser: Browser, address: str, file: Path, size: tuple[int, int], scheme: str) -> None:
    """Take one picture once the page is quiet."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    painted(page)
    page.wait_for_timeout(_FADED_IN)
    page.screenshot(path=file)
    context.close()


if __name__ == "__main__":
    main()
