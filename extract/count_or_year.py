"""Four digits that look like a year and are a count: "rose to 2022", "more than 2000 were detained"."""

import functools
from collections.abc import Sequence

from extract.bounds import Bounds, bounds
from extract.clauses import clauses
from extract.language import Language
from extract.measures import MeasureCue, Role, measure_cues
from extract.numerals import Number
from extract.text import Token

_LIKE_YEARS = range(1000, 2200)
_VERB = 2  # words from "the number of wounded" to its number: "wynosi już"
_TO_OBJECT = frozenset({Role.ACTIVE, Role.OBJECT})


class CountOrYear:
    """The words of a language that tell a count from a year."""

    def __init__(self, language: Language) -> None:
        small = clauses(language)
        self._bounds: Bounds = bounds(language)
        self._measures = measure_cues(language)
        self._light = small.transparent - small.prepositions
        self._passive, self._prepositions = small.passive, small.prepositions
        self._year_before = frozenset(language.section("not_counts").get("year_before", ()))

    def became(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether a number is a count for the words of change or of a measure beside it."""
        if number.value not in _LIKE_YEARS or not number.rule.startswith("digits"):
            return False
        return self._bounds.risen_to(tokens, number.first) or self._counted(tokens, number)

    def _counted(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether a measure's cue stands beside it, with a bound, an auxiliary or a light word between."""
        first, last = self._bounds.begin(tokens, number), number.last
        limited = first < number.first
        while first and tokens[first - 1].folded in self._light:
            first -= 1
        if first and tokens[first - 1].folded in self._year_before:
            return False
        cues = self._measures.find(tokens)
        if any(self._leads(tokens, cue, first, number.first) for cue in cues):
            return True
        while last < len(tokens) and tokens[last].folded in self._passive:
            last += 1
        beside = any(cue.first == last for cue in cues)
        return beside and (limited or (first == 0 and last > number.last))

    def _leads(self, tokens: Sequence[Token], cue: MeasureCue, first: int, number: int) -> bool:
        """Whether a cue leads to a number: a toll over its verb, a state over "are", a verb right to its object."""
        between = tokens[cue.last : first]
        if cue.last > first or any(not token.is_word or token.folded in self._prepositions for token in between):
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
