"""An article's text cut at the edges of everything that was recognised in it, so that marks may overlap."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

KINDS = ("claim", "revision", "event", "unread", "figure", "date", "place", "source")
"""Kinds of marks, the most telling first: where marks overlap, its look is the one that shows."""

OPENED = "opened"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span `[start, end)` of the text, of a kind; `about` is the id of what it stands for.

    `leads` is the claim or event that the mark opens, `why` what else is to be said of it.
    """

    start: int
    end: int
    kind: str
    about: str = ""
    leads: str = ""
    why: str = ""


def marked(
    text: str,
    marks: Iterable[Mark],
    opened: str,
    labels: dict[str, str],
    *,
    anchored: bool = False,
    link: Callable[[str], str] | None = None,
) -> str:
    """The text as HTML with its marks; all of it is escaped. The first piece of the opened mark has the id `opened`.

    Args:
        text: the article's.
        marks: what was recognised in it; spans that do not lie in the text are left out.
        opened: what the opened mark is about.
        labels: the kinds of marks in words.
        anchored: whether each piece says what its marks are about, as `data-about`.
        link: the address of what a mark leads to. With it, pieces are links, and the first of each is a stop for the
            keyboard; a piece that several marks cover leads to what the shortest of them stands for.
    """
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    edges = sorted({0, len(text), *(mark.start for mark in inside), *(mark.end for mark in inside)})
    begins = sorted(inside, key=lambda mark: mark.start)
    pieces, covering, next_mark, seen = [], list[Mark](), 0, set[str]()
    for start, end in pairwise(edges):
        while next_mark < len(begins) and begins[next_mark].start <= start:
            covering.append(begins[next_mark])
            next_mark += 1
        covering = [mark for mark in covering if mark.end > start]
        pieces.append(_piece(text[start:end], covering, opened, labels, seen, anchored=anchored, link=link))
    return "".join(pieces)


def _piece(
    text: str,
    covering: list[Mark],
    opened: str,
    labels: dict[str, str],
    seen: set[str],
    *,
    anchored: bool,
    link: Callable[[str], str] | None,
) -> str:
    shown = escape(text)
    if not covering:
        return shown
    kinds = sorted({mark.kind for mark in covering}, key=KINDS.index)
    said = "; ".join([", ".join(labels[kind] for kind in kinds), *(mark.why for mark in covering if mark.why)])
    about = dict.fromkeys(mark.about for mark in covering if mark.about)
    is_open = bool(opened) and opened in about
    first = is_open and OPENED not in seen
    seen |= {OPENED} if first else set()
    where = f' id="{OPENED}"' if first else ""
    where += f' data-about="{escape(" ".join(about), quote=True)}"' if about and anchored else ""
    tag, more = _stop(covering, seen, link)
    more = more or (' tabindex="-1"' if first else "")
    look = f"mark {kinds[0]}{' now' if is_open else ''}"
    return f'<{tag}{where}{more} class="{look}" title="{escape(said, quote=True)}">{shown}</{tag}>'


def _stop(covering: list[Mark], seen: set[str], link: Callable[[str], str] | None) -> tuple[str, str]:
    """A piece's tag and what makes it a stop for the keyboard."""
    if link is None:
        return "mark", ""
    leading = [mark for mark in covering if mark.leads]
    told = next((mark.about for mark in covering if mark.why), "")
    leads = min(leading, key=lambda mark: mark.end - mark.start).leads if leading else ""
    stop = leads or told
    if not stop:
        return "mark", ""
    reached = f' tabindex="{-1 if stop in seen else 0}"'
    seen.add(stop)
    if not leads:
        return "mark", reached
    return "a", f'{reached} href="{escape(link(leads), quote=True)}" data-opens="{escape(leads, quote=True)}"'
