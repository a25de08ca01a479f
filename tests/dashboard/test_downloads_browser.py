"""Downloads of the page in a real browser: what a reader is told where a picture cannot be drawn."""

import pytest
from playwright.sync_api import expect

from tests.dashboard.browsing import settle
from tests.dashboard.conftest import APP
from tests.dashboard.server import serving

_WATCH = """
() => {
  window.recountForeign = [];
  new MutationObserver(() => document.querySelectorAll("[data-testid=stDownloadButtonError]").forEach(one => {
    if (one.checkVisibility()) window.recountForeign.push(one.textContent);
  })).observe(document.body, {childList: true, subtree: true});
}
"""
"""Notes every word of the framework's own about a failed download that a reader can see, however soon it goes."""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def broken(sample_folders, tmp_path_factory):
    """The app on a machine whose browser ends at once."""
    program = tmp_path_factory.mktemp("browser") / "chromium"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    with serving(APP, *sample_folders, BROWSER_PATH=str(program)) as address:
        yield address


def test_a_picture_that_fails_is_told_of_once_and_in_the_language_of_the_page(chromium, broken):
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{broken}/compare?lang=pl&measure=killed")
    settle(page)
    page.evaluate(_WATCH)
    page.get_by_role("button", name="Obraz (PNG)").first.click()
    expect(page.get_by_text("nie udało się narysować").first).to_be_visible(timeout=30_000)
    settle(page)
    assert page.evaluate("window.recountForeign") == []
    page.close()
