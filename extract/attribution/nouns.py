"""Words that may be a verb or a noun: "the report", "denied reports", "the rebels' claim"."""

from collections.abc import Sequence

from extract.attribution.speech_words import SpeechWords, Word
from extract.words.cues import Found
from extract.words.owners import owns
from extract.words.text import Token

_OBJECT_AFTER = 5  # tokens from "deleted" to "the post"
_BEFORE_NOUNS = (Word.ARTICLE, Word.TAKES_BACK, Word.DENIES, Word.CORRECTS, Word.REINSTATES)


def with_nouns(cues: list[Found[Word]], tokens: Sequence[Token], words: SpeechWords) -> list[Found[Word]]:
    """The cues, with "the report" and "denied reports" read as nouns, not as verbs."""
    result: list[Found[Word]] = []
    for cue in cues:
        before = result[-1] if result and result[-1].last == cue.first else None
        led = before is not None and before.meaning in _BEFORE_NOUNS
        # "the rebels' claim", "the mayor's report"
        if cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) and (led or owns(tokens, cue.first - 1)):
            nouns = [one for one in words.cues.at(tokens, cue.first) if one.meaning in (Word.THING, Word.COUNT)]
            result.append(nouns[0] if nouns else cue)
        elif cue.meaning is Word.PRONOUN and _revises_just_before(result, cue):
            nouns = [one for one in words.cues.at(tokens, cue.first) if one.meaning is Word.THING]
            result.append(nouns[0] if nouns else cue)  # "usunął z sieci wpis"
        else:
            result.append(cue)
    return result


def _revises_just_before(cues: Sequence[Found[Word]], noun: Found[Word]) -> bool:
    """Whether a verb that takes back stands a few words before a noun."""
    return any(one.meaning is Word.TAKES_BACK and 0 < noun.first - one.last <= _OBJECT_AFTER for one in cues)
