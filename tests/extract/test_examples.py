"""Every example of the language files is read as it says, and no cue or numeral form is without one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from extract import language
from extract.claims.claim_writer import read_claims
from extract.claims.claims import Claim
from extract.figures.figures import Figure, read_figures
from extract.figures.not_counts import backwards
from extract.language import Language
from extract.reading import Reading
from extract.schema import Bound, Counting
from extract.words.cues import CueTable
from extract.words.text import Token, sentences_of, tokens_of

LANGUAGES = language.available()
NOTHING = "-"  # the line must give nothing
_CUE_LISTS = (
    ("numerals", "none"),
    ("numerals", "phrases"),
    ("vague", ""),
    ("bounds", "before"),
    ("bounds", "after"),
    ("not_counts", "after"),
    ("measures", ""),
    ("groups", ""),
    ("counting", ""),
    ("plurals", "before"),
    ("plurals", "after"),
    ("plurals", "of"),
    ("plurals", "of_known"),
    ("plurals", "owned"),
    ("plurals", "nouns"),
    ("plurals", "habits"),
)


def written(figure: Figure) -> str:
    """A figure as the examples write it: 164, >164, >=12, <=20, <8000, ~1000, 30..40, vague 24.."""
    low, high = ("" if side is None else str(side) for side in (figure.low, figure.high))
    match figure.bound:
        case Bound.EXACT:
            return f"{figure.value}"
        case Bound.MORE_THAN:
            return f">{figure.value}"
        case Bound.AT_LEAST:
            return f">={figure.value}"
        case Bound.AT_MOST:
            return f"<={figure.value}" if figure.high == figure.value else f"<={figure.value} ({high})"
        case Bound.NEARLY:
            return f"<{figure.value}"
        case Bound.ABOUT:
            return f"~{figure.value}"
        case Bound.BETWEEN:
            return f"{low}..{high}"
        case Bound.VAGUE:
            return f"vague {low}..{high}"
    raise AssertionError(figure.bound)


def reading_of(text: str, words: Language) -> Reading:
    """A text as an article of its own, with its figures and nothing else."""
    sentences = sentences_of(text, words.abbreviations, ends=words.sentence_ends)
    figures = tuple(figure for sentence in sentences for figure in read_figures(sentence, words))
    return Reading("a", "", "", date(2022, 1, 10), text, words, sentences, figures, (), (), (), ())


def claim_written(claim: Claim) -> str:
    parts = [claim.measure, written(claim.figure), claim.group]
    parts += [claim.counting] if claim.counting is not Counting.TOTAL else []
    parts += ["part"] if claim.part_of else []
    return " ".join(parts)


def figures_of(text: str, words: Language) -> tuple[str, ...]:
    return tuple(written(mention.figure) for mention in reading_of(text, words).figures)


def claims_of(text: str, words: Language) -> tuple[str, ...]:
    return tuple(claim_written(claim) for claim in read_claims(reading_of(text, words))[0])


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("module", "read"), [("figures", figures_of), ("claims", claims_of)])
def test_every_example_is_read_as_it_says(code: str, module: str, read: Any) -> None:
    words = language.load(code)
    faults = []
    for example in words.examples(module):
        expected = () if example.expected == (NOTHING,) else example.expected
        if (given := read(example.text, words)) != expected:
            faults.append(f"{example.text}: {given}, not {expected}")
    assert faults == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("module", ["figures", "claims"])
def test_there_are_examples(code: str, module: str) -> None:
    assert len(list(language.load(code).examples(module))) > 300


def _forms(values: Any) -> Iterator[str]:
    if isinstance(values, str):
        yield from values.split()
    elif isinstance(values, Mapping):
        for inner in values.values():
            yield from _forms(inner)
    elif isinstance(values, Iterable):
        yield from (value for value in values if isinstance(value, str))


def _found(cues: Iterable[str], texts: Iterable[tuple[Token, ...]]) -> set[str]:
    """The cues that stand somewhere in these texts."""
    table: CueTable[None] = CueTable((cue, None) for cue in cues)
    return {found.cue for tokens in texts for at in range(len(tokens)) for found in table.at(tokens, at)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_numeral_form_has_a_witness(code: str) -> None:
    words = language.load(code)
    printed = {token.folded for example in words.examples("figures") for token in tokens_of(example.text)}
    numerals = words.section("numerals")
    forms = {form.rstrip(".") for name in ("words", "times", "alone") for form in _forms(numerals[name])}
    assert sorted(forms - printed) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_cue_has_a_witness(code: str) -> None:
    words = language.load(code)
    texts = [tokens_of(example.text) for module in ("figures", "claims") for example in words.examples(module)]
    missing = []
    for section, part in _CUE_LISTS:
        listed = words.section(section)
        values = listed.get(part, {}) if part else listed
        keywords = {"head", "needs", "always_current", "last", "first"}
        cues = {cue for name, inner in _pairs(values) if name not in keywords for cue in _listed(inner)}
        missing += [f"[{section}] {cue}" for cue in sorted(cues - _found(cues, texts))]
    assert missing == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_before_a_number_that_counts_nobody_has_a_witness(code: str) -> None:
    words = language.load(code)
    texts = [tokens_of(example.text)[::-1] for example in words.examples("figures")]
    cues = {backwards(cue): cue for cue in words.section("not_counts")["before"]}
    assert sorted(cues[cue] for cue in cues.keys() - _found(cues, texts)) == []


def _pairs(values: Any) -> Iterator[tuple[str, Any]]:
    """Each list with its name, nested tables opened; a bare list has none."""
    if not isinstance(values, Mapping):
        yield "", values
        return
    for name, inner in values.items():
        if isinstance(inner, Mapping):
            yield from ((f"{deeper}", found) for deeper, found in _pairs(inner))
        else:
            yield name, inner


def _listed(values: Any) -> list[str]:
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []


def test_alternatives_of_a_cue_stand_as_whole_words() -> None:
    inner = re.compile(r"[^\s(|]\(|\([^)]*\s[^)]*\)|\)[^\s\"*.]")
    for code in LANGUAGES:
        for section in dict.fromkeys(name for name, _ in _CUE_LISTS):
            found = [
                cue for _, inner_list in _pairs(language.load(code).section(section)) for cue in _listed(inner_list)
            ]
            assert [cue for cue in found if inner.search(cue)] == [], (code, section)
