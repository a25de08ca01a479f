"""Which numbers of a sentence are parts of another, here ("including 3 children") or before it ("Two of them")."""

from collections.abc import Mapping, Sequence

from extract.counts.counting import CountingWords
from extract.counts.links import Link
from extract.counts.phrases import Phrase
from extract.figures.figures import Figure
from extract.language import Language
from extract.records import record
from extract.schema import Measure
from extract.words.clauses import Clauses
from extract.words.groups import Noun, people
from extract.words.measures import MeasureCue
from extract.words.text import Token

_IDENTITY = 4  # tokens after "were" in which a noun says who a part is


def holds(whole: Figure, part: Phrase) -> bool:
    """Whether a figure can be the whole of a part: no part is larger."""
    least = part.figure.low or part.figure.value or 0
    return whole.high is None or least <= whole.high


@record
class PartPhrases:
    """The parts among the phrases of one sentence.

    `whole` holds the last numbers of the sentences just before; `asides` are the tokens in parentheses and the like.
    """

    tokens: Sequence[Token]
    phrases: list[Phrase]
    cues: list[MeasureCue]
    language: Language
    clauses: Clauses
    words: CountingWords
    whole: Mapping[Measure, Figure]
    asides: frozenset[int]

    def of_whole_before(self, phrase: Phrase) -> Link | None:
        """The link of a part whose whole stands in a sentence before: "Two of them were children"."""
        at = self._behind(phrase)
        told = at < len(self.tokens) and self.tokens[at].folded in self.clauses.identity
        inner = any(other.last == phrase.first for other in self.phrases)  # the 103 of "two of those 103"
        if not self.whole or phrase.single or not told or inner or self._has_whole_here(phrase):
            return None
        measures = {cue.measure for cue in self.cues if cue.last <= phrase.last} or {list(self.whole)[-1]}
        measure = measures.pop()
        if measures or measure not in self.whole or not holds(self.whole[measure], phrase):
            return None
        cue = MeasureCue(phrase.first, phrase.last, phrase.span, measure, frozenset())
        return Link(phrase, cue, "part of a number before", 0.0)

    def _has_whole_here(self, phrase: Phrase) -> bool:
        """Whether "of them" goes back to people of the same sentence: "3,500 took part, 700 of them reporters"."""
        before = [one for one in self.phrases if one.last <= phrase.first and one.noun and not one.single]
        before = [one for one in before if not (one.of_them or self.words.is_part(self.tokens, one))]
        return bool(before) and holds(before[-1].figure, phrase)

    def _behind(self, phrase: Phrase) -> int:
        """The token behind a phrase, and behind the 103 of "two of those 103"."""
        return next((other.last for other in self.phrases if other.first == phrase.last), phrase.last)

    def identified(self, phrase: Phrase) -> Noun | None:
        """Who a part is said to be: "22 of them were soldiers", "z czego 30 to policjanci"."""
        at = self._behind(phrase)
        if at >= len(self.tokens) or self.tokens[at].folded not in self.clauses.identity:
            return None
        nouns = people(self.language)
        ahead = range(at + 1, min(len(self.tokens), at + 1 + _IDENTITY))
        return next((noun for index in ahead if (noun := nouns.noun_at(self.tokens, index))), None)

    def parts(self) -> dict[int, str]:
        """The words that make each phrase a part of a whole, by its first token; a list of parts shares them."""
        parts: dict[int, str] = {}
        before: Phrase | None = None
        for phrase in self.phrases:
            parts[phrase.first] = self.words.is_part(self.tokens, phrase) or self._is_among(before, phrase)
            if before and parts[before.first] and not parts[phrase.first]:
                unknown = range(before.last, before.last + before.unknown)  # "two Czechs and three children"
                between = [self.tokens[at] for at in range(before.last, phrase.first) if at not in unknown]
                speaks = phrase.single and self.clauses.says(self.tokens, phrase.last)  # "…, a lawmaker said"
                if between and not speaks and all(token.folded in self.clauses.lists for token in between):
                    parts[phrase.first] = parts[before.first]
            before = phrase
        for phrase in self.phrases:
            parts[phrase.first] = parts[phrase.first] or self._in_aside(phrase)
        return parts

    def _is_among(self, whole: Phrase | None, phrase: Phrase) -> str:
        """The word that makes a number one of those right before it: "among the 12 dead are two Czechs"."""
        if whole is None or not holds(whole.figure, phrase):
            return ""
        at = whole.first - 1
        while at > 0 and self.tokens[at].folded in self.clauses.articles | self.clauses.determiners:
            at -= 1
        if at < 0 or self.tokens[at].folded not in self.words.among:
            return ""
        small = self.clauses.passive | self.clauses.identity | self.clauses.transparent
        counted = {at for cue in self.cues for at in range(cue.first, cue.last)}
        between = range(whole.last, phrase.first)
        told = all(index in counted or self.tokens[index].folded in small for index in between)
        return self.tokens[at].text if told and len(between) <= _IDENTITY else ""

    def _in_aside(self, phrase: Phrase) -> str:
        """The sign that opens an aside behind a number, of which this is a part: "nine (six men and three boys)"."""
        if phrase.first not in self.asides or phrase.noun is None:
            return ""
        first = last = phrase.first
        while first - 1 in self.asides:
            first -= 1
        while last in self.asides:
            last += 1
        counted = any(one.last == first and not one.single for one in self.phrases)
        cued = any(first <= cue.first < last for cue in self.cues)
        return self.tokens[first].text if counted and not cued else ""
