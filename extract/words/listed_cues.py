"""Cues that a language only lists, none standing for anything: found, they say that the words are there."""

import functools

from extract.language import Language
from extract.words.cues import CueTable


@functools.cache
def listed_cues(language: Language, section: str, name: str) -> CueTable[None]:
    """The cues of one list of a language's section, built once; none where the language has no such list."""
    return CueTable((cue, None) for cue in language.section(section).get(name, ()))
