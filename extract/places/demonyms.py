"""Adjectives and inhabitants of countries, regions and towns ("Kazakh", "Kazakhs"): mentions of a place, never a pin.

`[places.demonyms]` lists forms by country or place: one that ends in `*` stands for any ending, a capital asks for one
in print. `[places.inhabitants]` lists forms that are read, yet are no mention of a place: people, languages.
`[places.adjectives]` lists stems by place, each with every ending of `adjective_endings`.
"""

import functools
from collections.abc import Iterator, Sequence

from extract.language import Language, LanguageError
from extract.places import wordlists
from extract.places.gazetteer import Gazetteer, Place, load
from extract.places.place_words import ARTIST, KIND_AFTER, STREET, place_words
from extract.records import record
from extract.schema import PlaceKind
from extract.words.beginnings import Beginnings
from extract.words.inflection import Endings, endings_of
from extract.words.text import Sentence, Span, Token

LONGEST = 30  # letters of a stem
KEPT = 20_000  # words that are remembered
JOINING = 2  # letters of a word that joins («и»)
SHORTEST = 4  # letters of a stem: shorter ones stand only whole


@record
class Form:
    """What a printed form leads to; `listed` says whether it is one of the article's mentions."""

    place: Place
    capital: bool  # counts only where it is printed with a capital
    listed: bool = True


class Demonyms:
    """The forms of a language file."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        """Read the forms.

        Raises:
            LanguageError: forms are given for a country that the gazetteer does not have.
        """
        self._exact: dict[str, Form] = {}
        self._stems: dict[str, Form] = {}
        self._adjectives: dict[str, Form] = {}
        self._known: dict[str, Form | None] = {}
        self._words = wordlists.load(language.code)
        self._units = place_words(language)
        self._beginnings = Beginnings(self.__contains__)
        section = language.section("places")
        for name in ("demonyms", "inhabitants"):
            for code, forms in section.get(name, {}).items():
                place = _named(gazetteer, code, language, name)
                for form in forms.split():
                    table = self._stems if form.endswith("*") else self._exact
                    table[form.rstrip("*").lower()] = Form(place, form[0].isupper(), name == "demonyms")
        self._gazetteer, self._nouns = gazetteer, endings_of(section.get("endings", ""))
        self._endings = section.get("adjective_endings", "").split()
        for code, stems in section.get("adjectives", {}).items():
            place = _named(gazetteer, code, language, "adjectives")
            for stem in stems.split():
                self._adjectives[stem.lower()] = Form(place, stem[0].isupper())

    def find(self, sentences: Sequence[Sentence]) -> Iterator[tuple[Span, Form]]:
        """Each form printed."""
        if not self._exact and not self._stems and not self._adjectives:
            return
        for sentence in sentences:
            for index in self._beginnings.among(sentence.tokens.folded):
                token = sentence.tokens[index]
                found = self._of(token.folded) if token.is_word else None
                if found and self._counts(found, sentence.tokens, index):
                    of_person = found.place.kind is not PlaceKind.CITY and self._tells_of_person(sentence.tokens, index)
                    yield token.span, Form(found.place, found.capital, False) if of_person else found

    def stands_for_unit(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a town's adjective has no noun, or that of its unit: «в Жамбылской и Алматинской областях»."""
        if self._adjective(tokens[index].folded) is None:
            return False
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is None or not after.text[0].islower():
            return True
        return len(after.text) <= JOINING or KIND_AFTER in self._units.classes(after.folded)

    def _counts(self, found: Form, tokens: Sequence[Token], index: int) -> bool:
        """Whether a form is printed as it must be, and is neither a surname nor a district («Косовский район»)."""
        if found.capital and not tokens[index].text[0].isupper():
            return False
        if tokens[index].text[0].isupper() and self._names_street(tokens, index):
            return False
        if found.place.kind is PlaceKind.COUNTRY and self._names_district(tokens, index):
            return False
        return found.place.kind is not PlaceKind.CITY or not self._is_surname(tokens, index)

    def _names_street(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether an adjective is a street's name: «Дмитровское шоссе», «ул. Советская»."""
        before = index - 1 - (index > 1 and tokens[index - 1].text == ".")
        beside = (at for at in (before, index + 1) if 0 <= at < len(tokens))
        return any(STREET in self._units.classes(tokens[at].folded) for at in beside)

    def _names_district(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether an adjective with a capital inside a sentence stands before the word for a kind of place."""
        after = tokens[index + 1].folded if index + 1 < len(tokens) else ""
        return index > 0 and tokens[index].text[0].isupper() and KIND_AFTER in self._units.classes(after)

    def _tells_of_person(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether an adjective says where an artist, athlete or trader is from, or of which people: no place of news.

        Several may stand together: «советский и российский актёр».
        """
        after = index + 1
        while after + 1 < len(tokens) and _joins(tokens[after]) and tokens[after + 1].folded in self:
            after += 2
        if after >= len(tokens):
            return False
        people = self._of(tokens[after].folded)
        return ARTIST in self._units.classes(tokens[after].folded) or (people is not None and not people.listed)

    def _is_surname(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a town's adjective with a capital follows another capital: «Станислав Белгородский»."""
        before = tokens[index - 1] if index else tokens[index]
        if index > 1 and before.text == "." and tokens[index - 2].text.isupper() and len(tokens[index - 2].text) == 1:
            return True  # «Н. В. Томского»
        unit = tokens[index + 1].folded if index + 1 < len(tokens) else ""
        if KIND_AFTER in self._units.classes(unit):
            return False
        if index == 0 or not (tokens[index].text[0].isupper() and before.is_word and before.text.istitle()):
            return False
        return index > 1 or wordlists.GIVEN in self._words.get(before.folded, "")

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._of(word) is not None

    def _of(self, word: str) -> Form | None:
        if word not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            lengths = range(min(len(word), LONGEST), SHORTEST - 1, -1)
            stems = (self._stems[word[:length]] for length in lengths if word[:length] in self._stems)
            self._known[word] = self._exact.get(word) or next(stems, None) or self._adjective(word)
        return self._known[word]

    def _adjective(self, word: str) -> Form | None:
        """What a town's adjective leads to, unless it is a form of the town's own name: «Омском»."""
        stems = (word.removesuffix(ending) for ending in self._endings if word.endswith(ending))
        stem = next((one for one in stems if one in self._adjectives), None)
        if stem is None:
            return None
        found = self._adjectives[stem]
        return None if _is_noun(word, found.place, self._gazetteer, self._nouns) else found


def _named(gazetteer: Gazetteer, code: str, language: Language, table: str) -> Place:
    place = gazetteer.place(code) if code in gazetteer else gazetteer.country(code)
    if place is None:
        raise LanguageError(f"{language.code}.toml: [places.{table}] {code!r} is no country or place_id.")
    return place


def _is_noun(form: str, place: Place, gazetteer: Gazetteer, nouns: Endings) -> bool:
    """Whether a form is one of the town's own name too: «Омском» is of Omsk before it is of «омский»."""
    named = (one for key in nouns.nominatives(form) for one in gazetteer.named(key))
    return any(gazetteer.at(one.number).place_id == place.place_id for one in named)


def _joins(token: Token) -> bool:
    return token.text == "," or (len(token.text) == 1 and token.text.islower())


@functools.cache
def demonyms(language: Language) -> Demonyms:
    """The forms of a language, over the project's gazetteer."""
    return Demonyms(language, load())
