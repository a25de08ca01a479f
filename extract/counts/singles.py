"""One person or two without a number: "a policeman", "another", "policjanta", "Asem Sadykova, 29,", "a couple"."""

from collections.abc import Sequence

from extract.counts.aged import read_aged
from extract.counts.counting import CountingWords
from extract.counts.named import ONE, is_age, name_follows, read_named
from extract.counts.pairs import couple, headline_pair, pair
from extract.counts.phrases import Phrase, PhraseReader
from extract.counts.unnumbered import ONE_PERSON
from extract.words.groups import Noun
from extract.words.text import Span, folded_of

_FIRST_WORDS = 3  # a headline names its subject within them: "Suspected gunman killed"
_ADJECTIVES = 3  # words between an owner and a noun
_OWNS = frozenset({"'s", "’s"})


def read_singles(reader: PhraseReader, counted: Sequence[Phrase], words: CountingWords) -> list[Phrase]:
    """The phrases of a sentence for one person, outside those that carry a figure."""
    taken = {at for phrase in counted for at in range(phrase.first, phrase.last)}
    numbers = frozenset(phrase.first for phrase in counted)
    found = [two for at in reader.people.pair_starts(reader.tokens) if (two := couple(reader, at, taken))]
    taken.update(at for two in found for at in range(two.first, two.last))
    for aged in read_aged(reader):
        if not taken.intersection(range(aged.first, aged.last)):
            found.append(aged)
            taken.update(range(aged.first, aged.last))
    for at in _starts(reader, words):
        phrase = None if at in taken else _single(reader, at, words, numbers)
        if phrase and not taken.intersection(range(phrase.first, phrase.last)):
            found.append(phrase)
            taken.update(range(phrase.first, phrase.last))
    return found


def _starts(reader: PhraseReader, words: CountingWords) -> list[int]:
    """The tokens with which such a phrase may begin: a comma before a name, an article, "another", a noun, "his"."""
    nouns = {*words.others_start(reader.tokens), *reader.people.one_starts(reader.tokens)}
    articles = reader.clauses.articles
    first_words = {",", *articles, *reader.clauses.pair_owners, *reader.people.selves, *(_OWNS if articles else ())}
    return [at for at, word in enumerate(folded_of(reader.tokens)) if word in first_words or at in nouns]


def _single(reader: PhraseReader, at: int, words: CountingWords, numbers: frozenset[int]) -> Phrase | None:
    token = reader.tokens[at]
    if token.text == ",":
        return read_named(reader, at)
    if token.folded in _OWNS:
        return _possessed(reader, at)
    if not token.is_word:
        return None
    if token.folded in reader.people.selves:
        return _phrase(reader, at, at + 1, None, False) if at - 1 in reader.cued or _is_joined(reader, at) else None
    if (others := words.other_one.at(reader.tokens, at)) and others[0].last not in numbers:  # "another 120" are 120
        last, noun, thing, unknown, open_end = reader.noun_phrase(others[0].last)
        if not thing and not unknown and not words.is_share(reader.tokens, at):
            return _phrase(reader, at, max(last, others[0].last), noun, open_end)
    if (behind := words.past_the_other(reader.tokens, at)) and _is_told_of(reader, behind):
        return _phrase(reader, at - 1, behind, None, False)
    if token.folded in reader.clauses.articles:
        last, noun, thing, _, open_end = reader.noun_phrase(at + 1)
        if noun and not thing and (two := pair(reader, at, noun)):
            return two
        return _phrase(reader, at, last, noun, open_end) if noun and not thing else None
    if token.folded in reader.clauses.pair_owners:
        return _owned(reader, at)
    noun = reader.people.one_at(reader.tokens, at)
    if noun is None:
        return None
    if reader.clauses.articles and not _opens_headline(reader, at):
        return None
    if at and reader.tokens[at - 1].folded in reader.clauses.pointing:
        return None
    if reader.clauses.articles and (both := headline_pair(reader, at, noun)):
        return both
    return _phrase(reader, at, noun.last, noun, False, bare=True)


def _is_told_of(reader: PhraseReader, at: int) -> bool:
    """Whether what befell somebody is told right there, an adverb passed over: "the other died", "the other later"."""
    small = reader.clauses
    while at < len(reader.tokens) and (small.is_adverb(reader.tokens[at]) or reader.tokens[at].folded in small.times):
        at += 1
    return at < len(reader.tokens) and (at in reader.cued or reader.tokens[at].folded in small.singular)


