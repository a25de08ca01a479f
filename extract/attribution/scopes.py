"""Attributions: the stretch of a sentence that is credited to somebody, and the day on which it was said."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from extract.attribution.anchors import Anchor, Side
from extract.attribution.relayed import relayed
from extract.attribution.speech_days import day_of_rise, day_of_speaker, says_earlier, stated_on
from extract.attribution.speech_words import SpeechWords, Word
from extract.dates.dates import DateMention
from extract.figures.told_numbers import ToldNumbers
from extract.records import record
from extract.sources.bodies import Source, same_source
from extract.words.cues import Found
from extract.words.text import Sentence, Span, Token


@record
class Attribution:
    """What the text credits to a source: everything within `scope`, stated on `stated_on` (None where it gives no day).

    `via` is the source_id of a body whose channel carried it, or "". `earlier` is true for "said earlier" and the
    like. `evidence` holds the source and its verb.
    """

    scope: Span
    source: Source
    via: str
    stated_on: date | None
    earlier: bool
    evidence: Span
    rule: str


def attribution_at(span: Span, attributions: tuple[Attribution, ...]) -> Attribution | None:
    """The attribution that holds for a span: the shortest scope around it, None for the publisher's own words."""
    # In order of their scopes, and a scope lies within a sentence: those that hold are among the last to begin before
    last = bisect_right(attributions, span.start, key=lambda one: one.scope.start)
    nearest = attributions if len(attributions) <= _NEAREST else attributions[max(0, last - _NEAREST) : last]
    holding = [one for one in nearest if one.scope.contains(span)]
    return min(holding, key=lambda one: len(one.scope), default=None)


_NEAREST = 32
_OF_A_NUMBER = (Word.TAKES_BACK, Word.DENIES, Word.CORRECTS, Word.REINSTATES)
_TO_WHICH = 4  # tokens from a number to the relative word about it
_VERB = 3  # tokens of a verb before "according to"


def _another_goes_on(later: Sequence[Anchor], anchor: Anchor, cues: Sequence[Found[Word]]) -> bool:
    """Whether "and" or "but" goes on to what another said: "12 died, police said, and 30 were hurt, doctors said"."""
    joined = any(cue.meaning is Word.BUT and 0 <= cue.first - anchor.last <= 1 for cue in cues)
    return joined and bool(later) and later[0].side is Side.BEFORE


def _told_since(before: Sequence[Anchor], anchor: Anchor) -> int:
    """Where what another said begins, in which somebody is credited: "the army said that, according to doctors, …"."""
    return max((one.content for one in before if one.side is Side.AFTER and one.content <= anchor.first), default=0)


def _clause_of(tokens: Sequence[Token], anchor: Anchor, previous_end: int) -> int:
    """Where what is credited begins: at the words that credit it, or with a verb before them ("Zginęło według …")."""
    first = anchor.first
    while first > previous_end and anchor.first - first < _VERB and tokens[first - 1].is_word:
        if tokens[first - 1].text[0].isdigit():
            return anchor.first
        first -= 1
    opens = anchor.verb is Word.ACCORDING and (first == 0 or not tokens[first - 1].is_word)
    return first if opens else anchor.first


def _number_told_of(tokens: Sequence[Token], anchor: Anchor, cues: Sequence[Found[Word]]) -> int:
    """The number that a relative clause is about: the 164 of "225, not the 164 that it withdrew"; or 0."""
    brought = (cue for cue in cues if cue.meaning in (Word.RELATIVE, Word.THAT) and cue.last <= anchor.first)
    which = max((cue.first for cue in brought if anchor.first - cue.last <= 1), default=0)
    return next((at for at in range(which - 1, max(0, which - _TO_WHICH), -1) if tokens[at].text[0].isdigit()), 0)


def _begin(
    tokens: Sequence[Token],
    anchors: Sequence[Anchor],
    number: int,
    previous_end: int,
    cues: Sequence[Found[Word]],
    numbers: ToldNumbers,
) -> int:
    """Where what stands before an anchor begins: behind a semicolon, where somebody else spoke before it."""
    if not number or anchors[number - 1].side is not Side.AFTER:
        return previous_end
    signs = [at + 1 for at in range(anchors[number].first) if tokens[at].text == ";"]
    if not signs and (told := relayed(tokens, anchors[number - 1], anchors[number], cues, numbers)):
        return max(previous_end, told)
    return max([previous_end, *signs])  # "the rebels say 12 died; the army denies it"


def scopes_of(
    sentence: Sentence,
    anchors: Sequence[Anchor],
    cues: Sequence[Found[Word]],
    dates: Sequence[DateMention],
    last: Attribution | None,
    words: SpeechWords,
) -> list[Attribution]:
    """What the words of a sentence credit to whom, in order."""
    tokens, had, numbers = sentence.tokens, words.had, words.numbers
    result: list[Attribution] = []
    previous_end = 0
    for number, anchor in enumerate(anchors):
        following = next((one for one in anchors[number + 1 :] if one.side is Side.AFTER), None)
        breaks = [cue.first for cue in cues if cue.meaning is Word.BREAKS and cue.first >= anchor.last]
        end = min([following.first if following else len(tokens), *breaks])
        match anchor.side:
            case Side.AFTER:
                first, stop = _clause_of(tokens, anchor, previous_end), max(end, anchor.last)
            case Side.BEFORE:
                first, stop = (
                    min(_begin(tokens, anchors, number, previous_end, cues, numbers), anchor.first),
                    anchor.last,
                )
            case Side.AROUND:
                begin = min(_begin(tokens, anchors, number, previous_end, cues, numbers), anchor.first)
                first = max(begin, _told_since(anchors[:number], anchor))
                stop = max(end, anchor.last)
                if _another_goes_on(anchors[number + 1 :], anchor, cues):
                    stop = previous_end = anchor.last
            case Side.WITHIN:
                first, stop = anchor.first, anchor.last
        if anchor.verb in _OF_A_NUMBER:
            first = max(first, _number_told_of(tokens, anchor, cues))
        evidence = Span(tokens[anchor.first].start, tokens[anchor.last - 1].end)
        day = stated_on(sentence, anchor, dates)
        earlier = day is None and says_earlier(sentence, anchor, cues, had)
        if day is None and not earlier and anchor.follows and last and same_source(last.source, anchor.source):
            day = last.stated_on
        if day is None and anchor.follows:
            day = day_of_speaker(sentence, anchor, anchors[:number], dates)
        if day is None and anchor.dated:
            day = day_of_rise(sentence, tokens[first].start, tokens[stop - 1].end, cues, dates)
        via = (
            last.via
            if last and anchor.follows and same_source(last.source, anchor.source) and not anchor.via
            else anchor.via
        )
        scope = Span(tokens[first].start, tokens[stop - 1].end)
        result.append(Attribution(scope, anchor.source, via, day, earlier, evidence, anchor.rule))
        last = result[-1]
        if anchor.side is Side.BEFORE:
            previous_end = anchor.last
    return result
