"""The small words of a language: what holds a clause together, or turns it (prepositions, negations, modals)."""

import functools
from collections.abc import Sequence

from extract.language import Language
from extract.words.cues import CueTable
from extract.words.text import Token

_STRONG = frozenset(";:()[]—–-")
_NOUN_REACH = 2  # the same before a noun: "attempted murder of"
_COMPARISON_REACH = 30  # words between "since" and the clause that tells of the earlier event
_REACH = 7  # words before a cue in which a negation or a modal turns it

_SAYING = ("says", "says_beside")


class Clauses:
    """A language's small words."""

    def __init__(self, language: Language) -> None:
        words = language.section("clauses")

        def group(name: str) -> frozenset[str]:
            return frozenset(words.get(name, ()))

        self.passive, self.have = group("passive"), group("have")
        self.singular = group("singular")  # verbs that tell of one
        self.prepositions, self.partitive = group("prepositions"), group("partitive")
        self.conjunctions, self.lists = group("conjunctions"), group("lists")
        self.determiners, self.transparent = group("determiners"), group("transparent")
        self.pronouns, self.breaks, self.groups_of = group("pronouns"), group("breaks"), group("groups_of")
        self.times, self.from_words, self.up_or_down = group("times"), group("from_words"), group("up_or_down")
        self.pointing, self.same_event, self.identity = group("pointing"), group("same_event"), group("identity")
        self.among = frozenset(language.section("counting").get("among", ()))
        self.relative = group("relative")
        self.pair_joins, self.pair_owners = group("pair_joins"), group("pair_owners")
        self.ages, self.goes_on, self.subjects = group("ages"), group("goes_on"), group("subjects")
        self.named, self.neither_words, self.instead = group("named"), group("neither"), group("instead")
        speech = language.section("attribution")
        self._says: CueTable[None] = CueTable((cue, None) for key in _SAYING for cue in speech.get(key, ()))
        self._all_of_whom: CueTable[None] = CueTable((cue, None) for cue in words.get("all_of_whom", ()))
        self._other_deeds: CueTable[None] = CueTable((cue, None) for cue in words.get("other_deeds", ()))
        self._together: CueTable[None] = CueTable((cue, None) for cue in words.get("together", ()))
        self._comparisons: CueTable[None] = CueTable((cue, None) for cue in words.get("comparisons", ()))
        self._comparing: CueTable[None] = CueTable((cue, None) for cue in words.get("comparing", ()))
        self._respectively: CueTable[None] = CueTable((cue, None) for cue in words.get("respectively", ()))
        self._victims: CueTable[None] = CueTable((cue, None) for cue in words.get("victims", ()))
        self._not_only: CueTable[None] = CueTable((cue, None) for cue in words.get("not_only", ()))
        self._but_also: CueTable[None] = CueTable((cue, None) for cue in words.get("but_also", ()))
        self.subject_endings = tuple(words.get("subject_endings", ()))  # of nouns that a verb has as its subject
        self.counts_behind = bool(words.get("counts_behind", False))  # «погибших 34»
        self.list_reach: int = words.get("list_reach", 2)
        self._stops = group("stops") | self.prepositions | self.conjunctions | self.passive | self.have
        self._names = group("names")  # words that stop nothing where they are printed so: "US"
        self._endings = tuple(words.get("adverb_endings", ()))
        self._verb_endings = tuple(words.get("verb_endings", ()))
        self._negations: CueTable[None] = CueTable((cue, None) for cue in words.get("negations", ()))
        self.denied_that = frozenset(language.section("attribution").get("denied_that", ()))
        denials = language.section("revisions").get("denies", ())
        self._denials: CueTable[None] = CueTable((cue, None) for cue in denials)
        self._conditions: CueTable[None] = CueTable((cue, None) for cue in words.get("conditions", ()))
        self._granted: CueTable[None] = CueTable((cue, None) for cue in words.get("granted", ()))
        self._no_modals: CueTable[None] = CueTable((cue, None) for cue in words.get("no_modals", ()))
        self._modals: CueTable[None] = CueTable((cue, None) for cue in words.get("modals", ()))
        self._infinitives: CueTable[None] = CueTable((cue, None) for cue in words.get("infinitives", ()))
        self.articles = frozenset(language.section("numerals").get("articles", ()))

    def stops(self, token: Token) -> bool:
        """Whether a noun phrase ends before this token."""
        return (token.folded in self._stops and token.text not in self._names) or not token.is_word

    def denies(self, token: Token) -> bool:
        """Whether a token is a negation by itself."""
        return bool(self._negations.at([token], 0))

    def neither(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether a negation stands right before one person: "nor a woman", «ни мужчина»."""
        return first > 0 and (tokens[first - 1].folded in self.neither_words or self.denies(tokens[first - 1]))

    def is_adverb(self, token: Token) -> bool:
        """Whether a token has an adverb's ending."""
        return bool(self._endings) and token.folded.endswith(self._endings)

    def may_be_verb(self, token: Token) -> bool:
        """Whether a token has an ending that verbs have behind a number, and nouns hardly ever."""
        return bool(self._verb_endings) and token.folded.endswith(self._verb_endings)

    def cost(self, token: Token) -> float:
        """How far a token between a number and a cue sets them apart."""
        word = token.folded
        if word == ",":
            return 2.0
        if word in _STRONG:
            return 0.5 if word == "-" else 6.0
        if not token.is_word or word in self.transparent or word in self.passive or word in self.have:
            return 0.0
        if word in self.breaks:
            return 4.0
        if word in self.conjunctions:
            return 1.5
        if word in self.prepositions:
            return 0.9
        return 0.2 if self.is_adverb(token) else 0.5

    def joined(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether "along with" or the like ends before this token."""
        return _ends_at(self._together, tokens, last)

    def does_other(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a verb that counts people for no measure stands here: "killed a guard and took 14 hostages"."""
        return bool(self._other_deeds.at(tokens, at))

    def ends_all_of_whom(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether words that go on with all those before end there: "shot two men, both of whom" died."""
        return _ends_at(self._all_of_whom, tokens, last)

    def says(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a verb of saying stands here."""
        return bool(self._says.at(tokens, at))

    def together(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        """Where "as well as" and the like stand."""
        return [(found.first, found.last) for found in self._together.find(tokens)]

    def says_respectively(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence matches two lists one to one."""
        return bool(self._respectively.starts(tokens)) and bool(self._respectively.find(tokens))

    def names_all(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether words for all that were hurt end before this token: "the victims"."""
        return _ends_at(self._victims, tokens, last)

    def not_only(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether "not only" stands right before a number: it is no denial, and more of the same follows."""
        return _ends_at(self._not_only, tokens, first)

    def but_also(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether "but also" or the like stands right before a number."""
        return _ends_at(self._but_also, tokens, first)

    def compared(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether a clause tells of an earlier event for comparison: "the deadliest since 2007, when 28 died"."""
        opening = next((at for at in range(first - 1, -1, -1) if self._comparing.at(tokens, at)), None)
        if opening is None:
            return False
        return self._comparisons.any_at(tokens, range(max(0, opening - _COMPARISON_REACH), opening))

    def negated(self, tokens: Sequence[Token], cue_first: int, number: range) -> bool:
        """Whether a negation stands just before a cue, in its clause; that of «не менее 60» is the number's."""
        before = [at for at in self._before(tokens, cue_first, 3) if at not in number]
        return self._negations.any_at(tokens, before)

    def hypothetical(self, tokens: Sequence[Token], first: int, last: int, is_noun: bool = False) -> bool:
        """Whether a cue tells what may, should or was meant to happen, or asks."""
        if self._infinitives.at(tokens, first) or self._conditions.at(tokens, 0):
            return True
        if tokens[-1].text == "?" and not self._takes_for_granted(tokens, first):
            return True
        if first and any(found.last >= last for found in self._infinitives.at(tokens, first - 1)):
            return True
        before = self._before(tokens, first, _NOUN_REACH if is_noun else _REACH)
        return self._modals.any_at(tokens, [at for at in before if not _ends_at(self._no_modals, tokens, at + 1)])

    def _takes_for_granted(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether a question only mentions what a cue tells: "Where is the plane in which 12 people died?"."""
        return self._granted.any_at(tokens, range(1, first))

    def hypothetical_after(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether a modal stands right behind: "za zabójstwo policjanta grozi dożywocie"."""
        return self._modals.any_at(tokens, range(last, min(len(tokens), last + 2)))

    def _before(self, tokens: Sequence[Token], index: int, reach: int) -> list[int]:
        """The tokens before a cue, back to the start of its clause."""
        found = []
        for at in range(index - 1, max(-1, index - 1 - reach), -1):
            if self._brings_denied(tokens, at):
                break
            if tokens[at].text in _STRONG or tokens[at].text == "," or tokens[at].folded in self.breaks:
                if self._modals.at(tokens, at):
                    found.append(at)  # "if" and the like begin the clause they turn
                break
            found.append(at)
        return found

    def _brings_denied(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word like "by" brings what a verb right before it denies: "zaprzeczył, by zginęły 164 osoby"."""
        if tokens[at].folded not in self.denied_that:
            return False
        last = at - 1 if tokens[at - 1].text == "," else at
        return last > 0 and _ends_at(self._denials, tokens, last)


def _ends_at(table: CueTable[None], tokens: Sequence[Token], last: int) -> bool:
    """Whether a cue of a few words ends before this token."""
    return any(found.last == last for at in range(max(0, last - 3), last) for found in table.at(tokens, at))


@functools.cache
def clauses(language: Language) -> Clauses:
    """The small words, built once for a language."""
    return Clauses(language)
