"""What a retraction, denial or reinstatement names: by its words, by its figure, or as "that statement"."""

from extract.attribution.speech_words import Word
from extract.attribution.untrue import UNTRUE
from extract.claims.claims import Claim
from extract.figures.figures import FigureMention
from extract.revisions.lone_figures import lone_figure, of_figure
from extract.revisions.not_meant import left_to_mean, others_words
from extract.revisions.revised import SENTENCES_BACK, Page, Target
from extract.schema import SourceKind
from extract.sources.bodies import Source
from extract.within import within
from extract.words.clauses import clauses
from extract.words.cues import Found
from extract.words.revision_words import Sign
from extract.words.text import Span

_THING_AFTER, _THING_BEFORE, _NOT_FIGURE, _THAT_AFTER = 8, 30, 4, 6
_SUBJECT = 2  # tokens from "that" in which its subject stands: "that the detainees"
_FORMER = 2  # characters from "up from" to its number
_WHICH_AFTER = 3
_OF_FACTS = (Sign.DENIES, Sign.UNTRUE, Sign.NEVER_GAVE)
_VERBS = (Sign.RETRACTS, Sign.DENIES, Sign.CORRECTS, Sign.REINSTATES)


def named(page: Page, sign: Found[Sign], speaker: Source) -> Target | None:
    """What a retraction, denial or reinstatement names."""
    if any(0 <= one.first - sign.last <= _NOT_FIGURE for one in page.all_of(Sign.NOT_FIGURES)):
        return None
    thing = thing_of(page, sign) or (sign if _denies_it(page, sign) else None)
    if thing is not None and sign.meaning is Sign.RETRACTS and _of_other(page, thing, sign):
        return None
    says_that = any(sign.last <= index <= sign.last + _THAT_AFTER for index in page.that)
    if thing is None and not (says_that and sign.meaning in _OF_FACTS):
        return None
    if sign.meaning is Sign.UNTRUE:
        return _called_untrue(page, sign, thing, speaker)
    claims = _governed(page, sign, speaker)
    if thing is None:  # "denied that its troops had fired": only what follows is denied
        claims = [one for one in claims if one.figure_span.start > sign.span.start]
    claims = left_to_mean(sign, thing, claims, speaker)
    if claims and (other := _unclaimed_between(page, sign, claims[-1])):
        return of_figure(page, other)
    if claims:
        return _printed(claims)
    figure = lone_figure(page, sign)
    if figure is not None:
        return of_figure(page, figure)
    return _taken_up(page, sign, thing, speaker) if thing is not None else None


def _unclaimed_between(page: Page, sign: Found[Sign], claim: Claim) -> FigureMention | None:
    """The number right before a verb that gave no claim: the 164 of "225, not the 164 that the ministry withdrew"."""
    between = Span(claim.figure_span.end, sign.span.start)
    days = [one.span for one in within(page.reading.dates, page.sentence.span)]
    told = [one for one in page.figures if between.contains(one.span) and not any(one.span.overlaps(d) for d in days)]
    return told[-1] if told else None


def _of_other(page: Page, thing: Found[Sign], sign: Found[Sign]) -> bool:
    """Whether a verb has a subject of its own in a clause behind: "the toll was cut after duplicates were removed"."""
    small = clauses(page.reading.language)
    for at in range(thing.last, sign.first):
        if page.sentence.tokens[at].folded in small.breaks & small.prepositions:
            return not any(one.first == at + 1 for one in page.all_of(Sign.IT))
    return False


def _printed(claims: list[Claim]) -> Target:
    """Claims that the revising sentence itself prints."""
    return Target(tuple(one.claim_id for one in claims), tuple(one.figure_span for one in claims))


def _denies_it(page: Page, sign: Found[Sign]) -> bool:
    """Whether a denial says no more than that: "The ministry denied it."."""
    after = page.sentence.tokens[sign.last :]
    words = [token.start for token in after if token.is_word]
    it = [one.span.start for one in page.all_of(Sign.IT) if one.first == sign.last]
    return sign.meaning is Sign.DENIES and not page.figures and words == it


def _called_untrue(page: Page, sign: Found[Sign], thing: Found[Sign] | None, speaker: Source) -> Target | None:
    """The claims of the stretch that is called untrue, which the reading credits to nobody; else those just told."""
    scopes = [one.scope for one in page.reading.attributions if one.rule.startswith(UNTRUE)]
    held = [scope for scope in scopes if scope.contains(sign.span)]
    claims = [one for one in page.here if any(scope.contains(one.figure_span) for scope in held)]
    if claims:
        return _printed(claims)
    if thing is None or page.figures or thing.first > sign.first:
        return None
    return _taken_up(page, sign, thing, speaker)


def thing_of(page: Page, sign: Found[Sign]) -> Found[Sign] | None:
    """The statement or figure that is revised: after the verb, else before it."""
    things = page.things
    after = [one for one in things if 0 <= one.first - sign.last <= _THING_AFTER]
    before = [one for one in things if 0 <= sign.first - one.last <= _THING_BEFORE]
    return after[0] if after else before[-1] if before else None


