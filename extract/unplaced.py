"""Places that the gazetteer does not have, told by the word for their kind: «село Верхнее», «Бондарский район».

They are mentions of the article without a place: nothing is counted there and nothing is pinned.
"""

from collections.abc import Iterator, Sequence

from extract import wordlists
from extract.language import Language
from extract.place_words import KIND_AFTER, PlaceWords, place_words
from extract.text import Sentence, Span, Token

LONGEST = 3  # words of a name
KIND_BEFORE, BETWEEN = "kind_of_name", "between"


def read_unplaced(sentences: Sequence[Sentence], taken: Sequence[Span], language: Language) -> tuple[Span, ...]:
    """The spans of such names outside those that were found in the gazetteer, in order of print."""
    words = place_words(language)
    if not words.lists(KIND_BEFORE) and not words.lists(KIND_AFTER):
        return ()
    endings = tuple(language.section("places").get("adjective_endings", "").split())
    people = wordlists.load(language.code)
    covered = {offset for span in taken for offset in range(span.start, span.end)}
    found = {
        Span(tokens[first].start, tokens[last - 1].end): tokens[first].text if last - first == 1 else ""
        for tokens in (sentence.tokens for sentence in sentences)
        for first, last in (*_named(tokens, words, people), *_adjectives(tokens, words, endings))
        if tokens[first].start not in covered and tokens[last - 1].start not in covered
    }
    names = set(found.values()) - {""}  # printed again without the word for their kind
    again = (token.span for one in sentences for token in one.tokens if token.text in names) if names else ()
    return tuple(sorted({*found, *(span for span in again if span.start not in covered)}))


def _named(tokens: Sequence[Token], words: PlaceWords, people: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Names behind the word for their kind: tokens `[first, last)`."""
    for first in range(1, len(tokens)):
        if not _is_name(tokens[first]) or KIND_BEFORE not in words.classes(tokens[first - 1].folded):
            continue
        if wordlists.GIVEN in people.get(tokens[first].folded, ""):
            continue
        last = first + 1
        while last < min(len(tokens), first + LONGEST) and _is_name(tokens[last]):
            last += 1
        yield first, last


def _adjectives(tokens: Sequence[Token], words: PlaceWords, endings: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Adjectives with a capital before the word for their kind, which is part of the name: tokens `[first, last)`."""
    for last in range(1, len(tokens)):
        if KIND_AFTER not in words.classes(tokens[last].folded):
            continue
        first = last - 1
        if first and BETWEEN in words.classes(tokens[first].folded):
            first -= 1
        if _is_name(tokens[first]) and tokens[first].folded.endswith(endings):
            yield first, last + 1


def _is_name(token: Token) -> bool:
    return token.is_word and token.text[0].isupper() and len(token.text) > 2 and not token.text.isupper()
