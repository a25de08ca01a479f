"""Numbers of an event long before: "a year after an attack that killed 52", "the anniversary of a raid"."""

import functools
from collections.abc import Sequence

from extract.language import Language
from extract.words.cues import CueTable
from extract.words.text import Token

_REACH = 8  # tokens from "a year after" to "that"
_BEHIND = 4  # tokens from "that" to number or cue


class OtherEvents:
    """A language's words that bring an event of long before, and those that begin what is told of it."""

    def __init__(self, language: Language) -> None:
        words = language.section("clauses")
        self._long_after: CueTable[None] = CueTable((cue, None) for cue in words.get("long_after", ()))
        self._told: CueTable[None] = CueTable((cue, None) for cue in words.get("told_of_event", ()))

    def tells_of(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether what begins at a token is told of such an event."""
        if not self._long_after.cues:
            return False
        for at in range(first - 1, max(-1, first - 1 - _BEHIND), -1):
            if any(found.last <= first for found in self._told.at(tokens, at)):
                return self._behind(tokens, at)
        return False

    def _behind(self, tokens: Sequence[Token], opening: int) -> bool:
        """Whether "a year after" stands before a relative clause, with nothing that parts the two."""
        for at in range(opening - 1, max(-1, opening - 1 - _REACH), -1):
            if tokens[at].text in ",;:":
                return False
            if any(found.last <= opening for found in self._long_after.at(tokens, at)):
                return True
        return False


@functools.cache
def other_events(language: Language) -> OtherEvents:
    """The words, built once for a language."""
    return OtherEvents(language)
