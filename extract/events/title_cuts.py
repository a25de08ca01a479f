"""Titles made shorter: what goes first where the words of an event are too many for a headline."""

from extract.events.title_whole import breaks
from extract.events.title_words import COMMAS, LONGEST, Held, Items, is_dated, is_loose, length, trimmed
from extract.schema import EventKind
from extract.words.lexicon import UNKNOWN


def shortened(pieces: list[Items], held: Held) -> list[Items]:
    """Pieces of at most 90 characters."""
    event, thing = held.event, held.event.thing
    said = event.kind is EventKind.STATEMENT
    if thing:
        piece = [number for one in pieces for number in one]
        commas = [number for number in piece if held.printed(number) in COMMAS]
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
            pieces = next((one for one in tried if length(one, held) <= LONGEST), tried[-1])
        pieces = [kept for kept in (trimmed(one, held) for one in pieces) if kept]
    return pieces if length(pieces, held) <= LONGEST else _cut(pieces, held)


def _undated(piece: Items, held: Held) -> Items:
    """A piece without the day at its end."""
    while len(piece) > 1 and (is_dated(piece[-1], held) or is_loose(piece[-1], held)):
        piece = piece[:-1]
    return piece


def _from_comma(pieces: list[Items], first: int, last: int, held: Held) -> Items:
    """The items of a piece up to `last`, from the last comma before `first`."""
    piece = [number for one in pieces for number in one if number < last]
    comma = max((number for number in piece if number < first and held.printed(number) in COMMAS), default=-1)
    own = next((one for one in pieces if first in one), piece)
    return [number for number in own if comma < number < last]


def _cut(pieces: list[Items], held: Held) -> list[Items]:
    """Pieces of at most 90 characters: the tail goes first, then the subject, then what stands before the event."""
    last = pieces[-1]
    after = [place for place, number in enumerate(last) if held.line.starts[number] >= held.must.end]
    for names in (("opener.joined",), ("weak",), ()):
        for place in reversed(after):
            if (names and not held.is_(last[place], *names)) or _splits(last, place, held):
                continue
            cut = [*pieces[:-1], trimmed(last[:place], held)]
            if cut[-1] and length(cut, held) <= LONGEST:
                return cut
    if len(pieces) > 1:
        for place in range(len(pieces[0])):
            head = [pieces[0][place:], *pieces[1:]]
            if _begins_a_name(pieces[0], place, held) and length(head, held) <= LONGEST:
                return head
        return _cut(pieces[1:], held) if length(pieces[1:], held) > LONGEST else pieces[1:]
    starts = [place for place, number in enumerate(last) if not held.is_(number, "weak") and not held.is_blank(number)]
    starts = [place for place in starts if place < 2 or not held.is_(last[place - 2], "weak")]
    starts = [place for place, number in enumerate(last) if held.is_(number, "locates")] + starts
    begin = next((place for place in starts if _near(held.line.starts[last[place]], held)), None)
    place = last.index(held.event.sign.first) if begin is None and held.event.sign.first in last else begin or 0
    first = held.line.starts[last[place]]
    rest = [number for number in last[place:] if held.line.ends[number] - first <= LONGEST]
    while len(rest) > 1 and breaks(held.line.ends[rest[-1]], held.solid):
        rest.pop()
    return [trimmed(rest or last[place : place + 1], held)]


def _near(start: int, held: Held) -> bool:
    return start <= held.must.start and held.must.end - start <= LONGEST


def _begins_a_name(items: Items, place: int, held: Held) -> bool:
    """Whether a name begins here that no preposition governs and no other name precedes."""
    capital = UNKNOWN["upper"]
    before = items[place - 2] if place >= 2 else -1
    if held.line.characters[items[place]] != capital or before < 0:
        return False
    return held.line.characters[before] != capital and not held.is_(before, "weak")


def _splits(items: Items, place: int, held: Held) -> bool:
    """Whether a title that ends before this item would cut a name, a number or a quotation in two."""
    at = held.line.starts[items[place]]
    return breaks(at, held.solid) or breaks(at - 1, held.solid) or _splits_a_name(items, place, held)


def _splits_a_name(items: Items, place: int, held: Held) -> bool:
    """Whether a title that ends before this item would part a first name from a surname."""
    beside = (*items[max(0, place - 2) : place], *items[place : place + 2])
    return [held.line.characters[one] for one in beside if not held.is_blank(one)][:2] == [UNKNOWN["upper"]] * 2
