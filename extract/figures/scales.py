"""The words that multiply a number: "thousand", "tys.", "миллиона"."""

from collections.abc import Sequence

from extract.figures.numeral_tables import forms_of
from extract.language import Language
from extract.words.text import Token


class Scales:
    """The scale words of a language; `values` has what each multiplies by."""

    def __init__(self, language: Language) -> None:
        words = language.section("numerals").get("times", {})
        self.values = {form: int(value) for value, form in forms_of(words)}

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, int]:
        """The scale word at this token ("thousand", "tys.") and the token after it; (1, index) where there is none."""
        if index < len(tokens) and (scale := self.values.get(tokens[index].folded)):
            dotted = index + 1 < len(tokens) and self.values.get(tokens[index].folded + ".") is not None
            stopped = dotted and tokens[index + 1].text == "." and tokens[index + 1].start == tokens[index].end
            return scale, index + 2 if stopped else index + 1
        return 1, index
