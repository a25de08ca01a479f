"""The ending of an owner's name: "the mayor's", "the rebels'"."""

from collections.abc import Sequence

from extract.words.text import Token

OWNER = ("'s", "’s")
_APOSTROPHES = ("'", "’")
ENDINGS = (*OWNER, *_APOSTROPHES)


def owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token makes the word before it an owner: "the mayor's", "the rebels'"."""
    if not 0 < at < len(tokens) - 1:
        return False
    if tokens[at].folded in OWNER:
        return True
    attached = tokens[at - 1].end == tokens[at].start and tokens[at].end < tokens[at + 1].start
    return tokens[at].text in _APOSTROPHES and attached and tokens[at - 1].is_word
