"""Where an article is at home: its country and its town, for bodies with neither beside their name."""

from collections import Counter
from collections.abc import Sequence

from extract.places.places import PlaceMention, Role
from extract.schema import PlaceKind
from extract.sources.raw_names import NamePage


def main_country(places: Sequence[PlaceMention]) -> str:
    """The country an article names most, in lower case: a body with no country beside it is taken to be its own."""
    counts = Counter(place.place.country_code.lower() for place in places if place.place.country_code)
    return counts.most_common(1)[0][0] if counts else ""


def main_town(places: Sequence[PlaceMention], pages: Sequence[NamePage]) -> PlaceMention | None:
    """A mention of the town that an article names most, else of the region or country; names of bodies aside."""
    inside = {page.places[at].span for page in pages for raw in page.raws for at in raw.own_places(page)}
    named = [place for place in places if place.role in _WHERE and place.span not in inside]
    counts = Counter(place.place.place_id for place in named)
    for kind in _FINEST_FIRST:
        if here := [place for place in named if place.place.kind is kind]:
            scene = frozenset(place.place.place_id for place in here if place.role is Role.SCENE)
            return max(
                here,
                key=lambda one: (counts[one.place.place_id], one.place.place_id in scene, -one.span.start),
            )
    return None


_WHERE = (Role.SCENE, Role.DATELINE)
_FINEST_FIRST = (PlaceKind.CITY, PlaceKind.ADMIN1, PlaceKind.COUNTRY)
