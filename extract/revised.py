"""What a revision names: claims of its own article, or a figure it prints without claiming it."""

from collections.abc import Sequence

from extract.attribution import Source, SourceMention
from extract.claims import Claim
from extract.cues import Found
from extract.figures import Figure, FigureMention
from extract.reading import Reading
from extract.records import record
from extract.revision_words import Sign
from extract.schema import Counting, Group, Measure, SourceKind
from extract.speech_words import Word
from extract.text import Sentence, Span
from extract.untrue import UNTRUE
from extract.within import within


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


_THING_AFTER, _THING_BEFORE, _NOT_FIGURE, _THAT_AFTER, SENTENCES_BACK = 8, 30, 4, 6, 3


def named(page: Page, sign: Found[Sign], speaker: Source) -> Target | None:
    """What a retraction, denial or reinstatement names."""
    if any(0 <= one.first - sign.last <= _NOT_FIGURE for one in page.all_of(Sign.NOT_FIGURES)):
        return None
    thing = _thing(page, sign)
    says_that = any(sign.last <= index <= sign.last + _THAT_AFTER for index in page.that)
    if thing is None and not (says_that and sign.meaning in (Sign.DENIES, Sign.UNTRUE)):
        return None
    claims = _governed(page, sign)
    if sign.meaning is Sign.UNTRUE:
        return _called_untrue(page, sign)
    if thing is None:  # "denied that its troops had fired": only what follows is denied
        claims = [one for one in claims if one.figure_span.start > sign.span.start]
    if claims:
        return Target(tuple(one.claim_id for one in claims), tuple(one.figure_span for one in claims))
    figure = _lone_figure(page)
    if figure is not None:
        return _of_figure(page, figure)
    return _taken_up(page, sign, thing, speaker) if thing is not None else None


def _called_untrue(page: Page, sign: Found[Sign]) -> Target | None:
    """The claims of the stretch that is called untrue, which the reading credits to nobody."""
    scopes = [one.scope for one in page.reading.attributions if one.rule.startswith(UNTRUE)]
    held = [scope for scope in scopes if scope.contains(sign.span)]
    claims = [one for one in page.here if any(scope.contains(one.figure_span) for scope in held)]
    if not claims:
        return None
    return Target(tuple(one.claim_id for one in claims), tuple(one.figure_span for one in claims))


def _thing(page: Page, sign: Found[Sign]) -> Found[Sign] | None:
    """The statement or figure that is revised: after the verb, else before it."""
    things = page.things
    after = [one for one in things if 0 <= one.first - sign.last <= _THING_AFTER]
    before = [one for one in things if 0 <= sign.first - one.last <= _THING_BEFORE]
    return after[0] if after else before[-1] if before else None


def _governed(page: Page, sign: Found[Sign]) -> list[Claim]:
    """The claims a verb governs: those after it up to another verb of saying or revising, else those before it."""
    stops = [one.span.start for one in page.says if one.first >= sign.last]
    stops += [one.span.start for one in page.signs if one.first >= sign.last and one.meaning in _VERBS]
    stops += [token.start for token in page.sentence.tokens[sign.last :] if token.text == ";"]
    stop = min(stops, default=page.sentence.end)
    after = [claim for claim in page.here if sign.span.end <= claim.figure_span.start < stop]
    starts = [one.span.end for one in page.says if one.last <= sign.first and not _in_clause(page, one, sign)]
    start = max(starts, default=page.sentence.start)
    return after or [claim for claim in page.here if start <= claim.figure_span.start < sign.span.start]


def _in_clause(page: Page, says: Found[Word], sign: Found[Sign]) -> bool:
    """Whether a verb of saying before the sign is a parenthesis, closed by a comma."""
    return any(token.text == "," for token in page.sentence.tokens[says.last : sign.first])


_VERBS = (Sign.RETRACTS, Sign.DENIES, Sign.CORRECTS, Sign.REINSTATES)


