"""A link: a counted phrase and the measure's cue that says what it counts."""

from extract.counts.phrases import Phrase
from extract.records import record
from extract.words.measures import MeasureCue

BESIDE = 1.6  # the distance of what stands side by side
DASHES = frozenset("-–—")
NOT_THE_OTHER = "not the number denied behind it"
"""How a bare number is linked that stands for a denied one: the 77 of "77, a nie 75 osób"."""


@record
class Link:
    """A phrase and the cue that says what it counts; `how` names the rule."""

    phrase: Phrase
    cue: MeasureCue
    how: str
    distance: float
