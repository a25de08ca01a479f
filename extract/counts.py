"""What a sentence counts: linked numbers, checked for negation and "might", with group, part and whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extract.asides import asides
from extract.clauses import Clauses, clauses
from extract.counting import CountingWords, counting_words
from extract.figures import Figure
from extract.groups import Noun, people
from extract.language import Language
from extract.linking import Linker
from extract.links import Link
from extract.measures import MeasureCue, Role, measure_cues
from extract.phrases import Phrase
from extract.records import record
from extract.schema import Counting, Group, Measure, UnreadReason
from extract.singles import NAMED
from extract.text import Token
from extract.untold import untold

_IDENTITY = 4  # tokens after "were" in which a noun says who a part is
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
) -> tuple[list[Count], list[UnreadReason]]:
    """What a sentence counts, in order of print, and why the numbers that were left out were left out.

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


def _measures(counts: list[Count]) -> list[Measure]:
    return [counts[-1].measure] if counts else []


def _may_hold(whole: Count, part: Phrase) -> bool:
    """Whether a count can be the whole of a part: one person has no parts, and no part is larger."""
    return not whole.phrase.single and _holds(whole.phrase.figure, part)


def _holds(whole: Figure, part: Phrase) -> bool:
    least = part.figure.low or part.figure.value or 0
    return whole.high is None or least <= whole.high


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
    asides: frozenset[int] = frozenset()  # tokens in parentheses and the like

    def read(self) -> tuple[list[Count], list[UnreadReason]]:
        self.asides = asides(self.tokens, self.cues, self.clauses)
        parts = self._parts()
        words = untold(self.language)
        light = {one.first for one in self.phrases if words.denied(self.tokens, one) or words.step(self.tokens, one)}
        aside = frozenset(first for first, part in parts.items() if part) | light
        linker = Linker(self.tokens, self.phrases, self.cues, self.clauses, aside, self.asides)
        linked = {link.phrase.first: link for link in linker.links()}
        counts: list[Count] = []
        reasons: list[UnreadReason] = []
        for phrase in self.phrases:
            part = parts[phrase.first]
            link = linked.get(phrase.first)
            worse = link is not None and [link.cue.measure, *_measures(counts)] == _WORSE_OF_THEM
            loose = link is None or link.distance > 1 or worse
            if part and counts and _may_hold(counts[-1], phrase) and loose:
                link = Link(phrase, counts[-1].cue, "part of the number before", 0.0)
            if link is None and part and not counts:
                link = self._part_of_whole(phrase)
            if link is None and (denied := self._denied_before(phrase)) and denied.first in linked:
                link = replace(linked[denied.first], phrase=phrase)
            if link is None:
                continue
            count = self._count(link, part, counts)
            reason = self._refused(link, count)
            if reason:
                reasons.append(reason)
            else:
                counts.append(count)
        return counts, reasons

    def _denied_before(self, phrase: Phrase) -> Phrase | None:
        """The denied number whose place a phrase takes: the 40 of "not 40, but 30"."""
        words, before = untold(self.language), self.phrases[: self.phrases.index(phrase)]
        if not before or not words.denied(self.tokens, before[-1]):
            return None
        return before[-1] if words.instead(self.tokens, before[-1], phrase) else None

    def read_linked(self, links: list[Link]) -> list[Count]:
        """The links that hold, as counts."""
        counts = [(link, self._count(link, "", [])) for link in links]
        return [count for link, count in counts if not self._refused(link, count)]

    def _part_of_whole(self, phrase: Phrase) -> Link | None:
        """The link of a part whose whole stands in a sentence before: "Two of them were children"."""
        at = self._behind(phrase)
        told = at < len(self.tokens) and self.tokens[at].folded in self.clauses.identity
        inner = any(other.last == phrase.first for other in self.phrases)  # the 103 of "two of those 103"
        if not self.whole or phrase.single or not told or inner:
            return None
        measures = {cue.measure for cue in self.cues if cue.last <= phrase.last} or {list(self.whole)[-1]}
        measure = measures.pop()
        if measures or measure not in self.whole or not _holds(self.whole[measure], phrase):
            return None
        cue = MeasureCue(phrase.first, phrase.last, phrase.span, measure, frozenset())
        return Link(phrase, cue, "part of a number before", 0.0)

    def _behind(self, phrase: Phrase) -> int:
        """The token behind a phrase, and behind the 103 of "two of those 103"."""
        return next((other.last for other in self.phrases if other.first == phrase.last), phrase.last)

    def _identified(self, phrase: Phrase) -> Noun | None:
        """Who a part is said to be: "22 of them were soldiers", "z czego 30 to policjanci"."""
        at = self._behind(phrase)
        if at >= len(self.tokens) or self.tokens[at].folded not in self.clauses.identity:
            return None
        nouns = people(self.language)
        ahead = range(at + 1, min(len(self.tokens), at + 1 + _IDENTITY))
        return next((noun for index in ahead if (noun := nouns.noun_at(self.tokens, index))), None)

    def _parts(self) -> dict[int, str]:
        """The words that make each phrase a part of a whole, by its first token; a list of parts shares them."""
        parts: dict[int, str] = {}
        before: Phrase | None = None
        for phrase in self.phrases:
            parts[phrase.first] = self.words.is_part(self.tokens, phrase)
            if before and parts[before.first] and not parts[phrase.first]:
                between = self.tokens[before.last : phrase.first]
                if between and all(token.folded in self.clauses.lists for token in between):
                    parts[phrase.first] = parts[before.first]
            before = phrase
        for phrase in self.phrases:
            parts[phrase.first] = parts[phrase.first] or self._in_aside(phrase)
        return parts

    def _in_aside(self, phrase: Phrase) -> str:
        """The sign that opens an aside behind a number, of which this is a part: "nine (six men and three boys)"."""
        if phrase.first not in self.asides or phrase.noun is None:
            return ""
        first = last = phrase.first
        while first - 1 in self.asides:
            first -= 1
        while last in self.asides:
            last += 1
        counted = any(one.last == first and not one.single for one in self.phrases)
        cued = any(first <= cue.first < last for cue in self.cues)
        return self.tokens[first].text if counted and not cued else ""

    def _refused(self, link: Link, count: Count) -> UnreadReason | None:
        """Why a linked number is no claim; None where it is one."""
        phrase, cue = link.phrase, link.cue
        told = phrase.figure.value != 0 and not link.how.startswith(Role.TOLL.value)
        if told and self.clauses.negated(self.tokens, cue.first):
            return UnreadReason.NEGATED
        if self.clauses.hypothetical(self.tokens, cue.first, cue.last, Role.AFTER in cue.roles):
            return UnreadReason.HYPOTHETICAL
        if not phrase.single and (reason := untold(self.language).reason(self.tokens, phrase, cue)):
            return reason
        if phrase.single and Role.AFTER in cue.roles and self.clauses.hypothetical_after(self.tokens, phrase.last):
            return UnreadReason.HYPOTHETICAL
        if not measure_cues(self.language).may_count(cue.measure, count.group):
            return UnreadReason.WRONG_GROUP
        if phrase.unknown and cue.measure in (Measure.MISSING, Measure.DEPLOYED):
            return UnreadReason.UNKNOWN
        if phrase.single and cue.measure is Measure.DEPLOYED:
            return UnreadReason.WRONG_GROUP
        if phrase.rule == NAMED and cue.measure is not Measure.KILLED:
            return UnreadReason.WRONG_GROUP
        if self.clauses.compared(self.tokens, min(phrase.first, cue.first)):
            return UnreadReason.COMPARED
        if self._two_measures(link):
            return UnreadReason.AMBIGUOUS
        return None

    def _two_measures(self, link: Link) -> bool:
        """Whether a second measure is set beside the cue: "killed or wounded 12"."""
        for other in self.cues:
            joined = other.first == link.cue.last + 1 or other.last + 1 == link.cue.first
            if not joined or other.measure is link.cue.measure or Role.PARTICIPLE not in other.roles & link.cue.roles:
                continue
            sign = self.tokens[min(other.last, link.cue.last)]
            between = min(other.last, link.cue.last) <= link.phrase.first < max(other.first, link.cue.first)
            if sign.folded in self.clauses.conjunctions and not between:
                return True
        return False

    def _count(self, link: Link, part: str, counts: list[Count]) -> Count:
        phrase, cue = link.phrase, link.cue
        inside = phrase.noun and cue.first <= phrase.noun.first and phrase.noun.last <= cue.last
        noun = None if inside else phrase.noun  # "12 rannych" says the measure, not who they are
        group, label = (noun.group, (noun.first, noun.last)) if noun else (Group.ALL, None)
        if noun:
            label = self._whole_label(phrase, noun)
        elif (part and (told := self._identified(phrase))) or (
            link.how.startswith(Role.TOLL.value) and (told := self._told_by_toll(cue))
        ):
            group, label = told.group, (told.first, told.last)
        inherited = "" if noun or label or phrase.unknown or phrase.single else self._inherit(link, counts)
        if inherited:
            group, label = counts[-1].group, None
        clause = self._clause(phrase, cue)
        around = self._around(phrase, cue)
        counting = self.words.counting(self.tokens, phrase, cue.measure, around)
        lasting = cue.measure is Measure.KILLED
        if counting is Counting.TOTAL and not part and not lasting and self.words.is_severe(self.tokens, around):
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
            phrase, cue, cue.measure, group, label, counting, part, clause, self._segment(phrase, clause), rule
        )

    def _printed(self, cue: MeasureCue) -> str:
        return " ".join(token.text for token in self.tokens[cue.first : cue.last])

    def _whole_label(self, phrase: Phrase, noun: Noun) -> tuple[int, int]:
        """The printed words for who is counted: the noun with the adjectives before it."""
        first = noun.first
        after = phrase.figure_span.end if not phrase.single else phrase.span.start
        while first - 1 >= phrase.first and self.tokens[first - 1].is_word and self.tokens[first - 1].start >= after:
            if self.clauses.stops(self.tokens[first - 1]) or self.tokens[first - 1].folded in self.clauses.articles:
                break
            first -= 1
        return first, noun.last

    def _told_by_toll(self, cue: MeasureCue) -> Noun | None:
        """Who a toll counts, where it says so: "the number of security officers killed"."""
        nouns = people(self.language)
        return next((noun for at in range(cue.first, cue.last) if (noun := nouns.noun_at(self.tokens, at))), None)

    def _inherit(self, link: Link, counts: list[Count]) -> str:
        """Why a bare number counts the same people as the one before it ("killed 12 soldiers, wounded 30"), or ""."""
        if not counts or counts[-1].group is Group.ALL or counts[-1].phrase.single:
            return ""
        if any(count.cue is counts[-1].cue and count.group is not counts[-1].group for count in counts):
            return ""
        before = max(counts[-1].phrase.last, counts[-1].cue.last)
        between = self.tokens[before : min(link.phrase.first, link.cue.first)]
        turns = self.clauses.breaks - self.clauses.conjunctions
        turned = any(token.folded in turns or token.text in ".;:" for token in between)
        return "" if turned else "; group of the number before"

    def _clause(self, phrase: Phrase, cue: MeasureCue) -> tuple[int, int]:
        """The stretch of tokens around number and cue, up to the words that begin other clauses."""
        first, last = min(phrase.first, cue.first), max(phrase.last, cue.last)
        while first > 0 and not self._breaks(first - 1):
            first -= 1
        while last < len(self.tokens) and not self._breaks(last):
            last += 1
        if last < len(self.tokens) and self.tokens[last].folded in self.clauses.relative | self.clauses.same_event:
            last += 1  # "in a clash that broke out on Saturday", "after a shooting on Saturday"
            while last < len(self.tokens) and not self._breaks(last):
                last += 1
        return first, last

    def _around(self, phrase: Phrase, cue: MeasureCue) -> tuple[int, int]:
        """The tokens of number and cue with two on either side, but none of another member of a list."""
        first, last = min(phrase.first, cue.first), max(phrase.last, cue.last)
        low, high = max(0, first - 2), min(len(self.tokens), last + 2)
        while low < first and any(token.folded in self.clauses.lists for token in self.tokens[low:first]):
            low += 1
        while high > last and any(token.folded in self.clauses.lists for token in self.tokens[last:high]):
            high -= 1
        return low, high

    def _segment(self, phrase: Phrase, clause: tuple[int, int]) -> tuple[int, int]:
        first, last = phrase.first, phrase.last
        while first > clause[0] and self.tokens[first - 1].folded not in self.clauses.lists:
            first -= 1
        while last < clause[1] and self.tokens[last].folded not in self.clauses.lists:
            last += 1
        return first, last

    def _breaks(self, at: int) -> bool:
        token = self.tokens[at]
        return token.text in ";:()[]—–" or token.folded in self.clauses.breaks
