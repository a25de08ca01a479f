"""Deaths of those known already: "both died", "he was pronounced dead", "the victims later died"."""

import functools
from collections.abc import Iterator, Sequence

from extract.language import Language
from extract.records import record
from extract.schema import Group, Measure
from extract.words.clauses import clauses
from extract.words.cues import CueTable
from extract.words.groups import people
from extract.words.measures import MeasureCue, Role, measure_cues
from extract.words.text import Span, Token

MANY = 10_000
_ANYBODY = (Group.ALL, Group.CHILDREN, Group.CIVILIANS)
_LONGEST = 4  # words of who died
_ADJECTIVES = 3  # words between "the" and a noun


@record
class Told:
    """A death: how many may have died, the noun that names them ("" for a pronoun), and the words from them to it.

    `anybody` says that they may be any of those told of: "the men", not "the mayor".
    """

    least: int
    most: int
    noun: str
    anybody: bool
    span: Span
    cue: str


class DeathWords:
    """A language's words for those who are known already, by how many they are."""

    def __init__(self, language: Language) -> None:
        words = language.section("counting").get("known_dead", {})
        numbers = {"one": (1, 1), "two": (2, 2), "many": (2, MANY)}
        self.known = CueTable((cue, numbers[key]) for key, cues in words.items() for cue in cues)
        self._nearly = frozenset(language.section("bounds").get("before", {}).get("nearly", ()))  # "nearly died"
        self._the = frozenset(language.section("counting").get("known_by", ()))
        self._measures, self._small, self._people = measure_cues(language), clauses(language), people(language)

    def deaths(self, tokens: Sequence[Token]) -> Iterator[Told]:
        """The deaths that a sentence tells of them."""
        for cue in self._measures.find(tokens):
            verb = cue.measure is Measure.KILLED and cue.first and cue.roles & {Role.SUBJECT, Role.PARTICIPLE}
            if verb and (told := self._told(tokens, cue)):
                yield told

    def _told(self, tokens: Sequence[Token], cue: MeasureCue) -> Told | None:
        small, last, passive = self._small, cue.first, False
        if any(token.folded in self._nearly for token in tokens[last - 1 : last]):
            return None
        while last and (
            small.is_adverb(tokens[last - 1]) or tokens[last - 1].folded in small.times | small.passive | small.have
        ):
            passive = passive or tokens[last - 1].folded in small.passive
            last -= 1
        if not last or (Role.SUBJECT not in cue.roles and not passive):
            return None
        if small.negated(tokens, cue.first, range(0)) or small.hypothetical(tokens, cue.first, cue.last):
            return None
        found = self._subject(tokens, last)
        if found is None:
            return None
        first, least, most, noun, anybody = found
        before = tokens[first - 1] if first else None
        if before and (before.folded in small.prepositions - small.same_event or small.denies(before)):
            return None  # "one of the wounded later died", "not all of them died"
        printed = " ".join(token.text for token in tokens[cue.first : cue.last])
        return Told(least, most, noun, anybody, Span(tokens[first].start, tokens[cue.last - 1].end), printed)

    def _subject(self, tokens: Sequence[Token], last: int) -> tuple[int, int, int, str, bool] | None:
        """Where who died begins, how many they may be, their noun, whether it fits anybody; None for who is new."""
        starts = range(max(0, last - _LONGEST), last)
        ending = [(at, one) for at in starts for one in self.known.at(tokens, at) if one.last == last]
        if ending:
            at, one = ending[0]
            return at, *one.meaning, "", True
        for at in starts:
            noun = self._people.noun_at(tokens, at)
            if noun is None or noun.last != last:
                continue
            before = tokens[max(0, at - _ADJECTIVES) : at]
            the = next((one for one in reversed(range(len(before))) if before[one].folded in self._the), None)
            if the is None or any(self._small.stops(one) for one in before[the + 1 :]):
                return None
            fits = noun.group in _ANYBODY
            one_only = self._people.one_at(tokens, at) is not None
            return at - len(before) + the, 1 if one_only else 2, 1 if one_only else MANY, tokens[last - 1].folded, fits
        return None


@functools.cache
def death_words(language: Language) -> DeathWords:
    """The words, built once for a language."""
    return DeathWords(language)
