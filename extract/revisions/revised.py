"""A sentence that revises, and what is revised: claims of its article, or a figure it prints without claiming it."""

from collections.abc import Sequence

from extract.attribution.attribution import Source, SourceMention
from extract.attribution.speech_words import Word
from extract.claims.claims import Claim
from extract.figures.figures import Figure, FigureMention
from extract.reading import Reading
from extract.records import record
from extract.schema import Group, Measure
from extract.words.cues import Found
from extract.words.revision_words import Sign
from extract.words.text import Sentence, Span

SENTENCES_BACK = 3  # sentences before a revising one in which what it means may stand


@record
class Target:
    """What is revised; `spans` lie in the revising sentence, `how` says how it was found."""

    claim_ids: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    measure: Measure | None = None
    group: Group | None = None
    figure: Figure | None = None
    replaced_by: str = ""
    how: str = ""
    by: Source | None = None  # who revises, where only what is revised tells


@record
class Page:
    """A sentence with words that revise, and what was revised before it (`last`)."""

    reading: Reading
    claims: Sequence[Claim]  # those of the sentence and of some before and after it
    figures: Sequence[FigureMention]  # of the sentence, as are the sources
    sources: Sequence[SourceMention]
    sentence: Sentence
    index: int
    signs: Sequence[Found[Sign]]
    says: Sequence[Found[Word]]
    that: Sequence[int]
    relative: Sequence[int]  # where "which" and the like stand
    measures: Sequence[Found[Measure]]
    last: Target | None

    @property
    def here(self) -> list[Claim]:
        """The claims of the sentence."""
        return [claim for claim in self.claims if self.sentence.span.contains(claim.figure_span)]

    @property
    def own(self) -> bool:
        """Whether the publisher speaks of its own article."""
        return self.has(Sign.OWN)

    @property
    def things(self) -> list[Found[Sign]]:
        """What may be revised: statements and counts."""
        return [one for one in self.signs if one.meaning in (Sign.THINGS, Sign.COUNTS)]

    def has(self, sign: Sign) -> bool:
        """Whether the sentence has such a cue."""
        return any(one.meaning is sign for one in self.signs)

    def all_of(self, sign: Sign) -> list[Found[Sign]]:
        """The cues of that sort."""
        return [one for one in self.signs if one.meaning is sign]


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures are one number."""
    return one.value is not None and one.value == other.value


def claim_of(claims: Sequence[Claim], mention: FigureMention) -> Claim | None:
    """The claim whose figure this is."""
    return next((one for one in claims if one.figure_span.overlaps(mention.number)), None)
