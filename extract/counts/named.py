"""One person by name and age: "Asem Sadykova, 29,"."""

from collections.abc import Sequence

from extract.counts.phrases import Phrase, PhraseReader
from extract.counts.unnumbered import NAMED
from extract.figures.figures import Figure
from extract.schema import Bound
from extract.words.text import Span, Token

ONE = Figure(1, 1, 1, Bound.EXACT)
_OLDEST_AGE = 120
_NAMES = 4  # parts of a name
_DESCRIBED = 4  # words that tell who somebody is
_OWNS = frozenset(("'s", "’s"))
_AFTER_AGE = frozenset(",.;)-–—")


def read_named(reader: PhraseReader, comma: int) -> Phrase | None:
    """A name with its age between commas: "Asem Sadykova, 29, died"."""
    tokens = reader.tokens
    if not is_age(tokens, comma):
        return None
    first = comma
    while (
        first > 0 and comma - first < _NAMES and (tokens[first - 1].text[0].isupper() or _is_initial(tokens, first - 1))
    ):
        first -= 1
    if comma - first < 2 and not _joins_another(reader, comma):
        return None  # one word may be a town or a headline's noun
    first = _described(reader, first)
    span = Span(tokens[first].start, tokens[comma - 1].end)
    return Phrase(first, comma + 2, span, ONE, span, span, None, reader.governed_at(first), NAMED, single=True)


def closes_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign sets off an age before it; the hyphen of "55-year-old" does not."""
    return tokens[at].text in _AFTER_AGE and not (tokens[at].text == "-" and tokens[at].start == tokens[at - 1].end)


def _described(reader: PhraseReader, name: int) -> int:
    """Where a name with who it is before it begins, if "and" brings both: "and her boyfriend Tom Birch"."""
    tokens, small = reader.tokens, reader.clauses
    at = name - 1
    if at < 1 or reader.people.one_at(tokens, at) is None:
        return name
    while (
        at > 1
        and name - at <= _DESCRIBED
        and tokens[at - 1].folded not in small.pair_joins
        and not _parts(tokens[at - 1])
    ):
        at -= 1
    return at if tokens[at - 1].folded in small.pair_joins else name


def _parts(token: Token) -> bool:
    """Whether a token cannot stand in a description."""
    return not token.is_word and token.folded not in _OWNS


def name_follows(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name with its age begins at a token."""
    for at in range(first, min(len(tokens), first + _NAMES + 1)):
        if tokens[at].text == ",":
            return at > first and is_age(tokens, at)
        if not (tokens[at].text[0].isupper() or _is_initial(tokens, at)):
            return False
    return False


def is_age(tokens: Sequence[Token], comma: int) -> bool:
    """Whether an age between two commas begins at a token: the ", 29," of "a man, 29, died"."""
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return False
    if comma + 2 < len(tokens) and not closes_age(tokens, comma + 2):
        return False
    age = tokens[comma + 1].text
    return age.isdecimal() and len(age) <= 3 and int(age) <= _OLDEST_AGE


def _is_initial(tokens: Sequence[Token], stop: int) -> bool:
    """Whether a full stop belongs to an initial: "Paul J. Rayer"."""
    return tokens[stop].text == "." and stop > 0 and len(tokens[stop - 1].text) == 1 and tokens[stop - 1].text.isupper()


def _joins_another(reader: PhraseReader, comma: int) -> bool:
    """Whether another name with its age follows a surname with its own: "Kos, 34, and Ewa Lis, 29,"."""
    tokens, at = reader.tokens, comma + 3
    if (
        at >= len(tokens)
        or tokens[at].folded not in reader.clauses.pair_joins
        or not tokens[comma - 1].text[0].isupper()
    ):
        return False
    last = at + 1
    while last < len(tokens) and last - at <= _NAMES and (tokens[last].text[0].isupper() or _is_initial(tokens, last)):
        last += 1
    return last - at > 2 and is_age(tokens, last)
