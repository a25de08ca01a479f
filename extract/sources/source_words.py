"""A language's `[sources]`, ready for use: names of bodies, kinds of people, offices, channels, and what joins them."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from extract.dates.day_names import day_names
from extract.figures.told_numbers import ToldNumbers, told_numbers
from extract.language import Language
from extract.records import record
from extract.schema import SourceKind
from extract.sources.bodies import KINDS
from extract.words.clauses import clauses
from extract.words.cues import CueTable

# A "sentence" of more tokens is a table or a list that lost its lines: nobody plainly speaks in it
LONGEST = 600


class Manner(StrEnum):
    """How a mention names its source: its rule begins with this word."""

    BODY = "body"
    NAMED = "named"  # a body that stands in no list, by its printed name
    OFFICE = "office"  # an office with its body, or a person with both
    SPEAKER = "speaker"  # a capital or country that stands for its government
    SURNAME = "surname"  # a person introduced elsewhere in the article
    PERSON = "person"  # a person whose office is not known
    SOME = "some"  # people of a kind, no one body
    AGAIN = "again"  # "the ministry", taken up
    CHANNEL = "channel"  # a body's channel


@record
class Name:
    """What a name stands for: `key` is a body, a SourceKind, or what sort of noun takes a body up."""

    manner: Manner
    key: str


@dataclass(frozen=True)
class SourceWords:
    """The names, and the small words that may stand between them."""

    names: CueTable[Name]
    capitals: frozenset[str]
    office_links: frozenset[str]
    of_place: frozenset[str]
    name_links: frozenset[str]
    titles: frozenset[str]
    channel_links: frozenset[str]
    letters: Mapping[str, str]
    verbs: CueTable[None]
    topics: frozenset[str]
    articles: frozenset[str]
    days: frozenset[str]
    conjunctions: frozenset[str]
    lettered: frozenset[str]  # bodies of which only the letters stand in the list
    numbers: ToldNumbers
    openers: frozenset[str]  # small words that may open a sentence before a name: "later", "on"
    anonymous: CueTable[None]  # who speaks without a name, whatever body they belong to: "source"
    apart: CueTable[None]  # words that set who is named apart from the body: "former", "doradca"
    withheld: CueTable[None]  # words that keep a name back: "asked not to be named"


_CREDITING = ("says", "says_beside", "according", "citing")
_REVISING = ("retracts", "denies", "corrects", "reinstates", "confirms")


def _is_letters(name: str) -> bool:
    return name.partition("-")[0].isupper() and " " not in name


@functools.cache
def source_words(language: Language) -> SourceWords:
    """The words of `[sources]`, built once a language.

    Raises:
        ValueError: the file names a body or a kind of source that nobody knows.
    """
    section, attribution = language.section("sources"), language.section("attribution")
    names: list[tuple[str, Name]] = []
    for body, printed in section.get("bodies", {}).items():
        if body.rpartition(":")[2] not in KINDS:
            raise ValueError(f"{language.code}.toml: unknown body {body!r} in [sources.bodies]; add it to bodies.py.")
        names += [(name, Name(Manner.BODY, body)) for name in printed]
    for kind, printed in section.get("some", {}).items():
        names += [(name, Name(Manner.SOME, SourceKind(kind).value)) for name in printed]
    for sort, printed in section.get("again", {}).items():
        names += [(name, Name(Manner.AGAIN, sort)) for name in printed]
    channels = section.get("channels", {})
    names += [(name, Name(Manner.CHANNEL, "")) for name in channels.get("cues", ())]
    names += [(name, Name(Manner.OFFICE, "")) for name in section.get("offices", ())]

    def small(owner: Mapping[str, list[str]], key: str) -> frozenset[str]:
        return frozenset(owner.get(key, ()))

    return SourceWords(
        names=CueTable(names),
        capitals=frozenset(name.lower() for name, _ in names if " " not in name and name.isupper()),
        office_links=small(section, "office_links"),
        of_place=small(section, "of_place"),
        name_links=small(section, "name_links"),
        titles=small(section, "titles"),
        channel_links=small(channels, "links"),
        letters=dict(pair.split(":") for pair in section.get("letters", "").split()),
        verbs=CueTable(
            [(cue, None) for sort in _CREDITING for cue in attribution.get(sort, ())]
            + [(cue, None) for sort in _REVISING for cue in language.section("revisions").get(sort, ())]
        ),
        days=day_names(language),
        topics=small(section, "topics"),
        articles=small(section.get("names", {}), "articles"),
        conjunctions=small(language.section("clauses"), "conjunctions"),
        numbers=told_numbers(language),
        lettered=frozenset(
            body for body, printed in section.get("bodies", {}).items() if all(_is_letters(name) for name in printed)
        ),
        openers=small(attribution, "earlier") | small(attribution, "silent_next") | clauses(language).prepositions,
        anonymous=CueTable((cue, None) for cue in section.get("anonymous", ())),
        apart=CueTable((cue, None) for cue in section.get("apart", ())),
        withheld=CueTable((cue, None) for cue in section.get("withheld", ())),
    )
