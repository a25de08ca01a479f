"""Places that the gazetteer does not have, told by the word for their kind: «село Верхнее», «Бондарский район».

They are mentions of the article without a place: nothing is counted there and nothing is pinned.
"""

from collections.abc import Iterator, Sequence, Set

from extract.language import Language
from extract.places import wordlists
from extract.places.place_words import KIND_AFTER, PlaceWords, place_words
from extract.records import record
from extract.words.text import Sentence, Span, Token

LONGEST = 3  # words of a name
SHORT, LONGEST_ENDING = 4, 2  # letters of a name that is not looked for again, and of the endings it may have
REACH = 4  # tokens after the word for a kind within which the colon of a list stands
KIND_BEFORE, BETWEEN = "kind_of_name", "between"


@record
class Adjectives:
    """The endings of a language's adjectives; those made from names have one of the `suffixes` before them."""

    endings: tuple[str, ...]
    suffixes: tuple[str, ...]

    def are_of(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a token is an adjective with a capital, and not merely since it opens the sentence."""
        word = tokens[index].folded
        found = [ending for ending in self.endings if word.endswith(ending)]
        if not found or not _is_name(tokens[index]):
            return False
        return index > 0 or any(word.removesuffix(ending).endswith(self.suffixes) for ending in found)


def read_unplaced(sentences: Sequence[Sentence], taken: Sequence[Span], language: Language) -> tuple[Span, ...]:
    """The spans of such names outside those that were found in the gazetteer, in order of print."""
    words = place_words(language)
    if not words.lists(KIND_BEFORE) and not words.lists(KIND_AFTER):
        return ()
    section = language.section("places")
    endings = Adjectives(
        *(tuple(section.get(name, "").split()) for name in ("adjective_endings", "adjective_suffixes"))
    )
    people = wordlists.load(language.code)
    covered = {offset for span in taken for offset in range(span.start, span.end)}
    found = {
        Span(tokens[first].start, tokens[last - 1].end): tokens[first].text if last - first == 1 else ""
        for tokens in (sentence.tokens for sentence in sentences)
        for first, last in (*_named(tokens, words, people, covered), *_adjectives(tokens, words, endings))
        if tokens[first].start not in covered and tokens[last - 1].start not in covered
    }
    changing = section.get("last_letters", "")
    names = (text.lower() for text in found.values() if len(text) > SHORT)
    stems = {name.rstrip(changing) for name in names if wordlists.SURNAME not in people.get(name, "")}
    again = (token.span for one in sentences for token in one.tokens if _is_form(token, stems)) if stems else ()
    return tuple(sorted({*found, *(span for span in again if span.start not in covered)}))


def _is_form(token: Token, stems: Set[str]) -> bool:
    """Whether a token is a form of a name that its kind told elsewhere: «из Стивентона»."""
    return _is_name(token) and any(token.folded[: len(token.text) - cut] in stems for cut in range(LONGEST_ENDING + 1))


def _named(
    tokens: Sequence[Token], words: PlaceWords, people: dict[str, str], covered: set[int]
) -> Iterator[tuple[int, int]]:
    """Names behind the word for their kind, as far as the next that is known: tokens `[first, last)`."""
    for first in range(1, len(tokens)):
        if not _is_name(tokens[first]) or KIND_BEFORE not in words.classes(tokens[first - 1].folded):
            continue
        if wordlists.GIVEN in people.get(tokens[first].folded, ""):
            continue
        last = first + 1
        while last < min(len(tokens), first + LONGEST) and _is_name(tokens[last]):
            if tokens[last].start in covered:
                break
            last += 1
        yield first, last


def _adjectives(tokens: Sequence[Token], words: PlaceWords, endings: Adjectives) -> Iterator[tuple[int, int]]:
    """Adjectives with a capital before the word for their kind, which is part of the name: tokens `[first, last)`.

    Several may share the word: «в Бондарском и Пичаевском районах», «три района: Бондарский и Пичаевский».
    """
    for last in range(len(tokens)):
        if KIND_AFTER not in words.classes(tokens[last].folded):
            continue
        first = last - 1
        if first > 0 and BETWEEN in words.classes(tokens[first].folded):
            first -= 1
        if first >= 0 and endings.are_of(tokens, first):
            yield first, last + 1
            while first > 1 and _joins(tokens[first - 1]) and endings.are_of(tokens, first - 2):
                first -= 2
                yield first, first + 1
        colon = next((at for at in range(last + 1, min(last + REACH, len(tokens))) if tokens[at].text == ":"), last)
        first = colon + 1
        while colon > last and first < len(tokens) and endings.are_of(tokens, first):
            yield first, first + 1
            first += 2 if first + 1 < len(tokens) and _joins(tokens[first + 1]) else len(tokens)


def _joins(token: Token) -> bool:
    return token.text == "," or (len(token.text) == 1 and token.text.islower())


def _is_name(token: Token) -> bool:
    return token.is_word and token.text[0].isupper() and len(token.text) > 2 and not token.text.isupper()
