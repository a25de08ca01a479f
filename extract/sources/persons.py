"""Persons by name alone as sources: known ones anywhere, unknown ones beside a verb of saying."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.places import wordlists
from extract.records import record
from extract.schema import SourceKind
from extract.sources.bodies import Source, person_id
from extract.sources.people import People, is_name, latin, name_after, plain, printed_as_name, same_surname
from extract.sources.raw_names import NamePage, as_printed
from extract.sources.source_words import Manner, SourceWords
from extract.words.beginnings import Beginnings
from extract.words.owners import OWNER
from extract.words.text import Span, texts_of

_names = Beginnings(printed_as_name)
_ASIDE = 16  # tokens that commas add to a name


@record
class SourceMention:
    """A source named in the text; `rule` begins with its Manner.

    `also` are other source_ids for the same body, where the words join two names of it: "Harbour Guard (HG)".
    """

    span: Span
    source: Source
    rule: str
    also: tuple[str, ...] = ()


@dataclass(slots=True)
class FullNames:
    """Which words of an article are surnames: those that end a name of two words, and those that a list knows."""

    pages: Sequence[NamePage]
    words: SourceWords
    listed: Mapping[str, str]  # a word → the classes of names and words it is one of
    _found: list[str] | None = None

    def is_surname(self, word: str) -> bool:
        """Whether a capital that stands alone is a person's surname, and no place, paper or other thing."""
        if self.listed.get(word.lower()) == wordlists.SURNAME:
            return True
        if self._found is None:
            self._found = sorted({plain(name, self.words.letters) for page in self.pages for name in self._in(page)})
        looked_for = plain(word, self.words.letters)
        return any(same_surname(name, looked_for) for name in self._found)

    def begin(self, page: NamePage, first: int, last: int) -> int:
        """Where a name begins in a run of capitals: "On Friday Wexley", "Later Wexley" have one of them before it."""
        opens = first == 0 or not page.tokens[first - 1].is_word
        while first < last - 1:
            word = page.tokens[first].folded
            if not (word in self.words.articles | self.words.days or (opens and self._is_ordinary(word))):
                break
            first, opens = first + 1, False
        return first

    def _is_ordinary(self, word: str) -> bool:
        """Whether a word is no given name, so that its capital is only that of its sentence."""
        classes = self.listed.get(word, "")
        return word in self.words.openers or (wordlists.ORDINARY in classes and wordlists.GIVEN not in classes)

    def _in(self, page: NamePage) -> Iterator[str]:
        past = 0
        for at, token in enumerate(page.tokens):
            if at < past or page.shouted or page.taken[at] or not is_name(token):
                continue
            past = name_after(page.tokens, at, page.taken, self.words.name_links, self.words.titles)
            first = self.begin(page, at, past)
            if past - first > 1:
                yield page.tokens[past - 1].text


def read_persons(
    page: NamePage, words: SourceWords, people: People, main: str, names: FullNames
) -> list[SourceMention]:
    """Persons by name alone: known ones anywhere, unknown ones beside a verb of saying."""
    if page.shouted:
        return []
    found, past, tokens = [], 0, page.tokens
    for index in [index for index in _names.among(texts_of(tokens)) if not page.taken[index]]:
        if index < past:
            continue
        past = name_after(tokens, index, page.taken, words.name_links, words.titles)
        if past > index and (mention := _person(page, index, past, words, people, main, names)):
            found.append(mention)
    return found


def _person(
    page: NamePage, first: int, last: int, words: SourceWords, people: People, main: str, names: FullNames
) -> SourceMention | None:
    tokens = page.tokens
    first = names.begin(page, first, last)
    if first and tokens[first - 1].folded in words.articles:
        return None  # "the Taliban": nobody's name
    span = Span(tokens[first].start, tokens[last - 1].end)
    known = people.find(tokens[last - 1].text)
    if known:
        return SourceMention(span, known, Manner.SURNAME)
    # A single capitalised word that opens a sentence or a quotation may be any word
    opens = first == 0 or not tokens[first - 1].is_word
    if last - first < 2 and (opens or tokens[first].folded in words.titles | words.days):
        return None
    # "police in Oslo said": a place that the gazetteer does not know
    if first > 0 and tokens[first - 1].folded in words.of_place:
        return None
    verb = _past_aside(page, last) if last - first > 1 else last
    speaks = verb < len(tokens) and words.verbs.at(tokens, verb)
    titles = _titles_before(page, first, words)
    if not speaks and not _spoken_before(page, titles, words):
        return None
    surname = tokens[last - 1].text
    if last - first < 2 and not names.is_surname(surname):
        return None
    who = person_id(latin(surname, words.letters), main)
    source = Source(as_printed(page, first, last), who, SourceKind.WITNESS)
    people.add(surname, source)
    return SourceMention(Span(tokens[titles].start, span.end), source, Manner.PERSON)


def _titles_before(page: NamePage, first: int, words: SourceWords) -> int:
    """Where the short titles before a name begin: "relacjonuje asp. Jan Nowak"; the name itself where it has none."""
    at = first
    while at > 1 and page.tokens[at - 1].text == "." and page.tokens[at - 2].folded in words.titles:
        at -= 2
    return at


def _past_aside(page: NamePage, last: int) -> int:
    """The token past what commas add to a name: "Ines Wexley, who runs the yard, said"; `last` where none do."""
    tokens = page.tokens
    if last >= len(tokens) or tokens[last].text != ",":
        return last
    behind = range(last + 1, min(len(tokens), last + _ASIDE))
    end = next((at for at in behind if not tokens[at].is_word and tokens[at].folded not in OWNER), last)
    return end + 1 if end > last + 1 and tokens[end].text == "," else last


def _spoken_before(page: NamePage, first: int, words: SourceWords) -> bool:
    """Whether a verb of saying ends right before a token."""
    starts = range(max(0, first - 2), first)
    return any(one.last == first for start in starts for one in words.verbs.at(page.tokens, start))
