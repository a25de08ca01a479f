"""The words that tell of events: which kinds a clause speaks of, and whether it says that they happened.

A language's `[events]` holds, by kind:

- `words.act`: verbs that need a thing of their kind in the sentence ("burn" and "building"), `words.thing`
- `words.cue`: words that are enough alone ("sacked")
- `words.name`: names of happenings ("riots"), which need a word of `words.happens` in the clause, one of `words.struck`
  ("killed", by what it tells of where the name is only its setting) after them or a date beside them
- `words.locates`: words that make a name the setting of something else ("killed in the riots"): 1 for "in", 2 for
  "after" and "over"; `words.standing`: forms that no such word farther off governs; `words.outset`: "with" as in
  "began with"
- `words.not`, `words.opener`, `words.there`, `words.since`, `words.from`: words that deny, that open a clause (by what
  they do to it), "there", "since", "from"
- `words.weak`, `words.link`, `words.pronoun`: words no title ends with, words that only join its sentence to the one
  before and open no title, and words for somebody who is named elsewhere
- `forms`: phrases for any of these roles; `breaks`: forms that part one clause from the next
"""

import functools
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extract.beginnings import Beginnings
from extract.forms import Forms, spelled_out, words_of
from extract.language import Language
from extract.lexicon import BLANK, UNKNOWN, Classes, Lexicon, Line, literal
from extract.records import record
from extract.schema import EventKind
from extract.text import Sentence, Span, hull

_TELLING = ("act", "cue", "name")
_ROLES = frozenset(("act", "thing", "cue", "name", "happens", "struck", "not", "there"))
IN_STREETS = frozenset((EventKind.PROTEST, EventKind.VIOLENCE))
_HAPPENINGS = IN_STREETS | {EventKind.ARSON, EventKind.LOOTING}
_OPENING = 5  # items: a sign, two words and the blanks between them
_NEXT_TO = 10  # characters
_REACH_OF_SETTING = 4  # words from "in" to the name of a happening
_VERB_BESIDE = 3  # items from a name to the verb it is the subject of: a word and its blanks
_REACH_OF_NOT = 8  # items of a line (words and blanks) from a word that denies to what it denies


@record
class Clause:
    """The items `[first, last)` of a line, where they stand in the text, and what opens them ("that", "after")."""

    first: int
    last: int
    span: Span
    opener: str


@record
class Sign:
    """A word or phrase of an event: items `[first, last)`, its role and kind ("" where it serves all kinds)."""

    first: int
    last: int
    span: Span
    role: str
    kind: str


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


@dataclass(frozen=True)
class EventWords:
    """A language's words for events, compiled."""

    lexicon: Lexicon
    phrases: Forms
    breaks: Forms
    telling: Beginnings

    def may_tell(self, sentence: Sentence) -> bool:
        """Whether a sentence has a word of those that tell events; most that have none need not be read."""
        return self.telling.any_of(sentence.tokens.texts)

    def line(self, sentence: Sentence) -> Line:
        """The sentence as the forms see it."""
        return self.lexicon.line(sentence.tokens)

    def signs(self, line: Line) -> list[Sign]:
        """The signs of a sentence in order of print."""
        found = [
            Sign(index, index + 1, Span(item.start, item.end), *_role(name, value))
            for index, item in enumerate(line.items)
            for name, value in item.classes
            if name in _ROLES
        ]
        found += [
            Sign(match.first, match.last, match.span, match.form.meaning, str(match.form.value))
            for match in self.phrases.find(line)
        ]
        phrases = [sign for sign in found if sign.last > sign.first + 1]
        alone = [sign for sign in found if not any(_within_other(sign, phrase) for phrase in phrases)]
        return sorted(alone, key=lambda sign: (sign.first, -sign.last))

    def clauses(self, line: Line) -> list[Clause]:
        """The sentence cut where its language's breaks stand."""
        borders = [0, *(match.first for match in self.breaks.find(line)), len(line.items)]
        pairs = ((first, last) for first, last in itertools.pairwise(borders) if first < last)
        return [self._clause(line, first, last) for first, last in pairs]

    def has(self, line: Line, index: int, name: str) -> bool:
        """Whether an item is of a class."""
        return 0 <= index < len(line.items) and name in line.items[index].names

    def setting(self, line: Line, sign: Sign, dated: list[Span]) -> tuple[int, int]:
        """Which item makes a name the setting of something else, and its value in `locates`; (-1, 0) for none."""
        reach = 1 if self.has(line, sign.first, "standing") else _REACH_OF_SETTING
        governs_day = False
        for index in range(sign.first - 1, -1, -1):
            item = line.items[index]
            value = next((int(value) for name, value in item.classes if name == "locates"), 0)
            if value:  # "in January riots shook the town" tells when, "in last week's riots" where
                return (-1, 0) if governs_day and value == 1 else (index, value)
            if line.characters[index] == BLANK or self.has(line, index, "weak"):
                continue
            if any(day.start <= item.start <= day.end for day in dated) and reach > 1:
                governs_day = item.start + len("'s") != item.end or line.characters[index] != UNKNOWN["sign"]
                dated = dated if governs_day else []
                continue
            reach -= 1
            if reach == 0 or _stops(line.characters[index], item.classes):
                break
        return -1, 0

    def _clause(self, line: Line, first: int, last: int) -> Clause:
        opener = ""
        for index in range(first, min(first + _OPENING, last)):
            opener = opener or next(
                (str(value) for own, value in line.items[index].classes if own.startswith("opener")), ""
            )
        return Clause(first, last, Span(line.items[first].start, line.items[last - 1].end), opener)


