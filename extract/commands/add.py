"""`add`: a text, HTML page or address made into an article file."""

import sys
from collections.abc import Mapping
from pathlib import Path

from extract import language
from extract.adding import AddError, article_file, text_of
from extract.article import ArticleError

_QUESTIONS = {
    "title": "Title",
    "publisher": "Publisher",
    "language": "Language ({languages})",
    "published": "Published (like 2022-01-10 or 2022-01-10T14:30+06:00)",
}


def run(source: str, given: Mapping[str, str | None], folder: Path) -> int:
    """Write the article file and say where it is."""
    try:
        found = text_of(source)
        fields = {**found.fields, **{name: value for name, value in given.items() if value}}
        path = article_file(folder, _completed(fields), found.text)
    except (AddError, ArticleError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{path} written. Look it through, then run: python -m extract build")
    return 0


def _completed(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields with those that are missing asked for, where there is somebody to ask."""
    complete = dict(fields)
    missing = [name for name in _QUESTIONS if not complete.get(name)]
    if missing and not sys.stdin.isatty():
        options = " ".join(f"--{name} …" for name in missing)
        raise AddError(f"Not known: {', '.join(missing)}. Give {options}.")
    for name in missing:
        question = _QUESTIONS[name].format(languages=", ".join(language.available()))
        complete[name] = input(f"{question}: ").strip()
    return complete
