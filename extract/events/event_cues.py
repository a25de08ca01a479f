"""Which events a clause tells of, and whether it says that they happened."""

from collections.abc import Iterator, Mapping

from extract.events.event_words import TELLING, Clause, EventWords, Sign
from extract.records import record
from extract.schema import EventKind
from extract.words.lexicon import Line, literal
from extract.words.text import Span, hull

IN_STREETS = frozenset((EventKind.PROTEST, EventKind.VIOLENCE))
_HAPPENINGS = IN_STREETS | {EventKind.ARSON, EventKind.LOOTING}
_NEXT_TO = 10  # characters
_VERB_BESIDE = 3  # items from a name to the verb it is the subject of: a word and its blanks
_REACH_OF_NOT = 8  # items of a line (words and blanks) from a word that denies to what it denies


@record
class Told:
    """An event told in a clause: its kind, the word that tells it, the thing it is told of, and all words that tell it.

    `whole` is the clause, with the clause before it that "which" and the like go back to, and of what somebody states
    with the clause that says what. `aside` is whether the clause tells something else that the event is only
    the setting of ("killed in the riots"); `verb` is what says that a happening with a name happened.
    """

    kind: EventKind
    clause: Clause
    sign: Sign
    thing: Sign | None
    whole: Span
    aside: bool = False
    verb: Sign | None = None


def told(words: EventWords, line: Line, dated: tuple[Span, ...]) -> Iterator[Told]:
    """The events a sentence tells, each kind once a clause; `dated` is where its dates stand."""
    signs = words.signs(line)
    if not any(sign.role in TELLING for sign in signs):
        return
    things = {sign.kind: sign for sign in signs if sign.role == "thing"}
    clauses = words.clauses(line)
    for clause, before in zip(clauses, [None, *clauses], strict=False):
        within = [sign for sign in signs if clause.first <= sign.first < clause.last]
        earlier = [sign for sign in signs if before and before.first <= sign.first < before.last]
        if clause.opener == "reported" and any(_unsaid(sign) for sign in earlier):
            continue
        if clause.opener == "relative":  # "the protests, which began on Sunday"
            within = [sign for sign in earlier if sign.role == "name"] + within
        for sign, aside in _telling(words, line, within, clause, things, dated):
            thing = _thing(line, sign, within) or things.get(sign.kind)
            whole = _whole(sign, thing, clause, before, clauses)
            verb = _verb(sign, within)
            yield Told(_kind(sign, aside, verb), clause, sign, thing, whole, aside, verb)


def _telling(
    words: EventWords,
    line: Line,
    within: list[Sign],
    clause: Clause,
    things: Mapping[str, Sign],
    dated: tuple[Span, ...],
) -> Iterator[tuple[Sign, bool]]:
    """The first sign of each kind that a clause says happened, and whether it is only the setting of something else."""
    own = [day for day in dated if clause.span.overlaps(day)]
    found: dict[str, tuple[Sign, bool]] = {}
    for sign in within:
        aside = sign.role == "name" and not _is_asserted(words, line, sign, within, clause, own)
        if not _tells(sign, things, within, own) or _denied(sign, clause, within):
            continue
        if sign.kind == EventKind.ARREST and sign.role == "cue" and clause.opener == "relative" and not own:
            continue  # "those whom the police arrested"
        if sign.kind not in found or (found[sign.kind][1] and not aside):
            found[sign.kind] = sign, aside
    yield from _one_each(words, line, found, within)


def _one_each(
    words: EventWords, line: Line, found: dict[str, tuple[Sign, bool]], within: list[Sign]
) -> Iterator[tuple[Sign, bool]]:
    """What a clause tells, but for names that only say where or as what: "the riots began with protests"."""
    outset = next((sign for sign, _ in found.values() if _is_outset(words, line, sign, within)), None)
    taken_back = EventKind.RETRACTION in found or EventKind.MOURNING in found  # whoever is mourned died before
    for sign, aside in found.values():
        other = sign.role == "name" and sign.kind in _HAPPENINGS and sign is not outset
        if other and (taken_back or outset or (aside and sign.kind not in IN_STREETS)):
            continue
        yield sign, aside and sign is not outset


