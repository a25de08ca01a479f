"""Which words of a section have no witness among the examples of their language file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from extract.words.forms import spelled_out, words_of

_WORD = re.compile(r"\d+|[^\W\d_]+(?:[-'’][^\W\d_]+)*|['’]\w+|\S")


def unwitnessed(section: Mapping[str, Any], texts: Iterable[str]) -> list[str]:
    """The words of a section's `words` and forms that stand in none of the texts, sorted."""
    printed = {word for text in texts for word in _printed(text)}
    beginnings = {word[:length] for word in printed for length in range(1, len(word) + 1)}
    endings = {word[-length:] for word in printed for length in range(1, len(word) + 1)}
    return sorted(cue for cue in set(_cues(section)) if not _stands(cue, printed, beginnings, endings))


def _stands(cue: str, printed: set[str], beginnings: set[str], endings: set[str]) -> bool:
    if len(cue) > 1 and cue.endswith("*"):
        return cue[:-1] in beginnings
    if len(cue) > 1 and cue.startswith("*"):
        return cue[1:] in endings
    return cue in printed


def _cues(section: Mapping[str, Any]) -> Iterator[str]:
    for values in section["words"].values():
        for words in values.values():
            yield from words.lower().split()
    listed = [block["forms"] for block in section["forms"]]
    listed += [section.get(name, "") for name in ("ahead", "breaks")]
    for form in "\n".join(listed).splitlines():
        yield from words_of(spelled_out(form, section.get("parts", {})))


def _printed(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text.lower().replace("’", "'")):
        yield match.group()
        yield from re.split(r"[-']", match.group())
        yield from re.findall(r"'\w*", match.group())
        yield from re.findall("'", match.group())
