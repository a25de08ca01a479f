"""Rules as a reader is told them: the words that the text prints in the place of all that a cue may be."""

import re
from collections.abc import Iterator

from extract.schema import By

WHO = {
    By.SOURCE: "its own source",
    By.VIA: "the channel that carried it",
    By.PUBLISHER: "the publisher",
    By.OTHER: "somebody else",
}
"""Whose word a revision is, seen from the claim."""

_ALTERNATIVES = re.compile(r"\(([^()]*\|[^()]*)\)")
_ANY_ENDING = re.compile(r"(\w+)\*")


def plain_rule(rule: str, text: str) -> str:
    """A rule with the alternatives and endings of its cues as they are printed in a text.

    What the text does not hold stays as the cue has it.
    """
    words = re.findall(r"\w+", text.lower())

    def printed(match: re.Match[str]) -> str:
        told = [one for one in match[1].split("|") if any(_stands(one, word) for word in words)]
        return told[0] if told else match[0]

    def whole(match: re.Match[str]) -> str:
        return next((word for word in words if word.startswith(match[1].lower())), match[0])

    return _ANY_ENDING.sub(whole, _ALTERNATIVES.sub(printed, rule))


def _stands(cue: str, word: str) -> bool:
    return word.startswith(cue[:-1]) if cue.endswith("*") else word == cue


def facts_of(facts: dict[str, str]) -> Iterator[str]:
    """A line for each fact that is not empty."""
    yield from (f"         {name + ':':<10} {value}" for name, value in facts.items() if value)


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
