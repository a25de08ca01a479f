"""Sources named in a text: bodies under one name, persons resolved to their office, people of a kind, channels."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.bodies import KINDS, Source, body_of, person_id, source_id_of
from extract.language import Language
from extract.people import People, is_name, latin, name_after, name_before
from extract.places import PlaceMention, Role
from extract.schema import SourceKind
from extract.source_words import LONGEST, Manner, Name, SourceWords, source_words
from extract.text import Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A source named in the text; `rule` begins with its Manner."""

    span: Span
    source: Source
    rule: str


@dataclass(slots=True)
class _Raw:
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
class _Page:
    """A sentence being read: which tokens are places, and which are taken by a name."""

    tokens: Sequence[Token]
    places: dict[int, PlaceMention]  # each token of a place
    shouted: bool
    raws: list[_Raw] = field(default_factory=list)
    taken: list[bool] = field(default_factory=list)


def read_sources(
    sentences: tuple[Sentence, ...], places: tuple[PlaceMention, ...], language: Language
) -> tuple[SourceMention, ...]:
    """The sources an article names, in order of print."""
    words = source_words(language)
    reader = _Reader(words, main_country(places), People(words.letters))
    pages = [_page(sentence, here, words) for sentence, here in _sorted_in(sentences, places)]
    for page in pages:
        reader.introduce(page)
    mentions: list[SourceMention] = []
    for page in pages:
        mentions += sorted(reader.mentions(page), key=lambda mention: mention.span)
    return tuple(mentions)


def main_country(places: Sequence[PlaceMention]) -> str:
    """The country an article names most, in lower case: a body with no country beside it is taken to be its own."""
    counts = Counter(place.place.country_code.lower() for place in places if place.place.country_code)
    return counts.most_common(1)[0][0] if counts else ""


def _sorted_in(
    sentences: Sequence[Sentence], places: Sequence[PlaceMention]
) -> list[tuple[Sentence, list[PlaceMention]]]:
    """Each sentence with its places; both come in order of print."""
    result, index = [], 0
    for sentence in sentences:
        here = []
        while index < len(places) and places[index].span.start < sentence.end:
            if places[index].span.start >= sentence.start:
                here.append(places[index])
            index += 1
        result.append((sentence, here))
    return result


def _page(sentence: Sentence, places: Sequence[PlaceMention], words: SourceWords) -> _Page:
    if len(sentence.tokens) > LONGEST:
        return _Page((), {}, shouted=False)
    tokens = sentence.tokens
    by_token = {
        index: place
        for place in places
        for index, token in enumerate(tokens)
        if place.span.start <= token.start < place.span.end
    }
    letters = [token.text for token in tokens if token.text[0].isalpha() and len(token.text) > 1]
    page = _Page(tokens, by_token, shouted=bool(letters) and all(text.isupper() for text in letters))
    page.taken = [index in by_token for index in range(len(tokens))]
    index = 0
    while index < len(tokens):
        raw = _name_at(tokens, index, words)
        if raw is None:
            index += 1
            continue
        page.raws.append(raw)
        page.taken[raw.first : raw.last] = [True] * (raw.last - raw.first)
        index = raw.last
    _join(page, words)
    return page


_OWNER_REACH, _CREDIT_REACH = 5, 8
_OWNERS = {
    Manner.OFFICE: (Manner.BODY, Manner.AGAIN, Manner.SOME),
    Manner.CHANNEL: (Manner.BODY, Manner.AGAIN),
}
_JOINING = (Manner.OFFICE, Manner.CHANNEL)


def _name_at(tokens: Sequence[Token], index: int, words: SourceWords) -> _Raw | None:
    """The longest name that begins at a token; one that is also an office or channel keeps its other meaning."""
    found = [one for one in words.names.at(tokens, index) if _printed_so(one.cue, tokens[index], words)]
    if not found:
        return None
    if found[0].meaning.manner is Manner.AGAIN and index + 1 < len(tokens):
        # "the ministry of health" is a body's name, not a ministry taken up
        body = next(iter(words.names.at(tokens, index + 1)), None)
        if body is not None and body.meaning.manner is Manner.BODY and body.last > found[0].last:
            return _Raw(index + 1, body.last, body.meaning)
    longest = [one.meaning for one in found if one.last == found[0].last]
    joining = next((name for name in longest if name.manner in _JOINING), None)
    other = next((name for name in longest if name.manner not in _JOINING), None)
    name = joining or other
    return _Raw(index, found[0].last, name, otherwise=other if joining else None) if name else None


