"""One person without a number: "a policeman", "another", "policjanta", "Asem Sadykova, 29,"."""

from collections.abc import Sequence

from extract.counting import CountingWords
from extract.figures import Figure
from extract.groups import Noun
from extract.phrases import Phrase, PhraseReader
from extract.schema import Bound, Group
from extract.text import Span

ONE = Figure(1, 1, 1, Bound.EXACT)
TWO = Figure(2, 2, 2, Bound.EXACT)
NAMED = "one person by name and age"
_FIRST_WORDS = 3  # a headline names its subject within them: "Suspected gunman killed"
_OLDEST_AGE = 120
_NAMES = 4  # parts of a name


def read_singles(reader: PhraseReader, counted: Sequence[Phrase], words: CountingWords) -> list[Phrase]:
    """The phrases of a sentence for one person, outside those that carry a figure."""
    taken = {at for phrase in counted for at in range(phrase.first, phrase.last)}
    found: list[Phrase] = []
    for at in _starts(reader, words):
        phrase = None if at in taken else _single(reader, at, words)
        if phrase and not taken.intersection(range(phrase.first, phrase.last)):
            found.append(phrase)
            taken.update(range(phrase.first, phrase.last))
    return found


def _starts(reader: PhraseReader, words: CountingWords) -> list[int]:
    """The tokens with which such a phrase may begin: a comma before a name, an article, "another", a noun."""
    nouns = {*words.other_one.starts(reader.tokens), *reader.people.one_starts(reader.tokens)}
    articles = reader.clauses.articles
    return [
        at for at, token in enumerate(reader.tokens) if at in nouns or token.text == "," or token.folded in articles
    ]


def _single(reader: PhraseReader, at: int, words: CountingWords) -> Phrase | None:
    token = reader.tokens[at]
    if token.text == ",":
        return _named(reader, at)
    if not token.is_word:
        return None
    if others := words.other_one.at(reader.tokens, at):
        last, noun, thing, unknown, open_end = reader.noun_phrase(others[0].last)
        if not thing and not unknown:
            return _phrase(reader, at, max(last, others[0].last), noun, open_end)
    if token.folded in reader.clauses.articles:
        last, noun, thing, _, open_end = reader.noun_phrase(at + 1)
        if noun and not thing and (pair := _pair(reader, at, noun)):
            return pair
        return _phrase(reader, at, last, noun, open_end) if noun and not thing else None
    noun = reader.people.one_at(reader.tokens, at)
    if noun is None:
        return None
    if reader.clauses.articles and not _opens_headline(reader, at):
        return None
    if at and reader.tokens[at - 1].folded in reader.clauses.pointing:
        return None
    return _phrase(reader, at, noun.last, noun, False, bare=True)


def _pair(reader: PhraseReader, first: int, noun: Noun) -> Phrase | None:
    """Two people under one article: "a husband and wife", "a man and his son"."""
    tokens, at = reader.tokens, noun.last
    if at + 1 >= len(tokens) or tokens[at].folded not in reader.clauses.pair_joins:
        return None
    at += 1 + (tokens[at + 1].folded in reader.clauses.pair_owners)
    other = reader.people.one_at(tokens, at)
    if other is None or (other.last < len(tokens) and reader.people.noun_at(tokens, other.last)):
        return None
    both = Noun(noun.first, other.last, noun.group if noun.group is other.group else Group.ALL)
    span = Span(tokens[first].start, tokens[other.last - 1].end)
    governed = reader.governed_at(first)
    return Phrase(first, other.last, span, TWO, span, span, both, governed, "two people, no number", single=True)


def _opens_headline(reader: PhraseReader, at: int) -> bool:
    """Whether a noun without an article stands where only headlines put one."""
    tokens = reader.tokens
    if any(reader.clauses.stops(token) for token in tokens[:at]):
        return False
    return at < _FIRST_WORDS and tokens[0].text[0].isupper() and all(token.is_word for token in tokens[:at])


def _named(reader: PhraseReader, comma: int) -> Phrase | None:
    """A name with its age between commas: "Asem Sadykova, 29, died"."""
    tokens = reader.tokens
    if comma + 2 >= len(tokens) or tokens[comma + 2].text != "," or not tokens[comma + 1].text.isdecimal():
        return None
    if len(tokens[comma + 1].text) > 3 or int(tokens[comma + 1].text) > _OLDEST_AGE:
        return None
    first = comma
    while first > 0 and comma - first < _NAMES and tokens[first - 1].text[0].isupper():
        first -= 1
    if comma - first < 2:
        return None  # one word may be a town or a headline's noun
    span = Span(tokens[first].start, tokens[comma - 1].end)
    return Phrase(first, comma + 2, span, ONE, span, span, None, reader.governed_at(first), NAMED, single=True)


def _phrase(
    reader: PhraseReader, first: int, last: int, noun: Noun | None, open_end: bool, bare: bool = False
) -> Phrase:
    span = Span(reader.tokens[first].start, reader.tokens[last - 1].end)
    governed, rule = reader.governed_at(first), "one person, no number"
    return Phrase(first, last, span, ONE, span, span, noun, governed, rule, open_end=open_end, single=True, bare=bare)
