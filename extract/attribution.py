"""Who is credited with what: the stretches of a text that belong to a source, and the day it spoke."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from extract.anchors import Anchor, Side
from extract.bodies import OWN_WORDS, Source, same_source, source_label, source_name
from extract.continuing import counted_in, of_one_kind, tells_of_statement, turns_away
from extract.cues import Found
from extract.dates import DateMention
from extract.language import Language
from extract.persons import SourceMention
from extract.records import record
from extract.schema import Measure
from extract.source_words import Manner
from extract.sources import read_sources
from extract.speech import find_anchors
from extract.speech_words import Word
from extract.text import Sentence, Span

__all__ = [
    "OWN_WORDS",
    "Attribution",
    "Source",
    "SourceMention",
    "attribution_at",
    "read_attributions",
    "read_sources",
    "source_label",
    "source_name",
]


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


def read_attributions(
    sentences: tuple[Sentence, ...],
    sources: tuple[SourceMention, ...],
    dates: tuple[DateMention, ...],
    language: Language,
) -> tuple[Attribution, ...]:
    """Which stretches of the text are credited to whom; where two scopes overlap, the shorter one holds."""
    reader = _Reader(sentences, language)
    source_index = date_index = 0
    for index, sentence in enumerate(sentences):
        source_index, named = _within(sentence, sources, source_index)
        date_index, dated = _within(sentence, dates, date_index)
        reader.read(index, sentence, named, dated)
    return tuple(sorted(reader.found, key=lambda one: (one.scope, one.evidence)))


@dataclass(slots=True)
class _Reader:
    """Goes through an article and remembers who spoke last, of what, and whether that goes on."""

    sentences: Sequence[Sentence]
    language: Language
    found: list[Attribution] = field(default_factory=list)
    last: Attribution | None = None
    last_paragraph: int = -1
    counted: frozenset[Measure] = frozenset()  # by the last source
    speaker: Source | None = None
    person: Source | None = None  # the last person who spoke, whom "he" takes up
    quoted: bool = False
    carried: int = 0
    open: bool = False  # nobody else has come between the last source and here
    told_of: bool = False  # the sentence before is about the statement itself

    def read(
        self, index: int, sentence: Sentence, named: Sequence[SourceMention], dated: Sequence[DateMention]
    ) -> None:
        """Add what one sentence credits to whom."""
        anchors, cues = find_anchors(sentence, named, self.language, self.speaker, self.person)
        here = _scopes(sentence, anchors, cues, dated, self.last)
        same = self.last_paragraph == sentence.paragraph
        self.quoted = self.quoted and same and self.carried < _QUOTED_ON
        counted = counted_in(sentence, self.language)
        self.open = self.open and all(self.last and same_source(one.source, self.last.source) for one in named)
        if not here and self.last and self._goes_on(sentence, cues, dated, counted):
            here = [_carried_on(sentence, self.last)]
            self.carried += 1
            self.last_paragraph, self.counted = sentence.paragraph, self.counted | counted
        elif here:
            self.carried = 0
            self.last_paragraph, self.counted, self.open = sentence.paragraph, counted, True
        self.found += _credited_back(index, self.sentences, here, cues, self.found)
        self.found += here
        self.last = here[-1] if here else self.last
        self.told_of = self.open and not anchors and (self.told_of or tells_of_statement(cues))
        if anchors and anchors[-1].verb not in (Word.IMPERSONAL, Word.UNTRUE):
            final = anchors[-1]
            self.speaker = final.speaker if final.verb is Word.DENIES else final.source
            self.person = self.speaker if final.rule.startswith(_PERSONS) else self.person
        self.quoted = _quote_open(sentence, self.quoted)

    def _goes_on(
        self,
        sentence: Sentence,
        cues: Sequence[Found[Word]],
        dated: Sequence[DateMention],
        counted: frozenset[Measure],
    ) -> bool:
        """Whether a sentence that credits nobody goes on with what was credited last."""
        same = self.last_paragraph == sentence.paragraph
        if same and (self.quoted or _continues(cues)):
            return True
        if self.last_paragraph + 1 == sentence.paragraph and _continues(cues, 0):
            return True
        plain = (
            self.open
            and not dated
            and not turns_away(sentence, cues, self.language)
            and of_one_kind(self.counted, counted)
        )
        return plain and (same or self.told_of)


def attribution_at(span: Span, attributions: tuple[Attribution, ...]) -> Attribution | None:
    """The attribution that holds for a span: the shortest scope around it, None for the publisher's own words."""
    # In order of their scopes, and a scope lies within a sentence: those that hold are among the last to begin before
    last = bisect_right(attributions, span.start, key=lambda one: one.scope.start)
    nearest = attributions if len(attributions) <= _NEAREST else attributions[max(0, last - _NEAREST) : last]
    holding = [one for one in nearest if one.scope.contains(span)]
    return min(holding, key=lambda one: len(one.scope), default=None)


_NEAREST = 32


M = TypeVar("M", SourceMention, DateMention)


