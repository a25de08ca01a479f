"""Whether the words that rows quote stand in the article where the rows say: an edited table must not pass for read."""

from collections.abc import Iterator

from dashboard.known.knowledge import Known
from extract.check import QUOTED
from extract.schema import Claims, Events, Revisions


def misplaced(article_id: str, text: str, known: Known) -> Iterator[tuple[str, str]]:
    """The name of the table and the id of each row whose quote is not what the article has at its offsets."""
    named = (
        (Claims, Claims.ID, known.claims),
        (Revisions, Revisions.ID, known.revisions),
        (Events, Events.ID, known.events),
    )
    for kind, key, table in named:
        article, start, end, quote = QUOTED[kind]
        rows = table[table[article] == article_id]
        for one, first, after, words in zip(rows[key], rows[start], rows[end], rows[quote], strict=True):
            if text[int(first) : int(after)] != words:
                yield kind.name, str(one)
