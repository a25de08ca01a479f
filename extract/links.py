"""A link: a counted phrase and the measure's cue that says what it counts."""

from dataclasses import dataclass

from extract.measures import MeasureCue
from extract.phrases import Phrase

BESIDE = 1.6  # the distance of what stands side by side
DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Link:
    """A phrase and the cue that says what it counts; `how` names the rule."""

    phrase: Phrase
    cue: MeasureCue
    how: str
    distance: float
