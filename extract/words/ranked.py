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
    """The cues, with the thing that ends a verb's cue as one of its own: "odwołali" and "komunikat"."""
    result: list[Found[T]] = []
    for one in found:
        long = one.last - one.first > 1 and one.meaning in verbs
        here = table.at(tokens, one.last - 1) if long else []
        ends = [thing for thing in here if thing.last == one.last and thing.meaning in things]
        if ends:
            result.append(one._replace(last=one.last - 1, end=tokens[one.last - 2].end))
            result.append(ends[0])
        else:
            result.append(one)
    return result
