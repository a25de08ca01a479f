"""Numbers in words: addends, scales, "and" within, hyphens between tens and ones."""

import re
from collections.abc import Sequence

from extract.figures.halves import HALF, Halves
from extract.figures.number import Number, exactly
from extract.figures.numeral_tables import forms_of
from extract.figures.scales import Scales
from extract.language import Language
from extract.words.text import Token

_HYPHENS = "-‐‑"
_AT_HYPHENS = re.compile(f"[{_HYPHENS}]")


class NumeralWords:
    """The numerals of a language in words."""

    def __init__(self, language: Language, scales: Scales, halves: Halves) -> None:
        words = language.section("numerals")
        self._joiners = frozenset(words.get("joiners", ()))
        self._articles = frozenset(words.get("articles", ()))
        self._add = {form: _quantity(value) for value, form in forms_of(words.get("words", {}))}
        self._alone = {form: int(value) for value, form in forms_of(words.get("alone", {}))}
        self._behind = {form: int(value) for value, form in forms_of(words.get("behind_bounds", {}))}
        self._limits = frozenset(words.get("limits", ()))
        self._scales, self._halves = scales, halves
        self._known = frozenset((*self._add, *scales.values, *self._alone, *self._behind, *self._articles))

    def may_begin(self, word: str) -> bool:
        """Whether a word in lower case may be a number's first: a numeral, or two with a hyphen between."""
        parts = (word,) if word.isalpha() else (word, *_AT_HYPHENS.split(word))
        return not self._known.isdisjoint(parts)

    def at(self, tokens: Sequence[Token], index: int) -> Number | None:
        """The number that begins with the numeral of this token, the longest reading of it."""
        total, current, least, at = 0, 0.0, 10**12, index
        if (
            tokens[at].folded in self._articles
            and at + 1 < len(tokens)
            and tokens[at + 1].folded in self._scales.values
        ):
            current, at = 1, at + 1
        while at < len(tokens):
            word = tokens[at].folded
            if current and (past := self._halves.after(tokens, at)) > at:
                if self._scales.at(tokens, past)[0] == 1:
                    return None  # "two and a half hours"
                current, at = current + HALF, past
            scale, after = self._scales.at(tokens, at)
            if scale > 1 and current:
                if scale < 1000:
                    current, at = current * scale, after
                    continue
                if scale < least:
                    total, current, least, at = total + round(current * scale), 0, scale, after
                    continue
                break
            if (alone := self._lone(tokens, at)) and not current and alone < least:
                if alone < 1000:
                    current, at = alone, at + 1
                else:
                    total, least, at = total + alone, alone, at + 1
                continue
            parts = self._parts(word)
            if parts and fits(current, parts[0]):
                current, at = current + sum(parts), at + 1
                if current == HALF:
                    at = self._halves.of_scale(tokens, at, lambda where: self._scales.at(tokens, where)[0] > 1)
                continue
            if word in self._joiners and self._joins(tokens, at, total, current):
                at += 1
                continue
            break
        value = total + current
        if at == index or value != int(value):
            return None
        zero = at == index + 1 and self._parts(tokens[index].folded) == (0,)
        return exactly(index, at, int(value), "numeral words") if value or zero else None

    def range_at(self, tokens: Sequence[Token], index: int) -> Number | None:
        """Two numeral words set side by side: "two-three", "dwie-trzy"."""
        one, found, other = tokens[index].folded.partition("-")
        low, high = self._add.get(one), self._add.get(other)
        if not found or low is None or high is None or not 0 < low < high or fits(low, high):
            return None
        scale, last = self._scales.at(tokens, index + 1)
        return Number(index, last, None, int(low * scale), int(high * scale), "numeral words")

    def _lone(self, tokens: Sequence[Token], at: int) -> int:
        """The value of a scale with no number before it: "тысяча", and the one thousand of «более тысячи»."""
        word = tokens[at].folded
        limited = at > 0 and tokens[at - 1].folded in self._limits
        return self._alone.get(word) or (self._behind.get(word, 0) if limited else 0)

    def _joins(self, tokens: Sequence[Token], at: int, total: int, current: float) -> bool:
        """Whether "and" stands inside a number: "two hundred and five"."""
        parts = self._parts(tokens[at + 1].folded) if at + 1 < len(tokens) else None
        hundreds = (current >= 100 and current % 100 == 0) or (total > 0 and not current)
        return bool(parts) and hundreds and sum(parts or ()) < 100

    def _parts(self, word: str) -> tuple[float, ...] | None:
        """The addends of a numeral word: one, or two for a hyphenated one ("twenty-six")."""
        if (value := self._add.get(word)) is not None:
            return (value,)
        for hyphen in _HYPHENS:
            tens, found, ones = word.partition(hyphen)
            if found and tens in self._add and ones in self._add and fits(self._add[tens], self._add[ones]):
                return self._add[tens], self._add[ones]
        return None


def _quantity(value: str) -> float:
    return float(value) if "." in value else int(value)


def fits(current: float, addend: float) -> bool:
    """Whether an addend may follow: it fills the zeros at the end of what stands before."""
    if not current or current != int(current) or addend < 1:
        return not current
    digits = str(int(current))
    zeros = len(digits) - len(digits.rstrip("0"))
    return bool(0 < addend < 10.0**zeros)
