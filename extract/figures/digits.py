"""Numbers in digits: thousands in groups, fractions of a scale, ranges whose end prints the scale."""

from collections.abc import Sequence

from extract.figures.halves import HALF, Halves
from extract.figures.number import MOST_DIGITS, Number, exactly
from extract.figures.scales import Scales
from extract.language import Language
from extract.words.text import Token

_DASHES = frozenset("-‐‑–—")


class Digits:
    """How a language prints numbers in digits."""

    def __init__(self, language: Language, scales: Scales, halves: Halves) -> None:
        words = language.section("numerals")
        self._thousands = frozenset(words.get("thousands", ()))
        self._decimal: str = words.get("decimal", ".")
        self._scales, self._halves = scales, halves

    def at(self, tokens: Sequence[Token], index: int) -> Number | None:
        """The number that begins with the digits of this token, with its groups, fraction and scale."""
        digits, last = tokens[index].text, index + 1
        separator = ""
        while len(digits) <= MOST_DIGITS and (found := self._next_group(tokens, index, last, separator)):
            separator, group = found
            digits, last = digits + tokens[group].text, group + 1
        if len(digits) > MOST_DIGITS:
            return None
        fraction = self._fraction(tokens, last)
        if not fraction and (past := self._halves.after(tokens, last)) > last:
            scale, after = self._scales.at(tokens, past)
            whole = round((int(digits) + HALF) * scale)
            return exactly(index, after, whole, "digits and scale") if scale > 1 else None
        scale, after = self._scales.at(tokens, last + 2 if fraction else last)
        if fraction and scale > 1:
            return exactly(index, after, round(float(f"{int(digits)}.{fraction}") * scale), "digits and scale")
        if fraction:
            return self._fraction_to(tokens, index, last + 2, float(f"{int(digits)}.{fraction}"))
        value = int(digits) * scale
        return exactly(index, after, value, "digits and scale" if scale > 1 else "digits", bool(separator))

    def past_too_long(self, tokens: Sequence[Token], index: int) -> int:
        """The token after a number of more digits than any count has, groups and all; `index` where there is none."""
        if not tokens[index].text[0].isdecimal():
            return index
        digits, last = self._grouped(tokens, index)
        return last if digits > MOST_DIGITS else index

    def _grouped(self, tokens: Sequence[Token], index: int) -> tuple[int, int]:
        """How many digits stand in groups from a token on, and the token after them."""
        digits, last, separator = len(tokens[index].text), index + 1, ""
        while found := self._next_group(tokens, index, last, separator):
            separator, group = found
            digits, last = digits + len(tokens[group].text), group + 1
        return digits, last

    def _fraction_to(self, tokens: Sequence[Token], index: int, dash: int, low: float) -> Number | None:
        """A range whose scale only its end prints: "2,5-3 tys."."""
        if dash + 1 >= len(tokens) or tokens[dash].text not in _DASHES or not tokens[dash + 1].text.isdecimal():
            return None
        end = self.at(tokens, dash + 1)
        scale = next((one for one in (1_000_000, 1000) if end and (end.value or 0) >= one), 1)
        if end is None or end.value is None or scale == 1 or end.rule != "digits and scale":
            return None
        bottom = round(low * scale)
        return Number(index, end.last, None, bottom, end.value, "range of digits") if bottom < end.value else None

    def _next_group(self, tokens: Sequence[Token], first: int, last: int, separator: str) -> tuple[str, int] | None:
        """The separator and the token of three more digits after token `last`, if they belong to the number."""
        if last >= len(tokens) or (not separator and (len(tokens[first].text) > 3 or tokens[first].text[0] == "0")):
            return None
        sign, gap = tokens[last], tokens[last].start - tokens[last - 1].end
        if gap == 1 and " " in self._thousands and separator in ("", " ") and _three_digits(sign):
            return " ", last
        joined = gap == 0 and last + 1 < len(tokens) and tokens[last + 1].start == sign.end
        if joined and sign.text in self._thousands and separator in ("", sign.text) and _three_digits(tokens[last + 1]):
            return sign.text, last + 1
        return None

    def _fraction(self, tokens: Sequence[Token], last: int) -> str:
        if last + 1 >= len(tokens) or tokens[last].text != self._decimal:
            return ""
        sign, digits = tokens[last], tokens[last + 1]
        joined = tokens[last - 1].end == sign.start and sign.end == digits.start
        return digits.text if joined and digits.text.isdecimal() and len(digits.text) <= 3 else ""


def _three_digits(token: Token) -> bool:
    return len(token.text) == 3 and token.text.isdecimal()
