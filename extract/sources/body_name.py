"""A body's name as it stands in a sentence: its words, its noun, its letters, and what they tell."""

import re

from extract.records import record
from extract.schema import SourceKind
from extract.words.text import Token

_ROMAN = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ACRONYM = range(2, 9)


@record
class BodyName:
    """A body's name, or a noun that may take one up.

    Tokens `[first, last)` hold it with the letters in brackets behind it, `[first, end)` the name alone. `stems` are
    its words without case endings, `letters` its abbreviation. Where `sure` is false it is a name only if the article
    prints it elsewhere; where `bare` is true it is the noun alone.
    """

    first: int
    last: int
    end: int
    head: tuple[int, int]  # tokens of the noun; empty where there is none
    head_stem: str
    stems: tuple[str, ...]
    letters: str
    kind: SourceKind | None
    local: bool
    sure: bool
    bare: bool


def is_acronym(token: Token) -> bool:
    """Whether a token is an abbreviation in capitals, with a case ending perhaps: "AFAD", "AFAD-u"."""
    letters, hyphen, ending = token.text.partition("-")
    plain = letters.isalpha() and letters.isupper() and len(letters) in _ACRONYM and not _ROMAN.fullmatch(letters)
    return plain and (not hyphen or (ending.islower() and len(ending) <= 3))
