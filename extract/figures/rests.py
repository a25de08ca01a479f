"""What digits add to the round number before them: "12 tys. 739", "2 mln 500 tys."."""

from collections.abc import Iterable, Sequence

from extract.figures.not_counts import not_counts
from extract.figures.number import Number, exactly
from extract.figures.numerals import numerals
from extract.language import Language
from extract.words.groups import people
from extract.words.text import Token

_ROUND = (1_000_000, 1000)
_THREE_DIGITS = 100


def with_rests(tokens: Sequence[Token], numbers: Iterable[Number], language: Language) -> list[Number]:
    """The numbers, those that follow a round one and fill its zeros added to it."""
    found: list[Number] = []
    for number in numbers:
        if found and _fills(tokens, found[-1], number, language):
            whole = found[-1]
            found[-1] = exactly(whole.first, number.last, (whole.value or 0) + (number.value or 0), whole.rule, True)
        else:
            found.append(number)
    return found


def _fills(tokens: Sequence[Token], whole: Number, rest: Number, language: Language) -> bool:
    """Whether a number is the rest of the one right before it; a short one only where people are counted."""
    if whole.last != rest.first or not rest.value or not whole.value or not rest.rule.startswith("digits"):
        return False
    step = next((one for one in _ROUND if whole.value % one == 0), 0)
    if rest.value >= step or not _ends_in_scale(tokens, whole, language) or not_counts(language).has(tokens, rest):
        return False
    counted = rest.last < len(tokens) and people(language).begins(tokens, rest.last)
    return rest.value >= _THREE_DIGITS or counted


def _ends_in_scale(tokens: Sequence[Token], whole: Number, language: Language) -> bool:
    """Whether "thousand" or the like ends a number; its full stop may follow."""
    ends = (whole.last - 1, whole.last - 2 if tokens[whole.last - 1].text == "." else whole.last - 1)
    return any(numerals(language).scale_at(tokens, at)[0] > 1 for at in ends)
