"""Where an event is told to have happened: its clause, its sentence, its paragraph, or the article's main place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.claims.whose_deed import tells_whose
from extract.events.event_cues import Told
from extract.events.event_facts import distance
from extract.events.event_words import EventWords
from extract.places.places import PlaceMention, Role
from extract.reading import Reading
from extract.records import record
from extract.schema import EventKind, PlaceKind
from extract.words.lexicon import Line
from extract.words.text import Span

_FINENESS = {PlaceKind.CITY: 2, PlaceKind.ADMIN1: 1, PlaceKind.COUNTRY: 0}
# What happens in streets, so that a paragraph that begins in a town goes on in it; a cabinet falls for a whole country
_LOCAL = frozenset({EventKind.PROTEST, EventKind.VIOLENCE, EventKind.ARSON, EventKind.LOOTING, EventKind.SHUTDOWN})


@record
class Scene:
    """Where the article stands: its main place, the last town it named ("there"), and that of the paragraph."""

    main: str
    town: str = ""
    here: str = ""
    paragraph: int = -1

    def at(self, paragraph: int) -> "Scene":
        """The scene as a paragraph goes on or begins."""
        return self if paragraph == self.paragraph else replace(self, here="", paragraph=paragraph)

    def after(self, places: list[PlaceMention]) -> "Scene":
        """The scene after a sentence that names these places."""
        towns = [one for one in places if _is_scene(one) and one.place.kind is not PlaceKind.COUNTRY]
        return replace(self, town=towns[-1].place.place_id, here=towns[-1].place.place_id) if towns else self


def where(
    event: Told, line: Line, places: list[PlaceMention], scene: Scene, words: EventWords, speakers: Sequence[Span] = ()
) -> str:
    """A town of the event's words or before them in the sentence, what "there" means, the country, the scene.

    A country that only names who speaks before ("the president of Russia said troops were sent") is none of these.
    """
    named = [one for one in places if _is_scene(one)]
    near = [one for one in named if event.whole.contains(one.span)]
    near = [one for one in near if not _is_from(one, line, words)] or near
    earlier = [one for one in named if one.span.end <= event.sign.span.start]
    earlier = [one for one in earlier if not any(held != one.span and held.contains(one.span) for held in speakers)]
    if event.kind not in _LOCAL:
        earlier = [one for one in earlier if one.place.kind is PlaceKind.COUNTRY]
    towns = [one for one in near or earlier if one.place.kind is not PlaceKind.COUNTRY]
    if not towns and scene.town and any("there" in part.names for part in line.parts):
        return scene.town
    chosen = towns or near or earlier
    if not chosen:
        return (scene.here if event.kind in _LOCAL else "") or scene.main
    return max(
        chosen, key=lambda one: (_fineness(one), -distance(one.span, event.sign.span), -one.span.start)
    ).place.place_id


def main_place(reading: Reading) -> str:
    """The country an article names most often in any form, else the place; "" where it names none."""
    named = (one for one in reading.places if one.role is not Role.SPEAKER and not tells_whose(reading, one))
    countries = Counter(one.place.country_code for one in named)
    countries.pop("", None)
    code = max(countries, key=lambda one: (countries[one], one), default="")
    of_country = [one.place for one in reading.places if one.place.country_code == code]
    country = next((place.place_id for place in of_country if place.kind is PlaceKind.COUNTRY), "")
    scenes = Counter(one.place.place_id for one in reading.places if _is_scene(one))
    return country or max(scenes, key=lambda one: (scenes[one], one), default="")


def _is_scene(one: PlaceMention) -> bool:
    return one.role in (Role.SCENE, Role.DATELINE) and one.place.kind in _FINENESS


def _fineness(one: PlaceMention) -> int:
    return _FINENESS[one.place.kind]


def _is_from(place: PlaceMention, line: Line, words: EventWords) -> bool:
    return words.has(line, line.index_at(place.span.start) - 2, "from")
