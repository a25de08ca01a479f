"""Words at which something may begin: each is asked about once, so that most sentences are seen through at a glance."""

from collections.abc import Callable, Sequence
from itertools import compress, count

_REMEMBERED = 8192  # words; then the memory starts anew: it must stay flat over any number of articles


class Beginnings(dict[str, bool]):
    """For which words `begins` is true: looked up, and asked about where it is not yet known."""

    def __init__(self, begins: Callable[[str], bool]) -> None:
        super().__init__()
        self._begins = begins

    def __missing__(self, word: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        begins = self[word] = self._begins(word)
        return begins

    def among(self, words: Sequence[str]) -> Sequence[int]:
        """The words of a sentence, by number, at which something may begin."""
        begun = list(map(self.__getitem__, words))
        return list(compress(count(), begun)) if True in begun else ()

    def any_of(self, words: Sequence[str]) -> bool:
        """Whether something may begin at one of the words."""
        return True in map(self.__getitem__, words)
