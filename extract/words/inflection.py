"""From a printed word to the forms it may be inflected from, by the endings that a language file lists.

`endings` holds pairs "ending>nominative" set apart by blanks and bars: "owie>ów" turns "krakowie" into "kraków".
"""

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field

FEWEST = 1  # letters that must stand before an ending
SHORT = 2  # letters: a first part so short is not inflected
KEPT = 20_000  # words whose forms are remembered
LONGEST = 40  # letters: no name of one word is longer


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
            if len(self.known) >= KEPT:
                self.known.clear()
            found = self.known[word] = tuple(dict.fromkeys([word, *self._stripped(word), *self._parts(word)]))
        return found

    def _stripped(self, word: str) -> Iterable[str]:
        for length in range(min(self.longest, len(word) - FEWEST), -1, -1):
            if not SHORT < len(word) <= LONGEST:
                return
            cut = len(word) - length
            for nominative in self.pairs.get(word[cut:], ()):
                yield word[:cut] + nominative

    def _parts(self, word: str) -> Iterable[str]:
        """ "Комсомольске-на-Амуре", "Bielsku-Białej": the first part may be inflected, and the last with it."""
        first, hyphen, rest = word.partition("-")
        if not hyphen or len(first) <= SHORT or len(word) > LONGEST:
            return
        for nominative in (first, *self._stripped(first)):
            yield nominative + hyphen + rest
            for other in self._stripped(rest):
                yield nominative + hyphen + other


@functools.cache
def endings_of(cell: str) -> Endings:
    """The endings of a language file's cell, read once."""
    return Endings.read(cell)
