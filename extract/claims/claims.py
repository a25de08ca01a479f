"""Claims: a figure tied to what is counted, of whom, where, when and by whom, with the words that say so."""

import hashlib
from datetime import date, datetime

from extract.attribution.attribution import Source
from extract.figures.figures import Figure
from extract.records import record
from extract.schema import Counting, Group, Measure, Precision, UnreadReason
from extract.words.text import Span


@record
class Claim:
    """One printing of a figure, as the columns of `claims.csv` that come from its own article.

    `claim_id` is made from the article, the figure's span, measure and group. `known_by` is not here: the ledger
    gives it, for it may depend on other articles. `published_at` carries the time where the article has one.
    """

    claim_id: str
    article_id: str
    publisher: str
    measure: Measure
    group: Group
    group_label: str
    phrase: str
    figure: Figure
    figure_span: Span
    counting: Counting
    part_of: str
    place_id: str
    event_start: date | None
    event_end: date | None
    event_precision: Precision | None
    source: Source
    via: str
    stated_on: date | None
    earlier: bool
    published: date
    published_at: datetime | None
    rule: str
    evidence: Span
    quote: str


@record
class Unread:
    """A sentence with a number beside a measure's cue that gave no claim.

    `left` holds the values of such numbers where others of the sentence gave claims.
    """

    sentence: Span
    reason: UnreadReason
    left: frozenset[int | None] = frozenset()


def claim_id(article_id: str, figure: Span, measure: Measure, group: Group) -> str:
    """The id of a claim, made from its article, the figure's span, measure and group."""
    content = "|".join((article_id, str(figure.start), str(figure.end), measure, group))
    return hashlib.sha256(content.encode()).hexdigest()[:16]
