"""Names in quotation marks that say who speaks: «Медуза» сообщает, "podaje „Kurier Poranny”"."""

from collections.abc import Collection, Sequence

from extract.sources.naming import Naming
from extract.words.text import Token, texts_of

QUOTES = {"«": "»", "„": "”", "“": "”", '"': '"'}
_LONGEST = 4  # words


def quoted_names(tokens: Sequence[Token], words: Naming) -> list[tuple[int, int]]:
    """Where the quoted names of a sentence stand, their marks with them, right behind or before a verb that credits.

    Words that are said have small letters among them: only capitals, and nouns for bodies and media, are a name.
    """
    if not words.cases or QUOTES.keys().isdisjoint(texts_of(tokens)):
        return []
    counts: Collection[int] = frozenset(cue.first for cue in words.measures.find(tokens))
    found = []
    for first, token in enumerate(tokens):
        last = _closed(tokens, first, words, counts) if token.text in QUOTES else 0
        if last and (words.said_before(tokens, first) or words.verbs.at(tokens, last)):
            found.append((first, last))
    return found


def _closed(tokens: Sequence[Token], first: int, words: Naming, counts: Collection[int]) -> int:
    """The token behind a quoted name that begins at its mark, or 0."""
    closing = QUOTES[tokens[first].text]
    for at in range(first + 1, min(len(tokens), first + 2 + _LONGEST)):
        if tokens[at].text == closing:
            return at + 1 if at > first + 1 else 0
        noun = at > first + 1 and (words.people.at(tokens, at) or words.head_at(tokens, at))
        capital = tokens[at].text[0].isupper() and not (at == first + 1 and words.is_small(tokens[at]))
        if at in counts or not (capital or noun or tokens[at].text == "-"):
            return 0
    return 0
