"""Which numbers that gave no claim are worth a row of `unread.csv`: those of people, those beside a measure's cue."""

from collections.abc import Sequence

from extract.counts.phrases import Phrase
from extract.counts.untold import untold
from extract.language import Language
from extract.words.clauses import clauses
from extract.words.groups import people
from extract.words.listed_cues import listed_cues
from extract.words.measures import MeasureCue
from extract.words.text import Token

_NEAR = 6  # tokens between a bare number and a cue
_BESIDE = 2  # tokens between a number of something unknown and a cue
_PEOPLED = 4  # tokens from "town of" to the number of its people
_ADJECTIVES = 1  # words between a number and "families"
_MANY = 3  # what "many" leaves open
_STOPS = frozenset(",;:()")


def left_unread(
    tokens: Sequence[Token], phrases: Sequence[Phrase], cues: Sequence[MeasureCue], language: Language
) -> bool:
    """Whether a sentence counts people, or something beside a cue; "one of them" and things are no count."""
    homes = any(_counts_homes(tokens, one, language) and _beside_cue(tokens, one, cues) for one in phrases)
    told = [one for one in phrases if not one.thing and (cues or not _live_there(tokens, one, language))]
    return homes or any(_counts_people(tokens, one, cues, language) or _beside_cue(tokens, one, cues) for one in told)


def _counts_homes(tokens: Sequence[Token], phrase: Phrase, language: Language) -> bool:
    """Whether a number counts families or the like, of which nobody says how many people they are."""
    ahead = range(phrase.last, min(len(tokens), phrase.last + _ADJECTIVES + 1))
    return phrase.thing and any(people(language).household_at(tokens, at) for at in ahead)


def may_count_as_others(tokens: Sequence[Token], phrase: Phrase, language: Language) -> bool:
    """Whether a bare number may count people as those beside it do: "12 died, since Friday 41".

    The number of a name ("Unit 5", "5 Main Street") and a difference ("41 fewer") do not.
    """
    if phrase.noun is not None or phrase.thing or phrase.of_state or phrase.figure.value in (0, 1):
        return False
    small = clauses(language)
    if phrase.unknown and not small.may_be_verb(tokens[phrase.last]):
        return False
    named = phrase.first > 1 and tokens[phrase.first - 1].text[0].isupper()
    names = phrase.last < len(tokens) and tokens[phrase.last].text[0].isupper()
    return not (named or names or untold(language).is_difference(tokens, phrase))


def _live_there(tokens: Sequence[Token], phrase: Phrase, language: Language) -> bool:
    """Whether a number says how many live in a place: "a town of about 110,000 people"."""
    table, starts = listed_cues(language, "clauses", "peopled"), range(max(0, phrase.first - _PEOPLED), phrase.first)
    return any(0 <= phrase.first - found.last <= 1 for at in starts for found in table.at(tokens, at))


def _counts_people(tokens: Sequence[Token], phrase: Phrase, cues: Sequence[MeasureCue], language: Language) -> bool:
    """Whether a number stands before a noun for people: "14 hostages", not "one of the hostages" or "many people"."""
    if phrase.figure.value == 0 or (phrase.noun is None and not _of_state(tokens, phrase, language)):
        return False
    if phrase.figure.value == 1:
        return bool(cues) and not (phrase.of_them or _is_part(tokens, phrase, language))
    figure = phrase.figure
    return bool(cues or figure.value) or figure.high is not None or (figure.low or 0) > _MANY


def _of_state(tokens: Sequence[Token], phrase: Phrase, language: Language) -> bool:
    """Whether a word for people's state stands right behind a number: "12 wounded", "12 ofiar"."""
    return not phrase.thing and any(people(language).state_at(tokens, at) for at in (phrase.last - 1, phrase.last))


def _is_part(tokens: Sequence[Token], phrase: Phrase, language: Language) -> bool:
    return any(token.folded in clauses(language).partitive for token in tokens[phrase.first : phrase.last])


def _beside_cue(tokens: Sequence[Token], phrase: Phrase, cues: Sequence[MeasureCue]) -> bool:
    """Whether a bare number stands near a cue, or something unknown right beside one."""
    if phrase.noun or phrase.figure.value in (0, 1):
        return False
    reach = _BESIDE if phrase.unknown else _NEAR
    for cue in cues:
        between = range(min(phrase.last, cue.last), max(phrase.first, cue.first))
        near = len(between) <= reach and not any(tokens[at].text in _STOPS for at in between)
        if near and not cue.loses:
            return True
    return False
