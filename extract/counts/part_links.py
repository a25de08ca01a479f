"""Whether a number that stands as a part of a whole is one: a verb, a measure or people of its own speak against it."""

from collections.abc import Sequence

from extract.counts.links import Link
from extract.counts.part_phrases import holds
from extract.counts.phrases import Phrase
from extract.counts.untold import Untold
from extract.schema import Group, Measure
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue
from extract.words.text import Token


def own_verb(tokens: Sequence[Token], cues: Sequence[MeasureCue], part: Phrase) -> MeasureCue | None:
    """The cue that is a part's own, no comma before it: "ten soldiers, five of whom were killed"."""
    cue = next((cue for cue in cues if cue.first >= part.last), None)
    return cue if cue and all(token.is_word for token in tokens[part.last : cue.first]) else None


def others_than(whole: Group, part: Phrase) -> bool:
    """Whether a number counts others than a whole: no rebel is one of the soldiers."""
    group = part.noun.group if part.noun else Group.ALL
    return {whole, group} == {Group.SECURITY_FORCES, Group.ALLEGED_ATTACKERS}


def counts_anew(link: Link, part: str, measure: Measure) -> bool:
    """Whether a bare number behind a part has a measure of its own: "dead, including two guards, and 45 hurt"."""
    bare = not (link.phrase.noun or link.phrase.unknown or link.phrase.of_them or link.phrase.single)
    return bare and bool(part) and link.cue.measure is not measure


def says_who(tokens: Sequence[Token], clauses: Clauses, link: Link) -> bool:
    """Whether a relative clause right behind a phrase holds its cue: "including two who died"."""
    at = link.phrase.last
    return at < len(tokens) and tokens[at].folded in clauses.relative and link.cue.first <= at + 2


def of_those(tokens: Sequence[Token], clauses: Clauses, phrase: Phrase, whole: Phrase) -> bool:
    """Whether those with whom a sentence begins are told who they were: "of the 32 dead, 20 were women"."""
    at = whole.governed_at
    behind = tokens[phrase.last].folded if phrase.last < len(tokens) else ""
    begins = at == 0 and tokens[at].folded in clauses.partitive
    return begins and behind in clauses.identity and holds(whole.figure, phrase)


def opens_clause(tokens: Sequence[Token], clauses: Clauses, phrase: Phrase) -> bool:
    """Whether a clause of its own begins with a phrase: "two boys died after one of them found a gun"."""
    before = tokens[phrase.first - 1].folded if phrase.first else ""
    return before in clauses.same_event and not phrase.of_state


def denied_before(tokens: Sequence[Token], phrases: Sequence[Phrase], phrase: Phrase, words: Untold) -> Phrase | None:
    """The denied number whose place a phrase takes: the 40 of "not 40, but 30"."""
    before = phrases[: phrases.index(phrase)]
    if not before or not words.denied(tokens, before[-1]):
        return None
    return before[-1] if words.instead(tokens, before[-1], phrase) else None


def denied_behind(tokens: Sequence[Token], phrases: Sequence[Phrase], phrase: Phrase, words: Untold) -> Phrase | None:
    """The number denied right behind a bare one, whose words it shares: the 75 of "77, a nie 75 osób zginęło"."""
    behind = next((one for one in phrases if one.first >= phrase.last), None)
    if phrase.noun is not None or phrase.unknown or behind is None or not words.denied(tokens, behind):
        return None
    return behind if words.sets_right(tokens[phrase.last : behind.first]) else None
