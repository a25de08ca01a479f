"""One person by age: "37-year-old Ada Wren", "a 24-year-old"."""

from collections.abc import Sequence

from extract.counts.named import ONE
from extract.counts.phrases import Phrase, PhraseReader
from extract.counts.unnumbered import NAMED, ONE_PERSON
from extract.words.groups import Noun
from extract.words.text import Span, Token

_HYPHENS = frozenset("-‐‑")
_NAMES = 4  # parts of a name


def read_aged(reader: PhraseReader) -> list[Phrase]:
    """The people of a sentence who are told of by their age, with a name behind it or with nothing."""
    return [one for at in reader.people.aged_starts(reader.tokens) if (one := _aged(reader, at))]


def _aged(reader: PhraseReader, at: int) -> Phrase | None:
    tokens = reader.tokens
    if at < 2 or tokens[at - 1].text not in _HYPHENS or not tokens[at - 2].text.isdecimal():
        return None
    first, last = at - 2, at + 1
    article = first > 0 and tokens[first - 1].folded in reader.clauses.articles
    if article:
        ends = last == len(tokens) or reader.clauses.stops(tokens[last]) or last in reader.cued
        return _phrase(reader, first - 1, last, ONE_PERSON) if ends and not _goes_on(tokens, last) else None
    while last < len(tokens) and last - at <= _NAMES and _is_name(tokens[last]):
        last += 1
    if last < len(tokens) and (noun := reader.people.noun_at(tokens, last)):
        known = first > 0 and (tokens[first - 1].folded in reader.clauses.determiners or tokens[first - 1].text == ",")
        return None if known else _phrase(reader, first, noun.last, ONE_PERSON, noun)  # "20-year-old Houston man"
    return _phrase(reader, first, last, NAMED) if last > at + 1 else None


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether a hyphen or an owner's sign makes the age part of something else."""
    return last < len(tokens) and (tokens[last].text in _HYPHENS or tokens[last].text[0] in "'’")


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and not token.text.isupper()


def _phrase(reader: PhraseReader, first: int, last: int, rule: str, noun: Noun | None = None) -> Phrase:
    span = Span(reader.tokens[first].start, reader.tokens[last - 1].end)
    return Phrase(first, last, span, ONE, span, span, noun, reader.governed_at(first), rule, single=True)
