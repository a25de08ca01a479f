"""The static site in a real browser: below a path of a web host, and opened from a folder."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard import sites
from tests.dashboard.browsing import violations
from tests.dashboard.rest import comes

pytestmark = pytest.mark.browser

CHARTS = ("timeline", "known_when", "map", "comparison", "parts")
LEFT = "net::ERR_ABORTED"
EVIDENCE = f"evidence/{sites.HOSTILE_ARTICLE}.html"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def host(site) -> Path:
    """A web host's root, with the site in a folder below it."""
    return site.parents[1]


@pytest.fixture(scope="module")
def base(host) -> Iterator[str]:
    server = ThreadingHTTPServer(("localhost", 0), partial(Quiet, directory=host))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/news/recount/"
    server.shutdown()


@pytest.fixture
def visit(tab, base):
    """Open a page of the site in the tab; at the end nothing may have failed, or been asked of another server."""
    asked: list[str] = []
    wrong: list[str] = []
    heard = {
        "request": lambda request: asked.append(request.url),
        "pageerror": lambda error: wrong.append(str(error)),
        # A click that leaves the page aborts what it was still loading (a map's worker): no fault of the page.
        "requestfailed": lambda request: request.failure == LEFT or wrong.append(request.url),
    }

    def open_page(path: str, at: str = base, **look) -> Page:
        page = tab.page(**look)
        page.goto(at + path)
        return page

    page = tab.page()
    for event, hear in heard.items():
        page.on(event, hear)
    yield open_page
    for event, hear in heard.items():
        page.remove_listener(event, hear)
    tab.leave()
    assert [url for url in asked if not url.startswith((base, "file:", "blob:", "data:"))] == []
    assert wrong == []


def drawn(page: Page, chart: str):
    """A chart, once it is drawn."""
    ground = page.locator(f".chart[data-chart={chart}]")
    ground.evaluate("ground => ground.scrollIntoView()")
    page.wait_for_selector(f".chart[data-chart={chart}][data-drawn]", timeout=60_000)
    return ground


def mark(page: Page, chart: str, claim: str) -> tuple[float, float]:
    """Where on the screen a claim's mark is."""
    found = page.evaluate(
        """([chart, claim]) => {
            const place = document.querySelector(`.chart[data-chart=${chart}] .js-plotly-plot`);
            for (const trace of place._fullData) {
                const at = (trace.customdata ?? []).findIndex((mark) => mark?.[1] === claim);
                if (at < 0) continue;
                const box = place.getBoundingClientRect(), sheet = place._fullLayout;
                const x = sheet[trace.xaxis.replace("x", "xaxis")], y = sheet[trace.yaxis.replace("y", "yaxis")];
                window.scrollBy(0, box.top + y._offset + y.d2p(trace.y[at]) - 400);
                const now = place.getBoundingClientRect();
                return [now.left + x._offset + x.d2p(trace.x[at]), now.top + y._offset + y.d2p(trace.y[at])];
            }
        }""",
        [chart, claim],
    )
    assert found, f"{chart} has no mark of {claim}"
    return found[0], found[1]


def hovered(page: Page, chart: str, x: float, y: float) -> bool:
    """Whether a chart feels the pointer that comes to stand at a mark."""
    page.mouse.move(x, y)
    return bool(
        page.evaluate(f"document.querySelector('.chart[data-chart={chart}] .js-plotly-plot')._hoverdata?.length")
    )


@pytest.mark.parametrize(("width", "scheme", "layout"), [(1440, "light", "wide"), (360, "dark", "narrow")])
@pytest.mark.parametrize("path", ["index.html", "pl/as-of/2022-01-09.html"])
def test_every_chart_is_drawn_for_the_width_and_appearance_of_the_reader(visit, path, width, scheme, layout) -> None:
    page = visit(path, viewport={"width": width, "height": 800}, color_scheme=scheme)
    for chart in CHARTS:
        assert drawn(page, chart).get_attribute("data-drawn") == f"{layout} {scheme}"
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert "164" in page.locator(".chart[data-chart=comparison]").inner_text()


@pytest.mark.parametrize("chart", ["timeline", "known_when", "comparison", "parts"])
def test_a_click_on_a_mark_opens_its_words(visit, chart) -> None:
    page = visit("as-of/2022-01-09.html")
    drawn(page, chart)
    x, y = mark(page, chart, "all-164")
    assert comes(page, lambda: hovered(page, chart, x, y))
    page.mouse.click(x, y)
    page.wait_for_url(f"**/{EVIDENCE}#claim-all-164")
    expect(page.locator("#claim-all-164")).to_be_in_viewport()
    assert page.locator(".mark.now").all_inner_texts()


def test_a_page_follows_the_appearance_and_width_when_they_change(visit) -> None:
    page = visit("index.html", color_scheme="light")
    drawn(page, "timeline")
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector(".chart[data-chart=timeline][data-drawn='wide dark']")
    page.set_viewport_size({"width": 500, "height": 800})
    page.wait_for_selector(".chart[data-chart=timeline][data-drawn='narrow dark']")


def test_the_map_has_its_ground_and_buttons(visit) -> None:
    page = visit("index.html")
    drawn(page, "map")
    place = ".chart[data-chart=map] .js-plotly-plot"
    before = page.evaluate(f"document.querySelector('{place}').layout.map.zoom")
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_function(f"document.querySelector('{place}').layout.map.zoom > {before}")
    page.get_by_role("button", name="Back to the first view").click()
    page.wait_for_function(f"document.querySelector('{place}').layout.map.zoom === {before}")
    shapes = page.evaluate(f"document.querySelector('{place}').layout.map.style.sources.countries.data.features.length")
    assert shapes > 100


def test_it_all_works_from_a_folder(visit, host) -> None:
    page = visit("index.html", at=f"{(host / 'news' / 'recount').as_uri()}/")
    for chart in CHARTS:
        drawn(page, chart)
    page.get_by_role("link", name="Polski").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")


def test_without_webgl_the_map_gives_way_to_its_places(chromium, base) -> None:
    context = chromium.new_context()
    context.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page = context.new_page()
    page.goto(f"{base}index.html#map")
    expect(page.get_by_text("has no WebGL2")).to_be_visible()
    expect(page.locator("#map .places")).to_be_visible()
    expect(page.locator("#map .chart")).to_be_hidden()
    context.close()


def test_a_place_of_the_map_is_unfolded_where_the_address_names_it(visit) -> None:
    page = visit("index.html#place-geonames%3A1526384")
    expect(page.locator("[id='place-geonames:1526384']")).to_be_in_viewport()


def test_a_hostile_title_runs_nothing(visit) -> None:
    for path in (EVIDENCE, "articles.html", "index.html"):
        page = visit(path)
        page.wait_for_load_state()
        assert page.evaluate("window.hacked") is None
    page = visit(EVIDENCE)
    expect(page.get_by_role("heading", level=1)).to_have_text(sites.HOSTILE)
    expect(page.locator(".text").nth(1)).to_have_text('</script><script>window.hacked = 2</script> "Twice" & more.')


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["index.html", "pl/as-of/2022-01-09.html", EVIDENCE, "articles.html", "pl/method.html"]
)
def test_axe_finds_nothing_serious(visit, path, scheme) -> None:
    page = visit(path, color_scheme=scheme)
    for chart in CHARTS if page.locator(".chart").count() else ():
        drawn(page, chart)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert violations(page) == []
