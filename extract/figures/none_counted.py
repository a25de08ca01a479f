"""Words that count nobody: "no", "none", "nikt", "никто"."""

import functools
from collections.abc import Collection, Sequence

from extract.figures.number import Number, exactly
from extract.figures.numeral_tables import first_words
from extract.language import Language
from extract.words.cues import CueTable
from extract.words.text import Token


class Nones:
    """The words of a language for nobody."""

    def __init__(self, language: Language) -> None:
        self._words: CueTable[None] = CueTable((cue, None) for cue in language.section("numerals").get("none", ()))
        self._begins = first_words(self._words.cues)

    def starts(self, tokens: Sequence[Token]) -> Collection[int]:
        """The tokens with which such a word may begin."""
        return self._words.starts(tokens)

    def at(self, tokens: Sequence[Token], index: int) -> Number | None:
        """The word for nobody that begins at this token, as the number 0."""
        if tokens[index].folded not in self._begins or not (found := self._words.at(tokens, index)):
            return None
        after = [token.text for token in tokens[found[0].last : found[0].last + 2]]
        if after[:1] == ["."] and after[-1].isdecimal():
            return None  # "No. 12"
        return exactly(index, found[0].last, 0, "none")


@functools.cache
def nones(language: Language) -> Nones:
    """The words for nobody, built once for a language."""
    return Nones(language)
