"""Names of sources as they stand in a sentence, joined with their office, channel, country and person."""

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.people import is_name, name_after, name_before
from extract.places import PlaceMention
from extract.source_words import LONGEST, Manner, Name, SourceWords
from extract.text import Sentence, Token


@dataclass(slots=True)
class RawName:
    """A name as found: tokens `[first, last)`, the country beside it, and the tokens of the person it belongs to."""

    first: int
    last: int
    name: Name
    country: str = ""
    office: bool = False
    channel: bool = False
    otherwise: Name | None = None  # what the name is where no body stands beside the office
    person: tuple[int, int] | None = None


@dataclass(slots=True)
class NamePage:
    """A sentence being read: which tokens are places, and which are taken by a name."""

    tokens: Sequence[Token]
    places: dict[int, PlaceMention]  # each token of a place
    shouted: bool
    raws: list[RawName] = field(default_factory=list)
    taken: list[bool] = field(default_factory=list)


def read_page(sentence: Sentence, places: Sequence[PlaceMention], words: SourceWords) -> NamePage:
    """The names of sources in a sentence, each with what belongs to it."""
    if len(sentence.tokens) > LONGEST:
        return NamePage((), {}, shouted=False)
    tokens = sentence.tokens
    starts = [token.start for token in tokens] if places else []
    by_token = {
        index: place
        for place in places
        for index in range(bisect_left(starts, place.span.start), bisect_left(starts, place.span.end))
    }
    letters = [token.text for token in tokens if token.text[0].isalpha() and len(token.text) > 1]
    page = NamePage(tokens, by_token, shouted=bool(letters) and all(text.isupper() for text in letters))
    page.taken = [index in by_token for index in range(len(tokens))]
    past = 0
    for index in words.names.starts(tokens):
        if index >= past and (raw := _name_at(tokens, index, words)):
            page.raws.append(raw)
            page.taken[raw.first : raw.last] = [True] * (raw.last - raw.first)
            past = raw.last
    _join(page, words)
    return page


_OWNER_REACH, CREDIT_REACH = 5, 8
_OWNERS = {
    Manner.OFFICE: (Manner.BODY, Manner.AGAIN, Manner.SOME),
    Manner.CHANNEL: (Manner.BODY, Manner.AGAIN),
}
_JOINING = (Manner.OFFICE, Manner.CHANNEL)


def _name_at(tokens: Sequence[Token], index: int, words: SourceWords) -> RawName | None:
    """The longest name that begins at a token; one that is also an office or channel keeps its other meaning."""
    found = [one for one in words.names.at(tokens, index) if _printed_so(one.cue, tokens[index], words)]
    if not found:
        return None
    if found[0].meaning.manner is Manner.AGAIN and index + 1 < len(tokens):
        # "the ministry of health" is a body's name, not a ministry taken up
        body = next(iter(words.names.at(tokens, index + 1)), None)
        if body is not None and body.meaning.manner is Manner.BODY and body.last > found[0].last:
            return RawName(index + 1, body.last, body.meaning)
    longest = [one.meaning for one in found if one.last == found[0].last]
    joining = next((name for name in longest if name.manner in _JOINING), None)
    other = next((name for name in longest if name.manner not in _JOINING), None)
    name = joining or other
    return RawName(index, found[0].last, name, otherwise=other if joining else None) if name else None


def _printed_so(cue: str, token: Token, words: SourceWords) -> bool:
    """Whether a name in capitals is printed in capitals: "WHO", not "who"."""
    return cue.lower() not in words.capitals or token.text.isupper()


def _join(page: NamePage, words: SourceWords) -> None:
    """Give each body what stands beside it: its office, its channel, its country and the person who speaks for it."""
    _absorb(page)
    for raw in page.raws:
        if raw.name.manner not in _JOINING:
            _find_country(page, raw, words)
    kept: list[RawName] = []
    for raw in page.raws:
        owner = _owner(page, raw, words) if raw.name.manner in _JOINING else raw
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
    for raw in kept:
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
            if noun.name.key == "media" and body.name.manner is Manner.BODY and noun in page.raws:
                body.first, body.last = first.first, second.last
                page.raws.remove(noun)


def _find_country(page: NamePage, raw: RawName, words: SourceWords) -> None:
    before = raw.first - 1
    if before >= 0 and page.tokens[before].folded == "'s":
        before -= 1
    if before in page.places:
        raw.country = page.places[before].place.country_code.lower()
        return
    after = raw.last
    while after < min(len(page.tokens), raw.last + 2) and page.tokens[after].folded in words.of_place:
        after += 1
    if after in page.places:
        raw.country = page.places[after].place.country_code.lower()
        raw.last = max(raw.last, end_of_place(page, after))


def end_of_place(page: NamePage, index: int) -> int:
    """The token after the place that a token belongs to."""
    while index + 1 in page.places and page.places[index + 1] is page.places[index]:
        index += 1
    return index + 1


def _find_person(page: NamePage, raw: RawName, words: SourceWords) -> None:
    """The person's name beside an office: after it, after a comma, or before it and a comma."""
    if page.shouted or raw.name.manner is Manner.SOME:
        return
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
    if raw.office and comma > 0 and tokens[comma].text == ",":
        first = name_before(tokens, comma, page.taken)
        if comma - first >= 2:
            raw.person = (first, comma)


def as_printed(page: NamePage, first: int, last: int) -> str:
    """The words from one token to another, as printed, blanks between them evened out."""
    words, end = [], None
    for token in page.tokens[first:last]:
        words.append(token.text if end in (None, token.start) else f" {token.text}")
        end = token.end
    return "".join(words)
