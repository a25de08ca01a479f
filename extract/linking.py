"""Which counted phrase belongs to which measure's cue, within a sentence.

Every phrase is held against every cue of its sentence; each role of a cue says on which side those counted stand and
how far off they may be. What lies between adds to the distance: words a little, commas and conjunctions more, another
number or another cue most. The nearest cue wins; numbers of one list share the cue of their neighbour.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.clauses import Clauses
from extract.links import BESIDE, DASHES, Link
from extract.lists import Lists
from extract.measures import MeasureCue, Role
from extract.phrases import Phrase
from extract.schema import Measure
from extract.text import Token
from extract.voices import Voices

_CROSSING = 20.0  # another number, or another cue, between the two
_FAR, _NEAR, _CLOSE = 10.0, 4.0, 2.5
_NOT = math.inf
_TOLD = 6.0  # how far from a state its verb may be
_VERBS = frozenset({Role.EITHER.value, Role.ACTIVE.value, Role.SUBJECT.value, Role.PARTICIPLE.value})
_WORSE = frozenset({Measure.KILLED, Measure.HOSPITALISED})
_BEFORE_WORSE = frozenset({Measure.INJURED, Measure.DETAINED, Measure.MISSING, Measure.DISPLACED})
_TOLL = 16.0
_LATER = 14  # tokens from how people were hurt to their death
LATER = "told of those hurt before"
_UNKNOWN, _BARE = 3.0, 11.0
_POSSESSIVES = frozenset(("'", "’", "'s", "’s"))


@dataclass(slots=True)
class Linker:
    """One sentence with its phrases and cues."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    cues: list[MeasureCue]
    clauses: Clauses
    aside: frozenset[int]  # first tokens of phrases that are parts, set aside between a whole and its cue
    asides: frozenset[int]  # tokens in parentheses and the like
    _sums: list[float] = field(default_factory=list)
    _voices: dict[int, str] = field(default_factory=dict)

    def links(self) -> list[Link]:
        """The links of the sentence in order of its phrases."""
        self._sums = self._costs()
        voices = Voices(self.tokens, self.phrases, self.cues, self.clauses)
        self._voices = {cue.first: voices.voice(cue) for cue in self.cues if Role.PARTICIPLE in cue.roles}
        people = [phrase for phrase, thing in zip(self.phrases, self._things(), strict=True) if not thing]
        linked = {phrase.first: link for phrase in people if (link := self._nearest(phrase, self.cues))}
        for phrase in people:
            if (link := linked.get(phrase.first)) and (verb := self._told_of(link, linked)):
                linked[phrase.first] = verb
        for phrase in people:
            if (link := linked.get(phrase.first)) and (died := self._died_of(link, linked)):
                linked[phrase.first] = died
        self._lists().share(people, linked)
        return [linked[phrase.first] for phrase in people if phrase.first in linked]

    def _lists(self) -> Lists:
        return Lists(self.tokens, self.cues, self.clauses, self.aside, self.asides)

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

    def _died_of(self, link: Link, linked: dict[int, Link]) -> Link | None:
        """The verb that says that those hurt died: "were shot and later died", "to hospital, where they died"."""
        if link.cue.measure not in (Measure.INJURED, Measure.HOSPITALISED) or link.how not in _VERBS:
            return None
        taken = {id(other.cue) for other in linked.values()}
        for cue in self.cues:
            reached = link.cue.last < cue.first <= link.cue.last + _LATER
            if not reached or cue.measure is not Measure.KILLED or not cue.roles & {Role.SUBJECT, Role.EITHER}:
                continue
            if id(cue) in taken or any(link.cue.last <= phrase.first < cue.first for phrase in self.phrases):
                return None
            later = self._goes_on(link.cue.last, cue.first) or self._told_whole(link, cue)
            return Link(link.phrase, cue, LATER, link.distance) if later else None
        return None

    def _told_whole(self, link: Link, verb: MeasureCue) -> bool:
        """Whether how they were hurt only says who died: "one man shot on Monday died"."""
        if self._voices.get(link.cue.first) != "reduced" or link.phrase.last > link.cue.first:
            return False
        bad = self.clauses.breaks | self.clauses.passive | self.clauses.conjunctions
        return all(
            (token.is_word or token.text.isdecimal()) and token.folded not in bad
            for token in self.tokens[link.cue.last : verb.first]
        )

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether the clause before a verb goes on with it, its subject left out or a pronoun."""
        at = last - 1
        while at > first and (
            self.clauses.is_adverb(self.tokens[at])
            or self.tokens[at].folded in self.clauses.times | self.clauses.subjects
        ):
            at -= 1
        turns = any(token.folded in self.clauses.breaks for token in self.tokens[first:at])
        return at >= first and self.tokens[at].folded in self.clauses.goes_on and not turns

    def _nearest(self, phrase: Phrase, cues: Sequence[MeasureCue]) -> Link | None:
        best: Link | None = None
        for cue in cues:
            if self._gap(phrase, cue) > _CROSSING or self._of_another(phrase, cue):
                continue
            for role in sorted(cue.roles):
                distance = self._bounded(phrase, role, self._distance(phrase, cue, role))
                if distance < (best.distance if best else _NOT):
                    best = Link(phrase, cue, role.value, distance)
        return best

    def _of_another(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a cue stands in an aside with a number of its own: "ten men (six of them died) were injured"."""
        if cue.first not in self.asides or phrase.first in self.asides:
            return False
        first, last = sorted((phrase.first, cue.first))
        return any(first < one.first < last for one in self.phrases if one.first in self.asides)

    def _bounded(self, phrase: Phrase, role: Role, distance: float) -> float:
        """The distance, if it is not too far for a number of whom nobody says that they are people."""
        known = phrase.noun is not None or phrase.single or role is Role.TOLL
        return distance if known or distance <= (_UNKNOWN if phrase.unknown else _BARE) else _NOT

    def _distance(self, phrase: Phrase, cue: MeasureCue, role: Role) -> float:
        within = phrase.first <= cue.first < phrase.last
        if cue.first != phrase.first and phrase.noun is None and self._is_cue(phrase):
            return _NOT  # "one of the victims in a double shooting has died"
        if within and phrase.of_state:
            return _NOT  # "two of the wounded died"
        before = phrase.last <= cue.first  # the phrase stands before the cue
        gap = 0.0 if within else self._gap(phrase, cue)
        if phrase.bare and self.clauses.articles and gap:
            return _NOT  # a headline's "Teen killed" stands right before its participle
        if phrase.single:
            if gap > _CLOSE or role is Role.TOLL:
                return _NOT
            gap += 0.5 if gap <= 2 else 3
        match role:
            case Role.COUNTED:
                if phrase.first >= cue.last:
                    return self._follows_state(phrase, cue)
                return gap if self._counts_itself(phrase, cue, within, gap) else _NOT
            case Role.OWNED:
                return gap if before and self._owns(phrase, cue) else _NOT
            case Role.STATE:
                if within:
                    return 0.0  # "30 dead civilians"
                return gap if before and self._stands_before(phrase, cue, gap) else self._colon(phrase, cue)
            case Role.PARTICIPLE:
                if within:
                    return 0.0  # "the two murdered women"
                return self._participle(phrase, cue, gap, before)
            case Role.SUBJECT:
                if not before:
                    return self._together(phrase, cue, gap)
                return gap if self._is_subject(phrase, cue) and gap <= _FAR else _NOT
            case Role.AFTER if within:  # "12 bodies of"
                return 0.5 if not phrase.single and phrase.noun and phrase.noun.first == cue.first else _NOT
            case Role.OBJECT | Role.AFTER:
                return self._ahead(phrase, cue, gap) if not before and not within else _NOT
            case Role.ACTIVE if before and (phrase.single or self._has_object(cue)):
                return _NOT  # "12 officers arrested a man"
            case Role.EITHER | Role.ACTIVE:
                free = not within and gap <= _FAR and not self._governed(phrase, cue)
                free = free and (self._is_subject(phrase, cue) if before else not self._turned(cue.last, phrase.first))
                return gap + (0.3 if before else 0.0) if free else _NOT
            case Role.TOLL:
                if before and phrase.figure.value == 0:
                    return _NOT
                if before:  # "64 is the death toll"
                    return gap + 1 if gap <= BESIDE and not self._parted(phrase, cue) else _NOT
                counts = not phrase.single and phrase.figure.value != 0  # "no toll yet" is no zero
                return gap if counts and not within and gap <= _TOLL else _NOT
        raise ValueError(role)

    def _together(self, phrase: Phrase, cue: MeasureCue, gap: float) -> float:
        """The distance of those who shared it: "was killed near his home, along with two of his guards"."""
        shared = cue.last < phrase.first and self.clauses.joined(self.tokens, phrase.first)
        return gap + 1 if shared and gap <= _FAR and not self._turned(cue.last, phrase.first) else _NOT

    def _is_cue(self, phrase: Phrase) -> bool:
        """Whether a number is itself a word that says what is counted: "double shooting"."""
        return any(one.first == phrase.first and Role.COUNTED in one.roles for one in self.cues)

    def _participle(self, phrase: Phrase, cue: MeasureCue, gap: float, before: bool) -> float:
        match self._voices[cue.first]:
            case "passive":
                if before:
                    return gap if self._is_subject(phrase, cue) and gap <= _FAR else _NOT
                return min(self._colon(phrase, cue), self._together(phrase, cue, gap))
            case "reduced":
                if before:
                    return gap if self._stands_before(phrase, cue, gap) else _NOT
                return self._colon(phrase, cue)
            case "active":
                return self._ahead(phrase, cue, gap) if not before else _NOT
        raise ValueError(self._voices[cue.first])

    def _counts_itself(self, phrase: Phrase, cue: MeasureCue, within: bool, gap: float) -> bool:
        """Whether a phrase counts the cue's own noun: "12 deaths", "12 confirmed deaths"."""
        if within:
            return not phrase.open_end  # "500 body cameras"
        if phrase.of_them and phrase.unknown:
            return False  # "one of the causes of death"
        if any(other.first <= cue.first < other.last for other in self.phrases):
            return False
        return phrase.last <= cue.first and gap <= BESIDE and not self._parted(phrase, cue)

    def _stands_before(self, phrase: Phrase, cue: MeasureCue, gap: float) -> bool:
        """Whether a phrase stands before its state: close by ("12 dead"), or over an auxiliary ("12 were dead")."""
        over = any(token.folded in self.clauses.passive for token in self.tokens[phrase.last : cue.first])
        if gap <= BESIDE and not self._parted(phrase, cue) and not (over and phrase.governed):
            return True
        return over and gap <= _FAR and self._is_subject(phrase, cue)

    def _is_subject(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a phrase may be the subject of a cue behind it.

        No preposition governs it, or a relative clause follows; no other clause begins between the two; and it is no
        age ("then 18, was shot").
        """
        between = self.tokens[phrase.last : cue.first]
        relative = any(token.folded in self.clauses.relative for token in between[:2])
        if phrase.governed and not relative:
            return False
        if not relative and any(token.folded in self.clauses.breaks - self.clauses.lists for token in between):
            return False
        bare = not (phrase.noun or phrase.unknown or phrase.of_them or phrase.single)
        return relative or not (bare and between and between[0].text == "," and not self._set_aside(phrase))

    def _set_aside(self, phrase: Phrase) -> bool:
        """Whether a part of the whole follows a phrase: "12, including 3 children, died"."""
        return any(phrase.last < other.first <= phrase.last + 5 and other.first in self.aside for other in self.phrases)

    def _follows_state(self, phrase: Phrase, cue: MeasureCue) -> float:
        """The distance of a number behind a state: "killed: 12", "zatrzymanych jest już 12", "убитых нет"."""
        if phrase.figure.value == 0 and phrase.first == cue.last:
            return 0.0
        return self._colon(phrase, cue)

    def _has_object(self, cue: MeasureCue) -> bool:
        return any(cue.last <= phrase.first <= cue.last + 2 for phrase in self.phrases)

    def _owns(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether only a possessive stands between: "the six men's deaths"."""
        between = self.tokens[phrase.last : cue.first]
        return 1 <= len(between) <= 2 and between[0].folded in _POSSESSIVES

    def _ahead(self, phrase: Phrase, cue: MeasureCue, gap: float) -> float:
        """The distance of an object: right behind its cue, or the later member of a list of objects."""
        nobody = phrase.figure.value == 0 and phrase.noun is None
        if Role.AFTER in cue.roles and any(token.text in DASHES for token in self.tokens[cue.last : phrase.first]):
            return _NOT  # "the death of Ivan IV - 1584"
        if nobody or (Role.AFTER in cue.roles and gap > _CLOSE and phrase.noun is None):
            return _NOT
        if cue.last <= phrase.governed_at and not self.clauses.joined(self.tokens, phrase.first):
            return _NOT
        if gap <= _NEAR and not self._prepositions(cue.last, phrase.first):
            return gap
        # "killed the mayor of Ayala, his driver and two peasants"
        last = self.tokens[phrase.first - 1].folded
        if not (phrase.noun or phrase.unknown or phrase.single):
            return _NOT  # "killing Jan Kos, 30"
        listed = last in self.clauses.lists or self.clauses.joined(self.tokens, phrase.first)
        if (
            not listed
            or gap > _FAR
            or self._lists().starts_clause(phrase)
            or not self._one_object(cue.last, phrase.first)
        ):
            return _NOT
        return gap + 1

    def _turned(self, first: int, last: int) -> bool:
        """Whether a subordinate clause begins between two tokens."""
        turns = self.clauses.breaks - self.clauses.conjunctions
        return any(token.folded in turns or token.text in ";:" for token in self.tokens[first:last])

    def _one_object(self, first: int, last: int) -> bool:
        """Whether nothing between two tokens begins another clause."""
        turned = self.clauses.breaks | self.clauses.passive | self.clauses.have
        between = self.tokens[first:last]
        return not any(token.folded in turned - self.clauses.lists or token.text in ";:" for token in between)

    def _parted(self, phrase: Phrase, cue: MeasureCue) -> bool:
        between = (self.tokens[at] for at in range(phrase.last, cue.first) if at not in self.asides)
        return any(
            token.text in ",;:." or token.folded in self.clauses.breaks | self.clauses.prepositions for token in between
        )

    def _colon(self, phrase: Phrase, cue: MeasureCue) -> float:
        """The distance of a phrase that follows a state: "dead: 12", "among those killed were 12"."""
        if phrase.first <= cue.first or phrase.first >= len(self.tokens) or cue.last >= len(self.tokens):
            return _NOT
        sign = self.tokens[cue.last]
        gap = self._gap(phrase, cue)
        said = sign.text in ":-–—" or sign.folded in self.clauses.passive
        return gap if said and phrase.first - cue.last <= 3 and gap < _CROSSING else _NOT

    def _governed(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a preposition that is no part of the cue stands before a phrase."""
        outside = phrase.governed and not cue.first <= phrase.governed_at < cue.last
        if outside and phrase.first >= cue.last and self.clauses.joined(self.tokens, phrase.first):
            return False  # "zginął wraz z dwoma ochroniarzami"
        return outside and not (phrase.last <= cue.first and self._is_subject(phrase, cue))

    def _prepositions(self, first: int, last: int) -> bool:
        return any(token.folded in self.clauses.prepositions for token in self.tokens[first:last])

    def _gap(self, phrase: Phrase, cue: MeasureCue) -> float:
        first, last = (phrase.last, cue.first) if phrase.last <= cue.first else (cue.last, phrase.first)
        return max(0.0, self._sums[last] - self._sums[first]) if last > first else 0.0

    def _costs(self) -> list[float]:
        """Running sums of what the tokens cost, so that a gap is a difference."""
        costs = [self.clauses.cost(token) for token in self.tokens]
        for first, last in self.clauses.together(self.tokens):
            costs[first:last] = [1.5, *[0.0] * (last - first - 1)]  # as much as "and"
        inside = self.asides
        for at in inside:
            costs[at] = 0.0
        light = self.aside | inside
        stretches = [(one.first, one.last, 1.0 if one.first in light else _CROSSING) for one in self.phrases]
        marks = [(cue.first, cue.last, 1.0 if cue.first in inside else _CROSSING / 2) for cue in self.cues]
        for first, last, cost in (*stretches, *marks):
            costs[first] = cost
            costs[first + 1 : last] = [0.0] * max(0, last - first - 1)
        sums = [0.0]
        for cost in costs:
            sums.append(sums[-1] + cost)
        return sums
