"""Numbers beside words that credit somebody, in digits or in words: none that is a day, an age or a share."""

import functools
from collections.abc import Sequence

from extract.figures.bounds import Bounds, bounds
from extract.figures.not_counts import NotCounts, not_counts
from extract.figures.numerals import Numerals, numerals
from extract.language import Language
from extract.words.clauses import clauses
from extract.words.text import Token

_BOUNDING = 3  # words that may bound a number: "at the most 12"


class ToldNumbers:
    """The numbers of a language that somebody may have given."""

    def __init__(self, language: Language) -> None:
        self._numerals: Numerals = numerals(language)
        self._excluded: NotCounts = not_counts(language)
        self._bounds: Bounds = bounds(language)
        small = clauses(language)
        self._light = small.transparent - small.prepositions

    def at(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a number that may count people begins at a token; a word for one is none ("one official")."""
        return index < len(tokens) and index in self._numerals.starts(tokens) and self._counts(tokens, index)

    def end(self, tokens: Sequence[Token], index: int) -> int:
        """Where such a number that begins at a token, past the words that bound it, ends; 0 where none does."""
        for at in range(index, min(len(tokens), index + _BOUNDING + 1)):
            number = self._numerals.at(tokens, at) if self.at(tokens, at) else None
            if number:
                words = {token.folded for token in tokens[index:at]}
                return number.last if self._bounds.begin(tokens, number) <= index or words <= self._light else 0
        return 0

    def within(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether such a number begins at one of the tokens `[first, last)`."""
        return any(first <= at < last and self._counts(tokens, at) for at in self._numerals.starts(tokens))

    def _counts(self, tokens: Sequence[Token], index: int) -> bool:
        number = self._numerals.at(tokens, index)
        if number is None or (number.value == 1 and not tokens[index].text[0].isdecimal()):
            return False
        return not self._excluded.has(tokens, number)


@functools.cache
def told_numbers(language: Language) -> ToldNumbers:
    """The numbers that somebody may have given, built once for a language."""
    return ToldNumbers(language)
