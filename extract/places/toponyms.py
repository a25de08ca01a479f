"""Names of the gazetteer found in sentences, the longest at each word, inflected forms included."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from extract.places.gazetteer import Gazetteer
from extract.records import record
from extract.words.beginnings import Beginnings
from extract.words.inflection import Endings
from extract.words.text import Sentence, Span, Token

ABBREVIATION = 3  # letters at most before a full stop that stands within a name ("St. Louis")


@record
class Meaning:
    """A place that a printed name may mean: its number in the gazetteer, and how the name fits it."""

    number: int
    alternate: bool  # the name is not its main one
    inflected: bool  # the name had to be brought to its first form


@record
class Toponym:
    """A name found: tokens `[first, last)` of a sentence and all that it may mean."""

    sentence: int
    first: int
    last: int
    span: Span
    meanings: tuple[Meaning, ...]
    abbreviation: bool = False  # of a unit, printed after a comma ("Portland, Ore.")


@record
class Names:
    """What a language adds to the gazetteer: forms that endings do not give, and abbreviations after a comma.

    `shortened` are words of units' names that are printed short: "обл" for "область".
    """

    forms: Mapping[str, tuple[int, ...]]
    abbreviations: Mapping[str, tuple[int, ...]]
    longest: int
    shortened: Mapping[str, str]


class Finder:
    """Looks names up in the gazetteer, through a language's endings; `opens` tells words that open a name in small."""

    def __init__(self, gazetteer: Gazetteer, endings: Endings, names: Names, opens: Callable[[str], bool]) -> None:
        self._gazetteer = gazetteer
        self._endings = endings
        self._names = names
        self._opens = opens
        self._own = frozenset(key.partition(" ")[0] for key in (*names.forms, *names.abbreviations))
        self._beginnings = Beginnings(self._may_begin)

    def find(self, sentences: Sequence[Sentence]) -> Iterator[Toponym]:
        """Every name, from left to right, none overlapping another."""
        for number, sentence in enumerate(sentences):
            past, tokens = 0, sentence.tokens
            for index in self._beginnings.among(tokens.texts):
                if index >= past and (found := self._at(number, tokens, index)):
                    yield found
                    past = found.last

    def _may_begin(self, text: str) -> bool:
        """Whether a name may begin with a word: most words with a capital are in no name."""
        if not text[0].isupper() and not self._opens(text.lower()):
            return False
        word = _without_curl(text.lower())
        return word in self._own or any(map(self._gazetteer.knows, self._nominatives(word)))

    def _nominatives(self, word: str) -> tuple[str, ...]:
        """What a printed word may be inflected from, or what it is short for."""
        whole = self._names.shortened.get(word)
        return (whole,) if whole else self._endings.nominatives(word)

    def _at(self, sentence: int, tokens: Sequence[Token], first: int) -> Toponym | None:
        after_comma = first > 1 and tokens[first - 1].text == "," and tokens[first - 2].text[0].isupper()
        best, keys, abbreviation = first, {}, False
        if after_comma and (found := self._spelled(tokens, first, self._names.abbreviations)):
            best, keys, abbreviation = found[0], {found[1]: False}, True
        word = _folded(tokens[first])
        if word in self._own and (found := self._spelled(tokens, first, self._names.forms)):
            best, keys, abbreviation = max((best, keys, abbreviation), (found[0], {found[1]: False}, False), key=_reach)
        settled = best if not abbreviation else 0  # a form that the language gives to a place is of no other
        for form in filter(self._gazetteer.knows, self._nominatives(word)):
            for last, key, inflected in self._extended(tokens, first, form, form != word):
                if (last > best or (last == best != settled and not abbreviation)) and self._gazetteer.named(key):
                    keys = {} if last > best else keys
                    best, abbreviation = last, False
                    keys.setdefault(key, inflected)
        if not keys or (best == first + 1 and not tokens[first].text[0].isupper()):
            return None
        last = best
        while last < len(tokens) and tokens[last].text == "." and (len(tokens[last - 1].text) == 1 or abbreviation):
            last += 1
        span = Span(tokens[first].start, tokens[last - 1].end)
        return Toponym(sentence, first, last, span, tuple(self._meanings(keys, abbreviation)), abbreviation)

    def _meanings(self, keys: Mapping[str, bool], abbreviation: bool) -> Iterator[Meaning]:
        """Each place once; where two forms of the name lead to it, by its main name if one of them is that."""
        best: dict[int, Meaning] = {}
        for key, inflected in keys.items():
            own = self._names.abbreviations if abbreviation else self._names.forms
            found = [Meaning(number, False, False) for number in own.get(key, ())]
            if not abbreviation:
                found += [Meaning(one.number, one.alternate, inflected) for one in self._gazetteer.named(key)]
            for meaning in found:
                if meaning.number not in best or (best[meaning.number].alternate and not meaning.alternate):
                    best[meaning.number] = meaning
        return iter(best.values())

    def _spelled(
        self, tokens: Sequence[Token], first: int, names: Mapping[str, tuple[int, ...]]
    ) -> tuple[int, str] | None:
        """The longest of a language's own names that is printed here."""
        found, key, words, index = None, "", 0, first
        while index < len(tokens) and words < self._names.longest:
            key = f"{key} {_folded(tokens[index])}".strip()
            words, index = words + 1, _next_word(tokens, index)
            if key in names:
                found = (index, key)
        return found

    def _extended(
        self, tokens: Sequence[Token], first: int, form: str, inflected: bool
    ) -> Iterator[tuple[int, str, bool]]:
        """Names that begin with this form: the end of each, its key, and whether a word of it is inflected."""
        reached = [(first + 1, form, inflected)]
        while reached:
            yield from reached
            longer = []
            for index, key, changed in reached:
                if not self._gazetteer.begins_longer(key):
                    continue
                if index < len(tokens) and tokens[index].text == "." and len(tokens[index - 1].text) <= ABBREVIATION:
                    index += 1
                if index < len(tokens):
                    word = _folded(tokens[index])
                    inflects = tokens[index].text[0].isupper() or self._opens(word) or self._opens(tokens[first].folded)
                    forms = self._nominatives(word) if inflects or word in self._names.shortened else (word,)
                    longer += [(index + 1, f"{key} {other}", changed or other != word) for other in forms]
            reached = longer


def _reach(found: tuple[int, dict[str, bool], bool]) -> int:
    return found[0]


def _folded(token: Token) -> str:
    return _without_curl(token.folded)


def _without_curl(word: str) -> str:
    return word.replace("’", "'")


def _next_word(tokens: Sequence[Token], index: int) -> int:
    index += 1
    if index < len(tokens) and tokens[index].text == "." and len(tokens[index - 1].text) <= ABBREVIATION:
        return index + 1
    return index
