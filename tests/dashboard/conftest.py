"""The app on the sample ledger, for tests that run it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from streamlit.testing.v1 import AppTest

from dashboard.export.browser import find_browser
from dashboard.site.build import files
from dashboard.site.material import Material, gather
from dashboard.site.writing import write_site
from dashboard.store import ARTICLES_VARIABLE, TABLES_VARIABLE
from tests.dashboard import sites
from tests.dashboard.browsing import UNSEEN
from tests.dashboard.folders import write_folders
from tests.dashboard.rest import settle
from tests.dashboard.server import serving
from tests.dashboard.tabs import Tab, Tabs

expect.set_options(timeout=30_000)  # milliseconds: other work may hold a browser up

APP = Path(__file__).parents[2] / "dashboard" / "app.py"


@pytest.fixture
def use(monkeypatch):
    """Let the app read the tables and articles of these two folders."""

    def put(tables: Path, articles: Path) -> None:
        monkeypatch.setenv(TABLES_VARIABLE, str(tables))
        monkeypatch.setenv(ARTICLES_VARIABLE, str(articles))

    return put


@pytest.fixture(scope="session")
def sample_folders(tmp_path_factory):
    return write_folders(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def open_page(use, sample_folders):
    """Open a page of the app: `open_page("compare", measure=["killed"])`."""

    def opened(page: str = "overview", folders=sample_folders, **query) -> AppTest:
        use(*folders)
        test = AppTest.from_file(str(APP), default_timeout=60)
        test.query_params.update(query)
        return test.run() if page == "overview" else go(test, page)

    return opened


def go(test: AppTest, page: str) -> AppTest:
    """Open another page of a running app."""
    from streamlit.util import calc_hash

    test._page_hash = calc_hash(page)
    return test.run()


@pytest.fixture(scope="session")
def base(sample_folders):
    """The address of the app on the sample ledger; one server for all tests."""
    with serving(APP, *sample_folders) as address:
        yield address


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Material:
    """All that a site of the sample is made of."""
    return gather(*sites.material(tmp_path_factory.mktemp("material")))


@pytest.fixture(scope="session")
def site(built, tmp_path_factory) -> Path:
    """The folder of a site of the sample, for tests that read it; it lies below a web host's root."""
    folder = tmp_path_factory.mktemp("host") / "news" / "recount"
    write_site(folder, files(built))
    return folder


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=UNSEEN)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def tab(chromium):
    """The tab in which the tests of a module open one address after another."""
    return Tab(chromium)


@pytest.fixture(scope="module")
def tabs(chromium):
    """The tabs of the tests of a module that may open several addresses at once."""
    return Tabs(chromium)


@pytest.fixture
def visit(base, tabs):
    """Open an address in a context of its own: nothing is shared with an earlier visit but the address."""

    def opened(path: str, **look) -> Page:
        page = tabs.another().page(**look)
        page.goto(base + path if path.startswith("/") else path)
        settle(page)
        return page

    yield opened
    tabs.leave()
