"""Casualties, dead and wounded together: "no casualties" counts none of either, "12 casualties" says neither."""

import functools
from collections.abc import Sequence

from extract.counts.counts import Count
from extract.counts.phrases import Phrase
from extract.figures.figures import FigureMention
from extract.language import Language
from extract.records import record
from extract.schema import Counting, Group, Measure, UnreadReason
from extract.words.clauses import clauses
from extract.words.cues import CueTable, Found
from extract.words.groups import Noun, people
from extract.words.measures import MeasureCue
from extract.words.text import Token

RULE = "casualties are killed or injured"
_ADJECTIVES = 3  # words between a number and "casualties"


@record
class Casualties:
    """The counts of a sentence, and why a number beside "casualties" gave none."""

    counts: list[Count]
    reason: UnreadReason | None


class _Words:
    def __init__(self, language: Language) -> None:
        words = language.section("counting")
        self.casualties: CueTable[None] = CueTable((cue, None) for cue in words.get("casualties", ()))
        self.plain = frozenset(words.get("plain_casualties", ()))
        self.suffering = frozenset(words.get("suffering", ()))
        self.among = frozenset(words.get("among", ()))


@functools.cache
def _words(language: Language) -> _Words:
    return _Words(language)


def read_casualties(tokens: Sequence[Token], figures: Sequence[FigureMention], language: Language) -> Casualties:
    """What a sentence says of casualties: both measures at nought, or that a number counts them together."""
    counts: list[Count] = []
    reason: UnreadReason | None = None
    for word in _words(language).casualties.find(tokens) if figures else ():
        figure, first = _number_of(word, tokens, figures, language)
        if figure is None:
            continue
        if figure.figure.value != 0:
            reason = UnreadReason.TOGETHER
            continue
        begin = next(at for at, token in enumerate(tokens) if token.start >= figure.span.start)
        told = _whose(word, begin, first, tokens, language)
        if not _is_plain(word, first, tokens, language):
            reason = UnreadReason.NO_CUE
        elif told is None:
            reason = UnreadReason.WHOSE
        elif not clauses(language).hypothetical(tokens, begin, word.last):
            counts += [_none(measure, word, figure, begin, told) for measure in (Measure.KILLED, Measure.INJURED)]
    return Casualties(counts, None if counts else reason)


def _number_of(
    word: Found[None], tokens: Sequence[Token], figures: Sequence[FigureMention], language: Language
) -> tuple[FigureMention | None, int]:
    """The number before "casualties", with adjectives at most between, and the first of these."""
    first = word.first
    while first and word.first - first < _ADJECTIVES and not clauses(language).stops(tokens[first - 1]):
        if any(one.span.contains(tokens[first - 1].span) for one in figures):
            break
        first -= 1
    if not first:
        return None, first
    return next((one for one in figures if one.span.contains(tokens[first - 1].span)), None), first


def _is_plain(word: Found[None], first: int, tokens: Sequence[Token], language: Language) -> bool:
    """Whether the words before "casualties" leave out no others: "no serious casualties" and "no further" ones do."""
    nouns, plain = people(language), _words(language).plain
    return all(nouns.noun_at(tokens, at) or tokens[at].folded in plain for at in range(first, word.first))


def _whose(word: Found[None], begin: int, first: int, tokens: Sequence[Token], language: Language) -> Noun | None:
    """Whose casualties they are: a noun for people, or an empty one for everybody's; None where only some body's."""
    words, nouns = _words(language), people(language)
    if begin and tokens[begin - 1].folded in words.suffering:
        return None
    ahead = range(word.last, word.last)
    if word.last < len(tokens) and tokens[word.last].folded in words.among:
        ahead = range(word.last + 1, min(len(tokens), word.last + 1 + _ADJECTIVES))
    for at in (*range(first, word.first), *ahead):
        if noun := nouns.noun_at(tokens, at):
            return noun
    return None if ahead else Noun(word.first, word.first, Group.ALL)


def _none(measure: Measure, word: Found[None], figure: FigureMention, begin: int, noun: Noun) -> Count:
    cue = MeasureCue(word.first, word.last, word.span, measure, frozenset())
    label = (noun.first, noun.last) if noun.last > noun.first else None
    last = max(word.last, noun.last)
    phrase = Phrase(
        begin, last, figure.span, figure.figure, figure.span, figure.number, noun if label else None, -1, figure.rule
    )
    rule = f'{figure.rule}; {measure} by "{word.cue}", {RULE}'
    return Count(phrase, cue, measure, noun.group, label, Counting.TOTAL, "", (begin, last), (begin, last), rule)
