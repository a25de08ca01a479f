"""A language's own names of places, from its file: forms that no ending gives, and abbreviations after a comma."""

import functools
from collections.abc import Callable, Mapping

from extract.language import Language, LanguageError
from extract.places.gazetteer import Gazetteer, key_of, load
from extract.places.place_words import place_words
from extract.places.toponyms import Finder, Names
from extract.words.inflection import endings_of


@functools.cache
def finder(language: Language) -> Finder:
    """The finder of a language, over the project's gazetteer.

    Raises:
        LanguageError: the file gives a name to a place that the gazetteer does not have.
    """
    section = language.section("places")
    forms = _numbered(section.get("forms", {}), language)
    abbreviations = _numbered(section.get("abbreviations", {}), language)
    pairs = (pair.partition(">") for pair in section.get("shortened", "").split())
    shortened = {short: whole for short, _, whole in pairs}
    longest = max((key.count(" ") + 1 for key in [*forms, *abbreviations]), default=0)
    return Finder(
        load(),
        endings_of(section.get("endings", "")),
        Names(forms, abbreviations, longest, shortened),
        _opens(language),
    )


def _opens(language: Language) -> Callable[[str], bool]:
    """Whether a word such as "obwód" opens a unit's name without a capital."""
    words = place_words(language)
    return lambda word: "kind_before" in words.classes(word)


def _numbered(cells: Mapping[str, str], language: Language) -> dict[str, tuple[int, ...]]:
    """Numbers in the gazetteer by name, from lines such as `"geonames:5744337" = "Ore. | OR"`."""
    book: Gazetteer = load()
    found: dict[str, tuple[int, ...]] = {}
    for place_id, names in cells.items():
        if place_id not in book:
            raise LanguageError(
                f"{language.code}.toml: [places] names {place_id!r}, which the gazetteer does not have."
            )
        for name in names.split("|"):
            found[key_of(name)] = (*found.get(key_of(name), ()), book.number(place_id))
    return found
