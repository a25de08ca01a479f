"""Sentences that go on with what a source said, without naming it again.

A careful reader takes a figure for the same source's where it follows in the same paragraph, is of the same kind as
those just given, and nothing turns away: no other source, no day of its own, no "meanwhile", no quotation.
"""

from collections.abc import Sequence

from extract.attribution.speech_words import Word
from extract.language import Language
from extract.schema import Measure
from extract.words.cues import Found
from extract.words.measures import measure_cues
from extract.words.revision_words import Sign, revision_words
from extract.words.text import Sentence

_KINDS = (
    frozenset({Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.HOSPITALISED, Measure.DISPLACED}),
    frozenset({Measure.DETAINED}),
    frozenset({Measure.DEPLOYED}),
)
_OPENING = 3  # tokens in which a word turns the whole sentence away
_QUOTES = frozenset('"„“«”»')


def counted_in(sentence: Sentence, language: Language) -> frozenset[Measure]:
    """The measures that a sentence has words for."""
    return frozenset(cue.measure for cue in measure_cues(language).find(sentence.tokens))


def of_one_kind(ones: frozenset[Measure], others: frozenset[Measure]) -> bool:
    """Whether two sentences count things of one kind: people hurt, people held, or people sent."""
    return any(ones & kind and others & kind for kind in _KINDS)


def turns_away(sentence: Sentence, cues: Sequence[Found[Word]], language: Language) -> bool:
    """Whether a sentence opens with "meanwhile", "but" or a quotation, or compares with what was said before."""
    turned = (Word.TURNS, Word.BUT)
    if any(cue.meaning in turned and cue.first < _OPENING for cue in cues):
        return True
    if any(sign.meaning is Sign.PREVIOUS for sign in revision_words(language).cues.find(sentence.tokens)):
        return True
    return sentence.tokens[0].text in _QUOTES if sentence.tokens else True


def tells_of_saying(cues: Sequence[Found[Word]]) -> bool:
    """Whether a sentence has a verb of saying, whoever its subject is."""
    return any(cue.meaning in (Word.SAYS, Word.ACCORDING) for cue in cues)


def tells_of_statement(cues: Sequence[Found[Word]]) -> bool:
    """Whether a sentence is about the statement itself: "it is the first full count", "the report does not say"."""
    return any(cue.meaning in (Word.THING, Word.COUNT) for cue in cues)
