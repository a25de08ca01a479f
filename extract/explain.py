"""An article with everything that was read in it, as plain lines: what a rule saw, and which rule it was."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from extract.attribution.attribution import Source, attribution_at
from extract.building.rows import interval
from extract.claims.claims import Claim
from extract.ledger.ledger import Entry, Revision, keep_ledger
from extract.pipeline import Extraction
from extract.plain_rules import WHO, facts_of, flat, plain_rule
from extract.reading import Reading
from extract.records import record
from extract.revisions.revisions import PrintedRevision
from extract.schema import MentionKind
from extract.words.text import Span


@record
class Style:
    """How a terminal sets things apart; plain text has empty marks."""

    strong: str = ""
    faint: str = ""
    plain: str = ""


PLAIN = Style()
TERMINAL = Style("\033[1m", "\033[2m", "\033[0m")


@dataclass(frozen=True, slots=True, order=True)
class _Mark:
    """A mention as it is shown: its span, what it is, what it stands for, and the rule."""

    span: Span
    kind: str
    value: str
    rule: str


def explain(extraction: Extraction, style: Style = PLAIN) -> Iterator[str]:
    """The lines of an explanation.

    Each paragraph is printed with its mentions in brackets and numbered; below it stand the mentions, claims,
    revisions, events and unread sentences that begin in it, each with its rule.
    """
    article, ledger = extraction.article, keep_ledger(extraction.claims, extraction.revisions)
    yield f"{style.strong}{article.title}{style.plain}"
    yield f"{article.publisher}, {article.published_at or article.published}, {article.language}"
    marks = sorted(_marks(extraction))
    names = {entry.claim.claim_id: f"claim {number}" for number, entry in enumerate(ledger.entries, start=1)}
    for _, sentences in groupby(extraction.reading.sentences, key=lambda sentence: sentence.paragraph):
        inside = list(sentences)
        paragraph = Span(inside[0].start, inside[-1].end)
        here = [mark for mark in marks if _begins_in(mark.span, paragraph)]
        yield ""
        yield _marked(article.text, paragraph, here, style)
        yield from _mentions(article.text, here, style)
        for entry in ledger.entries:
            if _begins_in(entry.claim.figure_span, paragraph):
                yield from _claim(entry, extraction.reading, names, style)
        for printed in extraction.revisions:
            if _begins_in(printed.evidence, paragraph):
                yield from _printed(printed, names, style)
        for revision in ledger.revisions:
            if _begins_in(revision.evidence, paragraph):
                yield _entered(revision, names)
        yield from _events(extraction, paragraph)
        yield from (
            f"    unread: {unread.reason}: {unread.sentence.of(article.text)}"
            for unread in extraction.unread
            if _begins_in(unread.sentence, paragraph)
        )
    yield ""
    yield _total(extraction)


def _begins_in(span: Span, paragraph: Span) -> bool:
    return paragraph.start <= span.start < paragraph.end


def _marks(extraction: Extraction) -> Iterator[_Mark]:
    reading = extraction.reading
    for figure in reading.figures:
        yield _Mark(figure.span, MentionKind.FIGURE, interval(figure.figure), figure.rule)
    for day in reading.dates:
        yield _Mark(day.span, MentionKind.DATE, day.timex, day.rule)
    for place in reading.places:
        named = f"{place.place.place_id} {place.place.name_en}, {place.role}"
        yield _Mark(place.span, MentionKind.PLACE, named, place.rule)
    yield from (_Mark(span, MentionKind.PLACE, "not in the gazetteer", "kind told") for span in reading.unplaced)
    for source in reading.sources:
        value = source.source.source_id or str(source.source.kind or "")
        yield _Mark(source.span, MentionKind.SOURCE, value, source.rule)


def _marked(text: str, paragraph: Span, marks: Iterable[_Mark], style: Style) -> str:
    """The paragraph with `[` before each mention and `]n` behind it."""
    signs: list[tuple[int, int, str]] = []
    for number, mark in enumerate(marks, start=1):
        signs.append((mark.span.start, 1, f"{style.strong}["))
        signs.append((min(mark.span.end, paragraph.end), 0, f"]{style.faint}{number}{style.plain}"))
    pieces, at = [], paragraph.start
    for place, _, sign in sorted(signs, key=lambda one: one[:2]):
        pieces += [text[at:place], sign]
        at = place
    return "".join([*pieces, text[at : paragraph.end]])


def _mentions(text: str, marks: Iterable[_Mark], style: Style) -> Iterator[str]:
    for number, mark in enumerate(marks, start=1):
        rule = f" {style.faint}({mark.rule}){style.plain}" if mark.rule else ""
        yield f"    {number:>2} {mark.kind:<6} {flat(mark.span.of(text))} → {mark.value or 'not resolved'}{rule}"


def _claim(entry: Entry, reading: Reading, names: dict[str, str], style: Style) -> Iterator[str]:
    claim = entry.claim
    yield (
        f"    {style.strong}{names[claim.claim_id]}: {claim.measure}, {claim.group}{style.plain}"
        f" {interval(claim.figure)} ({claim.figure.bound}, {claim.counting}), {entry.status}"
    )
    facts = {
        "figure": claim.phrase,
        "group": claim.group_label,
        "part of": names.get(claim.part_of, claim.part_of),
        "place": claim.place_id,
        "when": _period(claim),
        "source": " ".join(filter(None, (claim.source.name, _credit(claim.source)))),
        "credited": _credited(claim, reading),
        "via": claim.via,
        "stated on": str(claim.stated_on or ""),
        "known by": str(entry.known_by),
        "rule": claim.rule,
        "evidence": f"{claim.evidence.start}-{claim.evidence.end} {flat(claim.quote)!r}",
    }
    yield from facts_of(facts)


def _credit(source: Source) -> str:
    credit = ", ".join(filter(None, (source.source_id, str(source.kind or ""))))
    return f"({credit})" if credit else ""


def _credited(claim: Claim, reading: Reading) -> str:
    """The words that credit somebody with a figure, and their rule."""
    said = attribution_at(claim.figure_span, reading.attributions)
    words = flat(said.evidence.of(reading.text)) if said else ""
    return f"{words!r} ({plain_rule(said.rule, words)})" if said else ""


def _period(claim: Claim) -> str:
    if claim.event_start is None:
        return ""
    days = f"{claim.event_start}" if claim.event_end == claim.event_start else f"{claim.event_start}/{claim.event_end}"
    return f"{days} ({claim.event_precision})"


def _printed(revision: PrintedRevision, names: dict[str, str], style: Style) -> Iterator[str]:
    """A revision as the article tells it; the figure it means may stand in another article."""
    meant = [str(one) for one in (revision.measure, revision.group) if one]
    figure = [interval(revision.figure)] if revision.figure else []
    named = ", ".join(names.get(claim_id, claim_id) for claim_id in revision.claim_ids) or " ".join([*meant, *figure])
    yield f"    {style.strong}revision: {revision.kind} {named or 'a figure it does not name'}{style.plain}"
    yield from facts_of(
        {
            "source": " ".join(filter(None, (revision.source.name, _credit(revision.source)))),
            "stated on": str(revision.stated_on or ""),
            "reason": " ".join(filter(None, (str(revision.reason), revision.reason_label))),
            "replaced": names.get(revision.replaced_by, revision.replaced_by),
            "rule": plain_rule(revision.rule, revision.quote),
            "evidence": f"{revision.evidence.start}-{revision.evidence.end} {flat(revision.quote)!r}",
        }
    )


def _entered(revision: Revision, names: dict[str, str]) -> str:
    """What a revision does to a claim of the same article, by which rule of the ledger."""
    claim, new = (names.get(claim_id, claim_id) for claim_id in (revision.claim_id, revision.replaced_by))
    replaced, rule = f", replaced by {new}" if new else "", plain_rule(revision.rule, revision.quote)
    return f"    {claim}: {revision.kind} by {WHO[revision.by]}, known by {revision.known_by}{replaced} ({rule})"


def _events(extraction: Extraction, paragraph: Span) -> Iterator[str]:
    for event in extraction.events:
        if _begins_in(event.evidence, paragraph):
            days = "/".join(dict.fromkeys(str(day) for day in (event.start, event.end) if day))
            rest = ", ".join(filter(None, (days, event.place_id, "planned" if event.planned else "")))
            yield f"    event: {event.kind}, {event.title}{f' ({rest})' if rest else ''}"


def _total(extraction: Extraction) -> str:
    counts = {
        "claims": len(extraction.claims),
        "revisions": len(extraction.revisions),
        "events": len(extraction.events),
        "unread sentences": len(extraction.unread),
    }
    return "In this article alone: " + ", ".join(f"{name} {number}" for name, number in counts.items())
