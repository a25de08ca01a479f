"""What "the earlier figure was wrong" means: the figure it prints, that of who is named, or the one told before."""

from extract.attribution.attribution import OWN_WORDS, Source
from extract.claims.claims import Claim
from extract.figures.figures import FigureMention
from extract.revisions.corrected import other_claim, replaced, told_next
from extract.revisions.just_told import put_in_place
from extract.revisions.revised import SENTENCES_BACK, Page, Target, claim_of, same_figure
from extract.schema import Counting
from extract.sources.bodies import same_source
from extract.words.cues import Found
from extract.words.revision_words import Sign
from extract.words.text import Span

_COUNT_BEFORE = 6  # tokens from "the toll of 12" to "was wrong"
_REPORT_BEFORE = 15  # tokens from "reports that 12 people had been killed" to "were wrong"
_OWNED = 3  # tokens between an owner and the figure


def called_wrong(page: Page, sign: Found[Sign], speaker: Source) -> Target | None:
    """The claim that a figure "was wrong" means, with the one in its place."""
    count = count_before(page, sign)
    if count is None:
        return _report(page, sign)
    printed = _printed(page, count, sign)
    if printed is not None:
        return _in_place(page, printed)
    owner = _owner(page, count, speaker)
    named = any(count.last <= one.first <= sign.first for one in page.measures)
    if sign.first > count.last + 1 and owner is None and not named:
        return None  # "the number of shops burned was wrong"
    told = _told(page, sign, count, owner)
    if not told or told[-1].counting is Counting.CURRENT:
        return None
    gone = told[-1]
    own = speaker == OWN_WORDS and all(same_source(one.source, gone.source) for one in page.sources)
    if owner is not None or not (own or same_source(speaker, gone.source)):
        return Target((gone.claim_id,), (count.span,), how=", the figure of another")
    new = put_in_place(page, gone, gone.source)
    by = new.claim_id if new and not same_figure(new.figure, gone.figure) else ""
    return Target((gone.claim_id,), (count.span,), replaced_by=by, how=", the figure just told", by=gone.source)


def count_before(page: Page, sign: Found[Sign]) -> Found[Sign] | None:
    """The noun for a figure, "the toll", that is called wrong; None where it is a report."""
    counts = [one for one in page.signs if one.meaning in (Sign.COUNTS, Sign.PREVIOUS)]
    last = _before_aside(page, sign)
    return next((one for one in reversed(counts) if 0 <= last - one.last <= _COUNT_BEFORE), None)


def _before_aside(page: Page, sign: Found[Sign]) -> int:
    """The token before an aside that commas part from "was wrong": "the figure of 12, published on Monday, was"."""
    tokens = page.sentence.tokens
    if not sign.first or tokens[sign.first - 1].text != ",":
        return sign.first
    opens = [at for at in range(sign.first - 1) if tokens[at].text == ","]
    return opens[-1] if opens else sign.first


def _report(page: Page, sign: Found[Sign]) -> Target | None:
    """The figure of a report that is called wrong: "reports that 20 people had died were mistaken"."""
    if any(one.last == sign.first for one in page.all_of(Sign.IT)):
        told = [one for one in _recent(page, sign) if page.sentence.span.contains(one.figure_span)]
        return _taken_up(page, sign, told[-1]) if told and told[-1].counting is not Counting.CURRENT else None
    things = [one for one in page.all_of(Sign.THINGS) if 0 <= sign.first - one.last <= _REPORT_BEFORE]
    printed = _printed(page, things[-1], sign) if things else None
    return _in_place(page, printed) if printed is not None and claim_of(page.here, printed) else None


def _printed(page: Page, thing: Found[Sign], sign: Found[Sign]) -> FigureMention | None:
    """The figure between the word for a figure or report and "was wrong", in one clause."""
    between = Span(thing.span.end, sign.span.start)
    if any(between.contains(token.span) and token.text in ";:" for token in page.sentence.tokens):
        return None
    return next((one for one in page.figures if between.contains(one.number)), None)


def _taken_up(page: Page, sign: Found[Sign], gone: Claim) -> Target:
    """The figure that "but that proved wrong" means, told in the same sentence: the publisher's word, if nobody's."""
    new, told = told_next(page, gone), ", the figure just told"
    said = any(gone.figure_span.end <= one.span.start < sign.span.start for one in page.says)
    replaced_by = new.claim_id if new else ""
    return Target(
        (gone.claim_id,), (gone.figure_span,), replaced_by=replaced_by, how=told, by=None if said else OWN_WORDS
    )


def _in_place(page: Page, printed: FigureMention) -> Target | None:
    gone = claim_of(page.here, printed)
    new = other_claim(page, printed, gone) or (told_next(page, gone) if gone else None)
    return replaced(page, printed, new)


def _owner(page: Page, count: Found[Sign], speaker: Source) -> Source | None:
    """Whose figure it is told to be: the source right before or behind the noun, if it is another's."""
    start = page.sentence.tokens[max(0, count.first - _OWNED)].start
    end = page.sentence.tokens[min(len(page.sentence.tokens), count.last + _OWNED) - 1].end
    beside = [one.source for one in page.sources if one.span.overlaps(Span(start, end))]
    return next((one for one in beside if not same_source(one, speaker)), None)


def _told(page: Page, sign: Found[Sign], count: Found[Sign], owner: Source | None) -> list[Claim]:
    """The claims before "was wrong" that may be meant; "the earlier figure" is the one before the last."""
    told = _recent(page, sign)
    if owner is not None:
        return [one for one in told if same_source(one.source, owner)]
    if count.meaning is Sign.PREVIOUS and told:
        older = [one for one in told[:-1] if _changed(one, told[-1])]  # "12, then 9. The first figure was wrong"
        return older or told
    return told


def _recent(page: Page, sign: Found[Sign]) -> list[Claim]:
    """The claims told shortly before "was wrong", parts left out."""
    begin = page.reading.sentences[max(0, page.index - SENTENCES_BACK)].start
    return [one for one in page.claims if begin <= one.figure_span.start < sign.span.start and not one.part_of]


def _changed(one: Claim, other: Claim) -> bool:
    alike = (one.measure, one.group, one.place_id) == (other.measure, other.group, other.place_id)
    return alike and same_source(one.source, other.source) and not same_figure(one.figure, other.figure)
