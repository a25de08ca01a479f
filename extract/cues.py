"""Cue phrases of a language, found over the tokens of a sentence.

A cue is words set apart by blanks; `*` at the end of a word stands for any ending ("zgin*" finds "zginęło"),
a lone `*` for any one word, and `(a|b)` for either word. Upper and lower case are the same.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from extract.beginnings import Beginnings
from extract.text import Span, Token, tokens_of

T = TypeVar("T")
_REMEMBERED = 8192  # words a table remembers what they begin; memory must stay flat over any number of articles


class Found(NamedTuple, Generic[T]):
    """One cue found: tokens `[first, last)` of the sentence, and what the cue stands for."""

    first: int
    last: int
    span: Span
    meaning: T
    cue: str


@dataclass(slots=True)
class _Node(Generic[T]):
    exact: dict[str, "_Node[T]"] = field(default_factory=dict)
    prefixes: dict[str, dict[str, "_Node[T]"]] = field(default_factory=dict)  # first letter → prefix → node
    any_word: "_Node[T] | None" = None
    meanings: list[tuple[T, str]] = field(default_factory=list)

    @property
    def goes_on(self) -> bool:
        """Whether any cue has more words."""
        return bool(self.exact or self.prefixes or self.any_word)

    def after(self, word: str) -> Iterator["_Node[T]"]:
        if found := self.exact.get(word):
            yield found
        for prefix, node in self.prefixes.get(word[:1], {}).items():
            if word.startswith(prefix):
                yield node
        if self.any_word is not None:
            yield self.any_word


class CueTable(Generic[T]):
    """Cues with what each stands for; built once for a language, then asked for every sentence."""

    def __init__(self, cues: Iterable[tuple[str, T]]) -> None:
        self._root: _Node[T] = _Node()
        self._begun: dict[str, tuple[_Node[T], ...]] = {}
        self._beginnings = Beginnings(lambda word: bool(self._begun_by(word)))
        self.cues: list[str] = []
        for cue, meaning in cues:
            self.cues.append(cue)
            for words in _spelled_out(cue):
                self._add(words, meaning, cue)

    def _add(self, words: Sequence[str], meaning: T, cue: str) -> None:
        node = self._root
        for word in words:
            if word == "*":
                node.any_word = node.any_word or _Node()
                node = node.any_word
            elif word.endswith("*"):
                node = node.prefixes.setdefault(word[0], {}).setdefault(word[:-1], _Node())
            else:
                node = node.exact.setdefault(word, _Node())
        node.meanings.append((meaning, cue))

    def at(self, tokens: Sequence[Token], first: int) -> list[Found[T]]:
        """Every cue that begins at this token, the longest first."""
        if first >= len(tokens):
            return []
        word = tokens[first].folded
        beginnings = self._begun.get(word)
        if beginnings is None:
            beginnings = self._begun_by(word)
        if not beginnings:
            return []
        found: list[Found[T]] = []
        reached, index = list(beginnings), first + 1
        while reached:
            here = [meant for node in reversed(reached) for meant in node.meanings]
            if here:
                span = Span(tokens[first].start, tokens[index - 1].end)
                found = [*(Found(first, index, span, meaning, cue) for meaning, cue in here), *found]
            if index == len(tokens):
                break
            word = tokens[index].folded
            reached = [child for node in reached if node.goes_on for child in node.after(word)]
            index += 1
        return found

    def _begun_by(self, word: str) -> tuple[_Node[T], ...]:
        """The nodes after a cue's first word: most begin none, and the common ones are asked for often."""
        if len(self._begun) >= _REMEMBERED:
            self._begun.clear()
        nodes = self._begun[word] = tuple(self._root.after(word))
        return nodes

    def starts(self, tokens: Sequence[Token]) -> list[int]:
        """The tokens, by number, with which some cue begins; whether it goes on there is not looked at."""
        return self._beginnings.among([token.folded for token in tokens])

    def each(self, tokens: Sequence[Token]) -> Iterator[list[Found[T]]]:
        """All cues of each place where one begins, from left to right, the longest of one ending before the next."""
        past = 0
        for first in self.starts(tokens):
            if first >= past and (here := self.at(tokens, first)):
                past = here[0].last
                yield here

    def find(self, tokens: Sequence[Token]) -> list[Found[T]]:
        """The cues of a sentence from left to right, the longest at each place, none overlapping another."""
        return [here[0] for here in self.each(tokens)]


def _spelled_out(cue: str) -> Iterator[tuple[str, ...]]:
    """Each reading of a cue without alternatives: "(a|b) c" gives "a c" and "b c"."""
    choices = [
        part[1:-1].split("|") if part.startswith("(") and part.endswith(")") else [part] for part in cue.lower().split()
    ]
    for words in itertools.product(*choices):
        yield tuple(itertools.chain.from_iterable(_as_tokens(word) for word in words))


def _as_tokens(word: str) -> list[str]:
    """A cue's word cut as the tokenizer would cut it ("tys." is two tokens), its `*` kept."""
    star = word.endswith("*")
    parts = [token.folded for token in tokens_of(word.rstrip("*"))]
    if not star:
        return parts
    return [*parts[:-1], parts[-1] + "*"] if parts else ["*"]
