"""What the members of a list of people are to each other: owned, described, summed up, or told more of."""

from collections.abc import Sequence

from extract.counts.counts import Count
from extract.counts.phrases import Phrase
from extract.counts.unnumbered import NAMED
from extract.words.clauses import Clauses
from extract.words.text import Token

_NAME = 3  # words of somebody's name


def is_owned(phrase: Phrase, tokens: Sequence[Token], small: Clauses) -> bool:
    """Whether a phrase tells of somebody's own: "his wife", "her two children"."""
    return any(tokens[at].folded in small.pair_owners for at in (phrase.first, phrase.first - 1) if at >= 0)


def may_describe(one: Phrase, other: Phrase, tokens: Sequence[Token], small: Clauses) -> bool:
    """Whether a member between commas may tell who the one before is: "Jan Kos, 29, a nurse, and a man"."""
    if is_owned(other, tokens, small) or other.rule == NAMED or other.last + 1 >= len(tokens):
        return False
    behind = tokens[one.last : other.first]
    commas = not behind or behind[0].text == ","  # behind a name with its age the comma is its own
    joined = any(token.folded in small.pair_joins for token in behind)
    closed = tokens[other.last].text == "," and tokens[other.last + 1].folded in small.pair_joins
    return commas and not joined and (closed or one.rule == NAMED)


def sums_up(members: list[Count], tokens: Sequence[Token], small: Clauses) -> bool:
    """Whether the first member may be the others once more: "two children, a boy and a girl"; not "their cook"."""
    first, *others = (one.phrase.figure.value or 0 for one in members)
    owned = first != sum(others) and all(is_owned(one.phrase, tokens, small) for one in members[1:])
    return first > 1 and first >= sum(others) and tokens[members[0].phrase.last].text == "," and not owned


def name_length(tokens: Sequence[Token], small: Clauses) -> int:
    """How many words of somebody's name begin there."""
    at = 0
    while at < min(len(tokens), _NAME) and tokens[at].text.istitle() and not small.stops(tokens[at]):
        at += 1
    return at


def is_joined(between: Sequence[Token], small: Clauses) -> bool:
    """Whether "and" or the like ends what stands between two members: "a mother and her two children"."""
    last = len(between) - (len(between) > 1 and between[-1].folded in small.pair_owners)
    return between[last - 1].folded in small.pair_joins or small.joined(between, last)


def goes_on(phrase: Phrase, tokens: Sequence[Token], small: Clauses) -> bool:
    """Whether more is said of a member, who may be one of the others: "a teacher and a father of two"."""
    return phrase.last < len(tokens) and tokens[phrase.last].folded in small.partitive
