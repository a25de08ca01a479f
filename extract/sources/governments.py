"""Capitals and countries that stand for their governments: "Moscow said"."""

from extract.places.places import Role
from extract.schema import SourceKind
from extract.sources.bodies import Source, source_id_of
from extract.sources.people import is_name
from extract.sources.persons import SourceMention
from extract.sources.raw_names import NamePage, as_printed, end_of_place
from extract.sources.source_words import Manner


def read_governments(page: NamePage) -> list[SourceMention]:
    """The governments meant by a capital or country that speaks, where it is no part of another name."""
    found = {}
    for index, place in page.places.items():
        country = place.place.country_code.lower()
        named = any(raw.first <= index < raw.last or raw.beside is place for raw in page.raws)
        if place.role is not Role.SPEAKER or not country or named or place.span in found:
            continue
        end = end_of_place(page, index)
        if end < len(page.tokens) and is_name(page.tokens[end]) and not (page.taken[end] or page.shouted):
            continue  # "Polska Izba Rzeczna"
        name = as_printed(page, index, end)
        source = Source(name, source_id_of("government", country), SourceKind.GOVERNMENT)
        found[place.span] = SourceMention(place.span, source, Manner.SPEAKER)
    return list(found.values())