@functools.cache
def event_words(language: Language) -> EventWords:
    """The compiled `[events]` of a language."""
    section = language.section("events")
    parts: Mapping[str, str] = section.get("parts", {})
    phrases = [
        (form, block["role"], block.get("kind", ""))
        for block in section.get("forms", ())
        for form in _lines(block["forms"])
    ]
    breaks = [(form, "break", "") for form in _lines(section.get("breaks", ""))]
    listed = (spelled_out(form, parts) for form, _, _ in (*phrases, *breaks))
    literals = frozenset(word for form in listed for word in words_of(form))
    lexicon = Lexicon(section.get("words", {}), literals, section.get("capital", ""))
    tell = Forms(lexicon, [phrase for phrase in phrases if phrase[1] in _TELLING], parts)
    telling = Beginnings(lambda text: tell.may_hold(text) or any(name in _TELLING for name in lexicon.names(text)))
    return EventWords(lexicon, Forms(lexicon, phrases, parts), Forms(lexicon, breaks, parts), telling)


def told(words: EventWords, line: Line, dated: tuple[Span, ...]) -> Iterator[Told]:
    """The events a sentence tells, each kind once a clause; `dated` is where its dates stand."""
    signs = words.signs(line)
    if not any(sign.role in _TELLING for sign in signs):
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
        if not _tells(sign, things, _is_named(sign, within, own)) or _denied(sign, clause, within):
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
        at = line.items[index].start
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
    return any((literal(","), ",") in item.classes for item in line.items[first:last])


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


def _tells(sign: Sign, things: Mapping[str, Sign], happening: bool) -> bool:
    if sign.role == "act":
        return sign.kind in things
    if sign.role == "name":
        return happening
    return sign.role == "cue"


def _stops(character: str, classes: Classes) -> bool:
    """Whether no word before this one governs what follows it: a name, a sign or a verb."""
    return character in (UNKNOWN["upper"], UNKNOWN["sign"]) or any(
        name in ("happens", "struck", "cue", "act", literal(",")) for name, _ in classes
    )


def _within_other(sign: Sign, phrase: Sign) -> bool:
    """Whether a word belongs to a phrase of another kind ("sent" in "sent into retirement")."""
    return sign.kind not in ("", phrase.kind) and phrase.role == "cue" and phrase.span.contains(sign.span)


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


def _role(name: str, value: int | str) -> tuple[str, str]:
    return name, str(value) if name in ("act", "thing", "cue", "name", "struck") else ""


def _lines(text: str) -> Iterator[str]:
    return filter(None, map(str.strip, text.splitlines()))
