"""Names behind "in" that the gazetteer does not have: who is counted there is not in the town told of before."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from extract.language import Language
from extract.places import wordlists
from extract.reading import Reading
from extract.words.text import Span, Token

_SHORTEST = 4  # letters
_OPENING = 2  # tokens of a sentence with which "W Koćmierzowie" sets the scene


def unknown_places(reading: Reading) -> tuple[Span, ...]:
    """The spans of such names in order of print; none in a language that has no words for "in" on its list."""
    inside = reading.language.section("clauses").get("inside", ())
    return tuple(_unknown(reading, frozenset(inside))) if inside else ()


def tells_unknown(spans: Sequence[Span], clause: Span, before: Span, reading: Reading) -> bool:
    """Whether a name of `unknown_places` stands in a clause, or opens a sentence in the stretch before it."""
    if not spans:
        return False
    if any(clause.contains(one) for one in spans):
        return True
    return any(before.contains(one) and _opens(reading, one) for one in spans)


def _unknown(reading: Reading, inside: frozenset[str]) -> Iterator[Span]:
    words = wordlists.load(reading.language.code)
    for sentence in reading.sentences:
        tokens = sentence.tokens
        for at in range(len(tokens) - 1):
            if tokens[at].folded in inside and _is_name(tokens, at, words, reading):
                yield tokens[at + 1].span


def _is_name(tokens: Sequence[Token], at: int, words: dict[str, str], reading: Reading) -> bool:
    """Whether an unknown word with a capital stands behind "in", which is nobody's, no day's and no adjective."""
    token = tokens[at + 1]
    if len(token.text) < _SHORTEST or not token.text[0].isupper() or not token.text[1:].islower():
        return False
    if tokens[at].text.isascii() != token.text.isascii() and token.text.isascii():
        return False  # «в Telegram»
    known = words.get(token.folded, "")
    nowhere = reading.language.section("clauses").get("nowhere", ())
    if wordlists.ORDINARY in known or wordlists.GIVEN in known or token.folded in nowhere:
        return False
    if _is_adjective(reading.language, token) and _goes_on(tokens, at + 2):
        return False
    spans = ((one.span for one in mentions) for mentions in (reading.places, reading.sources, reading.dates))
    return not any(_covers(one, token) for one in spans)


def _is_adjective(language: Language, token: Token) -> bool:
    return token.folded.endswith(tuple(language.section("places").get("adjective_endings", "").split()))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].is_word


def _covers(spans: Iterable[Span], token: Token) -> bool:
    return any(span.overlaps(token.span) for span in spans)


def _opens(reading: Reading, span: Span) -> bool:
    """Whether a name stands at the beginning of its sentence, which goes on there."""
    number = bisect_left(reading.sentences, span.end, key=lambda one: one.end)
    tokens = reading.sentences[number].tokens if number < len(reading.sentences) else ()
    return bisect_left(tokens, span.start, key=lambda token: token.start) < _OPENING
