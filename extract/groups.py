"""Who is counted: the nouns for people, by group, as a language's `[groups]` gives them."""

import functools
from collections.abc import Sequence

from extract.cues import CueTable
from extract.language import Language
from extract.schema import Group
from extract.text import Token


class People:
    """The nouns for people of a language."""

    def __init__(self, language: Language) -> None:
        nouns = language.section("groups").get("people", {})
        self._nouns = CueTable((cue, Group(group)) for group, cues in nouns.items() for cue in cues)

    def begins(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a noun for people begins at this token."""
        return index < len(tokens) and bool(self._nouns.at(tokens, index))


@functools.cache
def people(language: Language) -> People:
    """The nouns for people, built once for a language."""
    return People(language)
