"""All that one sentence counts: by its own words, by what was told before, and people named one by one."""

from collections.abc import Mapping, Sequence

from extract.attribution.attribution import Attribution
from extract.counts.by_place import by_place
from extract.counts.casualties import RULE as CASUALTIES
from extract.counts.casualties import read_casualties
from extract.counts.counting import counting_words
from extract.counts.counts import Count, read_counts
from extract.counts.gapped import gapped
from extract.counts.left_unread import left_unread, may_count_as_others
from extract.counts.listed import with_lists
from extract.counts.none_of_either import none_of_either
from extract.counts.phrases import Phrase, PhraseReader, read_counted
from extract.counts.running_totals import brought_up, read_totals
from extract.counts.singles import read_singles
from extract.counts.taken_up import Topic, taken_up, topic_of, with_former_group, with_group
from extract.counts.told_once import told_once
from extract.counts.untold import untold
from extract.figures.figures import Figure, FigureMention
from extract.language import Language
from extract.records import record
from extract.schema import Counting, Group, Measure, UnreadReason
from extract.words.clauses import Clauses, clauses
from extract.words.groups import people
from extract.words.measures import measure_cues
from extract.words.text import Sentence, Span, Token


@record
class Before:
    """What an article has told before a sentence.

    `seen` holds the measures it has counted; `whole` the last numbers of the sentences just before, the newest last;
    `topic` what the sentence before counted.
    """

    seen: frozenset[Measure]
    whole: Mapping[Measure, Figure]
    topic: Topic | None


@record
class Counted:
    """What a sentence counts; why a number in it gave nothing; what it leaves to the next.

    `left` holds the numbers that gave nothing beside others that did.
    """

    counts: list[Count]
    reason: UnreadReason | None
    topic: Topic | None
    left: frozenset[int | None] = frozenset()


def count_sentence(
    sentence: Sentence,
    figures: Sequence[FigureMention],
    language: Language,
    before: Before,
    credits: Sequence[Attribution],
    dates: Sequence[Span] = (),
) -> Counted:
    """What a sentence counts, in order of print.

    Args:
        sentence: the sentence.
        figures: its figures that are no part of a date.
        language: its words.
        before: what the article has told before it.
        credits: what in it is credited to whom.
        dates: its dates.
    """
    tokens, small = sentence.tokens, clauses(language)
    cues = measure_cues(language).find(tokens)
    topic = topic_of(sentence, cues, language)
    hurt = read_casualties(tokens, figures, language)
    if not (cues or figures or before.whole or before.topic):
        return Counted(hurt.counts, hurt.reason, topic)
    cued = frozenset(at for cue in cues for at in range(cue.first, cue.last))
    dated = _within(tokens, dates)
    reader = PhraseReader(tokens, small, people(language), cued, dated=dated)
    counted = [one for one in read_counted(reader, figures) if not _counts_animals(reader, one)]
    singles = read_singles(reader, counted, counting_words(language))
    phrases = sorted([*counted, *singles], key=lambda phrase: phrase.first)
    if not phrases:
        return Counted(hurt.counts, hurt.reason, topic)
    found, reasons = read_counts(tokens, phrases, cues, language, before.seen, before.whole)
    found += none_of_either(found, tokens, cues, small)
    found = [one for one in found if not _hurts_oneself(reader, one)]
    found = with_lists(told_once(found, tokens, small), tokens, cues, language, frozenset(one.first for one in phrases))
    totals = read_totals(sentence, counted, found, cues, before.topic, language)
    found = brought_up(sorted([*found, *totals.counts], key=lambda one: one.phrase.first), tokens, language)
    found += gapped(tokens, counted, found, credits, language)
    found = with_former_group(found, sentence, before.topic, language)
    if not found and not cues and before.topic and before.topic.paragraph == sentence.paragraph:
        found = by_place(tokens, counted, before.topic, small)
    if not found:
        found = taken_up(sentence, counted, cues, before.topic, credits, language)
    topic = before.topic if not cues and found and topic is None else with_group(topic, found)
    reason = totals.reason or hurt.reason
    left = _left_over(counted, [*found, *hurt.counts])
    others = bool(found or hurt.counts)
    if any(untold(language).denied(tokens, one) for one in left):
        reason = reason or UnreadReason.DENIED
    told = [reasons[one.first] for one in left if one.first in reasons] if others else list(reasons.values())
    bare = others and any(may_count_as_others(tokens, one, language) for one in left)
    if left and (told or bare or left_unread(tokens, left, cues, language)):
        reason = reason or next(iter(told), UnreadReason.NO_CUE)
    values = frozenset(one.figure.value for one in left) if others else frozenset()
    return Counted(_without_nobody([*found, *hurt.counts], tokens, small), reason, topic, values)


def _without_nobody(counts: list[Count], tokens: Sequence[Token], small: Clauses) -> list[Count]:
    """The counts without a nought that "but" takes back: "no casualties were reported, but a guard was injured"."""

    def taken_back(nobody: Count) -> bool:
        others = [one for one in counts if one.measure is nobody.measure and one.phrase.figure.value != 0]
        if nobody.phrase.figure.value != 0 or nobody.counting is not Counting.TOTAL or not others:
            return False
        behind = tokens[nobody.phrase.last : others[-1].phrase.first]
        everybody = nobody.group is Group.ALL and any(token.folded in small.instead for token in behind)
        return everybody or nobody.rule.endswith(CASUALTIES)

    return [one for one in counts if not taken_back(one)]


def _left_over(phrases: Sequence[Phrase], found: Sequence[Count]) -> list[Phrase]:
    """The numbers that no count holds: the 4 of "two were killed and 4 escaped", not "killed in two tents"."""
    taken = [one.phrase for one in found]
    free = [one for one in phrases if not any(held.first <= one.first < held.last for held in taken)]
    return [one for one in free if not (one.unknown and one.governed)]


def _within(tokens: Sequence[Token], dates: Sequence[Span]) -> frozenset[int]:
    """The tokens that lie in dates."""
    inside = ((one.start, one.end) for one in dates)
    return frozenset(
        at for start, end in inside for at, token in enumerate(tokens) if start <= token.start and token.end <= end
    )


def _counts_animals(reader: PhraseReader, phrase: Phrase) -> bool:
    """Whether what is counted are animals: "two dogs and a horse died"."""
    return phrase.noun is None and not phrase.of_them and reader.people.animal_ahead(reader.tokens, phrase.last)


def _hurts_oneself(reader: PhraseReader, count: Count) -> bool:
    """Whether somebody is only told to have shot or hurt himself, where it is not said that he died."""
    alone = count.phrase.last == count.phrase.first + 1
    oneself = alone and reader.tokens[count.phrase.first].folded in reader.people.selves
    return oneself and (count.cue.unsure or count.measure is not Measure.KILLED)
