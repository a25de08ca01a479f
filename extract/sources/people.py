"""Persons of an article: names as printed, and the surname found again in other forms and spellings."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.sources.bodies import Source
from extract.words.text import Token

_NO_MARKS = str.maketrans("łøđı", "lodi")  # letters whose stroke is no mark of its own
_DOUBLED = re.compile(r"([^aeou])\1+")
_SPELLINGS = str.maketrans({"w": "v", "y": "j", "i": "j", "ł": "l"})  # "Tokajew" and "Tokayev" are one name
_LONGEST_ENDING, _SHORT = 4, 5
_LONGEST_NAME = 5


def plain(word: str, letters: Mapping[str, str]) -> str:
    """A word in plain small Latin letters, with the spellings of one name brought together.

    `letters` says how the letters of another alphabet are written.
    """
    return _DOUBLED.sub(r"\1", latin(word, letters).translate(_SPELLINGS))


def latin(word: str, letters: Mapping[str, str]) -> str:
    """A word in small Latin letters without marks."""
    small = word.lower()
    spelled = ("".join(letters.get(letter, letter) for letter in small) if letters else small).translate(_NO_MARKS)
    if spelled.isascii():
        return spelled
    return "".join(letter for letter in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(letter))


def same_surname(surname: str, word: str) -> bool:
    """Whether a word is this surname, perhaps with another ending ("Tokajewa", "Масимову"); both in plain letters."""
    shared = 0
    for one, other in zip(surname, word, strict=False):
        if one != other:
            break
        shared += 1
    return shared >= max(3, len(surname) - 2) and len(word) - shared <= _LONGEST_ENDING - (len(surname) < _SHORT)


@dataclass(slots=True)
class People:
    """The persons an article introduces, to be found again by surname."""

    letters: Mapping[str, str]
    _by_stem: dict[str, list[tuple[str, Source]]] = field(default_factory=dict)

    def add(self, surname: str, source: Source) -> None:
        """Remember a person; who was introduced first keeps the surname."""
        word = plain(surname, self.letters)
        known = self._by_stem.setdefault(word[:3], [])
        if len(word) >= 3 and all(name != word for name, _ in known):
            known.append((word, source))

    def find(self, surname: str) -> Source | None:
        """The person of that surname, in any form."""
        if not self._by_stem:
            return None
        word = plain(surname, self.letters)
        return next((who for name, who in self._by_stem.get(word[:3], ()) if same_surname(name, word)), None)


def name_after(
    tokens: Sequence[Token], first: int, taken: Sequence[bool], links: frozenset[str], titles: frozenset[str]
) -> int:
    """Where the run of capitalised words that begins at `first` ends: a person's name, or `first` for none."""
    index = last = first
    while index < len(tokens) and index - first < 2 * _LONGEST_NAME and not taken[index]:
        token = tokens[index]
        if is_name(token):
            last = index + 1
        elif token.folded in titles or (index > first and _is_stop(token, tokens[index - 1], titles)):
            pass
        elif last == first or token.folded not in links:
            break
        index += 1
    return last


def _is_stop(token: Token, before: Token, titles: frozenset[str]) -> bool:
    """Whether a token is the full stop of an initial or a title ("Sgt.")."""
    return token.text == "." and (len(before.text) == 1 or before.folded in titles)


def name_before(tokens: Sequence[Token], last: int, taken: Sequence[bool]) -> int:
    """Where the run of capitalised words that ends before `last` begins, or `last` for none."""
    first = last
    while first > 0 and last - first < _LONGEST_NAME and is_name(tokens[first - 1]) and not taken[first - 1]:
        first -= 1
    return first


def is_name(token: Token) -> bool:
    """Whether a token is spelled as a name: "Kassym-Jomart", "McKay", but neither "AP" nor "12"."""
    return printed_as_name(token.text)


def printed_as_name(text: str) -> bool:
    """Whether a word is spelled as a name."""
    return text[0].isupper() and (len(text) == 1 or not text.isupper())
