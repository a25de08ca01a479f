"""A half said with a number of thousands or more: "two and a half million", "dwa i pół tysiąca", "half a million"."""

from collections.abc import Callable, Sequence

from extract.language import Language
from extract.words.cues import CueTable
from extract.words.text import Token

HALF = 0.5


class Halves:
    """The words of a language for a half more; the half alone is one of its numerals."""

    def __init__(self, language: Language) -> None:
        words = language.section("numerals")
        self._more: CueTable[None] = CueTable((cue, None) for cue in words.get("halves", ()))
        self._articles = frozenset(words.get("articles", ()))

    def after(self, tokens: Sequence[Token], at: int) -> int:
        """The token after "and a half", or `at` where it does not stand there."""
        found = self._more.at(tokens, at) if at < len(tokens) else []
        return found[0].last if found else at

    def of_scale(self, tokens: Sequence[Token], at: int, is_scale: Callable[[int], bool]) -> int:
        """The token with the scale of a lone half, past an article ("half a million"); `at` where there is none."""
        past = at + (at < len(tokens) and tokens[at].folded in self._articles)
        return past if is_scale(past) else at
