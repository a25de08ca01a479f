"""When and by whom an event is told to have happened, and what to call it."""

from dataclasses import dataclass
from datetime import date

from extract.dates import DateMention
from extract.event_cues import EventWords, Told
from extract.lexicon import BLANK, Line, literal
from extract.reading import Reading
from extract.schema import EventKind, Precision
from extract.text import Span, hull

_LONGEST_TITLE = 90
_NEXT_TO = 4  # characters from a name to a date of its own
_APART = 2  # the value of words like "after" among those that make a name a setting
_OPENING = 5  # items: three words and the blanks between them
_TRIM = " \t,;:–—-\"'„“”«»().…"


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event: `end` is None where it goes on ("since Wednesday")."""

    start: date | None = None
    end: date | None = None
    precision: Precision | None = None


def when(event: Told, line: Line, dates: list[DateMention], words: EventWords) -> When:
    """The date of the event's own clause, else the last one printed before it in the sentence.

    What is reported ("said on Monday that …"), came after something else or is told of somebody ("who was …") did
    not happen on the day of the clause before it.
    """
    named = [day for day in dates if day.start is not None]
    if event.kind is EventKind.MOURNING:  # of a day, whenever those who are mourned died
        named = [day for day in named if day.precision is Precision.DAY]
    clause = event.clause.span
    own = [day for day in named if clause.overlaps(day.span)]
    if event.clause.opener == "relative":  # "on Monday, which was a day of mourning"
        own = own or [day for day in named if 0 <= clause.start - day.span.end <= 1]
    if not own and event.clause.opener not in ("reported", "after", "relative"):
        own = [day for day in named if day.span.end <= clause.start][-1:]
    if event.aside:  # "killed in last week's riots"
        own = [day for day in own if distance(day.span, event.sign.span) <= _NEXT_TO]
    own = [day for day in own if not _is_counted_from(day, line)]
    if not own:
        return When()
    day = min(own, key=lambda one: (_commas(one.span, event.sign.span, line), distance(one.span, event.sign.span)))
    open_ended = day.start == day.end and _is_since(day, line, words)  # "from 5 to 7 January" says its end
    return When(day.start, None if open_ended else day.end, day.precision)


def actors(event: Told, line: Line, reading: Reading) -> tuple[str, ...]:
    """The body or person named last in the clause before the word that tells the event, but not what it was done to."""
    clause = event.clause.span
    before = Span(clause.start, max(clause.start, event.sign.span.start))
    names = [one for one in reading.sources if before.contains(one.span) and one.source.name]
    named = [one for one in names if reading.text[one.span.start - 1 : one.span.start] != "("]
    named = [one for one in named if not _is_thing(one.span, event, line)]
    return tuple(one.source.name for one in named[-1:])


def evidence(event: Told, text: str) -> Span:
    """The words of an event without the signs and blanks at their ends."""
    piece = event.whole.of(text)
    left = len(piece) - len(piece.lstrip(_TRIM))
    right = len(piece.rstrip(_TRIM))
    return Span(event.whole.start + left, event.whole.start + right) if left < right else event.whole


def title(event: Told, line: Line, text: str, words: EventWords) -> str:
    """The event's words in at most 90 characters and whole words, with what tells of it among them."""
    whole = evidence(event, text)
    items = [number for number, item in enumerate(line.items) if whole.start <= item.start and item.end <= whole.end]
    items = _without_opener(items, line, words)
    must = Span(event.sign.span.start, event.sign.span.end)
    if event.kind is EventKind.STATEMENT and event.thing:
        must = hull((event.sign.span, event.thing.span))
    begin = line.items[items[0]].start if items else whole.start
    if must.end - begin > _LONGEST_TITLE:
        starts = (line.items[number].start for number in items if not _is_weak(number, line, words))
        begin = next((start for start in starts if must.end - start <= _LONGEST_TITLE), must.start)
        begin = min(begin, must.start)
    fitting = [number for number in items if begin <= line.items[number].start]
    fitting = [number for number in fitting if line.items[number].end - begin <= _LONGEST_TITLE]
    while len(fitting) > 1 and line.items[fitting[-1]].end > must.end and _is_loose(fitting[-1], items, line, words):
        fitting.pop()
    end = line.items[fitting[-1]].end if fitting else begin + _LONGEST_TITLE
    return text[begin:end].strip(_TRIM) or whole.of(text)[:_LONGEST_TITLE]


def _without_opener(items: list[int], line: Line, words: EventWords) -> list[int]:
    """The items after the word that opens a subordinate clause, if one stands at their beginning."""
    openers = [
        place
        for place, number in enumerate(items[:_OPENING])
        if words.has(line, number, "opener") and (place == 0 or not words.has(line, number, "opener.joined"))
    ]
    rest = items[openers[-1] + 1 :] if openers else items
    while rest and line.characters[rest[0]] == BLANK:
        rest = rest[1:]
    return rest or items


def _is_loose(number: int, items: list[int], line: Line, words: EventWords) -> bool:
    """Whether a title cut short should not end here: on a blank, or on a preposition or article."""
    return line.characters[number] == BLANK or (number != items[-1] and _is_weak(number, line, words))


def _is_weak(number: int, line: Line, words: EventWords) -> bool:
    return line.characters[number] == BLANK or words.has(line, number, "weak")


def _commas(one: Span, other: Span, line: Line) -> int:
    """How many commas stand between two spans of a sentence."""
    first, last = sorted((line.index_at(one.start), line.index_at(other.start)))
    return sum((literal(","), ",") in item.classes for item in line.items[first:last])


def _is_since(day: DateMention, line: Line, words: EventWords) -> bool:
    return words.has(line, line.index_at(day.span.start) - 2, "since")


def _is_counted_from(day: DateMention, line: Line) -> bool:
    """Whether it is "five days after" something that is no date of its own: then its day is not known."""
    index = line.index_at(day.span.end) + 1
    locates = dict(line.items[index].classes).get("locates") if index < len(line.items) else None
    return locates == _APART and day.rule.startswith("anchored")


def _is_thing(span: Span, event: Told, line: Line) -> bool:
    """Whether a body is what the event was done to, or a word of it ("cabinet", "government buildings")."""
    beside = (line.index_at(span.start), line.index_at(span.end) + 1)
    classes = (line.items[number].classes for number in beside if number < len(line.items))
    return any(("thing", event.kind.value) in found for found in classes)


def distance(one: Span, other: Span) -> int:
    """How many characters lie between two spans."""
    return max(one.start - other.end, other.start - one.end, 0)
