"""Numbers as printed, in digits and in words, over the tokens of a sentence."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.figures.halves import HALF, Halves
from extract.language import Language
from extract.records import record
from extract.words.beginnings import Beginnings
from extract.words.cues import CueTable
from extract.words.text import Token, Tokens, folded_of

MOST_DIGITS = 9  # longer ones are telephone numbers and the like
_HYPHENS = "-‐‑"
_DASHES = frozenset("-‐‑–—")
_AT_HYPHENS = re.compile(f"[{_HYPHENS}]")


@record
class Number:
    """A number at tokens `[first, last)`; `high` is None where the words leave it open ("dozens").

    `value` is None for words that give an interval only; `grouped` says that separators mark its thousands.
    """

    first: int
    last: int
    value: int | None
    low: int
    high: int | None
    rule: str
    grouped: bool = False


def exactly(first: int, last: int, value: int, rule: str, grouped: bool = False) -> Number:
    """A number that says just one value."""
    return Number(first, last, value, value, value, rule, grouped)


class Numerals:
    """The numerals of a language, ready to be asked token by token."""

    def __init__(self, language: Language) -> None:
        words = language.section("numerals")
        self._thousands = frozenset(words.get("thousands", ()))
        self._decimal: str = words.get("decimal", ".")
        self._joiners = frozenset(words.get("joiners", ()))
        self._articles = frozenset(words.get("articles", ()))
        self._add = {form: _quantity(value) for value, form in forms_of(words.get("words", {}))}
        self._times = {form: int(value) for value, form in forms_of(words.get("times", {}))}
        self._alone = {form: int(value) for value, form in forms_of(words.get("alone", {}))}
        self._behind = {form: int(value) for value, form in forms_of(words.get("behind_bounds", {}))}
        self._limits = frozenset(words.get("limits", ()))
        self._links = frozenset(words.get("links", ()))
        self._halves = Halves(language)
        vague = [(form, _interval(key)) for key, form in _phrases_of(language.section("vague"))]
        wholes = [(form, _interval(f"{key}..{key}")) for key, form in _phrases_of(words.get("phrases", {}))]
        self._vague = CueTable(vague)
        self._wholes = CueTable(wholes)
        self._begins = first_words((*self._vague.cues, *self._wholes.cues))

        self._known = frozenset((*self._add, *self._times, *self._alone, *self._behind, *self._articles))
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
        """Whether a word in lower case may be a number's first: digits, a numeral, or two with a hyphen between."""
        if word[0].isdecimal() or word in self._begins:
            return True
        parts = (word,) if word.isalpha() else (word, *_AT_HYPHENS.split(word))
        return not self._known.isdisjoint(parts)

    def at(self, tokens: Sequence[Token], index: int) -> Number | None:
        """The number that begins at this token, the longest reading of it."""
        token = tokens[index]
        if token.text[0].isdecimal():
            return self._in_digits(tokens, index)
        if not token.text[0].isalpha():
            return None
        if whole := self._as_whole(tokens, index):
            return whole
        number = self._in_words(tokens, index)
        return self._and_some(tokens, number) if number else self._vaguely(tokens, index)

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

    def _and_some(self, tokens: Sequence[Token], number: Number) -> Number:
        """A round number with the vague one that fills its zeros: "dwustu kilkudziesięciu" is 220 to 299."""
        value, last = number.value, number.last
        if not value or last >= len(tokens) or not (found := self._vague.at(tokens, last)):
            return number
        low, high = found[0].meaning
        if high is None or not _fits(value, high):
            return number
        return Number(number.first, found[0].last, None, value + low, value + high, "vague")

    def scale_at(self, tokens: Sequence[Token], index: int) -> tuple[int, int]:
        """The scale word at this token ("thousand", "tys.") and the token after it; (1, index) where there is none."""
        if index < len(tokens) and (scale := self._times.get(tokens[index].folded)):
            dotted = index + 1 < len(tokens) and self._times.get(tokens[index].folded + ".") is not None
            stopped = dotted and tokens[index + 1].text == "." and tokens[index + 1].start == tokens[index].end
            return scale, index + 2 if stopped else index + 1
        return 1, index

    def _in_digits(self, tokens: Sequence[Token], index: int) -> Number | None:
        digits, last = tokens[index].text, index + 1
        separator = ""
        while len(digits) <= MOST_DIGITS and (found := self._next_group(tokens, index, last, separator)):
            separator, group = found
            digits, last = digits + tokens[group].text, group + 1
        if len(digits) > MOST_DIGITS:
            return None
        fraction = self._fraction(tokens, last)
        if not fraction and (past := self._halves.after(tokens, last)) > last:
            scale, after = self.scale_at(tokens, past)
            whole = round((int(digits) + HALF) * scale)
            return exactly(index, after, whole, "digits and scale") if scale > 1 else None
        scale, after = self.scale_at(tokens, last + 2 if fraction else last)
        if fraction and scale > 1:
            return exactly(index, after, round(float(f"{int(digits)}.{fraction}") * scale), "digits and scale")
        if fraction:
            return self._fraction_to(tokens, index, last + 2, float(f"{int(digits)}.{fraction}"))
        value = int(digits) * scale
        return exactly(index, after, value, "digits and scale" if scale > 1 else "digits", bool(separator))

    def _fraction_to(self, tokens: Sequence[Token], index: int, dash: int, low: float) -> Number | None:
        """A range whose scale only its end prints: "2,5-3 tys."."""
        if dash + 1 >= len(tokens) or tokens[dash].text not in _DASHES or not tokens[dash + 1].text.isdecimal():
            return None
        end = self._in_digits(tokens, dash + 1)
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

    def _in_words(self, tokens: Sequence[Token], index: int) -> Number | None:
        total, current, least, at = 0, 0.0, 10**12, index
        if tokens[at].folded in self._articles and at + 1 < len(tokens) and tokens[at + 1].folded in self._times:
            current, at = 1, at + 1
        while at < len(tokens):
            word = tokens[at].folded
            if current and (past := self._halves.after(tokens, at)) > at:
                if self.scale_at(tokens, past)[0] == 1:
                    return None  # "two and a half hours"
                current, at = current + HALF, past
            scale, after = self.scale_at(tokens, at)
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
            if parts and _fits(current, parts[0]):
                current, at = current + sum(parts), at + 1
                if current == HALF:
                    at = self._halves.of_scale(tokens, at, lambda where: self.scale_at(tokens, where)[0] > 1)
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
            if found and tens in self._add and ones in self._add and _fits(self._add[tens], self._add[ones]):
                return self._add[tens], self._add[ones]
        return None

    def _as_whole(self, tokens: Sequence[Token], index: int) -> Number | None:
        if tokens[index].folded not in self._begins or not (found := self._wholes.at(tokens, index)):
            return self._hyphened_range(tokens, index)
        low, high = found[0].meaning
        return Number(index, found[0].last, low, low, high, "numeral words")

    def _hyphened_range(self, tokens: Sequence[Token], index: int) -> Number | None:
        """Two numeral words set side by side: "two-three", "dwie-trzy"."""
        one, found, other = tokens[index].folded.partition("-")
        low, high = self._add.get(one), self._add.get(other)
        if not found or low is None or high is None or not 0 < low < high or _fits(low, high):
            return None
        scale, last = self.scale_at(tokens, index + 1)
        return Number(index, last, None, int(low * scale), int(high * scale), "numeral words")

    def _vaguely(self, tokens: Sequence[Token], index: int) -> Number | None:
        if tokens[index].folded not in self._begins or not (found := self._vague.at(tokens, index)):
            return None
        (low, high), last = found[0].meaning, found[0].last
        link = last < len(tokens) and tokens[last].folded in self._links
        scale, after = self._vague_scale(tokens, last + 1 if link else last)
        if scale > 1:
            # "Several hundred" begins at two of them, as "kilkadziesiąt" does
            low, high, last = min(low, 2 if high == 9 else low) * scale, high and (high + 1) * scale - 1, after
        return Number(index, last, None, low, high, "vague")

    def _vague_scale(self, tokens: Sequence[Token], index: int) -> tuple[int, int]:
        if index < len(tokens) and (scale := self._times.get(tokens[index].folded, 0)) >= 10:
            return scale, self.scale_at(tokens, index)[1]
        plural = self._vague.at(tokens, index) if index < len(tokens) and tokens[index].folded in self._begins else []
        whole = [one for one in plural if one.meaning[1] is None and one.meaning[0] >= 2000 and one.last == index + 1]
        return (whole[0].meaning[0] // 2, index + 1) if whole else (1, index)


@functools.cache
def numerals(language: Language) -> Numerals:
    """The numerals of a language, built once."""
    return Numerals(language)


def forms_of(table: Mapping[str, str | list[str]]) -> Iterator[tuple[str, str]]:
    """Key and form of a table whose values are lists of forms, or strings of forms set apart by blanks."""
    for key, forms in table.items():
        for form in forms.split() if isinstance(forms, str) else forms:
            yield key, form


def first_words(cues: Iterable[str]) -> frozenset[str]:
    """The words with which cues begin, alternatives spelled out."""
    return frozenset(word for cue in cues for word in cue.lower().split()[0].strip("()").split("|"))


def _phrases_of(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for key, forms in table.items():
        for form in forms:
            yield key, form


def _quantity(value: str) -> float:
    return float(value) if "." in value else int(value)


def _interval(key: str) -> tuple[int, int | None]:
    low, _, high = key.partition("..")
    return int(low), int(high) if high else None


def _three_digits(token: Token) -> bool:
    return len(token.text) == 3 and token.text.isdecimal()


def _fits(current: float, addend: float) -> bool:
    """Whether an addend may follow: it fills the zeros at the end of what stands before."""
    if not current or current != int(current) or addend < 1:
        return not current
    digits = str(int(current))
    zeros = len(digits) - len(digits.rstrip("0"))
    return bool(0 < addend < 10.0**zeros)
