"""Words that limit a number ("ponad 164", "at least 12", "30 to 40") and the interval they leave."""

import functools
from collections.abc import Sequence

from extract.figures.not_counts import backwards
from extract.figures.number import Number
from extract.language import Language
from extract.records import record
from extract.schema import Bound
from extract.words.cues import CueTable
from extract.words.groups import people
from extract.words.text import Token

LESS_THAN = "less_than"  # read as "at most", one less
_DASHES = frozenset("-–—‑‐")
_SCALES = (1_000_000, 1000, 100)
_SPAN = 4  # tokens from "from" to the end of a stretch of years
_GOVERNS = 2  # tokens before a word in which the verb stands that asks for it: "przyznali się do"
_REACH = 5  # words between a word of change and its "from … to …"
_FAR = 12  # tokens from a verb of change to "by 30"


@record
class Bounded:
    """A number with its bound, at tokens `[first, last)`, the bounding words included."""

    first: int
    last: int
    number: Number
    value: int | None
    low: int | None
    high: int | None
    bound: Bound
    rule: str


class Bounds:
    """The bounding words of a language."""

    def __init__(self, language: Language) -> None:
        words = language.section("bounds")
        self._before = CueTable(
            (backwards(cue), (kind, cue)) for kind, cues in words.get("before", {}).items() for cue in cues
        )
        self._after = CueTable((cue, kind) for kind, cues in words.get("after", {}).items() for cue in cues)
        self._ranges = frozenset(words.get("ranges", ()))
        self._pairs = frozenset((one, other) for one, other in words.get("pairs", ()))
        small = language.section("clauses")
        joins = small.get("conjunctions", ())
        self._from = frozenset(small.get("from_words", ())) - {one for one, _ in self._pairs}
        self._ends = frozenset(other for _, other in self._pairs) - frozenset(joins)
        self._changes: CueTable[None] = CueTable((cue, None) for cue in words.get("changes", ()))
        self._steps = frozenset(small.get("change_by", ()))
        self._weak = frozenset(words.get("weak", ()))
        self._governing: CueTable[None] = CueTable((cue, None) for cue in words.get("governing", ()))
        self._people = people(language)

    def range_of(self, tokens: Sequence[Token], one: Number, other: Number) -> Number | None:
        """The two numbers as one range ("30 to 40", "30–40", "from 30 to 40"), or None."""
        if one.value is None or other.value is None or not one.value < other.value or other.first != one.last + 1:
            return None
        joint, before = tokens[one.last].folded, tokens[one.first - 1].folded if one.first else ""
        if self._is_step(tokens, one):
            return None  # "rose by more than 30 to 100"
        paired = (before, joint) in self._pairs and not self._changes_before(tokens, one.first - 1)
        if not paired and joint not in self._ranges and not _is_dash_range(tokens, one, other):
            return None
        if (before, joint) in self._pairs and not paired:
            return None
        low = scaled_low(one, other)
        first = one.first - 1 if paired else one.first
        return Number(first, other.last, None, low, other.value, f"range of {one.rule}")

    def _is_step(self, tokens: Sequence[Token], number: Number) -> bool:
        """Whether a number tells by how much something has changed: "rose by 30", "cut the toll of dead by some 30"."""
        at = self.begin(tokens, number) - 1
        return (
            at > 0 and tokens[at].folded in self._steps and self._changes.any_at(tokens, range(max(0, at - _FAR), at))
        )

    def bounded(self, tokens: Sequence[Token], number: Number) -> Bounded:
        """A number with the bounding words before and after it."""
        if number.rule.startswith("range"):
            return Bounded(number.first, number.last, number, None, number.low, number.high, Bound.BETWEEN, number.rule)
        first, kind, cue = self._found_before(tokens, number)
        last = number.last
        if not kind and (after := self._after.at(tokens, last) if last < len(tokens) else ()):
            kind, cue, last = after[0].meaning, after[0].cue, after[0].last
        if number.value is None:
            bound = Bound.BETWEEN if number.rule != "vague" else Bound.VAGUE
            return Bounded(first, last, number, None, number.low, number.high, bound, number.rule)
        value, low, high, bound = _interval(kind, number.value)
        rule = f'{number.rule}, bound "{cue}"' if cue else number.rule
        return Bounded(first, last, number, value, low, high, bound, rule)

    def begin(self, tokens: Sequence[Token], number: Number) -> int:
        """The token with which the bounding words before a number begin, or the number itself."""
        return self._found_before(tokens, number)[0]

    def _found_before(self, tokens: Sequence[Token], number: Number) -> tuple[int, str, str]:
        """Where the bounding words begin, the kind of bound and its cue."""
        first, kind, cue = number.first, "", ""
        for _ in range(2):  # "at least some 20": the outer word of two holds
            nearest = tokens[max(0, first - 5) : first][::-1]
            found = self._before.at(nearest, 0) if nearest else []
            if not found or not self._holds(tokens, number, found[0].meaning[1], first):
                break
            first -= found[0].last
            kind, cue = found[0].meaning
        return first, kind, cue

    def _holds(self, tokens: Sequence[Token], number: Number, cue: str, first: int) -> bool:
        if cue not in self._weak:
            return True
        counted = any(self._people.begins(tokens, number.last + step) for step in (0, 1))
        return counted and not self._changes_before(tokens, first - 1) and not self._governed(tokens, first - 1)

    def _governed(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a verb just before asks for the word, which then bounds nothing: "przyznali się do 200 zabitych"."""
        return self._governing.any_at(tokens, range(max(0, at - _GOVERNS), at))

    def risen_to(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether a number is what a count became ("rose to 1200"), and so no year."""
        if not first or not self._changes_before(tokens, first - 1):
            return False
        before, after = tokens[first - 1].folded, tokens[first + 1].folded if first + 1 < len(tokens) else ""
        if before in self._from and after in self._ends:
            return True  # the 1100 of "wzrosła z 1100 do 1200"
        if before not in self._ends:
            return False
        since = tokens[max(0, first - _SPAN) : first - 1]  # "fell from 2019 to 2022"
        return not any((one.folded, before) in self._pairs for one in since)

    def leads_to(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a token leads to what a count became: "to"."""
        return at < len(tokens) and tokens[at].folded in self._ends

    def _changes_before(self, tokens: Sequence[Token], index: int) -> bool:
        return self._changes.any_at(tokens, range(max(0, index - _REACH), index))


@functools.cache
def bounds(language: Language) -> Bounds:
    """The bounding words, built once for a language."""
    return Bounds(language)


def _interval(kind: str, number: int) -> tuple[int | None, int | None, int | None, Bound]:
    """Value, low and high as a bound leaves them; bounds are inclusive."""
    match kind:
        case "":
            return number, number, number, Bound.EXACT
        case Bound.MORE_THAN:
            return number, number + 1, None, Bound.MORE_THAN
        case Bound.AT_LEAST:
            return number, number, None, Bound.AT_LEAST
        case Bound.AT_MOST:
            return number, None, number, Bound.AT_MOST
        case "less_than":
            return number, None, max(0, number - 1), Bound.AT_MOST
        case Bound.NEARLY:
            return number, None, max(0, number - 1), Bound.NEARLY
        case Bound.ABOUT:
            return number, None, None, Bound.ABOUT
    raise ValueError(
        f"unknown bound {kind!r} in [bounds]; known are more_than, at_least, at_most, less_than, nearly, about"
    )


def _is_dash_range(tokens: Sequence[Token], one: Number, other: Number) -> bool:
    dash = tokens[one.last]
    if dash.text not in _DASHES or not (one.rule == other.rule or other.rule == "digits and scale"):
        return False
    before, after = dash.start - tokens[one.last - 1].end, tokens[other.first].start - dash.end
    if before != after or (before and dash.text == "—"):
        return False
    # Longer chains and unlike lengths are telephone and serial numbers
    chained = (
        other.last < len(tokens)
        and tokens[other.last].text in _DASHES
        and tokens[other.last].start == tokens[other.last - 1].end
    )
    led = (
        one.first > 0
        and tokens[one.first - 1].text in _DASHES | {")"}
        and tokens[one.first - 1].end + 1 >= tokens[one.first].start
    )
    return not chained and not led and scaled_low(one, other) * 20 >= (other.value or 0)


def scaled_low(one: Number, other: Number) -> int:
    """The lower end of a range, in the scale that only its upper end prints: "3-5 tys.", "two to three hundred"."""
    low, high = one.value or 0, other.value or 0
    words = other.rule == "numeral words" and other.last > other.first + 1
    if not (words or other.rule == "digits and scale"):
        return low
    scale = next((scale for scale in _SCALES if high % scale == 0 and scale <= high), 1)
    return low * scale if 0 < low < min(scale, 1000) and low * scale < high else low
