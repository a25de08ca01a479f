"""Verbs that take back, deny or correct: whom the figure belongs to that they speak of, and who is their subject."""

from collections.abc import Sequence
from dataclasses import replace

from extract.attribution.anchors import Anchor, Here, Side, clause_start, made, opens
from extract.attribution.speech_words import Word
from extract.attribution.strangers import NOBODY_NAMED
from extract.attribution.subjects import named_after
from extract.sources.bodies import Source
from extract.words.cues import Found
from extract.words.owners import owns

_DENIED_THAT, _BEHIND_DENIAL, _THING_BEFORE, _THING_AFTER, _OBJECT = 3, 1, 25, 8, 1
_OF_FACTS = (Word.DENIES, Word.CORRECTS)
_GIVES_ANEW = (Word.CORRECTS, Word.REINSTATES)
_REVISES = (Word.TAKES_BACK, Word.DENIES, Word.CORRECTS, Word.REINSTATES)
_THINGS = (Word.THING, Word.COUNT)


def that_of(cues: Sequence[Found[Word]]) -> list[int]:
    """The tokens that bring what is said or denied: "that", and "by" right behind a denial."""
    denials = [cue.last for cue in cues if cue.meaning is Word.DENIES]
    return [
        cue.first
        for cue in cues
        if cue.meaning is Word.THAT
        or (cue.meaning is Word.DENIED_THAT and any(0 <= cue.first - last <= _BEHIND_DENIAL for last in denials))
    ]


def of_a_fact(here: Here, cue: Found[Word]) -> bool:
    """Whether a verb denies that something is so, or corrects to that: "sprostowało, że", "corrected itself:"."""
    if cue.meaning in _OF_FACTS and any(0 <= index - cue.last <= _DENIED_THAT for index in here.that_at):
        return True
    return cue.meaning is Word.CORRECTS and any(token.text == ":" for token in here.tokens[cue.last : cue.last + 2])


def of_a_thing(here: Here, cue: Found[Word]) -> bool:
    """Whether a verb that revises speaks of a statement or figure, or denies that something is so."""
    if of_a_fact(here, cue):
        return True
    things = [other.first - cue.last for other in here.cues if other.meaning in (*_THINGS, Word.BACK)]
    return any(-_THING_BEFORE <= distance <= _THING_AFTER for distance in things)


def revised(here: Here, anchor: Anchor | None, cue: Found[Word]) -> Anchor | None:
    """Whose the figure is: who takes a figure back has given it; who denies it has not, unless it was put to them."""
    if anchor is None:
        return None
    put_to_them = any(other.meaning in (Word.NEVER_GAVE, Word.HAVING_GIVEN) for other in here.cues)
    disowned = cue.meaning is Word.DENIES and not put_to_them
    source = (_owner(here, cue, anchor.speaker) or NOBODY_NAMED) if disowned else anchor.source
    side = Side.AROUND if anchor.content <= anchor.last and not opens(here, anchor.first) else anchor.side
    return replace(anchor, source=source, side=side, verb=cue.meaning, dated=cue.meaning in _GIVES_ANEW)


def _owner(here: Here, cue: Found[Word], denier: Source) -> Source | None:
    """Who is told to have given what is denied: "the rebels' claim", "a report by", «утверждение оппозиции»."""
    for one in here.named:
        if one.first < cue.last or one.mention.source == denier:
            continue
        begin = one.first - any(other.meaning is Word.ARTICLE and other.last == one.first for other in here.cues)
        begin = _past_country(here, begin)
        begin -= here.tokens[begin - 1].folded in here.words.by_whom
        thing = any(other.last == begin and other.meaning in _THINGS for other in here.cues)
        owned = owns(here.tokens, one.last)
        if thing or (owned and any(other.first == one.last + 1 and other.meaning in _THINGS for other in here.cues)):
            return one.mention.source
    given = [other for other in here.cues if other.meaning is Word.ACCORDING and other.first > cue.last]
    for other in given:
        giver = named_after(here, other)
        if giver and here.tokens[other.first - 1].is_word and giver.mention.source != denier:
            return giver.mention.source  # "the toll of 50 given by the rebels"
    return None


def _past_country(here: Here, begin: int) -> int:
    """Where the capitals of an owner before a name begin: "by South Sudan's army"."""
    if not owns(here.tokens, begin - 1):
        return begin
    begin -= 1
    while begin > 1 and here.tokens[begin - 1].text[0].isupper():
        begin -= 1
    return begin


def unsaid_subject(here: Here, cue: Found[Word]) -> Anchor | None:
    """A verb that revises with no subject printed, of who spoke last: "Później poprawiła liczbę na dziewięć"."""
    if cue.meaning not in (*_REVISES, Word.SAYS_BESIDE) or not here.words.silent_subject or here.last_speaker is None:
        return None
    before = here.tokens[clause_start(here, cue.first) : cue.first]
    of_it = any(
        0 <= other.first - cue.last <= _OBJECT and other.meaning in (*_THINGS, Word.BACK) for other in here.cues
    )
    if not (of_it or of_a_fact(here, cue)) or not all(here.words.is_small(token) for token in before):
        return None
    return made(here, cue.first, cue.last, here.last_speaker, f"silent {cue.cue}", cue, follows=True)


def goes_on_saying(here: Here, cue: Found[Word], anchors: Sequence[Anchor]) -> Anchor | None:
    """Words of saying behind a comma, of the sentence's subject: "denied the rebels' claim that …, saying 12 died"."""
    if cue.meaning is not Word.SAYING or not anchors or here.tokens[cue.first - 1].text != ",":
        return None
    first = anchors[0]
    if first.speaker == anchors[-1].source:
        return None
    anchor = made(here, cue.first, cue.last, first.speaker, f"going on {cue.cue}", cue, follows=True)
    return replace(anchor, side=Side.AFTER, content=cue.last)
