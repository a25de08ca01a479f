"""A language's `[attribution]`, ready for use: verbs of saying, "according to", and the small words around them."""

import functools
from dataclasses import dataclass
from enum import StrEnum

from extract.figures.told_numbers import ToldNumbers, told_numbers
from extract.language import Language
from extract.sources.source_words import source_words
from extract.words.clauses import Clauses, clauses
from extract.words.cues import CueTable
from extract.words.measures import MeasureCues, measure_cues
from extract.words.text import Token


class Word(StrEnum):
    """What a cue of `[attribution]` does; the values are the keys of the section."""

    IMPERSONAL = "impersonal"
    SAYING = "saying"  # before the verbs: "dodając" is no "dodaje"
    SAYS = "says"
    SAYS_BESIDE = "says_beside"
    BREAKS = "breaks"  # what was said ends here: ", as the country mourned"
    ACCORDING = "according"
    AS_BEFORE = "as_before"  # "in his words"
    NOT = "negations"
    ARTICLE = "articles"
    CITING = "citing"
    CITED_BY = "cited_by"
    CONTROLLED = "controlled"  # "kontrolowane przez Hamas ministerstwo": whose, but not who
    RELATIVE = "relative"
    BUT = "but"
    THAT = "that"
    DENIED_THAT = "denied_that"  # brings what is denied, right behind the verb: "zaprzeczył, by"
    PRONOUN = "pronouns"
    EARLIER = "earlier"
    CONTINUES = "continues"
    TURNS = "turns"  # "meanwhile": the narrator goes on
    BACK = "back"  # "these figures were given by": credits the sentences before
    TAKES_BACK = "takes_back"  # this and the following from [revisions]
    DENIES = "denies"
    UNTRUE = "untrue"  # "it is not true": of a report or of what "that" brings
    CONTRARY = "contrary"  # "contrary to earlier reports of 20 dead": what follows is nobody's
    WAS_WRONG = "was_wrong"  # "proved wrong": of a report
    NEVER_GAVE = "never_gave"
    HAVING_GIVEN = "having_given"
    CORRECTS = "corrects"
    REINSTATES = "reinstates"
    THING = "thing"
    COUNT = "count"
    RISES = "rises"
    PASSIVE = "passive"
    OWN = "own"


@dataclass(frozen=True)
class SpeechWords:
    """A language's `[attribution]`, ready for use.

    `small` and `measures` hold the words that are no part of a name, as are `not_names`; `personal` are pronouns
    that mean a person. `silent_next` are the words
    that follow a verb without a subject of its own ("said in Almaty"); where `silent_subject` is true such a verb
    alone means "he said".
    """

    cues: CueTable[Word]
    silent_subject: bool
    silent_next: frozenset[str]
    not_names: frozenset[str]
    personal: frozenset[str]
    as_told: frozenset[str]  # "as", before a verb of saying that has its own subject after it
    had: frozenset[str]  # "had", before a verb that tells of what was said before
    figure_at: frozenset[str]  # "at", before a figure whose verb is left out: "the rebels at 31"
    by_whom: frozenset[str]  # "by", before who gave a report
    agentless: CueTable[None]  # forms of a verb that nobody is the subject of: "wycofano", "was withdrawn"
    channels: CueTable[None]  # where something is written: "Telegram"
    small: Clauses
    measures: MeasureCues
    numbers: ToldNumbers

    def is_small(self, token: Token) -> bool:
        """Whether a token is no part of a name: an article, an adverb of time, a preposition, a conjunction."""
        return token.folded in self.not_names or self.small.stops(token) or token.folded in self.small.breaks


ORDER = {word: order for order, word in enumerate(Word)}
_REVISIONS = {
    "retracts": Word.TAKES_BACK,
    "denies": Word.DENIES,
    "untrue": Word.UNTRUE,
    "was_wrong": Word.WAS_WRONG,
    "never_gave": Word.NEVER_GAVE,
    "having_given": Word.HAVING_GIVEN,
    "corrects": Word.CORRECTS,
    "reinstates": Word.REINSTATES,
    "things": Word.THING,
    "counts": Word.COUNT,
    "rises": Word.RISES,
}


@functools.cache
def speech_words(language: Language) -> SpeechWords:
    """The words of `[attribution]`, built once a language."""
    section, revisions = language.section("attribution"), language.section("revisions")
    cues = [(cue, word) for word in Word if word not in _REVISIONS.values() for cue in section.get(word.value, ())]
    for key, word in _REVISIONS.items():
        cues += [(cue, word) for cue in revisions.get(key, ())]
    silent_next = frozenset((*section.get("silent_next", ()), *section.get("earlier", ())))
    return SpeechWords(
        cues=CueTable(cues),
        silent_subject=bool(section.get("silent_subject", False)),
        silent_next=silent_next,
        not_names=silent_next
        | frozenset((*section.get("articles", ()), *section.get("spans", ())))
        | source_words(language).days,
        personal=frozenset(section.get("personal", ())),
        as_told=frozenset(section.get("as_told", ())),
        had=frozenset(section.get("had", ())),
        figure_at=frozenset(section.get("figure_at", ())),
        by_whom=frozenset(section.get("by_whom", ())),
        agentless=CueTable((cue, None) for cue in revisions.get("agentless", ())),
        channels=CueTable((cue, None) for cue in language.section("sources").get("channels", {}).get("cues", ())),
        small=clauses(language),
        measures=measure_cues(language),
        numbers=told_numbers(language),
    )
