"""One article from text to claims: the rooms in the order in which each hands on to the next."""

from dataclasses import replace

from extract import language
from extract.article import Article
from extract.attribution.attribution import read_attributions, read_sources
from extract.claims.claim_writer import read_claims
from extract.claims.claims import Claim, Unread
from extract.dates.dates import read_dates
from extract.events.events import Event, read_events
from extract.figures.figures import read_figures
from extract.ledger.former import superseded_by_newer
from extract.places.places import read_places
from extract.places.unplaced import read_unplaced
from extract.reading import Reading
from extract.records import record
from extract.revisions.revisions import PrintedRevision, read_revisions
from extract.revisions.still_unread import still_unread
from extract.steps import Steps, finished
from extract.words.composed import composed, moved
from extract.words.openings import openings
from extract.words.text import sentences_of


@record
class Extraction:
    """What one article gives; what becomes of its claims is for the ledger to say."""

    article: Article
    reading: Reading
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    revisions: tuple[PrintedRevision, ...]
    events: tuple[Event, ...]


def extract(article: Article) -> Extraction:
    """Everything that is to be read in one article."""
    return finished(extracting(article))


def extracting(article: Article) -> Steps[Extraction]:
    """The rooms one by one; letters in pieces are read whole, and told where they stand."""
    view = composed(article.text)
    reading = yield from _reading(article if view is None else replace(article, text=view.text))
    yield
    claims, unread = read_claims(reading)
    yield
    told = read_revisions(reading, claims)
    former = superseded_by_newer(reading, claims, told)
    revisions = tuple(sorted([*told, *former], key=lambda one: one.evidence))
    unread = still_unread(unread, claims, revisions)
    yield
    found = Extraction(article, reading, claims, unread, revisions, read_events(reading))
    if view is None:
        return found
    frozen = replace(moved(reading, view, article.text), text=article.text)
    return Extraction(
        article,
        frozen,
        claims=moved(found.claims, view, article.text),
        unread=moved(found.unread, view, article.text),
        revisions=moved(found.revisions, view, article.text),
        events=moved(found.events, view, article.text),
    )


def read(article: Article) -> Reading:
    """The mentions of an article."""
    return finished(_reading(article))


def _reading(article: Article) -> Steps[Reading]:
    words = language.load(article.language)
    sentences = sentences_of(article.text, words.abbreviations, openings(words), words.sentence_ends)
    yield
    places = read_places(article.text, sentences, words)
    yield
    figures = tuple(figure for sentence in sentences for figure in read_figures(sentence, words))
    yield
    became = [figure.number for figure in figures if figure.became]  # "rose to 1200" names no year
    dates = tuple(
        date
        for date in read_dates(sentences, article.published, words)
        if not any(date.span.contains(number) for number in became)
    )
    yield
    sources = read_sources(sentences, places, words)
    yield
    attributions = read_attributions(sentences, sources, dates, words)
    yield
    return Reading(
        article_id=article.article_id,
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        text=article.text,
        language=words,
        sentences=sentences,
        figures=figures,
        dates=dates,
        places=places,
        sources=sources,
        attributions=attributions,
        published_at=article.published_at,
        unplaced=read_unplaced(sentences, [place.span for place in places], words),
    )
