"""Downloads of the page in a real browser: what a reader is told where a picture cannot be drawn."""

import contextlib

import pytest
from playwright.sync_api import TimeoutError, expect

from dashboard.wording import i18n
from tests.dashboard.conftest import APP
from tests.dashboard.rest import painted
from tests.dashboard.server import serving

_WATCH = """
() => {
  window.recountTold = [];
  new MutationObserver(() => document.querySelectorAll("[data-testid=stDownloadButtonError]").forEach(one => {
    if (one.checkVisibility({visibilityProperty: true})) window.recountTold.push(one.textContent);
    window.recountTold.push(getComputedStyle(one, "::after").content);
  })).observe(document.body, {childList: true, subtree: true});
}
"""
"""Notes all that a reader can see beside a button about a failed download, however soon it goes."""

_CLICKS = 3

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def broken(sample_folders, tmp_path_factory):
    """The app on a machine whose browser ends at once."""
    program = tmp_path_factory.mktemp("browser") / "chromium"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    with serving(APP, *sample_folders, BROWSER_PATH=str(program)) as address:
        yield address


def test_a_picture_that_fails_is_told_of_in_the_language_of_the_page_only(tab, broken):
    page = tab.page()
    page.goto(f"{broken}/compare?lang=pl&measure=killed")
    painted(page)
    page.evaluate(_WATCH)
    reason = page.get_by_text("nie udało się narysować").first
    for _ in range(_CLICKS):  # a machine under load may lose one
        page.get_by_role("button", name="Obraz (PNG)").first.click()
        with contextlib.suppress(TimeoutError):
            reason.wait_for(timeout=12_000)
            break
    expect(reason).to_be_visible()
    assert set(page.evaluate("window.recountTold")) == {f'"{i18n.load("pl")("export.not_made")}"'}
    tab.leave()
