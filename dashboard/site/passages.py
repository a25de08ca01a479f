"""An article's text in passages, each with its marks as HTML."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.knowledge import Known
from dashboard.site import paths
from dashboard.spans import Mark, marked
from extract.schema import Claims, Column, Events, Mentions, Revisions, Unread

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


def _within(mark: Mark, start: int, end: int) -> Mark:
    return replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)


def marks(known: Known, article_id: str) -> Iterator[Mark]:
    """What was recognised in an article; claims and events are about their anchors."""
    claims, events, revisions = known.claims, known.events, known.revisions
    yield from _spans(claims, Claims.EVIDENCE_START, Claims.EVIDENCE_END, "claim", article_id, Claims.ID, paths.claim_anchor)
    yield from _spans(revisions, Revisions.EVIDENCE_START, Revisions.EVIDENCE_END, "revision", article_id)
    yield from _spans(events, Events.EVIDENCE_START, Events.EVIDENCE_END, "event", article_id, Events.ID, paths.event_anchor)
    yield from _spans(known.unread, Unread.START, Unread.END, "unread", article_id)
    mentions = known.mentions[known.mentions[Mentions.ARTICLE_ID] == article_id]
    for start, end, kind in zip(mentions[Mentions.START], mentions[Mentions.END], mentions[Mentions.KIND], strict=True):
        yield Mark(int(start), int(end), str(kind))


def _spans(
    table: pd.DataFrame,
    start: Column,
    end: Column,
    kind: str,
    article_id: str,
    key: Column | None = None,
    anchor: Callable[[str], str] = str,
) -> Iterator[Mark]:
    rows = table[table[Claims.ARTICLE_ID] == article_id]
    about = [anchor(one) for one in rows[key]] if key else [""] * len(rows)
    for first, after, one in zip(rows[start], rows[end], about, strict=True):
        yield Mark(int(first), int(after), kind, one)