def _lone_figure(page: Page) -> FigureMention | None:
    """A figure beside the thing revised, printed without a measure of its own ("the figure of 164")."""
    for thing in page.things:
        starts = {token.start for token in page.sentence.tokens[thing.last : thing.last + _FIGURE_REACH]}
        found = [one for one in page.figures if one.span.start in starts and one.figure.value]
        if found:
            return found[0]
    return None


_FIGURE_REACH = 2


def _of_figure(page: Page, mention: FigureMention) -> Target | None:
    """The claims of the article with that figure; where there are none, the figure with what it counts."""
    measure = page.measures[0].meaning if page.measures else None
    same = [one for one in page.claims if same_figure(one.figure, mention.figure) and measure in (None, one.measure)]
    if same:
        return Target(tuple(one.claim_id for one in same), (mention.span,), how=", by its figure")
    return Target((), (mention.span,), measure=measure, figure=mention.figure, how=", a figure not claimed here")


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures are one number."""
    return one.value is not None and one.value == other.value


def _taken_up(page: Page, sign: Found[Sign], thing: Found[Sign], speaker: Source) -> Target | None:
    """A statement meant but not told again ("that statement"): what was revised just before, else the last claims."""
    tokens = page.sentence.tokens
    if thing.first > 0 and tokens[thing.first - 1].text[0].isdigit():
        return None
    if any(one.first == thing.last for one in page.all_of(Sign.ABOUT)):
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


def corrected(page: Page, sign: Found[Sign], speaker: Source) -> Target | None:
    """What a correction calls wrong, and what it puts in its place."""
    old, new = figure_after(page, Sign.FROM) or figure_after(page, Sign.INSTEAD), figure_after(page, Sign.TO)
    if old is None:
        old = _after_cue(page, Sign.PREVIOUS) or _after_cue(page, Sign.WRONG)
    if page.own and old is None:
        old = next((one for one in page.figures if one.number.start > sign.span.end), None)
    claims = page.here
    replacement = claim_of(claims, new) if new else None
    if old is None:
        return _lowered(page, replacement, speaker) if _thing(page, sign) else None
    if replacement is None:
        gone = claim_of(claims, old)
        replacement = _other_claim(page, old, gone)
    return _replaced(page, old, replacement)


def superseded(page: Page, sign: Found[Sign]) -> Target | None:
    """The figure that a "previous toll" gives, beside the one that has taken its place."""
    old = figure_after(page, Sign.FROM) if sign.meaning is Sign.RISES else _after_cue(page, Sign.PREVIOUS)
    old = figure_after(page, Sign.INSTEAD) or old
    if old is None:
        return None
    gone = claim_of(page.here, old)
    new = figure_after(page, Sign.TO)
    replacement = (claim_of(page.here, new) if new else None) or _other_claim(page, old, gone)
    if replacement is None and not page.own:
        return None
    return _replaced(page, old, replacement)


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


_CUE_REACH = 7


def _after_cue(page: Page, sign: Sign) -> FigureMention | None:
    """The first figure within a few words after a cue."""
    tokens = page.sentence.tokens
    for one in page.all_of(sign):
        last = tokens[min(len(tokens), one.last + _CUE_REACH) - 1].end
        found = next((mention for mention in page.figures if one.span.end <= mention.number.start < last), None)
        if found is not None:
            return found
    return None


def claim_of(claims: Sequence[Claim], mention: FigureMention) -> Claim | None:
    """The claim whose figure this is."""
    return next((one for one in claims if one.figure_span.overlaps(mention.number)), None)


def _other_claim(page: Page, old: FigureMention, gone: Claim | None) -> Claim | None:
    """The claim that takes an old figure's place: another figure of the same measure and group, here or just before."""
    begin = page.reading.sentences[0 if page.own else max(0, page.index - 1)].start
    for claims in (page.here, [one for one in page.claims if begin <= one.figure_span.start < page.sentence.start]):
        for one in claims:
            other = one is not gone and not same_figure(one.figure, old.figure)
            if other and (gone is None or (one.measure, one.group) == (gone.measure, gone.group)):
                return one
    return None


def _replaced(page: Page, old: FigureMention, new: Claim | None) -> Target | None:
    if new is not None and new.counting is Counting.CURRENT:
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
