"""Numbers behind the words for a state: "killed: 12", "zatrzymanych jest już 12", «раненых семеро»."""

import math
from collections.abc import Sequence

from extract.counts.between import CROSSING, Between
from extract.counts.phrases import Phrase
from extract.records import record
from extract.schema import Group
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue, Role
from extract.words.text import Token

NOT = math.inf
COLON = 1.0
_REACH = 3  # tokens from a state to its number
_LIGHT = 2  # words such as "already" between the two


@record
class BehindStates:
    """The states of one sentence, and what stands behind them."""

    tokens: Sequence[Token]
    cues: list[MeasureCue]
    clauses: Clauses
    between: Between

    def distance(self, phrase: Phrase, cue: MeasureCue) -> float:
        """The distance of a number behind a state, or infinity where it does not count those in it."""
        if phrase.figure.value == 0 and phrase.first == cue.last:
            told_of = cue.first > 0 and self.tokens[cue.first - 1].folded in self.clauses.prepositions
            return NOT if told_of else 0.0  # «информации о погибших нет» is no zero
        if self._toll_goes_on(phrase, cue):
            return COLON
        if self._turned_round(phrase, cue):
            return 0.0
        return self.colon(phrase, cue)

    def colon(self, phrase: Phrase, cue: MeasureCue) -> float:
        """The distance of a phrase that follows a state: "dead: 12", "among those killed were 12"."""
        if phrase.first <= cue.first or phrase.first >= len(self.tokens) or cue.last >= len(self.tokens):
            return NOT
        sign = self.tokens[cue.last]
        gap = self.between.gap(phrase, cue)
        said = sign.text in ":-–—" or sign.folded in self.clauses.passive
        return gap if said and phrase.first - cue.last <= _REACH and gap < CROSSING else NOT

    def _toll_goes_on(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a toll's verb is left out before a second: "liczba zabitych wzrosła do 12, a rannych do 30"."""
        led = cue.first > 0 and self.tokens[cue.first - 1].folded in self.clauses.lists
        toll = any(Role.TOLL in other.roles and other.last <= cue.first for other in self.cues)
        return led and toll and phrase.first == cue.last + 1 and phrase.governed_at == cue.last

    def _turned_round(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a count ends its clause behind its noun, which begins it: «погибших 34», "rannych siedmioro, …"."""
        if not self.clauses.counts_behind or phrase.first < cue.last or phrase.first - cue.last > _LIGHT:
            return False
        between = self.tokens[cue.last : phrase.first]  # «погибших не 12, а 9»: the 12 is denied for itself
        if any(token.folded not in self.clauses.transparent and not self.clauses.denies(token) for token in between):
            return False
        plain = phrase.noun is None or phrase.noun.group is Group.ALL
        counts = plain and not (phrase.unknown or phrase.governed or phrase.of_them or phrase.single)
        if not counts or not self._begins(cue.first):
            return False
        after = self.tokens[phrase.last] if phrase.last < len(self.tokens) else None
        return after is None or not after.is_word or after.folded in self.clauses.conjunctions

    def _begins(self, first: int) -> bool:
        """Whether a state opens what is told: nothing, a sign, a small word or a name stands before it."""
        if first == 0:
            return True
        before = self.tokens[first - 1]
        named = first > 1 and before.text[0].isupper()
        small = before.folded in self.clauses.prepositions
        return not small and (named or self.clauses.stops(before) or before.folded in self.clauses.transparent)
