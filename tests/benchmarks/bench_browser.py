"""From choosing a filter to the last chart painted, beside a bare page that holds the same figures ready."""

import pickle
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from dashboard import filters, i18n, store
from dashboard.charts.comparison import comparison
from dashboard.charts.known_when import known_when
from dashboard.charts.parts import parts
from dashboard.charts.timeline import timeline
from dashboard.export.browser import find_browser
from dashboard.filters import Choice
from dashboard.frame import finish
from dashboard.knowledge import Known, known
from dashboard.theme import LIGHT, Layout
from extract.tables import read_tables
from tests.dashboard.server import QUIET, ROOT, serving

RUNS = 10
PAGES = ("compare", "timeline")
GOAL = 2.0
_QUIET_FOR = 700  # milliseconds without a change in any chart: the last one is painted
_WATCH = """
window.changed = 0; window.chosen = 0;
new MutationObserver(all => {
  if (all.some(one => one.target.closest?.('.js-plotly-plot') || one.target.querySelector?.('.js-plotly-plot')))
    window.changed = performance.now();
}).observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
addEventListener('click', () => window.chosen = performance.now(), true);
"""


def main() -> None:
    """Measure each page in turn with the bare page beside it, and print the ratios."""
    ledger = known(read_tables(store.tables_folder()))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser())
        for page in PAGES:
            file = Path(name) / page
            file.write_bytes(pickle.dumps({state: ready(page, ledger, state) for state in ((), ("killed",))}))
            with serving(ROOT / "dashboard" / "app.py") as address:
                ours = median(browser, f"{address}/{page}", "Killed")
            with serving(Path(__file__).with_name("bare_page.py"), RECOUNT_FIGURES=str(file)) as address:
                bare = median(browser, address, "killed")
            print(f"/{page}: filter change to last chart painted, {RUNS} runs: app {ours:.0f} ms, bare {bare:.0f} ms")
            print(f"/{page}: times a bare page with the same ready figures: {ours / bare:.2f} × (goal ≤ {GOAL})")
        browser.close()


def ready(page: str, ledger: Known, measures: tuple[str, ...]) -> list:
    """The figures that a page of the app shows, in the layout of a wide screen."""
    shown, texts = filters.apply(ledger, Choice(measures=measures)), i18n.load("en")
    drawn, places = (shown.statements, shown.revisions), {"places": ledger.places}
    look = (texts, LIGHT, Layout.WIDE)
    if page == "compare":
        made = [comparison(*drawn, *look, **places), parts(*drawn, *look, **places)]
    else:
        days = timeline(shown.statements, shown.events, None, *look, revisions=shown.revisions, **places)
        made = [days, known_when(*drawn, None, *look)]
    return [finish(figure, LIGHT, Layout.WIDE) for figure in made]


def median(browser: Browser, address: str, option: str) -> float:
    """Milliseconds from the click that chooses or drops an option to the last change in a chart."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {_WATCH} }})")
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot", timeout=60_000)
    settle(page)
    waits = []
    for run in range(RUNS + 2):
        change(page, option, choose=run % 2 == 0)
        settle(page)
        chosen, changed = page.evaluate("[window.chosen, window.changed]")
        if changed <= chosen:
            raise SystemExit(f"{address}: no chart changed")
        waits.append(changed - chosen)
    page.close()
    return statistics.median(waits[2:])  # the first of each kind warms up


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
    page.wait_for_selector(QUIET, timeout=60_000)
    page.wait_for_function(f"performance.now() - Math.max(window.changed, window.chosen) > {_QUIET_FOR}")
    page.wait_for_selector(QUIET, timeout=60_000)


if __name__ == "__main__":
    main()
