"""What a form can begin with and must hold, so that a line is searched only where one may stand."""

from collections.abc import Iterator
from typing import NamedTuple

NOTHING: frozenset[str] = frozenset()


class Piece(NamedTuple):
    """A sign of the syntax, or the characters of the words that are asked for and how seldom such words are."""

    sign: str
    characters: str = ""
    rarity: int = 0


class Shape(NamedTuple):
    """The characters a match may begin with, whether it may be empty, and words of which it holds at least one.

    `holds` is empty where there is no such set; of several sets it is the one of the rarer words.
    """

    begins: frozenset[str]
    empty: bool
    holds: frozenset[str]
    rarity: int


EMPTY = Shape(NOTHING, True, NOTHING, 0)


def shape_of(pieces: Iterator[Piece]) -> Shape:
    """The shape of the pieces up to the end or the bracket that closes them."""
    choices, current, last = [], EMPTY, EMPTY
    for sign, characters, rarity in pieces:
        if sign in ("?", "*"):
            last = Shape(last.begins, True, NOTHING, 0)
            continue
        current, last = _followed(current, last), EMPTY
        if sign in (")", "}"):
            break
        if sign == "|":
            choices.append(current)
            current = EMPTY
        elif sign in ("(", "{"):
            last = shape_of(pieces)
        elif sign.startswith("(?"):
            shape_of(pieces)  # what stands around is no part of the match
        elif characters:
            words = frozenset(characters)
            last = Shape(words, False, words if rarity else NOTHING, rarity)
    return one_of([*choices, _followed(current, last)])


def one_of(choices: list[Shape]) -> Shape:
    """The shape of alternatives."""
    held = all(one.holds for one in choices)
    return Shape(
        frozenset().union(*(choice.begins for choice in choices)),
        any(choice.empty for choice in choices),
        frozenset().union(*(choice.holds for choice in choices)) if held else NOTHING,
        min((choice.rarity for choice in choices), default=0),
    )


def _followed(first: Shape, second: Shape) -> Shape:
    begins = first.begins | second.begins if first.empty else first.begins
    rarer = max(first, second, key=lambda shape: shape.rarity)
    return Shape(begins, first.empty and second.empty, rarer.holds, rarer.rarity)
