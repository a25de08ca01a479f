"""Where a figure of several places is counted: in what holds them all ("w Turcji i Syrii" is in neither)."""

import itertools
from collections.abc import Sequence

from extract.language import Language
from extract.places import gazetteer
from extract.places.gazetteer import Place
from extract.places.place_words import place_words
from extract.places.places import PlaceMention
from extract.words.clauses import clauses
from extract.words.listed_cues import listed_cues
from extract.words.text import Sentence, Token

_WITHIN = "within"  # the class of "in", "eastern" and "near"
_KINDS = frozenset({"kind_before", "unit_before"})  # the classes of "state" and "region" before a name
_WIDER = 2  # places before one that holds a town, the town's country among them: "in Uvalde in the US state of Texas"
_BESIDE = 6  # words between a town and what holds it


def shared_by(
    language: Language, sentence: Sentence, places: Sequence[PlaceMention], nearest: PlaceMention
) -> Place | None:
    """What holds a place and those joined to it; the finer of "w Dernie w Libii"; None where nothing holds them all."""
    ordered = [one for one in places if one.place.place_id in gazetteer.load()]
    if nearest not in ordered or len(ordered) == 1:
        return nearest.place
    at = ordered.index(nearest)
    for one in reversed(ordered[max(0, at - _WIDER) : at]):
        if is_in(language, sentence, one, nearest) or _is_near(language, sentence, one, nearest):
            return one.place
    if at + 1 < len(ordered) and _is_town_in(language, sentence, ordered[at], ordered[at + 1]):
        return ordered[at + 1].place
    run = _run(language, sentence, ordered, at)
    holders = [[one.place, *gazetteer.load().ancestors(one.place.place_id)] for one in run]
    common = [place for place in holders[0] if all(place in others for others in holders[1:])]
    return next((place for place in common if len(run) == 1 or place.country_code), None)


def is_in(language: Language, sentence: Sentence, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a place is told right behind one in it, only to say where that is: «в Буче Киевской области»."""
    return _holds(outer, inner) and _is_beside(language, _between(sentence, inner, outer))


def _is_near(language: Language, sentence: Sentence, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a place is told right behind another only for those who do not know that one: "w Buczy pod Kijowem"."""
    between = _between(sentence, one, other)
    return len(between) == 1 and between[0].folded in language.section("clauses").get("near", ())


def _is_town_in(language: Language, sentence: Sentence, outer: PlaceMention, town: PlaceMention) -> bool:
    """Whether "city of" alone stands between a place and a town that it holds: "the West Bank city of Jenin"."""
    between = _between(sentence, outer, town)
    found = listed_cues(language, "clauses", "town_of").at(between, 0)
    alone = any(one.last == len(between) for one in found)
    return alone and _holds(outer, town)


def _run(language: Language, sentence: Sentence, ordered: Sequence[PlaceMention], at: int) -> Sequence[PlaceMention]:
    """A place with its neighbours, each set beside the next by "and" alone, or by a comma where "and" ends the list."""
    pairs = list(itertools.pairwise(ordered))
    signs = [_sign(language, sentence, *pair) for pair in pairs]
    first = last = at
    while first and signs[first - 1]:
        first -= 1
    while last < len(signs) and signs[last]:
        last += 1
    joined = any(sign != "," for sign in signs[first:last])
    return ordered[first : last + 1] if joined else ordered[at : at + 1]


def _sign(language: Language, sentence: Sentence, one: PlaceMention, other: PlaceMention) -> str:
    """The comma or "and" that alone sets two places side by side of which none holds the other; else ""."""
    small, between = clauses(language), _between(sentence, one, other)
    if len(between) > 1 and between[-1].folded in small.prepositions:
        between = between[:-1]
    if len(between) != 1 or _holds(one, other) or _holds(other, one):
        return ""
    return between[0].folded if between[0].text == "," or between[0].folded in small.pair_joins else ""


def _is_beside(language: Language, between: Sequence[Token]) -> bool:
    """Whether a comma, a preposition, a part of the land or its kind at most parts two places: "w stanie", ", in"."""
    if not between:
        return True
    small, words = clauses(language), place_words(language)
    if len(between) > 1 and between[-1].folded in small.partitive:
        between = between[:-1]  # "the state of"
    if words.classes(between[-1].folded) & _KINDS:
        # "w brazylijskim stanie", "in the US state of": whose it is, and of what kind
        between = between[: -1 - (len(between) > 2 and between[-2].is_word)]
    plain = all(
        token.text == ","
        or token.folded in small.prepositions | small.determiners
        or _WITHIN in words.classes(token.folded)
        for token in between
    )
    return plain and len(between) <= _BESIDE


def _between(sentence: Sentence, one: PlaceMention, other: PlaceMention) -> list[Token]:
    return [token for token in sentence.tokens if one.span.end <= token.start and token.end <= other.span.start]


def _holds(outer: PlaceMention, inner: PlaceMention) -> bool:
    return gazetteer.load().contains(outer.place.place_id, inner.place.place_id)
