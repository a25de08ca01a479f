"""Whether the words that rows quote stand in the article where the rows say: an edited table must not pass for read."""

from collections.abc import Iterator

from dashboard.knowledge import Known
from extract.schema import Claims, Events, Revisions

_QUOTED = (
    (Claims, Claims.ID, Claims.ARTICLE_ID, Claims.EVIDENCE_START, Claims.EVIDENCE_END, Claims.QUOTE),
    (Revisions, Revisions.ID, Revisions.ARTICLE_ID, Revisions.EVIDENCE_START, Revisions.EVIDENCE_END, Revisions.QUOTE),
    (Events, Events.ID, Events.ARTICLE_ID, Events.EVIDENCE_START, Events.EVIDENCE_END, Events.QUOTE),
)


def misplaced(article_id: str, text: str, known: Known) -> Iterator[tuple[str, str]]:
    """The name of the table and the id of each row whose quote is not what the article has at its offsets."""
    tables = (known.claims, known.revisions, known.events)
    for (kind, key, article, start, end, quote), table in zip(_QUOTED, tables, strict=True):
        rows = table[table[article] == article_id]
        for one, first, after, words in zip(rows[key], rows[start], rows[end], rows[quote], strict=True):
            if text[int(first) : int(after)] != words:
                yield kind.name, str(one)
