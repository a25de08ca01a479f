"""Names of the gazetteer found in sentences, the longest at each word, inflected forms included."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.gazetteer import Gazetteer, Named
from extract.inflection import Endings
from extract.text import Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name found: tokens `[first, last)` of a sentence, the gazetteer's key for it, and what it may mean."""

    sentence: int
    first: int
    last: int
    span: Span
    key: str
    named: tuple[Named, ...]
    inflected: bool


class Finder:
    """Looks names up in the gazetteer, through a language's endings."""

    def __init__(self, gazetteer: Gazetteer, endings: Endings) -> None:
        self._gazetteer = gazetteer
        self._endings = endings

    def find(self, sentences: Sequence[Sentence]) -> Iterator[Toponym]:
        """Every name, from left to right, none overlapping another."""
        for number, sentence in enumerate(sentences):
            index, tokens = 0, sentence.tokens
            while index < len(tokens):
                found = self._at(number, tokens, index) if tokens[index].text[0].isupper() else None
                if found is not None:
                    yield found
                index = found.last if found else index + 1

    def _at(self, sentence: int, tokens: Sequence[Token], first: int) -> Toponym | None:
        best: tuple[int, str, bool] | None = None
        word = tokens[first].folded.replace("’", "'")
        for form in self._endings.nominatives(word):
            inflected = form != word
            longest = self._gazetteer.longest_after(form)
            for last, key, changed in self._extended(tokens, first, form, longest):
                if (best is None or last > best[0]) and self._gazetteer.named(key):
                    best = last, key, inflected or changed
        if best is None:
            return None
        last, key, inflected = best
        span = Span(tokens[first].start, tokens[last - 1].end)
        return Toponym(sentence, first, last, span, key, self._gazetteer.named(key), inflected)

    def _extended(
        self, tokens: Sequence[Token], first: int, form: str, longest: int
    ) -> Iterator[tuple[int, str, bool]]:
        """Names that begin with this form: the end of each, its key, and whether a later word was inflected."""
        yield first + 1, form, False
        reached = [(first + 1, form, False, 1)]
        while reached:
            index, key, changed, words = reached.pop()
            while index < len(tokens) and tokens[index].text == ".":
                index += 1
            if words >= longest or index >= len(tokens) or tokens[index].text == ",":
                continue
            word = tokens[index].folded.replace("’", "'")
            capital = tokens[index].text[0].isupper()
            for other in self._endings.nominatives(word) if capital else (word,):
                reached.append((index + 1, f"{key} {other}", changed or other != word, words + 1))
            yield from ((end, longer, change) for end, longer, change, count in reached if count == words + 1)
