"""One article with all that was recognised in it: what claims, events and revisions are read from."""

from datetime import date, datetime

from extract.attribution.attribution import Attribution, SourceMention
from extract.dates.dates import DateMention
from extract.figures.figures import FigureMention
from extract.language import Language
from extract.places.places import PlaceMention
from extract.records import record
from extract.words.text import Sentence, Span


@record
class Reading:
    """The mentions of an article, each tuple in order of print."""

    article_id: str
    title: str
    publisher: str
    published: date
    text: str
    language: Language
    sentences: tuple[Sentence, ...]
    figures: tuple[FigureMention, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    sources: tuple[SourceMention, ...]
    attributions: tuple[Attribution, ...]
    published_at: datetime | None = None
    unplaced: tuple[Span, ...] = ()  # names of places that the gazetteer does not have
