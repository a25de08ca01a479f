"""Places named in passing: where somebody is from, where a journey leads, where those hurt are taken."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.language import Language
from extract.places.places import PlaceMention, Role
from extract.reading import Reading
from extract.schema import Measure
from extract.within import within
from extract.words.clauses import clauses
from extract.words.groups import people
from extract.words.listed_cues import listed_cues
from extract.words.measures import measure_cues
from extract.words.text import Sentence, Span, Token

_JOURNEY = 7  # tokens behind "flying" in which its places stand
_HOME = 4  # tokens of "who came from" and the like
_NOUN = 3  # tokens before "from" in which a noun for people begins
_NAME = 4  # words of a hospital's name behind its first
_ENDS = frozenset(".;:,()–—")


def in_passing(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place is only somebody's home, an end of a journey, or has the hospital where people were taken."""
    if place.role is not Role.SCENE:
        return False
    number = bisect_left(reading.sentences, place.span.start, key=lambda one: one.end)
    tokens = reading.sentences[number].tokens if number < len(reading.sentences) else ()
    at = bisect_left(tokens, place.span.start, key=lambda token: token.start)
    if at == 0:
        return False
    language = reading.language
    if (
        _is_home(language, tokens, _list_begins(reading, tokens, at))
        or _on_journey(language, tokens, at)
        or _has_hospital(language, tokens, at)
    ):
        return True
    return _names_hospital(language, tokens, at)


def _list_begins(reading: Reading, tokens: Sequence[Token], at: int) -> int:
    """The token with which the list of places begins that holds this one: "from Norway, Iran and China"."""
    ends = {
        place.span.end: place.span.start for place in within(reading.places, Span(tokens[0].start, tokens[at].start))
    }
    joints = clauses(reading.language).conjunctions
    while at > 1 and (tokens[at - 1].text == "," or tokens[at - 1].folded in joints):
        last = at - 1 - (at > 2 and tokens[at - 2].text == ",")  # "Norway, and"
        if tokens[last - 1].end not in ends:
            break
        at = bisect_left(tokens, ends[tokens[last - 1].end], key=lambda token: token.start)
    return at


def stays_in_hospital(language: Language, sentence: Sentence, place: Span) -> bool:
    """Whether a place is that of the hospitals where people lie: «в больницах Владикавказа остаются 448 человек»."""
    if not language.section("clauses").get("hospitals"):
        return False
    treated = any(cue.measure is Measure.HOSPITALISED for cue in measure_cues(language).find(sentence.tokens))
    if not treated and not listed_cues(language, "clauses", "stays").find(sentence.tokens):
        return False
    tokens = sentence.tokens
    at = bisect_left(tokens, place.start, key=lambda token: token.start)
    ahead = range(max(0, at - _JOURNEY), at)
    hospitals = listed_cues(language, "clauses", "hospitals")
    ends = [found.last for one in ahead for found in hospitals.at(tokens, one) if found.last <= at]
    return bool(ends) and not any(token.text in _ENDS for token in tokens[max(ends) : at])


def _is_home(language: Language, tokens: Sequence[Token], at: int) -> bool:
    """Whether "from" joins a place to a noun for people: «у туриста из Самары»."""
    homes = listed_cues(language, "clauses", "home_phrases")
    ends = {found.last for start in range(max(0, at - _HOME), at) for found in homes.at(tokens, start)}
    if at in ends:
        return True  # "a citizen of Canada", "the dead came from Norway"
    if tokens[at - 1].folded not in language.section("clauses").get("home_words", ()):
        return False
    nouns = people(language)
    last = at - 1 - (at > 1 and tokens[at - 2].text == ",")  # "foreigners, from Norway and Iran"
    return any(noun.last == last for one in range(max(0, last - _NOUN), last) if (noun := nouns.noun_at(tokens, one)))


def _on_journey(language: Language, tokens: Sequence[Token], at: int) -> bool:
    """Whether a place stands behind a verb of travel in its clause: «вылетевший из Москвы в Мурманск»."""
    ends = at + 1 < len(tokens) and tokens[at - 1].folded in clauses(language).prepositions
    if ends and listed_cues(language, "clauses", "brought").at(tokens, at + 1):
        return True  # "do Moskwy przewieziono"
    journeys = listed_cues(language, "clauses", "journeys")
    for start in range(max(0, at - _JOURNEY), at):
        found = journeys.at(tokens, start)
        if found and found[0].last <= at:
            between = tokens[found[0].last : at]
            plain = not any(token.text in _ENDS or token.folded in clauses(language).breaks for token in between)
            if plain:
                return True
    return False


def _has_hospital(language: Language, tokens: Sequence[Token], at: int) -> bool:
    """Whether a place stands right behind "to a hospital in"."""
    starts = range(max(0, at - _JOURNEY), at)
    taken = listed_cues(language, "clauses", "taken_to")
    ends = {found.last for one in starts for found in taken.at(tokens, one)}
    return bool(ends & {at, at - 1}) and (at in ends or tokens[at - 1].folded in clauses(language).prepositions)


def _names_hospital(language: Language, tokens: Sequence[Token], at: int) -> bool:
    """Whether a place begins a hospital's name, all of it in capitals: "Miami Valley Hospital"."""
    for start in range(at + 1, min(len(tokens), at + 1 + _NAME)):
        if not tokens[start].text[0].isupper():
            return False
        if listed_cues(language, "clauses", "hospital_names").at(tokens, start):
            return True
    return False
