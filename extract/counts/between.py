"""What lies between a number and a cue of its sentence: how far it sets them apart, and what it begins or turns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.counts.phrases import Phrase
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue
from extract.words.text import Token

CROSSING = 20.0  # another number, or another cue, between the two


@dataclass(slots=True)
class Between:
    """The tokens of one sentence, with its phrases and cues."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    cues: list[MeasureCue]
    clauses: Clauses
    aside: frozenset[int]  # first tokens of phrases that are parts, set aside between a whole and its cue
    asides: frozenset[int]  # tokens in parentheses and the like
    _sums: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Sum up once what the tokens cost."""
        self._sums = self._costs()

    def gap(self, phrase: Phrase, cue: MeasureCue) -> float:
        """How far phrase and cue are set apart."""
        first, last = (phrase.last, cue.first) if phrase.last <= cue.first else (cue.last, phrase.first)
        return max(0.0, self._sums[last] - self._sums[first]) if last > first else 0.0

    def turned(self, first: int, last: int) -> bool:
        """Whether a subordinate clause begins between two tokens."""
        turns = self.clauses.breaks - self.clauses.conjunctions
        return any(token.folded in turns or token.text in ";:" for token in self.tokens[first:last])

    def one_object(self, first: int, last: int) -> bool:
        """Whether nothing between two tokens begins another clause."""
        turned = self.clauses.breaks | self.clauses.passive | self.clauses.have
        between = self.tokens[first:last]
        return not any(token.folded in turned - self.clauses.lists or token.text in ";:" for token in between)

    def parted(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a sign, a preposition or a new clause stands between a phrase and the cue behind it."""
        between = (self.tokens[at] for at in range(phrase.last, cue.first) if at not in self.asides)
        return any(
            token.text in ",;:." or token.folded in self.clauses.breaks | self.clauses.prepositions for token in between
        )

    def has_preposition(self, first: int, last: int) -> bool:
        """Whether a preposition stands between two tokens."""
        return any(token.folded in self.clauses.prepositions for token in self.tokens[first:last])

    def is_subject(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a phrase may be the subject of a cue behind it.

        No preposition governs it, or a relative clause follows; no other clause begins between the two; and it is no
        age ("then 18, was shot").
        """
        between = self.tokens[phrase.last : cue.first]
        relative = any(token.folded in self.clauses.relative for token in between[:2])
        if any(token.text == ";" for token in between):
            return False  # "twelve hostages were freed; the others were killed"
        if any(self._tells_of_part(one, phrase, cue) for one in self.phrases if one.first in self.aside):
            return False
        if phrase.governed and not relative and not self.opens_clause(phrase):
            return False
        if not relative and any(token.folded in self.clauses.breaks - self.clauses.lists for token in between):
            return False
        bare = not (phrase.noun or phrase.unknown or phrase.of_them or phrase.single)
        aged = bare and between and between[0].text == ","
        return relative or not (aged and not self._set_aside(phrase) and not self._closes_aside(phrase, between))

    def _tells_of_part(self, part: Phrase, whole: Phrase, cue: MeasureCue) -> bool:
        """Whether a verb is that of a part alone: "took 700 hostage, of whom 130 died"."""
        if not whole.last < part.first < cue.first or self.tokens[part.first - 1].folded not in self.clauses.relative:
            return False
        return all(token.is_word for token in self.tokens[part.last : cue.first])

    def opens_clause(self, phrase: Phrase) -> bool:
        """Whether the word before a phrase begins a clause as well as a noun phrase: "after 12 people were killed"."""
        return phrase.governed and self.tokens[phrase.governed_at].folded in self.clauses.breaks

    def _closes_aside(self, phrase: Phrase, between: Sequence[Token]) -> bool:
        """Whether a number behind "and" has an aside between commas: "and three, including the suspect, were hurt"."""
        joined = phrase.first > 0 and self.tokens[phrase.first - 1].folded in self.clauses.conjunctions
        return joined and any(token.text == "," for token in between[1:])

    def has_own_verb(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a phrase before a cue has a verb of its own: "100 osób wyszło na ulice, zatrzymano 22"."""
        between = self.tokens[phrase.last : cue.first]
        if any(token.text in ";:" for token in between):
            return True
        commas = [at for at, token in enumerate(between) if token.text == ","]
        if not commas or any(token.folded in self.clauses.relative for token in between[:2]):
            return False
        return any(self.clauses.may_be_verb(token) for token in between[: commas[-1]])

    def _set_aside(self, phrase: Phrase) -> bool:
        """Whether a part of the whole follows a phrase: "12, including 3 children, died"."""
        return any(phrase.last < other.first <= phrase.last + 5 and other.first in self.aside for other in self.phrases)

    def _costs(self) -> list[float]:
        """Running sums of what the tokens cost, so that a gap is a difference."""
        costs = [self.clauses.cost(token) for token in self.tokens]
        for first, last in self.clauses.together(self.tokens):
            costs[first:last] = [1.5, *[0.0] * (last - first - 1)]  # as much as "and"
        inside = self.asides
        for at in inside:
            costs[at] = 0.0
        light = self.aside | inside
        light |= {one.first for one in self.phrases if self.tokens[one.first].folded in self.clauses.pair_owners}
        stretches = [(one.first, one.last, 1.0 if one.first in light else CROSSING) for one in self.phrases]
        marks = [(cue.first, cue.last, 1.0 if cue.first in inside else CROSSING / 2) for cue in self.cues]
        for first, last, cost in (*stretches, *marks):
            costs[first] = cost
            costs[first + 1 : last] = [0.0] * max(0, last - first - 1)
        sums = [0.0]
        for cost in costs:
            sums.append(sums[-1] + cost)
        return sums
