"""The stretches of a sentence that belong to one number: its clause, its surroundings, its member of a list."""

from collections.abc import Sequence

from extract.counts.links import DASHES
from extract.counts.phrases import Phrase
from extract.records import record
from extract.words.clauses import Clauses
from extract.words.groups import Noun
from extract.words.measures import MeasureCue
from extract.words.text import Token

_HYPHENS = frozenset("-‐‑")
_BEHIND_PART = 6  # tokens behind a part in which the sentence goes on with the whole
_SIGNS = frozenset(";:()[].–—")


@record
class Stretches:
    """The stretches of one sentence, as tokens `[first, last)`."""

    tokens: Sequence[Token]
    clauses: Clauses

    def clause(self, phrase: Phrase, cue: MeasureCue) -> tuple[int, int]:
        """The stretch of tokens around number and cue, up to the words that begin other clauses."""
        first, last = min(phrase.first, cue.first), max(phrase.last, cue.last)
        while first > 0 and not self._breaks(first - 1):
            first -= 1
        while last < len(self.tokens) and not self._breaks(last):
            last += 1
        if last < len(self.tokens) and self.tokens[last].folded in self.clauses.relative | self.clauses.same_event:
            last += 1  # "in a clash that broke out on Saturday", "after a shooting on Saturday"
            while last < len(self.tokens) and not self._breaks(last):
                last += 1
        return first, last

    def around(self, phrase: Phrase, cue: MeasureCue) -> tuple[int, int]:
        """The tokens of number and cue with two on either side, but none of another member of a list."""
        first, last = min(phrase.first, cue.first), max(phrase.last, cue.last)
        low, high = max(0, first - 2), min(len(self.tokens), last + 2)
        while low < first and any(token.folded in self.clauses.lists for token in self.tokens[low:first]):
            low += 1
        while high > last and any(token.folded in self.clauses.lists for token in self.tokens[last:high]):
            high -= 1
        return low, high

    def past_part(self, phrase: Phrase, part: Phrase | None) -> tuple[int, int]:
        """The tokens that go on behind a part in commas: "two of the hurt, including a child, are in a grave state"."""
        if part is None or part.last >= len(self.tokens) or self.tokens[part.last].text != ",":
            return phrase.last, phrase.last
        set_off = phrase.last < len(self.tokens) and self.tokens[phrase.last].text == ","
        return part.last, min(len(self.tokens), part.last + _BEHIND_PART) if set_off else part.last

    def segment(self, phrase: Phrase, clause: tuple[int, int]) -> tuple[int, int]:
        """The phrase's own member of a list: "10 in Taraz" in "21 died in Aral, 10 in Taraz"."""
        first, last = phrase.first, phrase.last
        while first > clause[0] and self.tokens[first - 1].folded not in self.clauses.lists | {":"}:
            first -= 1
        end = clause[1]
        if self._dashed(last):
            last, end = last + 1, len(self.tokens)
        while (
            last < end and self.tokens[last].folded not in self.clauses.lists and self.tokens[last].text not in _SIGNS
        ):
            last += 1
        return first, last

    def _dashed(self, at: int) -> bool:
        """Whether a dash stands for the verb before a place: «21 — в Кызылорде»."""
        behind = self.tokens[at : at + 2]
        return len(behind) == 2 and behind[0].text in DASHES and behind[1].folded in self.clauses.prepositions

    def _breaks(self, at: int) -> bool:
        token = self.tokens[at]
        return token.text in ";:()[]—–" or token.folded in self.clauses.breaks

    def label(self, phrase: Phrase, noun: Noun) -> tuple[int, int]:
        """The printed words for who is counted: the noun with the adjectives before it."""
        first = noun.first
        if first > phrase.last:
            return first, noun.last  # "77, a nie 75 dzieci"
        after = phrase.figure_span.end if not phrase.single else phrase.span.start
        while first - 1 >= phrase.first and self.tokens[first - 1].is_word and self.tokens[first - 1].start >= after:
            if self.clauses.stops(self.tokens[first - 1]) or self.tokens[first - 1].folded in self.clauses.articles:
                break
            first -= 1
        aged = phrase.single and first - 2 >= phrase.first and self.tokens[first - 1].text in _HYPHENS
        return first - 2 if aged else first, noun.last  # "34-letni kierowca"
