"""What the last to speak in a sentence only passes on: "according to doctors 12 died, the agency reports"."""

from collections.abc import Sequence

from extract.attribution.anchors import Anchor
from extract.attribution.speech_words import Word
from extract.figures.told_numbers import ToldNumbers
from extract.schema import SourceKind
from extract.words.cues import Found
from extract.words.text import Token

_GIVES = (Word.ACCORDING, Word.AS_BEFORE)
_SAYS = (Word.SAYS, Word.SAYS_BESIDE)
_STRANGER = "unknown"  # how the rule of somebody in no list begins


def relayed(
    tokens: Sequence[Token], given: Anchor, last: Anchor, cues: Sequence[Found[Word]], numbers: ToldNumbers
) -> int:
    """Where the own words of the last to speak begin, who passes on what was given before; 0 where nothing is.

    Media pass on all of it. Anybody else may go on with a figure behind the first: "according to doctors 12 died, we
    can confirm 10, the police said". Who is in no list may be misread, and is believed only where media pass it on.
    """
    media = last.source.kind is SourceKind.MEDIA
    gives = given.verb in _GIVES or (media and given.verb in _SAYS)
    if not gives or given.content > last.first or given.source.kind is SourceKind.MEDIA:
        return 0
    if numbers.within(tokens, 0, given.first):
        return 0  # "12 died, and 20 according to doctors, the police said"
    if media:
        return last.first
    if given.rule.startswith(_STRANGER):
        return 0
    told = False
    for at in range(given.content, last.first):
        told = told or numbers.at(tokens, at)
        goes_on = any(cue.meaning is Word.CONTINUES and cue.first == at + 1 for cue in cues)
        if told and tokens[at].text == "," and not goes_on:
            more = any(numbers.at(tokens, index) for index in range(at + 1, last.first))
            return at + 1 if more else last.first
    return last.first
