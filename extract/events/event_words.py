"""A language's `[events]`, ready for use: the words that tell of events, and the clauses of a sentence.

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

from extract.language import Language
from extract.records import record
from extract.words.beginnings import Beginnings
from extract.words.forms import Forms, spelled_out, words_of
from extract.words.lexicon import BLANK, UNKNOWN, Classes, Lexicon, Line, literal
from extract.words.text import Sentence, Span

TELLING = ("act", "cue", "name")
_ROLES = frozenset(("act", "thing", "cue", "name", "happens", "struck", "not", "there"))
_OPENING = 5  # items: a sign, two words and the blanks between them
_REACH_OF_SETTING = 4  # words from "in" to the name of a happening


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
            Sign(index, index + 1, line.span(index, index + 1), *_role(name, value))
            for index, part in enumerate(line.parts)
            if part.classes
            for name, value in part.classes
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
        borders = [0, *(match.first for match in self.breaks.find(line)), len(line.characters)]
        pairs = ((first, last) for first, last in itertools.pairwise(borders) if first < last)
        return [self._clause(line, first, last) for first, last in pairs]

    def has(self, line: Line, index: int, name: str) -> bool:
        """Whether an item is of a class."""
        return 0 <= index < len(line.parts) and name in line.parts[index].names

    def setting(self, line: Line, sign: Sign, dated: list[Span]) -> tuple[int, int]:
        """Which item makes a name the setting of something else, and its value in `locates`; (-1, 0) for none."""
        reach = 1 if self.has(line, sign.first, "standing") else _REACH_OF_SETTING
        governs_day = False
        for index in range(sign.first - 1, -1, -1):
            start, classes = line.starts[index], line.parts[index].classes
            value = next((int(value) for name, value in classes if name == "locates"), 0)
            if value:  # "in January riots shook the town" tells when, "in last week's riots" where
                return (-1, 0) if governs_day and value == 1 else (index, value)
            if line.characters[index] == BLANK or self.has(line, index, "weak"):
                continue
            if any(day.start <= start <= day.end for day in dated) and reach > 1:
                governs_day = start + len("'s") != line.ends[index] or line.characters[index] != UNKNOWN["sign"]
                dated = dated if governs_day else []
                continue
            reach -= 1
            if reach == 0 or is_stop(line.characters[index], classes):
                break
        return -1, 0

    def _clause(self, line: Line, first: int, last: int) -> Clause:
        opener = ""
        for index in range(first, min(first + _OPENING, last)):
            opener = opener or next(
                (str(value) for own, value in line.parts[index].classes if own.startswith("opener")), ""
            )
        return Clause(first, last, line.span(first, last), opener)


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
    tell = Forms(lexicon, [phrase for phrase in phrases if phrase[1] in TELLING], parts)
    telling = Beginnings(lambda text: tell.may_hold(text) or any(name in TELLING for name in lexicon.names(text)))
    return EventWords(lexicon, Forms(lexicon, phrases, parts), Forms(lexicon, breaks, parts), telling)


def is_stop(character: str, classes: Classes) -> bool:
    """Whether no word before this one governs what follows it: a name, a sign or a verb."""
    return character in (UNKNOWN["upper"], UNKNOWN["sign"]) or any(
        name in ("happens", "struck", "cue", "act", literal(",")) for name, _ in classes
    )


def _within_other(sign: Sign, phrase: Sign) -> bool:
    """Whether a word belongs to a phrase of another kind ("sent" in "sent into retirement")."""
    return sign.kind not in ("", phrase.kind) and phrase.role == "cue" and phrase.span.contains(sign.span)


def _role(name: str, value: int | str) -> tuple[str, str]:
    return name, str(value) if name in ("act", "thing", "cue", "name", "struck") else ""


def _lines(text: str) -> Iterator[str]:
    return filter(None, map(str.strip, text.splitlines()))
