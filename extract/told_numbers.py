"""Numbers beside words that credit somebody, in digits or in words: none that is a day, an age or a share."""

import functools
from collections.abc import Sequence

from extract.language import Language
from extract.not_counts import NotCounts, not_counts
from extract.numerals import Numerals, numerals
from extract.text import Token


class ToldNumbers:
    """The numbers of a language that somebody may have given."""

    def __init__(self, language: Language) -> None:
        self._numerals: Numerals = numerals(language)
        self._excluded: NotCounts = not_counts(language)

    def at(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a number that may count people begins at a token; a word for one is none ("one official")."""
        return index < len(tokens) and index in self._numerals.starts(tokens) and self._counts(tokens, index)

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
