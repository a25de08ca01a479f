"""Figures as printed: the number, the words that bound it, and the interval they leave."""

from dataclasses import dataclass

from extract.language import Language
from extract.schema import Bound
from extract.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed number; `low` and `high` are inclusive, None where the words leave that side open (DESIGN §2, 3)."""

    value: int | None
    low: int | None
    high: int | None
    bound: Bound


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure in the text: `span` holds the bounding words too ("ponad 164"), `number` the numeral alone.

    `rule` says how it was read ("digits", "numeral words", "vague", …).
    """

    span: Span
    number: Span
    figure: Figure
    rule: str


def read_figures(sentence: Sentence, language: Language) -> tuple[FigureMention, ...]:
    """The figures of a sentence that may count people: no years, dates, times, ages, money, percentages, ordinals."""
    raise NotImplementedError
