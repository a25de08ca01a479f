"""What "the correct figure is 22" puts 22 in the place of: the last other figure that its own source gave before."""

from extract.claims.claims import Claim
from extract.revisions.revised import SENTENCES_BACK, Page, Target, claim_of, same_figure
from extract.schema import Counting
from extract.sources.bodies import same_source
from extract.words.cues import Found
from extract.words.revision_words import Sign

_REACH = 12  # characters from "the correct figure" to its number


def right_figure(page: Page, sign: Found[Sign]) -> Target | None:
    """The claim that the figure called right replaces; another source's figure is only contradicted."""
    behind = (one for one in page.figures if 0 < one.number.start - sign.span.end <= _REACH)
    figure = next(behind, None)
    new = claim_of(page.here, figure) if figure else None
    if new is None or new.counting is Counting.CURRENT:
        return None
    begin = page.reading.sentences[max(0, page.index - SENTENCES_BACK)].start
    told = [one for one in page.claims if begin <= one.figure_span.start < sign.span.start and _answers(one, new)]
    if not told or same_figure(told[-1].figure, new.figure):
        return None
    return Target((told[-1].claim_id,), (new.figure_span,), replaced_by=new.claim_id, by=new.source)


def _answers(one: Claim, new: Claim) -> bool:
    """Whether a claim counts what the right figure does, by the same source."""
    alike = (one.measure, one.place_id, one.part_of) == (new.measure, new.place_id, new.part_of)
    return alike and same_source(one.source, new.source)
