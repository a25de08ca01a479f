"""Local bodies with a name of their own: "West Yorkshire Police" is not the police of whichever place is told of."""

from extract.schema import PlaceKind
from extract.sources.bodies import LOCAL, NATIONAL, body_of, named_body_id
from extract.sources.naming import Naming
from extract.sources.raw_names import NamePage, RawName
from extract.sources.source_words import Manner

_SELDOM = {"mayor", "governor", "emergency_service", "fire_service", "ambulance_service"}  # offices, and crews
_OWN = (LOCAL - _SELDOM) | {"disaster_agency"}
_OF_A_REGION = frozenset(key for keys in NATIONAL.values() for key in keys)
_OF_A_TOWN = (PlaceKind.CITY, PlaceKind.COUNTRY)
_LONGEST = 5  # words of a name before "Police"


def name_local_bodies(page: NamePage, words: Naming) -> None:
    """Give each local body the name printed before it: "Greater Manchester Police", "Victoria Police".

    A town's police need no name, for who speaks is the police of where it happened; nor have a country's, or "State
    Police".
    """
    if page.shouted or page.titled or not words.everywhere:
        return
    for raw in page.raws:
        first = _begin(page, raw, words)
        told = [at for at in range(first, raw.first) if page.tokens[at].folded not in words.everywhere]
        held = [page.places[at] for at in told if at in page.places]
        whole = all(at in page.places for at in told)  # the Yorkshire of "West Yorkshire" may be any other
        if whole and all(one.place.kind in _OF_A_TOWN for one in held):
            continue
        stems = (words.stem(token.text) for token in page.tokens[first : raw.last])
        raw.own, raw.first = "-".join(stem for stem in stems if stem), first
        page.taken[first : raw.last] = [True] * (raw.last - first)
        if held and whole:
            raw.beside, raw.country = held[0], held[0].place.country_code.lower()


def listed_body(raw: RawName) -> str:
    """The body of the lists that a name means: a town's president is its mayor ("prezydent Radomia")."""
    of_town = raw.beside is not None and raw.beside.place.kind is PlaceKind.CITY
    return "mayor" if of_town and raw.name.key == "president" else raw.name.key


def own_id(raw: RawName, country: str) -> str:
    """The source_id of a body by its own name, of a town's by its town, of a region's by its region; else ""."""
    if raw.own:
        return named_body_id(raw.own, country, "")
    if is_a_towns(raw) and raw.beside:
        return named_body_id(raw.name.key, country, slug(raw.beside.place.name_en))
    if raw.beside is None or raw.beside.place.kind is not PlaceKind.ADMIN1 or raw.name.key not in _OF_A_REGION:
        return ""
    return named_body_id(raw.name.key, country, slug(raw.beside.place.name_en))


def is_a_towns(raw: RawName) -> bool:
    """Whether a town stands beside a body that every town has: "Houston police", "the mayor of Taraz"."""
    local = raw.name.manner is Manner.BODY and raw.name.key in LOCAL
    return local and raw.beside is not None and raw.beside.place.kind is PlaceKind.CITY


def with_town(page: NamePage, raw: RawName) -> int:
    """Where the name of a town's body begins, the town right before it with it: "Houston police"."""
    first = raw.first
    while first > 0 and is_a_towns(raw) and page.places.get(first - 1) == raw.beside:
        first -= 1
    return first


def slug(name: str) -> str:
    """A name in small letters, with hyphens between its words."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in name.lower()).split())


def _begin(page: NamePage, raw: RawName, words: Naming) -> int:
    """Where the capitals before a local body begin."""
    first = raw.first
    local = raw.name.manner is Manner.BODY and body_of(raw.name.key) in _OWN
    if not local or not page.tokens[first].text[0].isupper():
        return first
    while first > 0 and raw.first - first < _LONGEST and _belongs(page, first - 1, raw.first, words):
        first -= 1
    return first


def _belongs(page: NamePage, at: int, body: int, words: Naming) -> bool:
    """Whether a token is a word of the name before a body, or the "and" between two of them."""
    token, capital = page.tokens[at], page.tokens[at].text[0].isupper()
    if token.folded in words.small.conjunctions:
        return (
            at + 1 < body
            and at > 0
            and page.tokens[at - 1].text[0].isupper()
            and not words.is_small(page.tokens[at - 1])
        )
    held = page.taken[at] and at not in page.places
    return token.is_word and capital and not held and not words.is_small(token)
