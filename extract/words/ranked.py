"""Cues of a sentence where one phrase may stand for several things: the longest first, then the weightiest."""

from collections.abc import Container, Mapping, Sequence
from typing import TypeVar

from extract.words.cues import CueTable, Found
from extract.words.text import Token

T = TypeVar("T")


def find_ranked(table: CueTable[T], tokens: Sequence[Token], order: Mapping[T, int]) -> list[Found[T]]:
    """The cues from left to right, none overlapping another; of equally long ones the lowest in `order`."""
    found: list[Found[T]] = []
    for here in table.each(tokens):
        longest = [one for one in here if one.last == here[0].last] if len(here) > 1 else here
        found.append(longest[0] if len(longest) == 1 else min(longest, key=lambda one: order[one.meaning]))
    return found


def apart(
    found: Sequence[Found[T]], table: CueTable[T], tokens: Sequence[Token], verbs: Container[T], things: Container[T]
) -> list[Found[T]]:
    """The cues, with the thing in a verb's cue as one of its own: "odwołali" and "komunikat", "called" and "figure"."""
    result: list[Found[T]] = []
    for one in found:
        long = one.last - one.first > 1 and one.meaning in verbs
        within = (thing for at in range(one.last - 1, one.first, -1) for thing in table.at(tokens, at)) if long else ()
        held = next((thing for thing in within if thing.last <= one.last and thing.meaning in things), None)
        if held:
            result.append(one._replace(last=held.first, end=tokens[held.first - 1].end))
            result.append(held)
        else:
            result.append(one)
    return result
