"""What a figure was before: "up from 8,000 a day earlier", «с 12 до 17»."""

from datetime import date

from extract.claims.former_days import former_of
from extract.counts.phrases import Phrase
from extract.dates.dates import DateMention
from extract.reading import Reading
from extract.records import record
from extract.within import within
from extract.words.revision_words import Sign, revision_words
from extract.words.text import Sentence, Span

_BEFORE = 3  # tokens before a number in which "up from" may end
_DAY = 20  # characters behind a number within which its day begins


@record
class Was:
    """A figure told as an earlier one; `day` is the day it was given, None where the text gives none."""

    day: date | None


def was_before(reading: Reading, sentence: Sentence, phrase: Phrase) -> Was | None:
    """Whether a number is what a count was before: right behind "up from", or behind "from" where the count "rose"."""
    signs = revision_words(reading.language).cues.find(sentence.tokens)
    near = [sign for sign in signs if 0 <= phrase.first - sign.last <= _BEFORE and sign.last <= phrase.first]
    before = any(sign.meaning is Sign.PREVIOUS and _compares(sign.first, phrase, sentence) for sign in near)
    changed = any(sign.meaning in (Sign.RISES, Sign.CORRECTS) for sign in signs)
    start = next((sign for sign in signs if sign.meaning is Sign.FROM and sign.last == phrase.first), None)
    told = next(
        (day for day in within(reading.dates, sentence.span) if _is_former(reading, sentence, day, phrase)), None
    )
    if told is not None:
        return Was(told.start if told.start == told.end else None)
    if not before and not (changed and start):
        return None
    ahead = Span(phrase.span.end, sentence.end)
    until = min([one.span.start for one in within(reading.figures, ahead)], default=sentence.end)
    until = min(until, phrase.span.end + _DAY + 1)  # "from 8 to 12 on Monday": the day is the new figure's
    days = [one for one in within(reading.dates, ahead) if one.span.start < until]
    single = [one.start for one in days if one.start is not None and one.start == one.end]
    return Was(single[0] if single else None)


def _is_former(reading: Reading, sentence: Sentence, day: DateMention, phrase: Phrase) -> bool:
    """Whether a day such as "a week earlier" is told for this very number."""
    former = former_of(reading, sentence, day)
    return former is not None and former.number == phrase.number


def _compares(first: int, phrase: Phrase, sentence: Sentence) -> bool:
    """Whether nothing but words stands between a comparing word and the number."""
    return all(token.is_word for token in sentence.tokens[first : phrase.first])
