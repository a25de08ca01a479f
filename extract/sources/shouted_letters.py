"""Bodies that a text all in capitals calls by letters alone: "THE FMLN CLAIMED", "NATIONAL UNITY [URNG] REPORTED"."""

from collections.abc import Sequence

from extract.sources.body_name import BodyName, is_acronym
from extract.sources.naming import Naming
from extract.words.text import Token

_FEWEST = 3  # letters
_OPENING, _CLOSING = frozenset("[("), frozenset("])")


def find_letters(tokens: Sequence[Token], words: Naming) -> list[BodyName]:
    """The letters beside a verb of saying that are no word: they stand in brackets, or none of them is a vowel."""
    if not words.vowels:
        return []
    return [_body(tokens, at, words) for at, token in enumerate(tokens) if _is_body(tokens, at, token, words)]


def _is_body(tokens: Sequence[Token], at: int, token: Token, words: Naming) -> bool:
    after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in _CLOSING)
    bracketed = after > at + 1 and at > 0 and tokens[at - 1].text in _OPENING
    if len(token.text) < _FEWEST or not is_acronym(token):
        return False
    if not (bracketed or words.vowels.isdisjoint(token.folded)):
        return False
    if token.folded in words.not_bodies or words.is_small(token):
        return False
    return words.said_before(tokens, at) or (after < len(tokens) and bool(words.verbs.at(tokens, after)))


def _body(tokens: Sequence[Token], at: int, words: Naming) -> BodyName:
    letters = words.plain(tokens[at].text.partition("-")[0])
    stems = (words.stem(tokens[at].text),)
    last = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in _CLOSING)
    return BodyName(at, last, at + 1, (at, at), "", stems, letters, None, local=False, sure=True, bare=False)
