"""What was read, as rows of the tables."""

import hashlib
from collections.abc import Iterator

from extract.article import Article
from extract.attribution.attribution import Source
from extract.claims.claims import Claim
from extract.figures.figures import Figure
from extract.ledger.ledger import Revision
from extract.pipeline import Extraction
from extract.places.gazetteer import Place
from extract.reading import Reading
from extract.schema import Articles, Claims, Events, MentionKind, Mentions, Places, Revisions, Unread
from extract.tables.tables import Row
from extract.words.text import Span


def article_row(article: Article, reading: Reading) -> Row:
    """The article itself."""
    return {
        Articles.ID: article.article_id,
        Articles.TITLE: article.title,
        Articles.PUBLISHER: article.publisher,
        Articles.LANGUAGE: article.language,
        Articles.PUBLISHED: article.published_at or article.published,
        Articles.URL: article.url,
        Articles.WORDS: sum(token.is_word for sentence in reading.sentences for token in sentence.tokens),
        Articles.SHA256: hashlib.sha256(article.text.encode()).hexdigest(),
    }


def claim_row(claim: Claim) -> Row:
    """A claim without what the ledger adds: statement, known by, status, warning."""
    return {
        Claims.ID: claim.claim_id,
        Claims.ARTICLE_ID: claim.article_id,
        Claims.MEASURE: claim.measure,
        Claims.GROUP: claim.group,
        Claims.GROUP_LABEL: claim.group_label,
        Claims.PHRASE: claim.phrase,
        Claims.VALUE: claim.figure.value,
        Claims.LOW: claim.figure.low,
        Claims.HIGH: claim.figure.high,
        Claims.BOUND: claim.figure.bound,
        Claims.COUNTING: claim.counting,
        Claims.PART_OF: claim.part_of,
        Claims.PLACE_ID: claim.place_id,
        Claims.EVENT_START: claim.event_start,
        Claims.EVENT_END: claim.event_end,
        Claims.EVENT_PRECISION: claim.event_precision,
        **dict(zip((Claims.SOURCE, Claims.SOURCE_ID, Claims.SOURCE_KIND), _credit(claim.source), strict=True)),
        Claims.VIA: claim.via,
        Claims.STATED_ON: claim.stated_on,
        Claims.PUBLISHED: claim.published,
        Claims.RULE: claim.rule,
        Claims.EVIDENCE_START: claim.evidence.start,
        Claims.EVIDENCE_END: claim.evidence.end,
        Claims.QUOTE: claim.quote,
    }


def revision_row(revision: Revision) -> Row:
    """One line of the log."""
    return {
        Revisions.ID: revision.revision_id,
        Revisions.CLAIM_ID: revision.claim_id,
        Revisions.KIND: revision.kind,
        Revisions.BY: revision.by,
        Revisions.SOURCE: revision.source.name,
        Revisions.SOURCE_ID: revision.source.source_id,
        Revisions.STATED_ON: revision.stated_on,
        Revisions.KNOWN_BY: revision.known_by,
        Revisions.PUBLISHED: revision.published,
        Revisions.REASON: revision.reason,
        Revisions.REASON_LABEL: revision.reason_label,
        Revisions.REPLACED_BY: revision.replaced_by,
        Revisions.RULE: revision.rule,
        Revisions.ARTICLE_ID: revision.article_id,
        Revisions.EVIDENCE_START: revision.evidence.start,
        Revisions.EVIDENCE_END: revision.evidence.end,
        Revisions.QUOTE: revision.quote,
    }


def event_rows(extraction: Extraction) -> Iterator[Row]:
    """The events of an article."""
    for event in extraction.events:
        yield {
            Events.ID: event.event_id,
            Events.ARTICLE_ID: event.article_id,
            Events.KIND: event.kind,
            Events.TITLE: event.title,
            Events.ACTORS: "; ".join(event.actors),
            Events.PLACE_ID: event.place_id,
            Events.START: event.start,
            Events.END: event.end,
            Events.PRECISION: event.precision,
            Events.PLANNED: event.planned,
            Events.EVIDENCE_START: event.evidence.start,
            Events.EVIDENCE_END: event.evidence.end,
            Events.QUOTE: event.quote,
        }


def place_row(place: Place, mentions: int) -> Row:
    """A place that the articles name, or in which such a place lies."""
    return {
        Places.ID: place.place_id,
        Places.NAME_EN: place.name_en,
        Places.NAME_PL: place.name_pl,
        Places.NAME_RU: place.name_ru,
        Places.KIND: place.kind,
        Places.COUNTRY_CODE: place.country_code,
        Places.PARENT_ID: place.parent_id,
        Places.LATITUDE: place.latitude,
        Places.LONGITUDE: place.longitude,
        Places.WHERE_PRECISION: place.where_precision,
        Places.MENTIONS: mentions,
    }


def mention_rows(reading: Reading) -> Iterator[Row]:
    """The recognised spans of an article, from its beginning to its end."""
    in_order = sorted(_mentions(reading), key=lambda one: (one[0].start, one[0].end, *one[1:]))
    for span, kind, value in in_order:
        yield {
            Mentions.ARTICLE_ID: reading.article_id,
            Mentions.KIND: kind,
            Mentions.START: span.start,
            Mentions.END: span.end,
            Mentions.TEXT: span.of(reading.text),
            Mentions.VALUE: value,
        }


def unread_rows(extraction: Extraction) -> Iterator[Row]:
    """The sentences of an article that looked like a claim and gave none."""
    for unread in extraction.unread:
        yield {
            Unread.ARTICLE_ID: extraction.article.article_id,
            Unread.START: unread.sentence.start,
            Unread.END: unread.sentence.end,
            Unread.SENTENCE: unread.sentence.of(extraction.article.text),
            Unread.REASON: unread.reason,
        }


def _mentions(reading: Reading) -> Iterator[tuple[Span, MentionKind, str]]:
    for figure in reading.figures:
        yield figure.span, MentionKind.FIGURE, interval(figure.figure)
    for day in filter(lambda found: found.listed, reading.dates):
        yield day.span, MentionKind.DATE, day.timex
    for place in filter(lambda found: found.listed, reading.places):
        yield place.span, MentionKind.PLACE, place.place.place_id
    for span in reading.unplaced:
        yield span, MentionKind.PLACE, ""
    for source in reading.sources:
        yield source.span, MentionKind.SOURCE, source.source.source_id


def interval(figure: Figure) -> str:
    """A figure as `low..high`, an open side left empty."""
    low, high = ("" if side is None else str(side) for side in (figure.low, figure.high))
    return f"{low}..{high}"


def _credit(source: Source) -> tuple[object, object, object]:
    return source.name, source.source_id, source.kind
