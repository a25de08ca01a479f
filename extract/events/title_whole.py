"""Titles that break nothing: no number, name or quotation is cut in two, and no quotation mark stands alone."""

import re
from collections.abc import Iterable, Sequence

from extract.events.title_words import LONGEST, TRIM
from extract.words.text import Span

_PAIRS = {"„": "”", "“": "”", "«": "»", '"': '"'}
_MARKS = re.compile(f"[{''.join((*_PAIRS, *_PAIRS.values()))}]")
_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f.,:/–-]?\d+)+(?:\s?%)?")
_QUOTED = re.compile(r"„[^„”\"]+[”\"]|“[^“”]+”|«[^«»]+»|\"[^\"]+\"")


def unbreakable(text: str, within: Span, names: Iterable[Span]) -> list[Span]:
    """What no title may cut in two: numbers, quotations short enough for one, and the names given."""
    found = [one for one in names if within.contains(one) and one.end - one.start <= LONGEST]
    for pattern in (_NUMBER, _QUOTED):
        for match in pattern.finditer(text, within.start, within.end):
            if match.end() - match.start() <= LONGEST:
                found.append(Span(*match.span()))
    return sorted(found)


def breaks(offset: int, solid: Sequence[Span]) -> bool:
    """Whether a title that begins or ends at an offset would cut something in two."""
    return any(one.start < offset < one.end for one in solid)


def printed(text: str, span: Span) -> str:
    """The words of a span without signs at their ends, every quotation mark in a pair."""
    first, last = span.start, span.end
    while first < last and text[first] in TRIM:
        first += 1
    while first < last and text[last - 1] in TRIM:
        last -= 1
    if not _MARKS.search(text, first, last):
        return text[first:last]
    first, last, alone = _paired(text, first, last)
    return "".join(text[at] for at in range(first, last) if at not in alone)


def _paired(text: str, first: int, last: int) -> tuple[int, int, set[int]]:
    """Where words begin and end with the marks that pair theirs, and which marks have no pair."""
    opened: list[int] = []
    alone: set[int] = set()
    for at in range(first, last):
        sign = text[at]
        if opened and sign == _closing(text[opened[-1]], sign):
            opened.pop()
        elif sign in _PAIRS:
            opened.append(at)
        elif sign in _PAIRS.values():
            alone.add(at)
    if opened and last < len(text) and text[last] == _closing(text[opened[-1]], text[last]):
        opened.pop()
        last += 1
    if (
        alone
        and first
        and text[first - 1] in _PAIRS
        and text[min(alone)] == _closing(text[first - 1], text[min(alone)])
    ):
        alone.discard(min(alone))
        first -= 1
    return first, last, alone | set(opened)


def _closing(opening: str, sign: str) -> str:
    """The mark that closes a quotation; „ and “ may be closed by a straight one or by the other's."""
    return sign if opening in "„“" and sign in '”"“' else _PAIRS[opening]
