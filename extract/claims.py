"""Claims: a figure tied to what is counted, of whom, where, when and by whom, with the words that say so."""

import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from extract.attribution import OWN_WORDS, Attribution, Source, attribution_at
from extract.clauses import clauses
from extract.counting import counting_words
from extract.counts import Count, read_counts, read_linked
from extract.figures import Figure, FigureMention
from extract.groups import people
from extract.measures import measure_cues
from extract.parts import Counted, parts_by_place
from extract.phrases import PhraseReader, read_counted
from extract.plurals import plurals
from extract.reading import Reading
from extract.records import record
from extract.scenes import Scenes
from extract.schema import Counting, Group, Measure, Precision, UnreadReason
from extract.singles import ONE, read_singles
from extract.sites import Sites
from extract.taken_up import Topic, taken_up, topic_of
from extract.text import Sentence, Span, Tokens, hull
from extract.was import was_before
from extract.whom import group_of
from extract.within import within


@record
class Claim:
    """One printing of a figure, as the columns of `claims.csv` that come from its own article.

    `claim_id` is made from the article, the figure's span, measure and group. `known_by` is not here: the ledger
    gives it, for it may depend on other articles. `published_at` carries the time where the article has one.
    """

    claim_id: str
    article_id: str
    publisher: str
    measure: Measure
    group: Group
    group_label: str
    phrase: str
    figure: Figure
    figure_span: Span
    counting: Counting
    part_of: str
    place_id: str
    event_start: date | None
    event_end: date | None
    event_precision: Precision | None
    source: Source
    via: str
    stated_on: date | None
    earlier: bool
    published: date
    published_at: datetime | None
    rule: str
    evidence: Span
    quote: str


@record
class Unread:
    """A sentence with a number beside a measure's cue that gave no claim."""

    sentence: Span
    reason: UnreadReason


_NEAR = 20  # claims back among which those of a sentence stand
_LONGEST = 400  # tokens of a sentence that are read together
_NAMED_WHOLE, _WHOLES = 6, 20  # characters to "those 103"; claims back in which it may stand
_WHOLE_REACH = 2  # sentences back in which the whole of "two of them" may stand


def read_claims(reading: Reading) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
    """The claims of an article in order of print, and the sentences that looked like one and gave none."""
    writer = _Writer(reading, Scenes(reading), Sites(reading))
    figures = iter(reading.figures)
    figure = next(figures, None)
    for sentence in itertools.chain.from_iterable(map(_pieces, reading.sentences)):
        inside: list[FigureMention] = []
        while figure is not None and figure.span.start < sentence.end:
            inside.append(figure)
            figure = next(figures, None)
        writer.read(sentence, inside)
        writer.read_plurals(sentence, inside)
    return writer.finish()


