"""Two people without a number: "a couple", "a man and his son", "Man, woman found dead"."""

from extract.counts.named import name_follows
from extract.counts.phrases import Phrase, PhraseReader
from extract.counts.unnumbered import TWO_PEOPLE
from extract.figures.figures import Figure
from extract.schema import Bound, Group
from extract.words.groups import Noun
from extract.words.text import Span

TWO = Figure(2, 2, 2, Bound.EXACT)
_ADJECTIVES = 3  # words between an article and "couple"
_GOES_ON = frozenset("'’-‐‑") | {"'s", "’s"}  # "the couple's son"


def pair(reader: PhraseReader, first: int, noun: Noun) -> Phrase | None:
    """Two people under one article: "a husband and wife", "a man and his son"."""
    tokens, at = reader.tokens, noun.last
    if at + 1 >= len(tokens) or tokens[at].folded not in reader.clauses.pair_joins:
        return None
    at += 1 + (tokens[at + 1].folded in reader.clauses.pair_owners)
    other = reader.people.one_at(tokens, at)
    if other is None or (other.last < len(tokens) and reader.people.noun_at(tokens, other.last)):
        return None
    if name_follows(tokens, other.last):
        return None
    if other.last < len(tokens) and tokens[other.last].folded in reader.clauses.singular:
        return None  # "a teacher and mother was killed" is one person
    return _two(reader, first, noun, other)


def couple(reader: PhraseReader, at: int, taken: set[int]) -> Phrase | None:
    """A noun for two people with its article and adjectives: "the elderly couple"; none that owns what follows."""
    tokens, noun = reader.tokens, reader.people.pair_at(reader.tokens, at)
    if noun is None or (noun.last < len(tokens) and tokens[noun.last].folded in _GOES_ON | reader.clauses.partitive):
        return None
    first = at
    if reader.clauses.articles:
        while first and at - first < _ADJECTIVES and not reader.clauses.stops(tokens[first - 1]):
            first -= 1
        first -= 1
        if first < 0 or tokens[first].folded not in reader.clauses.determiners:
            return None
    if taken.intersection(range(first, noun.last)):
        return None
    span = Span(tokens[first].start, tokens[noun.last - 1].end)
    governed = reader.governed_at(first)
    return Phrase(first, noun.last, span, TWO, span, span, noun, governed, TWO_PEOPLE, single=True)


def headline_pair(reader: PhraseReader, first: int, noun: Noun) -> Phrase | None:
    """Two people with no article at a headline's beginning: "Man, woman found dead"."""
    tokens, at = reader.tokens, noun.last
    if at >= len(tokens) or (tokens[at].text != "," and tokens[at].folded not in reader.clauses.pair_joins):
        return None
    other = reader.people.one_at(tokens, at + 1) if at + 1 < len(tokens) else None
    if other is None or other.last >= len(tokens):
        return None
    told = other.last in reader.cued or tokens[other.last].folded in reader.clauses.passive  # "found dead"
    return _two(reader, first, noun, other) if told else None


def _two(reader: PhraseReader, first: int, noun: Noun, other: Noun) -> Phrase:
    both = Noun(noun.first, other.last, noun.group if noun.group is other.group else Group.ALL)
    span = Span(reader.tokens[first].start, reader.tokens[other.last - 1].end)
    governed = reader.governed_at(first)
    return Phrase(first, other.last, span, TWO, span, span, both, governed, TWO_PEOPLE, single=True)
