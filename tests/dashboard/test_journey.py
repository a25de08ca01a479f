"""A reader's way through the app in a real browser."""

import csv
import io
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.dashboard import sample
from tests.dashboard.browsing import alike, query, shown_text
from tests.dashboard.rest import painted, settle
from tests.dashboard.server import ROOT, serving

pytestmark = pytest.mark.browser

PAGES = ("", "timeline", "map", "compare", "evidence")


def saved(page: Page, label: str, folder: Path) -> Path:
    with page.expect_download(timeout=120_000) as download:
        page.get_by_role("button", name=label).first.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_reader_filters_shares_the_link_and_takes_picture_and_table_away(visit, tmp_path):
    page = visit("/")
    page.get_by_role("link", name="Compare").first.click()
    expect(page.get_by_test_id("stPlotlyChart").first).to_be_visible(timeout=30_000)
    page.goto(page.url + f"?from=2022-01-08&to=2022-01-10&as_of=2022-01-10&measure=killed&place={sample.KAZAKHSTAN}")
    settle(page)
    page.get_by_role("link", name="Timeline").first.click()
    expect(page.locator(".st-key-exhibit-known_when")).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="Compare").first.click()
    expect(page.locator(".st-key-exhibit-comparison")).to_be_visible(timeout=30_000)
    settle(page)
    assert query(page)["measure"] == ["killed"]
    assert query(page)["place"] == [sample.KAZAKHSTAN]

    again = visit(page.url)
    assert alike(page, again)

    picture = saved(again, "Picture (PNG)", tmp_path)
    assert picture.name == "recount-comparison-killed-kazakhstan-from-2022-01-08-to-2022-01-10-as-of-2022-01-10.png"
    assert Image.open(picture).format == "PNG"
    table = saved(again, "Table (CSV)", tmp_path)
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    by_id = {row["claim_id"]: row for row in rows}
    assert by_id["all-164"]["status"] == "retracted"
    assert "technical error" in by_id["all-164"]["history"]
    assert "held-5135" not in by_id
    assert "officers-18" not in by_id


def test_a_filter_chosen_on_the_screen_goes_into_the_address_and_comes_back_with_it(visit):
    page = visit("/compare")
    chooser = page.get_by_role("combobox", name="Measure")
    chooser.click()
    page.get_by_role("option", name="Missing", exact=True).click()
    page.keyboard.press("Escape")
    page.wait_for_url("**measure=missing*")
    settle(page)
    again = visit(page.url)
    assert "Table: 2 figures" in shown_text(again)
    again.get_by_role("button", name="Clear filters").click()
    expect(again.get_by_text("Table: 39 figures").first).to_be_visible(timeout=30_000)
    assert not query(again)


def test_the_language_is_switched_in_place_and_kept_in_the_address(visit):
    page = visit("/compare?measure=killed")
    page.get_by_role("radio", name="Polski").or_(page.get_by_text("Polski", exact=True)).first.click()
    expect(page.get_by_role("link", name="Porównanie").first).to_be_visible(timeout=30_000)
    assert query(page) == {"measure": ["killed"], "lang": ["pl"]}
    page.get_by_role("link", name="Oś czasu").first.click()
    expect(page.locator(".st-key-exhibit-timeline")).to_be_visible(timeout=30_000)
    settle(page)
    assert query(page) == {"measure": ["killed"], "lang": ["pl"]}


def test_going_back_brings_the_earlier_filters_back(visit):
    page = visit("/compare?measure=killed")
    page.get_by_text("Polski", exact=True).click()
    expect(page.get_by_role("link", name="Porównanie").first).to_be_visible(timeout=30_000)
    settle(page)
    page.go_back()
    expect(page.get_by_role("link", name="Compare").first).to_be_visible(timeout=30_000)
    settle(page)
    assert query(page) == {"measure": ["killed"]}


def test_a_mark_leads_to_its_evidence(visit):
    page = visit("/compare?measure=missing")
    points = page.locator(".st-key-exhibit-comparison .scatterlayer .point")
    painted(page)
    box = points.first.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**/evidence?**claim=**", timeout=30_000)
    settle(page)
    assert query(page)["claim"][0].startswith("missing-")
    assert query(page)["measure"] == ["missing"]
    expect(page.locator("#opened")).to_be_in_viewport(timeout=30_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_asked_of_any_other_machine(base, chromium, scheme):
    context = chromium.new_context(color_scheme=scheme)
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        page.goto(f"{base}/{path}")
        painted(page)
        page.wait_for_load_state("networkidle", timeout=60_000)
    context.close()
    assert len(asked) > 20
    assert [url for url in asked if not url.startswith((base, "data:", "blob:"))] == []


def test_text_of_an_article_runs_nothing(chromium, tmp_path):
    from extract.schema import Articles
    from tests.dashboard.folders import write_folders

    tables = sample.tables()
    nasty = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
    articles = tables[Articles].assign(**{Articles.TITLE: nasty, Articles.PUBLISHER: nasty})
    folders = write_folders(tmp_path, tables | {Articles: articles}, dict.fromkeys(articles[Articles.ID], nasty))
    with serving(ROOT / "dashboard" / "app.py", *folders) as address:
        page = chromium.new_page()
        page.goto(f"{address}/evidence?claim=tens")
        settle(page)
        assert nasty in shown_text(page)
        assert page.evaluate("window.ran") is None
        page.close()


def test_a_browser_that_draws_no_maps_gets_the_tables(base, chromium):
    context = chromium.new_context()
    context.add_init_script("window.recountWebgl = false")
    page = context.new_page()
    page.goto(f"{base}/map")
    expect(page.get_by_text("has no WebGL2")).to_be_visible(timeout=30_000)
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible(timeout=30_000)
    context.close()


def test_a_narrow_page_gets_the_chart_for_telephones_and_a_wide_one_the_other(visit):
    page = visit("/compare?measure=missing", viewport={"width": 360, "height": 780})
    narrow = page.locator(".js-plotly-plot").first
    expect(narrow).to_be_visible(timeout=30_000)
    settle(page)
    assert query(page) == {"measure": ["missing"]}  # what the browser says of itself changes no filter
    tall = narrow.bounding_box()["height"]
    page.set_viewport_size({"width": 1440, "height": 900})
    lower = "tall => document.querySelector('.js-plotly-plot')?.getBoundingClientRect().height < tall"
    page.wait_for_function(lower, arg=tall, timeout=60_000)
