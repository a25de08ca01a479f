"""How to cite what was exported, built from the data: who published which articles when, and as of which day."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from dashboard.export.look import Look
from dashboard.export.sheets import articles_of_events, articles_used
from extract.schema import Articles
from extract.tables import package

_KEY = re.compile(r"[^A-Za-z0-9:.-]+")
_SPACES = re.compile(r"\s+")
_MEANT = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "%&#_$"},
    }
)


def plain(look: Look, retrieved: date | None = None) -> str:
    """The citation in words: the ledger on one line, then each article on its own.

    Args:
        look: what was exported.
        retrieved: the day it was taken away, where it is known; the data say only what they show.
    """
    texts = look.texts
    said = [texts("export.citation.ledger", title=str(package.describe()["title"]), caption=look.caption)]
    if retrieved:
        said.append(texts("export.citation.retrieved", day=texts.date(retrieved)))
    said.append(texts("export.citation.articles"))
    figures, events = _articles(look)
    lines = [" ".join(said), *(_article(row, look) for row in figures)]
    if events:
        newest = texts.date(date.fromisoformat(str(events[-1][Articles.PUBLISHED])[:10]))
        lines += [texts("export.citation.events", day=newest), *(_article(row, look) for row in events)]
    return "\n".join(lines)


def bibtex(look: Look, retrieved: date | None = None) -> str:
    """The same as BibTeX: one entry for the ledger and one for each article, with a note where it gave events only."""
    newest = look.known.newest
    ledger = {
        "title": str(package.describe()["title"]),
        "year": str(newest.year) if newest else "",
        "note": look.caption,
        "urldate": retrieved.isoformat() if retrieved else "",
    }
    figures, events = _articles(look)
    only = {"note": look.texts("export.citation.events_only")}
    articles = [(row[Articles.ID], _fields(row, retrieved)) for row in figures]
    articles += [(row[Articles.ID], _fields(row, retrieved) | only) for row in events]
    entries = [_entry("recount", ledger, kind="dataset"), *(_entry(key, fields) for key, fields in articles)]
    return "\n".join(entries)


def _articles(look: Look) -> tuple[list[Mapping[Any, Any]], list[Mapping[Any, Any]]]:
    """The articles that figures and what became of them come from, and those that gave only events, oldest first."""
    articles = look.known.articles
    used = articles[articles[Articles.ID].isin(articles_used(look))]
    ordered = used.sort_values([Articles.PUBLISHED, Articles.ID], kind="stable")
    for_events = ordered[Articles.ID].isin(articles_of_events(look))
    return ordered[~for_events].to_dict("records"), ordered[for_events].to_dict("records")  # type: ignore[return-value]


def _article(row: Mapping[Any, Any], look: Look) -> str:
    texts = look.texts
    said = texts(
        "export.citation.article",
        publisher=_line(row[Articles.PUBLISHER]),
        title=texts.quoted(_line(row[Articles.TITLE])),
        day=texts.date(date.fromisoformat(row[Articles.PUBLISHED][:10])),
    )
    return f"{said} {_line(row[Articles.URL])}".rstrip()


def _fields(row: Mapping[Any, Any], day: date | None) -> dict[str, str]:
    published = str(row[Articles.PUBLISHED])[:10]
    return {
        "author": f"{{{_meant(row[Articles.PUBLISHER])}}}",  # braces: a body is no person with a surname
        "title": f"{{{_meant(row[Articles.TITLE])}}}",
        "date": published,
        "year": published[:4],
        "langid": str(row[Articles.LANGUAGE]),
        "url": _address(str(row[Articles.URL])),
        "urldate": day.isoformat() if day and row[Articles.URL] else "",
    }


def _entry(key: str, fields: Mapping[str, str], kind: str = "online") -> str:
    ready = fields if kind == "online" else {name: _meant(value) for name, value in fields.items()}
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in ready.items() if value)
    return f"@{kind}{{{_KEY.sub('-', key)},\n{lines}}}\n"


def _meant(words: str) -> str:
    """Words that BibTeX reads as themselves: whatever an article's title holds, no brace or command comes of it."""
    return _line(words).translate(_MEANT)


def _address(url: str) -> str:
    return _SPACES.sub("", url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _line(words: str) -> str:
    return _SPACES.sub(" ", words).strip()
