"""Numbers whose measure was told before: "the president's office put the number at 5,800".

Only where somebody is credited with the number in its own sentence, and the words before leave one measure to choose.
"""

from collections.abc import Sequence

from extract.clauses import Clauses
from extract.counts import Count
from extract.cues import Found
from extract.language import Language
from extract.measures import MeasureCue
from extract.phrases import Phrase
from extract.records import record
from extract.revision_words import Sign, revision_words
from extract.schema import Counting, Group, Measure
from extract.text import Sentence, Token

RULE = "measure told before"
_BESIDE = 2  # tokens between "the figure" and its number


@record
class Topic:
    """What a sentence counts: the one measure it has words for, and whether it speaks of figures ("the numbers")."""

    measure: Measure
    paragraph: int
    of_figures: bool


def topic_of(sentence: Sentence, cues: Sequence[MeasureCue], language: Language) -> Topic | None:
    """The topic that a sentence leaves to the next; None where it counts nothing, or two things."""
    measures = {cue.measure for cue in cues}
    if len(measures) != 1:
        return None
    return Topic(measures.pop(), sentence.paragraph, bool(_figures(sentence.tokens, language)))


def taken_up(
    sentence: Sentence,
    phrases: Sequence[Phrase],
    cues: Sequence[MeasureCue],
    before: Topic | None,
    small: Clauses,
    language: Language,
) -> list[Count]:
    """The numbers of a sentence without a link that count what was told before."""
    tokens = sentence.tokens
    figures = _figures(tokens, language)
    here = topic_of(sentence, cues, language)
    topic = here or (before if before and sentence.paragraph - before.paragraph <= 1 and not cues else None)
    if topic is None:
        return []
    told = [phrase for phrase in phrases if is_bare(phrase) and _follows(tokens, phrase, figures, small)]
    if not told and here is None and topic.of_figures and topic.paragraph == sentence.paragraph:
        told = [phrase for phrase in phrases if is_bare(phrase) and phrase.governed]
    return [count_of(phrase, topic.measure) for phrase in told]


def _figures(tokens: Sequence[Token], language: Language) -> list[Found[Sign]]:
    """The nouns for figures: "number", "bilans"."""
    return [sign for sign in revision_words(language).cues.find(tokens) if sign.meaning is Sign.COUNTS]


def is_bare(phrase: Phrase) -> bool:
    """Whether a number says of nobody in particular whom it counts."""
    everybody = phrase.noun is None or phrase.noun.group is Group.ALL
    return everybody and not (phrase.single or phrase.thing or phrase.unknown or phrase.of_them)


def _follows(tokens: Sequence[Token], phrase: Phrase, figures: Sequence[Found[Sign]], small: Clauses) -> bool:
    """Whether a number stands right behind "the number at"; "the number of protests at" counts protests."""
    for figure in figures:
        between = tokens[figure.last : phrase.first]
        if 0 <= phrase.first - figure.last <= _BESIDE:
            return all(token.folded in small.prepositions for token in between)
    return False


def count_of(phrase: Phrase, measure: Measure) -> Count:
    """A bare number as a count of the measure told before."""
    cue = MeasureCue(phrase.first, phrase.last, phrase.span, measure, frozenset())
    stretch = (phrase.first, phrase.last)
    label = (phrase.noun.first, phrase.noun.last) if phrase.noun else None
    rule = f"{phrase.rule}; {measure}, {RULE}"
    return Count(phrase, cue, measure, Group.ALL, label, Counting.TOTAL, "", stretch, stretch, rule)
