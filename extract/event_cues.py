"""The words that tell of events: which kinds a clause speaks of, and whether it says that they happened.

A language's `[events]` holds, by kind:

- `words.act`: verbs that need a thing of their kind in the sentence ("burn" and "building"), `words.thing`
- `words.cue`: words that are enough alone ("sacked")
- `words.name`: names of happenings ("riots"), which need a word of `words.happens` in the clause or a date beside them
- `words.not`, `words.opener`, `words.there`, `words.since`, `words.from`, `words.weak`: words that deny, that open a
  clause (by what they do to it), "there", "since", "from", and words no title ends with
- `forms`: phrases for any of these roles; `breaks`: forms that part one clause from the next
"""

import functools
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extract.beginnings import Beginnings
from extract.forms import Forms, spelled_out, words_of
from extract.language import Language
from extract.lexicon import Lexicon, Line
from extract.schema import EventKind
from extract.text import Sentence, Span, hull

_TELLING = ("act", "cue", "name")
_ROLES = frozenset(("act", "thing", "cue", "name", "happens", "not", "there"))
_OPENING = 5  # items: a sign, two words and the blanks between them
_NEXT_TO = 10  # characters
_REACH_OF_NOT = 8  # items of a line (words and blanks) from a word that denies to what it denies


@dataclass(frozen=True, slots=True)
class Clause:
    """The items `[first, last)` of a line, where they stand in the text, and what opens them ("that", "after")."""

    first: int
    last: int
    span: Span
    opener: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A word or phrase of an event: items `[first, last)`, its role and kind ("" where it serves all kinds)."""

    first: int
    last: int
    span: Span
    role: str
    kind: str


@dataclass(frozen=True, slots=True)
class Told:
    """An event told in a clause: its kind, the word that tells it, the thing it is told of, and all words that tell it.

    `whole` is the clause, with the clause before it that "which" and the like go back to, and of what somebody states
    with the clause that says what.
    """

    kind: EventKind
    clause: Clause
    sign: Sign
    thing: Sign | None
    whole: Span


@dataclass(frozen=True)
class EventWords:
    """A language's words for events, compiled."""

    lexicon: Lexicon
    phrases: Forms
    breaks: Forms
    telling: Beginnings

    def may_tell(self, sentence: Sentence) -> bool:
        """Whether a sentence has a word of those that tell events; most that have none need not be read."""
        return bool(self.telling.among([token.text for token in sentence.tokens]))

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
        return 0 <= index < len(line.items) and any(
            own == name or own.startswith(f"{name}.") for own, _ in line.items[index].classes
        )

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
        for sign in _telling(within, clause, things, dated):
            thing = next((one for one in within if (one.role, one.kind) == ("thing", sign.kind)), things.get(sign.kind))
            yield Told(EventKind(sign.kind), clause, sign, thing, _whole(sign, thing, clause, before, clauses))


def _telling(within: list[Sign], clause: Clause, things: Mapping[str, Sign], dated: tuple[Span, ...]) -> Iterator[Sign]:
    """The first sign of each kind that a clause says happened."""
    happens = any(sign.role == "happens" for sign in within)
    own = [day for day in dated if clause.span.overlaps(day)]
    kinds = set()
    for sign in within:
        happening = happens or any(_beside(sign.span, day) for day in own)
        if sign.kind not in kinds and _tells(sign, things, happening) and not _denied(sign, clause, within):
            kinds.add(sign.kind)
            yield sign


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
    return name, str(value) if name in ("act", "thing", "cue", "name") else ""


def _lines(text: str) -> Iterator[str]:
    return filter(None, map(str.strip, text.splitlines()))
