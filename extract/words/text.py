"""Spans, tokens and sentences of a text: where things stand, counted in characters."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from typing import Any

from extract.records import ordered_record, record
from extract.words.openings import Opened, Openings


@ordered_record
class Span:
    """Characters `[start, end)` of an article's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """What the text says there."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that holds all of these; there must be one."""
    found = list(spans)
    return Span(min(span.start for span in found), max(span.end for span in found))


@record
class Token:
    """A word, a number or one sign of punctuation.

    `folded` is its lower-case form, for look-up only; `is_word` says whether it holds letters or digits.
    """

    start: int
    end: int
    text: str
    folded: str
    is_word: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Tokens(tuple[Token, ...]):
    """The tokens of a sentence, with what has been found in them: what many rooms ask for is looked for once.

    `folded` and `texts` list their forms. `found` holds what was found, by who has looked for it; it goes when the
    sentence goes. `openings` are those of the text's language, None where the tokens are of no article; `opened` is
    what they say of these tokens.
    """

    def __new__(cls, tokens: Iterable[Token], _openings: Openings | None = None) -> "Tokens":
        """The same tokens, as a tuple holds them."""
        return super().__new__(cls, tokens)

    def __init__(self, _tokens: Iterable[Token], openings: Openings | None = None) -> None:
        self.folded = [token.folded for token in self]
        self.texts = [token.text for token in self]
        self.found: dict[object, Any] = {}
        self.openings = openings
        self.opened: Opened | None = None


def folded_of(tokens: Sequence[Token]) -> list[str]:
    """The lower-case form of each token of a sentence or of a stretch of one."""
    return tokens.folded if isinstance(tokens, Tokens) else [token.folded for token in tokens]


def texts_of(tokens: Sequence[Token]) -> list[str]:
    """Each token of a sentence or of a stretch of one, as printed."""
    return tokens.texts if isinstance(tokens, Tokens) else [token.text for token in tokens]


@record
class Sentence:
    """A sentence with its tokens; `span` is where it stands, `paragraph` counts from 0 within the text."""

    start: int
    end: int
    paragraph: int
    tokens: Tokens
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Many rooms ask for the span: it is made once."""
        object.__setattr__(self, "span", Span(self.start, self.end))


# Apostrophes and inner hyphens hold a word together ("Jean-Claude", "Zhambyl's" gives "Zhambyl" and "'s");
# digits take no separators: figures.py joins "1 300" and "1,300" since it alone knows what a number is.
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:[-‐‑'’](?!s\b|S\b)[^\W\d_]+)*|['’][sS]\b|\S|_")
_LINE = re.compile(r"[^\n]+")
_NEXT_LINE = re.compile(r"\n([ \t]*)(\w)")
_LONG_LINE, _SET_IN = 50, 2  # characters of a line that may be wrapped; blanks before one that goes on
# Nothing is given back: a run of signs that no blank follows ends no sentence, from whichever of them one looks at it
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)")
_PAUSE = re.compile(r"(?s:.*)[,;:–—](?=\s)")
_LONGEST = 5000  # characters of what can be one sentence: no room should have to hold all of an endless text at once
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)$")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+)")
_REMEMBERED = 50_000  # words; then the memory starts anew: it must stay flat over any number of articles
_LONGEST_WORD = 40  # characters to look back for an abbreviation: enough for any, and no stop costs more than another
_NEXT_LETTER = re.compile(r"[\s–—\"'„“«‘(\[-]*(.)")


class _Words(dict[str, tuple[str, str, bool]]):
    """For each word seen, itself, its lower-case form, and whether it holds letters or digits: found out once."""

    def __missing__(self, word: str) -> tuple[str, str, bool]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = word, word.lower(), word[0].isalnum()
        return found


_words = _Words()


def tokens_of(text: str, start: int = 0, end: int | None = None, openings: Openings | None = None) -> Tokens:
    """The tokens between two offsets of a text, in order."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        first, last = match.span()
        found.append(Token(first, last, *_words[text[first:last]]))
    return Tokens(found, openings)


def sentences_of(
    text: str,
    abbreviations: frozenset[str] = frozenset(),
    openings: Openings | None = None,
    ends: frozenset[str] = frozenset(),
) -> tuple[Sentence, ...]:
    """Split a text into sentences; each line is a paragraph of its own, if it is not wrapped.

    A full stop ends a sentence unless the word before it is one of `abbreviations` (lower case, without the
    stop) or an initial, or the next word begins in lower case or stands there with it ("p.m. friday"). An abbreviation
    ends one where it stands in `ends` with the word behind it ("tys. kolejnych"). What goes on for pages is cut where
    it pauses.
    """
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(_paragraphs(text)):
        bounds = _sentence_bounds(text, *paragraph, abbreviations, ends)
        for start, end in (piece for begin, stop in bounds for piece in _pieces(text, begin, stop)):
            sentences.append(Sentence(start, end, number, tokens_of(text, start, end, openings)))
    return tuple(sentences)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph stands: a line, or several where one goes on in the next."""
    start = -1
    for line in _LINE.finditer(text):
        start = line.start() if start < 0 else start
        if _is_wrapped(text, line):
            continue
        if text[start : line.end()].strip():
            yield start, line.end()
        start = -1


def _is_wrapped(text: str, line: re.Match[str]) -> bool:
    """Whether a long line ends no sentence and the next one is set in or begins in lower case."""
    printed = line.group().rstrip()
    if len(printed) < _LONG_LINE or printed[-1] in ".!?…:;":
        return False
    following = _NEXT_LINE.match(text, line.end())
    return following is not None and (following.group(2).islower() or len(following.group(1)) >= _SET_IN)


def _sentence_bounds(
    text: str, start: int, end: int, abbreviations: frozenset[str], ends: frozenset[str]
) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, begin, match, end, abbreviations, ends):
            yield begin, match.end()
            begin = match.end()
    yield begin, end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence whole, or one without end in pieces: cut after a comma and the like, else at a blank."""
    while end - start > _LONGEST:
        pause = _PAUSE.match(text, start, start + _LONGEST)
        cut = pause.end() if pause else text.rfind(" ", start + 1, start + _LONGEST)
        if cut < 0 and (cut := text.find(" ", start + 1, end)) < 0:
            break
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _ends_sentence(
    text: str, begin: int, match: re.Match[str], end: int, abbreviations: frozenset[str], ends: frozenset[str]
) -> bool:
    following = _NEXT_LETTER.match(text, match.end(), end)
    if following and following.group(1).islower():
        return False
    if match.group() != ".":
        return True
    # Only from the last blank on: looking for what ends there begins anew at every letter
    before = _WORD_BEFORE.search(text[max(begin, match.start() - _LONGEST_WORD) : match.start()].rpartition(" ")[2])
    if before is None:
        # "10. stycznia" and "5. Januar" are ordinals: the lower-case test above has let the month pass
        return True
    word = before.group(1)
    # An initial ("W. Putin", "J. F. Kennedy"), but not the last letter of an all-capitals label ("TYPE A.")
    if len(word) == 1 and word.isupper():
        return False
    word = word.lower()
    if word in abbreviations:
        return _stands_in(ends, text, word, match)
    return not (f"{word}." in abbreviations and _stands_in(abbreviations, text, word, match))


def _stands_in(pairs: frozenset[str], text: str, word: str, match: re.Match[str]) -> bool:
    """Whether a word with its full stop and the word behind it ("3 p.m. Friday") is one of these pairs."""
    following = _WORD_AFTER.match(text, match.end()) if pairs else None
    return following is not None and f"{word}. {following.group(1).lower()}" in pairs
