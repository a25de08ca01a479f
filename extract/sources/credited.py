"""Whether a name is that of a source: people of a kind are one only beside words that credit them."""

from extract.schema import SourceKind
from extract.sources.raw_names import NamePage, RawName
from extract.sources.source_words import Manner, SourceWords

_OWN_VOICE = (SourceKind.HEALTH, SourceKind.WITNESS)
_VERB_REACH, _CREDIT_REACH = 3, 8


def is_credited(page: NamePage, raw: RawName, words: SourceWords) -> bool:
    """Whether a name is a source's: people of a kind are one only beside words that credit them."""
    if raw.name.manner not in (Manner.SOME, Manner.NAMED):
        return True
    if raw.body and any(_speaks_at(other, raw) for other in page.raws):
        return False
    if raw.first <= 1 and raw.last < len(page.tokens) and page.tokens[raw.last].text == ":":
        return True  # "Lekarze: zginęło 12 osób"
    if words.withheld.find(page.tokens):
        return True  # "a source in the ministry, who asked not to be named, said"
    near = range(max(0, raw.first - _CREDIT_REACH), min(len(page.tokens), raw.last + _CREDIT_REACH))
    if _sets_against(page, raw, words):
        near = range(raw.first)
    return words.verbs.any_at(page.tokens, near)


def _sets_against(page: NamePage, raw: RawName, words: SourceWords) -> bool:
    """Whether a name stands between "and" and a number, its verb left out: "…, a opozycja 200"."""
    led = raw.first > 0 and page.tokens[raw.first - 1].folded in words.conjunctions
    return led and words.numbers.at(page.tokens, raw.last)


def _speaks_at(people: RawName, body: RawName) -> bool:
    """Whether people of a kind speak who only are at a body: "doctors at St Anne's Hospital"."""
    near = people.last <= body.first <= people.last + _VERB_REACH
    return near and people.name.manner is Manner.SOME and people.name.key in _OWN_VOICE
