"""Adjectives and inhabitants of countries and regions ("Kazakh", "Kazakhs"): mentions of a place, never a pin."""

import functools
from collections.abc import Iterator, Sequence

from extract.beginnings import Beginnings
from extract.gazetteer import Gazetteer, Place, load
from extract.language import Language, LanguageError
from extract.text import Sentence, Span

LONGEST = 30  # letters of a stem
KEPT = 20_000  # words that are remembered
SHORTEST = 4  # letters of a stem: shorter ones stand only whole


class Demonyms:
    """The forms of a language file; a form that ends in `*` stands for any ending, a capital asks for one in print."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        """Read the forms.

        Raises:
            LanguageError: forms are given for a country that the gazetteer does not have.
        """
        self._exact: dict[str, tuple[Place, bool]] = {}
        self._stems: dict[str, tuple[Place, bool]] = {}
        self._known: dict[str, tuple[Place, bool] | None] = {}
        self._beginnings = Beginnings(self.__contains__)
        for code, forms in language.section("places").get("demonyms", {}).items():
            place = gazetteer.place(code) if code in gazetteer else gazetteer.country(code)
            if place is None:
                raise LanguageError(f"{language.code}.toml: [places.demonyms] {code!r} is no country or place_id.")
            for form in forms.split():
                table = self._stems if form.endswith("*") else self._exact
                table[form.rstrip("*").lower()] = place, form[0].isupper()

    def find(self, sentences: Sequence[Sentence]) -> Iterator[tuple[int, Span, Place]]:
        """Each form printed, with the number of its sentence."""
        if not self._exact and not self._stems:
            return
        for number, sentence in enumerate(sentences):
            for index in self._beginnings.among(sentence.tokens.folded):
                token = sentence.tokens[index]
                found = self._of(token.folded) if token.is_word else None
                if found and (token.text[0].isupper() or not found[1]):
                    yield number, token.span, found[0]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._of(word) is not None

    def _of(self, word: str) -> tuple[Place, bool] | None:
        if word not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            lengths = range(min(len(word), LONGEST), SHORTEST - 1, -1)
            stems = (self._stems[word[:length]] for length in lengths if word[:length] in self._stems)
            self._known[word] = self._exact.get(word) or next(stems, None)
        return self._known[word]


@functools.cache
def demonyms(language: Language) -> Demonyms:
    """The forms of a language, over the project's gazetteer."""
    return Demonyms(language, load())
