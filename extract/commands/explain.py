"""`explain`: one article with everything that was read in it."""

import difflib
import os
import sys
from pathlib import Path

from extract.article import ArticleError, is_article, read_article
from extract.explain import PLAIN, TERMINAL, explain
from extract.pipeline import extract


def run(name: str, folder: Path) -> int:
    """Print the explanation of an article given by its file or its id."""
    path = _file(name, folder)
    if path is None:
        print(_not_found(name, folder), file=sys.stderr)
        return 2
    try:
        article = read_article(path)
    except ArticleError as error:
        print(error, file=sys.stderr)
        return 2
    style = TERMINAL if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else PLAIN
    for line in explain(extract(article), style):
        print(line)
    return 0


def _file(name: str, folder: Path) -> Path | None:
    candidates = (Path(name), folder / name, folder / f"{name}.md", folder / f"{name}.txt")
    return next((path for path in candidates if path.is_file()), None)


def _not_found(name: str, folder: Path) -> str:
    known = [path.name for path in folder.iterdir() if is_article(path)] if folder.is_dir() else []
    close = difflib.get_close_matches(name, known, n=3, cutoff=0.3)
    hint = f"Did you mean {', '.join(close)}?" if close else "Give the path of an article file."
    return f"There is no article {name!r}, neither as a file nor in {folder}. {hint}"
