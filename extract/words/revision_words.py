"""A language's `[revisions]`, ready for use: the words that revise, what they revise, and why."""

import functools
from dataclasses import dataclass
from enum import StrEnum

from extract.language import Language
from extract.schema import Measure, Reason
from extract.words.clauses import clauses
from extract.words.cues import CueTable


class Sign(StrEnum):
    """What a cue of `[revisions]` does; the values are the keys of the section."""

    RETRACTS = "retracts"  # "withdrew"
    DENIES = "denies"  # "denied"
    UNTRUE = "untrue"  # "it is not true that", "reports of it are false"
    NEVER_GAVE = "never_gave"  # "had never issued": a denial in itself
    CORRECTS = "corrects"  # "lowered"
    WRONG = "wrong"  # "wrongly reported": a correction in itself
    WAS_WRONG = "was_wrong"  # "the figure was wrong": a correction of what was told before
    RIGHT = "right_figure"  # "the correct figure is": a correction of what its source gave before
    REINSTATES = "reinstates"  # "reinstated"
    CONFIRMS = "confirms"  # reinstates only beside WITHDRAWN, AFTER_ALL or AGAIN
    WITHDRAWN = "withdrawn"  # "the withdrawn"
    AFTER_ALL = "after_all"
    AGAIN = "again"  # the same, where a withdrawal has just been told
    PREVIOUS = "previous"  # "the previous toll"
    RISES = "rises"  # "rose", with FROM
    INSTEAD = "instead"  # "not 11, as previously reported"
    FROM = "from"
    TO = "to"
    THINGS = "things"  # what is revised: "statement"
    COUNTS = "counts"  # the same, where it is the figure itself: "toll"
    ABOUT = "about"
    NOT_FIGURES = "not_figures"  # what is denied and is no figure: "involvement"
    IT = "it"  # what is denied, where nothing else is named: "denied it"
    TOLD_IN = "told_in"  # "in it", "it had said": what a statement named just before has told
    OWN = "own"  # the publisher speaks of its own article
    SAME_DAY = "same_day"


ORDER = {sign: order for order, sign in enumerate(Sign)}


@dataclass(frozen=True)
class RevisionWords:
    """The cues, the reasons and the nouns that say what a figure counts."""

    cues: CueTable[Sign]
    reasons: CueTable[Reason]
    undone: CueTable[None]  # words before a verb, or a form of it, that say it has not been done: "refused to"
    measures: CueTable[Measure]
    joins: frozenset[str]  # "and": what stands behind it is told for itself
    that: CueTable[None]  # brings what is said or denied


@functools.cache
def revision_words(language: Language) -> RevisionWords:
    """The words of `[revisions]`, built once a language."""
    section = language.section("revisions")
    return RevisionWords(
        CueTable((cue, sign) for sign in Sign for cue in section.get(sign.value, ())),
        CueTable((cue, Reason(key)) for key, cues in section.get("reasons", {}).items() for cue in cues),
        CueTable((cue, None) for cue in section.get("undone", ())),
        CueTable((cue, Measure(key)) for key, cues in section.get("measures", {}).items() for cue in cues),
        clauses(language).conjunctions,
        CueTable(
            (cue, None) for key in ("that", "denied_that") for cue in language.section("attribution").get(key, ())
        ),
    )
