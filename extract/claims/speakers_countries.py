"""Which of several countries a sentence tells of, by the country of whoever speaks or acts in it.

"The quake killed 5,000 in Turkey and 1,800 in Syria. Turkey's disaster agency confirmed 3,419": these are in Turkey,
though Syria was named last.
"""

from collections.abc import Iterable

from extract.places.gazetteer import Place
from extract.reading import Reading
from extract.within import within
from extract.words.text import Sentence


def in_own_country(reading: Reading, sentence: Sentence, place: Place, others: Iterable[Place]) -> Place:
    """The place a story goes on in, or of the `others` in it the last one in the country that the sentence names.

    `others` are in order of print. Where the sentence names no country, or the place's own, the place stays.
    """
    named = {one.place.country_code for one in within(reading.places, sentence.span)} - {""}
    if not named or place.country_code in named:
        return place
    return next((one for one in reversed(list(others)) if one.country_code in named), place)
