"""Counted phrases: a figure with the noun it counts ("12 unarmed civilians")."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.counts.head_nouns import narrowed, widened
from extract.figures.figures import Figure, FigureMention
from extract.records import record
from extract.words.clauses import Clauses
from extract.words.groups import Noun, People
from extract.words.text import Span, Token

_LONGEST = 7  # words of a noun phrase
_HYPHENS = frozenset("-‐‑")
QUOTES = frozenset("\"“”„‟«»'‘’‚‹›")


@record
class Phrase:
    """A counted phrase at tokens `[first, last)`.

    `noun` is None where no noun for people stands there; `unknown` says that some other word does. `governed_at` is
    the preposition before it, or -1. `of_them` says that it counts some "of them", `of_state` that it counts some
    "of the wounded"; `open_end` that a word follows which the phrase cannot hold, likely a verb; `single` that it is
    one person without a number, `bare` that not even an article stands there; `thing` that it counts no people.
    """

    first: int
    last: int
    span: Span
    figure: Figure
    figure_span: Span
    number: Span
    noun: Noun | None
    governed_at: int
    rule: str
    unknown: bool = False
    of_them: bool = False
    open_end: bool = False
    single: bool = False
    bare: bool = False
    thing: bool = False
    of_state: bool = False

    @property
    def governed(self) -> bool:
        """Whether a preposition before it makes it no subject and no object."""
        return self.governed_at >= 0


def read_counted(reader: "PhraseReader", figures: Sequence[FigureMention]) -> list[Phrase]:
    """The phrases that count people with a figure, in order of print; numbers of things are left out."""
    numbers = {reader.index(one.span.start): reader.index(one.span.end) for one in figures}
    known = replace(reader, numbers=frozenset(numbers))
    phrases = [phrase for mention in figures if (phrase := known.counted(mention, numbers))]
    return [one for one, before in zip(phrases, [None, *phrases], strict=False) if not _lies_in(one, before)]


def _lies_in(phrase: Phrase, before: Phrase | None) -> bool:
    """Whether a number is only that of the whole in the phrase before: the 46 of "two of the 46 passengers"."""
    return before is not None and phrase.first < before.last


@record
class PhraseReader:
    """Reads the noun phrases of one sentence."""

    tokens: Sequence[Token]
    clauses: Clauses
    people: People
    cued: frozenset[int] = frozenset()  # tokens that say what is counted
    numbers: frozenset[int] = frozenset()  # tokens with which numbers begin
    dated: frozenset[int] = frozenset()  # tokens of dates

    def counted(self, mention: FigureMention, numbers: Mapping[int, int]) -> Phrase | None:
        """The phrase of a figure, or None where it counts things; `numbers` are the sentence's, first token to last."""
        first, after = self.index(mention.span.start), self.index(mention.span.end)
        begin, of_them = self._past_partitive(after)
        whole = begin
        begin = begin if of_them or begin == after else numbers.get(begin, begin)  # "two of the 46 passengers"
        of_state = begin > after and begin < len(self.tokens) and self._is_state(begin)
        begin += of_state
        last, noun, thing, unknown, open_end = self.noun_phrase(begin)
        last = max(last, begin) if of_state else last
        if noun is None and not (of_state or unknown or thing):
            last = min(last, max(whole, after))  # "spadła do 26 z 64": two numbers of their own
        if noun is None and not unknown and not self.people.head_is_last and begin < len(self.tokens):
            last += self._is_state(begin) and last == begin
        if mention.figure.value == 0 and (thing or unknown or (begin > after and noun is None)):
            return None
        return Phrase(
            first=first,
            last=max(last, after),
            span=Span(self.tokens[first].start, self.tokens[max(last, after) - 1].end),
            figure=mention.figure,
            figure_span=mention.span,
            number=mention.number,
            noun=noun,
            unknown=unknown,
            governed_at=self.governed_at(first),
            of_them=of_them or begin > after,
            open_end=open_end,
            thing=thing,
            of_state=of_state,
            rule=mention.rule,
        )

    def noun_phrase(self, begin: int) -> tuple[int, Noun | None, bool, bool, bool]:
        """The end, the noun for people, whether it is a thing, whether an unknown noun, whether more words follow."""
        chain = self._chain(begin)
        noun: Noun | None = None
        thing = hurt = False
        at = begin
        while at < chain:
            if noun and (at in self.cued or at in self.dated):
                chain = at  # "people killed last week", "people last week"
                break
            if self.tokens[at].is_word:
                here = self.people.noun_at(self.tokens, at)
                if here:
                    noun, thing = here, False
                    if not self.people.head_is_last:
                        break
                    at = here.last
                    continue
                hurt = hurt or self._is_state(at)  # "12 ofiar wypadku" are people, and the accident is no head
                if self.people.thing_at(self.tokens, at) and (self.people.head_is_last or not hurt):
                    thing = True
                    if not self.people.head_is_last:
                        break
            at += 1
        words = sum(self.tokens[at].is_word and not self._says_no_noun(at) for at in range(begin, chain))
        if noun:
            open_end = self.people.head_is_last and any(token.is_word for token in self.tokens[noun.last : chain])
            noun = narrowed(self.tokens, self.people, noun)
            noun = widened(self.tokens, self.people, self.clauses, noun, self.numbers)
            return noun.last, noun, thing, False, open_end
        return begin, None, thing, words > 0, False

    def _is_state(self, at: int) -> bool:
        """Whether a word such as "rannych" stands there; "aresztowano" is a verb of its own."""
        return self.people.state_at(self.tokens, at) and not self.clauses.may_be_verb(self.tokens[at])

    def _says_no_noun(self, at: int) -> bool:
        return self.people.is_more(self.tokens, at) or self._is_state(at) or at in self.cued

    def _chain(self, begin: int) -> int:
        """Where the words after a number stop being one noun phrase."""
        at = begin
        while at < len(self.tokens) and at < begin + _LONGEST:
            token = self.tokens[at]
            if token.text == "." and at > begin and len(self.tokens[at - 1].text) == 1:
                at += 1  # "nine U.S. soldiers"
                continue
            if token.text in _HYPHENS and (at == 0 or self.tokens[at - 1].end < token.start):
                break  # "two children -- 4 and 6 years old -- died"
            if token.text in QUOTES or token.text in _HYPHENS or token.folded in ("'s", "’s"):
                at += 1
                continue
            if at in self.cued and not self.people.begins(self.tokens, at):
                break
            if at in self.numbers and token.is_word and at > begin:
                break  # «среди 14 погибших трое иностранцев»
            if self.clauses.stops(token) or (token.text[0].isdecimal() and not self._is_age(at)):
                break
            at += 1
        return at

    def _is_age(self, at: int) -> bool:
        return self.tokens[at - 1].text in _HYPHENS or (
            at + 1 < len(self.tokens) and self.tokens[at + 1].text in _HYPHENS
        )

    def _past_partitive(self, after: int) -> tuple[int, bool]:
        """The token after "of the", and whether a pronoun stands there."""
        tokens, at = self.tokens, after
        if at >= len(tokens) or tokens[at].folded not in self.clauses.partitive:
            return after, False
        at += 1
        while at < len(tokens) and tokens[at].folded in self.clauses.transparent | self.clauses.determiners:
            if tokens[at].folded in self.clauses.pronouns:
                break
            at += 1
        if at < len(tokens) and tokens[at].folded in self.clauses.pronouns:
            return at + 1, True
        return (at, False) if at < len(tokens) else (after, False)

    def governed_at(self, first: int) -> int:
        """The preposition before a phrase, or -1; "a group of 12" is governed by none."""
        at = first - 1
        small = self.clauses.transparent - self.clauses.prepositions
        while at >= 0 and (self.tokens[at].folded in small or self.tokens[at].text in QUOTES):
            at -= 1
        if at < 0 or self.tokens[at].folded not in self.clauses.prepositions:
            return -1
        grouped = at > 0 and self.tokens[at - 1].folded in self.clauses.groups_of
        return -1 if grouped and self.tokens[at].folded in self.clauses.partitive else at

    def index(self, offset: int) -> int:
        """The first token that begins at or after an offset."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.tokens[middle].start < offset else (low, middle)
        return low
