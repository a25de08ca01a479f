"""What a correction or a newer toll puts in the place of which figure."""

from dataclasses import replace

from extract.attribution.attribution import Source
from extract.attribution.speech_words import Word
from extract.claims.claims import Claim
from extract.figures.figures import FigureMention
from extract.revisions.named_targets import thing_of
from extract.revisions.revised import Page, Target, claim_of, same_figure
from extract.schema import Counting
from extract.words.clauses import clauses
from extract.words.cues import Found
from extract.words.revision_words import Sign
from extract.words.text import Span

_CUE_REACH = 7
_OF = 6  # characters of "of" between a count and its number


def corrected(page: Page, sign: Found[Sign], speaker: Source) -> Target | None:
    """What a correction calls wrong, and what it puts in its place."""
    old, new = figure_after(page, Sign.FROM) or figure_after(page, Sign.INSTEAD), figure_after(page, Sign.TO)
    if old is None:
        old = _after_cue(page, Sign.PREVIOUS) or _after_cue(page, Sign.WRONG) or _of_a_count(page, sign, new)
    if page.own and old is None:
        old = next((one for one in page.figures if one.number.start > sign.span.end), None)
    claims = page.here
    replacement = claim_of(claims, new) if new else None
    if old is None:
        return _lowered(page, replacement, speaker) if thing_of(page, sign) or _to_a_fact(page, sign) else None
    if replacement is None:
        gone = claim_of(claims, old)
        replacement = other_claim(page, old, gone)
    return replaced(page, old, replacement)


def _to_a_fact(page: Page, sign: Found[Sign]) -> bool:
    """Whether a correction tells a whole sentence: "corrected itself: 26 died", "sprostowało, że zginęło 26 osób"."""
    after = page.sentence.tokens[sign.last : sign.last + 2]
    return any(sign.last <= at <= sign.last + 1 for at in page.that) or any(token.text == ":" for token in after)


def superseded(page: Page, sign: Found[Sign]) -> Target | None:
    """The figure that a "previous toll" gives, beside the one that has taken its place."""
    old = figure_after(page, Sign.FROM) if sign.meaning is Sign.RISES else _after_cue(page, Sign.PREVIOUS)
    old = figure_after(page, Sign.INSTEAD) or old
    if old is None:
        return None
    gone = claim_of(page.here, old)
    new = figure_after(page, Sign.TO)
    replacement = (claim_of(page.here, new) if new else None) or other_claim(page, old, gone)
    if replacement is None and not page.own:
        return None
    target = replaced(page, old, replacement, moment=True)
    if target is None or replacement is None or page.own or figure_after(page, Sign.INSTEAD) is not old:
        return target
    return replace(target, by=replacement.source)  # "38, not 50 as reported": who gives the 38 says so


def figure_after(page: Page, sign: Sign) -> FigureMention | None:
    """The figure right after a small word."""
    for one in page.all_of(sign):
        end = page.sentence.tokens[one.last - 1].end
        for figure in page.figures:
            if 0 <= figure.number.start - end <= 2 or (
                figure.span.start == one.span.start and figure.number.start > end
            ):
                return figure
    return None


def _after_cue(page: Page, sign: Sign) -> FigureMention | None:
    """The first figure within a few words after a cue."""
    tokens = page.sentence.tokens
    for one in page.all_of(sign):
        last = tokens[min(len(tokens), one.last + _CUE_REACH) - 1].end
        found = next((mention for mention in page.figures if one.span.end <= mention.number.start < last), None)
        if found is not None and not _anew(page, one, found):
            return found
    return None


def _anew(page: Page, sign: Found[Sign], figure: FigureMention) -> bool:
    """Whether a comma that brings no "that" brings the new figure: "contrary to earlier reports, no one died"."""
    if any(one.meaning is Word.ACCORDING and one.first <= sign.first <= one.last for one in page.says):
        return False  # "according to earlier data, 40 died"
    commas = [at for at, token in enumerate(page.sentence.tokens) if token.text == "," and at >= sign.last]
    before = [at for at in commas if page.sentence.tokens[at].start < figure.number.start]
    return any(at + 1 not in page.that for at in before)


