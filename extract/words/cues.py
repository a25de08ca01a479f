"""Cue phrases of a language, found over the tokens of a sentence.

A cue is words set apart by blanks; `*` at the end of a word stands for any ending ("zgin*" finds "zginęło"),
a lone `*` for any one word, and `(a|b)` for either word. Upper and lower case are the same.
"""

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from extract.words.cue_tree import FIRST_WORDS, Node, State
from extract.words.text import Span, Token, Tokens, folded_of, tokens_of

T = TypeVar("T")
_NOWHERE: Mapping[int, State[Any]] = {}


class Found(NamedTuple, Generic[T]):
    """One cue found: tokens `[first, last)` and characters `[start, end)`, and what the cue stands for."""

    first: int
    last: int
    start: int
    end: int
    meaning: T
    cue: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class CueTable(Generic[T]):
    """Cues with what each stands for; built once for a language, then asked for every sentence."""

    def __init__(self, cues: Iterable[tuple[str, T]]) -> None:
        root: Node[T] = Node()
        self.cues: list[str] = []
        for cue, meaning in cues:
            self.cues.append(cue)
            for words in _spelled_out(cue):
                node = root
                for word in words:
                    node = node.led_by(word)
                node.meanings.append((meaning, cue))
        self._root = root
        self._start = State([root], FIRST_WORDS)

    def at(self, tokens: Sequence[Token], first: int) -> list[Found[T]]:
        """Every cue that begins at this token, the longest first."""
        state = self._start[tokens[first].folded] if first < len(tokens) else None
        return [] if state is None else _read(state, tokens, first)

    def any_at(self, tokens: Sequence[Token], places: Iterable[int]) -> bool:
        """Whether a cue begins at one of these tokens."""
        start = self._start
        for first in places:
            state = start[tokens[first].folded]
            if state is not None and (state.meanings or _read(state, tokens, first)):
                return True
        return False

    def starts(self, tokens: Sequence[Token]) -> Collection[int]:
        """The tokens, by number, with which some cue begins; whether it goes on there is not looked at."""
        return self._opened(tokens)

    def each(self, tokens: Sequence[Token]) -> list[list[Found[T]]]:
        """All cues of each place where one begins, from left to right, the longest of one ending before the next."""
        if not isinstance(tokens, Tokens):
            return self._each(tokens)
        found: list[list[Found[T]]] | None = tokens.found.get(self)
        if found is None:
            found = tokens.found[self] = self._each(tokens)
        return found

    def _each(self, tokens: Sequence[Token]) -> list[list[Found[T]]]:
        found: list[list[Found[T]]] = []
        past = 0
        for first, state in self._opened(tokens).items():
            if first >= past and (here := _read(state, tokens, first)):
                past = here[0].last
                found.append(here)
        return found

    def _opened(self, tokens: Sequence[Token]) -> Mapping[int, State[T]]:
        """The tokens with which some cue begins, by number, with the state after each alone."""
        if not isinstance(tokens, Tokens) or tokens.openings is None:
            states = map(self._start.__getitem__, folded_of(tokens))
            return {first: state for first, state in enumerate(states) if state is not None}
        openings = tokens.openings
        if self not in openings.starts:
            openings.add(self, self._root, self._start)
        if tokens.opened is None or tokens.opened.tables < len(openings.starts):
            tokens.opened = openings.among(tokens.folded)
        return tokens.opened.get(self, _NOWHERE)

    def find(self, tokens: Sequence[Token]) -> list[Found[T]]:
        """The cues of a sentence from left to right, the longest at each place, none overlapping another."""
        return [here[0] for here in self.each(tokens)]


def _read(state: State[T], tokens: Sequence[Token], first: int) -> list[Found[T]]:
    """The cues that begin at a token, from the state after it, the longest first."""
    found: list[Found[T]] = []
    last, size = first + 1, len(tokens)
    while True:
        if state.meanings:
            start, end = tokens[first].start, tokens[last - 1].end
            found = [Found(first, last, start, end, meaning, cue) for meaning, cue in state.meanings] + found
        if last == size or not state.nodes or (after := state[tokens[last].folded]) is None:
            return found
        state = after
        last += 1


def _spelled_out(cue: str) -> Iterator[tuple[str, ...]]:
    """Each reading of a cue without alternatives: "(a|b) c" gives "a c" and "b c"."""
    choices = [
        part[1:-1].split("|") if part.startswith("(") and part.endswith(")") else [part] for part in cue.lower().split()
    ]
    for words in itertools.product(*choices):
        yield tuple(itertools.chain.from_iterable(_as_tokens(word) for word in words))


def _as_tokens(word: str) -> list[str]:
    """A cue's word cut as the tokenizer would cut it ("tys." is two tokens), its `*` kept."""
    if word.isalpha():
        return [word]
    star = word.endswith("*")
    parts = [token.folded for token in tokens_of(word.rstrip("*"))]
    if not star:
        return parts
    return [*parts[:-1], parts[-1] + "*"] if parts else ["*"]
