"""Bare numbers that a count was or became: "the old toll was 18", "corrected its figure of 40 dead to 38"."""

from collections.abc import Sequence

from extract.counts.phrases import Phrase
from extract.language import Language
from extract.words.clauses import clauses
from extract.words.measures import measure_cues
from extract.words.revision_words import Sign, revision_words
from extract.words.text import Token

_BESIDE = 2  # tokens between "the figure" and its number
_CHANGED = 4  # tokens from "revised" to its number: "that to"
_CORRECTED = 10  # tokens from "corrected" to its number: "its figure of 40 dead in Taraz to"


def is_recalled(tokens: Sequence[Token], phrase: Phrase, language: Language) -> bool:
    """Whether a number stands behind words for a former one: "its earlier figure of 18", "the earlier one was 18"."""
    ahead = (
        sign
        for sign in revision_words(language).cues.find(tokens)
        if sign.meaning is Sign.PREVIOUS and 0 <= phrase.first - sign.last <= _BESIDE
    )
    former = next(ahead, None)
    if former is None or not ends_clause(tokens, phrase):
        return False
    small = clauses(language)
    light = small.prepositions | small.passive | frozenset(language.section("bounds").get("reaches", ()))
    counted = {at for cue in measure_cues(language).find(tokens) for at in range(cue.first, cue.last)}
    return all(at in counted or tokens[at].folded in light for at in range(former.last, phrase.first))


def became(tokens: Sequence[Token], phrase: Phrase, language: Language) -> bool:
    """Whether a number stands in the place of one told before: "four had died but later revised that to three"."""
    signs = revision_words(language).cues.find(tokens)
    if not any(sign.meaning is Sign.TO and sign.last == phrase.first for sign in signs):
        return False
    meant = (Sign.COUNTS, Sign.THINGS, Sign.IT, Sign.TO)
    known = {at for sign in signs if sign.meaning in meant for at in range(sign.first, sign.last)}
    light = clauses(language).articles | clauses(language).determiners
    for sign in signs:
        between = range(sign.last, phrase.first)
        if sign.meaning in (Sign.CORRECTS, Sign.RISES) and 0 < len(between) <= _CHANGED:
            return all(at in known or tokens[at].folded in light for at in between)
        if sign.meaning is Sign.CORRECTS and 0 < len(between) <= _CORRECTED and ends_clause(tokens, phrase):
            counted = any(one.meaning is Sign.COUNTS and one.first in between for one in signs)
            return counted and all(tokens[at].is_word for at in between)  # "corrected its figure of 40 dead to 38"
    return False


def ends_clause(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a clause ends behind a number, so that nothing else can be what it counts: "it had spoken of 18."."""
    return phrase.last >= len(tokens) or not tokens[phrase.last].is_word
