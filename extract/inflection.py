"""From a printed word to the forms it may be inflected from, by the endings that a language file lists.

`endings` holds pairs "ending>nominative" set apart by blanks and bars: "owie>ów" turns "krakowie" into "kraków".
"""

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field

FEWEST = 2  # letters that must stand before an ending


@dataclass
class Endings:
    """The endings of a language; asked for each word once."""

    pairs: dict[str, tuple[str, ...]]
    longest: int
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, cell: str) -> "Endings":
        """Endings as a language file writes them down."""
        pairs: dict[str, list[str]] = {}
        for pair in cell.replace("|", " ").split():
            ending, _, nominative = pair.partition(">")
            pairs.setdefault(ending, []).append(nominative)
        return cls({ending: tuple(found) for ending, found in pairs.items()}, max(map(len, pairs), default=0))

    def nominatives(self, word: str) -> tuple[str, ...]:
        """The word itself, then what it may be inflected from, longer endings first; all in lower case."""
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = tuple(dict.fromkeys([word, *self._stripped(word), *self._first_part(word)]))
        return found

    def _stripped(self, word: str) -> Iterable[str]:
        for length in range(min(self.longest, len(word) - FEWEST), -1, -1):
            cut = len(word) - length
            for nominative in self.pairs.get(word[cut:], ()):
                yield word[:cut] + nominative

    def _first_part(self, word: str) -> Iterable[str]:
        """ "Комсомольске-на-Амуре": the part before the first hyphen may be inflected too."""
        first, hyphen, rest = word.partition("-")
        if hyphen and len(first) > FEWEST:
            for nominative in self._stripped(first):
                yield nominative + hyphen + rest


@functools.cache
def endings_of(cell: str) -> Endings:
    """The endings of a language file's cell, read once."""
    return Endings.read(cell)
