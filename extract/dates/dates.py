"""Dates as printed, resolved against the day of publication.

The words and forms of dates stand in a language's `[dates]`:

- `words`: class → value → words; `capital`: words that count only with a capital; `parts`: pieces of forms by name
- `forms`: lists of forms in order of precedence, each with what it `reads` (see date_readings.py)
- `unlisted`: forms that are read but are no mention of the article
- `ahead`: forms that tell of the future; `breaks`: words and signs that part one clause from the next
"""

import functools
from collections.abc import Iterator
from datetime import date

from extract.dates.date_readings import NEEDED, READINGS
from extract.dates.date_resolution import Anchors, Context
from extract.dates.periods import Period
from extract.language import Language
from extract.records import record
from extract.schema import Precision
from extract.words.forms import FormError, Forms, Match, spelled_out, words_of
from extract.words.lexicon import Lexicon, Line
from extract.words.text import Sentence, Span

_HOURS = frozenset(("hour", "time"))
_OF_THE_CLOCK = frozenset(("hour", "minute", "half", "part", "time", "zone"))


@record
class DateMention:
    """A date in the text: `timex` is its TIMEX3 value, `start` and `end` the first and last day, as fine as printed.

    `start` and `end` are None where the words name no day that can be found ("earlier"). `listed` says whether it is
    one of the article's mentions: in some languages only what names the calendar is, not "yesterday"; `clock` that only
    an hour is printed, which leaves the day open.
    """

    span: Span
    timex: str
    start: date | None
    end: date | None
    precision: Precision | None
    rule: str
    listed: bool = True
    clock: bool = False


def read_dates(sentences: tuple[Sentence, ...], published: date, language: Language) -> tuple[DateMention, ...]:
    """The dates of an article, in order of print; news looks back: "on Monday" in a Monday article is that day."""
    grammar = _grammar(language)
    found: list[DateMention] = []
    anchors = Anchors.at(published)
    for sentence in sentences:
        if not grammar.dates.may_be_among(sentence.tokens):
            continue
        line = grammar.lexicon.line(sentence.tokens)
        may_look_ahead = grammar.ahead.may_be_in(line)
        for match in grammar.dates.find(line):
            ahead = may_look_ahead and _looks_ahead(grammar, line, match.first, match.last)
            period = _period(match, Context(published, anchors, ahead, match.form.value))
            if period is not None:
                found.append(_mention(match, period, grammar))
                anchors = anchors.after(period)
    return tuple(found)


def looks_ahead(sentence: Sentence, span: Span, language: Language) -> bool:
    """Whether the clause around a span of a sentence tells of the future ("will", "is to")."""
    grammar = _grammar(language)
    if not grammar.ahead.may_be_among(sentence.tokens):
        return False
    line = grammar.lexicon.line(sentence.tokens)
    return _looks_ahead(grammar, line, line.index_at(span.start), line.index_at(span.end - 1) + 1)


@record
class _Grammar:
    lexicon: Lexicon
    dates: Forms
    ahead: Forms
    breaks: Forms
    unlisted: frozenset[str]


@functools.cache
def _grammar(language: Language) -> _Grammar:
    section = language.section("dates")
    parts = section.get("parts", {})
    dates = [
        (form, block["reads"], block.get("value", ""))
        for block in section.get("forms", ())
        for form in _lines(block["forms"])
    ]
    ahead, breaks = ([(form, name, "") for form in _lines(section.get(name, ""))] for name in ("ahead", "breaks"))
    for form, reads, _ in dates:
        needed = f"<{NEEDED[reads]}" if reads in NEEDED else ""
        if reads not in READINGS or needed not in spelled_out(form, parts):
            raise FormError(
                f"{form!r} cannot be read as {reads!r}. Use one of {', '.join(READINGS)}, or add {needed}>."
            )
    unlisted = frozenset(_lines(section.get("unlisted", "")))
    for form in unlisted - {form for form, _, _ in dates}:
        raise FormError(f"{form!r} is unlisted but no form. Write it as it stands in the forms, or take it out.")
    listed = [form for form, _, _ in (*dates, *ahead, *breaks)]
    literals = frozenset().union(*(words_of(spelled_out(form, parts)) for form in listed))
    lexicon = Lexicon(section.get("words", {}), literals, section.get("capital", ""))
    return _Grammar(
        lexicon,
        dates=Forms(lexicon, dates, parts),
        ahead=Forms(lexicon, ahead, parts),
        breaks=Forms(lexicon, breaks, parts),
        unlisted=unlisted,
    )


def _lines(text: str) -> Iterator[str]:
    return filter(None, map(str.strip, text.splitlines()))


def _mention(match: Match, period: Period, grammar: _Grammar) -> DateMention:
    rule = f"{match.form.meaning}: {match.form.text}"
    listed = match.form.text not in grammar.unlisted
    clock = bool(match.slots.keys() & _HOURS) and match.slots.keys() <= _OF_THE_CLOCK
    return DateMention(match.span, period.timex, period.start, period.end, period.precision, rule, listed, clock)


def _period(match: Match, context: Context) -> Period | None:
    """What the form means here; None where there is no such day."""
    try:
        return READINGS[match.form.meaning](match.slots, context)
    except (ValueError, OverflowError):
        return None


def _looks_ahead(grammar: _Grammar, line: Line, begin: int, end: int) -> bool:
    """Whether the clause around the items `[begin, end)` tells of the future."""
    first, last = 0, len(line.characters)
    for border in grammar.breaks.find(line):
        if border.last <= begin:
            first = border.last
        elif border.first >= end:
            last = border.first
            break
    return next(grammar.ahead.find(line, first, last), None) is not None
