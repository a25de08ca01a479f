"""Days told for a former count: "900 people died, a week earlier 600", "a week earlier the toll was 600"."""

from collections.abc import Sequence

from extract.counts.links import DASHES
from extract.dates.dates import DateMention
from extract.figures.figures import FigureMention
from extract.language import Language
from extract.reading import Reading
from extract.within import within
from extract.words.clauses import clauses
from extract.words.listed_cues import listed_cues
from extract.words.measures import Role, measure_cues
from extract.words.revision_words import Sign, revision_words
from extract.words.text import Sentence, Token

_AHEAD = 4  # tokens from such a day to its number
_ENDING = 2  # words of a date in which "earlier" stands


def former_of(reading: Reading, sentence: Sentence, day: DateMention) -> FigureMention | None:
    """The number of a day told as "a week earlier", where it is what the count was then.

    Nothing but small words and a noun for the count may stand between. In "three died on Monday, a day earlier five"
    each has a day of its own, and the five did not become three.
    """
    tokens, language = sentence.tokens, reading.language
    inside = [at for at, token in enumerate(tokens) if day.span.contains(token.span)]
    earlier = listed_cues(language, "attribution", "earlier")
    if not inside or not any(earlier.at(tokens, at) for at in inside[-_ENDING:]):
        return None
    begin = inside[-1] + 1
    number = next((one for one in within(reading.figures, sentence.span) if one.span.start >= day.span.end), None)
    if number is None:
        return None
    between = [token for token in tokens[begin : begin + _AHEAD + 1] if token.start < number.span.start]
    if len(between) > _AHEAD or not all(_is_light(token, language) for token in between):
        return None
    return number if _tells_a_toll(tokens, language) or not _other_days(reading, sentence, day) else None


def _is_light(token: Token, language: Language) -> bool:
    small, reaches = clauses(language), language.section("bounds").get("reaches", ())
    light = small.prepositions | small.transparent | small.passive | small.articles | DASHES | frozenset(reaches)
    return token.folded in light or _names_a_count([token], language)


def _tells_a_toll(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a sentence speaks of a count by name: "the toll", "liczba zabitych"."""
    return any(Role.TOLL in cue.roles for cue in measure_cues(language).find(tokens)) or _names_a_count(
        tokens, language
    )


def _names_a_count(tokens: Sequence[Token], language: Language) -> bool:
    return any(sign.meaning is Sign.COUNTS for sign in revision_words(language).cues.find(tokens))


def _other_days(reading: Reading, sentence: Sentence, day: DateMention) -> bool:
    """Whether a sentence has a day besides, on which no source spoke."""
    spoken = {one.stated_on for one in reading.attributions if one.scope.overlaps(sentence.span)}
    others = [one for one in within(reading.dates, sentence.span) if one.span != day.span and one.start]
    return any(one.start not in spoken for one in others)
