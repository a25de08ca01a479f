"""Numbers whose measure was told before: "the president's office put the number at 5,800".

Only where somebody is credited with the number in its own sentence, and the words before leave one measure to choose.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.attribution.attribution import Attribution
from extract.counts.counts import Count
from extract.counts.links import DASHES
from extract.counts.part_links import denied_before
from extract.counts.phrases import Phrase
from extract.counts.recalled import became, ends_clause, is_recalled
from extract.counts.untold import untold
from extract.language import Language
from extract.records import record
from extract.schema import Counting, Group, Measure
from extract.words.clauses import Clauses, clauses
from extract.words.cues import Found
from extract.words.listed_cues import listed_cues
from extract.words.measures import MeasureCue, Role
from extract.words.revision_words import Sign, revision_words
from extract.words.text import Sentence, Token

RULE = "measure told before"
_BESIDE = 2  # tokens between "the figure" and its number
_GIVEN = 3  # tokens between the words that credit a body and its number: "tylko o"


@record
class Topic:
    """What a sentence counts: the one measure it has words for, and whether it speaks of figures ("the numbers").

    `group` is the one group it counts as a whole; None where it counts several, or nobody by a number.
    """

    measure: Measure
    paragraph: int
    of_figures: bool
    group: Group | None = None


def topic_of(sentence: Sentence, cues: Sequence[MeasureCue], language: Language) -> Topic | None:
    """The topic that a sentence leaves to the next; None where it counts nothing, or two things."""
    measures = {cue.measure for cue in cues}
    if len(measures) != 1:
        return None
    return Topic(measures.pop(), sentence.paragraph, bool(_figures(sentence.tokens, language)))


def with_group(topic: Topic | None, found: Sequence[Count]) -> Topic | None:
    """A topic with the group its sentence counts as a whole, where it counts one."""
    groups = {count.group for count in found if topic and count.measure is topic.measure and not count.part}
    return replace(topic, group=groups.pop()) if topic and len(groups) == 1 else topic


def taken_up(
    sentence: Sentence,
    phrases: Sequence[Phrase],
    cues: Sequence[MeasureCue],
    before: Topic | None,
    credits: Sequence[Attribution],
    language: Language,
) -> list[Count]:
    """The numbers of a sentence without a link that count what was told before."""
    small = clauses(language)
    tokens = sentence.tokens
    figures = _figures(tokens, language)
    here = topic_of(sentence, cues, language)
    topic = here or (before if before and sentence.paragraph - before.paragraph <= 1 and not cues else None)
    if topic is None:
        return []
    of_one = here is None and topic.group is not None and topic.paragraph == sentence.paragraph
    group = topic.group or Group.ALL
    bare = [one for one in phrases if of_one and is_bare(one)]
    if told := [one for one in bare if is_recalled(tokens, one, language) or became(tokens, one, language)]:
        return [count_of(phrase, topic.measure, group) for phrase in told]
    if not any(sentence.span.overlaps(one.evidence) for one in credits):
        return []
    phrases = [one for one in phrases if not _of_another(tokens, one, topic.measure, language)]
    told = [phrase for phrase in phrases if is_bare(phrase) and _follows(tokens, phrase, figures, small)]
    if not told and of_one:  # "Później sprostowała, że nie 12, lecz 9"
        words = untold(language)
        told = [one for one in phrases if is_bare(one) and denied_before(tokens, phrases, one, words)]
    if not told and here is not None and _asks(tokens, language):
        told = [phrase for phrase in phrases if is_bare(phrase) and is_given(tokens, phrase, credits, small)]
    if not told and here is None and topic.of_figures and topic.paragraph == sentence.paragraph:
        told = [phrase for phrase in phrases if is_bare(phrase) and phrase.governed]
    if not told and of_one:
        told = [
            one
            for one in phrases
            if is_bare(one) and ends_clause(tokens, one) and is_given(tokens, one, credits, small)
        ]
    return [count_of(phrase, topic.measure, group) for phrase in told]


def _asks(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a sentence speaks of how many there were, whose answers follow: "how many died is disputed: …"."""
    return bool(listed_cues(language, "counting", "asked").find(tokens))


def _of_another(tokens: Sequence[Token], phrase: Phrase, measure: Measure, language: Language) -> bool:
    """Whether a word in a phrase names another measure: "164 ofiarach" after a count of the injured."""
    named = revision_words(language).measures.find(tokens)
    here = {one.meaning for one in named if phrase.first <= one.first < phrase.last}
    return bool(here) and measure not in here


def with_former_group(found: list[Count], sentence: Sentence, before: Topic | None, language: Language) -> list[Count]:
    """The counts, a former toll of nobody in particular as one of those just counted: "the old toll was 18"."""
    if before is None or before.group is None or before.paragraph != sentence.paragraph:
        return found
    return [
        replace(one, group=before.group)
        if Role.TOLL in one.cue.roles
        and one.group is Group.ALL
        and one.measure is before.measure
        and is_bare(one.phrase)
        and is_recalled(sentence.tokens, one.phrase, language)
        else one
        for one in found
    ]


def is_given(tokens: Sequence[Token], phrase: Phrase, credits: Sequence[Attribution], small: Clauses) -> bool:
    """Whether the words that credit a body stand before a number, with light ones at most between: "tylko o 6"."""
    light = small.transparent | small.prepositions | DASHES
    for one in credits:
        between = [
            token for token in tokens if one.evidence.end <= token.start and token.end <= phrase.figure_span.start
        ]
        ahead = one.evidence.end <= phrase.figure_span.start and len(between) <= _GIVEN
        if ahead and all(token.folded in light for token in between):
            return True
    return False


def _figures(tokens: Sequence[Token], language: Language) -> list[Found[Sign]]:
    """The nouns for figures: "number", "bilans"."""
    return [sign for sign in revision_words(language).cues.find(tokens) if sign.meaning in (Sign.COUNTS, Sign.RIGHT)]


def is_bare(phrase: Phrase) -> bool:
    """Whether a number says of nobody in particular whom it counts."""
    everybody = phrase.noun is None or phrase.noun.group is Group.ALL
    return everybody and not (phrase.single or phrase.thing or phrase.unknown or phrase.of_them)


def _follows(tokens: Sequence[Token], phrase: Phrase, figures: Sequence[Found[Sign]], small: Clauses) -> bool:
    """Whether a number stands right behind "the number at"; "the number of protests at" counts protests."""
    for figure in figures:
        between = tokens[figure.last : phrase.first]
        if 0 <= phrase.first - figure.last <= _BESIDE:
            return all(token.folded in small.prepositions | small.passive for token in between)
    return False


def count_of(phrase: Phrase, measure: Measure, group: Group = Group.ALL) -> Count:
    """A bare number as a count of the measure told before."""
    cue = MeasureCue(phrase.first, phrase.last, phrase.span, measure, frozenset())
    stretch = (phrase.first, phrase.last)
    label = (phrase.noun.first, phrase.noun.last) if phrase.noun else None
    rule = f"{phrase.rule}; {measure}, {RULE}"
    return Count(phrase, cue, measure, group, label, Counting.TOTAL, "", stretch, stretch, rule)
