"""How far a counted phrase is from a measure's cue: each role of a cue says where those counted stand."""

from collections.abc import Sequence

from extract.counts.behind_states import COLON, NOT, BehindStates
from extract.counts.between import Between
from extract.counts.links import BESIDE, DASHES
from extract.counts.lists import Lists
from extract.counts.phrases import Phrase
from extract.records import record
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue, Role
from extract.words.text import Token

FAR, CLOSE = 10.0, 2.5
_NEAR = 4.0
_TOLL = 16.0
_UNKNOWN, _BARE = 3.0, 11.0
_POSSESSIVES = frozenset(("'", "’", "'s", "’s"))


@record
class Distances:
    """The distances of one sentence; `voices` holds the voice of each participle by its first token."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    cues: list[MeasureCue]
    clauses: Clauses
    aside: frozenset[int]
    between: Between
    lists: Lists
    voices: dict[int, str]
    behind: BehindStates

    def of(self, phrase: Phrase, cue: MeasureCue, role: Role) -> float:
        """The distance, or infinity where the role leaves no way between the two."""
        return self._bounded(phrase, role, self._distance(phrase, cue, role))

    def _bounded(self, phrase: Phrase, role: Role, distance: float) -> float:
        """The distance, if it is not too far for a number of whom nobody says that they are people."""
        known = phrase.noun is not None or phrase.single or role is Role.TOLL
        return distance if known or distance <= (_UNKNOWN if phrase.unknown else _BARE) else NOT

    def _distance(self, phrase: Phrase, cue: MeasureCue, role: Role) -> float:
        within = phrase.first <= cue.first < phrase.last
        if cue.first != phrase.first and phrase.noun is None and self._is_cue(phrase):
            return NOT  # "one of the victims in a double shooting has died"
        if within and phrase.of_state:
            return NOT  # "two of the wounded died"
        before = phrase.last <= cue.first  # the phrase stands before the cue
        gap = 0.0 if within else self.between.gap(phrase, cue)
        if phrase.bare and self.clauses.articles and gap:
            return NOT  # a headline's "Teen killed" stands right before its participle
        if phrase.single:
            # A comma may set a person's description apart: "the death of Jan Kos, a teacher"
            listed = not before and not within and self.tokens[phrase.first - 1].text != "," and self._is_listed(phrase)
            if not before and self._behind_colon(phrase, cue):
                gap = COLON
            if (gap > CLOSE and not (listed and gap <= FAR)) or role is Role.TOLL:
                return NOT
            gap += 0.5 if gap <= 2 else 3
        match role:
            case Role.COUNTED:
                if phrase.first >= cue.last:
                    return self.behind.distance(phrase, cue)
                return gap if self._counts_itself(phrase, cue, within, gap) else NOT
            case Role.OWNED:
                return gap if before and self._owns(phrase, cue) else NOT
            case Role.STATE:
                if within:
                    return 0.0  # "30 dead civilians"
                return gap if before and self._stands_before(phrase, cue, gap) else self.behind.colon(phrase, cue)
            case Role.PARTICIPLE:
                if within:
                    return 0.0  # "the two murdered women"
                return self._participle(phrase, cue, gap, before)
            case Role.SUBJECT:
                if not before:
                    return self._together(phrase, cue, gap)
                return gap if self.between.is_subject(phrase, cue) and gap <= FAR else NOT
            case Role.AFTER if within:  # "12 bodies of"
                return 0.5 if not phrase.single and phrase.noun and phrase.noun.first == cue.first else NOT
            case Role.OBJECT | Role.AFTER:
                return self._ahead(phrase, cue, gap) if not before and not within else NOT
            case Role.ACTIVE if before and (phrase.single or self._has_object(cue)):
                return NOT  # "12 officers arrested a man"
            case Role.EITHER | Role.ACTIVE if not before and self._behind_colon(phrase, cue):
                return COLON
            case Role.EITHER if self._is_among(phrase, cue):
                return 0.0  # "Wśród 12 rannych są": the words of being hurt are a verb too
            case Role.EITHER | Role.ACTIVE:
                free = not within and gap <= FAR and not self._governed(phrase, cue)
                free = free and not (before and self.between.has_own_verb(phrase, cue))
                free = free and not (before and [one.text for one in self.tokens[phrase.last : cue.first]] == [","])
                free = free and not (self._begins_clause(cue) if before else self._has_subject(phrase, cue))
                free = free and (
                    self.between.is_subject(phrase, cue) if before else not self.between.turned(cue.last, phrase.first)
                )
                return gap + (0.3 if before else 0.0) if free else NOT
            case Role.TOLL:
                if before and phrase.figure.value == 0:
                    return NOT
                if before:  # "64 is the death toll"
                    return gap + 1 if gap <= BESIDE and not self.between.parted(phrase, cue) else NOT
                counts = not phrase.single and phrase.figure.value != 0  # "no toll yet" is no zero
                return gap if counts and not within and gap <= _TOLL else NOT
        raise ValueError(role)

    def _is_among(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a number stands between "among" and a cue: those told of next are a part of it."""
        behind = phrase.first > 0 and self.tokens[phrase.first - 1].folded in self.clauses.among
        return behind and phrase.first < cue.first <= phrase.last

    def _is_listed(self, phrase: Phrase) -> bool:
        """Whether a comma, "and" or "as well as" sets a phrase behind others."""
        behind = phrase.first > 0 and self.tokens[phrase.first - 1].folded in self.clauses.lists
        return behind or self.clauses.joined(self.tokens, phrase.first)

    def _together(self, phrase: Phrase, cue: MeasureCue, gap: float) -> float:
        """The distance of those who shared it: "was killed near his home, along with two of his guards"."""
        shared = cue.last < phrase.first and self.clauses.joined(self.tokens, phrase.first)
        ends = (first for first, last in self.clauses.together(self.tokens) if last == phrase.first)
        until = next(ends, phrase.first)  # the "as" of "as well as" begins no clause
        return gap + 1 if shared and gap <= FAR and not self.between.turned(cue.last, until) else NOT

    def _is_cue(self, phrase: Phrase) -> bool:
        """Whether a number is itself a word that says what is counted: "double shooting"."""
        return any(one.first == phrase.first and Role.COUNTED in one.roles for one in self.cues)

    def _participle(self, phrase: Phrase, cue: MeasureCue, gap: float, before: bool) -> float:
        match self.voices[cue.first]:
            case "passive":
                if before:
                    return gap if self.between.is_subject(phrase, cue) and gap <= FAR else NOT
                return min(self.behind.colon(phrase, cue), self._together(phrase, cue, gap))
            case "reduced":
                if before:
                    return gap if self._stands_before(phrase, cue, gap) else NOT
                return self.behind.colon(phrase, cue)
            case "active":
                return self._ahead(phrase, cue, gap) if not before else NOT
        raise ValueError(self.voices[cue.first])

    def _counts_itself(self, phrase: Phrase, cue: MeasureCue, within: bool, gap: float) -> bool:
        """Whether a phrase counts the cue's own noun: "12 deaths", "12 confirmed deaths"."""
        if within:
            return not phrase.open_end  # "500 body cameras"
        if phrase.of_them and phrase.unknown:
            return False  # "one of the causes of death"
        if any(other.first <= cue.first < other.last for other in self.phrases):
            return False
        return phrase.last <= cue.first and gap <= BESIDE and not self.between.parted(phrase, cue)

    def _stands_before(self, phrase: Phrase, cue: MeasureCue, gap: float) -> bool:
        """Whether a phrase stands before its state: close by ("12 dead"), or over an auxiliary ("12 were dead")."""
        over = any(token.folded in self.clauses.passive for token in self.tokens[phrase.last : cue.first])
        if gap <= BESIDE and not self.between.parted(phrase, cue) and not (over and phrase.governed):
            return True
        return over and gap <= FAR and self.between.is_subject(phrase, cue)

    def _has_object(self, cue: MeasureCue) -> bool:
        closed = cue.last < len(self.tokens) and self.tokens[cue.last].text == ","  # «двоих убили, ещё троих ранили»
        return not closed and any(cue.last <= phrase.first <= cue.last + 2 for phrase in self.phrases)

    def _begins_clause(self, cue: MeasureCue) -> bool:
        """Whether a verb stands behind a comma, its own number right behind it: "уволены 300, задержаны пятеро"."""
        before = self.tokens[cue.first - 1] if cue.first else None
        led = before is not None and (before.text == "," or before.folded in self.clauses.conjunctions)
        return led and any(phrase.first == cue.last and not phrase.governed for phrase in self.phrases)

    def _has_subject(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a comma parts a phrase from a verb with its own right before it: «один убит, двое взяты в плен»."""
        parted = cue.last < phrase.first and self.tokens[cue.last].text == ","
        if not self.clauses.joined(self.tokens, phrase.first):  # "ranni po zderzeniu dwóch pociągów"
            parted = parted or self.between.has_preposition(cue.last, phrase.first)
        return parted and any(other.last == cue.first and not other.governed for other in self.phrases)

    def _owns(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether only a possessive stands between: "the six men's deaths"."""
        between = self.tokens[phrase.last : cue.first]
        return 1 <= len(between) <= 2 and between[0].folded in _POSSESSIVES

    def _ahead(self, phrase: Phrase, cue: MeasureCue, gap: float) -> float:
        """The distance of an object: right behind its cue, or the later member of a list of objects."""
        nobody = phrase.figure.value == 0 and phrase.noun is None
        counts = phrase.noun is not None or phrase.unknown or phrase.single
        if not counts and phrase.first > cue.last and self.tokens[phrase.first - 1].text == ",":
            return NOT  # "killing Jan Kos, 30"
        if Role.AFTER in cue.roles and any(token.text in DASHES for token in self.tokens[cue.last : phrase.first]):
            return NOT  # "the death of Ivan IV - 1584"
        if nobody or (Role.AFTER in cue.roles and gap > CLOSE and phrase.noun is None):
            return NOT
        if cue.last <= phrase.governed_at and not self.clauses.joined(self.tokens, phrase.first):
            return NOT
        if gap <= _NEAR and not self.between.has_preposition(cue.last, phrase.first):
            return gap
        # "killed the mayor of Ayala, his driver and two peasants"
        if (
            not counts
            or not self._is_listed(phrase)
            or gap > FAR
            or self.lists.starts_clause(phrase)
            or not self.between.one_object(cue.last, phrase.first)
        ):
            return NOT
        return gap + 1

    def _behind_colon(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a colon alone parts a verb from its number: «Ранено: 112», "Zginęli: trzej policjanci"."""
        return phrase.first == cue.last + 1 and self.tokens[cue.last].text == ":"

    def _governed(self, phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether a preposition that is no part of the cue stands before a phrase."""
        outside = phrase.governed and not cue.first <= phrase.governed_at < cue.last
        if outside and phrase.first >= cue.last and self.clauses.joined(self.tokens, phrase.first):
            return False  # "zginął wraz z dwoma ochroniarzami"
        return outside and not (phrase.last <= cue.first and self.between.is_subject(phrase, cue))
