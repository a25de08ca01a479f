"""Revisions that have not been made: refused, asked for, possible, conditional, or themselves denied."""

from collections.abc import Iterable, Sequence

from extract.words.cues import Found
from extract.words.revision_words import RevisionWords, Sign
from extract.words.text import Token

_REACH = 6  # words back in which "urged the interior ministry to" begins
_DENIED_REACH = 6  # tokens from "denied" to the withdrawal that is denied
_VERBS = (Sign.RETRACTS, Sign.DENIES, Sign.CORRECTS, Sign.REINSTATES, Sign.CONFIRMS)
_DENYING = (Sign.DENIES, Sign.UNTRUE)
_CHANGING = (Sign.RETRACTS, Sign.CORRECTS, Sign.REINSTATES)
_FIGURES = (Sign.THINGS, Sign.COUNTS)


def made(words: RevisionWords, signs: Sequence[Found[Sign]], tokens: Sequence[Token]) -> list[Found[Sign]]:
    """The signs of a sentence without the revisions that have not been made."""
    done = [sign for sign in signs if not _is_undone(words, sign, tokens)]
    denied = [span for pair in _denied(words, done, tokens) for span in pair]
    return [sign for sign in done if not any(sign.first < last and first < sign.last for first, last in denied)]


def _is_undone(words: RevisionWords, sign: Found[Sign], tokens: Sequence[Token]) -> bool:
    """Whether a revision is refused, asked for, possible or told not to have been made."""
    if sign.meaning is Sign.NEVER_GAVE:  # "never withdrew"
        inside = (found for at in range(sign.first + 1, sign.last) for found in words.cues.at(tokens, at))
        return any(found.meaning in _VERBS for found in inside)
    if sign.meaning not in _VERBS:
        return False
    starts = range(max(0, sign.first - _REACH), sign.first + 1)
    found_at = ((at, found) for at in starts for found in words.undone.at(tokens, at))
    return any(at == sign.first or found.last == sign.first for at, found in found_at)


def _denied(
    words: RevisionWords, signs: Sequence[Found[Sign]], tokens: Sequence[Token]
) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    """The tokens of denials of a withdrawal, and of what they deny: "denied having withdrawn"."""
    for denial in signs:
        if denial.meaning not in _DENYING:
            continue
        ahead = range(denial.last, min(len(tokens), denial.last + _DENIED_REACH + 1))
        changes = [one for at in ahead for one in words.cues.at(tokens, at) if one.meaning in _CHANGING]
        for change in changes:
            between = range(denial.last, change.first)
            figure = any(one.meaning in _FIGURES and one.first in between for one in signs)
            if not figure and not _turns(words, tokens, between):
                yield (denial.first, denial.last), (change.first, change.last)
        for change in signs if denial.meaning is Sign.UNTRUE else ():
            if change.meaning in _CHANGING and change.last <= denial.first and _is_told(words, signs, change, tokens):
                yield (denial.first, denial.last), (change.first, change.last)


def _turns(words: RevisionWords, tokens: Sequence[Token], between: range) -> bool:
    """Whether "and", or a comma with no "that" behind it, parts two verbs."""
    for at in between:
        if tokens[at].folded in words.joins or (tokens[at].text in ",;" and not words.that.at(tokens, at + 1)):
            return True
    return False


def _is_told(words: RevisionWords, signs: Sequence[Found[Sign]], change: Found[Sign], tokens: Sequence[Token]) -> bool:
    """Whether a withdrawal is what a report says: "reports that the ministry had withdrawn its toll are untrue"."""
    for thing in signs:
        if thing.meaning is Sign.THINGS and thing.last < change.first <= thing.last + _DENIED_REACH + 2:
            ahead = range(thing.last, min(thing.last + 3, change.first))
            if any(words.that.at(tokens, at) for at in ahead):
                return True
    return False
