"""What belongs to a source's name: its office, its channel, its country, and the person who speaks for it."""

import itertools
from collections.abc import Sequence

from extract.places.places import Role
from extract.schema import PlaceKind
from extract.sources.bodies import LOCAL, OF_REGIONS
from extract.sources.offices import COLLECTIVE
from extract.sources.people import is_name, name_after, name_before
from extract.sources.raw_names import NamePage, RawName, end_of_place
from extract.sources.source_words import Manner, SourceWords

_OWNER_REACH = 5
_SMALL_WORDS = 3  # tokens from a comma to a body: ", the local police"
_OWNERS = {
    Manner.OFFICE: (Manner.BODY, Manner.NAMED, Manner.AGAIN, Manner.SOME),
    Manner.CHANNEL: (Manner.BODY, Manner.NAMED, Manner.AGAIN),
}
_OF_MEDIA = ("media", "agency")  # "the news agency", "agencja"
JOINING = (Manner.OFFICE, Manner.CHANNEL)


def join_names(page: NamePage, words: SourceWords) -> None:
    """Give each body what stands beside it: its office, its channel, its country and the person who speaks for it."""
    _absorb(page)
    for raw in page.raws:
        if raw.name.manner not in JOINING:
            _find_country(page, raw, words)
    _take_letters(page)
    kept: list[RawName] = []
    for raw in page.raws:
        owner = _owner(page, raw, words) if raw.name.manner in JOINING else raw
        if owner is None and raw.otherwise:
            raw.name, owner = raw.otherwise, raw
        if owner is None:
            continue
        if owner is not raw:
            owner.office = owner.office or raw.name.manner is Manner.OFFICE
            owner.channel = owner.channel or raw.name.manner is Manner.CHANNEL
            owner.first, owner.last = min(owner.first, raw.first), max(owner.last, raw.last)
        elif raw not in kept:
            kept.append(raw)
    page.raws = kept
    _share_office(page, words)
    for raw in page.raws:
        _find_person(page, raw, words)


def _owner(page: NamePage, raw: RawName, words: SourceWords) -> RawName | None:
    """The body an office or a channel belongs to."""
    links = words.office_links if raw.name.manner is Manner.OFFICE else words.channel_links
    bodies = [other for other in page.raws if other.name.manner in _OWNERS[raw.name.manner]]
    after = [other for other in bodies if other.first >= raw.last]
    before = [other for other in bodies if other.last <= raw.first]
    # "Interfax the ministry's spokesman": a body after the office owns it before one that stands ahead
    for other in [*after[:1], *before[-1:]]:
        between = range(raw.last, other.first) if other.first >= raw.last else range(other.last, raw.first)
        if len(between) <= _OWNER_REACH and _only_links(page, between, links, loose=other in after):
            return other
    return None


def _only_links(page: NamePage, between: Sequence[int], links: frozenset[str], *, loose: bool) -> bool:
    """Whether nothing but small words and places stands between; `loose` lets one other word pass, an adjective."""
    strange = [
        index
        for index in between
        if not (index in page.places or page.taken[index] or page.tokens[index].folded in links)
    ]
    return not strange or (loose and len(strange) == 1 and page.tokens[strange[0]].text.islower())


def _absorb(page: NamePage) -> None:
    """Take "the news agency" and Interfax beside it as one name."""
    for first, second in itertools.pairwise(list(page.raws)):
        if first.last != second.first:
            continue
        for noun, body in ((first, second), (second, first)):
            if noun.name.key in _OF_MEDIA and body.name.manner in (Manner.BODY, Manner.NAMED) and noun in page.raws:
                body.first, body.last = first.first, second.last
                page.raws.remove(noun)


def _find_country(page: NamePage, raw: RawName, words: SourceWords) -> None:
    if raw.own and raw.beside:
        return
    inside = next(iter(raw.own_places(page)), -1)
    before = raw.first - 1
    if before >= 0 and page.tokens[before].folded == "'s":
        before -= 1
    after = raw.last
    if raw.body:
        after = next((at for at in range(raw.body.head[1], raw.body.end) if at in page.places), after)
    while after < min(len(page.tokens), raw.last + 2) and page.tokens[after].folded in words.of_place:
        after += 1
    beside = next((at for at in (inside, before, after) if at in page.places), None)
    beside = _just_named(page, raw) if beside is None else beside
    if beside is None:
        return
    raw.beside = page.places[beside]
    raw.country = raw.beside.place.country_code.lower()
    if beside == after:
        raw.last = max(raw.last, end_of_place(page, after))


def _take_letters(page: NamePage) -> None:
    """Take the letters in brackets behind a body with it: "Ministry of Internal Affairs of Kazakhstan (MVD)"."""
    for first, second in itertools.pairwise(list(page.raws)):
        signs = [
            token.text for token in (*page.tokens[second.first - 1 : second.first], *page.tokens[second.last :][:1])
        ]
        letters = second.last - second.first == 1 and page.tokens[second.first].text.isupper()
        behind = second.first == first.last + 1 and signs == ["(", ")"]
        if letters and behind and first.name.manner in (Manner.BODY, Manner.NAMED):
            first.bare_end, first.last = first.last, second.last + 1
            page.raws.remove(second)


def _share_office(page: NamePage, words: SourceWords) -> None:
    """Take the second body of one spokesman with the first: "spokesman for the ministry and the Coast Guard"."""
    for first, second in itertools.pairwise(list(page.raws)):
        between = page.tokens[first.last : second.first]
        joined = bool(between) and between[0].folded in words.conjunctions
        light = all(token.folded in words.articles | words.office_links for token in between[1:])
        if first.office and joined and light and second.name.manner in (Manner.BODY, Manner.NAMED):
            first.last = second.last
            page.raws.remove(second)


def _just_named(page: NamePage, raw: RawName) -> int | None:
    """The place before a comma, of a body that every country has: "In Chile, police said that"."""
    at = raw.first - 1
    while at > 0 and page.tokens[at].text.islower() and raw.first - at < _SMALL_WORDS:
        at -= 1
    local = raw.name.key in LOCAL or (raw.body is not None and raw.body.local)
    told = local and at > 0 and page.tokens[at].text == "," and at - 1 in page.places
    if not told or page.places[at - 1].role is not Role.SCENE:
        return None
    # "in Oslo, the governor said": who governs a region is not named by one of its towns
    return None if raw.name.key in OF_REGIONS and page.places[at - 1].place.kind is PlaceKind.CITY else at - 1


def _find_person(page: NamePage, raw: RawName, words: SourceWords) -> None:
    """The person's name beside an office: after it, after a comma, or before it and a comma."""
    if page.shouted or raw.name.manner is Manner.SOME:
        return
    if raw.name.key in COLLECTIVE and not raw.office:
        return  # «состав правительства Токаев представит»: nobody's title
    tokens = page.tokens
    first = raw.last + (raw.office and raw.last < len(tokens) and tokens[raw.last].text == ",")
    last = name_after(tokens, first, page.taken, words.name_links, words.titles)
    # A surname may be a place's name too: "John Lincoln"
    while last > first and last in page.places and is_name(tokens[last]):
        last += 1
    if last - first > 1 or (last > first and tokens[first].folded not in words.days):
        raw.person = (first, last)
        return
    comma = raw.first - 1
    while comma > 0 and tokens[comma].folded in words.office_links:
        comma -= 1
    if (raw.office or raw.name.key == "person") and comma > 0 and tokens[comma].text == ",":
        first = name_before(tokens, comma, page.taken)
        if comma - first >= 2:
            raw.person = (first, comma)
