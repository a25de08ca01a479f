"""When a revision was made and why, from the words around its verb."""

from datetime import date

from extract.dates.dates import DateMention
from extract.revisions.revised import Page
from extract.schema import Reason, RevisionKind
from extract.within import within
from extract.words.cues import Found
from extract.words.revision_words import RevisionWords, Sign
from extract.words.text import Span

_OLD_REACH = 12  # characters from "up from" to its number
_OPENING = 1  # tokens before a day that opens a sentence: "On Monday, "
_MEMORY, _DAY_REACH = 8, 8  # sentences in which "the same day" finds its day; tokens from a verb to its day


def reason_of(page: Page, sign: Found[Sign], kind: RevisionKind, words: RevisionWords) -> tuple[Reason, str]:
    """The reason and its words, from the sentence or, where that gives none, the next one of its paragraph."""
    if kind is RevisionKind.SUPERSEDES:
        return Reason.NONE_GIVEN, ""
    following = page.reading.sentences[page.index + 1 : page.index + 2]
    for sentence in (page.sentence, *following):
        if sentence.paragraph != page.sentence.paragraph:
            break
        reasons = words.reasons.find(sentence.tokens)
        if sentence is not page.sentence or kind is not RevisionKind.DENIES:
            reasons = [one for one in reasons if one.meaning is not Reason.NOT_ISSUED]
        if reasons:
            nearest = min(reasons, key=lambda one: abs(one.first - sign.first))
            # "denied ever having issued": the words deny, and give no ground that could be quoted
            label = "" if nearest.meaning is Reason.NOT_ISSUED else nearest.span.of(page.reading.text)
            return nearest.meaning, label
    if sign.meaning is Sign.NEVER_GAVE:
        return Reason.NOT_ISSUED, ""
    return Reason.NONE_GIVEN, ""


def stated_on(page: Page, sign: Found[Sign]) -> date | None:
    """The day of the revision: the single day nearest to its verb, outside what is revised.

    A publisher corrects itself where it prints so: a day beside "we reported" is that of the old report.
    """
    if page.own:
        return None
    content = next((page.sentence.tokens[i].start for i in page.that if i > sign.first), page.sentence.end)
    begin = page.reading.sentences[max(0, page.index - _MEMORY)].start
    dates = within(page.reading.dates, Span(begin, page.sentence.end))
    days = [one for one in dates if one.start and one.start == one.end]
    here = [one for one in days if page.sentence.start <= one.span.start < content]
    same = next((one for one in page.signs if one.meaning is Sign.SAME_DAY), None)
    if same is not None:
        before = [one for one in days if one.span.end <= same.span.start]
        return before[-1].start if before else None
    near = [one for one in here if _beside(page, one, sign) and not _of_the_old(page, one)]
    return near[0].start if near else None


def _of_the_old(page: Page, day: DateMention) -> bool:
    """Whether a day stands behind what a figure was before: "1,500, up from 1,200 on Monday"."""
    before = [one for one in page.figures if one.span.end <= day.span.start]
    if not before:
        return False
    signs = [*page.all_of(Sign.FROM), *page.all_of(Sign.PREVIOUS)]
    gaps = [(one.span.end, before[-1].number.start) for one in signs if one.span.end <= before[-1].number.start]
    return any(
        end - start <= _OLD_REACH and not any(start <= one.number.start < end for one in page.figures)
        for start, end in gaps
    )


def _beside(page: Page, day: DateMention, sign: Found[Sign]) -> bool:
    """Whether a day stands with the verb: near, and no comma between but that of "On Monday, it withdrew"."""
    first, last = sorted((day.span, sign.span))
    between = [token for token in page.sentence.tokens if first.end <= token.start < last.start]
    opens = sum(token.end <= day.span.start for token in page.sentence.tokens) <= _OPENING
    if opens and between and first == day.span and between[0].text == ",":
        between = between[1:]
    return len(between) <= _DAY_REACH and not any(token.text in ",;–—" for token in between)
