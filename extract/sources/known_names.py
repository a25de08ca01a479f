"""The bodies an article names that stand in no list: each under one source_id, however it is named again."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.places.places import PlaceMention
from extract.schema import PlaceKind
from extract.sources.bodies import Source, named_body_id
from extract.sources.body_name import BodyName
from extract.sources.local_names import slug


@dataclass(slots=True)
class KnownNames:
    """The bodies of one article; `main` is its country and `town` a mention of its town."""

    main: str
    town: PlaceMention | None
    _by_name: dict[str, Source] = field(default_factory=dict)
    _by_head: dict[str, list[str]] = field(default_factory=dict)  # a noun → the names it stands in
    _lettered: set[str] = field(default_factory=set)  # letters that stand in brackets behind a name
    _other_ids: dict[str, set[str]] = field(default_factory=dict)  # of a body whose name and letters are joined

    @property
    def country(self) -> str:
        """The country of the article's town: there its police are, whoever is told of besides."""
        return self.town.place.country_code.lower() if self.town else self.main

    def add(
        self, printed: str, body: BodyName, beside: PlaceMention | None, *, inside: bool, listed: Source | None = None
    ) -> None:
        """Remember a body that a sentence names for sure; who was named first gives the source_id.

        `beside` is a place beside the name, or, where `inside` is true, in it. `listed` is the body in the lists that
        the letters behind the name stand for.
        """
        names = list(_names(body))
        known = next((self._by_name[name] for name in names if name in self._by_name), None)
        source = known or listed or Source(printed, self._source_id(names[0], body, beside, inside), body.kind)
        if body.letters and source.source_id:
            ids = {self._source_id(name, body, beside, inside) for name in names} | {listed.source_id if listed else ""}
            self._other_ids.setdefault(source.source_id, set()).update(ids - {source.source_id, ""})
        if source.kind is None and body.kind is not None:
            source = Source(source.name, source.source_id, body.kind)
            self._by_name.update((name, source) for name, old in list(self._by_name.items()) if old is known)
        for name in names:
            self._by_name[name] = source
        if body.letters and body.last > body.end:
            self._lettered.add(body.letters)
        if body.head_stem and source.source_id:
            heads = self._by_head.setdefault(body.head_stem, [])
            heads += [names[0]] if all(self._by_name[name] != source for name in heads) else []

    def add_letters(self, letters: str, listed: Source) -> None:
        """Remember the letters behind the name of a body that stands in the lists."""
        self._by_name[letters] = listed
        self._other_ids.setdefault(listed.source_id, set()).add(named_body_id(letters, self.main, ""))

    def lettered(self, letters: str) -> Source | None:
        """The body that has these letters in brackets behind its name."""
        return self._by_name[letters] if letters in self._lettered else None

    def other_ids(self, source: Source) -> tuple[str, ...]:
        """The other source_ids of a body whose name and letters the article joins."""
        return tuple(sorted(self._other_ids.get(source.source_id, ())))

    def find(self, body: BodyName) -> Source | None:
        """The body of a name; for a noun alone, the only body of that sort in the article."""
        if body.bare:
            held = self._by_head.get(body.head_stem, ())
            return self._by_name[held[0]] if len(held) == 1 else None
        return next((self._by_name[name] for name in _names(body) if name in self._by_name), None)

    def _source_id(self, name: str, body: BodyName, beside: PlaceMention | None, inside: bool) -> str:
        country = beside.place.country_code.lower() if beside else self.main
        if not body.local or body.letters == name:
            return named_body_id(name, country, "")
        city = beside if beside and beside.place.kind is PlaceKind.CITY else None
        town = (self.town or city) if inside else (city or self.town)
        return named_body_id(name, country, slug(town.place.name_en)) if town else ""


def _names(body: BodyName) -> Iterator[str]:
    """What a body is known by: its letters, its name without case endings."""
    if body.letters:
        yield body.letters
    if body.stems and not body.bare:
        yield "-".join(body.stems)
