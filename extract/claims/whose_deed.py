"""Adjectives and names that tell whose somebody or something is, not where: "rosyjski ostrzał", "two U.S. citizens"."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.places.place_roles import CITIZENS
from extract.places.place_words import place_words
from extract.places.places import PlaceMention, Role
from extract.reading import Reading
from extract.schema import PlaceKind
from extract.within import within
from extract.words.clauses import clauses
from extract.words.groups import people
from extract.words.text import Token

DEED = "deed"  # the class of what one country does to another: a strike, shelling, missiles
_REACH = 2  # words behind an adjective in which the deed is told: "russian missile strikes"
_COUNTED = 2  # characters between a number and those it counts


def _says_who(tokens: Sequence[Token], place: PlaceMention, reading: Reading) -> bool:
    """Whether somebody is told to be an inhabitant: "one of them is a Pole", "wśród zabitych jest Polak"."""
    small = clauses(reading.language)
    at = next((number for number, token in enumerate(tokens) if token.start >= place.span.start), 0)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = after is None or not after.is_word or after.folded in small.conjunctions
    return at > 0 and ends and tokens[at - 1].folded in small.identity


def _are_people(reading: Reading, tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether an adjective tells where people come from who may be anywhere: «норвежские водолазы»."""
    behind = bisect_left(tokens, place.span.end, key=lambda token: token.start)
    return behind < len(tokens) and people(reading.language).noun_at(tokens, behind) is not None


def tells_whose(reading: Reading, place: PlaceMention) -> bool:
    """Whether an adjective stands before a deed done elsewhere, or an inhabitant is counted."""
    if place.role is not Role.DERIVED and place.place.kind is not PlaceKind.COUNTRY:
        return False
    if place.rule == CITIZENS:
        return True
    at = bisect_left(reading.sentences, place.span.start, key=lambda one: one.end)
    tokens = reading.sentences[at].tokens if at < len(reading.sentences) else ()
    behind = [token for token in tokens if token.start >= place.span.end][:_REACH]
    if place.role is not Role.DERIVED:
        return _names_people(reading, tokens, place)
    words = place_words(reading.language)
    if any(DEED in words.classes(token.folded) for token in behind):
        return True
    if _says_who(tokens, place, reading) or _are_people(reading, tokens, place):
        return True
    before = bisect_left(reading.figures, place.span.start, key=lambda one: one.span.start) - 1
    return before >= 0 and 0 <= place.span.start - reading.figures[before].span.end <= _COUNTED


def _names_people(reading: Reading, tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether a country's name stands between a number or an article and people: "two U.S. citizens", "a US nun"."""
    first = bisect_left(tokens, place.span.start, key=lambda token: token.start)
    last = bisect_left(tokens, place.span.end, key=lambda token: token.start)
    if not first or not people(reading.language).begins(tokens, last):
        return False
    counted = any(one.span.end == tokens[first - 1].end for one in within(reading.figures, tokens[first - 1].span))
    return counted or tokens[first - 1].folded in clauses(reading.language).articles
