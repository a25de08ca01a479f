"""Whose dead and wounded they are, where only who lost them is told: "the army suffered two dead", "rebels lost 6"."""

import functools
from collections.abc import Mapping, Sequence

from extract.counts.phrases import Phrase
from extract.language import Language
from extract.schema import Group
from extract.words.clauses import Clauses, clauses
from extract.words.cues import CueTable
from extract.words.text import Token

_LIST = 9  # tokens from the verb to the last number of its list
_BODY = 4  # tokens of who fights and of what parts it from its verb


class Losses:
    """A language's words for those who fight, by group, and for what says that they suffered losses."""

    def __init__(self, language: Language) -> None:
        words: Mapping[str, Sequence[str]] = language.section("counting").get("fighting", {})
        self._fighting = CueTable((cue, Group(group)) for group, cues in words.items() for cue in cues)
        self._suffers: CueTable[None] = CueTable((cue, None) for cue in language.section("counting").get("suffers", ()))
        self._passed = _POSSESSIVES | frozenset(language.section("counting").get("own", ()))
        self._small: Clauses = clauses(language)

    def whose(self, tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Group | None:
        """The group that fights and suffered those of a number, the first or a later one behind the verb; or None."""
        if not self._suffers.cues:
            return None
        first, begin = phrase.first, {one.first for one in phrases if one.first <= phrase.first}
        for at in range(first - 1, max(-1, first - 1 - _LIST), -1):
            if tokens[at].text in ";:." or tokens[at].folded in self._small.breaks:
                return None
            for found in self._suffers.at(tokens, at):
                if found.last in begin:
                    return self._before(tokens, at)
        return None

    def _before(self, tokens: Sequence[Token], verb: int) -> Group | None:
        """The group of those who end right before a verb or noun, adverbs and auxiliaries passed over."""
        small = self._small
        for at in range(verb - 1, max(-1, verb - 1 - _BODY), -1):
            for found in self._fighting.at(tokens, at):
                light = tokens[found.last : verb]
                if all(small.is_adverb(one) or one.folded in self._passed | small.have for one in light):
                    return found.meaning
        return None


_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))


@functools.cache
def losses(language: Language) -> Losses:
    """The words, built once for a language."""
    return Losses(language)
