"""Names of sources as they stand in a sentence: those of the lists, and those that only their print tells."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.places.places import PlaceMention
from extract.sources.anonymous import keep_unnamed, set_apart
from extract.sources.body_name import BodyName, is_acronym
from extract.sources.local_names import name_local_bodies
from extract.sources.name_joins import JOINING, join_names
from extract.sources.named_bodies import find_names, in_title_case
from extract.sources.naming import Naming
from extract.sources.raw_names import NamePage, RawName
from extract.sources.shouted_letters import find_letters
from extract.sources.source_words import LONGEST, Manner, Name, SourceWords
from extract.words.text import Sentence, Token


def read_page(sentence: Sentence, places: Sequence[PlaceMention], words: SourceWords, naming: Naming) -> NamePage:
    """The names of sources in a sentence, each with what belongs to it."""
    if len(sentence.tokens) > LONGEST:
        return NamePage((), {}, shouted=False)
    tokens = sentence.tokens
    starts = [token.start for token in tokens] if places else []
    by_token = {
        index: place
        for place in places
        for index in range(bisect_left(starts, place.span.start), bisect_left(starts, place.span.end))
    }
    page = NamePage(tokens, by_token, shouted=_is_shouted(tokens))
    page.taken = [index in by_token for index in range(len(tokens))] if by_token else [False] * len(tokens)
    past = 0
    for index in words.names.starts(tokens):
        if index >= past and (raw := _name_at(tokens, index, words)):
            page.raws.append(raw)
            page.taken[raw.first : raw.last] = [True] * (raw.last - raw.first)
            past = raw.last
    if not page.shouted:
        page.titled = in_title_case(tokens, naming)
        _add_named(page, naming, words)
    else:
        _add_letters(page, naming)
    name_local_bodies(page, naming)
    join_names(page, words)
    keep_unnamed(page, words)
    set_apart(page, words)
    return page


def _is_shouted(tokens: Sequence[Token]) -> bool:
    """Whether every word is set in capitals."""
    words = (token.text for token in tokens if token.text[0].isalpha() and len(token.text) > 1)
    first = next(words, "")
    return first.isupper() and all(map(str.isupper, words))


def _add_named(page: NamePage, naming: Naming, words: SourceWords) -> None:
    """Add the bodies that stand in no list, in the place of what is only a part of their names."""
    for body in find_names(page.tokens, page.places, naming) if not page.titled else ():
        within = [raw for raw in page.raws if raw.first < body.last and body.first < raw.last]
        if not body.sure:
            page.maybe.append(body)
        elif listed := next((raw for raw in within if _is_the_body(raw, body, page)), None):
            listed.letters = body.letters if body.last > body.end else ""
        else:
            letters = (raw.name for raw in within if raw.first > body.end and _only_letters(raw.name, words))
            name = next(letters, Name(Manner.NAMED, ""))  # "Disaster Management Authority (AFAD)"
            page.raws = sorted(
                [*(raw for raw in page.raws if raw not in within), RawName(body.first, body.last, name, body=body)],
                key=lambda raw: raw.first,
            )
            page.taken[body.first : body.last] = [True] * (body.last - body.first)


def _add_letters(page: NamePage, naming: Naming) -> None:
    """Add the bodies that a text in capitals calls by letters alone: "THE FMLN CLAIMED", "UNITY [URNG] SAID"."""
    for body in find_letters(page.tokens, naming):
        if not page.taken[body.first]:
            page.raws.append(RawName(body.first, body.last, Name(Manner.NAMED, ""), body=body))
            page.taken[body.first : body.last] = [True] * (body.last - body.first)
    page.raws.sort(key=lambda raw: raw.first)


def _only_letters(name: Name, words: SourceWords) -> bool:
    """Whether the lists know a body by its letters alone, so that a full name before them is its own."""
    return name.manner is Manner.BODY and name.key in words.lettered


def _is_the_body(raw: RawName, body: BodyName, page: NamePage) -> bool:
    """Whether a listed name is what a name is of: "Norway's Health Ministry", but not "Interior Ministry Hospital"."""
    if raw.first <= body.first and raw.last >= body.end:
        return True
    if raw.name.manner is not Manner.BODY:
        return False
    if any(is_acronym(token) for token in page.tokens[raw.last : body.end]):
        return False  # "the disaster agency AFAD" has a name of its own
    first, last = body.head
    capitals = [at for at in range(body.first, body.end) if page.tokens[at].text[0].isupper() and at not in page.places]
    alone = all(raw.first <= at < raw.last for at in capitals)  # "TASS agency"
    longer = first <= raw.first and raw.last <= last and last - first > raw.last - raw.first  # "Liberation Army"
    return (
        alone or raw.last >= body.end > last or (first < last and raw.first < last and first < raw.last and not longer)
    )


def _name_at(tokens: Sequence[Token], index: int, words: SourceWords) -> RawName | None:
    """The longest name that begins at a token; one that is also an office or channel keeps its other meaning."""
    found = [one for one in words.names.at(tokens, index) if _printed_so(one.cue, tokens[index], words)]
    if not found:
        return None
    again = found[0]
    if again.meaning.manner is Manner.AGAIN and index + 1 < len(tokens):
        # "the ministry of health" is a body's name, not a ministry taken up
        body = next(iter(words.names.at(tokens, index + 1)), None)
        beside = again.meaning.key == "person" and index + 1 >= again.last  # "rzecznik policji" has both
        if body is not None and body.meaning.manner is Manner.BODY and body.last > again.last and not beside:
            return RawName(index + 1, body.last, body.meaning)
    longest = [one.meaning for one in found if one.last == found[0].last]
    joining = next((name for name in longest if name.manner in JOINING), None)
    other = next((name for name in longest if name.manner not in JOINING), None)
    name = joining or other
    return RawName(index, found[0].last, name, otherwise=other if joining else None) if name else None


def _printed_so(cue: str, token: Token, words: SourceWords) -> bool:
    """Whether a name in capitals is printed in capitals: "WHO", not "who"."""
    return cue.lower() not in words.capitals or token.text.isupper()
