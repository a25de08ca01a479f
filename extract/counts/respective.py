"""Lists matched one to one: "12 and 30 people were killed and wounded respectively"."""

import itertools
from collections.abc import Sequence

from extract.counts.links import Link
from extract.counts.phrases import Phrase
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue
from extract.words.text import Token

RESPECTIVE = "one of each, respectively"


def respective(
    tokens: Sequence[Token], phrases: Sequence[Phrase], cues: Sequence[MeasureCue], small: Clauses
) -> list[Link] | None:
    """The links of a sentence that tells two things "respectively"; none where its lists do not match.

    None where it does not say so, or tells one thing only ("12 and 30 people died in Aral and Taraz respectively").
    """
    measures = {cue.measure for cue in cues}
    if len(measures) < 2 or not small.says_respectively(tokens):
        return None
    numbers = [phrase for phrase in phrases if not (phrase.single or phrase.thing)]
    if len(numbers) != len(cues) or len(measures) != len(cues):
        return []
    for spans in ([(one.first, one.last) for one in numbers], [(one.first, one.last) for one in cues]):
        if not all(_listed(tokens[one[1] : other[0]], small) for one, other in itertools.pairwise(spans)):
            return []
    return [Link(number, cue, RESPECTIVE, 0.0) for number, cue in zip(numbers, cues, strict=True)]


def _listed(between: Sequence[Token], small: Clauses) -> bool:
    return bool(between) and all(
        token.folded in small.lists or token.folded in small.passive or token.folded in small.transparent
        for token in between
    )