def _printed_so(cue: str, token: Token, words: SourceWords) -> bool:
    """Whether a name in capitals is printed in capitals: "WHO", not "who"."""
    return cue.lower() not in words.capitals or token.text.isupper()


def _join(page: _Page, words: SourceWords) -> None:
    """Give each body what stands beside it: its office, its channel, its country and the person who speaks for it."""
    _absorb(page)
    for raw in page.raws:
        if raw.name.manner not in _JOINING:
            _find_country(page, raw, words)
    kept: list[_Raw] = []
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


def _owner(page: _Page, raw: _Raw, words: SourceWords) -> _Raw | None:
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


def _only_links(page: _Page, between: Sequence[int], links: frozenset[str], *, loose: bool) -> bool:
    """Whether nothing but small words and places stands between; `loose` lets one other word pass, an adjective."""
    strange = [
        index
        for index in between
        if not (index in page.places or page.taken[index] or page.tokens[index].folded in links)
    ]
    return not strange or (loose and len(strange) == 1 and page.tokens[strange[0]].text.islower())


def _absorb(page: _Page) -> None:
    """Take "the news agency" and Interfax beside it as one name."""
    for first, second in itertools.pairwise(list(page.raws)):
        if first.last != second.first:
            continue
        for noun, body in ((first, second), (second, first)):
            if noun.name.key == "media" and body.name.manner is Manner.BODY and noun in page.raws:
                body.first, body.last = first.first, second.last
                page.raws.remove(noun)


def _find_country(page: _Page, raw: _Raw, words: SourceWords) -> None:
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
        raw.last = max(raw.last, _end_of_place(page, after))


def _end_of_place(page: _Page, index: int) -> int:
    while index + 1 in page.places and page.places[index + 1] is page.places[index]:
        index += 1
    return index + 1


def _find_person(page: _Page, raw: _Raw, words: SourceWords) -> None:
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


