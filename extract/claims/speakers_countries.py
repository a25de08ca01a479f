"""Which of several countries a sentence tells of, by the country of whoever speaks or counts in it.

"The quake killed 5,000 in Turkey and 1,800 in Syria. Turkey's disaster agency confirmed 3,419": these are in Turkey,
though Syria was named last.
"""

from bisect import bisect_left
from collections.abc import Iterable

from extract.places.gazetteer import Place
from extract.places.places import PlaceMention
from extract.reading import Reading
from extract.within import within
from extract.words.clauses import clauses
from extract.words.text import Sentence, Span


def in_own_country(reading: Reading, sentence: Sentence, place: Place, others: Iterable[Place]) -> Place:
    """The place a story goes on in, or of the `others` in it the last one in the country that the sentence names.

    `others` are in order of print. Where the sentence names no country, or the place's own, the place stays.
    """
    named = {one.place.country_code for one in within(reading.places, sentence.span)} - {""}
    if not named or place.country_code in named:
        return place
    return next((one for one in reversed(list(others)) if one.country_code in named), place)


def counts_for_itself(reading: Reading, sentence: Sentence, place: PlaceMention, figure: Span) -> bool:
    """Whether "and", a place and its number end a sentence behind a figure: "Peru reported 18 deaths and Chile 22"."""
    if place.span.start < figure.end:
        return False
    tokens = sentence.tokens
    first = bisect_left(tokens, place.span.start, key=lambda token: token.start)
    last = bisect_left(tokens, place.span.end, key=lambda token: token.start)
    joined = first > 0 and tokens[first - 1].folded in clauses(reading.language).conjunctions
    numbered = last < len(tokens) and tokens[last].text[0].isdigit()
    return joined and numbered and not any(token.is_word for token in tokens[last + 1 :])
