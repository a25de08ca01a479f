"""Texts with letters in pieces ("e" and an ogonek for "ę"): read as if they were whole, told by the text as it is.

Such texts come from some PDF files and file systems. An article's text is frozen as it was saved; what is read in its
composed view is moved back to the characters of the frozen one.
"""

import dataclasses
import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from extract.records import record
from extract.words.text import Sentence, Span

T = TypeVar("T")
_PIECE = re.compile(r"[^\u0300-\u036f\n]?[\u0300-\u036f]+")  # a letter with the marks behind it


@record
class View:
    """A text with its letters composed; `shifts` tell where it falls behind the frozen text, and by how much."""

    text: str
    ends: Sequence[int]  # characters of the view behind which marks are missing
    missing: Sequence[int]  # how many are missing up to there

    def offset(self, at: int) -> int:
        """The offset in the frozen text of an offset in the view."""
        before = bisect_right(self.ends, at)
        return at + (self.missing[before - 1] if before else 0)


def composed(text: str) -> View | None:
    """The composed view of a text; None where its letters are whole already."""
    if unicodedata.is_normalized("NFC", text):
        return None
    parts: list[str] = []
    ends, missing = array("q"), array("q")
    past = length = gone = 0
    for piece in _PIECE.finditer(text):
        whole = unicodedata.normalize("NFC", piece.group())
        parts += (text[past : piece.start()], whole)
        length += piece.start() - past + len(whole)
        past = piece.end()
        if len(whole) < len(piece.group()):
            gone += len(piece.group()) - len(whole)
            ends.append(length)
            missing.append(gone)
    parts.append(text[past:])
    return View("".join(parts), ends, missing)


def moved(value: T, view: View, text: str) -> T:
    """What was read in a view, with every span moved to the frozen text and every quote cut from it anew."""
    found: object = value
    if isinstance(value, Span):
        found = Span(view.offset(value.start), view.offset(value.end))
    elif isinstance(value, Sentence):
        found = dataclasses.replace(value, start=view.offset(value.start), end=view.offset(value.end))
    elif isinstance(value, tuple):
        found = tuple(moved(one, view, text) for one in value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        fields = {name: moved(one, view, text) for name, one in fields.items() if isinstance(one, (Span, tuple))}
        if fields:
            found = dataclasses.replace(value, **fields)
            if hasattr(found, "quote") and hasattr(found, "evidence"):
                found = dataclasses.replace(found, quote=found.evidence.of(text))
    return found  # type: ignore[return-value]
