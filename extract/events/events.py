"""Events: what happened, where and when, by the cues of each kind."""

import bisect
import hashlib
from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from extract.claims.acts import is_day_of_saying
from extract.dates.dates import DateMention, looks_ahead
from extract.events import event_facts
from extract.events.event_cues import IN_STREETS, Told, told
from extract.events.event_places import Scene, main_place, where
from extract.events.event_titles import title
from extract.events.event_words import EventWords, event_words
from extract.events.same_events import are_same, same_event_groups
from extract.places.places import PlaceMention
from extract.reading import Reading
from extract.records import record
from extract.schema import EventKind, Precision
from extract.within import within
from extract.words.lexicon import Line
from extract.words.text import Sentence, Span

__all__ = ["Event", "read_events", "same_event_groups"]

_PREPOSITION = 4  # characters before a date that opens its sentence

M = TypeVar("M", DateMention, PlaceMention)


@record
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
    """The events of an article in order of print; told again with nothing new, only the first telling counts."""
    kept: list[Event] = []
    for event in _without_settings(list(_every_telling(reading))):
        if not any(are_same(other, event) and event.start in (None, other.start) for other in kept):
            kept.append(event)
    return tuple(kept)


def _without_settings(told_of: list[tuple[Event, bool]]) -> Iterator[Event]:
    """The events but for what was named only as the setting of something; unless no other says what the news is of."""
    in_streets = [(event, aside) for event, aside in told_of if event.kind in IN_STREETS or aside]
    first = in_streets[0][0] if in_streets and all(aside for _, aside in in_streets) else None
    if first and any(not aside and event.evidence.overlaps(first.evidence) for event, aside in told_of):
        first = None  # "a day of mourning for the victims of the blast"
    yield from (event for event, aside in told_of if not aside or event is first)


def _every_telling(reading: Reading) -> Iterator[tuple[Event, bool]]:
    """Every event told, and whether only as the setting of something else."""
    words = event_words(reading.language)
    scene = Scene(main_place(reading))
    frame: list[DateMention] = []
    for sentence in reading.sentences:
        dates = _within(sentence, reading.dates)
        places = _within(sentence, reading.places)
        if sentence.paragraph != scene.paragraph:
            frame = []
        scene = scene.at(sentence.paragraph)
        if words.may_tell(sentence) and reading.text[sentence.end - 1] != "?":
            line = words.line(sentence)
            for event in told(words, line, tuple(day.span for day in dates if day.start)):
                found = _event(event, _Telling(reading, sentence, line, words, dates or frame, places, scene))
                if not _is_background(found, reading.published):
                    yield found, event.aside
        scene = scene.after(places)
        frame = [day for day in dates if _frames(day, sentence)]


@record
class _Telling:
    """A sentence that tells an event, with all that stands in it."""

    reading: Reading
    sentence: Sentence
    line: Line
    words: EventWords
    dates: list[DateMention]
    places: list[PlaceMention]
    scene: Scene


def _event(event: Told, telling: _Telling) -> Event:
    reading, line, words = telling.reading, telling.line, telling.words
    quoted = event_facts.evidence(event, reading.text)
    dates = [one for one in telling.dates if event.kind not in IN_STREETS or not is_day_of_saying(reading, one)]
    days = event_facts.when(event, line, dates, words)
    return Event(
        event_id=_identify(reading.article_id, quoted, event),
        article_id=reading.article_id,
        kind=event.kind,
        title=title(event, quoted, line, reading.text, words, telling.dates, _names(telling)),
        actors=event_facts.actors(event, line, reading),
        place_id=where(event, line, telling.places, telling.scene, words, _speakers(telling)),
        start=days.start,
        end=days.end,
        precision=days.precision,
        planned=_is_planned(days, telling.sentence, event, reading),
        evidence=quoted,
        quote=quoted.of(reading.text),
    )


def _speakers(telling: _Telling) -> list[Span]:
    """The names of sources in a sentence."""
    return [one.span for one in within(telling.reading.sources, telling.sentence.span)]


def _names(telling: _Telling) -> list[Span]:
    """The names and counts of a sentence, which its title does not cut in two."""
    reading, sentence = telling.reading, telling.sentence
    found = [one.span for one in telling.places]
    found += [one.span for one in within(reading.sources, sentence.span)]
    return [*found, *(one.span for one in within(reading.figures, sentence.span))]


def _frames(day: DateMention, sentence: Sentence) -> bool:
    """Whether "that day" opens a sentence: then the next one, if it names no day, still tells of that day."""
    return day.rule.startswith("anchored") and day.span.start - sentence.start <= _PREPOSITION


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


def _within(sentence: Sentence, mentions: tuple[M, ...]) -> list[M]:
    """The mentions of a sentence, out of all in order of print."""
    first = bisect.bisect_left(mentions, sentence.start, key=lambda mention: mention.span.start)
    last = bisect.bisect_left(mentions, sentence.end, key=lambda mention: mention.span.start)
    return list(mentions[first:last])
