"""An article's text in passages, each with its marks as HTML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dashboard.page.spans import Mark, marked
from dashboard.site import paths
from dashboard.site.ledger import Ledger
from extract.schema import Claims, Events, Mentions, Revisions, Unread

_BREAK = re.compile(r"\n(?:[^\S\n]*\n)+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: the characters of the text from `start` to before `after`, and its words with their marks."""

    start: int
    after: int
    html: str


def passages(text: str, marks: Iterable[Mark], labels: dict[str, str]) -> Iterator[Passage]:
    """The paragraphs of a text; a mark that runs over several is in each of them."""
    found = list(marks)
    start = 0
    for gap in [*_BREAK.finditer(text), None]:
        end, after = (gap.start(), gap.end()) if gap else (len(text), len(text) + 1)
        inside = [_within(mark, start, end) for mark in found if mark.start < end and mark.end > start]
        yield Passage(start, after, marked(text[start:end], inside, "", labels, anchored=True))
        start = after


def marks(kept: Ledger, article_id: str) -> Iterator[Mark]:
    """What was recognised in an article; claims and events are about their anchors."""
    for row in kept.of(Claims, article_id):
        about = paths.claim_anchor(row[Claims.ID])
        yield Mark(int(row[Claims.EVIDENCE_START]), int(row[Claims.EVIDENCE_END]), "claim", about)
    for row in kept.of(Revisions, article_id):
        yield Mark(int(row[Revisions.EVIDENCE_START]), int(row[Revisions.EVIDENCE_END]), "revision")
    for row in kept.of(Events, article_id):
        about = paths.event_anchor(row[Events.ID])
        yield Mark(int(row[Events.EVIDENCE_START]), int(row[Events.EVIDENCE_END]), "event", about)
    for row in kept.of(Unread, article_id):
        yield Mark(int(row[Unread.START]), int(row[Unread.END]), "unread")
    for row in kept.of(Mentions, article_id):
        yield Mark(int(row[Mentions.START]), int(row[Mentions.END]), str(row[Mentions.KIND]))


def _within(mark: Mark, start: int, end: int) -> Mark:
    return replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
