"""Sources named in a text: bodies under one name, persons resolved to their office, people of a kind, channels."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.bodies import KINDS, Source, body_of, person_id, source_id_of
from extract.language import Language
from extract.people import People, is_name, latin, name_after
from extract.places import PlaceMention, Role
from extract.records import record
from extract.schema import SourceKind
from extract.source_names import CREDIT_REACH, NamePage, RawName, as_printed, end_of_place, read_page
from extract.source_words import Manner, SourceWords, source_words
from extract.text import Sentence, Span


@record
class SourceMention:
    """A source named in the text; `rule` begins with its Manner."""

    span: Span
    source: Source
    rule: str


def read_sources(
    sentences: tuple[Sentence, ...], places: tuple[PlaceMention, ...], language: Language
) -> tuple[SourceMention, ...]:
    """The sources an article names, in order of print."""
    words = source_words(language)
    reader = _Reader(words, main_country(places), People(words.letters))
    pages = [read_page(sentence, here, words) for sentence, here in _sorted_in(sentences, places)]
    for page in pages:
        reader.introduce(page)
    mentions: list[SourceMention] = []
    for page in pages:
        mentions += sorted(reader.mentions(page), key=lambda mention: (mention.span.start, mention.span.end))
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


@dataclass(slots=True)
class _Reader:
    """Goes through an article and remembers whom it has met."""

    words: SourceWords
    main: str
    people: People
    last: dict[str, Source] = field(default_factory=dict)  # by the sort of noun that takes it up

    def introduce(self, page: NamePage) -> None:
        """Remember the persons a sentence introduces with their office."""
        for raw in page.raws:
            if raw.person and raw.name.manner is Manner.BODY:
                self.people.add(page.tokens[raw.person[1] - 1].text, self._body(page, raw))

    def mentions(self, page: NamePage) -> list[SourceMention]:
        """The sources of one sentence."""
        found = [self._mention(page, raw) for raw in page.raws if self._credited(page, raw)]
        found += self._governments(page)
        found += self._persons(page)
        return found

    def _mention(self, page: NamePage, raw: RawName) -> SourceMention:
        first, last = raw.first, raw.last
        if raw.person:
            first, last = min(first, raw.person[0]), max(last, raw.person[1])
        page.taken[first:last] = [True] * (last - first)
        span = Span(page.tokens[first].start, page.tokens[last - 1].end)
        source = self._source(page, raw)
        if raw is page.raws[0] or self._beside_verb(page, first, last):
            for sort in _taken_up_by(source):
                self.last[sort] = source
        manner = Manner.OFFICE if raw.office or raw.person else raw.name.manner
        return SourceMention(span, source, Manner.CHANNEL if raw.channel else manner)

    def _beside_verb(self, page: NamePage, first: int, last: int) -> bool:
        """Whether a name stands beside a verb that credits somebody; "to the lower house of parliament" does not."""
        starts = [*range(max(0, first - _VERB_REACH), first), *range(last, min(len(page.tokens), last + _VERB_REACH))]
        return self.words.verbs.any_at(page.tokens, starts)

    def _credited(self, page: NamePage, raw: RawName) -> bool:
        """Whether a name is a source's: people of a kind are one only beside words that credit them."""
        if raw.name.manner is not Manner.SOME:
            return True
        near = range(max(0, raw.first - CREDIT_REACH), min(len(page.tokens), raw.last + CREDIT_REACH))
        return self.words.verbs.any_at(page.tokens, near)

    def _source(self, page: NamePage, raw: RawName) -> Source:
        name = as_printed(page, raw.first, raw.last)
        match raw.name.manner:
            case Manner.BODY:
                return self._body(page, raw)
            case Manner.SOME:
                return Source(name, "", SourceKind(raw.name.key))
            case Manner.AGAIN:
                if raw.name.key == "ministry" and self._another_ministry(page, raw):
                    return Source(as_printed(page, raw.first, raw.last + 1), "", SourceKind.GOVERNMENT)
                if own := self._with_own_name(page, raw):
                    return Source(own, "", SourceKind.UNNAMED)
                known = self.last.get(raw.name.key)
                if raw.name.key == "person":
                    return Source(name, known.source_id if known else "", known.kind if known else SourceKind.UNNAMED)
                # A spokesman is somebody; "the ministry" that nobody has named is not
                return known or Source("", "", SourceKind.UNNAMED)
            case _:
                raise ValueError(raw.name.manner)

    def _body(self, page: NamePage, raw: RawName) -> Source:
        body = raw.name.key
        first, last = raw.first, raw.last
        if raw.person:
            first, last = min(first, raw.person[0]), max(last, raw.person[1])
        kind = KINDS[body.rpartition(":")[2]]
        return Source(as_printed(page, first, last), source_id_of(body, raw.country or self.main), kind)

    def _with_own_name(self, page: NamePage, raw: RawName) -> str:
        """The name of a body that is none we know and none told of before: "agencja AFAD", "Komitet Śledczy"; or ""."""
        last = raw.last
        while last < len(page.tokens) and page.tokens[last].text[0].isupper() and last not in page.places:
            last += 1
        return as_printed(page, raw.first, last) if last > raw.last and not raw.person and not page.shouted else ""

    def _another_ministry(self, page: NamePage, raw: RawName) -> bool:
        """Whether a word after "ministry" says which one, a ministry that has no name in the list."""
        return raw.last < len(page.tokens) and page.tokens[raw.last].folded in self.words.topics

    def _governments(self, page: NamePage) -> list[SourceMention]:
        """The governments meant by a capital or country that speaks, where it is no part of another name."""
        found = {}
        for index, place in page.places.items():
            country = place.place.country_code.lower()
            named = any(raw.first <= index < raw.last for raw in page.raws)
            if place.role is not Role.SPEAKER or not country or named or place.span in found:
                continue
            name = as_printed(page, index, end_of_place(page, index))
            source = Source(name, source_id_of("government", country), SourceKind.GOVERNMENT)
            found[place.span] = SourceMention(place.span, source, Manner.SPEAKER)
        return list(found.values())

    def _persons(self, page: NamePage) -> list[SourceMention]:
        """Persons by name alone: known ones anywhere, unknown ones beside a verb of saying."""
        if page.shouted:
            return []
        found, past, tokens = [], 0, page.tokens
        for index in [index for index, token in enumerate(tokens) if not page.taken[index] and is_name(token)]:
            if index < past:
                continue
            past = name_after(tokens, index, page.taken, self.words.name_links, self.words.titles)
            if past > index and (mention := self._person(page, index, past)):
                found.append(mention)
        return found

    def _person(self, page: NamePage, first: int, last: int) -> SourceMention | None:
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
        source = Source(as_printed(page, first, last), who, SourceKind.WITNESS)
        self.people.add(surname, source)
        return SourceMention(span, source, Manner.PERSON)

    def _spoken_before(self, page: NamePage, first: int) -> bool:
        """Whether a verb of saying ends right before a token."""
        starts = range(max(0, first - 2), first)
        return any(one.last == first for start in starts for one in self.words.verbs.at(page.tokens, start))


_NO_OFFICE = frozenset({"parliament", "government", "court", "president", "prime_minister"})
_VERB_REACH = 3


def _taken_up_by(source: Source) -> list[str]:
    """Which nouns may take this source up later ("ministry", "office", "body", "media", "person")."""
    if not source.source_id:
        return []
    if source.kind is SourceKind.MEDIA:
        return ["media"]
    if source.source_id.endswith("_ministry"):
        return ["ministry", "body", "person"]
    if body_of(source.source_id) in _NO_OFFICE:
        return ["person"]
    return ["office", "body", "person"] if body_of(source.source_id) else ["person"]
