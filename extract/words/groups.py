"""Who is counted: the nouns for people, by group, as a language's `[groups]` gives them."""

import functools
from collections.abc import Collection, Sequence

from extract.language import Language
from extract.records import record
from extract.schema import Group
from extract.words.cues import CueTable, Found
from extract.words.text import Token

_ADJECTIVES = 2  # words before a noun for an animal
_LAST = "last"  # the last noun of a phrase is its head; in other languages the first


@record
class Noun:
    """A noun for people at tokens `[first, last)`."""

    first: int
    last: int
    group: Group


class People:
    """The nouns for people of a language, and the nouns for things that are counted in the same way."""

    def __init__(self, language: Language) -> None:
        words = language.section("groups")
        self._nouns = _table(words.get("people", {}))
        self._states: CueTable[None] = CueTable((cue, None) for cue in words.get("states", ()))
        self._increments: CueTable[None] = CueTable((cue, None) for cue in words.get("increments", ()))
        self._one = _table(words.get("one", {}))
        self._aged: CueTable[None] = CueTable((cue, None) for cue in words.get("aged", ()))
        self._pairs = _table(words.get("pairs", {}))
        self._things: CueTable[None] = CueTable((cue, None) for cue in words.get("things", ()))
        self._households: CueTable[None] = CueTable((cue, None) for cue in words.get("households", ()))
        self._animals: CueTable[None] = CueTable((cue, None) for cue in words.get("animals", ()))
        self.selves = frozenset(words.get("selves", ()))
        self._generic: CueTable[None] = CueTable((cue, None) for cue in words.get("generic", ()))
        self._staff: CueTable[None] = CueTable((cue, None) for cue in words.get("staff", ()))
        self.head_is_last = words.get("head") == _LAST

    def begins(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a noun for people, or a word for their state, begins at this token."""
        return index < len(tokens) and bool(self._nouns.at(tokens, index) or self._states.at(tokens, index))

    def noun_at(self, tokens: Sequence[Token], index: int) -> Noun | None:
        """The longest noun for people that begins at this token."""
        return _noun(index, self._nouns.at(tokens, index))

    def one_starts(self, tokens: Sequence[Token]) -> Collection[int]:
        """The tokens with which a noun for one person may begin."""
        return self._one.starts(tokens)

    def one_at(self, tokens: Sequence[Token], index: int) -> Noun | None:
        """A noun for just one person that begins at this token, in a language without articles."""
        return _noun(index, self._one.at(tokens, index))

    def aged_starts(self, tokens: Sequence[Token]) -> Collection[int]:
        """The tokens with which words such as "year-old" begin."""
        return self._aged.starts(tokens)

    def pair_starts(self, tokens: Sequence[Token]) -> Collection[int]:
        """The tokens with which a noun for two people may begin."""
        return self._pairs.starts(tokens)

    def pair_at(self, tokens: Sequence[Token], index: int) -> Noun | None:
        """A noun for two people that begins at this token: "couple", "małżeństwo"."""
        return _noun(index, self._pairs.at(tokens, index))

    def state_at(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a word for people's state begins at this token ("wounded", "zabitych")."""
        return bool(self._states.at(tokens, index))

    def is_more(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the word says that these are others than before ("another", "kolejnych")."""
        return bool(self._increments.at(tokens, index))

    def thing_at(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a noun for a thing, or for a household, begins at this token."""
        return bool(self._things.at(tokens, index)) or self.household_at(tokens, index)

    def household_at(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a noun for a household begins at this token: nobody says how many people it has."""
        return bool(self._households.at(tokens, index))

    def animal_ahead(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a noun for an animal stands at a token or two words behind it: "their two dogs"."""
        for at in range(index, min(len(tokens), index + _ADJECTIVES + 1)):
            if self._animals.at(tokens, at):
                return True
            if not tokens[at].text.isalnum():
                return False
        return False

    def is_generic(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the noun says "members" or the like: of whom, stands after it."""
        return bool(self._generic.at(tokens, index))

    def is_staff(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the noun says "employees" without saying whose, as a force calls its own («сотрудников»)."""
        return bool(self._staff.at(tokens, index))


@functools.cache
def people(language: Language) -> People:
    """The nouns for people, built once for a language."""
    return People(language)


def _table(nouns: dict[str, list[str]]) -> CueTable[Group]:
    return CueTable((cue, Group(group)) for group, cues in nouns.items() for cue in cues)


def _noun(index: int, found: list[Found[Group]]) -> Noun | None:
    if not found:
        return None
    # The longest cue; of several that long, the one that says more than "people"
    best = max(found, key=lambda one: (one.last, one.meaning is not Group.ALL))
    return Noun(index, best.last, best.meaning)
