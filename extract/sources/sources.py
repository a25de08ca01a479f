"""Sources named in a text: bodies under one name, persons resolved to their office, people of a kind, channels."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.language import Language
from extract.places import wordlists
from extract.places.places import PlaceMention
from extract.schema import SourceKind
from extract.sources.bodies import KINDS, LOCAL, Source, body_of, country_of, person_id, source_id_of
from extract.sources.credited import is_credited
from extract.sources.governments import read_governments
from extract.sources.home import main_town
from extract.sources.known_names import KnownNames
from extract.sources.local_names import is_a_towns, listed_body, own_id, with_town
from extract.sources.naming import naming
from extract.sources.offices import taken_up_by
from extract.sources.people import People, latin
from extract.sources.persons import FullNames, SourceMention, read_persons
from extract.sources.raw_names import NamePage, RawName, as_printed, past_topic
from extract.sources.source_names import read_page
from extract.sources.source_words import Manner, Name, SourceWords, source_words
from extract.sources.whose_country import Countries
from extract.words.text import Sentence, Span


def read_sources(
    sentences: tuple[Sentence, ...], places: tuple[PlaceMention, ...], language: Language
) -> tuple[SourceMention, ...]:
    """The sources an article names, in order of print."""
    words = source_words(language)
    countries, names = Countries.of(places), naming(language)
    main = countries.main
    pages = [read_page(sentence, here, words, names) for sentence, here in _sorted_in(sentences, places)]
    known = KnownNames(main, main_town(places, pages))
    full_names = FullNames(pages, words, wordlists.load(language.code))
    reader = _Reader(words, countries, People(words.letters), known, full_names)
    for page in pages:
        reader.introduce(page)
    mentions: list[SourceMention] = []
    for page in pages:
        mentions += sorted(reader.mentions(page), key=lambda mention: (mention.span.start, mention.span.end))
    return tuple(mentions)


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
    countries: Countries
    people: People
    names: KnownNames
    full_names: FullNames
    own: dict[str, set[str]] = field(default_factory=dict)  # the source_ids of local bodies with a name of their own
    presidents: set[Source] = field(default_factory=set)  # those told of, without names: a town has one too
    last: dict[str, Source] = field(default_factory=dict)  # by the sort of noun that takes it up

    def introduce(self, page: NamePage) -> None:
        """Remember the bodies a sentence names, and the persons it introduces with their office."""
        for raw in page.raws:
            if raw.name.key == "president" and (raw.beside or raw.person):
                self.presidents.add(replace(self._listed(page, raw), name=""))
            if raw.own or is_a_towns(raw):
                self.own.setdefault(raw.name.key, set()).add(self._body(page, raw).source_id)
            if raw.body:
                printed = as_printed(page, raw.body.first, raw.body.end)
                listed = self._listed(page, raw) if raw.name.manner is Manner.BODY else None
                self.names.add(printed, raw.body, raw.beside, inside=bool(raw.own_places(page)), listed=listed)
            elif raw.letters and raw.name.manner is Manner.BODY:
                self.names.add_letters(raw.letters, self._listed(page, raw))
            if raw.person and raw.name.manner in (Manner.BODY, Manner.NAMED):
                self.people.add(page.tokens[raw.person[1] - 1].text, self._body(page, raw))

    def mentions(self, page: NamePage) -> list[SourceMention]:
        """The sources of one sentence."""
        self._name_again(page)
        found = [self._mention(page, raw) for raw in page.raws if is_credited(page, raw, self.words)]
        found += read_governments(page)
        found += read_persons(page, self.words, self.people, self.countries.main, self.full_names)
        return found

    def _name_again(self, page: NamePage) -> None:
        """Read what may be a name as one where the article names that body elsewhere."""
        for body in page.maybe:
            within = [raw for raw in page.raws if raw.first < body.last and body.first < raw.last]
            other = any(raw.name.manner not in (Manner.SOME, Manner.OFFICE) or raw.office for raw in within)
            if other or not self.names.find(body):
                continue
            name = RawName(body.first, body.last, Name(Manner.NAMED, ""), body=body)
            page.raws = sorted([*(raw for raw in page.raws if raw not in within), name], key=lambda raw: raw.first)

    def _mention(self, page: NamePage, raw: RawName) -> SourceMention:
        first, last = raw.first, raw.last
        if raw.person:
            first, last = min(first, raw.person[0]), max(last, raw.person[1])
        page.taken[first:last] = [True] * (last - first)
        span = Span(page.tokens[first].start, page.tokens[last - 1].end)
        source = self._source(page, raw)
        if (raw is page.raws[0] and not raw.body) or self._beside_verb(page, first, last):
            for sort in taken_up_by(source):
                self.last[sort] = source
        manner = Manner.OFFICE if raw.office or raw.person else raw.name.manner
        also = self.names.other_ids(source) if raw.letters or (raw.body and raw.body.letters) else ()
        return SourceMention(span, source, Manner.CHANNEL if raw.channel else manner, also)

    def _beside_verb(self, page: NamePage, first: int, last: int) -> bool:
        """Whether a name stands beside a verb that credits somebody; "to the lower house of parliament" does not."""
        starts = [*range(max(0, first - _VERB_REACH), first), *range(last, min(len(page.tokens), last + _VERB_REACH))]
        return self.words.verbs.any_at(page.tokens, starts)

    def _source(self, page: NamePage, raw: RawName) -> Source:
        name = as_printed(page, raw.first, raw.last)
        match raw.name.manner:
            case Manner.BODY | Manner.NAMED:
                source = self._body(page, raw)
                beside = bool(raw.country) or any(at in page.places for at in range(raw.first, raw.last))
                if beside or ":" not in raw.name.key:  # "the Pentagon" does not tell whose "the Defence Ministry" is
                    self.countries.note(body_of(source.source_id), country_of(source.source_id), printed=beside)
                return source
            case Manner.SOME:
                return Source(name, "", SourceKind(raw.name.key))
            case Manner.AGAIN:
                if raw.name.key == "ministry" and self._another_ministry(page, raw):
                    return Source(as_printed(page, raw.first, past_topic(page, raw.last)), "", SourceKind.GOVERNMENT)
                if own := self._with_own_name(page, raw):
                    return Source(own, "", SourceKind.UNNAMED)
                known = self.last.get(raw.name.key)
                if raw.name.key == "person":
                    return self._spokesman(page, raw, name, known)
                # A spokesman is somebody; "the ministry" that nobody has named is not
                return known or Source("", "", SourceKind.UNNAMED)
            case _:
                raise ValueError(raw.name.manner)

    def _body(self, page: NamePage, raw: RawName) -> Source:
        first, last = with_town(page, raw), raw.body.end if raw.body else raw.bare_end or raw.last
        if raw.person:
            first, last = min(first, raw.person[0]), max(last, raw.person[1])
        if raw.body:
            known = self.names.find(raw.body)
            name = as_printed(page, first, last)
            if known and known.source_id:
                return Source(name, known.source_id, known.kind)
            return Source(name, "", raw.body.kind or SourceKind.UNNAMED)
        known = self._by_letters(page, raw) or self._listed(page, raw)
        return replace(known, name=as_printed(page, first, last))

    def _by_letters(self, page: NamePage, raw: RawName) -> Source | None:
        """The body that the article itself has given these letters to, whatever they mean elsewhere."""
        token = page.tokens[raw.first]
        alone = raw.last - raw.first == 1 and token.text.isupper()
        return self.names.lettered(latin(token.text, self.words.letters)) if alone else None

    def _listed(self, page: NamePage, raw: RawName) -> Source:
        """A body that stands in the lists, by its name alone."""
        body = listed_body(raw)
        alone = body == "president" and raw.beside is None and raw.person is None
        if alone and len(self.presidents) == 1:
            (known,) = self.presidents  # "prezydent Radomia … Prezydent dodał"
            return Source(as_printed(page, raw.first, raw.last), known.source_id, known.kind)
        country = raw.country or (self.names.country if body in LOCAL else self.countries.of_body(body))
        told = self.own.get(body, ()) if not raw.country else ()  # "police" where one force is named
        own = own_id(raw, country) or (next(iter(told)) if len(told) == 1 else "")
        name = as_printed(page, raw.first, raw.body.end if raw.body else raw.bare_end or raw.last)
        return Source(name, own or source_id_of(body, country), KINDS[body.rpartition(":")[2]])

    def _spokesman(self, page: NamePage, raw: RawName, name: str, body: Source | None) -> Source:
        """Who speaks for the body named last; for none, a person by name, or nobody in particular."""
        if body or not raw.person:
            return Source(name, body.source_id if body else "", body.kind if body else SourceKind.UNNAMED)
        first, last = raw.person
        surname = person_id(latin(page.tokens[last - 1].text, self.words.letters), self.countries.main)
        return Source(as_printed(page, first, last), surname, None)

    def _with_own_name(self, page: NamePage, raw: RawName) -> str:
        """The name of a body that is none we know and none told of before: "agencja AFAD", "Komitet Śledczy"; or ""."""
        last = raw.last
        while last < len(page.tokens) and page.tokens[last].text[0].isupper() and last not in page.places:
            last += 1
        return as_printed(page, raw.first, last) if last > raw.last and not raw.person and not page.shouted else ""

    def _another_ministry(self, page: NamePage, raw: RawName) -> bool:
        """Whether a word after "ministry" says which one, a ministry that has no name in the list."""
        return raw.last < len(page.tokens) and page.tokens[raw.last].folded in self.words.topics


_VERB_REACH = 3
