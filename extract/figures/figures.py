"""Figures as printed: the number, the words that bound it, and the interval they leave."""

import itertools
from collections.abc import Iterator, Sequence

from extract.figures.bounds import Bounded, bounds
from extract.figures.count_or_year import count_or_year
from extract.figures.none_counted import nones
from extract.figures.not_counts import not_counts
from extract.figures.number import Number
from extract.figures.numerals import numerals
from extract.figures.rests import with_rests
from extract.language import Language
from extract.records import record
from extract.schema import Bound
from extract.words.text import Sentence, Span, Token


@record
class Figure:
    """A printed number; `low` and `high` are inclusive, None where the words leave that side open."""

    value: int | None
    low: int | None
    high: int | None
    bound: Bound


@record
class FigureMention:
    """A figure in the text: `span` holds the bounding words too ("ponad 164"), `number` the numeral alone.

    `rule` says how it was read ("digits", "numeral words", "vague", …), `became` that a count rose or fell to it.
    """

    span: Span
    number: Span
    figure: Figure
    rule: str
    became: bool = False


def read_figures(sentence: Sentence, language: Language) -> tuple[FigureMention, ...]:
    """The figures of a sentence that may count people: no years, dates, times, ages, money, percentages, ordinals."""
    tokens = sentence.tokens
    limits, excluded, years = bounds(language), not_counts(language), count_or_year(language)
    found = _with_ranges(tokens, with_rests(tokens, _numbers(tokens, language), language), language)
    became = {number.first for number in found if years.became(tokens, number)}
    bounded = [
        limits.bounded(tokens, number)
        for number in found
        if not excluded.has(tokens, number, became=number.first in became)
    ]
    # "As many as 12" is one figure: its bound holds a word that would be vague alone
    swallowed = {one for one, after in itertools.pairwise(bounded) if after.first <= one.first}
    return tuple(_mention(tokens, one, one.number.first in became) for one in bounded if one not in swallowed)


def _numbers(tokens: Sequence[Token], language: Language) -> Iterator[Number]:
    known, none = numerals(language), nones(language)
    past = 0
    for index in sorted({*known.starts(tokens), *none.starts(tokens)}):
        if index >= past and (number := known.at(tokens, index) or none.at(tokens, index)):
            yield number
            past = number.last
        elif index >= past:
            past = known.past_too_long(tokens, index)


def _with_ranges(tokens: Sequence[Token], numbers: list[Number], language: Language) -> list[Number]:
    limits = bounds(language)
    joined: list[Number] = []
    for number in numbers:
        if joined and (whole := limits.range_of(tokens, joined[-1], number)):
            joined[-1] = whole
        else:
            joined.append(number)
    return joined


def _mention(tokens: Sequence[Token], found: Bounded, became: bool) -> FigureMention:
    number = found.number
    return FigureMention(
        span=Span(tokens[found.first].start, tokens[found.last - 1].end),
        number=Span(tokens[number.first].start, tokens[number.last - 1].end),
        figure=Figure(found.value, found.low, found.high, found.bound),
        rule=found.rule,
        became=became,
    )
