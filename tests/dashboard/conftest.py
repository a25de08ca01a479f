"""The app on the sample ledger, for tests that run it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store import ARTICLES_VARIABLE, TABLES_VARIABLE
from tests.dashboard.folders import write_folders

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
