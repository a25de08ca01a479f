"""The words that say what is counted ("zginęło", "wounded", "число погибших"), and where those counted stand."""

import functools
from collections.abc import Sequence
from enum import StrEnum

from extract.language import Language
from extract.records import record
from extract.schema import Group, Measure
from extract.words.cues import CueTable, Found
from extract.words.text import Span, Token, Tokens

_NEEDS = "needs"
_UNSURE = "unsure"
_LOSES = "loses"
_WEAK, _NOT_BESIDE = "weak", "not_beside"
_GIVEN = "given"
_KEYS = (_NEEDS, _UNSURE, _LOSES, _WEAK, _NOT_BESIDE, _GIVEN)
_GIVEN_REACH = 12  # tokens from "forced" to "from their homes"


class Role(StrEnum):
    """Where those counted stand, seen from a measure's cue."""

    OBJECT = "object"  # after it: "killing 12"
    SUBJECT = "subject"  # before it: "12 died"
    PARTICIPLE = "participle"  # before it in the passive, after it in the active
    STATE = "state"  # before it: "12 dead"
    EITHER = "either"  # on either side: "zginęło 12", "12 zginęło"
    ACTIVE = "active"  # after it, or before it where nobody stands after: "zatrzymała 12", "12 zatrzymała policja"
    AFTER = "after"  # after a noun: "śmierć 12"
    COUNTED = "counted"  # the word is itself what is counted: "12 deaths"
    OWNED = "owned"  # a noun that has them in front: "the six men's deaths"
    GIVEN_OBJECT = "given_object"  # after it, if words of `given` follow: "forced 4,000 from their homes"
    TOLL = "toll"  # a count follows: "death toll rose to 12"


_ALIVE = (Measure.INJURED, Measure.HOSPITALISED)
_NOUNS = frozenset({Role.COUNTED, Role.TOLL})


@record
class MeasureCue:
    """A measure's cue at tokens `[first, last)`."""

    first: int
    last: int
    span: Span
    measure: Measure
    roles: frozenset[Role]
    unsure: bool = False  # "shot" does not say whether they lived
    needs: frozenset[Group] = frozenset()  # the only groups it may count, where it may not count all
    loses: bool = False  # "lost": who fights loses the dead, anybody else may lose members or staff


class MeasureCues:
    """The cues of a language's measures."""

    def __init__(self, language: Language) -> None:
        measures = language.section("measures")
        self._table = CueTable(
            (cue, (Measure(measure), Role(role)))
            for measure, roles in measures.items()
            for role, cues in roles.items()
            if role not in _KEYS
            for cue in cues
        )
        self._given: dict[Measure, CueTable[None]] = {
            Measure(measure): CueTable((cue, None) for cue in roles[_GIVEN])
            for measure, roles in measures.items()
            if _GIVEN in roles
        }
        self._unsure: CueTable[None] = CueTable(
            (cue, None) for roles in measures.values() for cue in roles.get(_UNSURE, ())
        )
        self._loses: CueTable[None] = CueTable(
            (cue, None) for roles in measures.values() for cue in roles.get(_LOSES, ())
        )
        self._weak: CueTable[None] = CueTable(
            (cue, None) for roles in measures.values() for cue in roles.get(_WEAK, ())
        )
        self._not_beside: CueTable[None] = CueTable(
            (cue, None) for roles in measures.values() for cue in roles.get(_NOT_BESIDE, ())
        )
        self._needs = {
            Measure(measure): frozenset(Group(group) for group in roles[_NEEDS])
            for measure, roles in measures.items()
            if _NEEDS in roles
        }

    def find(self, tokens: Sequence[Token]) -> list[MeasureCue]:
        """The cues of a sentence from left to right, the longest at each place; several rooms ask for them."""
        if not isinstance(tokens, Tokens):
            return self._find(tokens)
        if self not in tokens.found:
            tokens.found[self] = self._find(tokens)
        return list(tokens.found[self])

    def _find(self, tokens: Sequence[Token]) -> list[MeasureCue]:
        found: list[MeasureCue] = []
        for here in self._table.each(tokens):
            best = here[0]
            measure = best.meaning[0]
            roles = frozenset(one.meaning[1] for one in here if (one.last, one.meaning[0]) == (best.last, measure))
            if Role.GIVEN_OBJECT in roles:
                if not self._is_given(measure, best, tokens):
                    continue
                roles = frozenset({Role.OBJECT})
            unsure, loses = (
                any(one.last == best.last for one in table.at(tokens, best.first))
                for table in (self._unsure, self._loses)
            )
            needs = self._needs.get(measure, frozenset())
            found.append(MeasureCue(best.first, best.last, best.span, measure, roles, unsure, needs, loses))
        return self._without_weak(found, tokens)

    def _is_given(self, measure: Measure, verb: Found[tuple[Measure, Role]], tokens: Sequence[Token]) -> bool:
        """Whether the words behind a verb make it a cue: "forced 4,000 people from their homes"."""
        return self._given[measure].any_at(tokens, range(verb.last + 1, min(len(tokens), verb.last + _GIVEN_REACH)))

    def _without_weak(self, cues: list[MeasureCue], tokens: Sequence[Token]) -> list[MeasureCue]:
        """The cues but those that may count people who live: "12 victims" of whom a verb says that they were hurt."""
        weak = [cue for cue in cues if any(one.last == cue.last for one in self._weak.at(tokens, cue.first))]
        hurt = any(cue.measure in _ALIVE and not cue.roles <= _NOUNS for cue in cues)
        if weak and (hurt or self._not_beside.find(tokens)):
            return [cue for cue in cues if cue not in weak]
        return cues

    def may_count(self, measure: Measure, group: Group) -> bool:
        """Whether a measure counts this group: only troops are deployed."""
        return measure not in self._needs or group in self._needs[measure]


@functools.cache
def measure_cues(language: Language) -> MeasureCues:
    """The cues of the measures, built once for a language."""
    return MeasureCues(language)
