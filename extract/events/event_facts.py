"""When and by whom an event is told to have happened, and in which words."""

from datetime import date

from extract.dates.dates import DateMention
from extract.events.event_cues import Told
from extract.events.event_words import EventWords
from extract.reading import Reading
from extract.records import record
from extract.schema import EventKind, Precision
from extract.within import within
from extract.words.lexicon import Line, literal
from extract.words.text import Span

_NEXT_TO = 4  # characters from a name to a date of its own
_APART = 2  # the value of words like "after" among those that make a name a setting
_TRIM = " \t,;:–—-\"'„“”«»().…"


@record
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
    names = [one for one in within(reading.sources, before) if one.source.name]
    named = [one for one in names if reading.text[one.span.start - 1 : one.span.start] != "("]
    named = [one for one in named if not _is_thing(one.span, event, line)]
    return tuple(one.source.name for one in named[-1:])


def evidence(event: Told, text: str) -> Span:
    """The words of an event without the signs and blanks at their ends."""
    piece = event.whole.of(text)
    left = len(piece) - len(piece.lstrip(_TRIM))
    right = len(piece.rstrip(_TRIM))
    return Span(event.whole.start + left, event.whole.start + right) if left < right else event.whole


def _commas(one: Span, other: Span, line: Line) -> int:
    """How many commas stand between two spans of a sentence."""
    first, last = sorted((line.index_at(one.start), line.index_at(other.start)))
    return sum((literal(","), ",") in part.classes for part in line.parts[first:last])


def _is_since(day: DateMention, line: Line, words: EventWords) -> bool:
    return words.has(line, line.index_at(day.span.start) - 2, "since")


def _is_counted_from(day: DateMention, line: Line) -> bool:
    """Whether it is "five days after" something that is no date of its own: then its day is not known."""
    index = line.index_at(day.span.end) + 1
    locates = dict(line.parts[index].classes).get("locates") if index < len(line.parts) else None
    return locates == _APART and day.rule.startswith("anchored")


def _is_thing(span: Span, event: Told, line: Line) -> bool:
    """Whether a body is what the event was done to, or a word of it ("cabinet", "government buildings")."""
    beside = (line.index_at(span.start), line.index_at(span.end) + 1)
    classes = (line.parts[number].classes for number in beside if number < len(line.parts))
    return any(("thing", event.kind.value) in found for found in classes)


def distance(one: Span, other: Span) -> int:
    """How many characters lie between two spans."""
    return max(one.start - other.end, other.start - one.end, 0)
