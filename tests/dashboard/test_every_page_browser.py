"""What every page owes to every reader, in a real browser: room, names, headings, and no barrier."""

from itertools import pairwise

import pytest

from dashboard.wording import i18n
from tests.dashboard.browsing import PAGES, cut, on_marks, overlaps, too_wide, violations
from tests.dashboard.rest import comes, painted

pytestmark = pytest.mark.browser

LOOKS = (("en", "light", 1440), ("pl", "dark", 360), ("pl", "light", 1440))
_HEADINGS = "() => [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(one => Number(one.tagName[1]))"
_NAMELESS = """
() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), textarea, summary, [role=slider]")]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[aria-hidden=true]"))
  .filter(one => !(one.ariaLabel || one.innerText?.trim() || one.labels?.length || one.ariaLabelledByElements?.length))
  .map(one => one.outerHTML.slice(0, 200))
"""
_NAMES = """
() => [...document.querySelectorAll("[aria-label], [placeholder]")]
  .flatMap(one => [one.getAttribute("aria-label"), one.getAttribute("placeholder")])
"""


@pytest.fixture(scope="module", params=[(path, *look) for path in PAGES for look in LOOKS], ids=str)
def seen(request, base, tab):
    """A page and the language that it was asked for, for tests that look at it and leave it as it is."""
    path, code, scheme, width = request.param
    page = tab.page({"width": width, "height": 900}, scheme)
    page.goto(f"{base}/{path}?lang={code}")
    painted(page)
    yield page, code
    tab.leave()


def test_a_page_fits_its_screen_and_no_label_meets_another_and_nobody_is_shut_out(seen):
    page, _ = seen
    assert too_wide(page) == [0, 0, 0]
    assert overlaps(page) == []
    assert on_marks(page) == []
    assert cut(page) == []
    assert violations(page) == []


def test_headings_of_a_page_begin_with_its_name_and_leave_no_level_out(seen):
    page, _ = seen
    levels = page.evaluate(_HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_every_control_has_a_name_and_it_is_of_the_language_of_the_page(seen):
    page, code = seen
    own = i18n.load(code).entries["framework"]
    others = [i18n.load(other).entries["framework"] for other in i18n.LANGUAGES if other != code]
    foreign = {words for other in others for name, words in other.items() if words != own[name]}
    assert comes(page, lambda: foreign.isdisjoint(page.evaluate(_NAMES)))
    assert page.evaluate(_NAMELESS) == []


def test_a_page_says_which_language_it_speaks(seen):
    page, code = seen
    assert page.evaluate("document.documentElement.lang") == code
