"""The tables and articles that the screen shows, read once for each build; the only cache."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import streamlit as st

from dashboard import filters
from dashboard.filters import Choice, Shown
from dashboard.known import knowledge
from dashboard.known.knowledge import Known, Tables
from extract.article import ArticleError, read_article
from extract.schema import TABLES, Articles
from extract.tables.tables import Skipped, read_tables, skipped

TABLES_VARIABLE = "RECOUNT_TABLES"
ARTICLES_VARIABLE = "RECOUNT_ARTICLES"
_DATA = Path(__file__).resolve().parents[1] / "data"
_ENDINGS = (".md", ".txt")

T = TypeVar("T")
Signature = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The tables of one build, the days on which knowledge changed, and the articles that it could not read."""

    tables: Tables
    days: tuple[date, ...]
    skipped: Skipped

    @property
    def newest(self) -> date | None:
        """The last day of which it tells anything: of an article, or of a change of knowledge."""
        published = knowledge.newest_day(self.tables[Articles])
        return max((day for day in (published, *self.days[-1:]) if day), default=None)


def tables_folder() -> Path:
    """Where the tables are: `data/tables`, or what RECOUNT_TABLES says."""
    return Path(os.environ.get(TABLES_VARIABLE) or _DATA / "tables")


def articles_folder() -> Path:
    """Where the articles are: `data/articles`, or what RECOUNT_ARTICLES says."""
    return Path(os.environ.get(ARTICLES_VARIABLE) or _DATA / "articles")


def ledger() -> Ledger:
    """The tables as they now are on the disk.

    Raises:
        TableError: a table is missing or holds something it must not.
    """
    folder = tables_folder()
    return _ledger(folder, _signature(folder))


def known(day: date | None) -> Known:
    """What was known by the end of a day.

    Raises:
        TableError: a table is missing or holds something it must not.
    """
    folder = tables_folder()
    return _known(folder, _signature(folder), day)


def shown(choice: Choice) -> Shown:
    """What a choice leaves of what was known on its day.

    Raises:
        TableError: a table is missing or holds something it must not.
    """
    folder = tables_folder()
    return _shown(folder, _signature(folder), choice)


def kept(choice: Choice, what: tuple[str, ...], make: Callable[[], T]) -> T:
    """What `make` made of a choice when it was first asked for; nobody may change it.

    Args:
        choice: what the reader chose.
        what: everything else that it depends on: its name, language, colours, layout.
        make: makes it where this build, choice and name were not asked for before.
    """
    folder = tables_folder()
    made: T = _kept(folder, _signature(folder), choice, what, make)
    return made


def article_text(article_id: str) -> str | None:
    """An article's frozen text; None where the file is gone or can no longer be read."""
    paths = (articles_folder() / f"{article_id}{ending}" for ending in _ENDINGS)
    try:
        return next((read_article(path).text for path in paths if path.is_file()), None)
    except (ArticleError, OSError):
        return None


@st.cache_resource(max_entries=2, show_spinner=False)
def _ledger(folder: Path, signature: Signature) -> Ledger:  # noqa: ARG001 - a new build is another key
    tables = read_tables(folder)
    return Ledger(tables, knowledge.days_of_change(tables), skipped(folder))


@st.cache_resource(max_entries=64, show_spinner=False)
def _known(folder: Path, signature: Signature, day: date | None) -> Known:
    return knowledge.known(_ledger(folder, signature).tables, day)


@st.cache_resource(max_entries=64, show_spinner=False)
def _shown(folder: Path, signature: Signature, choice: Choice) -> Shown:
    return filters.apply(_known(folder, signature, choice.as_of), choice)


@st.cache_resource(max_entries=256, show_spinner=False)
def _kept(folder: Path, signature: Signature, choice: Choice, what: tuple[str, ...], _make: Callable[[], T]) -> T:  # noqa: ARG001
    return _make()


def _signature(folder: Path) -> Signature:
    """What changes when a build replaces the tables."""
    files = sorted(path for table in TABLES if (path := folder / f"{table.name}.csv").is_file())
    found = [*files, *(path for path in [folder / "datapackage.json"] if path.is_file())]
    return tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in found)
