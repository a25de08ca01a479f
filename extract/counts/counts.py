"""What a sentence counts: linked numbers, checked for negation and "might", with group, part and whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extract.counts.among import PART, among
from extract.counts.asides import asides
from extract.counts.belonging import Belonging
from extract.counts.counting import CountingWords, counting_words
from extract.counts.linking import Linker
from extract.counts.links import NOT_THE_OTHER, Link
from extract.counts.lists import IN_A_LIST
from extract.counts.part_links import (
    counts_anew,
    denied_before,
    denied_behind,
    of_those,
    opens_clause,
    others_than,
    own_verb,
    says_who,
)
from extract.counts.part_phrases import PartPhrases, holds
from extract.counts.phrases import Phrase
from extract.counts.refusals import Refusals
from extract.counts.stretches import Stretches
from extract.counts.untold import untold
from extract.figures.figures import Figure
from extract.language import Language
from extract.records import record
from extract.schema import Counting, Group, Measure, UnreadReason
from extract.words.clauses import Clauses, clauses
from extract.words.measures import MeasureCue
from extract.words.text import Token

_WORSE_OF_THEM = [Measure.INJURED, Measure.HOSPITALISED]  # "719 in hospital, 83 of them in a grave condition"


@record
class Count:
    """One number of a sentence with what it counts; `label` and `clause` are stretches of tokens.

    `segment` is the phrase's own member of a list: "10 in Taraz" in "21 died in Aral, 10 in Taraz".
    """

    phrase: Phrase
    cue: MeasureCue
    measure: Measure
    group: Group
    label: tuple[int, int] | None
    counting: Counting
    part: str
    clause: tuple[int, int]
    segment: tuple[int, int]
    rule: str


def read_counts(
    tokens: Sequence[Token],
    phrases: list[Phrase],
    cues: list[MeasureCue],
    language: Language,
    before: frozenset[Measure] = frozenset(),
    whole: Mapping[Measure, Figure] | None = None,
) -> tuple[list[Count], dict[int, UnreadReason]]:
    """What a sentence counts, in order of print, and why the numbers that were left out were, by their first tokens.

    `before` holds the measures that the article has counted before this sentence; `whole` holds the last numbers of the
    sentences just before, the newest last, of which this one may tell a part ("Two of them were children").
    """
    reader = _Reader(tokens, phrases, cues, language, clauses(language), counting_words(language), before, whole or {})
    return reader.read()


def read_linked(tokens: Sequence[Token], links: list[Link], language: Language) -> list[Count]:
    """What numbers that are linked already count, checked as the others are."""
    phrases = [link.phrase for link in links]
    reader = _Reader(tokens, phrases, [], language, clauses(language), counting_words(language), frozenset(), {})
    return reader.read_linked(links)


@dataclass(slots=True)
class _Reader:
    tokens: Sequence[Token]
    phrases: list[Phrase]
    cues: list[MeasureCue]
    language: Language
    clauses: Clauses
    words: CountingWords
    before: frozenset[Measure]
    whole: Mapping[Measure, Figure]

    def read(self) -> tuple[list[Count], dict[int, UnreadReason]]:
        inside = asides(self.tokens, self.cues, self.clauses)
        told = self._part_phrases(inside)
        parts = told.parts()
        words = untold(self.language)
        light = {one.first for one in self.phrases if words.denied(self.tokens, one) or words.step(self.tokens, one)}
        own = {
            one.first: cue.first
            for one in self.phrases
            if one.of_them and (cue := own_verb(self.tokens, self.cues, one))
        }
        aside = frozenset(first for first, part in parts.items() if part and first not in own) | light
        linker = Linker(self.tokens, self.phrases, self.cues, self.clauses, aside, inside)
        links = linker.links()
        links = [
            link
            for link in links
            if not any(link.phrase.first < one and link.cue.first == at for one, at in own.items())
        ]
        linked = {link.phrase.first: link for link in links}
        counts: list[Count] = []
        reasons: dict[int, UnreadReason] = {}
        for phrase in self.phrases:
            part = parts[phrase.first]
            link = linked.get(phrase.first)
            worse = link is not None and [link.cue.measure, *(one.measure for one in counts[-1:])] == _WORSE_OF_THEM
            loose = link is None or worse or (link.distance > 1 and not says_who(self.tokens, self.clauses, link))
            # "seven dead, including two policemen, and 45 injured": the list is the whole's, not the part's
            loose = loose or (link is not None and link.how.endswith(IN_A_LIST) and link.cue.first >= phrase.last)
            whole = (
                next(
                    (one for one in reversed(counts) if not one.phrase.single and holds(one.phrase.figure, phrase)),
                    None,
                )
                if part and loose and not opens_clause(self.tokens, self.clauses, phrase)
                else None
            )
            if whole and (whole is counts[-1] or not whole.part):
                link = Link(phrase, whole.cue, "part of the number before", 0.0)
            if link is None and part and not counts:
                link = told.of_whole_before(phrase)
            if (
                part
                and link
                and counts
                and (others_than(counts[-1].group, phrase) or counts_anew(link, counts[-1].part, counts[-1].measure))
            ):
                part = ""  # "16 soldiers, three of them officers, and 26 rebels"
            goes_on = link is None and not part and counts and counts[-1].part
            if goes_on and linker.next_part(counts[-1].phrase, phrase, counts[-1].cue):
                link, part = Link(phrase, counts[-1].cue, "the next part", 0.0), counts[-1].part
            if link is None and not part and counts and of_those(self.tokens, self.clauses, phrase, counts[-1].phrase):
                link, part = Link(phrase, counts[-1].cue, "part of the number before", 0.0), PART
            if not counts and (told_before := among(self.language).link(self.tokens, phrase, self.whole)):
                link, part = told_before, PART
            if link is None and (denied := denied_before(self.tokens, self.phrases, phrase, words)):
                link = replace(linked[denied.first], phrase=phrase) if denied.first in linked else None
            if (denied := denied_behind(self.tokens, self.phrases, phrase, words)) and denied.first in linked:
                link = replace(linked[denied.first], phrase=replace(phrase, noun=denied.noun), how=NOT_THE_OTHER)
            if link is None:
                continue
            count = self._count(link, part, counts)
            reason = self._refusals().reason(link, count.group)
            if reason:
                reasons[phrase.first] = reason
            else:
                counts.append(count)
        return counts, reasons

    def _part_phrases(self, inside: frozenset[int] = frozenset()) -> PartPhrases:
        return PartPhrases(
            self.tokens, self.phrases, self.cues, self.language, self.clauses, self.words, self.whole, inside
        )

    def _refusals(self) -> Refusals:
        return Refusals(self.tokens, self.cues, self.language, self.clauses)

    def read_linked(self, links: list[Link]) -> list[Count]:
        """The links that hold, as counts."""
        counts = ((link, self._count(link, "", [])) for link in links)
        return [count for link, count in counts if not self._refusals().reason(link, count.group)]

    def _count(self, link: Link, part: str, counts: list[Count]) -> Count:
        phrase, cue = link.phrase, link.cue
        known = self._part_phrases().identified(phrase) if part else None
        group, label, inherited = Belonging(self.tokens, self.phrases, self.language, self.clauses).of(
            link, counts, known
        )
        stretches = Stretches(self.tokens, self.clauses)
        clause, around = stretches.clause(phrase, cue), stretches.around(phrase, cue)
        counting = self.words.counting(self.tokens, phrase, cue.measure, around)
        lasting = cue.measure is Measure.KILLED
        behind = next((one for one in self.phrases if one.first >= phrase.last), None)
        set_off = behind if behind and self.words.is_part(self.tokens, behind) else None
        ranges = (around, stretches.past_part(phrase, set_off))
        severe = any(self.words.is_severe(self.tokens, one) for one in ranges)
        if counting is Counting.TOTAL and not part and not lasting and severe:
            counting = Counting.CURRENT
        seen = self.before | {count.measure for count in counts}
        if counting is Counting.INCREMENT and seen and cue.measure not in seen:
            counting = Counting.TOTAL  # "12 were killed and another 30 wounded": the other measure's first number
        if untold(self.language).step(self.tokens, phrase):
            counting = Counting.INCREMENT
        rule = f'{phrase.rule}; {cue.measure} by "{self._printed(cue)}", {link.how}'
        rule += f'; part by "{part}"' if part else ""
        rule += inherited
        return Count(
            phrase, cue, cue.measure, group, label, counting, part, clause, stretches.segment(phrase, clause), rule
        )

    def _printed(self, cue: MeasureCue) -> str:
        return " ".join(token.text for token in self.tokens[cue.first : cue.last])