def _within(sentence: Sentence, mentions: Sequence[M], index: int) -> tuple[int, list[M]]:
    """The mentions of a sentence, and where those of the next begin."""
    here: list[M] = []
    while index < len(mentions) and mentions[index].span.start < sentence.end:
        if mentions[index].span.start >= sentence.start:
            here.append(mentions[index])
        index += 1
    return index, here


def _scopes(
    sentence: Sentence,
    anchors: Sequence[Anchor],
    cues: Sequence[Found[Word]],
    dates: Sequence[DateMention],
    last: Attribution | None,
) -> list[Attribution]:
    tokens = sentence.tokens
    result: list[Attribution] = []
    previous_end = 0
    for number, anchor in enumerate(anchors):
        following = next((one for one in anchors[number + 1 :] if one.side is Side.AFTER), None)
        breaks = [cue.first for cue in cues if cue.meaning is Word.BREAKS and cue.first >= anchor.last]
        end = min([following.first if following else len(tokens), *breaks])
        match anchor.side:
            case Side.AFTER:
                first, stop = anchor.first, max(end, anchor.last)
            case Side.BEFORE:
                first, stop = min(previous_end, anchor.first), anchor.last
            case Side.AROUND:
                first, stop = min(previous_end, anchor.first), max(end, anchor.last)
            case Side.WITHIN:
                first, stop = anchor.first, anchor.last
        evidence = Span(tokens[anchor.first].start, tokens[anchor.last - 1].end)
        day = _stated_on(sentence, anchor, dates)
        earlier = day is None and _says_earlier(anchor, cues)
        if day is None and not earlier and anchor.follows and last and same_source(last.source, anchor.source):
            day = last.stated_on
        if day is None and anchor.follows:
            day = _day_of_speaker(sentence, anchor, anchors[:number], dates)
        if day is None and anchor.dated:
            day = _day_of_rise(sentence, tokens[first].start, tokens[stop - 1].end, cues, dates)
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


_PERSONS = (Manner.OFFICE, Manner.PERSON, Manner.SURNAME)
_QUOTED_ON, _BACK, _BESIDE_NUMBER = 3, 6, 4
_BESIDE_VERB, _LIGHT_OPENING, _CONTINUES_BY = 2, 6, 4


def _stated_on(sentence: Sentence, anchor: Anchor, dates: Sequence[DateMention]) -> date | None:
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


def _day_of_speaker(
    sentence: Sentence, anchor: Anchor, before: Sequence[Anchor], dates: Sequence[DateMention]
) -> date | None:
    """The day on which who is taken up spoke earlier in the sentence: "denied this on Friday; it put the toll at 3"."""
    spoken = [replace(one, dated=True) for one in before if same_source(one.speaker, anchor.source)]
    return _stated_on(sentence, spoken[-1], dates) if spoken else None


def _day_of_rise(
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


def _says_earlier(anchor: Anchor, cues: Sequence[Found[Word]]) -> bool:
    """Whether "earlier" stands with the words that credit somebody, not with what they said."""
    until = anchor.content if anchor.content > anchor.last else anchor.last + 1
    return any(cue.meaning is Word.EARLIER and anchor.first - 3 <= cue.first < until for cue in cues)


def _continues(cues: Sequence[Found[Word]], within: int = _CONTINUES_BY) -> bool:
    """Whether a sentence opens by going on with what the last one counted ("Among them", "Another 18")."""
    return any(cue.meaning is Word.CONTINUES and cue.first <= within for cue in cues)


def _credited_back(
    index: int,
    sentences: Sequence[Sentence],
    here: Sequence[Attribution],
    cues: Sequence[Found[Word]],
    found: Sequence[Attribution],
) -> list[Attribution]:
    """The sentences right before that "these figures were given by" credits: those nobody else said."""
    sentence = sentences[index]
    back = any(cue.meaning is Word.BACK for cue in cues)
    if not here or not back or any(token.text[0].isdigit() for token in sentence.tokens):
        return []
    giver, result = here[0], []
    rule = f"back {giver.rule}"
    for one in reversed(sentences[max(0, index - _BACK) : index]):
        if one.paragraph != sentence.paragraph or any(other.scope.overlaps(one.span) for other in found[-_BACK:]):
            break
        result.append(
            Attribution(one.span, giver.source, giver.via, giver.stated_on, giver.earlier, giver.evidence, rule)
        )
    return result


def _carried_on(sentence: Sentence, last: Attribution) -> Attribution:
    rule = last.rule if last.rule.startswith("continued") else f"continued {last.rule}"
    return Attribution(sentence.span, last.source, last.via, last.stated_on, last.earlier, last.evidence, rule)


def _quote_open(sentence: Sentence, was_open: bool) -> bool:
    """Whether a quotation is still open where the sentence ends."""
    now = was_open
    for token in sentence.tokens:
        if token.text in "„“«":
            now = True
        elif token.text in "”»":
            now = False
        elif token.text == '"':
            now = not now
    return now
