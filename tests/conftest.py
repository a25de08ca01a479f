"""For every test: properties are judged by what they find, never by the time it takes, and find it each time.

Where two processes share the tests, those that need a browser all go to one of them: no two drive browsers at once.
"""

import pytest
from hypothesis import settings

settings.register_profile("recount", deadline=None, derandomize=True)
settings.load_profile("recount")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))
