"""Numbers beside a cue that count nobody yet: forecasts, rates, denied numbers, and the steps of a change."""

import functools
from collections.abc import Sequence

from extract.counts.phrases import Phrase
from extract.language import Language
from extract.schema import Measure, UnreadReason
from extract.words.clauses import clauses
from extract.words.cues import CueTable
from extract.words.measures import MeasureCue, measure_cues
from extract.words.text import Token

_REACH = 10  # tokens before a number or its cue in which a forecast stands
_STOPS = frozenset(",;:()[]—–")
_CHANGE_REACH = 4  # tokens from "rose" to "by 20"
_CLAUSE = 14  # the same where what is counted stands between
_REACH_BEHIND = 5  # tokens from a number to "released"
_LAPSES = (  # words that end what a measure counts
    (Measure.DETAINED, "freed", UnreadReason.FREED),
    (Measure.MISSING, "found", UnreadReason.FOUND),
)
_RATE_REACH = 5  # tokens behind number and cue in which "every day" begins
_NOT_BUT = 3  # tokens of ", a nie"
_MORE, _THAN = 3, 8  # tokens from a number to "more", and from there to "than"


class Untold:
    """A language's words for what is no count."""

    def __init__(self, language: Language) -> None:
        words = language.section("clauses")

        def table(name: str) -> CueTable[None]:
            return CueTable((cue, None) for cue in words.get(name, ()))

        self._forecasts, self._fears = table("forecasts"), table("fears")
        self._rates, self._distant_rates = table("rates"), table("distant_rates")
        self._recounted = table("recounted")
        self._lapsed = {measure: (table(name), reason) for measure, name, reason in _LAPSES}
        self._rises, self._falls = table("rises"), table("falls")
        self._by, self._not = frozenset(words.get("change_by", ())), frozenset(words.get("not_number", ()))
        self._instead, self._that = frozenset(words.get("instead", ())), frozenset(words.get("that", ()))
        self._more, self._than = frozenset(words.get("differs", ())), frozenset(words.get("than", ()))
        self._rate_turned = frozenset(words.get("rate_turned", ()))
        self._measures = measure_cues(language)
        small = clauses(language)
        self._conjunctions = small.conjunctions
        self._breaks, self._joins = small.breaks, small.breaks | small.conjunctions

    def reason(self, tokens: Sequence[Token], phrase: Phrase, cue: MeasureCue) -> UnreadReason | None:
        """Why a number tells no count; None where it tells one."""
        if self.denied(tokens, phrase):
            return UnreadReason.DENIED
        if self._forecast(tokens, max(phrase.first, cue.first)):
            return UnreadReason.FORECAST
        if self.step(tokens, phrase) and self._changed(self._falls, tokens, phrase):
            return UnreadReason.FALL
        if self._differs(tokens, phrase) or self._follows(self._recounted, tokens, phrase):
            return UnreadReason.COMPARISON
        if cue.last <= phrase.first and cue.measure in self._lapsed:
            table, reason = self._lapsed[cue.measure]
            if self._no_more(table, tokens, phrase):
                return reason
        return UnreadReason.RATE if self._rate(tokens, phrase, cue) else None

    def denied(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether "not" stands right before a number: "not 14"."""
        return bool(phrase.first) and not phrase.single and tokens[phrase.first - 1].folded in self._not

    def instead(self, tokens: Sequence[Token], denied: Phrase, phrase: Phrase) -> bool:
        """Whether a number takes the place of the denied one before it: "not 40, but 30"."""
        return denied.last < phrase.first and tokens[phrase.first - 1].folded in self._instead

    def sets_right(self, between: Sequence[Token]) -> bool:
        """Whether two numbers are parted only by ", not" or ", and not", so that the second is the wrong one."""
        light = self._instead | self._not | {","}
        return 1 < len(between) <= _NOT_BUT and all(token.folded in light for token in between)

    def step(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a number says by how many a count changed: "rose by 20"."""
        return any(self._changed(table, tokens, phrase) for table in (self._rises, self._falls))

    def is_difference(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a number says by how many another is more or less: "41 fewer", "o 41 mniej"."""
        return any(token.folded in self._more for token in tokens[phrase.last - 1 : phrase.last + 1] if token.is_word)

    def _changed(self, table: CueTable[None], tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a verb of change stands before "by" and a number, what is counted between them where it is far off.

        "rose by 20", "cut the death toll from the bombings by more than 100", «сократили число жертв более чем на 100»
        """
        by = self._by_before(tokens, phrase)
        if by is None:
            return False
        if table.any_at(tokens, range(max(0, by - _CHANGE_REACH + 1), by)):
            return True
        start = next((at + 1 for at in range(by - 1, -1, -1) if tokens[at].text in _STOPS), 0)
        verbs = [at for at in range(max(start, by - _CLAUSE), by) if table.at(tokens, at)]
        return bool(verbs) and any(verbs[-1] < one.first < by for one in self._measures.find(tokens))

    def _by_before(self, tokens: Sequence[Token], phrase: Phrase) -> int | None:
        """The token "by" right before a number, or before or behind the words that bound it."""
        number = next((at for at in range(phrase.first, phrase.last) if tokens[at].start >= phrase.number.start), None)
        before = range(max(0, phrase.first - 1), phrase.first if number is None else number)
        return next((at for at in before if tokens[at].folded in self._by), None)

    def _forecast(self, tokens: Sequence[Token], last: int) -> bool:
        at = last - 1
        while at >= max(0, last - _REACH):
            if self._forecasts.at(tokens, at) or self._fears.at(tokens, at):
                return True
            if tokens[at].text in _STOPS or tokens[at].folded in self._breaks:
                break
            at -= 1
        if at < 0 or tokens[at].folded not in self._that:
            return False
        at -= tokens[at - 1].text == "," if at else 0
        return any(self._fears.at(tokens, before) for before in range(max(0, at - 2), at))  # "fear that"

    def _differs(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a number is a difference: "20 more people than in 2022"."""
        for at in range(phrase.first + 1, min(len(tokens), phrase.last + _MORE)):
            if tokens[at].text in _STOPS or tokens[at].folded in self._conjunctions:
                return False  # "12 dead and more than 30 wounded"
            if tokens[at].folded in self._more and tokens[at].start >= phrase.number.end:
                return any(token.folded in self._than for token in tokens[at + 1 : at + 1 + _THAN])
        return False

    def _no_more(self, table: CueTable[None], tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether those of a number are counted no more: "four were detained; two were later released"."""
        if phrase.first and table.at(tokens, phrase.first - 1):
            return True
        return self._follows(table, tokens, phrase)

    def _follows(self, table: CueTable[None], tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether one of some words stands close behind a number, in its clause: "two bodies were counted twice"."""
        for at in range(phrase.last, min(len(tokens), phrase.last + _REACH_BEHIND)):
            if tokens[at].text in _STOPS or tokens[at].folded in self._joins:
                return False
            if table.at(tokens, at):
                return True
        return False

    def _rate(self, tokens: Sequence[Token], phrase: Phrase, cue: MeasureCue) -> bool:
        """Whether "a day" or the like stands beside number or cue."""
        first, last = min(phrase.first, cue.first), max(phrase.last, cue.last)
        if self._rates.at(tokens, 0) and not any(token.text in _STOPS for token in tokens[:first]):
            return True  # "Co roku ginie w ten sposób 200 osób"
        for at in range(max(0, first - 2), min(len(tokens), last + 1)):
            for found in self._rates.at(tokens, at):
                beside = found.last in (first, cue.first, phrase.first) or at in (phrase.last, cue.last)
                if beside and not self._turned(tokens, found.last):
                    return True
        for at in range(last, min(len(tokens), last + _RATE_REACH)):
            if tokens[at].text in _STOPS or tokens[at].folded in self._breaks:
                return False
            if any(not self._turned(tokens, found.last) for found in self._distant_rates.at(tokens, at)):
                return True
        return False

    def _turned(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether the word behind "a day" makes it no rate: "a day after"."""
        return last < len(tokens) and tokens[last].folded in self._rate_turned


@functools.cache
def untold(language: Language) -> Untold:
    """The words for what is no count, built once for a language."""
    return Untold(language)
