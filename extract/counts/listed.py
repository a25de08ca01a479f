"""People named one by one under one verb: "a man and a woman were killed" tells of two, with each of them a part.

Only within one clause, where an "and" joins the last to those before and no number is printed, unless they are each
other's ("a mother and her two children"): "3 soldiers and a civilian were killed" is left as it is printed.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.counts.counts import Count
from extract.counts.list_members import goes_on, is_joined, is_owned, may_describe, name_length, sums_up
from extract.counts.unnumbered import LISTED, NAMED, ONE_PERSON, TWO_PEOPLE
from extract.figures.figures import Figure
from extract.language import Language
from extract.schema import Bound, Counting, Group
from extract.words.clauses import Clauses, clauses
from extract.words.groups import People, people
from extract.words.measures import MeasureCue
from extract.words.text import Span, Token

_MOST = 9  # somebody's children are no more
_VERB = 4  # tokens behind a list in which its verb stands
_AS_WELL_AS = 3  # words
_GOES_ON = 8  # tokens behind a list in which it may go on


def with_lists(
    counts: list[Count],
    tokens: Sequence[Token],
    cues: Sequence[MeasureCue],
    language: Language,
    firsts: frozenset[int],
) -> list[Count]:
    """The counts of a sentence with one for each list of people, before its members, which become its parts.

    `firsts` are the first tokens of all its phrases, counted or not.
    """
    small, nouns = clauses(language), people(language)
    found: list[Count] = []
    for members in _runs(_each_once(counts, tokens), tokens, small, nouns):
        # "nauczycielka i matka dwojga dzieci": more is said of the last, who may be the one before
        told_more = members[-1].phrase.last in firsts
        if len(members) > 1 and not told_more and _is_list(members, tokens, small, cues, nouns):
            found.append(_whole(members))
            found += [replace(one, part=LISTED, rule=f"{one.rule}; {LISTED}") for one in members]
        else:
            found += members
    return found


def _each_once(counts: list[Count], tokens: Sequence[Token]) -> list[Count]:
    """The counts without the name behind those it names: "her husband, Tom Wren, 36," is one person."""
    found: list[Count] = []
    for count in counts:
        before = found[-1].phrase if found else None
        named = before is not None and count.phrase.rule == NAMED and before.rule == ONE_PERSON
        if named and before and [one.text for one in tokens[before.last : count.phrase.first]] == [","]:
            continue
        found.append(count)
    return found


def _runs(counts: list[Count], tokens: Sequence[Token], small: Clauses, nouns: People) -> Iterator[list[Count]]:
    """The counts in stretches of neighbours that may be members of one list."""
    run: list[Count] = []
    for count in counts:
        stands = _may_stand(count)
        if run and not (stands and _joined(run[-1], count, tokens, small, nouns)):
            yield run
            run = []
        run.append(count)
        if not stands:
            yield run
            run = []
    if run:
        yield run


def _may_stand(count: Count) -> bool:
    """Whether a count tells of one person or two without a number, or of somebody's few; and is nobody's part."""
    phrase = count.phrase
    few = phrase.figure.bound is Bound.EXACT and 0 < (phrase.figure.value or 0) <= _MOST
    told = phrase.single or phrase.noun is not None
    return few and told and not count.part and count.counting is Counting.TOTAL


def _joined(one: Count, other: Count, tokens: Sequence[Token], small: Clauses, nouns: People) -> bool:
    """Whether the same verb tells of both, and only an age, a comma, "and" or an animal parts them: nobody else."""
    if one.cue is not other.cue or one.phrase.last >= other.phrase.first:
        return False
    between = tokens[one.phrase.last : other.phrase.first]
    if one.phrase.noun and one.phrase.bare:  # "killed Judge Ana Ruiz and her driver"
        between = between[name_length(between, small) :]
    plain = {",", *small.pair_joins, *small.pair_owners, *small.ages}
    if small.joined(tokens, one.phrase.last + len(between)) and len(between) <= _AS_WELL_AS:
        return True
    return all(
        token.folded in plain
        or token.text.isdecimal()
        or (token.is_word and nouns.animal_ahead(tokens[: other.phrase.first], one.phrase.last + at))
        for at, token in enumerate(between)
    )


def _is_list(
    members: list[Count], tokens: Sequence[Token], small: Clauses, cues: Sequence[MeasureCue], nouns: People
) -> bool:
    """Whether the members are several people, all of the list, nobody told of twice, with a verb in the plural."""
    first, last = members[0].phrase, members[-1].phrase
    printed = any(not one.phrase.single for one in members)
    if printed and not any(is_owned(one.phrase, tokens, small) for one in members):
        return False
    behind = tokens[last.last].folded in small.pair_joins if last.last < len(tokens) else False
    to_animal = behind and nouns.animal_ahead(tokens, last.last + 1)  # "her son, a toddler and their dog"
    two = printed and last.rule == TWO_PEOPLE  # "six priests, their cook and her daughter"
    if not (is_joined(tokens[: last.first], small) or to_animal or two) or not any(
        one.phrase.single for one in members
    ):
        return False
    if any(goes_on(one.phrase, tokens, small) for one in members) or sums_up(members, tokens, small):
        return False
    if any(may_describe(one.phrase, other.phrase, tokens, small) for one, other in itertools.pairwise(members)):
        return False
    cue = members[0].cue
    verbs = tokens[last.last : min(cue.last, last.last + _VERB)] if cue.first >= last.last else ()
    if any(token.folded in small.singular for token in verbs):
        return False
    begins = _begins(first.first, cue, tokens, small) or _in_apposition(first.first, last.last, tokens, small)
    return begins and _ends(last.last, cue, cues, tokens, small, nouns)


def _begins(first: int, cue: MeasureCue, tokens: Sequence[Token], small: Clauses) -> bool:
    """Whether nobody else may stand in the list before its first member: "his wife, a man and a woman"."""
    if (
        first
        and tokens[first - 1].text == ","
        and cue.last < first - 1
        and _names_somebody(tokens[cue.last : first - 1])
    ):
        return False  # «убиты староста Ольга Сухенко, её муж и сын»
    if not first or (tokens[first - 1].text != "," and tokens[first - 1].folded not in small.pair_joins):
        return True
    if tokens[first - 1].text != ",":
        return False
    at = first - 1
    while at > 0 and tokens[at - 1].is_word:
        at -= 1
    return tokens[at].folded in small.prepositions | small.times | small.breaks


def _names_somebody(words: Sequence[Token]) -> bool:
    """Whether words without a sign end with a name."""
    return all(token.is_word for token in words) and words[-1].text[0].isupper()


def _in_apposition(first: int, last: int, tokens: Sequence[Token], small: Clauses) -> bool:
    """Whether a list stands between commas behind those it names: "the victims, a man and a woman, died"."""
    closed = last < len(tokens) and tokens[last].text == ","
    return closed and tokens[first - 1].text == "," and small.names_all(tokens, first - 1)


def _ends(
    last: int, cue: MeasureCue, cues: Sequence[MeasureCue], tokens: Sequence[Token], small: Clauses, nouns: People
) -> bool:
    """Whether nobody else may stand in the list behind its last member: "a man and a woman, and their son"."""
    until = cue.first if cue.first >= last else min(len(tokens), last + _GOES_ON)
    verbs = {one.first for one in cues}
    for at in range(last, until):
        if tokens[at].folded in small.pair_joins and not verbs & {at + 1, at + 2}:
            return nouns.animal_ahead(tokens, at + 1)
    return True


def _whole(members: list[Count]) -> Count:
    first, last = members[0].phrase, members[-1].phrase
    number = sum(one.phrase.figure.value or 0 for one in members)
    figure = Figure(number, number, number, Bound.EXACT)
    span = Span(first.span.start, last.span.end)
    groups = {one.group for one in members}
    phrase = replace(
        first,
        last=last.last,
        span=span,
        figure=figure,
        figure_span=span,
        number=span,
        noun=None,
        rule=LISTED,
        single=False,
    )
    one = members[0]
    segment = (members[0].segment[0], members[-1].segment[1])
    clause = (min(each.clause[0] for each in members), max(each.clause[1] for each in members))
    group = groups.pop() if len(groups) == 1 else Group.ALL
    rule = f"{LISTED} of {len(members)}; {one.rule.partition('; ')[2]}"
    return replace(one, phrase=phrase, group=group, label=None, clause=clause, segment=segment, rule=rule)
