"""Places that are told of in passing: in brackets, in a comparison, of an event long before, of a hospital."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta

from extract.claims.passing_places import stays_in_hospital
from extract.dates.dates import DateMention
from extract.language import Language
from extract.places.places import PlaceMention
from extract.reading import Reading
from extract.within import within
from extract.words.clauses import clauses
from extract.words.cues import CueTable
from extract.words.listed_cues import listed_cues
from extract.words.text import Sentence, Span, Token

_PAST = timedelta(days=365)
_STOPS = frozenset(",;:()–—")
_BEFORE = 5  # tokens before a place in which "unlike in" begins
_BEHIND = 8  # tokens before a date in which "unlike in" begins
_BRACKETS = {"(": 1, ")": -1}


def _comparing(language: Language) -> CueTable[None]:
    """The words that bring a place for comparison: "unlike in", "as in"."""
    return listed_cues(language, "clauses", "alike")


def is_elsewhere(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place is told of in passing, so that the sentences behind it do not go on there."""
    sentence = _sentence_of(reading.sentences, place.span)
    if sentence is None:
        return False
    tokens = sentence.tokens
    at = bisect_left(tokens, place.span.start, key=lambda token: token.start)
    inside = sum(_BRACKETS.get(token.text, 0) for token in tokens[:at]) > 0
    if inside or _compared(reading.language, tokens, at) or _long_ago(reading, sentence, place.span):
        return True
    return stays_in_hospital(reading.language, sentence, place.span)


def is_compared(reading: Reading, date: DateMention) -> bool:
    """Whether a date is that of what a sentence compares with: "as in Turkey in 1999"."""
    sentence = _sentence_of(reading.sentences, date.span)
    if sentence is None:
        return False
    tokens = sentence.tokens
    at = bisect_left(tokens, date.span.start, key=lambda token: token.start)
    if _behind_than(reading.language, tokens, at):
        return True
    for start in range(max(0, at - _BEHIND), at):
        found = _comparing(reading.language).at(tokens, start)
        if found and not any(token.text in _STOPS for token in tokens[found[0].last : at]):
            return True
    return False


def _behind_than(language: Language, tokens: Sequence[Token], at: int) -> bool:
    """Whether "than" stands right before a date, a preposition between passed over: "fewer than a year earlier"."""
    than = language.section("clauses").get("than", ())
    passed = at > 0 and tokens[at - 1].folded in clauses(language).prepositions
    return any(end > 0 and tokens[end - 1].folded in than for end in (at, at - passed))


def _sentence_of(sentences: Sequence[Sentence], span: Span) -> Sentence | None:
    after = bisect_left(sentences, span.end, key=lambda one: one.end)
    found = sentences[after] if after < len(sentences) else None
    return found if found and found.start <= span.start else None


def _compared(language: Language, tokens: Sequence[Token], at: int) -> bool:
    """Whether "unlike in" or the like ends right before a place, an article between passed over."""
    cues = _comparing(language)
    ends = {found.last for start in range(max(0, at - _BEFORE), at) for found in cues.at(tokens, start)}
    return at in ends or at - 1 in ends


def _long_ago(reading: Reading, sentence: Sentence, place: Span) -> bool:
    """Whether a day of long before stands in a place's own clause, and none of now."""
    limit = reading.published - _PAST
    near = []
    for date in within(reading.dates, sentence.span):
        first, last = min(date.span.end, place.end), max(date.span.start, place.start)
        between = [token for token in sentence.tokens if first <= token.start < last]
        if date.end is not None and not any(token.text in _STOPS for token in between):
            near.append(date.end < limit)
    return bool(near) and all(near)
