"""Two measures that nobody is counted for: "no deaths or injuries", "nie było zabitych ani rannych"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.counts.counts import Count
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue
from extract.words.text import Token

_REACH = 4  # tokens between the two cues: "ani nie został"


def none_of_either(
    counts: Sequence[Count], tokens: Sequence[Token], cues: Sequence[MeasureCue], small: Clauses
) -> list[Count]:
    """The other measure of nobody: "no deaths or injuries", "nobody was killed or wounded"."""
    taken = {count.cue.first for count in counts}
    return [
        replace(count, cue=cue, measure=cue.measure, rule=f"{count.rule}; and {cue.measure}")
        for count in counts
        if count.phrase.figure.value == 0
        for cue in _joined_cues(tokens, count.cue, cues, small)
        if cue.first not in taken
    ]


def _joined_cues(
    tokens: Sequence[Token], cue: MeasureCue, cues: Sequence[MeasureCue], small: Clauses
) -> list[MeasureCue]:
    """The cues of other measures set beside a cue by "or" and the like."""
    return [one for one in cues if one.measure is not cue.measure and _joined(tokens, cue, one, small)]


def _joined(tokens: Sequence[Token], cue: MeasureCue, other: MeasureCue, small: Clauses) -> bool:
    first, last = sorted((cue, other), key=lambda one: one.first)
    between = tokens[first.last : last.first]
    joints = small.conjunctions | small.neither_words
    if not 0 < len(between) <= _REACH or not any(token.folded in joints for token in between):
        return False
    light = joints | small.passive | small.lists
    return all(token.folded in light or small.denies(token) for token in between)
