"""What "it corrected this figure" means, where the figure itself was told just before."""

from extract.attribution.attribution import Source
from extract.claims.claims import Claim
from extract.revisions.corrected import figure_after
from extract.revisions.revised import SENTENCES_BACK, Page, Target, claim_of, same_figure
from extract.schema import Counting
from extract.within import within
from extract.words.clauses import clauses
from extract.words.cues import Found
from extract.words.revision_words import Sign
from extract.words.text import Span

_COUNT_AFTER = 5  # tokens from a verb that corrects to "the figure"


def figure_meant(page: Page, sign: Found[Sign], speaker: Source) -> Target | None:
    """The claim that "it corrected this figure" means: the last one before, of the speaker, here or just before."""
    count = next((one for one in page.all_of(Sign.COUNTS) if 0 <= one.first - sign.last <= _COUNT_AFTER), None)
    if count is None:
        return None
    named = {one.meaning for one in page.measures if count.first <= one.first <= count.last + 1}
    if not named and not _ends_there(page, count):
        return None
    before = page.reading.sentences[max(0, page.index - 1)]
    begin = before.start if before.paragraph == page.sentence.paragraph else page.sentence.start
    told = [one for one in page.claims if begin <= one.figure_span.start < sign.span.start]
    told = [one for one in told if not one.part_of and (not named or one.measure in named)]
    if not told or told[-1].counting is Counting.CURRENT or not _still_speaks(page, sign, speaker, told[-1]):
        return None
    gone = told[-1]
    put = figure_after(page, Sign.TO)
    new = (claim_of(page.here, put) if put else None) or put_in_place(page, gone, speaker)
    if new is None or same_figure(new.figure, gone.figure):
        return Target((gone.claim_id,), (count.span,), how=_JUST_TOLD, by=gone.source)
    return Target((gone.claim_id,), (count.span,), replaced_by=new.claim_id, how=_JUST_TOLD, by=gone.source)


_JUST_TOLD = ", the figure just told"


def _ends_there(page: Page, count: Found[Sign]) -> bool:
    """Whether nothing says what is counted ("the figure on Sunday"), as "the number of jobs" does."""
    small = clauses(page.reading.language)
    after = page.sentence.tokens[count.last : count.last + 1]
    if not after or any(one.span.contains(after[0].span) for one in within(page.reading.dates, page.sentence.span)):
        return True
    return small.stops(after[0]) and after[0].folded not in small.partitive


def _still_speaks(page: Page, sign: Found[Sign], speaker: Source, claim: Claim) -> bool:
    """Whether who corrects is who gave the figure: the same source, or nobody is named before the verb."""
    if speaker == claim.source or (speaker.source_id and speaker.source_id == claim.source.source_id):
        return True
    since = Span(claim.figure_span.end, sign.span.start)
    if any(since.contains(one.span) and one.source != claim.source for one in page.reading.sources):
        return False
    tokens = page.sentence.tokens[: sign.first]
    first = max((at + 1 for at, token in enumerate(tokens) if token.text in ",;:–—"), default=0)
    small, dates = clauses(page.reading.language), within(page.reading.dates, page.sentence.span)
    return all(small.stops(one) or any(day.span.contains(one.span) for day in dates) for one in tokens[first:])


def put_in_place(page: Page, gone: Claim, speaker: Source) -> Claim | None:
    """The figure claimed near a corrected one in its place, by its speaker or by the publisher."""
    sentences = page.reading.sentences
    near = Span(sentences[max(0, page.index - SENTENCES_BACK)].start, page.sentence.end)
    for one in page.claims:
        alike = (one.measure, one.group, one.place_id) == (gone.measure, gone.group, gone.place_id)
        told = one.source.source_id in (speaker.source_id, gone.source.source_id, "") and not one.part_of
        if alike and told and near.contains(one.figure_span) and not same_figure(one.figure, gone.figure):
            return one
    return None
