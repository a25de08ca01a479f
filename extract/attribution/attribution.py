"""Who is credited with what: the stretches of a text that belong to a source, and the day it spoke."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from extract.attribution.anchors import Anchor
from extract.attribution.continuing import counted_in, of_one_kind, tells_of_saying, tells_of_statement, turns_away
from extract.attribution.owned import OWNED
from extract.attribution.scopes import Attribution, attribution_at, scopes_of
from extract.attribution.speech import find_anchors
from extract.attribution.speech_words import Word, speech_words
from extract.attribution.told_of import PERSONS, is_one_person, is_person, opening_subject
from extract.dates.dates import DateMention
from extract.language import Language
from extract.schema import Measure
from extract.sources.bodies import OWN_WORDS, Source, same_source, source_label, source_name
from extract.sources.persons import SourceMention
from extract.sources.sources import read_sources
from extract.words.cues import Found
from extract.words.text import Sentence

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
    in_quotes: bool = False  # the sentence before credits somebody and quotes
    carried: int = 0
    open: bool = False  # nobody else has come between the last source and here
    subject: SourceMention | None = None  # whom the sentence before tells of, who does not speak in it
    told_of: bool = False  # the sentence before is about the statement itself

    def read(
        self, index: int, sentence: Sentence, named: Sequence[SourceMention], dated: Sequence[DateMention]
    ) -> None:
        """Add what one sentence credits to whom."""
        anchors, cues = self._anchors(sentence, named)
        scopes = scopes_of(sentence, anchors, cues, dated, self.last, speech_words(self.language))
        here = [one for one in scopes if OWNED not in one.rule]  # an owner of a figure speaks nowhere else
        same = self.last_paragraph == sentence.paragraph
        self.in_quotes = self.in_quotes and same
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
        self.found += here if len(here) >= len(scopes) else [*here, *(one for one in scopes if OWNED in one.rule)]
        self.last = here[-1] if here else self.last
        self.told_of = self.open and not anchors and (self.told_of or tells_of_statement(cues))
        if anchors and anchors[-1].verb not in (Word.IMPERSONAL, Word.UNTRUE, Word.THING, Word.COUNT):
            final = anchors[-1]
            self.speaker = final.speaker if final.verb is Word.DENIES else final.source
            personal = final.rule.startswith(PERSONS) or is_one_person(self.speaker)
            self.person = self.speaker if personal else self.person
        self.subject = None if anchors else opening_subject(sentence, named, self.language)
        self.quoted = _quote_open(sentence, self.quoted)
        self.in_quotes = bool(here) and not _QUOTES.isdisjoint(sentence.tokens.texts)

    def _anchors(self, sentence: Sentence, named: Sequence[SourceMention]) -> tuple[list[Anchor], list[Found[Word]]]:
        """Who speaks; "he" may be the person, "it" the body that the sentence before only tells of."""
        told_of = self.subject.source if self.subject else None
        person = told_of if self.subject and is_person(self.subject) else self.person
        other = told_of is not None and self.speaker is not None and not same_source(told_of, self.speaker)
        return find_anchors(sentence, named, self.language, self.speaker or told_of, person, other)

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
        if self.in_quotes and self.open and sentence.tokens[0].text in _QUOTES:
            return True  # "Ten died," the mayor said. "Two are missing."
        if self.last_paragraph + 1 == sentence.paragraph and _continues(cues, 0):
            return True
        if self.last is None or self.last.earlier or tells_of_saying(cues):
            return False  # what was said before is over, and somebody else may be the one who speaks
        plain = (
            self.open
            and not dated
            and not turns_away(sentence, cues, self.language)
            and of_one_kind(self.counted, counted)
        )
        return plain and (same or self.told_of)


M = TypeVar("M", SourceMention, DateMention)


def _within(sentence: Sentence, mentions: Sequence[M], index: int) -> tuple[int, list[M]]:
    """The mentions of a sentence, and where those of the next begin."""
    here: list[M] = []
    while index < len(mentions) and mentions[index].span.start < sentence.end:
        if mentions[index].span.start >= sentence.start:
            here.append(mentions[index])
        index += 1
    return index, here


_QUOTES = frozenset('„“«”»"')
_QUOTED_ON, _BACK, _CONTINUES_BY = 3, 6, 4


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
    if _QUOTES.isdisjoint(sentence.tokens.texts):
        return was_open
    now = was_open
    for token in sentence.tokens:
        if token.text in "„“«":
            now = True
        elif token.text in "”»":
            now = False
        elif token.text == '"':
            now = not now
    return now
