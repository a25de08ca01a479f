"""How a figure adds up: so far, since the last one, or at that moment; and which figures are parts of others."""

import functools
from collections.abc import Sequence

from extract.counts.phrases import Phrase
from extract.language import Language
from extract.schema import Counting, Measure
from extract.words.clauses import clauses
from extract.words.cues import CueTable
from extract.words.text import Token

_LIST = 10  # tokens of a list
_REACH = 2  # tokens between "including" and its number


class CountingWords:
    """A language's words for increments, for what holds at the moment, and for parts of a whole."""

    def __init__(self, language: Language) -> None:
        words = language.section("counting")
        self._increment: CueTable[None] = CueTable((cue, None) for cue in words.get("increment", ()))
        self._current: CueTable[None] = CueTable((cue, None) for cue in words.get("current", ()))
        self._severe: CueTable[None] = CueTable((cue, None) for cue in words.get("severe", ()))
        self.other_one: CueTable[None] = CueTable((cue, None) for cue in words.get("other_one", ()))
        self._shares: CueTable[None] = CueTable((cue, None) for cue in words.get("shares", ()))
        self._the_other: CueTable[None] = CueTable((cue, None) for cue in words.get("the_other", ()))
        self._others = frozenset(words.get("others", ()))
        self._always_current = frozenset(Measure(measure) for measure in words.get("always_current", ()))
        small = clauses(language)
        self.among = frozenset(words.get("among", ()))
        self._articles = small.articles
        self._stops, self._lists, self._determiners = small.stops, small.lists, small.determiners
        self._part: CueTable[None] = CueTable((cue, None) for cue in words.get("part", ()))
        self._parts_after: CueTable[None] = CueTable((cue, None) for cue in words.get("parts_after", ()))

    def others_start(self, tokens: Sequence[Token]) -> set[int]:
        """The tokens with which words for one person more may begin."""
        return {*self.other_one.starts(tokens), *self._the_other.starts(tokens)}

    def is_share(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a share begins there, and nobody more: the third of "a third of them"."""
        return bool(self._shares.at(tokens, at))

    def past_the_other(self, tokens: Sequence[Token], at: int) -> int:
        """The token behind the "other" of "the other", the second of two; 0 where it does not stand there."""
        known = at > 0 and tokens[at - 1].folded in self._determiners - self._articles
        found = self._the_other.at(tokens, at) if known else []
        return found[0].last if found else 0

    def counting(self, tokens: Sequence[Token], phrase: Phrase, measure: Measure, reach: tuple[int, int]) -> Counting:
        """The counting of a phrase; `reach` is the stretch of tokens in which words for the moment may stand."""
        if measure in self._always_current:
            return Counting.CURRENT
        lasting = measure is Measure.KILLED  # "three died in hospital" holds for ever
        if not lasting and self._current.any_at(tokens, range(*reach)):
            return Counting.CURRENT
        if phrase.figure.value == 0 and self.tells_of_others(tokens, phrase):
            return Counting.INCREMENT  # "no other people were killed"
        if phrase.single and (self.other_one.at(tokens, phrase.first) or self.past_the_other(tokens, phrase.first + 1)):
            return Counting.INCREMENT  # "a third man"
        around = range(max(0, phrase.first - 1), min(len(tokens), phrase.last + 1))
        bound = range(
            phrase.figure_span.start, phrase.figure_span.end
        )  # "more than 12", "ten or more" are no increment
        if any(self._increment.at(tokens, at) for at in around if tokens[at].start not in bound):
            return Counting.INCREMENT
        return Counting.TOTAL

    def is_severe(self, tokens: Sequence[Token], reach: tuple[int, int]) -> bool:
        """Whether words for how badly people are hurt stand there: such a number rises and falls."""
        return self._severe.any_at(tokens, range(*reach))

    def tells_of_others(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a phrase sets its people apart from those before: "five others"."""
        around = tokens[max(0, phrase.first - 1) : phrase.last + 1]
        return any(token.folded in self._others for token in around)

    def is_part(self, tokens: Sequence[Token], phrase: Phrase) -> str:
        """The words that make a phrase a part of a whole ("including", "of them"), or ""."""
        for at in range(max(0, phrase.first - 5), phrase.first):
            for found in self._part.at(tokens, at):
                if found.last <= phrase.first <= found.last + _REACH:
                    return found.cue
        if listed := self._listed_part(tokens, phrase):
            return listed
        for at in range(phrase.first + 1, min(len(tokens), phrase.last + 1)):
            for found in self._parts_after.at(tokens, at):
                return found.cue
        return ""

    def _listed_part(self, tokens: Sequence[Token], phrase: Phrase) -> str:
        """The words that begin a list of which a phrase is the last member: "including its rector and two nurses"."""
        at = phrase.first - 1
        if at < 1 or tokens[at].folded not in self._lists or not tokens[at].is_word:
            return ""
        while at > 0 and phrase.first - at <= _LIST and self._lists_on(tokens[at - 1]):
            at -= 1
        for first in range(max(0, at - _REACH - 1), at):
            for found in self._part.at(tokens, first):
                if found.last == at:
                    return found.cue
        return ""

    def _lists_on(self, token: Token) -> bool:
        return token.folded in self._lists or token.folded in self._determiners or not self._stops(token)


@functools.cache
def counting_words(language: Language) -> CountingWords:
    """The counting words, built once for a language."""
    return CountingWords(language)
