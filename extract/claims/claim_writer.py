"""Writing an article's claims, sentence by sentence, and noting the sentences that looked like one and gave none."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.attribution.attribution import OWN_WORDS, Attribution, attribution_at
from extract.claims.claim_review import link_places, with_plurals, without_past, without_unsure
from extract.claims.claims import Claim, Unread, claim_id
from extract.claims.died_since import died_since
from extract.claims.scenes import Scenes
from extract.claims.sites import Sites
from extract.claims.title_figures import only_in_title
from extract.claims.was import was_before
from extract.claims.whom import group_of
from extract.counts.among import PART
from extract.counts.counting import counting_words
from extract.counts.counts import Count, read_linked
from extract.counts.lists import IN_A_LIST
from extract.counts.parts_elsewhere import places_of_parts
from extract.counts.plurals import plurals
from extract.counts.sentence_counts import Before, count_sentence
from extract.counts.taken_up import Topic
from extract.figures.figures import FigureMention
from extract.reading import Reading
from extract.schema import Measure
from extract.within import within
from extract.words.text import Sentence, Span, Tokens, hull

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
        """All claims and unread sentences, once the whole article is known."""
        told, dead = died_since(self.claims, self.reading, self.past)
        claims, unsure = without_unsure(told, self.unsure, dead)
        claims, past = without_past(with_plurals(claims, self.plural), self.past)
        title = only_in_title(self.reading, claims) if self.reading.title else []
        unread = {one.sentence: one for one in (*title, *self.unread, *unsure, *past)}
        return link_places(claims, self.reading), tuple(unread[span] for span in sorted(unread))

    def read_plurals(self, sentence: Sentence, figures: list[FigureMention]) -> None:
        """Keep those of whom a sentence says without a number that they were killed or hurt, if it counts nobody."""
        tokens, language = sentence.tokens, self.reading.language
        links = plurals(language).read(tokens, [figure.span for figure in figures])
        here = (
            {claim.measure for claim in self.claims[-_NEAR:] if sentence.span.overlaps(claim.evidence)} if links else {}
        )
        for count in read_linked(tokens, [link for link in links if link.cue.measure not in here], language):
            claim, past = self._claim(sentence, count, {}, ())
            if not past:
                self.plural.append(claim)

    def read(self, sentence: Sentence, figures: list[FigureMention]) -> None:
        """Add the claims of one sentence, or why a number beside a cue gave none."""
        self.at += 1
        self.wholes = {one: held for one, held in self.wholes.items() if self.at - held[1] <= _WHOLE_REACH}
        before = Before(
            frozenset(self.counted), {one: claim.figure for one, (claim, _) in self.wholes.items()}, self.topic
        )
        dates = [date.span for date in within(self.reading.dates, sentence.span)]
        free = [figure for figure in figures if not any(figure.number.overlaps(date) for date in dates)]
        told = count_sentence(sentence, free, self.reading.language, before, self._credits(sentence), dates)
        self.topic = told.topic
        newest = list(self.wholes)[-1:]
        whole = {measure: self.wholes[measure][0] for measure in newest}
        for count in told.counts:
            if (
                count.cue.first == count.phrase.first or count.part == PART
            ) and count.measure in self.wholes:  # "Two of the dead were children"
                whole.setdefault(count.measure, self.wholes[count.measure][0])
            claim, past = self._claim(sentence, count, whole, places_of_parts(sentence, count, told.counts))
            self.claims.append(claim)
            self.counted.add(claim.measure)
            if count.cue.unsure and not counting_words(self.reading.language).tells_of_others(
                sentence.tokens, count.phrase
            ):
                self.unsure[claim.claim_id] = sentence
            if past:
                self.past[claim.claim_id] = sentence
            if not count.part:
                whole[claim.measure] = claim
            if not count.phrase.single and not count.part:
                self.wholes.pop(claim.measure, None)
                self.wholes[claim.measure] = claim, self.at
        if told.reason:
            self.unread.append(Unread(sentence.span, told.reason, told.left))

    def _credits(self, sentence: Sentence) -> list[Attribution]:
        return [one for one in self.reading.attributions if one.scope.overlaps(sentence.span)]

    def _claim(
        self, sentence: Sentence, count: Count, whole: dict[Measure, Claim], of_parts: Sequence[Span]
    ) -> tuple[Claim, bool]:
        reading, phrase = self.reading, count.phrase
        label = _span(sentence, *count.label) if count.label else None
        evidence = hull([phrase.figure_span, count.cue.span, *([label] if label else [])])
        shared = count.rule.endswith(IN_A_LIST)  # "the army said 12 died, the rebels 30": the verb is the army's
        # "on the number of dead the opposition says 30": who gives a number may stand within the evidence
        within_it = any(evidence.contains(one.evidence) for one in self._credits(sentence))
        said = phrase.figure_span if shared or within_it else evidence
        credited = attribution_at(said, reading.attributions) if reading.attributions else None
        if credited is None and reading.attributions and said is evidence:  # "...; residents said 30 of the dead were"
            credited = attribution_at(phrase.figure_span, reading.attributions)
        clause = _span(sentence, *count.clause)
        was = was_before(reading, sentence, phrase)
        date = self.scenes.date_of(sentence, clause, evidence, credited)
        if was and date and date.span.start < phrase.span.end:
            date = None  # the week of "800 killed last week, up from 600" is the newer figure's
        part_of = self._whole_of(sentence, count, whole)
        segment = _span(sentence, *count.segment)
        place_id = self.sites.place_of(sentence, segment, clause, phrase.figure_span, of_parts)
        group = group_of(reading, sentence, count, label, credited, place_id)
        past = self.scenes.is_past(sentence, evidence, date, credited)
        claim = Claim(
            claim_id=claim_id(reading.article_id, phrase.figure_span, count.measure, group),
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


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
