"""Whether a participle is active or passive: "killed 12", "12 were killed", "12 killed in a raid"."""

from collections.abc import Sequence

from extract.counts.phrases import Phrase
from extract.records import record
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue, Role
from extract.words.text import Token

_LOOK_BACK = 5  # tokens before a participle in which its auxiliary may stand


@record
class Voices:
    """The participles of one sentence."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    cues: list[MeasureCue]
    clauses: Clauses

    def voice(self, cue: MeasureCue) -> str:
        """Whether those counted stand before a participle ("passive", "reduced") or after it ("active")."""
        for at in range(cue.first - 1, max(-1, cue.first - 1 - _LOOK_BACK), -1):
            word = self.tokens[at].folded
            if word in self.clauses.passive:
                return "passive"
            if word in self.clauses.have:
                return "active"
            if not self._may_part(at):
                break
        return self._voice_ahead(cue)

    def _may_part(self, at: int) -> bool:
        """Whether a token may stand between a participle and its auxiliary: adverbs, and other participles."""
        token = self.tokens[at]
        inside = any(cue.first <= at < cue.last for cue in self.cues)
        adverb = self.clauses.is_adverb(token) or token.folded in self.clauses.transparent
        return inside or adverb or (token.folded in self.clauses.conjunctions and self._after_cue(at))

    def _after_cue(self, at: int) -> bool:
        return any(cue.last == at for cue in self.cues)

    def _voice_ahead(self, cue: MeasureCue) -> str:
        at = cue.last
        while at < len(self.tokens) and self.clauses.is_adverb(self.tokens[at]):
            at += 1
        if at >= len(self.tokens):
            return "reduced"
        if any(phrase.first == at for phrase in self.phrases):
            return "active"
        if self.tokens[at].folded in self.clauses.times:
            return "reduced"  # "dozens of people killed last week"
        if at + 1 < len(self.tokens) and self.tokens[at].folded in self.clauses.conjunctions:
            after = next((other for other in self.cues if other.first == at + 1), None)
            if after and Role.PARTICIPLE in after.roles:
                return self._voice_ahead(after)  # "killed and wounded 12"
        token = self.tokens[at]
        if not token.is_word or token.folded in self.clauses.prepositions | self.clauses.conjunctions:
            return "reduced"
        if token.folded in self.clauses.breaks | self.clauses.passive | self.clauses.have:
            return "reduced"
        return "active"
