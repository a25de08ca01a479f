"""Words that credit somebody, and on which side of them stands what was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from extract.attribution.speech_words import SpeechWords, Word
from extract.records import record
from extract.sources.bodies import Source
from extract.sources.persons import SourceMention
from extract.sources.source_words import Manner
from extract.words.cues import Found
from extract.words.owners import owns
from extract.words.text import Token


class Side(StrEnum):
    """Where what is said stands, seen from the words that say who said it."""

    AFTER = "after"
    BEFORE = "before"
    AROUND = "around"
    WITHIN = "within"


@record
class Anchor:
    """Words that credit somebody: tokens `[first, last)` hold source and verb, `content` is where "that" ends."""

    first: int
    last: int
    content: int
    source: Source
    side: Side
    via: str
    rule: str
    speaker: Source  # who speaks, which is not always who is credited
    verb: Word
    follows: bool  # whether the source was named before and is only taken up here
    dated: bool  # whether a day beside the words is the day of speaking


@record
class Named:
    """A source mention by tokens `[first, last)`."""

    first: int
    last: int
    mention: SourceMention


QUOTES = frozenset("\"'„“”«»‘’")
DASHES = frozenset("-–—")
_PARTING = frozenset(";:")
SUBJECT_REACH, OBJECT_REACH, APPOSITION, UNKNOWN = 6, 3, 16, 6


@dataclass(slots=True)
class Here:
    """A sentence being read: its sources by token, its cues, and who spoke last."""

    tokens: Sequence[Token]
    named: list[Named]
    cues: list[Found[Word]]
    words: SpeechWords
    last_speaker: Source | None
    that_at: frozenset[int]
    last_person: Source | None = None
    unclear: bool = False  # whether "it" may mean another body than the one that spoke last

    def meant_by(self, pronoun: Token) -> Source | None:
        """Who a pronoun takes up: "he" a person who spoke, any other whoever spoke last."""
        personal = pronoun.folded in self.words.personal
        if self.unclear and not personal:
            return None
        return (self.last_person if personal else None) or self.last_speaker


def of_mention(here: Here, first: int, last: int, mention: SourceMention, cue: Found[Word]) -> Anchor:
    """The anchor of a named source."""
    follows = mention.rule == Manner.AGAIN
    return made(here, first, last, mention.source, f"{mention.rule} {cue.cue}", cue, follows=follows)


def made(
    here: Here, first: int, last: int, source: Source, rule: str, cue: Found[Word], *, follows: bool = False
) -> Anchor:
    """The anchor of a source, with the side on which its words stand."""
    inverted = cue.first == first and cue.last < last and cue.meaning in _VERB_FIRST
    side, content = _side(here, first, last, inverted=inverted)
    return Anchor(first, last, content, source, side, "", rule, source, cue.meaning, follows, True)


_BEFORE_THAT = 8
_BOUNDING = 2  # words that may bound a number: "co najmniej 12"
_VERB_FIRST = (Word.SAYS, Word.SAYS_BESIDE, Word.ACCORDING)


def _side(here: Here, first: int, last: int, *, inverted: bool) -> tuple[Side, int]:
    """Where the content stands: after "that", after an opening, before a close, around a parenthesis.

    `inverted` words have the verb before its subject ("podał szpital"): what was said stands before them where it can.
    """
    tokens = here.tokens
    if _begins(here, first) and gives_number(here, past_that(here, last)):
        return Side.AFTER, last  # «по данным армии, погибли 12, по словам повстанцев — 30»
    that = min((index for index in here.that_at if last <= index <= last + _BEFORE_THAT), default=None)
    # "zatrzymano 40 osób, podało MSW, dodając, że …": what it adds is another's "that"
    adds = any(cue.meaning is Word.SAYING and last < cue.first < (that or last) for cue in here.cues)
    if that is not None and not adds and all(t.is_word or t.text == "," for t in tokens[last:that]):
        return Side.AFTER, that + 1
    rest = sum(token.is_word for token in tokens[last:])
    trails = _trails(here, first)
    begin = first - (first > 0 and tokens[first - 1].folded in here.words.as_told)  # ", as the court said,"
    opened = begin > 0 and (tokens[begin - 1].text == "," or (adds and tokens[begin - 1].text in DASHES))
    if opened and last < len(tokens) and tokens[last].text == ",":
        return Side.AROUND, last
    counts_behind = here.words.numbers.within(tokens, last, len(tokens))
    counts_before = not counts_behind and here.words.numbers.within(tokens, clause_start(here, first), first)
    goes_on = counts_behind or (last < len(tokens) and tokens[last].text == ",")
    if inverted and ((trails and rest <= OBJECT_REACH and not goes_on) or (counts_before and not trails)):
        return Side.BEFORE, last
    if opens(here, first) and rest and not counts_before:
        return Side.AFTER, last
    if not trails:
        return (Side.AFTER if rest > 1 else Side.BEFORE), last
    end = last
    while end < len(tokens) and tokens[end].is_word:
        end += 1
    if end - last > OBJECT_REACH and any(token.text[0].isdigit() for token in tokens[last:end]):
        return Side.AFTER, last
    return (Side.BEFORE if rest <= end - last <= OBJECT_REACH else Side.AROUND), last


def past_that(here: Here, at: int) -> int:
    """The token behind "that" or a dash, a comma before it included; `at` where neither stands."""
    told = at + (at < len(here.tokens) and here.tokens[at].text in DASHES | {","})
    if told < len(here.tokens) and told in here.that_at:
        return told + 1
    return told if told > at and here.tokens[at].text in DASHES else at


def gives_number(here: Here, at: int) -> bool:
    """Whether a number stands at a token, or past the words that bound it ("more than 12")."""
    for index in range(at, min(len(here.tokens), at + _BOUNDING + 1)):
        token = here.tokens[index]
        if here.words.numbers.at(here.tokens, index):
            return True
        if not token.is_word or token.folded in here.words.small.prepositions | here.words.small.conjunctions:
            return False
    return False


def _begins(here: Here, first: int) -> bool:
    """Whether a sign or "and" stands right before the words that credit somebody, past light ones."""
    joined = any(cue.meaning is Word.BUT and cue.last == first for cue in here.cues)
    return first > 0 and (joined or not here.tokens[first - 1].is_word)


def _trails(here: Here, first: int) -> bool:
    """Whether the words that credit somebody follow a comma, quote or dash, with no "but" or "while" between."""
    begin, start = first, clause_start(here, first)
    while begin > start and _in_name(here, begin - 1) and first - begin < OBJECT_REACH:
        begin -= 1
    joined = any(cue.meaning is Word.BUT and begin <= cue.first < first for cue in here.cues)
    return begin > start and not here.tokens[begin - 1].is_word and not joined


def _in_name(here: Here, at: int) -> bool:
    """Whether a token is a word, or the ending of an owner's name ("Norway's")."""
    return here.tokens[at].is_word or owns(here.tokens, at)


def opens(here: Here, first: int) -> bool:
    """Whether only a few light words stand before ("On Monday", "Earlier, "): no figure, at most one comma."""
    before = here.tokens[clause_start(here, first) : first]
    words = [token for token in before if token.is_word]
    return (
        len(words) <= 5
        and not any(token.text in QUOTES or token.text in DASHES for token in before)
        and (not before or before[-1].text != "," or len(words) <= 4)
        and not any(token.text[0].isdigit() and len(token.text) > 2 for token in words)
    )


def clause_start(here: Here, first: int) -> int:
    """The token after the last semicolon or colon before a token."""
    return max((index + 1 for index in range(first) if here.tokens[index].text in _PARTING), default=0)
