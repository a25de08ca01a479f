"""The address that shows in the app what was exported."""

from urllib.parse import urlencode, urlsplit

from dashboard.export.look import Look
from dashboard.query import LANG, write
from dashboard.wording.i18n import LANGUAGES

PAGES = {"timeline": "timeline", "known_when": "timeline", "map": "map", "comparison": "compare", "parts": "compare"}
"""The page of each chart; the overview, and every table, is shown by the first page."""

_ALL_PAGES = {*PAGES.values(), "evidence", "report"}


def base_of(url: str) -> str:
    """The app's own address from that of any of its pages: "http://host/sub" from "http://host/sub/compare?lang=pl"."""
    parts = urlsplit(url)
    if not parts.netloc:
        return ""
    above, _, page = parts.path.rpartition("/")
    return f"{parts.scheme}://{parts.netloc}{above if page in _ALL_PAGES else parts.path}".rstrip("/")


def link(look: Look, chart: str = "", base: str = "") -> str:
    """Page and filters, below the app's own address `base`: "compare?as_of=2022-01-10&place=geonames%3A1526384"."""
    parameters = write(look.choice)
    if look.texts.code != LANGUAGES[0]:
        parameters[LANG] = [look.texts.code]
    asked = urlencode(parameters, doseq=True)
    address = f"{base.rstrip('/')}/{PAGES.get(chart, '')}"
    return f"{address}?{asked}" if asked else address
