"""What a site is made of: the tables of a build, the days on which knowledge changed, and the texts of the articles."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.export.look import Look, look_at
from dashboard.filters import Choice
from dashboard.known import knowledge
from dashboard.known.knowledge import Tables
from dashboard.site.paths import State
from dashboard.wording.i18n import load
from extract.article import ArticleError, read_article
from extract.schema import Articles
from extract.tables.tables import Skipped, read_tables, skipped

MOST_DAYS = 60
"""Days that a site shows apart from everything known: the latest changes of knowledge."""

_ENDINGS = (".md", ".txt")


@dataclass(frozen=True, slots=True)
class Material:
    """`days` are those with a page of their own, `changes` how many there are; `texts` lacks what cannot be read."""

    tables: Tables
    days: tuple[date, ...]
    changes: int
    skipped: Skipped
    texts: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """The articles whose text is gone, or no longer as it was read."""
        return tuple(one for one in self.tables[Articles][Articles.ID] if one not in self.texts)

    def look(self, state: State) -> Look:
        """The ledger as a page shows it."""
        return look_at(self.tables, Choice(as_of=state.day), load(state.code))


def gather(tables_folder: Path, articles_folder: Path) -> Material:
    """Read tables and articles.

    Raises:
        TableError: a table is missing or holds something it must not.
    """
    tables = read_tables(tables_folder)
    changes = knowledge.days_of_change(tables)
    rows = tables[Articles]
    found = {
        one: text
        for one, digest in zip(rows[Articles.ID], rows[Articles.SHA256], strict=True)
        if (text := _text(articles_folder, one, digest)) is not None
    }
    return Material(tables, changes[:-1][-MOST_DAYS:], len(changes), skipped(tables_folder), found)


def _text(folder: Path, article_id: str, digest: str) -> str | None:
    """A text whose offsets hold: the very text that was read."""
    paths = (folder / f"{article_id}{ending}" for ending in _ENDINGS)
    try:
        text = next((read_article(path).text for path in paths if path.is_file()), None)
    except (ArticleError, OSError):
        return None
    return text if text is not None and hashlib.sha256(text.encode()).hexdigest() == digest else None
