"""The day on which somebody spoke, from the words around the verb, and whether that was before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extract.attribution.anchors import Anchor, Side
from extract.attribution.speech_words import Word
from extract.dates.dates import DateMention
from extract.sources.bodies import same_source
from extract.words.cues import Found
from extract.words.text import Sentence

_BESIDE_NUMBER, _BESIDE_VERB, _LIGHT_OPENING = 4, 2, 6


def stated_on(sentence: Sentence, anchor: Anchor, dates: Sequence[DateMention]) -> date | None:
    """The day beside the words that credit somebody, where it is the day of speaking: one day, between subject and
    verb, right after them, or before them where the sentence opens."""
    if not anchor.dated:
        return None
    tokens = sentence.tokens
    begin, end = tokens[anchor.first].start, tokens[anchor.last - 1].end
    for mention in dates:
        if mention.start is None or mention.start != mention.end:
            continue
        if begin <= mention.span.start < end:
            return mention.start
        if mention.span.end <= begin:
            between = [token for token in tokens if mention.span.end <= token.start < begin]
            opening = [token for token in tokens if token.start < mention.span.start]
            if len(between) <= _BESIDE_VERB and len(opening) <= _LIGHT_OPENING and anchor.side is Side.AFTER:
                return mention.start
        if mention.span.start >= end:
            between = [token for token in tokens if end <= token.start < mention.span.start]
            after = next((token for token in tokens if token.start >= mention.span.end), None)
            owned = after is not None and after.folded in ("'s", "’s")
            said = anchor.content <= anchor.last or mention.span.start < tokens[anchor.content - 1].start
            words = all(token.is_word for token in between)
            return mention.start if len(between) <= _BESIDE_VERB and words and said and not owned else None
    return None


def day_of_speaker(
    sentence: Sentence, anchor: Anchor, before: Sequence[Anchor], dates: Sequence[DateMention]
) -> date | None:
    """The day on which who is taken up spoke earlier in the sentence: "denied this on Friday; it put the toll at 3"."""
    spoken = [replace(one, dated=True) for one in before if same_source(one.speaker, anchor.source)]
    return stated_on(sentence, spoken[-1], dates) if spoken else None


def day_of_rise(
    sentence: Sentence, begin: int, end: int, cues: Sequence[Found[Word]], dates: Sequence[DateMention]
) -> date | None:
    """The day of the count itself: "the toll rose to 13 on Thursday, the office said"."""
    rise = next((cue for cue in cues if cue.meaning is Word.RISES and begin <= cue.span.start < end), None)
    if rise is None:
        return None
    single = [one for one in dates if one.start is not None and one.start == one.end]
    days = [one for one in single if rise.span.end <= one.span.start < end]
    return days[0].start if len(days) == 1 and _right_after_number(sentence, days[0]) else None


def _right_after_number(sentence: Sentence, day: DateMention) -> bool:
    before = [token for token in sentence.tokens if token.end <= day.span.start][-_BESIDE_NUMBER:]
    return any(token.text[0].isdigit() for token in before)


def says_earlier(sentence: Sentence, anchor: Anchor, cues: Sequence[Found[Word]], had: frozenset[str]) -> bool:
    """Whether "earlier" or "had said" stands with the words that credit somebody, not with what they said."""
    if any(token.folded in had for token in sentence.tokens[anchor.first : anchor.last]):
        return True
    until = anchor.content if anchor.content > anchor.last else anchor.last + 1
    return any(cue.meaning is Word.EARLIER and anchor.first - 3 <= cue.first < until for cue in cues)
