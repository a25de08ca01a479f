"""Cues as a tree of words, and how far a text has been read in it."""

from operator import itemgetter
from typing import Generic, TypeVar

T = TypeVar("T")
LETTERS = 3  # of a beginning ("zgin*") by which it is filed
# Words of which it is remembered what they lead to, as the first of a cue or later: memory must stay flat over any
# number of articles, and there are many places in a tree after which later words stand
FIRST_WORDS, _LATER_WORDS = 4096, 64


class Node(Generic[T]):
    """A place in the tree: what leads on from it, and what the cues that end here stand for."""

    def __init__(self) -> None:
        self.exact: dict[str, Node[T]] = {}
        self.prefixes: dict[str, dict[str, tuple[int, Node[T]]]] = {}  # first letters → prefix → in order, node
        self.any_word: Node[T] | None = None
        self.meanings: list[tuple[T, str]] = []

    @property
    def goes_on(self) -> bool:
        """Whether any cue has more words."""
        return bool(self.exact or self.prefixes or self.any_word)

    def led_by(self, word: str) -> "Node[T]":
        """The node after a word of a cue, made where there is none."""
        if word == "*":
            self.any_word = self.any_word or Node()
            return self.any_word
        if word.endswith("*"):
            known = sum(map(len, self.prefixes.values()))
            return self.prefixes.setdefault(word[:-1][:LETTERS], {}).setdefault(word[:-1], (known, Node()))[1]
        return self.exact.setdefault(word, Node())

    def after(self, word: str) -> list["Node[T]"]:
        """The nodes that a word of a text leads to, in the order of their cues but for what stands for any word."""
        found = [self.exact[word]] if word in self.exact else []
        if self.prefixes:
            filed = (one for head in heads(word) if head in self.prefixes for one in self.prefixes[head].items())
            begun = [held for prefix, held in filed if word.startswith(prefix)]
            found += [node for _, node in sorted(begun, key=itemgetter(0))]
        return [*found, self.any_word] if self.any_word else found


class State(dict[str, "State[T] | None"], Generic[T]):
    """How far cues have been read after some words: looking up the next word gives the state after it, None at an end.

    What words lead to is found out as they come, and remembered: few words lead anywhere.
    """

    __slots__ = ("meanings", "nodes", "remembered")

    def __init__(self, nodes: list[Node[T]], remembered: int = _LATER_WORDS) -> None:
        super().__init__()
        self.remembered = remembered
        self.nodes = [node for node in nodes if node.goes_on]
        self.meanings = [meant for node in reversed(nodes) for meant in node.meanings]

    def __missing__(self, word: str) -> "State[T] | None":
        if len(self) >= self.remembered:
            self.clear()
        after = [child for node in self.nodes for child in node.after(word)]
        found = self[word] = State(after) if after else None
        return found


def heads(word: str) -> list[str]:
    """The letters under which the beginnings of a word may be filed."""
    return [word[:length] for length in range(1, min(len(word), LETTERS) + 1)]
