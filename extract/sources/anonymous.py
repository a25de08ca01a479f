"""People who speak without a name: a source in a ministry is not the ministry."""

from extract.schema import SourceKind
from extract.sources.raw_names import NamePage, RawName
from extract.sources.source_words import Manner, Name, SourceWords
from extract.words.owners import ENDINGS

_APART = 3  # tokens before a name in which "former" stands, places between
_REACH = 5  # tokens from "a source" to the body it is in
_BODIES = (Manner.BODY, Manner.NAMED, Manner.AGAIN)


def keep_unnamed(page: NamePage, words: SourceWords) -> None:
    """Credit nobody's own name where a source belongs to a body: "a source close to the Interior Ministry"."""
    nouns = [(one.first, one.last) for one in words.anonymous.find(page.tokens)]
    if words.withheld.find(page.tokens):
        nouns += [(raw.first, raw.last) for raw in page.raws if raw.name.manner is Manner.SOME]
    for first, last in nouns:
        for raw in page.raws:
            if raw.name.manner in _BODIES and not raw.channel and _belongs(page, first, last, raw, words):
                _make_unnamed(page, first, last, raw)
                break


def set_apart(page: NamePage, words: SourceWords) -> None:
    """Credit no body with what a former minister, a self-styled ministry or the president's brother says."""
    for raw in [one for one in page.raws if one.name.manner in _BODIES]:
        at = raw.first - 1
        while at > 0 and at in page.places and raw.first - at < _APART:
            at -= 1  # "doradca ukraińskiego prezydenta"
        if at >= 0 and words.apart.at(page.tokens, at):
            last = max(raw.last, raw.person[1]) if raw.person else raw.last
            _make_unnamed(page, at, last, raw)


def _belongs(page: NamePage, first: int, last: int, raw: RawName, words: SourceWords) -> bool:
    """Whether people stand right beside a body: "Interior Ministry sources", "a source in the ministry"."""
    if raw.last <= first:
        return all(token.folded in ENDINGS for token in page.tokens[raw.last : first])
    between = range(last, raw.first)
    if raw.first < last or len(between) > _REACH:
        return raw.first < last <= raw.last and first >= raw.first
    links = words.of_place | words.office_links | words.articles
    return all(page.tokens[at].folded in links or at in page.places for at in between)


def _make_unnamed(page: NamePage, first: int, last: int, raw: RawName) -> None:
    begin, end = min(first, raw.first), max(last, raw.last)
    within = [one for one in page.raws if one is not raw and begin <= one.first and one.last <= end]
    begin = min([begin, *(one.first for one in within)])
    page.raws = [one for one in page.raws if one not in within]
    raw.first, raw.last, raw.name = begin, end, Name(Manner.SOME, SourceKind.UNNAMED)
    raw.office, raw.person = False, None
    page.taken[begin:end] = [True] * (end - begin)
