"""A second body's number without a noun: "the ministry said 26 died, and the prosecutor 225", "a sąd mówi o 225"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.attribution import Attribution
from extract.clauses import Clauses
from extract.counts import Count
from extract.links import DASHES
from extract.phrases import Phrase
from extract.taken_up import is_bare
from extract.text import Token

_BESIDE = 3  # tokens between the words that credit a body and its number: "tylko o"


def gapped(
    tokens: Sequence[Token],
    phrases: Sequence[Phrase],
    found: Sequence[Count],
    credits: Sequence[Attribution],
    small: Clauses,
) -> list[Count]:
    """What bare numbers count that another body gives for the measure just counted."""
    linked = {count.phrase.first for count in found}
    result = []
    for phrase in phrases:
        before = [count for count in found if count.phrase.first < phrase.first and not count.part]
        if phrase.first in linked or not before or not is_bare(phrase) or not _given(tokens, phrase, credits, small):
            continue
        stretch = (phrase.first, phrase.last)
        rule = f"{phrase.rule}; {before[-1].measure} as the number before"
        own = replace(before[-1].cue, first=phrase.first, last=phrase.last, span=phrase.span)
        result.append(
            replace(before[-1], phrase=phrase, cue=own, clause=stretch, segment=stretch, label=None, rule=rule)
        )
    return result


def _given(tokens: Sequence[Token], phrase: Phrase, credits: Sequence[Attribution], small: Clauses) -> bool:
    """Whether the words that credit a body stand before a number, with light ones at most between: "tylko o 6"."""
    light = small.transparent | small.prepositions | DASHES
    for one in credits:
        between = [
            token for token in tokens if one.evidence.end <= token.start and token.end <= phrase.figure_span.start
        ]
        ahead = one.evidence.end <= phrase.figure_span.start and len(between) <= _BESIDE
        if ahead and all(token.folded in light for token in between):
            return True
    return False
