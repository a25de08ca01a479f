"""Figures told to be somebody's, with no verb: "the ministry's toll of 158 dead", «данные Минздрава о 158 погибших»."""

from collections.abc import Iterator, Sequence

from extract.attribution.anchors import Anchor, Here, Named, Side, gives_number
from extract.attribution.speech_words import Word
from extract.words.cues import Found
from extract.words.owners import owns

OWNED = "owning"  # how the rule of such a stretch goes on
_THINGS = (Word.THING, Word.COUNT)
_NOUNS = (*_THINGS, Word.PRONOUN)
_QUALIFIED = 2  # words between an owner and the noun: "the ministry's latest official toll"
_LONGEST = 14  # tokens of what is told to be somebody's


def owned_figures(here: Here, anchors: Sequence[Anchor]) -> Iterator[Anchor]:
    """The stretches with a figure that belong to the source named with the noun for it."""
    for cue in here.cues if here.named else ():
        if cue.meaning not in _NOUNS or not _is_noun(here, cue):
            continue
        one, told = _owner(here, cue), cue.last
        if one is not None and one.first >= cue.last:
            told = one.last
        if one is None or not _of_a_number(here, told) or any(a.first <= cue.first < a.last for a in anchors):
            continue
        last = _end(here, told)
        source, rule = one.mention.source, f"{one.mention.rule} {OWNED} {cue.cue}"
        first = min(one.first, cue.first)
        yield Anchor(first, last, last, source, Side.WITHIN, "", rule, source, cue.meaning, False, False)


def _owner(here: Here, cue: Found[Word]) -> Named | None:
    """Who is named as the owner of a figure: before the noun with "'s", or right behind it."""
    for one in here.named:
        if owns(here.tokens, one.last) and 0 <= cue.first - one.last - 1 <= _QUALIFIED:
            return one
        if one.first == cue.last or (one.first == cue.last + 1 and _describes(here, cue.last)):
            return one
    return None


def _is_noun(here: Here, cue: Found[Word]) -> bool:
    """Whether a word means a figure or report, "wpis" too, which may also take up who spoke."""
    if cue.meaning is Word.PRONOUN:
        return any(one.meaning is Word.THING for one in here.words.cues.at(here.tokens, cue.first))
    return cue.meaning in _THINGS


def _describes(here: Here, at: int) -> bool:
    """Whether a word stands there that only says which body is meant: "bilans libańskiego ministerstwa"."""
    token = here.tokens[at]
    known = any(cue.first <= at < cue.last for cue in here.cues)
    return token.is_word and not known and not here.words.is_small(token) and not token.text[0].isdigit()


def _of_a_number(here: Here, at: int) -> bool:
    """Whether "of" or "about" and a number stand at a token."""
    tokens = here.tokens
    if at >= len(tokens) or not tokens[at].is_word:
        return False
    small = here.words.small
    return tokens[at].folded in small.prepositions | small.partitive and gives_number(here, at + 1)


def _end(here: Here, at: int) -> int:
    """Where the figure's clause ends: at a sign, or before a verb."""
    verbs = {cue.first for cue in here.cues if cue.meaning not in (Word.ARTICLE, Word.PRONOUN)}
    last = at + 1
    while last < len(here.tokens) and last - at < _LONGEST:
        if not here.tokens[last].is_word or (last in verbs and last > at + 2):
            break
        last += 1
    return last