def _of_a_count(page: Page, sign: Found[Sign], new: FigureMention | None) -> FigureMention | None:
    """The figure of the count that is corrected: the 40 of "corrected its figure of 40 dead to 38"."""
    if sign.meaning is not Sign.CORRECTS:
        return None
    counts = [*page.all_of(Sign.COUNTS), *page.all_of(Sign.THINGS)]
    behind = [one for one in counts if one.first >= sign.last]
    small = clauses(page.reading.language)
    for one in behind or counts:  # "the figure of 40 dead was corrected to 38"
        for figure in page.figures if behind or one.last <= sign.first else ():
            if not behind and figure.span.start > sign.span.start:
                continue
            between = Span(one.span.end, max(one.span.end, figure.span.start))
            word = between.of(page.reading.text).strip().lower()
            told = not word or word in small.partitive or (not behind and word in small.prepositions)
            told = told or any(between.contains(page.sentence.tokens[at].span) for at in page.that)  # «данные о 40»
            if figure is not new and told and 0 < len(between) <= _OF:
                return figure
    return None


def other_claim(page: Page, old: FigureMention, gone: Claim | None) -> Claim | None:
    """The claim that takes an old figure's place: another figure of the same measure and group, here or just before."""
    begin = page.reading.sentences[0 if page.own else max(0, page.index - 1)].start
    for claims in (page.here, [one for one in page.claims if begin <= one.figure_span.start < page.sentence.start]):
        for one in claims:
            other = one is not gone and not same_figure(one.figure, old.figure) and not _is_part(one, gone)
            if other and (gone is None or (one.measure, one.group) == (gone.measure, gone.group)):
                return one
    return None


def told_next(page: Page, gone: Claim) -> Claim | None:
    """The claim of the next sentence that takes a figure's place: "That was wrong. Six people died."."""
    following = page.reading.sentences[page.index + 1 : page.index + 2]
    for sentence in following if following and following[0].paragraph == page.sentence.paragraph else ():
        for one in page.claims:
            alike = (one.measure, one.group) == (gone.measure, gone.group) and not _is_part(one, gone)
            if alike and sentence.span.contains(one.figure_span) and not same_figure(one.figure, gone.figure):
                return one
    return None


def _is_part(one: Claim, gone: Claim | None) -> bool:
    """Whether a figure is a part, and the old one is a whole: it takes no whole's place."""
    return bool(one.part_of) and not (gone and gone.part_of)


def replaced(page: Page, old: FigureMention, new: Claim | None, *, moment: bool = False) -> Target | None:
    """A figure with the claim in its place: the claims of the article that print it, or what it counts.

    What holds at a moment only takes another's place where `moment` is true: its fall is no correction.
    """
    if new is not None and new.counting is Counting.CURRENT and not moment:
        return None
    gone = claim_of(page.here, old)
    spans = (
        (old.span,) if new is None or not page.sentence.span.contains(new.figure_span) else (old.span, new.figure_span)
    )
    replaced_by = new.claim_id if new else ""
    if gone is not None:
        return Target((gone.claim_id,), spans, replaced_by=replaced_by)
    same = [
        one
        for one in page.claims
        if same_figure(one.figure, old.figure) and (new is None or (one.measure, one.group) == (new.measure, new.group))
    ]
    if same:
        return Target(tuple(one.claim_id for one in same), spans, replaced_by=replaced_by, how=", by its figure")
    measure = new.measure if new else page.measures[0].meaning if page.measures else None
    group = new.group if new else None
    return Target((), spans, measure, group, old.figure, replaced_by, ", a figure not claimed here")


def _lowered(page: Page, new: Claim | None, speaker: Source) -> Target | None:
    """A correction that prints only the new figure: the same source's other figure earlier in the article."""
    claims = [new] if new else page.here[:1]
    if not claims or claims[0].counting is Counting.CURRENT:
        return None
    new = claims[0]
    old = [
        one
        for one in page.claims
        if one.figure_span.start < page.sentence.start
        and (one.measure, one.group, one.place_id) == (new.measure, new.group, new.place_id)
        and one.source.source_id in (speaker.source_id, new.source.source_id)
        and not same_figure(one.figure, new.figure)
    ]
    if not old:
        return None
    return Target((old[-1].claim_id,), (new.figure_span,), replaced_by=new.claim_id)
