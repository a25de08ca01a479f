"""Asides: what stands in parentheses, between two dashes, or tells ages after a comma, and sets nothing apart."""

from collections.abc import Sequence

from extract.counts.links import DASHES
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue
from extract.words.text import Token

_AGE = 3  # digits that are too many for an age
_LONGEST = 14  # tokens between two dashes, or two commas


def asides(tokens: Sequence[Token], cues: Sequence[MeasureCue], words: Clauses) -> frozenset[int]:
    """The tokens of a sentence's asides, their signs too; between dashes none that says what is counted."""
    found = set(_parentheses(tokens))
    cued = {at for cue in cues for at in range(cue.first, cue.last)}
    at = 0
    while at < len(tokens):
        last = _closed(tokens, at, words)
        if last and cued.isdisjoint(range(at, last)):
            found.update(range(at, last))
        at = last or at + 1
    return frozenset(found)


def _parentheses(tokens: Sequence[Token]) -> list[int]:
    inside, depth = [], 0
    for at, token in enumerate(tokens):
        depth += token.text == "("
        if depth:
            inside.append(at)
        depth -= token.text == ")" and depth > 0
    return inside


def _closed(tokens: Sequence[Token], at: int, words: Clauses) -> int:
    """Where an aside that begins at a dash or a comma ends, or 0."""
    sign = tokens[at].text
    ages = (
        sign == ","
        and at + 1 < len(tokens)
        and (tokens[at + 1].folded in words.ages | words.named or _lists_ages(tokens, at, words))
    )
    if not ages and (sign not in DASHES or _inside_word(tokens, at)):
        return 0
    first = at + 1
    while not ages and first < len(tokens) and tokens[first].text == sign:
        first += 1
    for last in range(first, min(len(tokens), at + _LONGEST)):
        if sign in DASHES and tokens[last].text == sign and tokens[last - 1].text.isdecimal():
            return 0  # «21 — в Кызылорде, 10 — в Таразе»
        if tokens[last].text == sign and not (sign == "," and _goes_on(tokens, last)):
            while not ages and last + 1 < len(tokens) and tokens[last + 1].text == sign:
                last += 1
            return 0 if _inside_word(tokens, last) else last + 1
        if tokens[last].text in ";:.":
            return 0
    return 0


def _lists_ages(tokens: Sequence[Token], comma: int, words: Clauses) -> bool:
    """Whether two ages stand behind a comma by themselves: "two men, 22 and 27, died"."""
    if comma + 4 >= len(tokens) or tokens[comma + 4].text != ",":
        return False
    one, joint, other = tokens[comma + 1 : comma + 4]
    return (
        all(age.text.isdecimal() and len(age.text) < _AGE for age in (one, other)) and joint.folded in words.pair_joins
    )


def _inside_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign touches words on both sides, as in "year-old"."""
    around = 0 < at < len(tokens) - 1
    return around and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _goes_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether another age follows a comma: "ages 22, 27 and 31"."""
    return comma + 1 < len(tokens) and tokens[comma + 1].text.isdecimal()
