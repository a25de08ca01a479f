"""What somebody calls untrue ("it is not true that", "reports of it are false"): credited to nobody, denied by them."""

from collections.abc import Sequence

from extract.anchors import Anchor, Here, Side
from extract.bodies import OWN_WORDS, Source
from extract.cues import Found
from extract.speech_words import Word
from extract.strangers import NOBODY_NAMED

UNTRUE = "untrue"  # how the rule of such a stretch begins
_THAT_AFTER, _THING_BEFORE = 2, 25


def called_untrue(here: Here, anchors: Sequence[Anchor]) -> list[Anchor]:
    """The stretches of a sentence that are called untrue, each with who says so."""
    found = []
    for cue in here.cues:
        if cue.meaning is not Word.UNTRUE:
            continue
        stretch = _stretch(here, cue, anchors)
        if stretch is not None:
            first, last = stretch
            speaker, rule = _speaker(cue, anchors), f"{UNTRUE} {cue.cue}"
            found.append(
                Anchor(first, last, last, NOBODY_NAMED, Side.WITHIN, "", rule, speaker, Word.UNTRUE, False, False)
            )
    return found


def _stretch(here: Here, cue: Found[Word], anchors: Sequence[Anchor]) -> tuple[int, int] | None:
    """What follows "that", up to who says so or the end of the clause; else the statement told of before."""
    if any(0 <= index - cue.last <= _THAT_AFTER for index in here.that_at):
        stops = [one.first for one in anchors if one.first >= cue.last]
        stops += [at for at in range(cue.last, len(here.tokens)) if here.tokens[at].text == ";"]
        return cue.first, min(stops, default=len(here.tokens))
    begins = [0, *(one.last for one in anchors if one.last <= cue.first)]
    things = [
        one.first
        for one in here.cues
        if one.meaning in (Word.THING, Word.COUNT, Word.SAYS_BESIDE)
        and max(begins[0], cue.first - _THING_BEFORE) <= one.first < cue.first
    ]
    return (min(things), cue.last) if things else None


def _speaker(cue: Found[Word], anchors: Sequence[Anchor]) -> Source:
    """Who says it: whoever speaks before it, else whoever is named after it; else the publisher."""
    before = [one for one in anchors if one.side is not Side.BEFORE and one.last <= cue.first]
    after = [one for one in anchors if one.side is not Side.AFTER and one.first >= cue.last]
    chosen = before[-1:] or after[:1]
    return chosen[0].speaker if chosen else OWN_WORDS
