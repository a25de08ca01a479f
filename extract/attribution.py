"""Who is credited with what: sources, the channels that carry them, and the words that tie them to a sentence."""

from dataclasses import dataclass
from datetime import date

from extract.dates import DateMention
from extract.language import Language
from extract.places import PlaceMention
from extract.schema import SourceKind
from extract.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class Source:
    """A body or person credited: `name` as printed, `source_id` one name for all its names.

    `source_id` is the country's code and the body, such as "kz:interior_ministry"; "" for an unnamed source
    ("officials") and for no source at all (the publisher's own words: every field empty, kind None).
    """

    name: str
    source_id: str
    kind: SourceKind | None


OWN_WORDS = Source("", "", None)


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A source named in the text."""

    span: Span
    source: Source
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the text credits to a source: everything within `scope`, stated on `stated_on` (None where it gives no day).

    `via` is the source_id of a body whose channel carried it, or "". `earlier` is true for "said earlier" and the
    like. `evidence` holds the source and its verb.
    """

    scope: Span
    source: Source
    via: str
    stated_on: date | None
    earlier: bool
    evidence: Span
    rule: str


def read_sources(
    sentences: tuple[Sentence, ...], places: tuple[PlaceMention, ...], language: Language
) -> tuple[SourceMention, ...]:
    """The sources an article names, in order of print."""
    raise NotImplementedError


def read_attributions(
    sentences: tuple[Sentence, ...],
    sources: tuple[SourceMention, ...],
    dates: tuple[DateMention, ...],
    language: Language,
) -> tuple[Attribution, ...]:
    """Which stretches of the text are credited to whom; where two scopes overlap, the shorter one holds."""
    raise NotImplementedError


def attribution_at(span: Span, attributions: tuple[Attribution, ...]) -> Attribution | None:
    """The attribution that holds for a span: the shortest scope that contains it, None for the publisher's own words."""
    raise NotImplementedError
