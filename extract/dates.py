"""Dates as printed, resolved against the day of publication."""

from dataclasses import dataclass
from datetime import date

from extract.language import Language
from extract.schema import Precision
from extract.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text: `timex` is its TIMEX3 value, `start` and `end` the first and last day, as fine as printed.

    `start` and `end` are None where the words name no day that can be found ("earlier").
    """

    span: Span
    timex: str
    start: date | None
    end: date | None
    precision: Precision | None
    rule: str


def read_dates(sentences: tuple[Sentence, ...], published: date, language: Language) -> tuple[DateMention, ...]:
    """The dates of an article, in order of print; news looks back ("w poniedziałek" in a Monday article is that day)."""
    raise NotImplementedError
