"""A sentence whose sources are being read: its names as found, its places, and how names are printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.places.places import PlaceMention
from extract.sources.body_name import BodyName
from extract.sources.source_words import Name
from extract.words.text import Token


@dataclass(slots=True)
class RawName:
    """A name as found: tokens `[first, last)`, the country beside it, and the tokens of the person it belongs to."""

    first: int
    last: int
    name: Name
    country: str = ""
    office: bool = False
    channel: bool = False
    otherwise: Name | None = None  # what the name is where no body stands beside the office
    person: tuple[int, int] | None = None
    body: BodyName | None = None  # of a name that stands in no list
    bare_end: int = 0  # the token where the name ends before letters in brackets that the lists know too
    letters: str = ""  # in brackets behind the name of a list: "Interior Ministry (MVD)"
    own: str = ""  # the name of its own that a listed body has, in plain letters: "west-yorkshire-police"
    beside: PlaceMention | None = None  # the place that stands in the name, or beside it

    def own_places(self, page: "NamePage") -> list[int]:
        """The tokens of places that stand in the name of a body, up to its noun."""
        if self.body is None:
            return []
        last = self.body.head[1] if self.body.head_stem else self.body.end
        return [at for at in range(self.body.first, last) if at in page.places]


@dataclass(slots=True)
class NamePage:
    """A sentence being read: which tokens are places, and which are taken by a name."""

    tokens: Sequence[Token]
    places: dict[int, PlaceMention]  # each token of a place
    shouted: bool
    titled: bool = False  # nearly every word has a capital
    raws: list[RawName] = field(default_factory=list)
    taken: list[bool] = field(default_factory=list)
    maybe: list[BodyName] = field(default_factory=list)  # names only if the article prints them elsewhere


def end_of_place(page: NamePage, index: int) -> int:
    """The token after the place that a token belongs to."""
    while index + 1 in page.places and page.places[index + 1] is page.places[index]:
        index += 1
    return index + 1


def as_printed(page: NamePage, first: int, last: int) -> str:
    """The words from one token to another, as printed, blanks between them evened out."""
    words, end = [], None
    for token in page.tokens[first:last]:
        words.append(token.text if end in (None, token.start) else f" {token.text}")
        end = token.end
    return "".join(words)


def past_topic(page: NamePage, first: int) -> int:
    """Where a minister's name ends behind what the ministry is of: «министр гражданской авиации Иван Орлов»."""
    last, tokens = first + 1, page.tokens
    at = next((at for at in range(last, min(len(tokens), last + 2)) if tokens[at].text[0].isupper()), len(tokens))
    while at < len(tokens) and tokens[at].text[0].isupper():
        at += 1
        last = at
    return last
