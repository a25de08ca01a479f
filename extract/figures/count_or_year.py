"""Four digits that look like a year and are a count: "rose to 2022", "more than 2000 were detained"."""

import functools
from collections.abc import Sequence

from extract.figures.bounds import Bounds, bounds
from extract.figures.number import Number
from extract.language import Language
from extract.words.clauses import clauses
from extract.words.measures import MeasureCue, Role, measure_cues
from extract.words.text import Token

_LIKE_YEARS = range(1000, 2200)
_VERB = 2  # words from "the number of wounded" to its number: "wynosi już"
_OF_NEWS = range(1900, 2101)  # a change from one of these to another may be a stretch of years
_FROM_REACH = 16  # tokens from what a count was to what it became, in either order
_LONGEST = 9  # digits
_FACTOR = 4  # a count seldom grows more at once
_TO_OBJECT = frozenset({Role.ACTIVE, Role.OBJECT})


class CountOrYear:
    """The words of a language that tell a count from a year."""

    def __init__(self, language: Language) -> None:
        small = clauses(language)
        self._bounds: Bounds = bounds(language)
        self._measures = measure_cues(language)
        self._light = small.transparent - small.prepositions
        self._passive, self._prepositions = small.passive, small.prepositions
        self._from = frozenset(language.section("clauses").get("from_words", ()))
        self._changed_by = frozenset(language.section("clauses").get("up_or_down", ()))
        self._reaches = frozenset(language.section("bounds").get("reaches", ()))
        self._year_before = frozenset(language.section("not_counts").get("year_before", ()))

    def became(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether a number is a count for the words of change or of a measure beside it."""
        if number.value not in _LIKE_YEARS or not number.rule.startswith("digits"):
            return False
        if self._bounds.risen_to(tokens, number.first) or self._counted(tokens, number):
            return True
        return self._changed(tokens, number) or self._was(tokens, number)

    def _changed(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether a toll's number stands in "rose from 1150 to 1280"; "fell from 2019 to 2022" may be years."""
        at = number.first - 1
        if at < 1 or not self._toll_before(tokens, at):
            return False
        if tokens[at].folded in self._from:
            other = self._number_at(tokens, number.last + 1) if self._bounds.leads_to(tokens, number.last) else None
        elif self._bounds.leads_to(tokens, at) and tokens[at - 2].folded in self._from:
            other = self._number_at(tokens, at - 1)
        else:
            return False
        return other is not None and not {other, number.value} <= set(_OF_NEWS)

    def _was(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether a number is what a toll was before it became the one just told: "rose to 1950 from 1890"."""
        at = number.first - 1
        if at < 2 or tokens[at].folded not in self._from:
            return False
        if tokens[at - 1].folded not in self._changed_by and not self._toll_before(tokens, at):
            return False
        reach = range(at - 1, max(0, at - _FROM_REACH), -1)
        told = next((value for one in reach if (value := self._count_at(tokens, one))), 0)
        small, large = sorted((told, number.value or 0))
        return 0 < large <= _FACTOR * small

    def _count_at(self, tokens: Sequence[Token], at: int) -> int | None:
        """The number at a token, unless a word stands before it that brings a year: "in 1990"."""
        brings = tokens[at - 1].folded in self._year_before and not self._bounds.leads_to(tokens, at - 1)
        return None if brings else self._number_at(tokens, at)

    def _toll_before(self, tokens: Sequence[Token], at: int) -> bool:
        return any(Role.TOLL in cue.roles and cue.last <= at for cue in self._measures.find(tokens))

    def _number_at(self, tokens: Sequence[Token], at: int) -> int | None:
        """The number in digits at a token, its thousands apart or not."""
        digits = tokens[at].text.replace(",", "") if at < len(tokens) else ""
        return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST else None

    def _counted(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether a measure's cue stands beside it, with a bound, an auxiliary or a light word between."""
        first, last = self._bounds.begin(tokens, number), number.last
        limited = first < number.first
        while first and tokens[first - 1].folded in self._light:
            first -= 1
        if first and tokens[first - 1].folded in self._year_before:
            return False
        cues = self._measures.find(tokens)
        if first and tokens[first - 1].folded in self._reaches and self._toll_before(tokens, first):
            return True
        if any(self._leads(tokens, cue, first, number.first) for cue in cues):
            return True
        while last < len(tokens) and tokens[last].folded in self._passive:
            last += 1
        beside = any(cue.first == last for cue in cues)
        return beside and (limited or (first == 0 and last > number.last))

    def _leads(self, tokens: Sequence[Token], cue: MeasureCue, first: int, number: int) -> bool:
        """Whether a cue leads to a number: a toll over its verb, a state over "are", a verb right to its object."""
        between = tokens[cue.last : first]
        if cue.last > first or any(not token.is_word for token in between):
            return False
        if Role.TOLL in cue.roles and between and between[-1].folded in self._prepositions:
            return 1 < len(between) <= _VERB + 1  # "the toll stood at 2000", and no "toll in 2000"
        if any(token.folded in self._prepositions for token in between):
            return False
        if Role.TOLL in cue.roles:
            return 0 < len(between) <= _VERB
        if not between:
            return first < number or bool(cue.roles & _TO_OBJECT)
        return Role.COUNTED in cue.roles and all(token.folded in self._passive for token in between)


@functools.cache
def count_or_year(language: Language) -> CountOrYear:
    """The words that tell a count from a year, built once for a language."""
    return CountOrYear(language)
