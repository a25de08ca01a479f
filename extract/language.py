"""A language as data: one TOML file with its words, read, checked and handed to whoever knows what they mean.

The file's sections are fixed here; what stands in a section is the business of the module that reads it
(`figures.py` reads `[numerals]`, `[bounds]` and `[vague]`, and so on). `[[examples]]` witness the words:

    [[examples]]
    of = "figures"
    lines = '''
    dwudziestu sześciu | 26
    '''

`of` names the module that is to read each line; what stands after the bar is what it must give.
"""

import difflib
import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.records import record

FOLDER = Path(__file__).parent / "languages"

# section → the module that reads it
SECTIONS = {
    "text": "text",
    "numerals": "figures",
    "bounds": "figures",
    "vague": "figures",
    "not_counts": "figures",
    "dates": "dates",
    "places": "places",
    "sources": "attribution",
    "attribution": "attribution",
    "measures": "claims",
    "groups": "claims",
    "counting": "claims",
    "clauses": "claims",
    "plurals": "claims",
    "revisions": "revisions",
    "events": "events",
    "examples": "tests",
}


class LanguageError(Exception):
    """A language file that cannot be used: says which file, what is wrong and what to do."""


@record
class Example:
    """One line of `[[examples]]`: what `module` reads in `text`, as it writes that down."""

    module: str
    text: str
    expected: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Language:
    """A language's words by section, as its file gives them; there is one of each, so that it is known by itself."""

    code: str
    sections: Mapping[str, Any]

    def section(self, name: str) -> Mapping[str, Any]:
        """One section; empty where the file has none.

        Raises:
            KeyError: the name is not one of SECTIONS.
        """
        if name not in SECTIONS:
            raise KeyError(name)
        found: Mapping[str, Any] = self.sections.get(name, {})
        return found

    @functools.cached_property
    def abbreviations(self) -> frozenset[str]:
        """Words whose full stop ends no sentence, in lower case, without the stop.

        Where it ends none before some words only ("3 p.m. Friday"), both stand together ("p.m. friday"), and the first
        also with its stop ("p.m.").
        """
        text = self.section("text")
        plain = {word.rstrip(".").lower() for word in text.get("abbreviations", ())}
        joined = [(first, words) for firsts, words in text.get("joined", {}).items() for first in firsts.split()]
        pairs = {f"{first}. {word}" for first, words in joined for word in words.split()}
        return frozenset(plain | pairs | {f"{first}." for first, _ in joined})

    @functools.cached_property
    def sentence_ends(self) -> frozenset[str]:
        """Abbreviations that end a sentence before some words, with the word: "tys. kolejnych", but not "tys. osób"."""
        text = self.section("text")
        return frozenset(f"{word}. {opener}" for word in text.get("closing", ()) for opener in text.get("openers", ()))

    def examples(self, module: str) -> Iterator[Example]:
        """The witnesses for one module."""
        for block in self.sections.get("examples", ()):
            if block["of"] == module:
                for line in filter(None, map(str.strip, block["lines"].splitlines())):
                    text, *expected = (part.strip() for part in line.split("|"))
                    yield Example(module, text, tuple(expected))


@functools.cache
def available() -> tuple[str, ...]:
    """The codes of the languages there are files for, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@functools.cache
def load(code: str) -> Language:
    """The language of an article, by its two-letter code.

    Raises:
        LanguageError: there is no such file, it is not TOML, or it has a section nobody reads.
    """
    path = FOLDER / f"{code}.toml"
    if not path.is_file():
        known = ", ".join(available())
        raise LanguageError(f"unknown language {code!r}; known are {known}. Use one of these, or add {code}.toml.")
    try:
        sections = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{path.name}: not valid TOML ({error}). Mend the line it names.") from None
    for name in sections:
        if name not in SECTIONS:
            close = difflib.get_close_matches(name, SECTIONS, n=1)
            hint = f"did you mean [{close[0]}]?" if close else f"known are {', '.join(SECTIONS)}."
            raise LanguageError(f"{path.name}: unknown section [{name}]; {hint}")
    return Language(code, sections)
