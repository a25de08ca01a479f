"""What titles are made of: a sentence with the words of its event, and what no title begins or ends with."""

from collections.abc import Sequence

from extract.dates.dates import DateMention
from extract.events.event_cues import Told
from extract.events.event_words import EventWords
from extract.records import record
from extract.schema import EventKind
from extract.words.lexicon import BLANK, Line
from extract.words.text import Span

GAP = " … "
"""Stands in a title where words of the text were left out."""

LONGEST = 90
TRIM = " \t,;:–—-\"'„“”«»().…"
COMMAS = ",–—()"
OWNS = frozenset("'’")
OPENING = 5  # items: three words and the blanks between them

Items = list[int]


@record
class Held:
    """What a title is made of: a sentence with its text, and the event's words that no title leaves out."""

    event: Told
    line: Line
    text: str
    words: EventWords
    dates: Sequence[DateMention]
    own: tuple[Span, ...]
    must: Span  # from the first to the last of the event's words
    solid: Sequence[Span] = ()  # what no title cuts in two: names, numbers, quotations

    def printed(self, number: int) -> str:
        """An item as printed."""
        return self.text[self.line.starts[number] : self.line.ends[number]]

    def span(self, items: Items) -> Span:
        """Where items stand, from the first to the last."""
        return self.line.span(items[0], items[-1] + 1)

    def is_(self, number: int, *names: str) -> bool:
        """Whether an item is of one of these classes."""
        return not self.line.parts[number].names.isdisjoint(names)

    def is_blank(self, number: int) -> bool:
        """Whether an item is the space between words."""
        return self.line.characters[number] == BLANK


def trimmed(piece: Items, held: Held) -> Items:
    """A piece without blanks, a date that opens it, and words no title ends with."""
    whole = piece
    first = 0
    while first < len(piece) and (held.is_blank(piece[first]) or held.printed(piece[first]) in TRIM):
        first += 1
    piece = piece[first:]
    if piece and (held.is_(piece[0], "weak") or is_dated(piece[0], held)):
        number = 0 if is_dated(piece[0], held) else 2
        opening = number
        while number < len(piece) and (is_dated(piece[number], held) or held.is_blank(piece[number])):
            number += 1
        governed = held.is_(piece[0], "weak") and number > opening
        subject = held.event.kind is EventKind.MOURNING  # "Monday was declared a day of mourning"
        opens = governed or (is_dated(piece[0], held) and not subject)
        told = next((one for one in whole if held.line.starts[one] >= held.must.start), whole[0])
        owns = number < len(piece) and held.printed(piece[number]) in OWNS  # "Friday's failed coup"
        if (
            opens
            and number < len(piece)
            and piece[number] <= told
            and not owns
            and not tells_of_it(piece[number:], held)
        ):
            piece = piece[number:]
    while len(piece) > 1 and held.line.ends[piece[-1]] > held.must.end and is_loose(piece[-1], held):
        piece = piece[:-1]
    return piece


def tells_of_it(items: Items, held: Held) -> bool:
    """Whether words tell of what stands before them: "on Monday, which was a day of mourning"."""
    return any(held.is_(number, "opener.relative") for number in items[:OPENING])


def is_loose(number: int, held: Held) -> bool:
    """Whether a title should not end here: on a blank, a sign, a preposition, a conjunction, another sentence's day."""
    if held.is_blank(number) or held.printed(number) in TRIM or is_dated(number, held, rule="anchored"):
        return True
    return held.is_(number, "weak", "since", "opener") and not is_dated(number, held)


def is_dated(number: int, held: Held, rule: str = "") -> bool:
    """Whether an item belongs to a date, of a rule that begins so."""
    start = held.line.starts[number]
    return any(day.span.start <= start < day.span.end for day in held.dates if day.rule.startswith(rule))


def length(pieces: list[Items], held: Held) -> int:
    """Characters of the pieces with the gaps between them."""
    spans = [held.span(piece) for piece in pieces]
    return sum(span.end - span.start for span in spans) + len(GAP) * (len(spans) - 1)
