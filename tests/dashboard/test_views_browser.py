"""What only a browser can tell of the pages: no overflow, no overlap, no barrier; the days, the map, the keyboard."""

import pytest
from playwright.sync_api import expect

from tests.dashboard import sample
from tests.dashboard.browsing import chart_words, cut, on_marks, overlaps, query, too_wide, unwritten, violations
from tests.dashboard.rest import painted, settle

pytestmark = pytest.mark.browser

_NEAR_ALMATY = f"/map?place={sample.ALMATY}&within=300"
_PLACE = """
([latitude, longitude]) => {
  const plot = document.querySelector(".js-plotly-plot"), box = plot.getBoundingClientRect();
  const at = plot._fullLayout.map._subplot.map.project([longitude, latitude]);
  return [box.x + at.x, box.y + at.y];
}
"""


@pytest.mark.parametrize("width", [700, 768, 1280])
@pytest.mark.parametrize("path", ["", "timeline", "compare"])
def test_between_phone_and_desk_no_label_is_cut_either(visit, path, width):
    page = visit(f"/{path}", viewport={"width": width, "height": 900})
    painted(page)
    assert too_wide(page) == [0, 0, 0]
    assert overlaps(page) == []
    assert on_marks(page) == []
    assert cut(page) == []


def test_what_is_folded_up_shuts_nobody_out_either(visit):
    page = visit("/compare?measure=killed", viewport={"width": 360, "height": 900})
    page.get_by_test_id("stExpander").first.locator("summary").click()
    expect(page.get_by_test_id("stDataFrame").first).to_be_attached(timeout=60_000)
    page.get_by_test_id("stExpandSidebarButton").click()
    settle(page)
    assert violations(page) == []


def test_the_killed_of_three_days_are_three_pictures(visit):
    pictures = {}
    for day in ("2022-01-08", "2022-01-09", "2022-01-15"):
        page = visit(f"/compare?measure=killed&group=all&as_of={day}")
        painted(page)
        pictures[day] = chart_words(page, "comparison")
    assert "164" not in pictures["2022-01-08"]
    assert "<s>more than 164</s>" in pictures["2022-01-09"]
    assert "225" not in pictures["2022-01-09"]
    assert "<s>more than 164</s>" in pictures["2022-01-15"]
    assert "225" in pictures["2022-01-15"]


@pytest.mark.parametrize("day", ["2022-01-08", "2022-01-09", "2022-01-15"])
@pytest.mark.parametrize("path", ["", "timeline", "compare"])
def test_on_every_day_a_phone_shows_whole_labels_that_do_not_meet(visit, path, day):
    page = visit(f"/{path}?as_of={day}", viewport={"width": 360, "height": 900})
    painted(page)
    assert too_wide(page) == [0, 0, 0]
    assert overlaps(page) == []
    assert on_marks(page) == []


def test_the_as_of_day_is_moved_with_the_keyboard_from_one_change_to_the_next(visit):
    page = visit("/compare?as_of=2022-01-09")
    slider = page.get_by_role("slider").first
    assert slider.get_attribute("aria-valuetext") == "9 January 2022"
    slider.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**as_of=2022-01-08*", timeout=30_000)
    settle(page)
    page.get_by_role("button", name="Later").press("Enter")
    page.wait_for_url("**as_of=2022-01-09*", timeout=30_000)


def test_marks_are_walked_through_with_the_keyboard_and_opened(visit):
    page = visit("/evidence?claim=all-164")
    page.locator("#opened").focus()
    focused = "document.activeElement.dataset.opens || document.activeElement.textContent"
    before = page.evaluate(focused)
    page.keyboard.press("ArrowRight")
    after = page.evaluate(focused)
    assert after != before
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Tab")
    assert (
        page.evaluate("document.activeElement.matches('.article .text *') || document.activeElement.tagName") != after
    )
    page.locator(".article .text a[tabindex='0']").first.press("Enter")
    page.wait_for_url(lambda url: "claim=all-164" not in url, timeout=30_000)
    settle(page)
    expect(page.locator("#opened")).to_be_in_viewport(timeout=30_000)


def test_a_place_that_is_clicked_becomes_the_filter(visit):
    page = visit("/map?measure=killed")
    painted(page)
    places = sample.tables()[sample.Places].set_index(sample.Places.ID)
    almaty = places.loc[sample.ALMATY]
    where = [float(almaty[sample.Places.LATITUDE]), float(almaty[sample.Places.LONGITUDE])]
    page.mouse.click(*page.evaluate(_PLACE, where))
    page.wait_for_url(f"**place={sample.ALMATY.replace(':', '*')}*", timeout=30_000)
    assert query(page) == {"measure": ["killed"], "place": [sample.ALMATY]}
    settle(page)
    page.get_by_role("button", name="Clear filters").click()
    page.wait_for_url(lambda url: "place" not in url, timeout=30_000)
    settle(page)
    assert "place" not in query(page)


