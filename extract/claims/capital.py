"""Figures of "the capital": of the country that the article tells of, where the article names its capital too."""

from extract.claims.nationwide import country_of
from extract.language import Language
from extract.places import gazetteer
from extract.reading import Reading
from extract.words.listed_cues import listed_cues
from extract.words.text import Sentence, Span


def is_of_capital(language: Language, sentence: Sentence, clause: Span) -> bool:
    """Whether a clause says "in the capital"."""
    if not language.section("clauses").get("capital"):
        return False
    told = listed_cues(language, "clauses", "capital").find(sentence.tokens)
    return any(clause.contains(found.span) for found in told)


def capital_of(reading: Reading, place_id: str) -> str:
    """The capital of the country where a place lies, if the article names it; else the country."""
    country = country_of(place_id)
    book = gazetteer.load()
    named = (one.place for one in reading.places if one.place.place_id in book.capitals)
    return next((one.place_id for one in named if country_of(one.place_id) == country), country)