@dataclass(slots=True)
class _Writer:
    """Writes the claims of one article, sentence by sentence."""

    reading: Reading
    scenes: Scenes
    sites: Sites
    claims: list[Claim] = field(default_factory=list)
    counted: set[Measure] = field(default_factory=set)  # the measures of the claims
    plural: list[Claim] = field(default_factory=list)  # people hurt without a number
    unread: list[Unread] = field(default_factory=list)
    wholes: dict[Measure, tuple[Claim, int]] = field(default_factory=dict)  # the last of each, and in which sentence
    topic: Topic | None = None  # what the sentence before counted
    at: int = 0
    unsure: dict[str, Sentence] = field(default_factory=dict)
    past: dict[str, Sentence] = field(default_factory=dict)

    def finish(self) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
        """All claims and unread sentences; what was long before is left out, unless the article tells only of it."""
        self._leave_out_unsure()
        self._add_plurals()
        claims = tuple(claim for claim in self.claims if claim.claim_id not in self.past)
        if not claims:
            return link_places(tuple(self.claims), self.reading), tuple(self.unread)
        left = {sentence.span: Unread(sentence.span, UnreadReason.PAST) for sentence in self.past.values()}
        unread = {one.sentence: one for one in self.unread} | left
        return link_places(claims, self.reading), tuple(unread[span] for span in sorted(unread))

    def _leave_out_unsure(self) -> None:
        """Leave out those "shot" where the article tells of as many dead: they may be the same."""
        dead = max((_least(claim) for claim in self.claims if claim.measure is Measure.KILLED), default=0)
        same = {claim.claim_id for claim in self.claims if claim.claim_id in self.unsure and _least(claim) <= dead}
        self.unread += [Unread(self.unsure[claim_id].span, UnreadReason.UNSURE) for claim_id in sorted(same)]
        self.claims = [claim for claim in self.claims if claim.claim_id not in same]

    def _add_plurals(self) -> None:
        """Add those hurt without a number, the first of each group, where the article counts none of them at all."""
        first = {(plural.measure, plural.group): plural for plural in reversed(self.plural)}
        counted = {(claim.measure, claim.group) for claim in self.claims if claim.figure != ONE}
        for (measure, group), plural in first.items():
            same = {Group.ALL, group} if group is not Group.ALL else set(Group)
            if not any((measure, one) in counted for one in same):
                self.claims.append(plural)
        if first:
            self.claims.sort(key=lambda claim: claim.figure_span.start)

    def read_plurals(self, sentence: Sentence, figures: list[FigureMention]) -> None:
        """Keep those of whom a sentence says without a number that they were killed or hurt, if it counts nobody."""
        tokens, language = sentence.tokens, self.reading.language
        links = plurals(language).read(tokens, [figure.span for figure in figures])
        here = (
            {claim.measure for claim in self.claims[-_NEAR:] if sentence.span.overlaps(claim.evidence)} if links else {}
        )
        for count in read_linked(tokens, [link for link in links if link.cue.measure not in here], language):
            claim, past = self._claim(sentence, count, {})
            if not past:
                self.plural.append(claim)

    def read(self, sentence: Sentence, figures: list[FigureMention]) -> None:
        """Add the claims of one sentence, or why a number beside a cue gave none."""
        self.at += 1
        self.wholes = {one: held for one, held in self.wholes.items() if self.at - held[1] <= _WHOLE_REACH}
        language = self.reading.language
        cues = measure_cues(language).find(sentence.tokens)
        before, self.topic = self.topic, topic_of(sentence, cues, language)
        if not cues and not self.wholes and not before:
            return
        cued = frozenset(at for cue in cues for at in range(cue.first, cue.last))
        reader = PhraseReader(sentence.tokens, clauses(language), people(language), cued)
        counted = read_counted(reader, self._free(figures, sentence.span))
        singles = read_singles(reader, counted, counting_words(language))
        phrases = sorted([*counted, *singles], key=lambda phrase: phrase.first)
        if not phrases:
            return
        seen = frozenset(self.counted)
        wholes = {measure: claim.figure for measure, (claim, _) in self.wholes.items()}
        found, reasons = read_counts(sentence.tokens, phrases, cues, language, seen, wholes)
        if not found and any(sentence.span.overlaps(one.evidence) for one in self._credits(sentence)):
            found = taken_up(sentence, counted, cues, before, clauses(language), language)
        if not cues and found and self.topic is None:
            self.topic = before
        newest = list(self.wholes)[-1:]
        whole = {measure: self.wholes[measure][0] for measure in newest}
        for count in found:
            if (
                count.cue.first == count.phrase.first and count.measure in self.wholes
            ):  # "Two of the dead were children"
                whole.setdefault(count.measure, self.wholes[count.measure][0])
            claim, past = self._claim(sentence, count, whole)
            self.claims.append(claim)
            self.counted.add(claim.measure)
            if count.cue.unsure:
                self.unsure[claim.claim_id] = sentence
            if past:
                self.past[claim.claim_id] = sentence
            if not count.part:
                whole[claim.measure] = claim
            if not count.phrase.single and not count.part:
                self.wholes.pop(claim.measure, None)
                self.wholes[claim.measure] = claim, self.at
        if not found and counted and cues:
            self.unread.append(Unread(sentence.span, reasons[0] if reasons else UnreadReason.NO_CUE))

    def _credits(self, sentence: Sentence) -> list[Attribution]:
        return [one for one in self.reading.attributions if one.scope.overlaps(sentence.span)]

    def _free(self, figures: list[FigureMention], sentence: Span) -> list[FigureMention]:
        """The figures that are no part of a date."""
        dates = [date.span for date in within(self.reading.dates, sentence)]
        return [figure for figure in figures if not any(figure.number.overlaps(date) for date in dates)]

    def _claim(self, sentence: Sentence, count: Count, whole: dict[Measure, Claim]) -> tuple[Claim, bool]:
        reading, phrase = self.reading, count.phrase
        label = _span(sentence, *count.label) if count.label else None
        evidence = hull([phrase.figure_span, count.cue.span, *([label] if label else [])])
        credited = attribution_at(evidence, reading.attributions) if reading.attributions else None
        clause = _span(sentence, *count.clause)
        date = self.scenes.date_of(sentence, clause, evidence, credited)
        part_of = self._whole_of(sentence, count, whole)
        place_id = self.sites.place_of(sentence, _span(sentence, *count.segment), clause, phrase.figure_span)
        was = was_before(reading, sentence, phrase)
        group = group_of(reading, sentence, count, label, credited, place_id)
        past = self.scenes.is_past(sentence, evidence, date, credited)
        claim = Claim(
            claim_id=_claim_id(reading.article_id, phrase.figure_span, count.measure, group),
            article_id=reading.article_id,
            publisher=reading.publisher,
            measure=count.measure,
            group=group,
            group_label=label.of(reading.text) if label else "",
            phrase=phrase.figure_span.of(reading.text),
            figure=phrase.figure,
            figure_span=phrase.figure_span,
            counting=count.counting,
            part_of=part_of,
            place_id=place_id,
            event_start=date.start if date else None,
            event_end=date.end if date else None,
            event_precision=date.precision if date else None,
            source=credited.source if credited else OWN_WORDS,
            via=credited.via if credited else "",
            stated_on=was.day if was else credited.stated_on if credited else reading.published,
            earlier=was is not None or (credited.earlier if credited else False),
            published=reading.published,
            published_at=reading.published_at,
            rule=count.rule,
            evidence=evidence,
            quote=evidence.of(reading.text),
        )
        return claim, past

    def _whole_of(self, sentence: Sentence, count: Count, whole: dict[Measure, Claim]) -> str:
        """The claim_id of the whole: the number named ("two of those 103"), else the last of its measure; or ""."""
        if not count.part or count.measure not in whole:
            return ""
        ahead = Span(count.phrase.number.end, count.phrase.span.end + _NAMED_WHOLE)
        named = [one for one in within(self.reading.figures, ahead) if sentence.span.contains(one.span)]
        for claim in reversed(self.claims[-_WHOLES:]):
            if claim.measure is count.measure and any(one.figure.value == claim.figure.value for one in named):
                return claim.claim_id
        return whole[count.measure].claim_id


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, or the pieces of one that goes on for pages, as lists and tables do."""
    tokens = sentence.tokens
    if len(tokens) <= _LONGEST:
        yield sentence
        return
    for first in range(0, len(tokens), _LONGEST):
        piece = Tokens(tokens[first : first + _LONGEST])
        yield Sentence(piece[0].start, piece[-1].end, sentence.paragraph, piece)


def _least(claim: Claim) -> int:
    return claim.figure.low or claim.figure.value or 0


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)


def _claim_id(article_id: str, figure: Span, measure: Measure, group: Group) -> str:
    content = "|".join((article_id, str(figure.start), str(figure.end), measure, group))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def link_places(claims: tuple[Claim, ...], reading: Reading) -> tuple[Claim, ...]:
    """The claims, those of towns and regions linked to the country's figure they are parts of."""
    counted = [
        Counted(
            one.claim_id,
            one.part_of,
            one.measure,
            one.group,
            one.counting,
            one.source,
            one.figure,
            one.place_id,
            one.earlier,
        )
        for one in claims
    ]
    whole = dict(parts_by_place(counted, reading.places))
    return tuple(
        replace(claim, part_of=whole[claim.claim_id], rule=f"{claim.rule}; part by place")
        if claim.claim_id in whole
        else claim
        for claim in claims
    )
