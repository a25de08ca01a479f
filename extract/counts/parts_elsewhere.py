"""Where a part says a place of its own, so that its whole is not there: "164 deaths, 103 of them in Almaty"."""

from collections.abc import Sequence

from extract.counts.counts import Count
from extract.counts.lists import IN_A_LIST
from extract.words.text import Sentence, Span

_ENDS = frozenset(",;:.()")


def places_of_parts(sentence: Sentence, count: Count, counts: Sequence[Count]) -> list[Span]:
    """The stretches behind bare parts of a count; a place in them is the part's alone."""
    return [
        _behind(sentence, other) for other in counts if other.measure is count.measure and _is_bare_part(other, count)
    ]


def _is_bare_part(other: Count, whole: Count) -> bool:
    """Whether a number behind another tells some of it, and only a place says which."""
    phrase = other.phrase
    shared = other.rule.endswith(IN_A_LIST) and other.cue.first < phrase.first
    bare = other.label is None and not phrase.unknown and not phrase.single
    return bare and phrase.first > whole.phrase.first and (bool(other.part) or shared)


def _behind(sentence: Sentence, count: Count) -> Span:
    last = count.phrase.last
    while last < len(sentence.tokens) and (sentence.tokens[last].text not in _ENDS or _goes_on(sentence, last)):
        last += 1
    return Span(count.phrase.span.end, sentence.tokens[last - 1].end)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a comma brings the next part: "103 in Almaty, 21 in Kyzylorda"."""
    behind = sentence.tokens[at + 1 : at + 2]
    return sentence.tokens[at].text == "," and bool(behind) and behind[0].text[0].isdecimal()
