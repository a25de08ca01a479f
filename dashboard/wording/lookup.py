"""Texts looked up by key in one locale file, with numbers, dates and plural forms of that language.

A text is looked up as `texts("charts.no_claims", count=3)`. Integers are written in the language's own way. A text that
depends on a number is a table of plural forms (`one`, `few`, `many`, `other`) chosen by `count`.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from babel import Locale
from babel.dates import format_interval, format_skeleton
from babel.numbers import format_decimal

Length = Literal["short", "long", "full"]
"""Of a date: "9 Jan", "9 January", "9 January 2022"."""

_SKELETONS: dict[Length, str] = {"short": "MMMd", "long": "MMMMd", "full": "yMMMMd"}
_PLURALS = {"zero", "one", "two", "few", "many", "other"}


class I18nError(Exception):
    """What is wrong with a locale file or a lookup."""


class UnknownTextError(I18nError):
    """The locale file has no text under the key."""


@dataclass(frozen=True)
class Lookup:
    """One language: its texts, and how it writes numbers, dates and lists."""

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
        """A number as this language writes it: from how many digits on they stand in groups, and with which sign."""
        grouped = abs(number) >= self._entry("calendar.grouped_from")
        return _decimal(number, self.locale, grouped)

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

    def quoted(self, words: str) -> str:
        """Printed words in this language's quotation marks."""
        return self("calendar.quoted", words=words)

    def join(self, parts: list[str]) -> str:
        """A list in words: "a, b and c"."""
        if len(parts) < 2:
            return "".join(parts)
        return self("calendar.and", first=", ".join(parts[:-1]), last=parts[-1])

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


def keys(entries: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """Every dotted key of a locale file; a table of plural forms is one key."""
    for name, entry in entries.items():
        key = f"{above}{name}"
        if isinstance(entry, dict) and not entry.keys() <= _PLURALS:
            yield from keys(entry, f"{key}.")
        else:
            yield key


@lru_cache(maxsize=4096)
def _decimal(number: float, locale: Locale, grouped: bool) -> str:
    return str(format_decimal(number, locale=locale, group_separator=grouped))


@lru_cache(maxsize=4096)
def _day(skeleton: str, day: datetime.date, locale: Locale) -> str:
    return str(format_skeleton(skeleton, day, locale=locale))
