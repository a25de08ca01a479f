"""Who a counted phrase is of, where more than its first noun says so: "members of the militia", «военных и жителей»."""

from collections.abc import Sequence

from extract.schema import Group
from extract.words.clauses import Clauses
from extract.words.groups import Noun, People
from extract.words.text import Token

_GENERIC_REACH = 6  # words after "members of" in which the group may stand
_ADJECTIVES = 2  # words between "and" and a second noun


def narrowed(tokens: Sequence[Token], people: People, noun: Noun) -> Noun:
    """The noun with the group that stands after "members of"."""
    if not people.is_generic(tokens, noun.first) or noun.group is not Group.ALL:
        return noun
    for at in range(noun.last, min(len(tokens), noun.last + _GENERIC_REACH)):
        here = people.noun_at(tokens, at) if tokens[at].is_word else None
        if here and here.group is not Group.ALL:
            return Noun(noun.first, here.last, here.group)
        if tokens[at].text in ",.;:":
            break
    return noun


def widened(tokens: Sequence[Token], people: People, clauses: Clauses, noun: Noun, numbers: frozenset[int]) -> Noun:
    """The noun with a second that one number counts together with it: «137 военных и мирных жителей» are no soldiers.

    Where the first noun is the head; one that has a number of its own (they begin at `numbers`), may be
    the subject of a verb, or is one person, is counted by itself.
    """
    if people.head_is_last or noun.last >= len(tokens) or tokens[noun.last].folded not in clauses.pair_joins:
        return noun
    for at in range(noun.last + 1, min(len(tokens), noun.last + 2 + _ADJECTIVES)):
        token = tokens[at]
        if not token.is_word or at in numbers or clauses.stops(token):
            return noun
        if here := people.noun_at(tokens, at):
            after = tokens[here.last] if here.last < len(tokens) else None
            closed = after is None or not after.is_word or clauses.stops(after)
            own = people.one_at(tokens, at) or token.folded.endswith(clauses.subject_endings)
            apart = here.group is noun.group or noun.group is Group.ALL
            return noun if apart or own or not closed else Noun(noun.first, here.last, Group.ALL)
    return noun
