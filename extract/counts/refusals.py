"""Why a linked number is no claim: what is negated, supposed, compared, or counts nobody whom its measure counts."""

from collections.abc import Sequence

from extract.counts.died_later import LATER
from extract.counts.links import NOT_THE_OTHER, Link
from extract.counts.other_events import other_events
from extract.counts.respective import RESPECTIVE
from extract.counts.unnumbered import NAMED
from extract.counts.untold import untold
from extract.language import Language
from extract.records import record
from extract.schema import Group, Measure, UnreadReason
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue, Role, measure_cues
from extract.words.text import Token

_FIGHTING = (Group.SECURITY_FORCES, Group.ALLEGED_ATTACKERS)
_HURT = (Measure.KILLED, Measure.INJURED, Measure.HOSPITALISED)


@record
class Refusals:
    """The checks of one sentence's links."""

    tokens: Sequence[Token]
    cues: list[MeasureCue]
    language: Language
    clauses: Clauses

    def reason(self, link: Link, group: Group) -> UnreadReason | None:
        """Why a linked number is no claim; None where it is one."""
        phrase, cue = link.phrase, link.cue
        told = phrase.figure.value != 0 and not link.how.startswith(Role.TOLL.value)
        if (
            told
            and link.how != NOT_THE_OTHER
            and self.clauses.negated(self.tokens, cue.first, range(phrase.first, phrase.last))
        ):
            return UnreadReason.NEGATED
        if told and phrase.single and self.clauses.neither(self.tokens, phrase.first):
            return UnreadReason.NEGATED
        if self.clauses.hypothetical(self.tokens, cue.first, cue.last, Role.AFTER in cue.roles):
            return UnreadReason.HYPOTHETICAL
        if not phrase.single and (reason := untold(self.language).reason(self.tokens, phrase, cue)):
            return reason
        if phrase.single and Role.AFTER in cue.roles and self.clauses.hypothetical_after(self.tokens, phrase.last):
            return UnreadReason.HYPOTHETICAL
        if not measure_cues(self.language).may_count(cue.measure, group) or (cue.loses and group not in _FIGHTING):
            return UnreadReason.WRONG_GROUP
        if phrase.unknown and cue.measure in (Measure.MISSING, Measure.DEPLOYED):
            return UnreadReason.UNKNOWN
        if phrase.single and cue.measure is Measure.DEPLOYED:
            return UnreadReason.WRONG_GROUP
        if phrase.rule == NAMED and (cue.unsure or cue.measure not in _HURT):
            return UnreadReason.WRONG_GROUP
        first = min(phrase.first, cue.first)
        if self.clauses.compared(self.tokens, first) or other_events(self.language).tells_of(self.tokens, first):
            return UnreadReason.COMPARED
        if link.how not in (RESPECTIVE, LATER) and self._two_measures(link):
            return UnreadReason.AMBIGUOUS
        return None

    def _two_measures(self, link: Link) -> bool:
        """Whether a second measure is set beside the cue: "killed or wounded 12"; nobody is both."""
        if link.phrase.figure.value == 0:
            return False
        for other in self.cues:
            joined = other.first == link.cue.last + 1 or other.last + 1 == link.cue.first
            if not joined or other.measure is link.cue.measure or not _told_together(other, link.cue):
                continue
            sign = self.tokens[min(other.last, link.cue.last)]
            between = min(other.last, link.cue.last) <= link.phrase.first < max(other.first, link.cue.first)
            if sign.folded in self.clauses.conjunctions and not between:
                return True
        return False


def _told_together(one: MeasureCue, other: MeasureCue) -> bool:
    """Whether two cues may tell of the same number: two participles, or of the dead and others in one breath."""
    dead = Measure.KILLED in (one.measure, other.measure)
    alike = all(cue.roles & {Role.EITHER, Role.COUNTED} for cue in (one, other))
    return Role.PARTICIPLE in one.roles & other.roles or (dead and alike)
