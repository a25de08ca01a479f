"""Tabs that serve test after test: the browser keeps what it has loaded for them, and everything else is forgotten."""

import contextlib
from typing import Any

from playwright.sync_api import Browser, Error, Page

from tests.dashboard.rest import listened

SIZE = {"width": 1440, "height": 900}
_FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"


class Tab:
    """A page in a context of its own, for one visitor at a time."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._page: Page | None = None

    def page(self, viewport: Any = None, color_scheme: Any = "light") -> Page:
        """The page, of this size and appearance, as if nobody had been there."""
        page = self._page or listened(self._browser.new_context(viewport=SIZE).new_page())
        page.set_viewport_size(viewport or SIZE)
        page.emulate_media(color_scheme=color_scheme)
        self._page = page
        return page

    def leave(self) -> None:
        """Forget what the visitor did; where that fails, the next one gets another page."""
        page, self._page = self._page, None
        if page is None:
            return
        with contextlib.suppress(Error):
            _clean(page)
            self._page = page
        if self._page is None:
            page.context.close()


class Tabs:
    """As many tabs as a test needs at once; no two share anything."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._tabs: list[Tab] = []
        self._taken = 0

    def another(self) -> Tab:
        """A tab that is not in use."""
        if self._taken == len(self._tabs):
            self._tabs.append(Tab(self._browser))
        self._taken += 1
        return self._tabs[self._taken - 1]

    def leave(self) -> None:
        """Leave every tab in use."""
        for tab in self._tabs[: self._taken]:
            tab.leave()
        self._taken = 0


def _clean(page: Page) -> None:
    for other in page.context.pages:
        if other is not page:
            other.close()
    if not page.url.startswith("about:"):
        page.evaluate(_FORGET)
    page.context.clear_cookies()
    page.goto("about:blank")
    page.mouse.move(0, 0)
