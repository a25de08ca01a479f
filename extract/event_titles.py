"""What to call an event: the words of its clause that say who did what, as a headline would."""

import itertools
from collections.abc import Sequence

from extract.dates import DateMention
from extract.event_cues import EventWords, Told, event_words
from extract.language import Language
from extract.lexicon import BLANK, UNKNOWN, Line
from extract.records import record
from extract.schema import EventKind
from extract.text import Span, hull

GAP = " … "
"""Stands in a title where words of the text were left out."""

LONGEST = 90
_TRIM = " \t,;:–—-\"'„“”«»().…"
_BORDERS = ";:"  # what stands before them is another matter
_COMMAS = ",–—()"
_PARTED = 2  # pieces of a title that leaves something out
_OPENING = 5  # items: three words and the blanks between them

Items = list[int]


@record
class _Words:
    """What a title is made of: a sentence with its text, and the event's words that no title leaves out."""

    event: Told
    line: Line
    text: str
    words: EventWords
    dates: Sequence[DateMention]
    own: tuple[Span, ...]
    must: Span  # from the first to the last of the event's words

    def printed(self, number: int) -> str:
        item = self.line.items[number]
        return self.text[item.start : item.end]

    def span(self, items: Items) -> Span:
        return Span(self.line.items[items[0]].start, self.line.items[items[-1]].end)

    def is_(self, number: int, *names: str) -> bool:
        return not self.line.items[number].names.isdisjoint(names)

    def is_blank(self, number: int) -> bool:
        return self.line.characters[number] == BLANK


def title(event: Told, whole: Span, line: Line, text: str, words: EventWords, dates: Sequence[DateMention] = ()) -> str:
    """The subject and the words that tell the event, at most 90 characters: whole words, without what is set between.

    What is set between commas and holds none of the event's own words goes, as do a date that opens the clause, the
    word that makes it subordinate, what follows the next comma, conjunctions and prepositions left at the end, and days
    that only another sentence tells ("the next day").
    """
    own = _own(event, whole)
    held = _Words(event, line, text, words, dates, own, hull(own))
    reach = range(line.index_at(whole.start), min(line.index_at(whole.end) + 1, len(line.items)))
    items = [one for one in reach if whole.start <= line.items[one].start and line.items[one].end <= whole.end]
    pieces = _pieces(_without_opener(items, held), held)
    pieces = [kept for kept in (_trimmed(piece, held) for piece in _from_person(pieces, held)) if kept]
    if _length(pieces, held) > LONGEST:
        pieces = _shortened(pieces, held)
    named = [held.span(piece).of(text).strip(_TRIM) for piece in pieces]
    return GAP.join(filter(None, named)) or whole.of(text)[:LONGEST]


def names_nobody(title: str, language: Language) -> bool:
    """Whether a title begins with a word for somebody named elsewhere: "they began to leave", "of his arrest"."""
    lexicon = event_words(language).lexicon
    first, second, *_ = [*title.split(" ", 2), "", ""]
    opening = [first, second] if "weak" in lexicon.names(first) else [first]
    return any("pronoun" in lexicon.names(word) for word in opening)


def _own(event: Told, whole: Span) -> tuple[Span, ...]:
    """The words no title of the event leaves out: what tells it, what was stated, who was arrested."""
    signs = [event.sign.span]
    if event.thing and (event.kind is EventKind.STATEMENT or _is_told_of(event, event.thing.span)):
        signs.append(event.thing.span)
    if event.verb:
        signs.append(event.verb.span)
    return tuple(span for span in signs if whole.contains(span)) or (whole,)


def _is_told_of(event: Told, thing: Span) -> bool:
    """Whether the clause has what the event was done to near enough for a title."""
    both = hull((event.sign.span, thing))
    return event.clause.span.contains(thing) and both.end - both.start <= LONGEST


def _pieces(items: Items, held: _Words) -> list[Items]:
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


def _segments(items: Items, held: _Words) -> list[Items]:
    """The items between commas and the like, from the last colon before the event's words."""
    segments: list[Items] = [[]]
    for number in items:
        printed = held.printed(number)
        if printed in _BORDERS and held.line.items[number].end <= held.must.start:
            segments = [[]]
        elif printed in _COMMAS or printed in _BORDERS:
            segments.append([])
        else:
            segments[-1].append(number)
    return [segment for segment in segments if any(not held.is_blank(number) for number in segment)]


