"""Those hurt who died of it, in one sentence: "were shot and later died", "shot two men, both of whom died"."""

from collections.abc import Iterable, Sequence

from extract.counts.links import Link
from extract.counts.phrases import Phrase
from extract.records import record
from extract.schema import Measure
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue, Role
from extract.words.text import Token

LATER = "told of those hurt before"
_REACH = 20  # tokens from how people were hurt to their death
_HURT = (Measure.INJURED, Measure.HOSPITALISED)
_VERBS = frozenset({Role.EITHER.value, Role.ACTIVE.value, Role.SUBJECT.value, Role.PARTICIPLE.value})


@record
class DiedLater:
    """One sentence with its phrases and cues; `voices` holds the voice of each participle by its first token."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    cues: list[MeasureCue]
    clauses: Clauses
    voices: dict[int, str]

    def of(self, link: Link, links: Iterable[Link]) -> Link | None:
        """The verb that says that those hurt died: "were shot and later died", "to hospital, where they died"."""
        if link.cue.measure not in _HURT or link.how not in _VERBS:
            return None
        taken = {id(other.cue) for other in links}
        for cue in self.cues:
            reached = link.cue.last < cue.first <= link.cue.last + _REACH
            if not reached or cue.measure is not Measure.KILLED or not cue.roles & {Role.SUBJECT, Role.EITHER}:
                continue
            if id(cue) in taken or any(self._between(link, one, cue) for one in self.phrases):
                return None
            later = self._goes_on(link.cue.last, cue.first) or self._told_whole(link, cue) or self._who(link, cue)
            return Link(link.phrase, cue, LATER, link.distance) if later else None
        return None

    def _between(self, link: Link, phrase: Phrase, verb: MeasureCue) -> bool:
        """Whether somebody else stands between how people were hurt and a verb; who did it does not count."""
        agent = phrase.single and phrase.governed and self.tokens[verb.first - 1].folded in self.clauses.subjects
        return link.cue.last <= phrase.first < verb.first and phrase is not link.phrase and not agent

    def _told_whole(self, link: Link, verb: MeasureCue) -> bool:
        """Whether how they were hurt only says who died: "one man shot on Monday died"."""
        if self.voices.get(link.cue.first) != "reduced" or link.phrase.last > link.cue.first:
            return False
        bad = self.clauses.breaks | self.clauses.passive | self.clauses.conjunctions
        return all(
            (token.is_word or token.text.isdecimal()) and token.folded not in bad
            for token in self.tokens[link.cue.last : verb.first]
        )

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether the clause before a verb goes on with it, its subject left out, a pronoun, or "all of whom"."""
        at = last - 1
        while at > first and (
            self.clauses.is_adverb(self.tokens[at])
            or self.tokens[at].folded in self.clauses.times | self.clauses.subjects
        ):
            at -= 1
        if at >= first and self.clauses.ends_all_of_whom(self.tokens, at + 1):
            return True
        turns = any(token.folded in self.clauses.breaks for token in self.tokens[first:at])
        return at >= first and self.tokens[at].folded in self.clauses.goes_on and not turns

    def _who(self, link: Link, verb: MeasureCue) -> bool:
        """Whether a relative clause right behind those hurt tells it: "shot a man, who later died"."""
        at = link.phrase.last
        at += at < len(self.tokens) and self.tokens[at].text == ","
        if not link.cue.last <= at < verb.first or self.tokens[at].folded not in self.clauses.relative:
            return False
        between = self.tokens[at + 1 : verb.first]
        return all(self.clauses.is_adverb(one) or one.folded in self.clauses.times for one in between)
