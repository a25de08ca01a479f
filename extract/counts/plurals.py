"""People hurt whom nobody counts: "civilians and soldiers were killed", "zginęli cywile". At least two.

Only the plainest words are read: a plural noun without an article as the subject or object of a verb that tells what
happened ("civilians were killed"), or any plural noun that a noun for their death takes as having happened ("murders
of priests", "the murder of the priests"). What is known already ("the civilians were killed"), what recurs, and what a
clause only mentions is left alone.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extract.counts.links import Link
from extract.counts.phrases import Phrase
from extract.figures.figures import Figure
from extract.language import Language
from extract.schema import Bound, Group, Measure
from extract.words.clauses import clauses
from extract.words.cues import CueTable
from extract.words.groups import Noun
from extract.words.measures import MeasureCue
from extract.words.text import Span, Token

SEVERAL = Figure(None, 2, None, Bound.VAGUE)
PLURAL = "plural, no number printed"
_ADJECTIVES, _LONGEST_NOUN = 3, 3  # words between a noun and what stands before it; words of a noun
_OWNS = frozenset("'’") | {"'s", "’s"}
_CLOSED = frozenset("])%")  # what they close may be a number


class Plurals:
    """A language's plural nouns for people, and the verbs whose subject or object they may be."""

    def __init__(self, language: Language) -> None:
        words, self._clauses = language.section("plurals"), clauses(language)
        self._nouns = CueTable((cue, Group(group)) for group, cues in words.get("nouns", {}).items() for cue in cues)
        self._before = _verbs(words, "before")  # its subject stands before it: "were killed"
        self._after = _verbs(words, "after")  # its object stands after it: "killed"
        self._of = _verbs(words, "of")  # what befell those behind it: "murders of"
        self._of_known = _verbs(words, "of_known")  # the same, where they must be known: "the murder of the"
        self._owned = _verbs(words, "owned")  # the same, with those before it: "the priests' murder"
        told = (self._before, self._after, self._of, self._of_known, self._owned)
        self._any_verb = CueTable((cue, None) for verbs in told for cue in verbs.cues)
        self._joins, self._mentioning = frozenset(words.get("joins", ())), frozenset(words.get("mentioning", ()))
        self._known, self._fillers = frozenset(words.get("known", ())), frozenset(words.get("fillers", ()))
        habits = [(cue, True) for cue in words.get("habits", ())]
        self._habits = CueTable([*habits, *((cue, False) for cue in words.get("no_habits", ()))])
        self._agents = bool(words.get("agents", False))

    def read(self, tokens: Sequence[Token], figures: Sequence[Span]) -> list[Link]:
        """The plural nouns of a sentence that a verb says were killed or hurt; none that a figure counts."""
        if not self._any_verb.starts(tokens):
            return []
        links = [*self._all(tokens, self._before, self._subjects), *self._all(tokens, self._after, self._objects)]
        links = [link for link in links if not self._mentioned(tokens, link)]
        links += [*self._all(tokens, self._of, self._victims), *self._all(tokens, self._owned, self._owners)]
        known = functools.partial(self._victims, known=True)
        links += [*self._all(tokens, self._of_known, known), *self._all(tokens, self._before, self._who)]
        if not links or any(found.meaning for found in self._habits.find(tokens)):
            return []
        told = {link.phrase.first: link for link in links if not _counted(tokens, link.phrase, figures)}
        return sorted(told.values(), key=lambda link: link.phrase.first)

    def _all(self, tokens: Sequence[Token], verbs: CueTable[Measure], near: Any) -> Iterator[Link]:
        for at in verbs.starts(tokens):
            if found := verbs.at(tokens, at):
                cue = MeasureCue(at, found[0].last, found[0].span, found[0].meaning, frozenset())
                for noun in near(tokens, cue):
                    yield Link(_phrase(tokens, noun), cue, PLURAL, 0.0)

    def _subjects(self, tokens: Sequence[Token], cue: MeasureCue) -> Iterator[Noun]:
        """The nouns right before a verb, from right to left over a list."""
        last = self._back(tokens, cue.first)
        while noun := self._ending_at(tokens, last):
            first = self._adjectives(tokens, noun.first)
            if first < 0 or (first and not self._free(tokens, first)):
                return
            yield noun
            joined = first > 0 and tokens[first - 1].folded in self._joins
            last = first - 2 if joined and first > 1 and tokens[first - 2].text == "," else first - 1
            if not joined and not (first > 0 and tokens[first - 1].text == ","):
                return

    def _who(self, tokens: Sequence[Token], cue: MeasureCue) -> Iterator[Noun]:
        """The known noun of whom a relative clause tells it: "the soldiers who were killed"."""
        last = self._back(tokens, cue.first) - 1
        if last < 1 or tokens[last].folded not in self._clauses.relative or not (noun := self._ending_at(tokens, last)):
            return
        first = self._adjectives(tokens, noun.first)
        if first > 0 and tokens[first - 1].folded in self._known & self._clauses.determiners:
            yield noun

    def _objects(self, tokens: Sequence[Token], cue: MeasureCue) -> Iterator[Noun]:
        """The noun right behind a verb that has a subject, or needs none."""
        if self._agents:
            agent = self._back(tokens, cue.first) - 1
            if agent < 0 or self._clauses.stops(tokens[agent]):
                return  # "the relatives of murdered peasants"
        first = cue.last
        while noun := self._beginning_at(tokens, first):
            ends = noun.last == len(tokens) or self._ends(tokens[noun.last])
            if self._agents and not ends:
                return  # "killed guerrillas Jan Kos and Ewa Lis"
            yield noun
            if noun.last == len(tokens) or tokens[noun.last].folded not in self._joins | {","}:
                return
            first = noun.last + 1

    def _victims(self, tokens: Sequence[Token], cue: MeasureCue, known: bool = False) -> Iterator[Noun]:
        """The nouns of a list behind "murders of"; those behind "the murder of" if known, else it may be a plan."""
        if known and (
            cue.last == len(tokens) or tokens[cue.last].folded not in self._known & self._clauses.determiners
        ):
            return
        first = cue.last
        while first < len(tokens):
            while first < len(tokens) and tokens[first].folded in self._known & self._clauses.determiners:
                first += 1
            noun = self._beginning_at(tokens, first)
            if noun is None or not (noun.last == len(tokens) or self._ends(tokens[noun.last])):
                return
            yield noun
            first = noun.last
            while first < len(tokens) and tokens[first].folded in self._joins | {","}:
                first += 1
            if first == noun.last:
                return

    def _owners(self, tokens: Sequence[Token], cue: MeasureCue) -> Iterator[Noun]:
        """The noun whose possessive stands before "murder": "the priests' murder"."""
        owned = cue.first > 0 and tokens[cue.first - 1].text in _OWNS
        if owned and (noun := self._ending_at(tokens, cue.first - 1)):
            yield noun

    def _beginning_at(self, tokens: Sequence[Token], first: int) -> Noun | None:
        """The noun that begins at a token, or behind the adjectives there."""
        for at in range(first, min(len(tokens), first + _ADJECTIVES)):
            if found := self._nouns.at(tokens, at):
                return Noun(at, found[0].last, found[0].meaning)
            if self._clauses.stops(tokens[at]) or tokens[at].folded in self._known:
                return None
        return None

    def _ends(self, token: Token) -> bool:
        if token.folded in _OWNS:
            return False  # "the killing of students' leaders"
        return self._clauses.stops(token) or token.folded in self._clauses.times

    def _back(self, tokens: Sequence[Token], last: int) -> int:
        """Where what stands before an adverb or "have" ends."""
        while last > 0 and (self._clauses.is_adverb(tokens[last - 1]) or tokens[last - 1].folded in self._fillers):
            last -= 1
        return last

    def _ending_at(self, tokens: Sequence[Token], last: int) -> Noun | None:
        for first in range(max(0, last - _LONGEST_NOUN), last):
            for found in self._nouns.at(tokens, first):
                if found.last == last:
                    return Noun(first, last, found.meaning)
        return None

    def _adjectives(self, tokens: Sequence[Token], first: int) -> int:
        """Where the adjectives before a noun begin, or -1 where they do not end soon."""
        for at in range(first - 1, max(-1, first - 2 - _ADJECTIVES), -1):
            if self._clauses.stops(tokens[at]) or tokens[at].folded in self._known or tokens[at].text[0].isdecimal():
                return at + 1
        return 0 if first <= _ADJECTIVES else -1

    def _free(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether nothing before a phrase governs it or says that it is known."""
        before = tokens[first - 1]
        if before.folded in self._known or before.text[0].isdecimal():
            return False
        return before.text not in _CLOSED and before.folded not in self._clauses.prepositions

    def _mentioned(self, tokens: Sequence[Token], link: Link) -> bool:
        """Whether the clause begins with a word that only mentions what it tells: "when soldiers were killed"."""
        for at in range(min(link.phrase.first, link.cue.first) - 1, -1, -1):
            if not tokens[at].is_word and tokens[at].text not in "\"'“”«»„":
                return False
            if tokens[at].folded in self._mentioning:
                return True
        return False


def _counted(tokens: Sequence[Token], phrase: Phrase, figures: Sequence[Span]) -> bool:
    """Whether a figure stands before a noun, so near that it may count it."""
    reach = Span(tokens[max(0, phrase.first - 2 * _ADJECTIVES)].start, phrase.span.end)
    return any(reach.overlaps(figure) for figure in figures)


def _verbs(words: Mapping[str, Any], place: str) -> CueTable[Measure]:
    return CueTable((cue, Measure(measure)) for measure, cues in words.get(place, {}).items() for cue in cues)


def _phrase(tokens: Sequence[Token], noun: Noun) -> Phrase:
    span = Span(tokens[noun.first].start, tokens[noun.last - 1].end)
    return Phrase(noun.first, noun.last, span, SEVERAL, span, span, noun, -1, PLURAL)


@functools.cache
def plurals(language: Language) -> Plurals:
    """The plural nouns and their verbs, built once for a language."""
    return Plurals(language)