def test_a_distance_is_drawn_around_its_place_and_goes_with_it(visit):
    rings = "document.querySelector('.js-plotly-plot')?.data?.filter(one => one.mode === 'lines').length"
    page = visit(_NEAR_ALMATY)
    page.wait_for_function(f"{rings} === 1", timeout=60_000)
    page.get_by_role("button", name="Clear filters").click()
    page.wait_for_function(f"{rings} === 0", timeout=60_000)


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("path", ["/map?lang=pl", f"{_NEAR_ALMATY}&lang=pl"])
def test_a_map_has_room_for_all_its_words(visit, path, width):
    page = visit(path, viewport={"width": width, "height": 900})
    page.wait_for_selector(".js-plotly-plot .maplibregl-canvas", timeout=60_000)
    painted(page)
    assert unwritten(page) == []


@pytest.mark.parametrize(("key", "leaves"), [("Enter", "Enter"), ("Space", "Space"), ("Enter", "Escape")])
def test_a_chart_with_its_words_fills_the_screen_and_leaves_it_again_by_keyboard(visit, key, leaves):
    page = visit("/compare?measure=missing")
    painted(page)
    shown = "document.fullscreenElement?.className.includes('st-key-exhibit-comparison')"
    page.get_by_role("button", name="Full screen").first.press(key)
    page.wait_for_function(f"{shown} === true", timeout=30_000)
    leave = page.get_by_role("button", name="Leave full screen")
    expect(leave).to_be_focused()
    assert page.locator(".st-key-exhibit-comparison .headline").is_visible()
    leave.press(leaves)
    page.wait_for_function("document.fullscreenElement === null", timeout=30_000)


def test_the_words_of_a_chart_can_be_opened_and_read(visit):
    page = visit("/compare?measure=missing")
    headline = page.locator(".st-key-exhibit-comparison .headline").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    page.locator(".ways summary").first.press("Enter")
    expect(page.locator(".ways p").first).to_be_visible()
    assert page.locator(".ways p").first.inner_text().startswith(headline)


def test_every_card_leads_to_its_evidence(visit):
    page = visit("/?measure=killed")
    links = page.locator("[class*=st-key-open-] a")
    painted(page)
    assert links.count() == page.locator(".card").count() > 1
    links.nth(1).click()
    page.wait_for_url("**/evidence?**claim=**", timeout=30_000)
    expect(page.locator("#opened")).to_be_in_viewport(timeout=30_000)


@pytest.mark.parametrize("path", ["compare", "map"])
def test_a_mark_of_a_chart_is_reached_and_opened_with_the_keyboard_alone(visit, path):
    page = visit(f"/{path}?measure=killed&lang=pl")
    page.get_by_test_id("stExpander").first.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".marks li a").first).to_be_visible(timeout=60_000)
    settle(page)
    assert violations(page) == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.marks li:first-child a')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/evidence?**claim=**", timeout=30_000)
    settle(page)
    assert query(page)["measure"] == ["killed"]
    expect(page.locator("#opened")).to_be_in_viewport(timeout=30_000)


def test_a_map_in_full_screen_is_as_high_as_there_is_room_and_shows_the_same_view_larger(visit):
    page = visit("/map?measure=killed")
    painted(page)
    size = (
        "(() => { const { _fullLayout: { map } } = document.querySelector('.js-plotly-plot');"
        " return [map._subplot.map.getCanvas().clientHeight, map._subplot.map.getZoom()]; })()"
    )
    high, zoom = page.evaluate(size)
    page.get_by_role("button", name="Full screen").first.press("Enter")
    page.wait_for_function(f"{size}[0] > {high} && {size}[1] > {zoom}", timeout=30_000)
    painted(page)
    below = page.locator(".st-key-exhibit-map .caption").bounding_box()["y"]
    assert below > page.locator(".maplibregl-canvas").bounding_box()["y"] + page.evaluate(size)[0]
    page.get_by_role("button", name="Leave full screen").press("Enter")
    page.wait_for_function(f"{size}[0] === {high} && Math.abs({size}[1] - {zoom}) < 0.001", timeout=30_000)
