"""With which words of a language cues open: each word is looked up once for all tables of cues, not once for each."""

import functools
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from extract.language import Language
from extract.words.cue_tree import Node, State, heads

_REMEMBERED = 20_000  # words; then the memory starts anew: it must stay flat over any number of articles


class Opened(defaultdict[object, dict[int, State[Any]]]):
    """The words of a sentence with which cues open, by table: by its number, the state that each leads to.

    `tables` says of how many tables that is known.
    """

    def __init__(self, tables: int) -> None:
        super().__init__(dict)
        self.tables = tables


class Openings(dict[str, tuple[tuple[object, State[Any]], ...]]):
    """For each word, the tables that have a cue that opens with it, and where it leads in each of them."""

    def __init__(self) -> None:
        super().__init__()
        self.starts: dict[object, State[Any]] = {}  # of the tables that have been added
        self._exact: defaultdict[str, dict[object, None]] = defaultdict(dict)
        self._prefixes: defaultdict[str, list[tuple[str, object]]] = defaultdict(list)
        self._any_word: list[object] = []

    def __missing__(self, word: str) -> tuple[tuple[object, State[Any]], ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        filed = (one for head in heads(word) for one in self._prefixes.get(head, ()))
        begun = (table for prefix, table in filed if word.startswith(prefix))
        tables = dict.fromkeys((*self._exact.get(word, ()), *begun, *self._any_word))
        led = ((table, self.starts[table][word]) for table in tables)
        found = self[word] = tuple((table, state) for table, state in led if state is not None)
        return found

    def add(self, table: object, root: Node[Any], start: State[Any]) -> None:
        """Look up the cues of one more table from now on."""
        self.clear()
        self.starts[table] = start
        for word in root.exact:
            self._exact[word][table] = None
        for head, filed in root.prefixes.items():
            self._prefixes[head] += [(prefix, table) for prefix in filed]
        if root.any_word:
            self._any_word.append(table)

    def among(self, words: Iterable[str]) -> Opened:
        """The words of a sentence with which cues open."""
        found = Opened(len(self.starts))
        for first, word in enumerate(words):
            for table, state in self[word]:
                found[table][first] = state
        return found


@functools.cache
def openings(_language: Language) -> Openings:
    """Those of a language; each table adds itself when it is first asked about a sentence."""
    return Openings()