def _is_outset(words: EventWords, line: Line, sign: Sign, within: list[Sign]) -> bool:
    """Whether another name began with this one."""
    if sign.role != "name" or not any(one.role == "name" and one.first < sign.first for one in within):
        return False
    index, _ = words.setting(line, sign, [])
    return words.has(line, index, "outset") and any(one.role == "happens" and one.last <= index for one in within)


def _is_named(sign: Sign, within: list[Sign], own: list[Span]) -> bool:
    """Whether a name stands with a word that says what happened or did harm, or with a date."""
    return any(one.role in ("happens", "struck") for one in within) or any(_beside(sign.span, day) for day in own)


def _is_asserted(
    words: EventWords, line: Line, sign: Sign, within: list[Sign], clause: Clause, own: list[Span]
) -> bool:
    """Whether a clause says that the happening of a name happened, and not only that something did in it."""
    happens = [one for one in within if one.role == "happens"]
    if sign.kind not in _HAPPENINGS or sign.first < clause.first:  # "the riots, which began"
        return bool(happens) or sign.kind not in _HAPPENINGS
    index, setting = words.setting(line, sign, own)
    after = any(0 <= day.start - sign.span.end <= _NEXT_TO for day in own)
    if not setting:
        struck = any(one.role == "struck" and one.first > sign.first for one in within)
        return bool(happens) or struck or any(_beside(sign.span, day) for day in own)
    subject = any(0 <= one.first - sign.last <= _VERB_BESIDE for one in happens)
    if setting == 1:
        at = line.starts[index]
        return subject or any(day.start >= sign.span.end or 0 <= at - day.end <= 1 for day in own)
    return after or (subject and bool(own))


def _kind(sign: Sign, aside: bool, verb: Sign | None) -> EventKind:
    """What a clause tells: where a name is only the setting, what was done there ("detained 12 over the riots")."""
    done = verb if aside and sign.kind in IN_STREETS and verb and verb.role == "struck" else sign
    return EventKind(done.kind)


def _thing(line: Line, sign: Sign, within: list[Sign]) -> Sign | None:
    """What a clause says an event was done to: the nearest such word between its commas, else the first."""
    things = [one for one in within if (one.role, one.kind) == ("thing", sign.kind)]
    beside = [one for one in things if not _parted(line, one, sign)]
    return min(beside, key=lambda one: abs(one.first - sign.first), default=next(iter(things), None))


def _parted(line: Line, one: Sign, other: Sign) -> bool:
    """Whether a comma stands between two signs."""
    first, last = sorted((one.first, other.first))
    return any((literal(","), ",") in part.classes for part in line.parts[first:last])


def _verb(sign: Sign, within: list[Sign]) -> Sign | None:
    """What says that a name's happening happened: the nearest such word of its clause."""
    verbs = [one for one in within if one.role in ("happens", "struck") and sign.role == "name"]
    return min(verbs, key=lambda one: (one.role, abs(one.first - sign.first)), default=None)


def _whole(sign: Sign, thing: Sign | None, clause: Clause, before: Clause | None, clauses: list[Clause]) -> Span:
    spans = [clause.span]
    if before and clause.opener == "relative" and not (thing and clause.span.contains(thing.span)):
        spans.append(before.span)
    if thing and sign.kind == EventKind.STATEMENT:
        spans += [other.span for other in clauses if other.span.overlaps(thing.span)]
    return hull(spans)


def _tells(sign: Sign, things: Mapping[str, Sign], within: list[Sign], own: list[Span]) -> bool:
    if sign.role == "act":
        return sign.kind in things
    if sign.role == "name":
        return _is_named(sign, within, own)
    return sign.role == "cue"


def _unsaid(sign: Sign) -> bool:
    """Whether what a clause goes on to report is denied or taken back in it."""
    return sign.role == "not" or (sign.kind == EventKind.RETRACTION and sign.role in ("act", "cue"))


def _beside(one: Span, other: Span) -> bool:
    """Whether two spans stand next to each other, but for a preposition or two."""
    return max(one.start - other.end, other.start - one.end) <= _NEXT_TO


def _denied(sign: Sign, clause: Clause, within: list[Sign]) -> bool:
    """Whether the clause only supposes, or a word before the sign denies it."""
    return clause.opener == "supposed" or any(
        other.role == "not" and other.first < sign.first <= other.last + _REACH_OF_NOT for other in within
    )
