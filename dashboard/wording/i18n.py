"""The screen's texts in a language: what it calls figures and people, besides what `lookup` gives."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Protocol

import pandas as pd
from babel import Locale

from dashboard.wording.lookup import I18nError, Lookup, UnknownTextError, keys
from extract.schema import Bound, Claims, Group

__all__ = [
    "LANGUAGES",
    "I18nError",
    "Row",
    "Texts",
    "UnknownLanguageError",
    "UnknownTextError",
    "capital",
    "keys",
    "language_of",
    "load",
    "read_last",
]

LANGUAGES = ("en", "pl")
"""Languages of the screen; each has its file in `dashboard/locale`."""

_MANY = 5
"""A number behind which every language counts in its plural of many."""


class UnknownLanguageError(I18nError):
    """There is no locale file for the language."""


class Row(Protocol):
    """A row of a table: a Series, a dict or anything else that gives a cell by its column."""

    def __getitem__(self, column: Any, /) -> Any:
        """The cell of a column."""
        ...


@dataclass(frozen=True)
class Texts(Lookup):
    """The screen's language: its texts, and what it calls figures and people.

    `home` is the code of the ledger's own country, whose bodies are named without it; "" where none is known.
    """

    home: str = ""

    def figure(self, row: Row) -> str:
        """A claim's figure in this language's words; vague ones stay as printed, in quotation marks."""
        return self.printed(
            Bound(row[Claims.BOUND]),
            _number(row[Claims.VALUE]),
            _number(row[Claims.LOW]),
            _number(row[Claims.HIGH]),
            str(row[Claims.PHRASE]),
            _spoken(row),
        )

    def printed(
        self, bound: Bound, value: int | None, low: int | None, high: int | None, phrase: str, language: str = ""
    ) -> str:
        """A figure in words: "more than 164", "nearly 8,000", “dozens”, tens (“dziesiątki”).

        `language` is that of the printed words: where it is another than this one, vague ones are told in both.
        """
        numbers = {name: one for name, one in (("value", value), ("low", low), ("high", high)) if one is not None}
        if bound is Bound.VAGUE and language not in ("", self.code):
            return self("figures.vague_abroad", phrase=phrase, gloss=self._gloss(low, high))
        return self(f"figures.{bound}", phrase=phrase, **numbers)

    def people_of(self, row: Row, measure: str, group: str) -> str:
        """A claim's row as its figure with what it counts: "16 security officers killed"."""
        bound = Bound(row[Claims.BOUND])
        last = read_last(bound, *(_number(row[column]) for column in (Claims.VALUE, Claims.LOW, Claims.HIGH)))
        return self.people(self.figure(row), bound, last, measure, group)

    def people(self, figure: str, bound: Bound, size: int, measure: str, group: str, *, governed: bool = False) -> str:
        """A figure with what it counts; words that name no number stand after it: "All people killed: “dozens”".

        `size` is the number that is read last; `governed` is whether a noun stands before: "the count of 16 officers".
        """
        if bound is Bound.VAGUE:
            return self("measures.vague", panel=self.panel(measure, group), figure=figure)
        governed = governed or bound in self.words("figures.governing")
        return self.counted(figure, size, measure, group, governed=governed)

    def measure(self, measure: str) -> str:
        """What is counted, as a heading."""
        return self(f"measures.{measure}.name")

    def unit(self, measure: str, group: str = Group.ALL) -> str:
        """What an axis counts: "people killed", or of one group "children killed"."""
        if group == Group.ALL:
            return self(f"measures.{measure}.unit")
        return self(f"groups.{group}.counted", count=_MANY, measure=self(f"measures.{measure}.stem"))

    def group(self, group: str) -> str:
        """Who is counted, as a heading."""
        return self(f"groups.{group}.name")

    def panel(self, measure: str, group: str) -> str:
        """What is counted of whom, as a heading: "Security officers killed"."""
        return self("measures.panel", measure=self(f"measures.{measure}.of_group"), group=self.group(group))

    def counted(self, figure: str, count: int, measure: str, group: str, *, governed: bool = False) -> str:
        """A figure with what it counts: "16 security officers killed"; `count` is the number behind the words."""
        key = f"groups.{group}.{'governed' if governed else 'counted'}"
        people = self(key, count=count, measure=self(f"measures.{measure}.stem"))
        return self("measures.counted", figure=figure, people=people)

    def status(self, status: str) -> str:
        """What became of a claim, in a word."""
        return self(f"statuses.{status}")

    def _gloss(self, low: int | None, high: int | None) -> str:
        """What this language calls the numbers between two bounds."""
        between = f"{'' if low is None else low}-{'' if high is None else high}"
        if self.has(f"figures.gloss.{between}"):
            return self(f"figures.gloss.{between}")
        if high is None:
            return self("charts.parts.or_more", low=low or 0)
        return self("figures.between", low=low or 0, high=high)


def read_last(bound: Bound, value: int | None, low: int | None, high: int | None) -> int:
    """The number with which what is counted agrees: the last that the words name, 40 in "30 to 40"."""
    named = (high, low) if bound is Bound.BETWEEN else (value, low, high)
    return next((number for number in named if number is not None), 0)


@lru_cache(maxsize=len(LANGUAGES))
def load(code: str) -> Texts:
    """The texts of a language.

    Raises:
        UnknownLanguageError: there is no file `dashboard/locale/<code>.toml`.
    """
    if code not in LANGUAGES:
        raise UnknownLanguageError(f"no locale file for {code!r}; the screen speaks {', '.join(LANGUAGES)}")
    source = resources.files("dashboard").joinpath(f"locale/{code}.toml").read_text(encoding="utf-8")
    entries = tomllib.loads(source)
    return Texts(code, entries, Locale.parse(entries["calendar"]["locale"]))


def _spoken(row: Row) -> str:
    """The language of the article that a row is of; "" where the row does not say."""
    try:
        return language_of(str(row[Claims.ARTICLE_ID]))
    except KeyError:
        return ""


def language_of(article_id: str) -> str:
    """The language of an article, which its name ends with."""
    return article_id.rpartition(".")[2]


def capital(words: str) -> str:
    """Words as they stand at the beginning of a sentence or a line."""
    return words[:1].upper() + words[1:]


def _number(cell: Any) -> int | None:
    return None if pd.isna(cell) or cell == "" else int(cell)