def _is_aside(first: Items, second: Items, held: _Words) -> bool:
    """Whether what stands before the first comma is no subject but a date, or whose view it is ("by their count")."""
    words = [number for number in first if not held.is_blank(number)]
    if _tells_of_it(second, held):
        return False
    governed = bool(words) and held.is_(words[0], "weak")
    if held.event.kind is EventKind.MOURNING and not governed:  # "Monday, 10 January, is a day of mourning"
        return False
    theirs = governed and any(held.is_(number, "pronoun") for number in words)
    return theirs or all(held.is_(number, "weak") or _is_dated(number, held) for number in words)


def _from_person(pieces: list[Items], held: _Words) -> list[Items]:
    """The pieces from the name of who was arrested: "the best known is X, whose arrest …" begins with X."""
    if held.event.kind is not EventKind.ARREST or held.event.clause.opener != "relative" or len(pieces) < _PARTED:
        return pieces
    first, capital = pieces[0], UNKNOWN["upper"]
    words = [place for place, number in enumerate(first) if not held.is_blank(number)]
    named = list(itertools.takewhile(lambda place: held.line.characters[first[place]] == capital, reversed(words)))
    return [first[named[-1] :], *pieces[1:]] if len(named) > 1 else pieces


def _trimmed(piece: Items, held: _Words) -> Items:
    """A piece without blanks, a date that opens it, and words no title ends with."""
    rest = [number for number in piece if held.line.items[number].start >= held.must.start] or piece
    first = 0
    while first < len(piece) and (held.is_blank(piece[first]) or held.printed(piece[first]) in _TRIM):
        first += 1
    piece = piece[first:]
    if piece and (held.is_(piece[0], "weak") or _is_dated(piece[0], held)):
        number = 0 if _is_dated(piece[0], held) else 2
        opening = number
        while number < len(piece) and (_is_dated(piece[number], held) or held.is_blank(piece[number])):
            number += 1
        governed = held.is_(piece[0], "weak") and number > opening
        subject = held.event.kind is EventKind.MOURNING  # "Monday was declared a day of mourning"
        opens = governed or (_is_dated(piece[0], held) and not subject)
        if opens and number < len(piece) and piece[number] <= rest[0] and not _tells_of_it(piece[number:], held):
            piece = piece[number:]
    while len(piece) > 1 and held.line.items[piece[-1]].end > held.must.end and _is_loose(piece[-1], held):
        piece = piece[:-1]
    return piece


def _tells_of_it(items: Items, held: _Words) -> bool:
    """Whether words tell of what stands before them: "on Monday, which was a day of mourning"."""
    return any(held.is_(number, "opener.relative") for number in items[:_OPENING])


def _shortened(pieces: list[Items], held: _Words) -> list[Items]:
    """Pieces of at most 90 characters."""
    event, thing = held.event, held.event.thing
    said = event.kind is EventKind.STATEMENT
    if thing:
        piece = [number for one in pieces for number in one]
        commas = [number for number in piece if held.printed(number) in _COMMAS]
        before = [number for number in commas if event.sign.last <= number < thing.first]
        after = [number for number in commas if thing.last <= number < event.sign.first]
        if said and before and held.must.end - held.must.start > LONGEST:  # "told the envoys … that a coup"
            pieces = [_from_comma(pieces, event.sign.first, event.sign.last, held)]
            pieces.append([one for one in piece if one > before[-1]])
        elif said and after:  # "a coup had failed, the president said"
            pieces = [[one for one in piece if one < after[0]]]
        elif after and (event.kind is EventKind.ARREST or event.clause.opener == "relative"):  # "X Y … whose arrest"
            tail = [one for one in piece if one > after[-1]]
            names = [[one for one in piece if thing.first <= one < end] for end in (after[0], thing.last)]
            tails = (tail, _undated(tail, held))
            tried = [[name, rest] for name in names for rest in tails]
            pieces = next((one for one in tried if _length(one, held) <= LONGEST), tried[-1])
        pieces = [kept for kept in (_trimmed(one, held) for one in pieces) if kept]
    return pieces if _length(pieces, held) <= LONGEST else _cut(pieces, held)


