"""Persons by name alone as sources: known ones anywhere, unknown ones beside a verb of saying."""

from extract.bodies import Source, person_id
from extract.people import People, is_name, latin, name_after
from extract.raw_names import NamePage, as_printed
from extract.records import record
from extract.schema import SourceKind
from extract.source_words import Manner, SourceWords
from extract.text import Span


@record
class SourceMention:
    """A source named in the text; `rule` begins with its Manner."""

    span: Span
    source: Source
    rule: str


def read_persons(page: NamePage, words: SourceWords, people: People, main: str) -> list[SourceMention]:
    """Persons by name alone: known ones anywhere, unknown ones beside a verb of saying."""
    if page.shouted:
        return []
    found, past, tokens = [], 0, page.tokens
    for index in [index for index, token in enumerate(tokens) if not page.taken[index] and is_name(token)]:
        if index < past:
            continue
        past = name_after(tokens, index, page.taken, words.name_links, words.titles)
        if past > index and (mention := _person(page, index, past, words, people, main)):
            found.append(mention)
    return found


def _person(
    page: NamePage, first: int, last: int, words: SourceWords, people: People, main: str
) -> SourceMention | None:
    tokens = page.tokens
    if tokens[first].folded in words.articles:
        first += 1
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
    speaks = last < len(tokens) and words.verbs.at(tokens, last)
    if not speaks and not _spoken_before(page, first, words):
        return None
    surname = tokens[last - 1].text
    who = person_id(latin(surname, words.letters), main)
    source = Source(as_printed(page, first, last), who, SourceKind.WITNESS)
    people.add(surname, source)
    return SourceMention(span, source, Manner.PERSON)


def _spoken_before(page: NamePage, first: int, words: SourceWords) -> bool:
    """Whether a verb of saying ends right before a token."""
    starts = range(max(0, first - 2), first)
    return any(one.last == first for start in starts for one in words.verbs.at(page.tokens, start))
