"""Articles: front matter and frozen text, read with errors that say what is wrong and how to mend it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path


class ArticleError(Exception):
    """An article that cannot be read: `path`, `line` (0 where none applies), what is wrong, and the remedy."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str) -> None:
        self.path, self.line, self.problem, self.remedy = path, line, problem, remedy
        where = f"{path.name}, line {line}" if line else path.name
        super().__init__(f"{where}: {problem}. {remedy}")


@dataclass(frozen=True, slots=True)
class Article:
    """One document by one publisher; `text` is what follows the front matter, offsets count its characters."""

    article_id: str
    title: str
    publisher: str
    language: str
    published: date
    published_at: datetime | None
    url: str
    sources: tuple[str, ...]
    text: str
    path: Path


def read_article(path: Path) -> Article:
    """Read one article file.

    Raises:
        ArticleError: no front matter, a missing or wrong field, an unknown language, broken YAML, not UTF-8, empty,
            or too large.
    """
    raise NotImplementedError
