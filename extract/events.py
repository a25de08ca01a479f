"""Events: what happened, where and when, by the cues of each kind."""

import bisect
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from extract import event_facts
from extract.dates import DateMention, looks_ahead
from extract.event_cues import EventWords, Told, event_words, told
from extract.lexicon import Line
from extract.places import PlaceMention, Role
from extract.reading import Reading
from extract.schema import EventKind, PlaceKind, Precision
from extract.text import Sentence, Span

M = TypeVar("M", DateMention, PlaceMention)


@dataclass(frozen=True, slots=True)
class Event:
    """One event as an article tells it: the columns of `events.csv`."""

    event_id: str
    article_id: str
    kind: EventKind
    title: str
    actors: tuple[str, ...]
    place_id: str
    start: date | None
    end: date | None
    precision: Precision | None
    planned: bool
    evidence: Span
    quote: str


def read_events(reading: Reading) -> tuple[Event, ...]:
    """The events of an article in order of print, each once: told again, the telling with a day is kept."""
    kept: list[Event] = []
    for event in _every_telling(reading):
        same = next((number for number, other in enumerate(kept) if _retold(event, other)), None)
        if same is None:
            kept.append(event)
        elif kept[same].start is None and event.start is not None:
            kept[same] = event
    return tuple(sorted(kept, key=lambda event: (event.evidence, event.kind)))


def _every_telling(reading: Reading) -> Iterator[Event]:
    words = event_words(reading.language)
    main = event_facts.main_place(reading)
    there = main
    for sentence in reading.sentences:
        line = words.line(sentence)
        dates = _within(sentence, reading.dates)
        places = _within(sentence, reading.places)
        if not reading.text[: sentence.end].endswith("?"):
            for event in told(words, line, tuple(day.span for day in dates if day.start)):
                found = _event(event, line, sentence, dates, places, reading, words, there, main)
                if not _is_background(found, reading.published):
                    yield found
        there = _scene(places) or there


def _event(
    event: Told,
    line: Line,
    sentence: Sentence,
    dates: list[DateMention],
    places: list[PlaceMention],
    reading: Reading,
    words: EventWords,
    there: str,
    main: str,
) -> Event:
    quoted = event_facts.evidence(event, reading.text)
    days = event_facts.when(event, line, dates, words)
    pointed = any(words.has(line, index, "there") for index in range(len(line.items)))
    place = event_facts.where(event, line, places, there if pointed else "", words) or main
    return Event(
        event_id=_identify(reading.article_id, quoted, event),
        article_id=reading.article_id,
        kind=event.kind,
        title=event_facts.title(event, line, reading.text, words),
        actors=event_facts.actors(event, line, reading),
        place_id=place,
        start=days.start,
        end=days.end,
        precision=days.precision,
        planned=_is_planned(days, sentence, event, reading),
        evidence=quoted,
        quote=quoted.of(reading.text),
    )


def _is_background(event: Event, published: date) -> bool:
    """Whether it is known only by a year before the last one: history, not news."""
    return event.precision is Precision.YEAR and event.start is not None and event.start.year < published.year - 1


def _is_planned(days: event_facts.When, sentence: Sentence, event: Told, reading: Reading) -> bool:
    """Still to come on the day of publication: by its day, or by its clause's words where it has none."""
    if days.start is not None and days.start != reading.published:
        return days.start > reading.published
    return looks_ahead(sentence, event.sign.span, reading.language)


def _identify(article_id: str, span: Span, event: Told) -> str:
    content = f"{article_id}|{span.start}|{span.end}|{event.sign.span.start}|{event.kind}"
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _retold(event: Event, other: Event) -> bool:
    """Whether two tellings of one article are of one event: its kind and place, and days that do not differ."""
    if event.kind != other.kind or event.planned != other.planned or event.place_id != other.place_id:
        return False
    return None in (event.start, other.start) or event.start == other.start


def _scene(places: list[PlaceMention]) -> str:
    """The last town or region of a sentence, which "there" in the next one means."""
    named = (one for one in reversed(places) if one.role in (Role.SCENE, Role.DATELINE))
    return next((one.place.place_id for one in named if one.place.kind in (PlaceKind.CITY, PlaceKind.ADMIN1)), "")


def _within(sentence: Sentence, mentions: tuple[M, ...]) -> list[M]:
    """The mentions of a sentence, out of all in order of print."""
    first = bisect.bisect_left(mentions, sentence.start, key=lambda mention: mention.span.start)
    last = bisect.bisect_left(mentions, sentence.end, key=lambda mention: mention.span.start)
    return list(mentions[first:last])
