"""Whether printed words for a source in no list say who it is: "the alliance's secretary-general"."""

import functools

from extract.language import available, load
from extract.sources.source_words import Manner, source_words
from extract.words.text import tokens_of

_NOBODY = (Manner.SOME, Manner.AGAIN)
_BESIDE = 1
"""Words beside "officials" that make them nobody more: "local officials"."""


@functools.lru_cache(maxsize=4096)
def says_who(printed: str) -> bool:
    """Whether words for a source, in whatever language, are more than "officials", "sources" or "the spokesman"."""
    tokens = tokens_of(printed)
    words = [token for token in tokens if token.is_word]
    for code in available():
        table = source_words(load(code)).names
        vague = [one for one in table.find(tokens) if one.meaning.manner in _NOBODY]
        covered = sum(token.is_word for one in vague for token in tokens[one.first : one.last])
        if vague and len(words) - covered <= _BESIDE:
            return False
    return any(len(token.text) > 1 for token in words)
