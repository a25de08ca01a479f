"""A lexicon: which classes of words a token belongs to, and a sentence as a string of one character a word.

Each set of classes has a character of its own, so that a pattern of words can be searched as a pattern of characters.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from extract.records import record
from extract.words.text import Span, Token, Tokens

Value = int | str
Classes = tuple[tuple[str, Value], ...]

BLANK = " "
UNKNOWN = {"lower": "~", "upper": "^", "sign": "_"}  # words and signs of no class
_FIRST_CHARACTER = 0xE000  # private use: no text is searched for these, only our own strings
_REMEMBERED = 50_000  # words; then the memory starts anew
_NO_NAMES: frozenset[str] = frozenset()
_STOP = re.compile(r"\.")
_HYPHENS = re.compile(r"[-‐‑]|[^-‐‑]+")


@record
class Part:
    """A token, or a part of one at a hyphen: where it begins in the token, how long it is, and what it may be.

    `names` holds the names of its classes and of those above them: "month" where it is "month.short".
    """

    offset: int
    length: int
    character: str
    classes: Classes
    names: frozenset[str]


_SPACE = Part(0, 0, BLANK, (), _NO_NAMES)


class Line:
    """A sentence as one character a word or blank, its items; a blank has no classes.

    `starts`, `ends` and `parts` have an entry for each item: where it begins and ends in the text, and what it may be.
    """

    starts: list[int]
    ends: list[int]
    parts: list[Part]

    def __init__(self, characters: str, tokens: Sequence[Token], parts_of: Callable[[str], tuple[Part, ...]]) -> None:
        self.characters = characters
        self._tokens = tokens
        self._parts_of = parts_of

    def __getattr__(self, name: str) -> list[Any]:
        """The items; made when they are first asked for, since most lines are only searched."""
        if name not in ("starts", "ends", "parts"):
            raise AttributeError(name)
        self._lay_out()
        found: list[Any] = self.__dict__[name]
        return found

    def index_at(self, offset: int) -> int:
        """The first item that ends after this offset of the text."""
        return bisect_right(self.ends, offset)

    def span(self, first: int, last: int) -> Span:
        """Where the items `[first, last)` stand in the text."""
        return Span(self.starts[first], self.ends[last - 1])

    def _lay_out(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        parts: list[Part] = []
        end = self._tokens[0].start if self._tokens else 0
        for token in self._tokens:
            start = token.start
            if start > end:
                starts.append(end)
                ends.append(start)
                parts.append(_SPACE)
            for part in self._parts_of(token.text):
                first = start + part.offset
                starts.append(first)
                ends.append(first + part.length)
                parts.append(part)
            end = token.end
        self.starts, self.ends, self.parts = starts, ends, parts


class Lexicon:
    """Words with their classes; once built it only remembers what it has seen.

    `words` gives class → value → words set apart by blanks: "zeszł*" is known by its beginning, "*ować" by its
    ending. A word of `capital` counts only where it is printed with a capital ("May", "March").
    """

    def __init__(self, words: Mapping[str, Mapping[str, str]], literals: frozenset[str], capital: str = "") -> None:
        self._exact: dict[str, tuple[tuple[str, Value], ...]] = {}
        self._prefixes: list[tuple[str, tuple[str, Value]]] = []
        self._suffixes: list[tuple[str, tuple[str, Value]]] = []
        self._capital = frozenset(capital.split())
        for name, values in words.items():
            for value, listed in values.items():
                for word in listed.lower().split():
                    self._add(word, (name, _as_value(value)))
        for word in sorted(literals):
            self._add(word, (literal(word), word))
        self._begins = tuple({prefix for prefix, _ in self._prefixes})
        self._ends = tuple({suffix for suffix, _ in self._suffixes})
        self._characters: dict[frozenset[str], str] = {}
        for classes in self._expected():
            names = frozenset(name for name, _ in classes)
            self._characters.setdefault(names, chr(_FIRST_CHARACTER + len(self._characters)))
        self._of_name: dict[str, str] = {}
        for names, character in self._characters.items():
            for name in _with_those_above(names):
                self._of_name[name] = self._of_name.get(name, "") + character
        self.alphabet = "".join([BLANK, *UNKNOWN.values(), *self._characters.values()])
        self._seen: dict[str, tuple[str, tuple[Part, ...]]] = {}  # its characters, and the parts they stand for

    def line(self, tokens: Sequence[Token]) -> Line:
        """A sentence as the forms see it; several rooms may ask for it."""
        if not isinstance(tokens, Tokens):
            return self._line(tokens)
        found: Line | None = tokens.found.get(self)
        if found is None:
            found = tokens.found[self] = self._line(list(tokens))
        return found

    def _line(self, tokens: Sequence[Token]) -> Line:
        characters: list[str] = []
        end = tokens[0].start if tokens else 0
        for token in tokens:
            if token.start > end:
                characters.append(BLANK)
            characters.append((self._seen.get(token.text) or self._read(token.text))[0])
            end = token.end
        return Line("".join(characters), tokens, self._parts)

    def _parts(self, text: str) -> tuple[Part, ...]:
        return (self._seen.get(text) or self._read(text))[1]

    def spelled(self, text: str) -> str:
        """The characters that stand for a token in a line."""
        return (self._seen.get(text) or self._read(text))[0]

    def names(self, text: str) -> Iterator[str]:
        """The classes of a token or of its parts."""
        return (name for part in self._parts(text) for name, _ in part.classes)

    def characters_of(self, name: str) -> str:
        """The characters of all words that belong to a class or to one below it ("month" has "month.short").

        The classes "lower" and "upper" are the words the lexicon does not know, by their first letter.
        """
        if name in UNKNOWN:
            return UNKNOWN[name]
        return self._of_name.get(name, "")

    def classes_of(self, text: str) -> Classes:
        """Every class of a token, with what the token stands for there."""
        if text.isdecimal():
            return (*_digit_classes(text), *self._exact.get(text, ()))
        word = text.lower().replace("’", "'")
        if word in self._capital and text == word:
            return ((literal(word), word),) if (literal(word), word) in self._exact.get(word, ()) else ()
        found = list(self._exact.get(word, ()))
        if word.startswith(self._begins):  # most words do not, and it is seen in one step
            found += [entry for prefix, entry in self._prefixes if word.startswith(prefix)]
        if word.endswith(self._ends):
            found += [entry for suffix, entry in self._suffixes if word.endswith(suffix) and len(word) > len(suffix)]
        return tuple(found)

    def _add(self, word: str, entry: tuple[str, Value]) -> None:
        if len(word) > 1 and word.endswith("*"):
            self._prefixes.append((word[:-1], entry))
        elif len(word) > 1 and word.startswith("*"):
            self._suffixes.append((word[1:], entry))
        elif entry not in self._exact.get(word, ()):
            self._exact[word] = (*self._exact.get(word, ()), entry)

    def _expected(self) -> Iterator[Classes]:
        """A set of classes for every character there may be: of each word, digit group, beginning and ending."""
        yield from (self.classes_of(word) for word in list(self._exact))
        yield from (self.classes_of(word.title()) for word in list(self._exact))
        yield from (_digit_classes(digits) for digits in _DIGIT_SAMPLES)
        yield from ((entry,) for _, entry in self._prefixes)
        yield from ((entry,) for _, entry in self._suffixes)
        yield from ((first, second) for _, first in self._prefixes for _, second in self._suffixes)

    def _character(self, text: str, classes: Classes) -> str:
        if not classes:
            return UNKNOWN["sign" if not text[0].isalnum() else "lower" if text[0].islower() else "upper"]
        names = frozenset(name for name, _ in classes)
        # A set nobody foresaw (a word with two beginnings) counts as its first class
        return self._characters.get(names) or self._characters.get(frozenset([classes[0][0]]), "_")

    def _read(self, text: str) -> tuple[str, tuple[Part, ...]]:
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
        parts = tuple(self._cut(text))
        found = self._seen[text] = "".join(part.character for part in parts), parts
        return found

    def _cut(self, text: str) -> Iterator[Part]:
        """The token whole, or its parts at hyphens where only those are known ("mid-January")."""
        classes = self.classes_of(text)
        if not classes and text.isalpha():
            yield Part(0, len(text), self._character(text, classes), classes, _NO_NAMES)
            return
        parts = [(match.start(), match.group()) for match in _HYPHENS.finditer(text)]
        if classes or len(parts) == 1 or not any(self.classes_of(part) for _, part in parts if part.isalpha()):
            parts = [(0, text)]
        for offset, part in parts:
            own = classes if part is text else self.classes_of(part)
            names = _with_those_above([name for name, _ in own])
            yield Part(offset, len(part), self._character(part, own), own, names)


def _with_those_above(names: Iterable[str]) -> frozenset[str]:
    """The names of classes and of those above them, which end before a full stop."""
    named = list(names)
    return frozenset((*named, *(name[: stop.start()] for name in named for stop in _STOP.finditer(name))))


def literal(word: str) -> str:
    """The class that holds only this word."""
    return f"={word}"


def _as_value(text: str) -> Value:
    return int(text) if re.fullmatch(r"-?\d+", text) else text


_DIGIT_SAMPLES = [str(number) for number in range(100)] + [f"0{number}" for number in range(10)]
_DIGIT_SAMPLES += ["100", "999", "1000", "1899", "1950", "1951", "2110", "2199", "2200", "19980206", "123456"]
_DIGIT_SAMPLES += ["001", "0730", "0799", "1800", "1801", "1890", "1990", "1999", "2100", "2101", "2190", "2300"]


def _digit_classes(text: str) -> Classes:
    """What a group of digits may be: a day, a month, an hour, a year, or only a number."""
    if len(text) > 8:
        return (("digits", 0),)
    number = int(text)
    found: list[tuple[str, Value]] = [("digits", number)]
    if len(text) <= 3:
        found += [("count.digits", number)] if number else []
    if len(text) <= 2:
        found += [("day.digits", number)] if 1 <= number <= 31 else []
        found += [("month.digits", number)] if 1 <= number <= 12 else []
        found += [("month.padded", number)] if len(text) == 2 and 1 <= number <= 12 else []
        found += [("hour.digits", number)] if number <= 24 else []
        found += [("ordinal.digits", number)] if 1 <= number <= 4 else []
        found += [("minute.digits", number)] if len(text) == 2 and number < 60 else []
        found += [("year.short", number)] if len(text) == 2 else []
        found += [("century.digits", number)] if 1 <= number <= 21 else []
        found += [("decade.short", number)] if len(text) == 2 and number % 10 == 0 else []
    if len(text) == 3 and number >= 100:
        found.append(("year.ancient", number))
    if len(text) == 4 and 1000 <= number < 2200:
        found.append(("year.full.recent" if 1900 <= number < 2100 else "year.full.other", number))
        found += [("decade.full", number)] if number % 10 == 0 else []
    if len(text) == 4 and number < 2400 and number % 100 < 60:
        found.append(("time.digits", f"{text[:2]}:{text[2:]}"))
    return tuple(found)
