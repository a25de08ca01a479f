"""What a reader without a mouse, or without eyes, needs of every page, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from dashboard.wording import i18n
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.browsing import violations
from tests.dashboard.rest import comes, painted, settle

pytestmark = pytest.mark.browser

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 360, "height": 780}
_FOCUS_IN = "box => document.activeElement !== document.body && document.activeElement.closest(box) !== null"
_ON_SCREEN = """
() => {
  const { x, right, width, height } = document.activeElement.getBoundingClientRect();
  return document.activeElement === document.body || (width > 0 && height > 0 && right > 0 && x < innerWidth);
}
"""


def circulating() -> str:
    """A claim of the sample that was printed after it was withdrawn."""
    claims = sample.claims()
    return str(claims.loc[claims[Claims.WARNING] == "still_circulating", Claims.ID].iloc[0])


def keeps_focus(page: Page, box: str) -> bool:
    """Whether what has the focus, when all is shown, comes to lie in the element that a selector names."""
    settle(page)
    return comes(page, lambda: bool(page.evaluate(_FOCUS_IN, box)))


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_a_link_to_evidence_lands_where_warning_figure_and_quote_are_in_sight(visit, size):
    page = visit(f"/evidence?claim={circulating()}", viewport=size)
    card = page.locator("#opened-claim")
    for piece in (".warning", ".figure", "blockquote"):
        expect(card.locator(piece)).to_be_in_viewport(ratio=1, timeout=30_000)
    expect(card).to_be_focused()
    if size is DESK:
        expect(page.locator("#opened")).to_be_in_viewport(ratio=1)
        row = page.locator(".st-key-opened label:has(input:checked)")
        expect(row).to_be_in_viewport(ratio=0.9, timeout=30_000)


def test_the_words_of_the_article_are_one_step_from_the_card_and_no_ring_lies_on_a_digit(visit):
    page = visit(f"/evidence?claim={circulating()}", viewport=PHONE)
    expect(page.locator("#opened-claim")).to_be_focused(timeout=30_000)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    mark = page.locator("#opened")
    expect(mark).to_be_focused()
    expect(mark).to_be_in_viewport()
    reach = "getComputedStyle(document.activeElement).outlineOffset"
    assert page.evaluate(reach) == "0px"
    assert page.locator(".mark.now").evaluate_all("all => all.every(one => one.matches('.lit'))")


def test_the_language_is_switched_by_keyboard_and_the_switch_keeps_the_focus(visit):
    page = visit("/compare?measure=missing")
    page.get_by_role("radio", name="English").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url("**lang=pl*", timeout=30_000)
    assert keeps_focus(page, ".st-key-filter_lang_pl")


def test_a_step_that_rests_leaves_the_focus_beside_it(visit):
    page = visit("/compare?as_of=2022-01-15&measure=missing")
    later = page.get_by_role("button", name="Later")
    while later.is_enabled():
        later.press("Enter")
        settle(page)
    assert keeps_focus(page, ".st-key-as-of-steps")


@pytest.mark.parametrize("address", ["/compare?measure=missing", "/timeline?measure=displaced&to=2021-12-31"])
def test_filters_that_are_cleared_leave_the_focus_on_the_page(visit, address):
    page = visit(address)
    page.get_by_role("button", name="Clear filters").last.press("Enter")
    page.wait_for_url(lambda url: "measure" not in url, timeout=30_000)
    assert keeps_focus(page, "[data-testid=stApp]")


@pytest.mark.parametrize("key", ["Enter", "Escape"])
def test_a_day_that_is_typed_is_taken_with_a_key(visit, key):
    page = visit("/compare")
    page.locator(".st-key-filter_from_en [role=spinbutton]").first.focus()
    page.keyboard.type("20220108", delay=50)
    page.keyboard.press(key)
    page.wait_for_url("**from=2022-01-08*", timeout=30_000)
    assert keeps_focus(page, ".st-key-filter_from_en")


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_the_skip_link_speaks_the_language_and_leads_into_the_page(visit, code):
    page = visit(f"/compare?lang={code}&measure=missing")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=i18n.load(code)("framework.skip"))
    expect(skip).to_be_focused()
    skip.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_folded_sidebar_holds_no_stop_that_nobody_sees_and_opens_and_shuts_by_keyboard(visit):
    page = visit("/compare?measure=missing", viewport=PHONE)
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate(_ON_SCREEN)
    page.get_by_test_id("stExpandSidebarButton").press("Enter")
    assert keeps_focus(page, "[data-testid=stSidebar]")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_focused(timeout=30_000)


@pytest.mark.parametrize(("path", "name"), [("timeline", "known_when"), ("map", "map"), ("compare", "comparison")])
def test_the_words_of_a_chart_are_written_anew_when_a_filter_changes(visit, path, name):
    page = visit(f"/{path}?measure=detained")
    painted(page)
    chart = page.locator(f".st-key-exhibit-{name} [data-testid=stPlotlyChart]").first
    before = chart.get_attribute("aria-label")
    page.get_by_role("button", name="Clear filters").press("Enter")
    page.wait_for_url(lambda url: "measure" not in url, timeout=30_000)
    settle(page)
    page.get_by_role("button", name="Earlier").press("Enter")
    page.wait_for_url(lambda url: "as_of" in url, timeout=30_000)
    expect(chart).not_to_have_attribute("aria-label", before, timeout=30_000)
    settle(page)
    words = page.locator(f".st-key-exhibit-{name} .ways p").first.text_content() or ""
    expect(chart).to_have_attribute("aria-label", words, timeout=30_000)


def test_the_days_of_the_slider_are_told_by_name_in_both_languages(visit):
    for code, day in (("en", "9 January 2022"), ("pl", "9 stycznia 2022")):
        slider = visit(f"/compare?as_of=2022-01-09&lang={code}").get_by_role("slider").first
        expect(slider).to_have_attribute("aria-valuetext", day, timeout=30_000)


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_evidence_with_its_card_shuts_nobody_out(visit, size):
    page = visit(f"/evidence?claim={circulating()}", viewport=size)
    painted(page)
    assert violations(page) == []
