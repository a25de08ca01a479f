"""Which counted phrase belongs to which measure's cue, within a sentence.

Every phrase is held against every cue of its sentence; each role of a cue says on which side those counted stand and
how far off they may be. What lies between adds to the distance: words a little, commas and conjunctions more, another
number or another cue most. The nearest cue wins; numbers of one list share the cue of their neighbour.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.counts.behind_states import NOT, BehindStates
from extract.counts.between import CROSSING, Between
from extract.counts.died_later import DiedLater
from extract.counts.distances import Distances
from extract.counts.links import Link
from extract.counts.lists import Lists
from extract.counts.phrases import Phrase
from extract.counts.respective import respective
from extract.counts.voices import Voices
from extract.schema import Measure
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue, Role
from extract.words.text import Token

_TOLD = 6.0  # how far from a state its verb may be
_VERBS = frozenset({Role.EITHER.value, Role.ACTIVE.value, Role.SUBJECT.value, Role.PARTICIPLE.value})
_WORSE = frozenset({Measure.KILLED, Measure.HOSPITALISED})
_BEFORE_WORSE = frozenset({Measure.INJURED, Measure.DETAINED, Measure.MISSING, Measure.DISPLACED})


@dataclass(slots=True)
class Linker:
    """One sentence with its phrases and cues."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    cues: list[MeasureCue]
    clauses: Clauses
    aside: frozenset[int]  # first tokens of phrases that are parts, set aside between a whole and its cue
    asides: frozenset[int]  # tokens in parentheses and the like
    _lists: Lists = field(init=False)
    _between: Between = field(init=False)
    _distances: Distances = field(init=False)
    _voices: dict[int, str] = field(init=False)
    _died: DiedLater = field(init=False)

    def __post_init__(self) -> None:
        """Look once at what lies between the words, and at the participles."""
        self._lists = Lists(self.tokens, self.cues, self.clauses, self.aside, self.asides)
        self._between = Between(self.tokens, self.phrases, self.cues, self.clauses, self.aside, self.asides)
        voices = Voices(self.tokens, self.phrases, self.cues, self.clauses)
        self._voices = {cue.first: voices.voice(cue) for cue in self.cues if Role.PARTICIPLE in cue.roles}
        self._died = DiedLater(self.tokens, self.phrases, self.cues, self.clauses, self._voices)
        self._distances = Distances(
            self.tokens,
            self.phrases,
            self.cues,
            self.clauses,
            self.aside,
            self._between,
            self._lists,
            self._voices,
            BehindStates(self.tokens, self.cues, self.clauses, self._between),
        )

    def links(self) -> list[Link]:
        """The links of the sentence in order of its phrases."""
        matched = respective(self.tokens, self.phrases, self.cues, self.clauses)
        if matched is not None:
            return matched
        people = [phrase for phrase, thing in zip(self.phrases, self._things(), strict=True) if not thing]
        linked = {phrase.first: link for phrase in people if (link := self._nearest(phrase, self.cues))}
        for phrase in people:
            if (link := linked.get(phrase.first)) and (verb := self._told_of(link, linked)):
                linked[phrase.first] = verb
        for phrase in people:
            if (link := linked.get(phrase.first)) and (hurt := self._already_hurt(link)):
                linked[phrase.first] = hurt
        for phrase in people:
            if (link := linked.get(phrase.first)) and (died := self._died.of(link, linked.values())):
                linked[phrase.first] = died
        self._lists.share(people, linked)
        return [linked[phrase.first] for phrase in people if phrase.first in linked]

    def next_part(self, one: Phrase, other: Phrase, cue: MeasureCue) -> bool:
        """Whether a number goes on with the parts of a whole: "103 of them in Almaty, 21 in Kyzylorda"."""
        return not other.single and self._lists.is_elliptic(one, other, cue)

    def _things(self) -> list[bool]:
        """Which phrases count things; a bare number after one counts the same ("12 trains, and 30 more")."""
        things: list[bool] = []
        for phrase in self.phrases:
            bare = not (phrase.noun or phrase.unknown or phrase.single or phrase.of_them)
            beside = any(phrase.last <= cue.first <= phrase.last + 1 for cue in self.cues)
            things.append(phrase.thing or (bare and not beside and bool(things) and things[-1]))
        return things

    def _told_of(self, link: Link, linked: dict[int, Link]) -> Link | None:
        """The verb that tells of people already hurt or held: "12 wounded were taken to hospital"."""
        if link.how not in (Role.COUNTED, Role.STATE) or link.cue.measure not in _BEFORE_WORSE:
            return None
        taken = {id(other.cue) for first, other in linked.items() if first not in self.aside}
        verbs = [cue for cue in self.cues if cue.measure in _WORSE and cue.measure is not link.cue.measure]
        verb = self._nearest(link.phrase, [cue for cue in verbs if id(cue) not in taken])
        return verb if verb and verb.how in _VERBS and verb.distance <= _TOLD else None

    def _already_hurt(self, link: Link) -> Link | None:
        """The word that says that those moved away were hurt: "evacuated 27 wounded"."""
        if link.cue.measure is not Measure.DISPLACED or link.phrase.noun or link.phrase.single:
            return None
        beside = range(link.phrase.first + 1, link.phrase.last + 1)
        hurt = (cue for cue in self.cues if cue.measure is Measure.INJURED and cue.first in beside)
        return next((Link(link.phrase, cue, Role.STATE.value, 0.0) for cue in hurt), None)

    def _nearest(self, phrase: Phrase, cues: Sequence[MeasureCue]) -> Link | None:
        best: Link | None = None
        group = phrase.noun.group if phrase.noun else None
        fitting = [cue for cue in cues if not (cue.needs and group and group not in cue.needs)]
        if len(fitting) < len(cues) and (found := self._nearest(phrase, fitting)):
            return found  # "sent four others to area hospitals": they were not deployed
        for cue in cues:
            if self._between.gap(phrase, cue) > CROSSING or self._of_another(phrase, cue):
                continue
            for role in sorted(cue.roles):
                distance = self._distances.of(phrase, cue, role)
                if distance < (best.distance if best else NOT):
                    best = Link(phrase, cue, role.value, distance)
        return best

    def _of_another(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a cue stands in an aside with a number of its own: "ten men (six of them died) were injured"."""
        if cue.first not in self.asides or phrase.first in self.asides:
            return False
        first, last = sorted((phrase.first, cue.first))
        return any(first < one.first < last for one in self.phrases if one.first in self.asides)
