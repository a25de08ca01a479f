"""Sources that have no name in any list: the noun phrase beside a verb of saying, or nobody where there is none."""

from collections.abc import Sequence

from extract.attribution.anchors import UNKNOWN, Anchor, Here, gives_number, made
from extract.attribution.speech_words import Word
from extract.attribution.subjects import past_channel
from extract.schema import SourceKind
from extract.sources.bodies import Source
from extract.words.cues import Found
from extract.words.owners import OWNER
from extract.words.text import Token

NOBODY_NAMED = Source("", "", SourceKind.UNNAMED)

_NO_NAME = {Word.COUNT, Word.CORRECTS, Word.TAKES_BACK, Word.ACCORDING, Word.NOT, Word.AS_BEFORE, Word.SAYING}
_TOLD, _TOLD_AFTER = (Word.THING, Word.COUNT), 4  # tokens from "denied" to "the report"
_ACCORDING_TO = 4  # words of a name after "according to"


def as_before(here: Here, cue: Found[Word], first: int, last: int) -> Anchor | None:
    """Words that take up who spoke last, or nobody where nobody has spoken."""
    if here.last_speaker is None:
        return None
    return made(here, first, last, here.last_speaker, f"as before {cue.cue}", cue, follows=True)


def stranger_speaks(here: Here, cue: Found[Word], trailing: bool) -> Anchor | None:
    """Somebody we have no name for: the words before the verb up to the clause's start, else those after it."""
    tokens = here.tokens
    first = cue.first
    while first > 0 and _in_clause(tokens[first - 1]) and (first - 1) not in here.that_at:
        first -= 1
    last = cue.last
    if first == cue.first or trailing:
        last = begin = past_channel(here, cue.last)
        while last < len(tokens) and tokens[last].is_word and last not in here.that_at:
            last += 1
        first, words = cue.first, range(begin, last)
    else:
        relative = next(
            (one.first for one in here.cues if one.meaning is Word.RELATIVE and first < one.first), cue.first
        )
        first = _after_joint(here, first, min(relative, cue.first))
        words = range(first, min(relative, cue.first))  # "a woman who runs a shop said"
    if not words or len(words) > UNKNOWN or any(tokens[index].text[0].isdigit() for index in words):
        return None
    meant = {one.meaning for one in here.cues if one.first in words and one.first != cue.first}
    if meant & _NO_NAME:
        return None
    if Word.THING in meant:
        return as_before(here, cue, first, last)
    name = noun_phrase(here, words)
    if not name:
        alone = here.words.silent_subject and all(_is_small(here, tokens[index]) for index in words)
        return as_before(here, cue, first, last) if alone else None
    return made(here, first, last, _named(here, name), f"unknown {cue.cue}", cue)


def stranger_revises(here: Here, cue: Found[Word]) -> Anchor | None:
    """Somebody we have no name for who takes back or denies what stands behind: "fighters denied the army's report"."""
    told = any(0 <= one.first - cue.last <= _TOLD_AFTER and one.meaning in _TOLD for one in here.cues)
    if cue.meaning not in (Word.TAKES_BACK, Word.DENIES) or not told or here.words.agentless.at(here.tokens, cue.first):
        return None
    first = cue.first
    while first > 0 and _in_clause(here.tokens[first - 1]) and (first - 1) not in here.that_at:
        first -= 1
    name = noun_phrase(here, range(_after_joint(here, first, cue.first), cue.first))
    meant = {one.meaning for one in here.cues if first <= one.first < cue.first}
    led = name.start > first and here.tokens[name.start - 1].folded in here.words.small.prepositions
    if not name or led or len(name) > UNKNOWN or meant & {*_NO_NAME, *_TOLD, Word.PRONOUN, Word.SAYS}:
        return None
    return made(here, name.start, cue.last, _named(here, name), f"unknown {cue.cue}", cue)


def unknown_giver(here: Here, cue: Found[Word], anchors: Sequence[Anchor]) -> Anchor | None:
    """Nobody known, who gives a number after another has spoken: "police said five, while the guild put the toll at 9".

    What is told then is not the first source's, whoever's it is.
    """
    given = cue.last + (cue.last < len(here.tokens) and here.tokens[cue.last].folded in here.words.figure_at)
    if cue.meaning is not Word.SAYS_BESIDE or not anchors or given == cue.last or not gives_number(here, given):
        return None
    joints = [one for one in here.cues if one.meaning in (Word.BUT, Word.RELATIVE)]
    joint = next((one for one in reversed(joints) if anchors[-1].last <= one.first < cue.first), None)
    if joint is None or cue.first - joint.last > UNKNOWN or any(joint.last <= at < cue.first for at in here.that_at):
        return None
    return made(here, joint.first, cue.last, NOBODY_NAMED, f"unknown {cue.cue}", cue)


def according_to_stranger(here: Here, cue: Found[Word]) -> Anchor | None:
    """ "According to" somebody we have no name for, or to a statement told of before."""
    last = cue.last
    if last < len(here.tokens) and here.tokens[last].folded in here.words.small.prepositions:
        return None  # «по данным на утро»: nobody's
    while last < len(here.tokens) and here.tokens[last].is_word and last - cue.last < _ACCORDING_TO:
        last += 1
    things = (Word.THING, Word.COUNT)
    if any(other.meaning in things and cue.last <= other.first < last for other in here.cues):
        return as_before(here, cue, cue.first, last)
    name = noun_phrase(here, range(cue.last, last))
    if not name or name.start - cue.last > 2 or any(here.tokens[index].text[0].isdigit() for index in name):
        return None
    return made(here, cue.first, name.stop, _named(here, name), f"unknown {cue.cue}", cue)


def noun_phrase(here: Here, words: range) -> range:
    """The first noun phrase among some tokens, without small words, days and verbs that count; empty for none."""
    tokens, first = here.tokens, words.start
    while first < words.stop and _is_small(here, tokens[first]):
        first += 1
    counting = {cue.first for cue in here.words.measures.find(tokens)} if first < words.stop else set()
    last = first
    while last < words.stop and last not in counting and _holds_on(here, tokens[last], opens=last == first):
        last += 1
    while last > first and tokens[last - 1].folded in here.words.small.partitive:
        last -= 1
    return range(first, last)


def _holds_on(here: Here, token: Token, *, opens: bool) -> bool:
    """Whether a token may stand in a name: a content word, or "of" within."""
    return (not opens and token.folded in here.words.small.partitive) or not _is_small(here, token)


def _is_small(here: Here, token: Token) -> bool:
    return token.folded not in OWNER and here.words.is_small(token)


def _in_clause(token: Token) -> bool:
    """Whether a token is a word, or the "'s" of one."""
    return token.is_word or token.folded in OWNER


def _named(here: Here, name: range) -> Source:
    printed, end = "", None
    for token in here.tokens[name.start : name.stop]:
        printed += token.text if end in (None, token.start) else f" {token.text}"
        end = token.end
    return Source(printed, "", SourceKind.UNNAMED)


def _after_joint(here: Here, first: int, last: int) -> int:
    """Where a clause begins once "but" or "which" is left out."""
    joints = (Word.BUT, Word.RELATIVE)
    return max([cue.last for cue in here.cues if cue.meaning in joints and first <= cue.first < last], default=first)
