"""A body's name as it stands in a sentence: its words, its noun, its letters, and what they tell."""

from extract.records import record
from extract.schema import SourceKind
from extract.text import Token

_ROMAN = frozenset("IVXLCDM")
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
    plain = letters.isalpha() and letters.isupper() and len(letters) in _ACRONYM and not set(letters) <= _ROMAN
    return plain and (not hyphen or (ending.islower() and len(ending) <= 3))
