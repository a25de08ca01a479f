"""Where each file of the site stands, and how one leads to another: always relative, so that any folder will do."""

import posixpath
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from dashboard.theme import Layout
from dashboard.wording.i18n import LANGUAGES

ASSETS = "assets"
NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class State:
    """What a page of charts shows: in which language, and as of the end of which day; None for everything known."""

    code: str
    day: date | None = None

    @property
    def name(self) -> str:
        """Of the day, in paths."""
        return self.day.isoformat() if self.day else NEWEST


def charts(state: State) -> str:
    """The page of charts of a state; that of everything known is the language's first page."""
    return f"{_folder(state.code)}{f'as-of/{state.name}' if state.day else 'index'}.html"


def evidence(code: str, article_id: str) -> str:
    """The page of an article."""
    return f"{_folder(code)}evidence/{article_id}.html"


def articles(code: str) -> str:
    """The page that lists all articles."""
    return f"{_folder(code)}articles.html"


def method(code: str) -> str:
    """The page that says how to read the others."""
    return f"{_folder(code)}method.html"


def figure(state: State, chart: str, layout: Layout) -> str:
    """The drawing of a chart."""
    return f"figures/{state.code}/{state.name}/{chart}-{layout}.js"


def asset(name: str) -> str:
    """A file that pages share."""
    return f"{ASSETS}/{name}"


def data(code: str, name: str) -> str:
    """A table, or the description of the tables."""
    return f"data/{code}/{name}"


def bundle(state: State) -> str:
    """The tables of a state in one file."""
    return data(state.code, f"recount-{state.name}.zip")


def claim_anchor(claim_id: str) -> str:
    """The anchor of a claim on its article's page."""
    return f"claim-{claim_id}"


def event_anchor(event_id: str) -> str:
    """The anchor of an event on its article's page."""
    return f"event-{event_id}"


def place_anchor(place_id: str) -> str:
    """The anchor of a place on a page of charts."""
    return f"place-{place_id}"


def link(here: str, there: str, anchor: str = "") -> str:
    """The address of a file as another file of the site asks for it."""
    path = posixpath.relpath(there, posixpath.dirname(here) or ".")
    return quote(path) + (f"#{quote(anchor)}" if anchor else "")


def _folder(code: str) -> str:
    """The first language has the root."""
    return "" if code == LANGUAGES[0] else f"{code}/"
