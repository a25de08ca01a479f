"""Who revises: the subject of the verb, else who is credited with the sentence, else the publisher.

A denial by somebody else must never pass for the source's own: where the verb has a subject of its own that is no
source we can name ("a figure the junta disputes"), it is nobody's we know, and no withdrawal.
"""

import functools
from collections.abc import Sequence

from extract.attribution.anchors import Anchor
from extract.attribution.attribution import OWN_WORDS, Source, SourceMention, attribution_at
from extract.attribution.speech_words import Word
from extract.language import Language
from extract.reading import Reading
from extract.records import record
from extract.schema import SourceKind
from extract.sources.source_words import Manner
from extract.within import within
from extract.words.clauses import clauses
from extract.words.cues import Found
from extract.words.revision_words import Sign
from extract.words.text import Sentence, Span, Token

_REVISING = (Word.TAKES_BACK, Word.DENIES, Word.UNTRUE, Word.CORRECTS, Word.REINSTATES)
_IMPERSONAL = (Sign.PREVIOUS, Sign.RISES, Sign.WRONG, Sign.WAS_WRONG)
_ACTIVE = (Sign.DENIES, Sign.RETRACTS, Sign.UNTRUE)


def speaker_of(
    reading: Reading,
    sentence: Sentence,
    sign: Found[Sign],
    anchors: Sequence[Anchor],
    sources: Sequence[SourceMention],
) -> Source:
    """Who revises.

    Args:
        reading: the article.
        sentence: the one that revises.
        sign: its word for it.
        anchors: the words of the sentence that credit somebody.
        sources: the sources named in it.
    """
    named = _named_subject(sources, sign)
    if sign.meaning is Sign.NEVER_GAVE and named:
        return named.source
    for anchor in anchors:
        if anchor.first <= sign.first < max(anchor.last, anchor.content) and anchor.verb in _REVISING:
            return anchor.speaker
    credited = attribution_at(sign.span, reading.attributions)
    if credited is None:
        named = named or _channel(sources, sign)
        return named.source if named else OWN_WORDS
    subject = _own_subject(reading, sentence, sign) if sign.meaning in _ACTIVE else None
    if subject is None or credited.evidence.overlaps(subject):
        return credited.source
    known = next((one.source for one in sources if one.span.overlaps(subject)), None)
    return known or Source(subject.of(reading.text), "", SourceKind.UNNAMED)


def _named_subject(sources: Sequence[SourceMention], sign: Found[Sign]) -> SourceMention | None:
    if sign.meaning in _IMPERSONAL:
        return None
    before = [one for one in sources if one.span.start < sign.span.start]
    return before[-1] if before else None


def _channel(sources: Sequence[SourceMention], sign: Found[Sign]) -> SourceMention | None:
    """Whose channel words are deleted from: "was removed from the ministry's Telegram channel"."""
    behind = next((one for one in sources if one.span.start >= sign.span.end), None)
    return behind if behind and behind.rule == Manner.CHANNEL and sign.meaning is Sign.RETRACTS else None


@record
class _Words:
    articles: frozenset[str]
    brings: frozenset[str]  # relative words and "that": a subject stands between them and its verb
    light: frozenset[str]  # between a subject and its verb
    small: frozenset[str]  # no subject themselves


@functools.cache
def _words(language: Language) -> _Words:
    section, small = language.section("attribution"), clauses(language)

    def group(*names: str) -> frozenset[str]:
        cues = (cue for name in names for cue in section.get(name, ()))
        return frozenset(word.strip("()") for cue in cues for word in cue.replace("|", " ").split())

    return _Words(
        articles=group("articles"),
        brings=group("relative", "that") | small.relative,
        light=small.have | group("earlier", "had", "silent_next"),
        small=group("pronouns", "relative", "that", "but") | small.prepositions | small.passive | small.conjunctions,
    )


def _own_subject(reading: Reading, sentence: Sentence, sign: Found[Sign]) -> Span | None:
    """The noun right before a verb that can only be its subject; None where it has none of its own."""
    words, tokens = _words(reading.language), sentence.tokens
    at = sign.first - 1
    while at >= 0 and tokens[at].folded in words.light:
        at -= 1
    if at < 1 or not tokens[at].is_word or tokens[at].folded in words.small | words.articles | words.light:
        return None
    span = Span(tokens[at].start, tokens[at].end)
    if any(one.span.overlaps(span) for one in within(reading.dates, sentence.span)):
        return None
    behind = tokens[at - 1].folded
    told = tokens[at].text[0].isupper() and not _is_loud(tokens)
    return span if told or behind in words.articles or behind in words.brings else None


def _is_loud(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is all in capitals, so that they tell nothing of its words."""
    return all(token.text.isupper() for token in tokens if token.is_word)