def _owned(reader: PhraseReader, at: int) -> Phrase | None:
    """Somebody's next of kin or the like, told of beside them: "a mayor and his driver"."""
    joins = reader.clauses.pair_joins
    before = reader.tokens[at - 1].folded if at else ""
    told = at - 1 in reader.cued or reader.clauses.joined(reader.tokens, at)  # "killing his wife"
    last, noun, thing, _, open_end = reader.noun_phrase(at + 1)
    if before != "," and before not in joins and not told and not _begins_list(reader, last):
        return None
    if noun and not thing and (two := pair(reader, at, noun)):
        return two
    if noun is None and not thing and (kin := _kin(reader, at + 1)):
        last, noun = kin.last, kin
    if name_follows(reader.tokens, last):
        return None  # "her friend Tom Birch, 29,": the name tells it
    if noun is None or thing or not any(_ends_there(reader, one, noun) for one in range(noun.first, noun.last)):
        return None
    after = reader.tokens[last].folded if last < len(reader.tokens) else ""
    if before == "," and after != "," and after not in joins:
        return None  # "he shot the man, his mother said"
    return _phrase(reader, at, last, noun, open_end)


def _kin(reader: PhraseReader, first: int) -> Noun | None:
    """The noun for one person behind an owner, an adjective between: "его старший брат"."""
    for at in range(first, min(len(reader.tokens), first + _ADJECTIVES)):
        if noun := reader.people.one_at(reader.tokens, at):
            return noun
        if at in reader.cued or reader.clauses.stops(reader.tokens[at]):
            return None
    return None


def _begins_list(reader: PhraseReader, last: int) -> bool:
    """Whether others follow, or what happened: "his girlfriend, her daughter and a toddler", "his wife was killed"."""
    owners = reader.clauses.articles | reader.clauses.pair_owners
    behind = reader.tokens[last : last + 2]
    if len(behind) < 2:
        return False
    if behind[0].text == ",":
        return behind[1].folded in owners
    return last in reader.cued or behind[0].folded in reader.clauses.passive | reader.clauses.pair_joins


def _possessed(reader: PhraseReader, at: int) -> Phrase | None:
    """One person by whose next of kin or the like they are: "the couple's toddler", "Wren's elderly mother"."""
    last, noun, thing, _, open_end = reader.noun_phrase(at + 1)
    plain = noun is not None and not thing and not open_end and reader.people.one_at(reader.tokens, noun.last - 1)
    if not plain or noun is None or name_follows(reader.tokens, last):
        return None
    if any(reader.clauses.stops(token) for token in reader.tokens[at + 1 : noun.last]):
        return None
    first = at - 1
    while first > 0 and at - first <= _ADJECTIVES and not reader.clauses.stops(reader.tokens[first - 1]):
        first -= 1
    if first > 0 and reader.tokens[first - 1].folded in reader.clauses.determiners:
        first -= 1
    if first < 0 or any(one in reader.cued for one in range(first, noun.last)):
        return None
    return _phrase(reader, first, noun.last, noun, False)


def _is_joined(reader: PhraseReader, at: int) -> bool:
    """Whether a comma or "and" joins a word to those before: "killed his wife and himself"."""
    return at > 0 and reader.tokens[at - 1].folded in {",", *reader.clauses.pair_joins}


def _ends_there(reader: PhraseReader, at: int, noun: Noun) -> bool:
    one = reader.people.one_at(reader.tokens, at)
    return one is not None and one.last == noun.last


def _opens_headline(reader: PhraseReader, at: int) -> bool:
    """Whether a noun without an article stands where only headlines put one."""
    tokens = reader.tokens
    if any(reader.clauses.stops(token) for token in tokens[:at]):
        return False
    return at < _FIRST_WORDS and tokens[0].text[0].isupper() and all(token.is_word for token in tokens[:at])


def _phrase(
    reader: PhraseReader, first: int, last: int, noun: Noun | None, open_end: bool, bare: bool = False
) -> Phrase:
    span = Span(reader.tokens[first].start, reader.tokens[last - 1].end)
    governed, rule = reader.governed_at(first), ONE_PERSON
    last = last + 2 if is_age(reader.tokens, last) else last
    return Phrase(first, last, span, ONE, span, span, noun, governed, rule, open_end=open_end, single=True, bare=bare)
