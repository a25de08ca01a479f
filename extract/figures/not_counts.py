"""Numbers that count no people: years, dates, times of day, ages, money, shares, ordinals, distances and the like."""

import functools
import itertools
from collections.abc import Sequence

from extract.figures.number import Number
from extract.language import Language
from extract.words.cues import CueTable
from extract.words.groups import people
from extract.words.text import Token

_OLDEST_AGE = 120
_AREA_CODE = 3  # digits in parentheses before a telephone number
_YEARS = range(1800, 2101)
_FIXED = frozenset("-‐‑–—/:._+=*^~&@")
_DESCRIBED = 3  # words to the people that a number counts: "44 young Kazakh soldiers"
_DASHES = frozenset("-–—")
_OPEN = frozenset(",([")
_CLOSE = frozenset(",)];.-–—")


class NotCounts:
    """What a language sets beside a number that counts no people."""

    def __init__(self, language: Language) -> None:
        words = language.section("not_counts")
        self._after: CueTable[None] = CueTable((cue, None) for cue in words.get("after", ()))
        # Read backwards, so that a cue's last word stands next to the number
        self._before: CueTable[None] = CueTable((backwards(cue), None) for cue in words.get("before", ()))
        self._whole = [
            (frozenset(words.get(name, ())), frozenset(words.get(f"{name}_behind", ())))
            for name in ("whole_week", "whole_month")
        ]
        self._year_before = frozenset(words.get("year_before", ()))
        self._year_after = frozenset(words.get("year_after", ()))
        self._people_only = frozenset(words.get("people_only", ()))
        small = language.section("clauses")
        self._auxiliaries = frozenset(small.get("passive", ()))
        self._prepositions = frozenset(small.get("prepositions", ()))
        self._one_in: CueTable[None] = CueTable((cue, None) for cue in words.get("one_in", ()))
        self._kin: CueTable[None] = CueTable((backwards(cue), None) for cue in words.get("kin", ()))
        self._one_is_not = frozenset(words.get("one_is_not", ()))
        self._ages, self._lists = frozenset(small.get("ages", ())), frozenset(small.get("lists", ()))
        self._people = people(language)

    def has(self, tokens: Sequence[Token], number: Number, *, became: bool = False) -> bool:
        """Whether the words around a number say that it counts no people; what a count `became` is no year."""
        digits = number.rule.startswith("digits")
        if digits and (_is_fixed(tokens, number) or (not became and self._is_year_or_age(tokens, number))):
            return True
        if number.rule == "numeral words" and number.value == 1 and self._is_no_one(tokens, number.last):
            return True
        if tokens[number.first].folded in self._people_only and not self._beside_people(tokens, number):
            return True
        if number.last < len(tokens) and self._after.at(tokens, number.last):
            return True
        if self._shares_unit(tokens, number.last) or self._is_one_of_two_ages(tokens, number):
            return True
        nearest = tokens[max(0, number.first - 4) : number.first][::-1]
        if not nearest:
            return False
        if len(nearest) > 2 and nearest[0].folded in self._lists and nearest[1].text.isdecimal():
            return nearest[2].folded in self._ages  # "ages 22 and 27"
        if self._is_past_calendar(tokens, number, nearest):
            return False
        if self._kin.at(nearest, 0) and not self._people.begins(tokens, number.last):
            return True  # "a mother of four"
        stopped = len(nearest) > 1 and nearest[0].text == "."  # "ul. 12"
        return bool(self._before.at(nearest, 0)) or (stopped and bool(self._before.at(nearest, 1)))

    def _is_no_one(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the words behind "one" make it no person: "one day", "one in five"."""
        return _folded(tokens, at) in self._one_is_not or (at < len(tokens) and bool(self._one_in.at(tokens, at)))

    def _is_past_calendar(self, tokens: Sequence[Token], number: Number, nearest: Sequence[Token]) -> bool:
        """Whether it counts people behind a whole week or month: "last week 44 people", "in December 44 people"."""
        if len(nearest) < 2 or not any(
            nearest[0].folded in calendar and nearest[1].folded in behind for calendar, behind in self._whole
        ):
            return False
        described = itertools.takewhile(lambda at: tokens[at].is_word, range(number.last, len(tokens)))
        return any(self._people.begins(tokens, at) for at in itertools.islice(described, _DESCRIBED))

    def _shares_unit(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether other numbers follow with the unit of all: "4 and 6 years old", «2, 4 и 7 лет»."""
        while at + 3 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text.isdecimal():
            at += 2
        joined = at + 2 < len(tokens) and tokens[at].is_word and tokens[at].folded in self._lists
        return joined and tokens[at + 1].text.isdecimal() and bool(self._after.at(tokens, at + 2))

    def _is_one_of_two_ages(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether two ages stand between commas behind people: "two men, 22 and 27, died"."""
        for comma in (number.first - 1, number.first - 3):
            if (
                comma < 1
                or comma + 4 >= len(tokens)
                or tokens[comma].text != ","
                or tokens[comma + 4].text not in _CLOSE
            ):
                continue
            one, joint, other = tokens[comma + 1 : comma + 4]
            if one.text.isdecimal() and other.text.isdecimal() and joint.is_word and joint.folded in self._lists:
                young = max(int(one.text), int(other.text)) <= _OLDEST_AGE
                return young and self._people.begins(tokens, comma - 1)
        return False

    def _beside_people(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether "both" counts people: "both men", "both were", "were both"."""
        if number.last > number.first + 1 or self._people.begins(tokens, number.last):
            return True
        return bool({_folded(tokens, number.first - 1), _folded(tokens, number.last)} & self._auxiliaries)

    def _is_year_or_age(self, tokens: Sequence[Token], number: Number) -> bool:
        value, plain = number.value or 0, number.last == number.first + 1 and not number.grouped
        before, after = _folded(tokens, number.first - 1), _folded(tokens, number.last)
        if plain and value in _YEARS and len(tokens[number.first].text) == 4:
            return not self._people.begins(tokens, number.last) or after in self._year_after
        if not plain or value > _OLDEST_AGE or before not in _OPEN or after not in _CLOSE:
            return False
        if after in _DASHES and _folded(tokens, number.last + 1) in self._prepositions:
            return False  # «103 в Алматы, 21 — в Кызылорде»
        # "Aida, 29, was": an age stands between a name and a comma; "a man, 29, was": or behind one person
        if number.first < 2:
            return False
        return tokens[number.first - 2].text[0].isupper() or self._people.one_at(tokens, number.first - 2) is not None


@functools.cache
def not_counts(language: Language) -> NotCounts:
    """The neighbours of numbers that count no people, built once for a language."""
    return NotCounts(language)


def _is_fixed(tokens: Sequence[Token], number: Number) -> bool:
    """Whether signs or letters are fixed to the digits: "AK-47", "16-osobowa", "10th", "20:15", "9/11", "5.01.2022"."""
    first, last = number.first, number.last
    if first and last + 1 < len(tokens) and (tokens[first - 1].text, tokens[last].text) == ("(", ")"):
        return len(tokens[first].text) == _AREA_CODE and tokens[last + 1].text.isdecimal()
    if first and tokens[first - 1].end == tokens[first].start:
        sign = tokens[first - 1]
        if sign.text[-1].isalnum() or (sign.text in _FIXED and first >= 2 and tokens[first - 2].end == sign.start):
            return True
    if last < len(tokens) and tokens[last].start == tokens[last - 1].end:
        sign = tokens[last]
        if sign.text[0].isalnum():
            return True
        if sign.text == "." and last + 1 < len(tokens) and tokens[last + 1].text[0].islower():
            return True  # "5. rocznica"
        follows = last + 1 < len(tokens) and tokens[last + 1].start == sign.end
        return sign.text in _FIXED and follows and tokens[last + 1].is_word
    return False


def _folded(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].folded if 0 <= index < len(tokens) else ""


def backwards(cue: str) -> str:
    """A cue with its words in reverse, to be matched from a number to the left; a full stop counts as a word."""
    return " ".join(reversed(cue.replace(".", " .").split()))
