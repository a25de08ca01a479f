"""A second body's number without a noun: "the ministry said 26 died, and the prosecutor 225", "a sąd mówi o 225"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.attribution.attribution import Attribution
from extract.counts.counts import Count
from extract.counts.phrases import Phrase
from extract.counts.recalled import became, is_recalled
from extract.counts.taken_up import is_bare, is_given
from extract.language import Language
from extract.words.clauses import clauses
from extract.words.former_numbers import former_numbers
from extract.words.text import Token


def gapped(
    tokens: Sequence[Token],
    phrases: Sequence[Phrase],
    found: Sequence[Count],
    credits: Sequence[Attribution],
    language: Language,
) -> list[Count]:
    """What bare numbers count that another body gives for the measure just counted, or that are told as former."""
    small = clauses(language)
    linked = {count.phrase.first for count in found}
    result = []
    for phrase in phrases:
        before = [count for count in found if count.phrase.first < phrase.first and not count.part]
        if phrase.first in linked or not before or not is_bare(phrase):
            continue
        told = is_given(tokens, phrase, credits, small) or is_recalled(tokens, phrase, language)
        told = told or any(first <= phrase.first < last for _, first, last in former_numbers(tokens, language))
        if not (told or became(tokens, phrase, language)):
            continue
        stretch = (phrase.first, phrase.last)
        rule = f"{phrase.rule}; {before[-1].measure} as the number before"
        own = replace(before[-1].cue, first=phrase.first, last=phrase.last, span=phrase.span)
        result.append(
            replace(before[-1], phrase=phrase, cue=own, clause=stretch, segment=stretch, label=None, rule=rule)
        )
    return result
