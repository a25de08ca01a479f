"""What to call an event: the words of its clause that say who did what, as a headline would."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.dates.dates import DateMention
from extract.events.event_cues import Told
from extract.events.event_words import EventWords, event_words
from extract.events.title_cuts import shortened
from extract.events.title_whole import breaks, printed, unbreakable
from extract.events.title_words import (
    COMMAS,
    GAP,
    LONGEST,
    OPENING,
    Held,
    Items,
    is_dated,
    length,
    tells_of_it,
    trimmed,
)
from extract.language import Language
from extract.schema import EventKind
from extract.words.lexicon import BLANK, UNKNOWN, Line
from extract.words.text import Span, hull

__all__ = ["GAP", "LONGEST", "names_nobody", "title"]

_BORDERS = frozenset(";:")  # what stands before them is another matter
_PARTING = _BORDERS | frozenset(COMMAS)
_PARTED = 2  # pieces of a title that leaves something out


def title(
    event: Told,
    whole: Span,
    line: Line,
    text: str,
    words: EventWords,
    dates: Sequence[DateMention] = (),
    names: Sequence[Span] = (),
) -> str:
    """The subject and the words that tell the event, at most 90 characters: whole words, without what is set between.

    What is set between commas and holds none of the event's own words goes, as do a date that opens the clause, the
    word that makes it subordinate, what follows the next comma, conjunctions and prepositions left at the end, and days
    that only another sentence tells ("the next day").
    """
    own = _own(event, whole, text)
    held = Held(event, line, text, words, dates, own, hull(own), unbreakable(text, whole, names))
    items = list(range(bisect_left(line.starts, whole.start), bisect_right(line.ends, whole.end)))
    pieces = _pieces(_without_opener(items, held), held)
    pieces = [kept for kept in (trimmed(piece, held) for piece in _from_person(pieces, held)) if kept]
    if length(pieces, held) > LONGEST:
        pieces = shortened(pieces, held)
    named = [printed(text, held.span(piece)) for piece in pieces]
    found = GAP.join(filter(None, named))
    return found[:LONGEST] if found else whole.of(text)[:LONGEST]


def names_nobody(title: str, language: Language) -> bool:
    """Whether a title begins with a word for somebody named elsewhere: "they began to leave", "of his arrest"."""
    lexicon = event_words(language).lexicon
    first, second, *_ = [*title.split(" ", 2), "", ""]
    opening = [first, second] if "weak" in lexicon.names(first) else [first]
    return any("pronoun" in lexicon.names(word) for word in opening)


def _own(event: Told, whole: Span, text: str) -> tuple[Span, ...]:
    """The words no title of the event leaves out: what tells it, what was stated, who was arrested."""
    signs = [event.sign.span]
    if event.thing and (event.kind is EventKind.STATEMENT or _is_told_of(event, event.thing.span, text)):
        signs.append(event.thing.span)
    if event.verb:
        signs.append(event.verb.span)
    return tuple(span for span in signs if whole.contains(span)) or (whole,)


def _is_told_of(event: Told, thing: Span, text: str) -> bool:
    """Whether the clause has what the event was done to near enough for a title."""
    both = hull((event.sign.span, thing))
    if event.clause.opener == "after" and "," in both.of(text):
        return False  # "before it was corrected, papers printed the figure"
    return event.clause.span.contains(thing) and both.end - both.start <= LONGEST


def _pieces(items: Items, held: Held) -> list[Items]:
    """The runs of items that stay: the subject and what holds the event's words, in one piece where they touch."""
    segments = _segments(items, held)
    kept = [number for number, segment in enumerate(segments) if any(map(held.span(segment).overlaps, held.own))]
    if not kept:
        return [items] if items else []
    if kept[0] and not _is_aside(segments[0], segments[1], held):
        kept.insert(0, 0)
    pieces: list[Items] = []
    for before, number in zip([None, *kept], kept, strict=False):
        if pieces and before == number - 1:
            pieces[-1] = list(range(pieces[-1][0], segments[number][-1] + 1))
        else:
            pieces.append(segments[number])
    return pieces


def _segments(items: Items, held: Held) -> list[Items]:
    """The items between commas and the like, from the last colon before the event's words."""
    segments: list[Items] = [[]]
    starts, ends, characters = held.line.starts, held.line.ends, held.line.characters
    for number in items:
        sign = held.printed(number) if ends[number] - starts[number] == 1 else ""
        if not sign or sign not in _PARTING or _is_in_number(sign, starts[number], held):
            segments[-1].append(number)
        elif sign in _BORDERS and ends[number] <= held.must.start:
            segments = [[]]
        else:
            segments.append([])
    return [segment for segment in segments if any(characters[number] != BLANK for number in segment)]


def _is_in_number(sign: str, start: int, held: Held) -> bool:
    """Whether a colon stands within a number: "at 2:15 a.m."."""
    return sign in _BORDERS and breaks(start, held.solid)


def _is_aside(first: Items, second: Items, held: Held) -> bool:
    """Whether what stands before the first comma is no subject but a date, or whose view it is ("by their count")."""
    words = [number for number in first if not held.is_blank(number)]
    if tells_of_it(second, held):
        return False
    governed = bool(words) and held.is_(words[0], "weak")
    if held.event.kind is EventKind.MOURNING and not governed:  # "Monday, 10 January, is a day of mourning"
        return False
    if any(held.is_(number, "say") for number in words):
        return True  # "as police report, a fire broke out"
    theirs = governed and any(held.is_(number, "pronoun") for number in words)
    return theirs or all(held.is_(number, "weak") or is_dated(number, held) for number in words)


def _from_person(pieces: list[Items], held: Held) -> list[Items]:
    """The pieces from the name of who was arrested: "the best known is X, whose arrest …" begins with X."""
    if held.event.kind is not EventKind.ARREST or held.event.clause.opener != "relative" or len(pieces) < _PARTED:
        return pieces
    first, capital = pieces[0], UNKNOWN["upper"]
    words = [place for place, number in enumerate(first) if not held.is_blank(number)]
    named = list(itertools.takewhile(lambda place: held.line.characters[first[place]] == capital, reversed(words)))
    return [first[named[-1] :], *pieces[1:]] if len(named) > 1 else pieces


def _without_opener(items: Items, held: Held) -> Items:
    """The items after the word that opens a subordinate clause, if one stands at their beginning."""
    openers = [
        place
        for place, number in enumerate(items[:OPENING])
        if held.is_(number, "opener")
        and not ((number == 0 or held.event.aside) and held.is_(number, "locates"))  # "After the riots"
        and (place == 0 or not held.is_(number, "opener.joined"))
    ]
    kept = (items[openers[-1] + 1 :] if openers else items) or items
    links = itertools.takewhile(
        lambda one: held.is_blank(one) or held.is_(one, "link") or held.printed(one) == ",", kept
    )
    return kept[len(list(links)) :] or kept
