"""Toponyms in the text, each resolved to one place of the gazetteer."""

from dataclasses import dataclass
from enum import StrEnum

from extract import gazetteer
from extract.gazetteer import Place
from extract.inflection import endings_of
from extract.language import Language
from extract.text import Sentence, Span
from extract.toponyms import Finder


class Role(StrEnum):
    """What a toponym does in its sentence."""

    SCENE = "scene"  # where something is or happens
    SPEAKER = "speaker"  # a government meant by its capital or country ("Moscow said")
    DERIVED = "derived"  # an adjective or inhabitant ("Kazakh authorities", "Kazakhs"): never a pin
    DATELINE = "dateline"  # "ALMATY, 9 January (Reuters) -"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A toponym in the text and the place it names."""

    span: Span
    place: Place
    role: Role
    rule: str


def read_places(text: str, sentences: tuple[Sentence, ...], language: Language) -> tuple[PlaceMention, ...]:
    """The toponyms of an article, in order of print, homonyms settled by what else the article names."""
    book = gazetteer.load()
    finder = Finder(book, endings_of(language.section("places").get("endings", "")))
    found = []
    for toponym in finder.find(sentences):
        place = max(
            (book.at(one.number) for one in toponym.named if not one.alternate or len(toponym.named) == 1),
            key=lambda place: place.population,
            default=None,
        )
        if place:
            found.append(PlaceMention(toponym.span, place, Role.SCENE, "name"))
    return tuple(found)
