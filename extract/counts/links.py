"""A link: a counted phrase and the measure's cue that says what it counts."""

from extract.counts.phrases import Phrase
from extract.records import record
from extract.words.measures import MeasureCue

BESIDE = 1.6  # the distance of what stands side by side
DASHES = frozenset("-–—")


@record
class Link:
    """A phrase and the cue that says what it counts; `how` names the rule."""

    phrase: Phrase
    cue: MeasureCue
    how: str
    distance: float
