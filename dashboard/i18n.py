"""Texts on the screen: looked up by key in one locale file, with numbers, dates and plural forms of that language.

A text is looked up as `texts("charts.no_claims", count=3)`. Integers are written in the language's own way. A text that
depends on a number is a table of plural forms (`one`, `few`, `many`, `other`) chosen by `count`.
"""

import datetime
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Literal, Protocol

import pandas as pd
from babel import Locale
from babel.dates import format_interval, format_skeleton
from babel.numbers import format_decimal

from extract.attribution import source_name
from extract.schema import Bound, Claims

LANGUAGES = ("en", "pl")
"""Languages of the screen; each has its file in `dashboard/locale`."""

Length = Literal["short", "long", "full"]
"""Of a date: "9 Jan", "9 January", "9 January 2022"."""

_SKELETONS: dict[Length, str] = {"short": "MMMd", "long": "MMMMd", "full": "yMMMMd"}
_PLURALS = {"zero", "one", "two", "few", "many", "other"}


class I18nError(Exception):
    """What is wrong with a locale file or a lookup."""


class UnknownLanguageError(I18nError):
    """There is no locale file for the language."""


class UnknownTextError(I18nError):
    """The locale file has no text under the key."""


class Row(Protocol):
    """A row of a table: a Series, a dict or anything else that gives a cell by its column."""

    def __getitem__(self, column: Any, /) -> Any:
        """The cell of a column."""
        ...


