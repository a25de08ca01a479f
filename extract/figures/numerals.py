"""Numbers as printed, in digits and in words, over the tokens of a sentence."""

import functools
from collections.abc import Sequence

from extract.figures.digits import Digits
from extract.figures.halves import Halves
from extract.figures.number import Number
from extract.figures.numeral_tables import first_words, interval, phrases_of
from extract.figures.numeral_words import NumeralWords
from extract.figures.scales import Scales
from extract.figures.vague_numbers import VagueNumbers
from extract.language import Language
from extract.words.beginnings import Beginnings
from extract.words.cues import CueTable
from extract.words.text import Token, Tokens, folded_of


class Numerals:
    """The numerals of a language, ready to be asked token by token."""

    def __init__(self, language: Language) -> None:
        phrases = language.section("numerals").get("phrases", {})
        halves = Halves(language)
        self._scales = Scales(language)
        self._digits = Digits(language, self._scales, halves)
        self._words = NumeralWords(language, self._scales, halves)
        self._vague = VagueNumbers(language, self._scales)
        self._wholes = CueTable((form, interval(f"{key}..{key}")) for key, form in phrases_of(phrases))
        self._begins = self._vague.begins | first_words(self._wholes.cues)
        self._beginnings = Beginnings(self._may_begin)

    def starts(self, tokens: Sequence[Token]) -> Sequence[int]:
        """The tokens with which a number may begin."""
        if not isinstance(tokens, Tokens):
            return self._beginnings.among(folded_of(tokens))
        if self not in tokens.found:
            tokens.found[self] = self._beginnings.among(tokens.folded)
        found: Sequence[int] = tokens.found[self]
        return found

    def _may_begin(self, word: str) -> bool:
        """Whether a word in lower case may be a number's first: digits, a numeral, or the first of a phrase."""
        return word[0].isdecimal() or word in self._begins or self._words.may_begin(word)

    def at(self, tokens: Sequence[Token], index: int) -> Number | None:
        """The number that begins at this token, the longest reading of it."""
        token = tokens[index]
        if token.text[0].isdecimal():
            return self._digits.at(tokens, index)
        if not token.text[0].isalpha():
            return None
        if whole := self._as_whole(tokens, index):
            return whole
        number = self._words.at(tokens, index)
        return self._vague.filling(tokens, number) if number else self._vague.at(tokens, index)

    def past_too_long(self, tokens: Sequence[Token], index: int) -> int:
        """The token after a number of more digits than any count has, groups and all; `index` where there is none."""
        return self._digits.past_too_long(tokens, index)

    def scale_at(self, tokens: Sequence[Token], index: int) -> tuple[int, int]:
        """The scale word at this token ("thousand", "tys.") and the token after it; (1, index) where there is none."""
        return self._scales.at(tokens, index)

    def _as_whole(self, tokens: Sequence[Token], index: int) -> Number | None:
        if tokens[index].folded not in self._begins or not (found := self._wholes.at(tokens, index)):
            return self._words.range_at(tokens, index)
        low, high = found[0].meaning
        return Number(index, found[0].last, low, low, high, "numeral words")


@functools.cache
def numerals(language: Language) -> Numerals:
    """The numerals of a language, built once."""
    return Numerals(language)
