"""Whom a sentence tells of without letting them speak: "The mayor thanked the rescuers. He said …" is the mayor's."""

from collections.abc import Sequence

from extract.language import Language
from extract.schema import SourceKind
from extract.sources.bodies import Source, body_of
from extract.sources.offices import ONE_PERSON
from extract.sources.one_body import body_of_a_town
from extract.sources.persons import SourceMention
from extract.sources.source_words import Manner, source_words
from extract.words.clauses import clauses
from extract.words.text import Sentence

PERSONS = (Manner.OFFICE, Manner.PERSON, Manner.SURNAME)
_OPENING = 2  # tokens before a name that opens its sentence: "Later the mayor"


def opening_subject(sentence: Sentence, named: Sequence[SourceMention], language: Language) -> SourceMention | None:
    """The source that a sentence begins with, but for a channel or a paper."""
    first = min(named, key=lambda one: one.span.start, default=None)
    if first is None or first.rule == Manner.CHANNEL or first.source.kind is SourceKind.MEDIA:
        return None
    before = [token for token in sentence.tokens if token.start < first.span.start]
    words = source_words(language)
    light = all(token.folded in words.articles | words.openers - clauses(language).prepositions for token in before)
    return first if len(before) <= _OPENING and light else None


def is_person(mention: SourceMention) -> bool:
    """Whether a mention is of one person."""
    return mention.rule.startswith(PERSONS) or is_one_person(mention.source)


def is_one_person(source: Source | None) -> bool:
    """Whether a body is one person, as a mayor is."""
    return source is not None and (body_of(source.source_id) or body_of_a_town(source.source_id)) in ONE_PERSON
