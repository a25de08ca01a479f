"""Words that revise: retractions, denials, corrections and reinstatements as an article prints them.

What they reach, across articles, is the ledger's business (`ledger.py`).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from extract.attribution.anchors import Anchor
from extract.attribution.attribution import OWN_WORDS, Source, SourceMention
from extract.attribution.revising import that_of
from extract.attribution.speech import find_anchors
from extract.attribution.speech_words import Word
from extract.claims.claims import Claim
from extract.figures.figures import Figure
from extract.reading import Reading
from extract.records import record
from extract.revisions.named_targets import thing_of
from extract.revisions.revised import Page, Target
from extract.revisions.revision_facts import reason_of, stated_on
from extract.revisions.revision_speaker import speaker_of
from extract.revisions.revision_targets import KINDS, kind_of, target_of
from extract.revisions.undone import made
from extract.schema import Group, Measure, Reason, RevisionKind
from extract.sources.source_words import LONGEST
from extract.words.cues import Found
from extract.words.ranked import apart, find_ranked
from extract.words.revision_words import ORDER, RevisionWords, Sign, revision_words
from extract.words.text import Sentence, Span, hull


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


def read_revisions(reading: Reading, claims: tuple[Claim, ...]) -> tuple[PrintedRevision, ...]:
    """The revisions an article tells, in order of print."""
    words = revision_words(reading.language)
    reader = _Reader(reading, claims, words)
    for index, sentence in enumerate(reading.sentences):
        if len(sentence.tokens) > LONGEST:
            continue
        signs = find_ranked(words.cues, sentence.tokens, ORDER)
        signs = apart(signs, words.cues, sentence.tokens, _REVISES, _THINGS)
        reader.told_in(index, sentence, signs)
        signs = made(words, signs, sentence.tokens)
        if any(sign.meaning in KINDS for sign in signs):
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
    pending: tuple[Page, Found[Sign], Source] | None = None  # words that revise a statement not told so far

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
            that=that_of(cues),
            relative=[cue.first for cue in cues if cue.meaning is Word.RELATIVE],
            measures=self.words.measures.find(sentence.tokens),
            last=self.last_target if index - self.last_index <= _MEMORY else None,
        )
        done: set[tuple[RevisionKind, tuple[str, ...]]] = set()
        for sign in signs:
            if sign.meaning not in KINDS:
                continue
            speaker = speaker_of(self.reading, sentence, sign, anchors, page.sources)
            target = target_of(page, sign, speaker)
            if target is None:
                self.pending = (page, sign, speaker) if sign.meaning in (Sign.RETRACTS, Sign.DENIES) else None
                continue
            kind = kind_of(page, sign, target, speaker)
            if (kind, target.claim_ids) in done:
                continue
            done.add((kind, target.claim_ids))
            self._enter(page, sign, kind, speaker, target)

    def told_in(self, index: int, sentence: Sentence, signs: Sequence[Found[Sign]]) -> None:
        """Read what a statement that the sentence before revises has told: "In it, the ministry spoke of 164 dead"."""
        if self.pending is None:
            return
        (page, sign, speaker), self.pending = self.pending, None
        thing = thing_of(page, sign)
        opens = any(one.meaning is Sign.TOLD_IN and one.first < _OPENING for one in signs)
        if thing is None or not opens or index != page.index + 1 or sentence.paragraph != page.sentence.paragraph:
            return
        claims = [one for one in self._claims_near(sentence) if sentence.span.contains(one.figure_span)]
        if claims:
            told = Target(tuple(one.claim_id for one in claims), (thing.span,), how=", told in the next sentence")
            self._enter(page, sign, kind_of(page, sign, told, speaker), speaker, told)

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

    def _enter(self, page: Page, sign: Found[Sign], kind: RevisionKind, speaker: Source, target: Target) -> None:
        reason, label = reason_of(page, sign, kind, self.words)
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
                stated_on=stated_on(page, sign),
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


T = TypeVar("T")


def _within(items: Sequence[T], starts: Sequence[int], span: Span) -> Sequence[T]:
    """The items, in order of print, that begin within a span."""
    return items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


_REVISES, _THINGS = (Sign.RETRACTS, Sign.DENIES), (Sign.THINGS, Sign.COUNTS)
_GIVES = (Word.SAYS, Word.SAYING, Word.ACCORDING)
_MEMORY, _NEAR, _OPENING = 8, 200, 4
