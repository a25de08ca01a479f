"""Figures of a whole country: "164 people were killed nationwide" is not the town's where the article is written."""

from extract.language import Language
from extract.places import gazetteer
from extract.places.gazetteer import Place
from extract.places.places import PlaceMention
from extract.schema import PlaceKind
from extract.within import distance
from extract.words.listed_cues import listed_cues
from extract.words.text import Sentence, Span

_BEHIND = 25  # characters behind a clause in which "across the country" may still end it


def is_nationwide(
    language: Language, sentence: Sentence, clause: Span, evidence: Span, own: PlaceMention | None
) -> bool:
    """Whether words for the whole country stand in a figure's clause, nearer to it than a place of its own."""
    for found in listed_cues(language, "clauses", "nationwide").find(sentence.tokens):
        inside = clause.start <= found.span.start < clause.end + 1 and found.span.end <= clause.end + _BEHIND
        if inside and (own is None or distance(found.span, evidence) < distance(own.span, evidence)):
            return True
    return False


def country_of(place_id: str) -> str:
    """The country in which a place lies: its place_id, or the place's own where it lies in none."""
    place: Place | None = gazetteer.load().place(place_id) if place_id else None
    if place is None or place.kind is PlaceKind.COUNTRY:
        return place_id
    country = gazetteer.load().country(place.country_code)
    return country.place_id if country else place_id
