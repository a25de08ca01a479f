"""Those whom a number counts, told of again behind a comma: "one of them, a boy," or "two men, a guard and a cook,"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.counts.counts import Count
from extract.counts.unnumbered import LISTED
from extract.schema import Bound
from extract.words.clauses import Clauses
from extract.words.text import Token

_MOST = 9  # more are not told of one by one


def told_once(counts: list[Count], tokens: Sequence[Token], small: Clauses) -> list[Count]:
    """The counts without one person behind the "one" that counts them; several people behind a number are its parts.

    Only where a comma closes what is told: "one guard, a man and a woman were killed" tells of three.
    """
    found: list[Count] = []
    past = 0
    for at, count in enumerate(counts):
        if at < past:
            continue
        found.append(count)
        members = _members(counts, at, tokens, small)
        past = at + 1 + len(members)
        if len(members) > 1:
            found += [replace(one, part=LISTED, rule=f"{one.rule}; {LISTED}") for one in members]
    return found


def _members(counts: Sequence[Count], at: int, tokens: Sequence[Token], small: Clauses) -> list[Count]:
    """The people told of one by one right behind a number, as many as it counts, a comma before and behind them."""
    whole = counts[at].phrase
    number = whole.figure.value or 0
    if whole.single or whole.figure.bound is not Bound.EXACT or not 0 < number <= _MOST:
        return []
    members: list[Count] = []
    last = whole.last
    for one in counts[at + 1 :]:
        between = [token.folded for token in tokens[last : one.phrase.first]]
        joined = between == [","] if not members else bool(between) and set(between) <= {",", *small.pair_joins}
        if not (joined and one.phrase.single and one.cue is counts[at].cue):
            break
        members.append(one)
        last = one.phrase.last
        if sum(each.phrase.figure.value or 0 for each in members) >= number:
            break
    if sum(each.phrase.figure.value or 0 for each in members) != number:
        return []
    closed = last + 1 < len(tokens) and tokens[last].text == ","
    return members if closed and tokens[last + 1].folded not in small.pair_joins else []
