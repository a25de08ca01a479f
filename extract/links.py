"""A link: a counted phrase and the measure's cue that says what it counts."""

from extract.measures import MeasureCue
from extract.phrases import Phrase
from extract.records import record

BESIDE = 1.6  # the distance of what stands side by side
DASHES = frozenset("-–—")


@record
class Link:
    """A phrase and the cue that says what it counts; `how` names the rule."""

    phrase: Phrase
    cue: MeasureCue
    how: str
    distance: float