@dataclass(slots=True)
class _Reader:
    """Goes through an article and remembers whom it has met."""

    words: SourceWords
    main: str
    people: People
    last: dict[str, Source] = field(default_factory=dict)  # by the sort of noun that takes it up

    def introduce(self, page: _Page) -> None:
        """Remember the persons a sentence introduces with their office."""
        for raw in page.raws:
            if raw.person and raw.name.manner is Manner.BODY:
                self.people.add(page.tokens[raw.person[1] - 1].text, self._body(page, raw))

    def mentions(self, page: _Page) -> list[SourceMention]:
        """The sources of one sentence."""
        found = [self._mention(page, raw) for raw in page.raws if self._credited(page, raw)]
        found += self._governments(page)
        found += self._persons(page)
        return found

    def _mention(self, page: _Page, raw: _Raw) -> SourceMention:
        first, last = raw.first, raw.last
        if raw.person:
            first, last = min(first, raw.person[0]), max(last, raw.person[1])
        page.taken[first:last] = [True] * (last - first)
        span = Span(page.tokens[first].start, page.tokens[last - 1].end)
        source = self._source(page, raw)
        for sort in _taken_up_by(source):
            self.last[sort] = source
        manner = Manner.OFFICE if raw.office or raw.person else raw.name.manner
        return SourceMention(span, source, Manner.CHANNEL if raw.channel else manner)

    def _credited(self, page: _Page, raw: _Raw) -> bool:
        """Whether a name is a source's: people of a kind are one only beside words that credit them."""
        if raw.name.manner is not Manner.SOME:
            return True
        near = range(max(0, raw.first - _CREDIT_REACH), min(len(page.tokens), raw.last + _CREDIT_REACH))
        return any(self.words.verbs.at(page.tokens, index) for index in near)

    def _source(self, page: _Page, raw: _Raw) -> Source:
        name = _printed(page, raw.first, raw.last)
        match raw.name.manner:
            case Manner.BODY:
                return self._body(page, raw)
            case Manner.SOME:
                return Source(name, "", SourceKind(raw.name.key))
            case Manner.AGAIN:
                if raw.name.key == "ministry" and self._another_ministry(page, raw):
                    return Source(_printed(page, raw.first, raw.last + 1), "", SourceKind.GOVERNMENT)
                known = self.last.get(raw.name.key)
                return known or Source(name, "", SourceKind.UNNAMED)
            case _:
                raise ValueError(raw.name.manner)

    def _body(self, page: _Page, raw: _Raw) -> Source:
        body = raw.name.key
        first, last = raw.first, raw.last
        if raw.person:
            first, last = min(first, raw.person[0]), max(last, raw.person[1])
        kind = KINDS[body.rpartition(":")[2]]
        return Source(_printed(page, first, last), source_id_of(body, raw.country or self.main), kind)

    def _another_ministry(self, page: _Page, raw: _Raw) -> bool:
        """Whether a word after "ministry" says which one, a ministry that has no name in the list."""
        return raw.last < len(page.tokens) and page.tokens[raw.last].folded in self.words.topics

    def _governments(self, page: _Page) -> list[SourceMention]:
        """The governments meant by a capital or country that speaks, where it is no part of another name."""
        found = {}
        for index, place in page.places.items():
            country = place.place.country_code.lower()
            named = any(raw.first <= index < raw.last for raw in page.raws)
            if place.role is not Role.SPEAKER or not country or named or place.span in found:
                continue
            name = _printed(page, index, _end_of_place(page, index))
            source = Source(name, source_id_of("government", country), SourceKind.GOVERNMENT)
            found[place.span] = SourceMention(place.span, source, Manner.SPEAKER)
        return list(found.values())

    def _persons(self, page: _Page) -> list[SourceMention]:
        """Persons by name alone: known ones anywhere, unknown ones beside a verb of saying."""
        if page.shouted:
            return []
        found, index, tokens = [], 0, page.tokens
        while index < len(tokens):
            named = is_name(tokens[index]) and not page.taken[index]
            last = name_after(tokens, index, page.taken, self.words.name_links, self.words.titles) if named else index
            if last == index:
                index += 1
                continue
            mention = self._person(page, index, last)
            if mention:
                found.append(mention)
            index = last
        return found

    def _person(self, page: _Page, first: int, last: int) -> SourceMention | None:
        tokens = page.tokens
        span = Span(tokens[first].start, tokens[last - 1].end)
        known = self.people.find(tokens[last - 1].text)
        if known:
            return SourceMention(span, known, Manner.SURNAME)
        # A single capitalised word that opens a sentence or a quotation may be any word
        opens = first == 0 or not tokens[first - 1].is_word
        if last - first < 2 and (opens or tokens[first].folded in self.words.titles | self.words.days):
            return None
        # "police in Oslo said": a place that the gazetteer does not know
        if first > 0 and tokens[first - 1].folded in self.words.of_place:
            return None
        speaks = last < len(tokens) and self.words.verbs.at(tokens, last)
        if not speaks and not self._spoken_before(page, first):
            return None
        surname = tokens[last - 1].text
        who = person_id(latin(surname, self.words.letters), self.main)
        source = Source(_printed(page, first, last), who, SourceKind.WITNESS)
        self.people.add(surname, source)
        return SourceMention(span, source, Manner.PERSON)

    def _spoken_before(self, page: _Page, first: int) -> bool:
        """Whether a verb of saying ends right before a token."""
        starts = range(max(0, first - 2), first)
        return any(one.last == first for start in starts for one in self.words.verbs.at(page.tokens, start))


def _taken_up_by(source: Source) -> list[str]:
    """Which nouns may take this source up later ("ministry", "office", "media", "person")."""
    if not source.source_id:
        return []
    if source.kind is SourceKind.MEDIA:
        return ["media"]
    if source.source_id.endswith("_ministry"):
        return ["ministry", "person"]
    return ["office", "person"] if body_of(source.source_id) else ["person"]


def _printed(page: _Page, first: int, last: int) -> str:
    """The words from one token to another, as printed, blanks between them evened out."""
    words, end = [], None
    for token in page.tokens[first:last]:
        words.append(token.text if end in (None, token.start) else f" {token.text}")
        end = token.end
    return "".join(words)
