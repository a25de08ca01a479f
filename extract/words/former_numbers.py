"""Numbers told to be no longer true beside the one in their place: "38, not 50 as earlier reported"."""

from collections.abc import Sequence

from extract.figures.told_numbers import told_numbers
from extract.language import Language
from extract.words.revision_words import Sign, revision_words
from extract.words.text import Token

_TO_FORMER = 4  # tokens from the number to "earlier reported": "people, as"


def former_numbers(tokens: Sequence[Token], language: Language) -> list[tuple[int, int, int]]:
    """The tokens of each such number: where "not" begins, where the number begins, and where "reported" ends."""
    signs = revision_words(language).cues.find(tokens)
    previous = [sign for sign in signs if sign.meaning is Sign.PREVIOUS]
    found = []
    for sign in signs if previous else ():
        end = told_numbers(language).end(tokens, sign.last) if sign.meaning is Sign.INSTEAD else 0
        former = next((one for one in previous if end and 0 <= one.first - end <= _TO_FORMER), None)
        if former is not None and not any(token.text in ".;:" for token in tokens[end : former.first]):
            found.append((sign.first, sign.last, former.last))
    return found
