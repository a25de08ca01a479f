"""Cue phrases of a language, found over the tokens of a sentence.

A cue is words set apart by blanks; `*` at the end of a word stands for any ending ("zgin*" finds "zginęło"),
a lone `*` for any one word, and `(a|b)` for either word. Upper and lower case are the same.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from extract.text import Span, Token, Tokens, folded_of, tokens_of

T = TypeVar("T")
# Words of which it is remembered what they lead to, as the first of a cue or later: memory must stay flat over any
# number of articles, and there are many places in a table after which later words stand
_FIRST_WORDS, _LATER_WORDS = 4096, 64
_LETTERS = 3  # of a beginning ("zgin*") by which it is filed


class Found(NamedTuple, Generic[T]):
    """One cue found: tokens `[first, last)` of the sentence, and what the cue stands for."""

    first: int
    last: int
    span: Span
    meaning: T
    cue: str


class _Node(Generic[T]):
    """A place in the tree of cues: what leads on from it, and what the cues that end here stand for."""

    def __init__(self) -> None:
        self.exact: dict[str, _Node[T]] = {}
        self.prefixes: dict[str, dict[str, tuple[int, _Node[T]]]] = {}  # first letters → prefix → in order, node
        self.any_word: _Node[T] | None = None
        self.meanings: list[tuple[T, str]] = []

    @property
    def goes_on(self) -> bool:
        """Whether any cue has more words."""
        return bool(self.exact or self.prefixes or self.any_word)

    def led_by(self, word: str) -> "_Node[T]":
        """The node after a word of a cue, made where there is none."""
        if word == "*":
            self.any_word = self.any_word or _Node()
            return self.any_word
        if word.endswith("*"):
            known = sum(map(len, self.prefixes.values()))
            return self.prefixes.setdefault(word[:-1][:_LETTERS], {}).setdefault(word[:-1], (known, _Node()))[1]
        return self.exact.setdefault(word, _Node())

    def after(self, word: str) -> list["_Node[T]"]:
        """The nodes that a word of a text leads to, in the order of their cues but for what stands for any word."""
        found = [self.exact[word]] if word in self.exact else []
        if self.prefixes:
            heads = (word[:length] for length in range(1, min(len(word), _LETTERS) + 1))
            filed = (one for head in heads if head in self.prefixes for one in self.prefixes[head].items())
            begun = [held for prefix, held in filed if word.startswith(prefix)]
            found += [node for _, node in sorted(begun, key=itemgetter(0))]
        return [*found, self.any_word] if self.any_word else found


class _State(dict[str, "_State[T] | None"], Generic[T]):
    """How far cues have been read after some words: looking up the next word gives the state after it, None at an end.

    What words lead to is found out as they come, and remembered: few words lead anywhere.
    """

    __slots__ = ("meanings", "nodes", "remembered")

    def __init__(self, nodes: Sequence[_Node[T]], remembered: int) -> None:
        super().__init__()
        self.remembered = remembered
        self.nodes = [node for node in nodes if node.goes_on]
        self.meanings = [meant for node in reversed(nodes) for meant in node.meanings]

    def __missing__(self, word: str) -> "_State[T] | None":
        if len(self) >= self.remembered:
            self.clear()
        after = [child for node in self.nodes for child in node.after(word)]
        found = self[word] = _State(after, _LATER_WORDS) if after else None
        return found


class CueTable(Generic[T]):
    """Cues with what each stands for; built once for a language, then asked for every sentence."""

    def __init__(self, cues: Iterable[tuple[str, T]]) -> None:
        root: _Node[T] = _Node()
        self.cues: list[str] = []
        for cue, meaning in cues:
            self.cues.append(cue)
            for words in _spelled_out(cue):
                node = root
                for word in words:
                    node = node.led_by(word)
                node.meanings.append((meaning, cue))
        self._start = _State([root], _FIRST_WORDS)

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

    def starts(self, tokens: Sequence[Token]) -> list[int]:
        """The tokens, by number, with which some cue begins; whether it goes on there is not looked at."""
        return [first for first, state in enumerate(self._states(tokens)) if state is not None]

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
        for first, state in enumerate(self._states(tokens)):
            if state is not None and first >= past and (here := _read(state, tokens, first)):
                past = here[0].last
                found.append(here)
        return found

    def _states(self, tokens: Sequence[Token]) -> "Sequence[_State[T] | None]":
        """The state after each token alone; nothing where no token begins a cue, as in most sentences."""
        states = list(map(self._start.__getitem__, folded_of(tokens)))
        return () if states.count(None) == len(states) else states

    def find(self, tokens: Sequence[Token]) -> list[Found[T]]:
        """The cues of a sentence from left to right, the longest at each place, none overlapping another."""
        return [here[0] for here in self.each(tokens)]


def _read(state: _State[T] | None, tokens: Sequence[Token], first: int) -> list[Found[T]]:
    """The cues that begin at a token, from the state after it, the longest first."""
    ends: list[tuple[int, list[tuple[T, str]]]] = []
    last, size = first + 1, len(tokens)
    while state is not None:
        if state.meanings:
            ends.append((last, state.meanings))
        if last == size or not state.nodes:
            break
        state = state[tokens[last].folded]
        last += 1
    found: list[Found[T]] = []
    for last, meanings in reversed(ends):
        span = Span(tokens[first].start, tokens[last - 1].end)
        found += [Found(first, last, span, meaning, cue) for meaning, cue in meanings]
    return found


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
