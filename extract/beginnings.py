"""Words at which something may begin: each is asked about once, so that most sentences are seen through at a glance."""

from collections.abc import Callable, Sequence

_REMEMBERED = 8192  # words; then the memory starts anew: it must stay flat over any number of articles


class Beginnings:
    """Remembers for which words `begins` is true."""

    def __init__(self, begins: Callable[[str], bool]) -> None:
        self._begins = begins
        self._some: set[str] = set()
        self._none: set[str] = set()

    def among(self, words: Sequence[str]) -> list[int]:
        """The words of a sentence, by number, at which something may begin."""
        if self._none.issuperset(words):
            return []
        if len(self._some) + len(self._none) > _REMEMBERED:
            self._some.clear()
            self._none.clear()
        for word in set(words) - self._none - self._some:
            (self._some if self._begins(word) else self._none).add(word)
        return [number for number, word in enumerate(words) if word in self._some]
