"""Bodies that stand in no list, found by how their names are printed: "the Harbour Safety Board", "agencja AFAD".

A name is made of capitals around a noun for bodies, of such a noun with a name behind it, or of capitals alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.places.places import PlaceMention, Role
from extract.sources.body_name import BodyName, is_acronym
from extract.sources.name_ends import Ends
from extract.sources.naming import Head, Naming
from extract.sources.quoted_names import quoted_names
from extract.words.cues import Found
from extract.words.text import Token, texts_of

_LONGEST, _TITLE_WORDS = 12, 4
_TITLE_CASE = 0.7  # so many capitals make a headline, where a capital tells nothing
_INITIALS = 4  # letters: a longer word before a full stop ends its sentence
_ADJECTIVES = 3  # tokens before a noun in which "national" stands


def find_names(tokens: Sequence[Token], places: Mapping[int, PlaceMention], words: Naming) -> list[BodyName]:
    """The names of bodies in a sentence whose words have no capitals all through; `places` are by token.

    They come from left to right, none overlapping another.
    """
    return _Finder(tokens, places, words).find()


def in_title_case(tokens: Sequence[Token], words: Naming) -> bool:
    """Whether nearly every word has a capital, the verbs too."""
    long = [text for text in texts_of(tokens) if len(text) > 3 and text.isalpha()]
    capital = len([text for text in long if text[0].isupper()])
    if len(long) <= _TITLE_WORDS or capital <= _TITLE_CASE * len(long):
        return False
    verbs = {cue.first for cue in words.verbs.find(tokens)} | {cue.first for cue in words.measures.find(tokens)}
    return not any(tokens[verb].text.islower() for verb in verbs)


@dataclass(slots=True)
class _Finder:
    tokens: Sequence[Token]
    places: Mapping[int, PlaceMention]
    words: Naming

    def find(self) -> list[BodyName]:
        found: list[BodyName] = []
        past = 0
        for at in self._starts():
            name = self._at(at, past) if at >= past else None
            if name is not None:
                found.append(name)
                past = name.last
        for first, last in quoted_names(self.tokens, self.words):
            if not any(one.first < last and first < one.last for one in found):
                found.append(self._made(first, last, last, None, "", sure=True))
        return sorted(found, key=lambda one: one.first)

    def _starts(self) -> list[int]:
        """The tokens with which a noun for bodies, letters in capitals or an article may begin."""
        nouns = self.words.heads.starts(self.tokens)
        articles = self.words.articles
        capitals = [(at, one) for at, one in enumerate(self.tokens) if one.text[0].isupper()]
        letters = [at for at, one in capitals if one.text[:2].isupper() or self._is_compound(at)]
        before = [at - 1 for at, _ in capitals if at and self.tokens[at - 1].folded in articles]
        return sorted({*nouns, *letters, *before})

    def _at(self, at: int, past: int) -> BodyName | None:
        head = self.words.head_at(self.tokens, at)
        if head is not None:
            return self._around(head, past)
        if self._is_compound(at):
            return self._made(at, at + 1, at + 1, None, "", sure=True)
        if at not in self.places and self._is_letters(at) and self._stands_alone(at):
            return self._made(at, at + 1, at + 1, None, self._letters(at), sure=True)
        return self._after_article(at)

    def _around(self, head: Found[Head], past: int) -> BodyName | None:
        """The name around a noun for bodies."""
        first = self._begin(head.first, past)
        ends = Ends(self.tokens, self.places, self.words)
        tail = ends.after(head.last)
        if tail.last - first > _LONGEST:
            return None
        capitals = [at for at in range(first, tail.end) if self._tells(at)]
        words = [at for at in range(first, tail.end) if self.tokens[at].is_word]
        only = self._only(head, past)
        first = min(first, only)
        opened = self.words.cases and tail.long and first < head.first and self.tokens[first].text[0].isupper()
        more = len(words) > head.last - head.first or head.last - head.first > 1
        told = self.words.cases and bool(
            self.words.tails.at(self.tokens, head.last)
        )  # «комитет по здравоохранению»: no capital is needed
        named = told or tail.distinct or only < head.first or (more and (bool(capitals) or opened))
        weak = not named and first < head.first
        bare = not named and first == head.first and tail.end == head.last
        if not (named or weak or bare):
            return None
        letters = tail.letters if tail.letters else ""
        return self._made(first, tail.last, tail.end, head, letters, sure=named, bare=bare)

    def _only(self, head: Found[Head], past: int) -> int:
        """Where a word begins that makes a body the only one of its sort ("national"), else the noun itself."""
        for at in range(head.first - 1, max(past, head.first - _ADJECTIVES) - 1, -1):
            if head.meaning.local or not self.tokens[at].is_word or self.words.is_small(self.tokens[at]):
                break
            if self.words.only.at(self.tokens, at):
                return at
        return head.first

    def _begin(self, until: int, past: int) -> int:
        """Where the capitals before a noun begin."""
        first = until
        while first > past and self._joins(first - 1, past):
            first -= 1
        while not self.tokens[first].is_word:
            first += 1
        if self.words.cases and self._opens(first):  # "Dyrektor Szpitala Miejskiego"
            who = [*self.words.offices.at(self.tokens, first), *self.words.people.at(self.tokens, first)]
            first = next((one.last for one in who if one.last <= until), first)
        return first

    def _joins(self, at: int, past: int) -> bool:
        token = self.tokens[at]
        before = self.tokens[at - 1] if at > past else None
        if token.folded in ("'s", "’s", "'", "’", ".") or token.folded in self.words.small.conjunctions:
            if before is None or not before.text[0].isupper() or self.words.is_small(before):
                return False
            return self.tokens[at + 1].text[0].isupper() and (token.text != "." or len(before.text) < _INITIALS)
        return token.text[0].isupper() and not self.words.is_small(token) and not token.text.split("-")[-1].islower()

    def _tells(self, at: int) -> bool:
        """Whether a word's capital shows a name: neither the first of its sentence nor a place's own."""
        place = self.places.get(at)
        owned = place is not None and not (self.words.cases and place.role is Role.DERIVED)
        return self.tokens[at].text[0].isupper() and not owned and not self._opens(at)

    def _opens(self, at: int) -> bool:
        return at == 0 or self.tokens[at - 1].text in '"„“”«:–—'

    def _is_compound(self, at: int) -> bool:
        """Whether a word with a capital ends as bodies' names do: «Речнадзор»."""
        token = self.tokens[at]
        return bool(self.words.compounds) and token.text[0].isupper() and bool(self.words.compound(token.folded))

    def _is_letters(self, at: int) -> bool:
        token = self.tokens[at]
        known = token.folded in self.words.not_bodies or self.words.is_small(token)
        return is_acronym(token) and not known and not (at and self.tokens[at - 1].text.isdecimal())

    def _stands_alone(self, at: int) -> bool:
        """Whether letters in capitals are themselves who speaks: not "PKK fighters", "bojownicy PKK" or "9 GMT"."""
        tokens, words = self.tokens, self.words
        said = words.said_before(tokens, at)
        office = any(one.last == at for start in range(max(0, at - 3), at) for one in words.offices.at(tokens, start))
        before, after = (tokens[i] if 0 <= i < len(tokens) else None for i in (at - 1, at + 1))
        if after is not None and after.is_word and not (office and after.text[0].isupper()):
            speaks = words.verbs.at(tokens, at + 1) or words.offices.at(tokens, at + 1)
            small = words.small.stops(after) or words.small.is_adverb(after)
            if not (speaks or small or (said and words.cases)):
                return False
        if said or office or before is None or not before.is_word:
            return True
        if before.folded in words.small.prepositions:
            return before.folded in words.within  # "after an IED"
        return (at - 1) in self.places or words.is_small(before) or before.folded in words.adverbs

    def _after_article(self, at: int) -> BodyName | None:
        """Two capitals or more behind an article, beside a verb of saying: "the White Helmets said"."""
        tokens, last = self.tokens, at + 1
        if tokens[at].folded not in self.words.articles:
            return None
        while last < len(tokens) and tokens[last].text[0].isupper() and not self.words.is_small(tokens[last]):
            last += 1
        if any(self.words.head_at(tokens, i) for i in range(at + 1, last)):
            return None
        plain = [i for i in range(at + 1, last) if i not in self.places and not tokens[i].text.isupper()]
        if len(plain) < 2 or not (self.words.said_before(tokens, at) or self.words.verbs.at(tokens, last)):
            return None
        return self._made(at + 1, last, last, None, "", sure=True)

    def _made(
        self, first: int, last: int, end: int, head: Found[Head] | None, letters: str, *, sure: bool, bare: bool = False
    ) -> BodyName:
        tokens, words = self.tokens, self.words
        noun = (head.first, head.last) if head else (first, first)
        own = [at for at in range(first, end) if not (head and at >= head.last and at in self.places)]
        own = [at for at in own if tokens[at].is_word and not words.is_small(tokens[at])]
        stems = tuple(stem for at in own if (stem := words.stem(tokens[at].text)))
        return BodyName(
            first=first,
            last=last,
            end=end,
            head=noun,
            head_stem="-".join(words.stem(token.text) for token in tokens[noun[0] : noun[1]]),
            stems=stems,
            letters=letters,
            kind=words.kind_of(tokens[first:end], head.meaning if head else None),
            local=bool(head and head.meaning.local),
            sure=sure,
            bare=bare,
        )

    def _letters(self, at: int) -> str:
        """An abbreviation without its case ending."""
        return self.words.plain(self.tokens[at].text.partition("-")[0])
