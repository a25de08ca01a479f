"""The bodies that speak in the news, each under one key, with their kind and their names by language.

The names stand in `[sources.bodies]` of each language file, the first of them the label for the screen.
"""

import functools

from extract.language import load
from extract.records import record
from extract.schema import SourceKind


@record
class Source:
    """A body or person credited: `name` as printed, `source_id` one name for all its names.

    `source_id` is the country's code and the body, such as "kz:interior_ministry"; the body alone where it has no
    country ("reuters", "un"); "kz:body:harbour-board" for a body that stands in no list, by its printed name,
    "kz:body:aktau:city-hospital" and "us:body:houston:police" for one of a sort that every town has; "kz:person:smith"
    for a person whose office is not known; "" for sources that are no one body ("officials", "witnesses", "a hospital")
    and for no source at all (the publisher's own words: every field empty, kind None). The kind of a body is None where
    no word tells it.
    """

    name: str
    source_id: str
    kind: SourceKind | None


def same_source(one: Source, other: Source) -> bool:
    """Whether two names are one source's: one body or person, or, where there is no source_id, one printed name."""
    return one.source_id == other.source_id if one.source_id or other.source_id else one == other


OWN_WORDS = Source("", "", None)
_COUNTRY = 2  # letters of a country's code

NATIONAL: dict[SourceKind, tuple[str, ...]] = {
    SourceKind.GOVERNMENT: (
        "president",
        "president_office",
        "prime_minister",
        "government",
        "parliament",
        "information_ministry",
        "foreign_ministry",
        "emergency_ministry",
        "education_ministry",
        "labour_ministry",
        "emergency_service",
        "fire_service",
        "ambulance_service",
        "civil_defence",
        "coast_guard",
        "disaster_agency",
        "mayor",
        "governor",
    ),
    SourceKind.SECURITY: (
        "interior_ministry",
        "defence_ministry",
        "police",
        "sheriff",
        "national_guard",
        "army",
        "navy",
        "air_force",
        "security_committee",
        "border_guard",
        "commandant_office",
    ),
    SourceKind.HEALTH: ("health_ministry", "coroner"),
    SourceKind.JUDICIARY: ("justice_ministry", "prosecutor_general", "investigative_committee", "court"),
}

# Bodies of no one country: their source_id is the key alone.
WORLDWIDE: dict[SourceKind, tuple[str, ...]] = {
    SourceKind.INTERGOVERNMENTAL: (
        "un",
        "unhcr",
        "unicef",
        "ohchr",
        "world_health_organization",
        "eu",
        "osce",
        "nato",
        "csto",
        "african_union",
        "arab_league",
    ),
    SourceKind.NGO: ("red_cross", "amnesty", "human_rights_watch", "msf", "syrian_observatory", "white_helmets"),
    SourceKind.OPPOSITION: ("hamas", "hezbollah", "taliban", "houthis"),
    SourceKind.GOVERNMENT: ("afad",),
    SourceKind.MEDIA: (
        "reuters",
        "afp",
        "ap",
        "tass",
        "interfax",
        "ria_novosti",
        "sputnik",
        "pap",
        "bbc",
        "cnn",
        "dpa",
        "efe",
        "upi",
        "xinhua",
        "sana",
        "kazinform",
        "khabar",
    ),
}

# Bodies of which every town or region has its own: who speaks is the one of where it happened.
LOCAL = frozenset(
    {
        "police",
        "sheriff",
        "coroner",
        "mayor",
        "governor",
        "emergency_service",
        "fire_service",
        "ambulance_service",
        "court",
        "prosecutor_general",
    }
)

OF_REGIONS = frozenset({"governor"})
"""Local bodies that a region has, and few towns."""

KINDS: dict[str, SourceKind] = {
    body: kind for bodies in (NATIONAL, WORLDWIDE) for kind, keys in bodies.items() for body in keys
}
_WORLDWIDE = frozenset(body for keys in WORLDWIDE.values() for body in keys)


def source_id_of(body: str, country: str) -> str:
    """A body's source_id: "kz:police"; the body alone where it has no country, or none is known.

    A body given with its country ("us:foreign_ministry" for the State Department) keeps it.
    """
    return body if ":" in body or body in _WORLDWIDE or not country else f"{country}:{body}"


def person_id(surname: str, country: str) -> str:
    """The source_id of a person whose office is not known, by surname in plain letters."""
    return source_id_of(f"person-{surname}", country).replace("person-", "person:")


_NAMED = "body"


def named_body_id(name: str, country: str, town: str) -> str:
    """The source_id of a body that stands in no list: its name in plain letters, its country, and its town or ""."""
    return ":".join(part for part in (country, _NAMED, town, name) if part)


def is_named_body(source_id: str) -> bool:
    """Whether a source_id is made from the printed name of a body."""
    return _NAMED in source_id.split(":")[:2]


def body_of(source_id: str) -> str:
    """The listed body in a source_id, "" where it names none (a person, another body, or nobody)."""
    if is_named_body(source_id):
        return ""
    body = source_id.rpartition(":")[2]
    return body if body in KINDS else ""


@functools.cache
def source_name(source_id: str, language_code: str) -> str:
    """A body's name in that language as it stands inside a sentence, without its country; "" where it has none.

    Raises:
        LanguageError: there is no such language.
    """
    names = load(language_code).section("sources").get("bodies", {}).get(body_of(source_id), ())
    return str(names[0]) if names else ""


@functools.cache
def own_name(source_id: str, language_code: str) -> str:
    """The name that only this country's body has in that language ("Pentagon"); "" where it has none.

    Raises:
        LanguageError: there is no such language.
    """
    names = load(language_code).section("sources").get("bodies", {}).get(source_id, ()) if ":" in source_id else ()
    return str(names[0]) if names else ""


def country_of(source_id: str) -> str:
    """The code of a body's country, "" where it has none."""
    country, colon, _ = source_id.partition(":")
    return country if colon and len(country) == _COUNTRY else ""


def source_label(source_id: str, language_code: str) -> str:
    """The same name with a capital, for the beginning of a line; "" where the source_id names no body."""
    name = source_name(source_id, language_code)
    return name[:1].upper() + name[1:]
