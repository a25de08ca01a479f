"""Which of several places is meant: the nearest to a figure, and which of them lies in another."""

from extract.places.gazetteer import Place
from extract.places.places import PlaceMention
from extract.schema import PlaceKind
from extract.within import distance
from extract.words.text import Span


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether a place lies in a country."""
    return outer.kind is PlaceKind.COUNTRY and inner.kind is not outer.kind and inner.country_code == outer.country_code


def lies_in_state(inner: Place, outer: Place) -> bool:
    """Whether a town may be told to be in a state or a country: "Memphis, Tennessee", "Kabul, Afghanistan"."""
    wider = outer.kind in (PlaceKind.ADMIN1, PlaceKind.COUNTRY)
    return wider and inner.kind is PlaceKind.CITY and inner.country_code == outer.country_code


def nearest(places: list[PlaceMention], span: Span, evidence: Span) -> PlaceMention | None:
    """The place of a span that stands nearest to the words of a claim."""
    inside = [place for place in places if span.contains(place.span)]
    return min(inside, key=lambda place: (distance(place.span, evidence), place.span), default=None)