@dataclass(frozen=True)
class Texts:
    """The screen's language: its texts, and how it writes numbers, dates, figures and names."""

    code: str
    entries: Mapping[str, Any]
    locale: Locale

    def __call__(self, key: str, /, **values: object) -> str:
        """The text under a dotted key, its `{fields}` filled in.

        Args:
            key: such as "charts.no_claims".
            values: what the fields stand for; `count` also chooses the plural form.

        Raises:
            UnknownTextError: the file has no such key, or a field has no value.
        """
        entry = self._entry(key)
        if isinstance(entry, dict):
            entry = self._plural(key, entry, values)
        if not isinstance(entry, str):
            raise UnknownTextError(f"{self.code}.toml: {key} is not a text; name one of the keys inside it")
        written = {name: self.number(value) if type(value) is int else value for name, value in values.items()}
        try:
            return entry.format(**written)
        except KeyError as missing:
            raise UnknownTextError(
                f"{self.code}.toml: {key} wants a value for {missing}; give it in the lookup"
            ) from None

    def has(self, key: str) -> bool:
        """Whether there is anything under a key."""
        try:
            self._entry(key)
        except UnknownTextError:
            return False
        return True

    def words(self, key: str) -> tuple[str, ...]:
        """The list of words under a key."""
        return tuple(self._entry(key))

    def number(self, number: float) -> str:
        """A number with this language's separators."""
        return _decimal(number, self.locale)

    def date(self, day: datetime.date, length: Length = "full") -> str:
        """A day: "9 Jan" (short), "9 January" (long), "9 January 2022" (full)."""
        written = _day(_SKELETONS[length], day, self.locale)
        if length == "full" and self.has("calendar.full"):
            return self("calendar.full", day=_day("MMMMd", day, self.locale), year=str(day.year))
        return written.replace(" ", "\N{NO-BREAK SPACE}")

    def month(self, day: datetime.date, *, year: bool = False) -> str:
        """A month: "Jan", or "Jan 2022"."""
        return _day("yMMM" if year else "MMM", day, self.locale)

    def days(self, start: datetime.date, end: datetime.date, length: Length = "short") -> str:
        """A run of days: "5–6 Jan", or one day where both are the same."""
        if start == end:
            return self.date(start, length)
        skeleton = "yMMMd" if length == "full" or start.year != end.year else "MMMd"
        return str(format_interval(start, end, skeleton, locale=self.locale))

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

    def people(self, figure: str, bound: Bound, size: int, measure: str, group: str) -> str:
        """A figure with what it counts; words that name no number stand after it: "All people killed: “dozens”"."""
        if bound is Bound.VAGUE:
            return self("measures.vague", panel=self.panel(measure, group), figure=figure)
        return self.counted(figure, size, measure, group)

    def measure(self, measure: str) -> str:
        """What is counted, as a heading."""
        return self(f"measures.{measure}.name")

    def unit(self, measure: str) -> str:
        """What an axis counts: "people killed"."""
        return self(f"measures.{measure}.unit")

    def group(self, group: str) -> str:
        """Who is counted, as a heading."""
        return self(f"groups.{group}.name")

    def panel(self, measure: str, group: str) -> str:
        """What is counted of whom, as a heading: "Security officers killed"."""
        return self("measures.panel", measure=self(f"measures.{measure}.of_group"), group=self.group(group))

    def counted(self, figure: str, count: int, measure: str, group: str) -> str:
        """A figure with what it counts: "16 security officers killed"; `count` is the number behind the words."""
        people = self(f"groups.{group}.people", count=count)
        of = self(f"measures.{measure}.counted", count=count)
        return self("measures.counted", count=count, figure=figure, people=people, measure=of)

    def status(self, status: str) -> str:
        """What became of a claim, in a word."""
        return self(f"statuses.{status}")

    def source(self, source: str, source_id: str, kind: str = "", *, mid_sentence: bool = False) -> str:
        """A source's name in this language where the project has one, else the printed words.

        Args:
            source: as printed; empty where the words are the publisher's own.
            source_id: the body under one name; empty where unnamed.
            kind: of the source; with it, somebody unnamed is called by kind in this language, whatever was printed.
            mid_sentence: with the article that a body's name takes in a sentence ("the Interior Ministry").
        """
        if kind and source and not source_id:
            return self(f"sources.unnamed_{'within' if mid_sentence else 'alone'}.{kind}")
        name = _name(source_id, self.code) or source or self("sources.own_words")
        if not mid_sentence:
            return capital(name)
        return self("sources.with_article", name=name) if self._is_body(name) else name

    def credited(self, row: Row, *, mid_sentence: bool = False) -> str:
        """Whom a claim's row credits; somebody unnamed by kind, in this language."""
        kind = str(row[Claims.SOURCE_KIND] or "")
        return self.source(str(row[Claims.SOURCE]), str(row[Claims.SOURCE_ID]), kind, mid_sentence=mid_sentence)

    def quoted(self, words: str) -> str:
        """Printed words in this language's quotation marks."""
        return self("calendar.quoted", words=words)

    def join(self, parts: list[str]) -> str:
        """A list in words: "a, b and c"."""
        if len(parts) < 2:
            return "".join(parts)
        return self("calendar.and", first=", ".join(parts[:-1]), last=parts[-1])

    def _gloss(self, low: int | None, high: int | None) -> str:
        """What this language calls the numbers between two bounds."""
        between = f"{'' if low is None else low}-{'' if high is None else high}"
        if self.has(f"figures.gloss.{between}"):
            return self(f"figures.gloss.{between}")
        if high is None:
            return self("charts.parts.or_more", low=low or 0)
        return self("figures.between", low=low or 0, high=high)

    def _is_body(self, name: str) -> bool:
        spoken = {word.lower() for word in name.replace("’", " ").split()}
        return not spoken.isdisjoint(self.words("sources.bodies"))

    def _entry(self, key: str) -> Any:
        entry: Any = self.entries
        for part in key.split("."):
            if not isinstance(entry, Mapping) or part not in entry:
                raise UnknownTextError(
                    f"{self.code}.toml: no text for {key}; add it to the locale files of every language"
                )
            entry = entry[part]
        return entry

    def _plural(self, key: str, forms: Mapping[str, Any], values: Mapping[str, object]) -> Any:
        count = values.get("count")
        if not forms.keys() <= _PLURALS or not isinstance(count, int):
            raise UnknownTextError(f"{self.code}.toml: {key} has plural forms; look it up with count=")
        form = self.locale.plural_form(count)
        return forms.get(form, forms.get("other"))


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


def keys(entries: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """Every dotted key of a locale file; a table of plural forms is one key."""
    for name, entry in entries.items():
        key = f"{above}{name}"
        if isinstance(entry, dict) and not entry.keys() <= _PLURALS:
            yield from keys(entry, f"{key}.")
        else:
            yield key


@lru_cache(maxsize=4096)
def _decimal(number: float, locale: Locale) -> str:
    return str(format_decimal(number, locale=locale))


@lru_cache(maxsize=4096)
def _day(skeleton: str, day: datetime.date, locale: Locale) -> str:
    return str(format_skeleton(skeleton, day, locale=locale))


def _number(cell: Any) -> int | None:
    return None if pd.isna(cell) or cell == "" else int(cell)


def _name(source_id: str, code: str) -> str:
    """The project's own name for a body as it stands inside a sentence, or "" where it has none."""
    return source_name(source_id, code) if source_id else ""
