"""The address of every page in a real browser: it holds every filter, gives the same screen again, and goes back."""

import pytest
from playwright.sync_api import expect

from dashboard.wording import i18n
from tests.dashboard import sample
from tests.dashboard.browsing import PAGES, alike, query, shown_text
from tests.dashboard.rest import painted, settle

pytestmark = pytest.mark.browser

_PUBLISHER = str(sample.tables()[sample.Articles][sample.Articles.PUBLISHER].iloc[0])
ASKED = {
    "from": "2022-01-06",
    "to": "2022-01-16",
    "as_of": "2022-01-15",
    "place": sample.ALMATY,
    "within": "2500",
    "measure": "killed",
    "group": "security_forces",
    "source": sample.COMMANDANT,
    "publisher": _PUBLISHER,
    "status": "stands",
    "lang": "pl",
}
LAID_OUT = {"compare": {"sort": "size", "scale": "log"}}
"""What a page's address holds besides the filters."""


@pytest.mark.parametrize("path", PAGES)
def test_every_filter_of_every_page_is_in_the_address_which_gives_the_same_screen_again(visit, path):
    asked = ASKED | LAID_OUT.get(path, {})
    page = visit(f"/{path}?" + "&".join(f"{name}={value}" for name, value in asked.items()))
    painted(page)
    assert query(page) == {name: [value] for name, value in asked.items()}
    texts = i18n.load("pl")
    side = page.get_by_test_id("stSidebar")
    for label in (texts.measure("killed"), texts.group("security_forces"), texts.status("stands"), _PUBLISHER):
        expect(side.get_by_text(label, exact=True).first).to_be_visible(timeout=30_000)
    assert texts("filters.ignored_heading") not in shown_text(page)
    again = visit(page.url)
    painted(again)
    if path in LAID_OUT:
        assert page.locator(".js-plotly-plot").count() >= 1
    assert alike(page, again)


@pytest.mark.parametrize("path", PAGES)
def test_what_an_address_could_not_use_is_said_on_every_page_runs_nothing_and_can_be_taken_out(visit, path):
    nasty = "%3Cimg%20src%3Dx%20onerror%3D%22window.ran%3D1%22%3E"
    page = visit(f"/{path}?measure=xyz&{nasty}={nasty}&as_of=2150-01-01&from=1492-10-12&within=999999")
    painted(page)
    said = shown_text(page)
    for part in ("measure = “xyz”", "<img src=x", "as_of = “2150-01-01”", "from = “1492-10-12”", "within = “999999”"):
        assert part in said
    assert page.evaluate("window.ran") is None
    page.get_by_role("button", name="Take them out of the address").press("Enter")
    page.wait_for_url(lambda url: "?" not in url or url.endswith("?"), timeout=30_000)
    settle(page)
    assert "measure = “xyz”" not in shown_text(page)
    assert page.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize("path", ["timeline", "map", "compare", "evidence"])
def test_the_back_button_brings_back_the_day_and_the_page_before(visit, path):
    page = visit("/?measure=killed")
    page.get_by_role("link", name={"compare": "Compare", "map": "Map"}.get(path, path.capitalize())).first.click()
    page.wait_for_url(f"**/{path}?**", timeout=30_000)
    settle(page)
    page.get_by_role("button", name="Earlier").press("Enter")
    page.wait_for_url("**as_of=*", timeout=30_000)
    settle(page)
    page.go_back()
    page.wait_for_url(lambda url: "as_of" not in url, timeout=30_000)
    settle(page)
    assert query(page) == {"measure": ["killed"]}
    expect(page.get_by_role("button", name="Later")).to_be_disabled(timeout=30_000)


def test_the_back_button_brings_back_the_figure_that_was_open_before(visit):
    page = visit("/evidence?claim=all-164")
    heading = page.locator("#opened-claim .figure")
    expect(heading).to_have_text("more than 164", timeout=30_000)
    page.locator(".st-key-opened label:has(input)").first.click()
    page.wait_for_url(lambda url: "claim=all-164" not in url, timeout=30_000)
    settle(page)
    expect(heading).not_to_have_text("more than 164", timeout=30_000)
    page.go_back()
    page.wait_for_url("**claim=all-164*", timeout=30_000)
    expect(heading).to_have_text("more than 164", timeout=30_000)
