"""Numbers by place of what was told just before: «Задержаны 1300 человек. В Туле — 41, в Перми — 9»."""

from collections.abc import Sequence
from dataclasses import replace

from extract.counts.counts import Count
from extract.counts.links import DASHES
from extract.counts.phrases import Phrase
from extract.counts.taken_up import Topic, count_of, is_bare
from extract.schema import Group
from extract.words.clauses import Clauses
from extract.words.text import Token

_NAME = 4  # tokens from a preposition to the dash behind a place's name


def by_place(tokens: Sequence[Token], phrases: Sequence[Phrase], topic: Topic, small: Clauses) -> list[Count]:
    """The counts of a sentence each of whose numbers stands behind a place and a dash; none where one does not."""
    found = []
    for phrase in phrases:
        first = _place_before(tokens, phrase, small)
        if first < 0 or not is_bare(phrase):
            return []
        count = count_of(phrase, topic.measure, topic.group or Group.ALL)
        stretch = (first, phrase.last)
        found.append(replace(count, clause=stretch, segment=stretch, rule=f"{count.rule}, by place"))
    return found


def _place_before(tokens: Sequence[Token], phrase: Phrase, small: Clauses) -> int:
    """The preposition before a name that only a dash parts from a number; -1 where none stands there."""
    dash = phrase.first - 1
    if dash < 2 or tokens[dash].text not in DASHES or not tokens[dash - 1].text[0].isupper():
        return -1
    for at in range(dash - 2, max(-1, dash - 1 - _NAME), -1):
        if tokens[at].folded in small.prepositions:
            return at
        if not tokens[at].is_word:
            return -1
    return -1
