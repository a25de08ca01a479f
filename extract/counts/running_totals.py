"""Totals told by themselves ("the total reached 25"), and deaths told as steps to one ("bringing the toll to 10")."""

import functools
from collections.abc import Sequence
from dataclasses import replace

from extract.counts.counts import Count
from extract.counts.phrases import Phrase
from extract.counts.taken_up import Topic, count_of, is_bare
from extract.language import Language
from extract.records import record
from extract.schema import Counting, Group, UnreadReason
from extract.words.cues import CueTable
from extract.words.measures import MeasureCue, Role
from extract.words.text import Sentence, Token

STEP = "a step to the total"
_TO_TOLL = 4  # tokens from "bringing" to "death toll"


@record
class Totals:
    """The totals of a sentence, and why one gave no count."""

    counts: list[Count]
    reason: UnreadReason | None


class _Words:
    def __init__(self, language: Language) -> None:
        words = language.section("counting")
        self.totals: CueTable[None] = CueTable((cue, None) for cue in words.get("totals", ()))
        self.brings: CueTable[None] = CueTable((cue, None) for cue in words.get("brings", ()))


@functools.cache
def _words(language: Language) -> _Words:
    return _Words(language)


def tells_total(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a sentence has words such as "the total reached"."""
    return bool(_words(language).totals.find(tokens))


def read_totals(
    sentence: Sentence,
    phrases: Sequence[Phrase],
    found: Sequence[Count],
    cues: Sequence[MeasureCue],
    before: Topic | None,
    language: Language,
) -> Totals:
    """The bare numbers right behind "the total reached": they count what this sentence does, or the one before."""
    ends = {one.last for one in _words(language).totals.find(sentence.tokens)}
    taken = {one.phrase.first for one in found}
    bare = [one for one in phrases if one.first in ends and one.first not in taken and _is_total_of(one)]
    if not bare:
        return Totals([], None)
    measures = {cue.measure for cue in cues}
    if not cues and before and sentence.paragraph - before.paragraph <= 1:
        measures = {before.measure}
    if len(measures) != 1:
        return Totals([], UnreadReason.UNSAID)
    measure = measures.pop()
    return Totals([count_of(one, measure, one.noun.group if one.noun else Group.ALL) for one in bare], None)


def _is_total_of(phrase: Phrase) -> bool:
    """Whether a number counts nobody in particular, or people: "bringing the total to 56 civilians"."""
    return is_bare(phrase) or (phrase.noun is not None and not (phrase.single or phrase.thing or phrase.of_them))


def brought_up(counts: list[Count], tokens: Sequence[Token], language: Language) -> list[Count]:
    """The counts, those that bring a total up told as steps: the man of "a man died, bringing the toll to 10"."""
    table = _words(language).brings
    found = list(counts)
    for sign in table.find(tokens):
        ahead = [one for one in counts if sign.last <= min(one.cue.first, one.phrase.first)]
        total = next((one for one in ahead if _is_total(one) and one.cue.first - sign.last <= _TO_TOLL), None)
        for at, one in enumerate(found):
            if total and one.phrase.first < sign.first and _is_step(one, total):
                found[at] = replace(one, counting=Counting.INCREMENT, rule=f"{one.rule}; {STEP}")
    return found


def _is_total(count: Count) -> bool:
    return Role.TOLL in count.cue.roles or count.cue.first == count.phrase.first


def _is_step(count: Count, total: Count) -> bool:
    """Whether a count is of the same measure and smaller than the total it leads to."""
    least, most = count.phrase.figure.low, total.phrase.figure.low
    smaller = least is not None and most is not None and least < most
    return count.measure is total.measure and count.counting is Counting.TOTAL and smaller
