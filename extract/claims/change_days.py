"""Days on which a count rose, fell, was corrected or reinstated: they date the telling, not what is counted."""

import functools

from extract.dates.dates import DateMention
from extract.language import Language
from extract.reading import Reading
from extract.within import within
from extract.words.clauses import clauses
from extract.words.cues import CueTable
from extract.words.measures import Role, measure_cues
from extract.words.revision_words import Sign, revision_words
from extract.words.text import Sentence, Span

_CHANGES = ("rises", "corrects", "reinstates")  # of [revisions]
_RIGHT_BEHIND = 5  # characters from "up from" to its number
_HAPPENED = frozenset({Role.PARTICIPLE, Role.SUBJECT, Role.OBJECT, Role.EITHER, Role.ACTIVE})


@functools.cache
def _changes(language: Language) -> CueTable[None]:
    section = language.section("revisions")
    return CueTable((cue, None) for sort in _CHANGES for cue in section.get(sort, ()))


def dates_a_change(reading: Reading, sentence: Sentence, day: DateMention, evidence: Span) -> bool:
    """Whether a day is that of a change: "on Monday the toll rose to 57", "rose to 57 on Monday".

    It stands before the count and its verb, or behind both with nothing but the count and small words between: the
    day of "rose to 57 after the clashes on Monday" and of "the number of those killed on Monday rose" is theirs.
    """
    if not sentence.span.contains(day.span):
        return False
    for verb in _changes(reading.language).find(sentence.tokens):
        if day.span.end <= min(evidence.start, verb.span.start):
            between, own = Span(day.span.end, verb.span.start), evidence
        elif verb.span.end <= day.span.start:
            between, own = Span(verb.span.end, day.span.start), Span(verb.span.start, max(evidence.end, verb.span.end))
        else:
            continue
        if _touches(sentence, verb.span, own) and _is_plain(reading, sentence, between, own):
            return True
    return False


def _touches(sentence: Sentence, verb: Span, own: Span) -> bool:
    """Whether a verb stands in a count, or right before it with one small word between: "lowered the toll to 57"."""
    if own.overlaps(verb) or verb.end > own.start:
        return own.overlaps(verb)
    return sum(verb.end <= token.start and token.end <= own.start for token in sentence.tokens) <= 1


def dates_a_former_count(reading: Reading, sentence: Sentence, day: DateMention, evidence: Span) -> bool:
    """Whether a day behind a count is that of another told as former: "225, up from 164 reported on 9 January"."""
    between = Span(evidence.end, day.span.start)
    if between.end <= between.start or not sentence.span.contains(day.span):
        return False
    others = [one.span.start for one in within(reading.figures, between)]
    words = revision_words(reading.language).cues.find(sentence.tokens)
    former = [one.span.end for one in words if one.meaning in (Sign.PREVIOUS, Sign.FROM) and between.contains(one.span)]
    return any(0 <= other - end <= _RIGHT_BEHIND for end in former for other in others)


def _is_plain(reading: Reading, sentence: Sentence, between: Span, own: Span) -> bool:
    """Whether a stretch holds only what tells the count itself, and small words; no word of what happened."""
    small = clauses(reading.language)
    tokens = [token for token in sentence.tokens if between.start <= token.start and token.end <= between.end]
    light = small.prepositions | small.articles | small.transparent | small.passive | small.have
    if not all(own.contains(Span(token.start, token.end)) or token.folded in light for token in tokens):
        return False
    cues = measure_cues(reading.language).find(sentence.tokens)
    return between.start < own.start or not any(between.contains(cue.span) and cue.roles <= _HAPPENED for cue in cues)
