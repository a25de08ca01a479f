"""How the tables of a language's numerals are written: values with their forms, cues and their first words."""

from collections.abc import Iterable, Iterator, Mapping


def forms_of(table: Mapping[str, str | list[str]]) -> Iterator[tuple[str, str]]:
    """Key and form of a table whose values are lists of forms, or strings of forms set apart by blanks."""
    for key, forms in table.items():
        for form in forms.split() if isinstance(forms, str) else forms:
            yield key, form


def first_words(cues: Iterable[str]) -> frozenset[str]:
    """The words with which cues begin, alternatives spelled out."""
    return frozenset(word for cue in cues for word in cue.lower().split()[0].strip("()").split("|"))


def phrases_of(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Key and phrase of a table whose values are lists of phrases of several words."""
    for key, forms in table.items():
        for form in forms:
            yield key, form


def interval(key: str) -> tuple[int, int | None]:
    """The bounds that a key gives: "3..9", or "24.." for open ones."""
    low, _, high = key.partition("..")
    return int(low), int(high) if high else None
