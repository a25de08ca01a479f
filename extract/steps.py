"""Work in steps: several articles taken from room to room together, so that each room's words and code stay at hand.

Read one after the other, articles push out of the processor's memory what the next one needs; that costs a sixth.
"""

from collections.abc import Generator, Iterable
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]  # does a step's work each time it is asked to go on, and returns what came of them all


def finished(steps: Steps[T]) -> T:
    """What comes of the steps, taken one after the other."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: T = end.value
            return found


def together(several: Iterable[Steps[T]]) -> list[T]:
    """What comes of each, in order: the first step of all is taken before the second of any."""
    found: dict[int, T] = {}
    going = dict(enumerate(several))
    while going:
        for number, steps in list(going.items()):
            try:
                next(steps)
            except StopIteration as end:
                found[number] = end.value
                del going[number]
    return [found[number] for number in sorted(found)]
