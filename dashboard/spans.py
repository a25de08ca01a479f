"""An article's text cut at the edges of everything that was recognised in it, so that marks may overlap."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

KINDS = ("claim", "revision", "event", "unread", "figure", "date", "place", "source")
"""Kinds of marks, the most telling first: where marks overlap, its look is the one that shows."""

OPENED = "opened"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span `[start, end)` of the text, of a kind; `about` is the id of what it stands for."""

    start: int
    end: int
    kind: str
    about: str = ""


def marked(text: str, marks: Iterable[Mark], opened: str, labels: dict[str, str], *, anchored: bool = False) -> str:
    """The text as HTML with its marks; all of it is escaped. The first piece of the opened mark has the id `opened`.

    An anchored text says of each piece what its marks are about, as `data-about`.
    """
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    edges = sorted({0, len(text), *(mark.start for mark in inside), *(mark.end for mark in inside)})
    begins = sorted(inside, key=lambda mark: mark.start)
    pieces, covering, next_mark, found = [], list[Mark](), 0, False
    for start, end in pairwise(edges):
        while next_mark < len(begins) and begins[next_mark].start <= start:
            covering.append(begins[next_mark])
            next_mark += 1
        covering = [mark for mark in covering if mark.end > start]
        open_here = bool(opened) and any(mark.about == opened for mark in covering)
        about = tuple(dict.fromkeys(mark.about for mark in covering if mark.about)) if anchored else ()
        pieces.append(_piece(text[start:end], covering, labels, about, opened=open_here, first=open_here and not found))
        found = found or open_here
    return "".join(pieces)


def _piece(
    text: str, covering: list[Mark], labels: dict[str, str], about: tuple[str, ...], *, opened: bool, first: bool
) -> str:
    shown = escape(text)
    if not covering:
        return shown
    kinds = sorted({mark.kind for mark in covering}, key=KINDS.index)
    said = escape(", ".join(labels[kind] for kind in kinds), quote=True)
    where = f' id="{OPENED}" tabindex="-1"' if first else ""
    where += f' data-about="{escape(" ".join(about), quote=True)}"' if about else ""
    look = f"mark {kinds[0]}{' now' if opened else ''}"
    return f'<mark{where} class="{look}" title="{said}">{shown}</mark>'
