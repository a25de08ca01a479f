"""To which group those counted belong: by their noun, by the toll's own words, or as those of the number before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.counts.links import Link
from extract.counts.losses import losses
from extract.counts.phrases import Phrase
from extract.counts.stretches import Stretches
from extract.language import Language
from extract.records import record
from extract.schema import Group, Measure
from extract.words.clauses import Clauses
from extract.words.groups import Noun, people
from extract.words.measures import MeasureCue, Role
from extract.words.text import Token

_LOST = (Measure.KILLED, Measure.INJURED)

if TYPE_CHECKING:
    from extract.counts.counts import Count


@record
class Belonging:
    """The people of one sentence."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    language: Language
    clauses: Clauses

    def of(
        self, link: Link, counts: "list[Count]", identified: Noun | None
    ) -> tuple[Group, tuple[int, int] | None, str]:
        """The group of a linked number, its label as tokens `[first, last)`, and why it is that of the number before.

        Args:
            link: the number with its cue.
            counts: what the sentence has counted before it.
            identified: the noun that says who the members of a part are, where one does.
        """
        phrase, cue = link.phrase, link.cue
        inside = phrase.noun and cue.first <= phrase.noun.first and phrase.noun.last <= cue.last
        noun = None if inside else phrase.noun  # "12 rannych" says the measure, not who they are
        group, label = (noun.group, (noun.first, noun.last)) if noun else (Group.ALL, None)
        if noun:
            label = Stretches(self.tokens, self.clauses).label(phrase, noun)
        elif (told := identified) or (link.how.startswith(Role.TOLL.value) and (told := self._told_by_toll(cue))):
            group, label = told.group, (told.first, told.last)
        if group is Group.ALL and not phrase.single and (own := self._suffered(link)):
            return own, label, "; of those who suffered it"
        inherited = "" if noun or label or phrase.unknown or phrase.single else self._inherit(link, counts)
        if inherited:
            return counts[-1].group, None, inherited
        if phrase.of_them and not counts and group is Group.ALL:
            group = self._group_of_them(phrase)
        return group, label, ""

    def _suffered(self, link: Link) -> Group | None:
        """Those who fight and lost the people of a number, where it says of nobody else that it counts them."""
        if link.phrase.unknown or link.phrase.of_them or link.cue.measure not in _LOST:
            return None
        return losses(self.language).whose(self.tokens, link.phrase, self.phrases)

    def _group_of_them(self, part: Phrase) -> Group:
        """Of whom "five of them" are: those of the number before, "ten soldiers, five of whom were killed"."""
        before = [one for one in self.phrases if one.last <= part.first and not one.of_them]
        return before[-1].noun.group if before and before[-1].noun else Group.ALL

    def _told_by_toll(self, cue: MeasureCue) -> Noun | None:
        """Who a toll counts, where it says so: "the number of security officers killed"."""
        nouns = people(self.language)
        return next((noun for at in range(cue.first, cue.last) if (noun := nouns.noun_at(self.tokens, at))), None)

    def _inherit(self, link: Link, counts: "list[Count]") -> str:
        """Why a bare number counts the same people as the one before it ("killed 12 soldiers, wounded 30"), or ""."""
        if not counts or counts[-1].group is Group.ALL or counts[-1].phrase.single or counts[-1].part:
            return ""
        if any(count.cue is counts[-1].cue and count.group is not counts[-1].group for count in counts):
            return ""
        if link.cue.measure is Measure.DETAINED and counts[-1].measure is not Measure.DETAINED:
            return ""  # "20 policemen were hurt and 30 people held"
        before = max(counts[-1].phrase.last, counts[-1].cue.last)
        between = self.tokens[before : min(link.phrase.first, link.cue.first)]
        turns = self.clauses.breaks - self.clauses.conjunctions
        turned = any(token.folded in turns or token.text in ".;:" for token in between)
        return "" if turned else "; group of the number before"
