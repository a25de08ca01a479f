"""Mentions by where they stand: those within a span, and how far one is from another."""

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from extract.dates.dates import DateMention
from extract.figures.figures import FigureMention
from extract.places.places import PlaceMention
from extract.sources.persons import SourceMention
from extract.words.text import Span

M = TypeVar("M", PlaceMention, DateMention, FigureMention, SourceMention)


def within(mentions: Sequence[M], span: Span) -> list[M]:
    """The mentions that lie in a span, of mentions in order of print."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    near = itertools.takewhile(lambda mention: mention.span.start < span.end, itertools.islice(mentions, first, None))
    return [mention for mention in near if mention.span.end <= span.end]


def distance(one: Span, other: Span) -> int:
    """How many characters lie between two spans; 0 where they touch or overlap."""
    return max(one.start - other.end, other.start - one.end, 0)
