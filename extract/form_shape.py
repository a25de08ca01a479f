"""What a form can begin with and must hold, so that a line is searched only where one may stand."""

from collections.abc import Iterator
from typing import NamedTuple

Piece = tuple[str, str]  # a sign of the syntax, or "" and the characters of the words that are asked for
NOTHING: frozenset[str] = frozenset()


class Shape(NamedTuple):
    """The characters a match may begin with, whether it may be empty, and characters of which it holds at least one.

    `holds` is empty where there is no such set.
    """

    begins: frozenset[str]
    empty: bool
    holds: frozenset[str]


def shape_of(pieces: Iterator[Piece]) -> Shape:
    """The shape of the pieces up to the end or the bracket that closes them."""
    choices, current, last = [], Shape(NOTHING, True, NOTHING), Shape(NOTHING, True, NOTHING)
    for sign, characters in pieces:
        if sign in ("?", "*"):
            last = Shape(last.begins, True, NOTHING)
            continue
        current = _followed(current, last)
        last = Shape(NOTHING, True, NOTHING)
        if sign in (")", "}"):
            break
        if sign == "|":
            choices.append(current)
            current = last
        elif sign in ("(", "{"):
            last = shape_of(pieces)
        elif sign.startswith("(?"):  # looks around: what stands there is no part of the match
            shape_of(pieces)
        elif characters:
            last = Shape(frozenset(characters), False, frozenset(characters))
    return one_of([*choices, _followed(current, last)])


def one_of(choices: list[Shape]) -> Shape:
    """The shape of alternatives."""
    return Shape(
        frozenset().union(*(choice.begins for choice in choices)),
        any(choice.empty for choice in choices),
        frozenset().union(*(choice.holds for choice in choices)) if all(one.holds for one in choices) else NOTHING,
    )


def _followed(first: Shape, second: Shape) -> Shape:
    begins = first.begins | second.begins if first.empty else first.begins
    held = [one.holds for one in (first, second) if one.holds]
    return Shape(begins, first.empty and second.empty, min(held, key=len, default=NOTHING))