def _undated(piece: Items, held: _Words) -> Items:
    """A piece without the day at its end."""
    while len(piece) > 1 and (_is_dated(piece[-1], held) or _is_loose(piece[-1], held)):
        piece = piece[:-1]
    return piece


def _from_comma(pieces: list[Items], first: int, last: int, held: _Words) -> Items:
    """The items of a piece up to `last`, from the last comma before `first`."""
    piece = [number for one in pieces for number in one if number < last]
    comma = max((number for number in piece if number < first and held.printed(number) in _COMMAS), default=-1)
    own = next((one for one in pieces if first in one), piece)
    return [number for number in own if comma < number < last]


def _cut(pieces: list[Items], held: _Words) -> list[Items]:
    """Pieces of at most 90 characters: the tail goes first, then the subject, then what stands before the event."""
    last = pieces[-1]
    after = [place for place, number in enumerate(last) if held.line.items[number].start >= held.must.end]
    for names in (("opener.joined",), ("weak",), ()):
        for place in reversed(after):
            if (names and not held.is_(last[place], *names)) or _splits_a_name(last, place, held):
                continue
            cut = [*pieces[:-1], _trimmed(last[:place], held)]
            if cut[-1] and _length(cut, held) <= LONGEST:
                return cut
    if len(pieces) > 1:
        for place in range(len(pieces[0])):
            head = [pieces[0][place:], *pieces[1:]]
            if _begins_a_name(pieces[0], place, held) and _length(head, held) <= LONGEST:
                return head
        return _cut(pieces[1:], held) if _length(pieces[1:], held) > LONGEST else pieces[1:]
    starts = [place for place, number in enumerate(last) if not held.is_(number, "weak") and not held.is_blank(number)]
    starts = [place for place in starts if place < 2 or not held.is_(last[place - 2], "weak")]
    starts = [place for place, number in enumerate(last) if held.is_(number, "locates")] + starts
    begin = next((place for place in starts if _near(held.line.items[last[place]].start, held)), None)
    place = last.index(held.event.sign.first) if begin is None and held.event.sign.first in last else begin or 0
    first = held.line.items[last[place]].start
    rest = [number for number in last[place:] if held.line.items[number].end - first <= LONGEST]
    return [_trimmed(rest or last[place : place + 1], held)]


def _near(start: int, held: _Words) -> bool:
    return start <= held.must.start and held.must.end - start <= LONGEST


def _begins_a_name(items: Items, place: int, held: _Words) -> bool:
    """Whether a name begins here that no preposition governs and no other name precedes."""
    capital = UNKNOWN["upper"]
    before = items[place - 2] if place >= 2 else -1
    if held.line.characters[items[place]] != capital or before < 0:
        return False
    return held.line.characters[before] != capital and not held.is_(before, "weak")


def _splits_a_name(items: Items, place: int, held: _Words) -> bool:
    """Whether a title that ends before this item would part a first name from a surname."""
    beside = (*items[max(0, place - 2) : place], *items[place : place + 2])
    return [held.line.characters[one] for one in beside if not held.is_blank(one)][:2] == [UNKNOWN["upper"]] * 2


def _without_opener(items: Items, held: _Words) -> Items:
    """The items after the word that opens a subordinate clause, if one stands at their beginning."""
    openers = [
        place
        for place, number in enumerate(items[:_OPENING])
        if held.is_(number, "opener")
        and not (number == 0 and held.is_(number, "locates"))  # "After the riots the police counted"
        and (place == 0 or not held.is_(number, "opener.joined"))
    ]
    return (items[openers[-1] + 1 :] if openers else items) or items


def _is_loose(number: int, held: _Words) -> bool:
    """Whether a title should not end here: on a blank, a sign, a preposition, a conjunction, another sentence's day."""
    if held.is_blank(number) or held.printed(number) in _TRIM or _is_dated(number, held, rule="anchored"):
        return True
    return held.is_(number, "weak", "since", "opener") and not _is_dated(number, held)


def _is_dated(number: int, held: _Words, rule: str = "") -> bool:
    item = held.line.items[number]
    return any(day.span.start <= item.start < day.span.end for day in held.dates if day.rule.startswith(rule))


def _length(pieces: list[Items], held: _Words) -> int:
    spans = [held.span(piece) for piece in pieces]
    return sum(span.end - span.start for span in spans) + len(GAP) * (len(spans) - 1)
