"""Parts of those told before: "among the dead are two children", "двое детей среди погибших"."""

import functools
from collections.abc import Mapping, Sequence

from extract.counts.links import Link
from extract.counts.phrases import Phrase
from extract.figures.figures import Figure
from extract.language import Language
from extract.schema import Measure
from extract.words.clauses import Clauses, clauses
from extract.words.cues import CueTable
from extract.words.measures import MeasureCue
from extract.words.text import Token

PART = "part of those told before"
_GAP = 2  # tokens between a number and "among the dead": "are", "are also"
_LONGEST = 6  # tokens of "among the dead" and the like


class Among:
    """A language's words for being among those counted, by measure."""

    def __init__(self, language: Language) -> None:
        words: Mapping[str, Sequence[str]] = language.section("counting").get("told_among", {})
        self._cues = CueTable((cue, Measure(measure)) for measure, cues in words.items() for cue in cues)
        self._small: Clauses = clauses(language)

    def link(self, tokens: Sequence[Token], phrase: Phrase, whole: Mapping[Measure, Figure]) -> Link | None:
        """The link of a number to those it is among, of a measure told before where several are meant; or None."""
        last = phrase.noun.last if phrase.noun else phrase.last
        starts = range(max(0, phrase.first - _GAP - _LONGEST), phrase.first)
        before = [found for at in starts for found in self._cues.at(tokens, at) if found.last <= phrase.first]
        after = [found for at in range(last, min(len(tokens), last + _GAP + 1)) for found in self._cues.at(tokens, at)]
        near = [found for found in before if self._is_near(tokens[found.last : phrase.first])]
        near += [found for found in after if self._is_near(tokens[last : found.first])]
        meant = {found.meaning for found in near}
        told = [found for found in near if len(meant) == 1 or found.meaning in whole]
        if not told:
            return None
        found = told[0]
        return Link(phrase, MeasureCue(found.first, found.last, found.span, found.meaning, frozenset()), PART, 0.0)

    def _is_near(self, between: Sequence[Token]) -> bool:
        """Whether nothing but "are" and the like stands between."""
        small = self._small
        known = small.passive | small.identity | small.transparent
        return len(between) <= _GAP and all(token.folded in known for token in between)


@functools.cache
def among(language: Language) -> Among:
    """The words, built once for a language."""
    return Among(language)