def _governed(page: Page, sign: Found[Sign], speaker: Source) -> list[Claim]:
    """The claims a verb governs: those after it up to another verb of saying or revising, else those before it."""
    stops = [one.span.start for one in page.says if one.first >= sign.last and not _in_the_statement(page, sign, one)]
    stops += [one.span.start for one in page.signs if one.first >= sign.last and one.meaning in _VERBS]
    stops += [token.start for token in page.sentence.tokens[sign.last :] if token.text == ";"]
    colons = [token.start for token in page.sentence.tokens[sign.last :] if token.text == ":"]
    told = [one.figure_span.start for one in page.here if one.figure_span.start > sign.span.end]
    # "denied the reports: by its count two died", "withdrew its toll of 15: it is 12"
    stops += [one for one in colons if sign.meaning is Sign.DENIES or min(told, default=one) < one]
    stops += others_words(page, sign, speaker)
    stop = min(stops, default=page.sentence.end)
    after = [claim for claim in page.here if sign.span.end <= claim.figure_span.start < stop]
    starts = [one.span.end for one in page.says if one.last <= sign.first and not _in_clause(page, one, sign)]
    start = max(starts, default=page.sentence.start)
    before = [claim for claim in page.here if start <= claim.figure_span.start < sign.span.start]
    return after or _of_the_former(page, sign, before) or before


def _of_the_former(page: Page, sign: Found[Sign], before: list[Claim]) -> list[Claim]:
    """What is told as former right before the verb: the 164 of "rose to 225, up from 164, later retracted"."""
    marks = [*page.all_of(Sign.PREVIOUS), *page.all_of(Sign.FROM)]
    ends = [one.span.end for one in marks if one.last <= sign.first]
    former = [claim for claim in before if any(0 <= claim.figure_span.start - end <= _FORMER for end in ends)]
    return former[-1:] if former and former[-1] is before[-1] and len(before) > 1 else []


def _in_the_statement(page: Page, sign: Found[Sign], says: Found[Word]) -> bool:
    """Whether a verb tells what the revised statement says: "withdrew the statement in which it had said that"."""
    return any(
        sign.last <= thing.first and thing.last <= which <= min(thing.last + _WHICH_AFTER, says.first)
        for thing in page.things
        for which in page.relative
    )


def _in_clause(page: Page, says: Found[Word], sign: Found[Sign]) -> bool:
    """Whether a verb of saying before the sign is a parenthesis, closed by a comma."""
    return any(token.text == "," for token in page.sentence.tokens[says.last : sign.first])


def _taken_up(page: Page, sign: Found[Sign], thing: Found[Sign], speaker: Source) -> Target | None:
    """A statement meant but not told again ("that statement"): what was revised just before, else the last claims."""
    tokens = page.sentence.tokens
    if thing.first > 0 and tokens[thing.first - 1].text[0].isdigit():
        return None
    if any(one.first == thing.last for one in page.all_of(Sign.ABOUT)) or _of_something_else(page, thing):
        return None
    if page.last is not None:
        return Target(
            page.last.claim_ids,
            (thing.span,),
            page.last.measure,
            page.last.group,
            page.last.figure,
            how=", taken up from before",
        )
    claims = _before(page, sign, speaker)
    measure = next((one.meaning for one in page.measures if -3 < one.first - thing.last < 3), None)
    claims = [one for one in claims if measure in (None, one.measure)]
    if not claims:
        return None
    return Target(tuple(one.claim_id for one in claims), (thing.span,), how=", taken up from before")


def _of_something_else(page: Page, thing: Found[Sign]) -> bool:
    """Whether "that" tells a statement that counts nobody: "denied reports that detainees had been tortured"."""
    told = next((at for at in page.that if thing.last <= at <= thing.last + 1), None)
    return told is not None and not any(one.first > told + _SUBJECT for one in page.measures)


def _before(page: Page, sign: Found[Sign], speaker: Source) -> list[Claim]:
    """The claims last printed before a sentence that its speaker can mean."""
    sentences = page.reading.sentences
    begin = sentences[max(0, page.index - SENTENCES_BACK)].start
    recent = [one for one in page.claims if begin <= one.figure_span.start < page.sentence.start]
    chosen = _meant(page, sign, speaker, recent)
    if not chosen or _unread_between(page, recent):
        return []
    last = next(one for one in reversed(sentences) if one.start <= chosen[-1].figure_span.start)
    return [one for one in chosen if last.span.contains(one.figure_span)]


def _unread_between(page: Page, recent: list[Claim]) -> bool:
    """Whether the sentence just before prints a number that is no claim: that one may be meant, and is not known."""
    sentence = page.reading.sentences[page.index - 1] if page.index else None
    if sentence is None or any(sentence.span.contains(one.figure_span) for one in recent):
        return False
    figures = within(page.reading.figures, sentence.span)
    dates = within(page.reading.dates, sentence.span)
    return any(not any(one.span.overlaps(day.span) for day in dates) for one in figures)


def _meant(page: Page, sign: Found[Sign], speaker: Source, recent: list[Claim]) -> list[Claim]:
    """Those of a source named beside; one's own where they are taken back, another's where they are denied."""
    sources = [one.source for one in page.sources]
    named = [one for one in recent if one.source in sources and one.source != speaker]
    if named or not speaker.source_id:
        return named or recent
    own = [one for one in recent if speaker.source_id in (one.source.source_id, one.via)]
    if sign.meaning is Sign.DENIES:
        return [one for one in recent if one not in own] or own
    if sign.meaning is Sign.NEVER_GAVE:
        return own or recent
    return own or [one for one in recent if one.source.kind is SourceKind.UNNAMED]
