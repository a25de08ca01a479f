"""The wait in a browser: for a filter and for a view, beside a bare page with the same ready figures; and with 100,000
claims beside the sample.
"""

import json
import pickle
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from dashboard import store
from dashboard.export.browser import find_browser
from extract.tables.tables import read_tables
from tests.benchmarks.many_claims import multiplied, write
from tests.dashboard.browsing import GL
from tests.dashboard.server import QUIET, ROOT, serving

RUNS = 10
MANY = 100_000
VIEWS = ("", "timeline", "map", "compare", "evidence")
DRAWN = ("", "timeline", "map", "compare")
FILTERED = ("compare", "timeline")
STATES = ((), ("killed",))
GOAL_BARE, GOAL_MANY = 1.5, 2.0
_APP, _BARE = ROOT / "dashboard" / "app.py", Path(__file__).with_name("bare_page.py")
_QUIET_FOR = 700  # milliseconds without a change on the page: the last chart is painted
_WATCH = """
window.changed = 0; window.chosen = 0;
new MutationObserver(all => {
  if (all.some(one => one.target.closest?.(".js-plotly-plot, .article")
    || one.target.querySelector?.(".js-plotly-plot, .article"))) window.changed = performance.now();
}).observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
addEventListener("click", () => window.chosen = performance.now(), true);
"""
_FIGURES = """
() => JSON.stringify([...document.querySelectorAll(".js-plotly-plot")].map(({ data, layout }) => ({
  data, layout: { ...layout, width: undefined },
})), (_, value) => ArrayBuffer.isView(value) ? [...value] : value)
"""


def main() -> None:
    """Measure everything in one run and print medians and ratios."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=GL)
        with serving(_APP) as app:
            beside_bare(browser, app, Path(name))
            beside_many(
                browser, app, write(Path(name) / "tables", multiplied(read_tables(store.tables_folder()), MANY))
            )
        browser.close()


def beside_bare(browser: Browser, app: str, folder: Path) -> None:
    """Each view, and each change of a filter, beside a bare page with the figures that the app itself has drawn."""
    for view in DRAWN:
        file = folder / f"figures-{view}"
        states = STATES if view in FILTERED else STATES[:1]
        file.write_bytes(pickle.dumps({state: figures(browser, f"{app}/{view}", state) for state in states}))
        with serving(_BARE, RECOUNT_FIGURES=str(file)) as bare:
            told(f"/{view}: opening", opened(browser, f"{app}/{view}"), "bare page", opened(browser, bare), GOAL_BARE)
            if view in FILTERED:
                ours, theirs = filtered(browser, f"{app}/{view}", "Killed"), filtered(browser, bare, "killed")
                told(f"/{view}: filter change", ours, "bare page", theirs, GOAL_BARE)


def beside_many(browser: Browser, app: str, tables: Path) -> None:
    """Each view with many claims beside the sample."""
    with serving(_APP, tables) as many:
        for view in VIEWS:
            few = opened(browser, f"{app}/{view}")
            told(f"/{view}: {MANY:,} claims", opened(browser, f"{many}/{view}"), "sample", few, GOAL_MANY)


def told(what: str, ours: float, other: str, theirs: float, goal: float) -> None:
    """One line of the result."""
    ratio = f"{ours / theirs:.2f} × (goal ≤ {goal})"
    print(f"{what}, to last chart painted, {RUNS} runs: {ours:.0f} ms, {other} {theirs:.0f} ms: {ratio}", flush=True)


def figures(browser: Browser, address: str, measures: tuple[str, ...]) -> list[dict[str, object]]:
    """The figures that a page of the app shows."""
    page = new_page(browser)
    page.goto(address + "".join(f"?measure={one}" for one in measures))
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=120_000)
    settle(page)
    found = json.loads(page.evaluate(_FIGURES))
    page.context.close()
    return list(found)


def opened(browser: Browser, address: str) -> float:
    """Milliseconds from asking for an address to the last change in a chart or an article, on a warm server."""
    waits = []
    for _ in range(RUNS + 1):
        page = new_page(browser)
        page.goto(address)
        page.wait_for_selector(".js-plotly-plot .main-svg, .article .text", timeout=300_000)
        settle(page)
        waits.append(page.evaluate("window.changed"))
        page.context.close()
    return statistics.median(waits[1:])  # the first warms up


def filtered(browser: Browser, address: str, option: str) -> float:
    """Milliseconds from the click that chooses or drops an option to the last change in a chart."""
    page = new_page(browser)
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=120_000)
    settle(page)
    waits = []
    for run in range(RUNS + 2):
        change(page, option, choose=run % 2 == 0)
        settle(page)
        chosen, changed = page.evaluate("[window.chosen, window.changed]")
        if changed <= chosen:
            raise SystemExit(f"{address}: no chart changed")
        waits.append(changed - chosen)
    page.context.close()
    return statistics.median(waits[2:])  # the first of each kind warms up


def new_page(browser: Browser) -> Page:
    """A page that notes when a chart changes, in a context of its own."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {_WATCH} }})")
    return page


def change(page: Page, option: str, *, choose: bool) -> None:
    """Choose an option of the first filter by measure, or drop it."""
    if choose:
        page.get_by_role("combobox", name="Measure").click()
        page.get_by_role("option", name=option, exact=True).click()
    else:
        page.keyboard.press("Escape")  # the list of options may still be open
        page.locator(f"button[aria-label='Remove {option}']").last.click()


def settle(page: Page) -> None:
    """Wait until the script has run and no chart has changed for a while."""
    page.wait_for_selector(QUIET, timeout=300_000)
    page.wait_for_function(f"performance.now() - Math.max(window.changed, window.chosen) > {_QUIET_FOR}")
    page.wait_for_selector(QUIET, timeout=300_000)


if __name__ == "__main__":
    main()
