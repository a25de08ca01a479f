"""Words that tell beside a name whether it is a place: prepositions, titles, kinds of street, verbs of saying."""

import functools
from collections.abc import Mapping

from extract.language import Language

LONGEST = 30  # letters of a listed word
KEPT = 20_000  # words whose classes are remembered
ARTIST = "artist"  # the class of those whose country is told as their origin («французский актёр»)
STREET = "street_before"  # the class of streets, on either side of a name
KIND_AFTER = "kind_of_adjective"  # the class of words behind an adjective with which they name a place («район»)


class PlaceWords:
    """The classes of words that `[places.words]` lists; a word that ends in `*` stands for any ending."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._exact: dict[str, set[str]] = {}
        self._prefixes: dict[str, set[str]] = {}
        for name, words in classes.items():
            for word in words.lower().split():
                table = self._prefixes if word.endswith("*") else self._exact
                table.setdefault(word.rstrip("*"), set()).add(name)
        self._names = frozenset().union(*self._exact.values(), *self._prefixes.values())
        self._lengths = {len(prefix) for prefix in self._prefixes if 1 < len(prefix) <= LONGEST}
        self._known: dict[str, frozenset[str]] = {}

    def lists(self, name: str) -> bool:
        """Whether any word is of this class."""
        return name in self._names

    def classes(self, word: str) -> frozenset[str]:
        """Every class of a word in lower case."""
        found = self._known.get(word)
        if found is None:
            begun = (self._prefixes.get(word[:length], ()) for length in self._lengths if length <= len(word))
            found = frozenset(self._exact.get(word, ())).union(*begun)
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[word] = found
        return found


@functools.cache
def place_words(language: Language) -> PlaceWords:
    """The classes of a language, read once."""
    return PlaceWords(language.section("places").get("words", {}))
