"""Days of an act that tells of the dead and is not their death: a publication, mourning, an arrest, a sentence."""

import functools

from extract.dates.dates import DateMention
from extract.language import Language
from extract.reading import Reading
from extract.words.clauses import clauses
from extract.words.cues import CueTable
from extract.words.text import Span, tokens_of

_REACH = 40  # characters about a day in which its verb is looked for
_OWNS = "'’"
_BETWEEN = 4  # tokens between a day and its verb


@functools.cache
def _acts(language: Language) -> CueTable[None]:
    revisions = language.section("revisions")
    told = [*language.section("clauses").get("acts", ()), *revisions.get("retracts", ()), *revisions.get("denies", ())]
    return CueTable((cue, None) for cue in told)


def dates_an_act(reading: Reading, day: DateMention, evidence: Span) -> bool:
    """Whether a verb of publishing, revising, mourning or justice stands beside a day, nearer than what is counted."""
    start = max(0, day.span.start - _REACH)
    tokens = tokens_of(reading.text, start, min(len(reading.text), day.span.end + _REACH))
    for act in _acts(reading.language).find(tokens):
        if act.span.overlaps(evidence):
            continue  # "12 were arrested on Friday"
        first, last = sorted((act.span, day.span))
        between = [token for token in tokens if first.end <= token.start and token.end <= last.start]
        plain = all(token.is_word for token in between) and len(between) <= _BETWEEN
        if plain and not evidence.overlaps(Span(first.end, last.start)):
            return True
    return is_day_of_saying(reading, day)


def is_day_of_saying(reading: Reading, day: DateMention) -> bool:
    """Whether a verb of saying stands right before a day, whoever said it: "a deputy minister said on Tuesday"."""
    small = clauses(reading.language)
    start = max(0, day.span.start - _REACH)
    tokens = tokens_of(reading.text, start, min(len(reading.text), day.span.end + _REACH))
    first = next((at for at, token in enumerate(tokens) if token.start >= day.span.start), len(tokens))
    last = next((at for at, token in enumerate(tokens) if token.start >= day.span.end), len(tokens))
    if last < len(tokens) and tokens[last].text[0] in _OWNS:
        return False  # "said Tuesday's attack"
    first -= first > 0 and tokens[first - 1].folded in small.prepositions
    return first > 0 and small.says(tokens, first - 1)
