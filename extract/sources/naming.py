"""What makes words the name of a body: nouns such as "observatory", the words that join a name, and its kind."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.language import Language
from extract.schema import SourceKind
from extract.sources.people import latin
from extract.sources.source_words import source_words
from extract.words.clauses import Clauses, clauses
from extract.words.cues import CueTable, Found
from extract.words.measures import MeasureCues, measure_cues
from extract.words.text import Token

OTHER = "other"  # under this key stand nouns that tell no kind
_STEM = 3  # letters that stay when an ending is taken off
_VERB = 4  # tokens of the longest words that credit somebody


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that makes a name a body's; there is one of a `local` one in every town."""

    kind: SourceKind | None
    local: bool


@dataclass(frozen=True)
class Naming:
    """A language's words for the names of bodies.

    `only` are words that make a body the only one of its sort ("national"), `everywhere` stand before one that every
    country or town may have ("State Police"); `named_after` bring a name ("imienia"),
    `numbers` a number ("nr 2"); `joins` stand within one before a capital, `tails` before small words too, and
    `tail_links` among these; where `lower_tails` is true small words go on without any. Where names have `cases`,
    "Syrian" has no capital but in a name, and no noun follows one. A body may speak `within` ("в МЧС сообщили");
    letters that stand for something else are `not_bodies`; letters without `vowels` are no word. Words that end like
    `compounds` are bodies ("Речнадзор"); `adverbs` may stand before one. `endings` are those of the cases, the
    longest first.
    """

    heads: CueTable[Head]
    marks: CueTable[SourceKind]
    only: CueTable[None]
    everywhere: frozenset[str]
    named_after: frozenset[str]
    numbers: frozenset[str]
    within: frozenset[str]
    adverbs: frozenset[str]
    compounds: tuple[str, ...]
    not_bodies: frozenset[str]
    vowels: frozenset[str]
    joins: CueTable[None]
    tails: CueTable[None]
    tail_links: frozenset[str]
    lower_tails: bool
    cases: bool
    articles: frozenset[str]
    endings: tuple[tuple[str, str], ...]
    letters: Mapping[str, str]
    verbs: CueTable[None]
    offices: CueTable[None]
    people: CueTable[None]
    days: frozenset[str]
    small: Clauses
    measures: MeasureCues

    def head_at(self, tokens: Sequence[Token], index: int) -> Found[Head] | None:
        """The longest noun for a body that begins at a token."""
        return next(iter(self.heads.at(tokens, index)), None)

    def kind_of(self, tokens: Sequence[Token], head: Head | None) -> SourceKind | None:
        """The kind that the words of a name tell: those that mark one before the noun itself."""
        marked = self.marks.find(tokens)
        return marked[0].meaning if marked else head.kind if head else None

    def stem(self, word: str) -> str:
        """A word without its case ending, in small Latin letters: the same for every case it is printed in."""
        small = word.lower()
        if whole := self.compound(small):
            return self.plain(whole)
        for ending, nominative in self.endings:
            if small.endswith(ending) and len(small) - len(ending) + len(nominative) >= _STEM:
                small = small[: len(small) - len(ending)] + nominative
                break
        return self.plain(small)

    def compound(self, word: str) -> str:
        """A word without its case ending where it ends as bodies' names do; or ""."""
        if not self.compounds:
            return ""
        endings = {ending for ending, _ in self.endings} | {""}
        for root in self.compounds:
            end = word.find(root) + len(root)
            if end > len(root) + 1 and word[end:] in endings:
                return word[:end]
        return ""

    def plain(self, word: str) -> str:
        """A word in small Latin letters."""
        return "".join(letter for letter in latin(word, self.letters) if letter.isalnum())

    def is_small(self, token: Token) -> bool:
        """Whether a token is no part of a name: an article, a day, a preposition, an auxiliary."""
        return token.folded in self.articles or token.folded in self.days or self.small.stops(token)

    def said_before(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether words that credit somebody end right before a token."""
        return any(one.last == index for at in range(max(0, index - _VERB), index) for one in self.verbs.at(tokens, at))


@functools.cache
def naming(language: Language) -> Naming:
    """The words of `[sources.names]`, built once a language."""
    section, known = language.section("sources"), source_words(language)
    attribution = language.section("attribution")
    words = section.get("names", {})
    heads = [
        (noun, Head(None if kind == OTHER else SourceKind(kind), local))
        for table, local in (("heads", False), ("local", True))
        for kind, nouns in section.get(table, {}).items()
        for noun in nouns
    ]
    endings = [pair.partition(">") for pair in words.get("endings", "").split()]
    return Naming(
        heads=CueTable(heads),
        marks=CueTable((cue, SourceKind(kind)) for kind, cues in section.get("marks", {}).items() for cue in cues),
        only=CueTable((cue, None) for cue in words.get("only", ())),
        everywhere=frozenset(words.get("everywhere", "").split()),
        named_after=frozenset(words.get("named_after", ())),
        numbers=frozenset(words.get("numbers", ())),
        within=frozenset(words.get("within", ())),
        adverbs=frozenset((*attribution.get("earlier", ()), *attribution.get("silent_next", ()))),
        compounds=tuple(words.get("compounds", "").split()),
        vowels=frozenset(words.get("vowels", "")),
        not_bodies=frozenset(word.lower() for word in words.get("not_bodies", ())),
        joins=CueTable((cue, None) for cue in words.get("joins", ())),
        tails=CueTable((cue, None) for cue in words.get("tails", ())),
        tail_links=frozenset(words.get("tail_links", ())),
        lower_tails=bool(words.get("lower_tails", False)),
        cases=bool(words.get("cases", False)),
        articles=known.articles,
        endings=tuple(sorted(((one, put) for one, _, put in endings), key=lambda pair: -len(pair[0]))),
        letters=known.letters,
        verbs=known.verbs,
        offices=CueTable((cue, None) for cue in section.get("offices", ())),
        people=CueTable((cue, None) for cues in section.get("some", {}).values() for cue in cues),
        days=known.days,
        small=clauses(language),
        measures=measure_cues(language),
    )
