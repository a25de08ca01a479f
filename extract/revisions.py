"""Words that revise: retractions, denials, corrections and reinstatements as an article prints them.

What they reach, across articles, is the ledger's business (`ledger.py`).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from extract.anchors import Anchor
from extract.attribution import OWN_WORDS, Source, SourceMention, attribution_at
from extract.claims import Claim
from extract.cues import Found
from extract.dates import DateMention
from extract.figures import Figure
from extract.just_told import figure_meant
from extract.ranked import find_ranked
from extract.reading import Reading
from extract.records import record
from extract.revised import Page, Target, corrected, figure_after, named, superseded
from extract.revision_words import ORDER, RevisionWords, Sign, is_undone, revision_words
from extract.schema import Group, Measure, Reason, RevisionKind
from extract.source_words import LONGEST
from extract.speech import find_anchors
from extract.speech_words import Word
from extract.text import Sentence, Span, hull


@record
class PrintedRevision:
    """One revision as its article tells it.

    `claim_ids` are the claims of the same article it names. Where it names a figure without printing it as a claim
    of its own, `measure`, `group` and `figure` say which (None: not said). `replaced_by` is a claim of the same
    article, or "". `source` is OWN_WORDS where the publisher corrects itself.
    """

    article_id: str
    publisher: str
    kind: RevisionKind
    source: Source
    claim_ids: tuple[str, ...]
    measure: Measure | None
    group: Group | None
    figure: Figure | None
    replaced_by: str
    stated_on: date | None
    published: date
    reason: Reason
    reason_label: str
    rule: str
    evidence: Span
    quote: str
    published_at: datetime | None = None


_KINDS = {
    Sign.RETRACTS: RevisionKind.RETRACTS,
    Sign.DENIES: RevisionKind.DENIES,
    Sign.UNTRUE: RevisionKind.DENIES,
    Sign.NEVER_GAVE: RevisionKind.DENIES,
    Sign.CORRECTS: RevisionKind.CORRECTS,
    Sign.WRONG: RevisionKind.CORRECTS,
    Sign.REINSTATES: RevisionKind.REINSTATES,
    Sign.CONFIRMS: RevisionKind.REINSTATES,
    Sign.PREVIOUS: RevisionKind.SUPERSEDES,
    Sign.RISES: RevisionKind.SUPERSEDES,
    Sign.OWN: RevisionKind.CORRECTS,
}


def read_revisions(reading: Reading, claims: tuple[Claim, ...]) -> tuple[PrintedRevision, ...]:
    """The revisions an article tells, in order of print."""
    words = revision_words(reading.language)
    reader = _Reader(reading, claims, words)
    for index, sentence in enumerate(reading.sentences):
        if len(sentence.tokens) > LONGEST:
            continue
        signs = find_ranked(words.cues, sentence.tokens, ORDER)
        signs = [sign for sign in signs if not is_undone(words, sign, sentence.tokens)]
        if any(sign.meaning in _KINDS for sign in signs):
            reader.read(index, sentence, signs)
    return tuple(reader.found)


@dataclass(slots=True)
class _Reader:
    """Goes through an article and remembers what has been revised."""

    reading: Reading
    claims: tuple[Claim, ...]
    words: RevisionWords
    found: list[PrintedRevision] = field(default_factory=list)
    claim_starts: list[int] = field(default_factory=list)
    figure_starts: list[int] = field(default_factory=list)
    source_starts: list[int] = field(default_factory=list)
    date_starts: list[int] = field(default_factory=list)
    scope_starts: list[int] = field(default_factory=list)
    last_target: Target | None = None
    last_index: int = -1

    def __post_init__(self) -> None:
        self.claim_starts = [claim.figure_span.start for claim in self.claims]
        self.figure_starts = [one.span.start for one in self.reading.figures]
        self.source_starts = [one.span.start for one in self.reading.sources]
        self.date_starts = [one.span.start for one in self.reading.dates]
        self.scope_starts = [one.scope.start for one in self.reading.attributions]

    def read(self, index: int, sentence: Sentence, signs: list[Found[Sign]]) -> None:
        """Read the revisions of one sentence."""
        anchors, cues = self._anchors(sentence)
        page = Page(
            reading=self.reading,
            claims=self._claims_near(sentence),
            figures=_within(self.reading.figures, self.figure_starts, sentence.span),
            sources=self._sources(sentence),
            sentence=sentence,
            index=index,
            signs=signs,
            says=[cue for cue in cues if cue.meaning in _GIVES],
            that=[cue.first for cue in cues if cue.meaning is Word.THAT],
            measures=self.words.measures.find(sentence.tokens),
            last=self.last_target if index - self.last_index <= _MEMORY else None,
        )
        done: set[tuple[RevisionKind, tuple[str, ...]]] = set()
        for sign in signs:
            if sign.meaning not in _KINDS:
                continue
            speaker = self._speaker(sentence, sign, anchors)
            target = _target(page, sign, speaker)
            if target is None:
                continue
            kind = _kind(page, sign)
            if (kind, target.claim_ids) in done:
                continue
            done.add((kind, target.claim_ids))
            self._enter(page, sign, kind, speaker, target)

    def _anchors(self, sentence: Sentence) -> tuple[list[Anchor], list[Found[Word]]]:
        here = self._sources(sentence)
        place = bisect_left(self.scope_starts, sentence.start)
        last = self.reading.attributions[place - 1].source if place else None
        return find_anchors(sentence, here, self.reading.language, last)

    def _sources(self, sentence: Sentence) -> Sequence[SourceMention]:
        return _within(self.reading.sources, self.source_starts, sentence.span)

    def _claims_near(self, sentence: Sentence) -> Sequence[Claim]:
        first, last = (bisect_left(self.claim_starts, offset) for offset in (sentence.start, sentence.end))
        return self.claims[max(0, first - _NEAR) : last + _NEAR]

    def _speaker(self, sentence: Sentence, sign: Found[Sign], anchors: Sequence[Anchor]) -> Source:
        """Who revises: the subject of the verb, else who is credited with the sentence, else the publisher."""
        if sign.meaning is Sign.NEVER_GAVE and (subject := self._named_subject(sentence, sign)):
            return subject.source
        for anchor in anchors:
            if anchor.first <= sign.first < max(anchor.last, anchor.content) and anchor.verb in _REVISING:
                return anchor.speaker
        credited = attribution_at(sign.span, self.reading.attributions)
        if credited is not None:
            return credited.source
        subject = self._named_subject(sentence, sign)
        return subject.source if subject else OWN_WORDS

    def _named_subject(self, sentence: Sentence, sign: Found[Sign]) -> SourceMention | None:
        if sign.meaning in (Sign.PREVIOUS, Sign.RISES, Sign.WRONG):
            return None
        before = [one for one in self._sources(sentence) if one.span.start < sign.span.start]
        return before[-1] if before else None

    def _enter(self, page: Page, sign: Found[Sign], kind: RevisionKind, speaker: Source, target: Target) -> None:
        reason, label = self._reason(page, sign, kind)
        evidence = hull([sign.span, *target.spans])
        self.found.append(
            PrintedRevision(
                article_id=self.reading.article_id,
                publisher=self.reading.publisher,
                kind=kind,
                source=OWN_WORDS if page.own else target.by or speaker,
                claim_ids=target.claim_ids,
                measure=target.measure,
                group=target.group,
                figure=target.figure,
                replaced_by=target.replaced_by,
                stated_on=self._stated_on(page, sign),
                published=self.reading.published,
                reason=reason,
                reason_label=label,
                rule=f"{sign.meaning} {sign.cue}{target.how}",
                evidence=evidence,
                quote=evidence.of(self.reading.text),
                published_at=self.reading.published_at,
            )
        )
        if kind is not RevisionKind.SUPERSEDES:
            self.last_target, self.last_index = target, page.index

    def _reason(self, page: Page, sign: Found[Sign], kind: RevisionKind) -> tuple[Reason, str]:
        """The reason and its words, from the sentence or, where that gives none, the next one of its paragraph."""
        if kind is RevisionKind.SUPERSEDES:
            return Reason.NONE_GIVEN, ""
        following = self.reading.sentences[page.index + 1 : page.index + 2]
        for sentence in (page.sentence, *following):
            if sentence.paragraph != page.sentence.paragraph:
                break
            reasons = self.words.reasons.find(sentence.tokens)
            if sentence is not page.sentence or kind is not RevisionKind.DENIES:
                reasons = [one for one in reasons if one.meaning is not Reason.NOT_ISSUED]
            if reasons:
                nearest = min(reasons, key=lambda one: abs(one.first - sign.first))
                # "denied ever having issued": the words deny, and give no ground that could be quoted
                label = "" if nearest.meaning is Reason.NOT_ISSUED else nearest.span.of(self.reading.text)
                return nearest.meaning, label
        if sign.meaning is Sign.NEVER_GAVE:
            return Reason.NOT_ISSUED, ""
        return Reason.NONE_GIVEN, ""

    def _stated_on(self, page: Page, sign: Found[Sign]) -> date | None:
        """The day of the revision: the single day nearest to its verb, outside what is revised."""
        content = next((page.sentence.tokens[i].start for i in page.that if i > sign.first), page.sentence.end)
        begin = self.reading.sentences[max(0, page.index - _MEMORY)].start
        dates = _within(self.reading.dates, self.date_starts, Span(begin, page.sentence.end))
        days = [one for one in dates if one.start and one.start == one.end]
        here = [one for one in days if page.sentence.start <= one.span.start < content]
        same = next((one for one in page.signs if one.meaning is Sign.SAME_DAY), None)
        if same is not None:
            before = [one for one in days if one.span.end <= same.span.start]
            return before[-1].start if before else None
        near = [one for one in here if _beside(page, one, sign)]
        return near[0].start if near else None


T = TypeVar("T")


def _within(items: Sequence[T], starts: Sequence[int], span: Span) -> Sequence[T]:
    """The items, in order of print, that begin within a span."""
    return items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


_GIVES = (Word.SAYS, Word.SAYING, Word.ACCORDING)
_MEMORY, _NEAR = 8, 200
_REVISING = (Word.TAKES_BACK, Word.DENIES, Word.UNTRUE, Word.CORRECTS, Word.REINSTATES)
_DAY_REACH = 8


def _beside(page: Page, day: DateMention, sign: Found[Sign]) -> bool:
    """Whether a day stands with the verb: not far from it, and no comma between."""
    first, last = sorted((day.span, sign.span))
    between = [token for token in page.sentence.tokens if first.end <= token.start < last.start]
    return len(between) <= _DAY_REACH and not any(token.text in ",;–—" for token in between)


def _kind(page: Page, sign: Found[Sign]) -> RevisionKind:
    kind = _KINDS[sign.meaning]
    wrong = page.own or page.has(Sign.WRONG) or figure_after(page, Sign.INSTEAD)
    if kind is RevisionKind.SUPERSEDES and wrong:
        return RevisionKind.CORRECTS
    return kind


def _target(page: Page, sign: Found[Sign], speaker: Source) -> Target | None:
    again = page.has(Sign.REINSTATES) or (
        page.has(Sign.CONFIRMS) and (page.has(Sign.WITHDRAWN) or page.has(Sign.AFTER_ALL))
    )
    match sign.meaning:
        case Sign.RETRACTS | Sign.DENIES | Sign.UNTRUE | Sign.NEVER_GAVE:
            # "reinstated the figure it had withdrawn": the withdrawal is told elsewhere
            return None if again else named(page, sign, speaker)
        case Sign.REINSTATES | Sign.CONFIRMS:
            return named(page, sign, speaker) if again else None
        case Sign.CORRECTS | Sign.WRONG | Sign.OWN:
            return corrected(page, sign, speaker) or figure_meant(page, sign, speaker)
        case Sign.PREVIOUS | Sign.RISES:
            return superseded(page, sign)
        case _:
            raise ValueError(sign.meaning)
