"""Cues of a sentence where one phrase may stand for several things: the longest first, then the weightiest."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from extract.cues import CueTable, Found
from extract.text import Token

T = TypeVar("T")


def find_ranked(table: CueTable[T], tokens: Sequence[Token], order: Mapping[T, int]) -> list[Found[T]]:
    """The cues from left to right, none overlapping another; of equally long ones the lowest in `order`."""
    found: list[Found[T]] = []
    for here in table.each(tokens):
        longest = [one for one in here if one.last == here[0].last]
        found.append(longest[0] if len(longest) == 1 else min(longest, key=lambda one: order[one.meaning]))
    return found
