"""Where a body's name ends behind its noun: "im. Kopernika", "«Причал»", "for Human Rights", "(GIS)"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.places.places import PlaceMention
from extract.records import record
from extract.sources.naming import Naming
from extract.words.text import Token

_QUOTES = {"«": "»", "„": "”", "“": "”", '"': '"'}
_QUOTED, _TAIL = 6, 6


@record
class Tail:
    """What follows a noun for bodies: the name ends before token `end`, its letters in brackets before `last`.

    `distinct` where it is a name by itself (a number, a quoted or a person's name, letters); `long` where small
    words go on that only a name has ("по правам человека").
    """

    end: int
    last: int
    letters: str
    distinct: bool
    long: bool


@dataclass(slots=True)
class Ends:
    """A sentence in which names of bodies end."""

    tokens: Sequence[Token]
    places: Mapping[int, PlaceMention]
    words: Naming

    def after(self, at: int) -> Tail:
        """What goes on behind a noun that ends before a token."""
        letters, distinct, long = "", False, False
        while at < len(self.tokens):
            if closes := self._quoted(at):
                at, distinct = closes, True
                break
            if self._is_letters(at) and at not in self.places:
                letters, at, distinct = self.words.plain(self.tokens[at].text.partition("-")[0]), at + 1, True
                break
            if at in self.places and not self._is_letters(at):
                at = self._past_place(at)
                break
            named = self._named_after(at) or self._numbered(at)
            step = named or self._step(at)
            if step == at:
                if (step := self._tail(at)) == at:
                    break
                long = True
            at, distinct = step, distinct or bool(named)
        bracket, last = self._bracket(at)
        return Tail(at, last, bracket or letters, distinct or bool(bracket), long)

    def _step(self, at: int) -> int:
        """The token after one more capital, with the words that join it."""
        return at + 1 if self._is_capital(at) or self._owned(at) else self._joined(at)

    def _past_place(self, at: int) -> int:
        while at + 1 in self.places and self.places[at + 1] is self.places[at]:
            at += 1
        return at + self._is_capital(at)

    def _stop(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text == "."

    def _quoted(self, at: int) -> int:
        """The token after a quoted name that begins here, or 0."""
        closing = _QUOTES.get(self.tokens[at].text)
        if closing is None or at + 1 >= len(self.tokens) or not self.tokens[at + 1].text[0].isupper():
            return 0
        ahead = range(at + 2, min(len(self.tokens), at + 2 + _QUOTED))
        return next((index + 1 for index in ahead if self.tokens[index].text == closing), 0)

    def _named_after(self, at: int) -> int:
        """The token after a person's name that "imienia" brings, or 0."""
        name = at + 1 + self._stop(at + 1)
        return (
            self._capitals(name) if self.tokens[at].folded in self.words.named_after and self._is_capital(name) else 0
        )

    def _numbered(self, at: int) -> int:
        """The token after a number that "nr" brings, or 0."""
        number = at + 1 + self._stop(at + 1)
        told = self.tokens[at].folded in self.words.numbers and number < len(self.tokens)
        return number + 1 if told and self.tokens[number].text.isdecimal() else 0

    def _capitals(self, at: int) -> int:
        while at < len(self.tokens) and self._is_capital(at):
            at += 1
        return at

    def _is_capital(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        return token.text[0].isupper() and not self.words.is_small(token) and not self.words.verbs.at(self.tokens, at)

    def _is_letters(self, at: int) -> bool:
        text = self.tokens[at].text.partition("-")[0]
        return len(text) > 1 and text.isalpha() and text.isupper() and not self.words.is_small(self.tokens[at])

    def _owned(self, at: int) -> bool:
        """Whether an apostrophe stands within a name: "Workers' Union"."""
        return self.tokens[at].folded in ("'", "’", "'s", "’s") and self._is_capital(at + 1)

    def _joined(self, at: int) -> int:
        """The token after a joining word and the capital behind it."""
        found = next(iter(self.words.joins.at(self.tokens, at)), None)
        if found is None or not self._is_capital(found.last) or found.last in self.places:
            return at
        end = self._capitals(found.last)
        both = self.tokens[at].folded in self.words.small.conjunctions
        if both and any(self.words.head_at(self.tokens, index) for index in range(found.last, end)):
            return at  # "St Anne's Hospital and Mercy Hospital"
        return end

    def _tail(self, at: int) -> int:
        """The token after the small words that say what a body is for."""
        found = next(iter(self.words.tails.at(self.tokens, at)), None)
        begin = found.last if found else at if self.words.lower_tails else len(self.tokens)
        end = begin
        if begin == len(self.tokens):
            return at
        counts = frozenset(cue.first for cue in self.words.measures.find(self.tokens))
        while end < len(self.tokens) and end - begin < _TAIL and end not in counts:
            over = end > begin and self.tokens[end].folded in self.words.tail_links
            if not self._is_plain(end + over):
                break
            end += 1 + over
        return end if end > begin else at

    def _is_plain(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        plain = token.text.isalpha() and not self.words.is_small(token) and at not in self.places
        return plain and not self.words.verbs.at(self.tokens, at)

    def _bracket(self, at: int) -> tuple[str, int]:
        """The letters in brackets behind a name, and the token after them."""
        ahead = self.tokens[at : at + 3]
        if [token.text for token in ahead[::2]] == ["(", ")"] and len(ahead) == 3 and self._is_letters(at + 1):
            return self.words.plain(ahead[1].text), at + 3
        return "", at
