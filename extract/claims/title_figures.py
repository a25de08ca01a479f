"""Figures that stand only in an article's title: no claim can quote them from the text, so they are noted as unread."""

from collections.abc import Sequence

from extract.claims.claims import Claim, Unread
from extract.counts.counts import Count
from extract.counts.sentence_counts import Before, count_sentence
from extract.counts.unnumbered import without_number
from extract.dates.dates import read_dates
from extract.figures.figures import Figure, read_figures
from extract.reading import Reading
from extract.schema import UnreadReason
from extract.words.openings import openings
from extract.words.text import Span, sentences_of


def only_in_title(reading: Reading, claims: Sequence[Claim]) -> list[Unread]:
    """One note at the first sentence, where the title counts people and no claim of the text says that number."""
    if not reading.sentences or reading.title in reading.text:
        return []
    told = [(claim.measure, claim.figure) for claim in claims]
    for count in _counts(reading):
        same = (figure for measure, figure in told if measure is count.measure)
        if not any(_agree(count.phrase.figure, figure) for figure in same):
            return [Unread(reading.sentences[0].span, UnreadReason.TITLE)]
    return []


def _counts(reading: Reading) -> list[Count]:
    """What the title counts with a printed number."""
    words = reading.language
    sentences = sentences_of(reading.title, words.abbreviations, openings(words), words.sentence_ends)
    counted = [(sentence, figures) for sentence in sentences if (figures := read_figures(sentence, words))]
    dates = [date.span for date in read_dates(sentences, reading.published, words)] if counted else []
    before = Before(frozenset(), {}, None)
    found: list[Count] = []
    for sentence, figures in counted:
        free = [one for one in figures if not _is_dated(one.number, dates)]
        if free:
            found += count_sentence(sentence, free, words, before, (), dates).counts
    return [count for count in found if not without_number(count.rule)]


def _is_dated(number: Span, dates: Sequence[Span]) -> bool:
    return any(number.overlaps(date) for date in dates)


def _agree(one: Figure, other: Figure) -> bool:
    """Whether two figures may be the same: the same number, or intervals that meet."""
    if one.value is not None and one.value == other.value:
        return True
    low, high = max(one.low or 0, other.low or 0), [high for high in (one.high, other.high) if high is not None]
    return (one.value is None or other.value is None) and (not high or low <= min(high))
