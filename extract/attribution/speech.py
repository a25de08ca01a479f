"""Who speaks in a sentence: verbs of saying with their subject, "according to", headlines, and who is quoted."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extract.attribution.anchors import Anchor, Here, Named, Side, made, of_mention
from extract.attribution.carriers import as_citing, with_quoted
from extract.attribution.elided import elided
from extract.attribution.headlines import headline
from extract.attribution.nouns import with_nouns
from extract.attribution.owned import owned_figures
from extract.attribution.revising import goes_on_saying, of_a_thing, revised, that_of, unsaid_subject
from extract.attribution.speech_words import ORDER, Word, speech_words
from extract.attribution.strangers import (
    NOBODY_NAMED,
    according_to_stranger,
    as_before,
    stranger_revises,
    stranger_speaks,
    unknown_giver,
)
from extract.attribution.subjects import (
    channel_beside,
    named_after,
    pronoun_beside,
    silent,
    subject_after,
    subject_before,
)
from extract.attribution.untrue import called_untrue, told_before
from extract.language import Language
from extract.sources.bodies import Source
from extract.sources.persons import SourceMention
from extract.sources.source_words import LONGEST
from extract.words.cues import Found
from extract.words.ranked import apart, find_ranked
from extract.words.text import Sentence

_REVISES, _THINGS = (Word.TAKES_BACK, Word.DENIES), (Word.THING, Word.COUNT)
_SPEAKING = frozenset(  # what somebody who speaks may be found beside
    (
        Word.SAYS,
        Word.SAYS_BESIDE,
        Word.SAYING,
        Word.AS_BEFORE,
        Word.TAKES_BACK,
        Word.DENIES,
        Word.CORRECTS,
        Word.REINSTATES,
        Word.NEVER_GAVE,
        Word.ACCORDING,
        Word.IMPERSONAL,
    )
)
_ASIDE = 3  # tokens of "earlier" and the comma behind it


def find_anchors(
    sentence: Sentence,
    mentions: Sequence[SourceMention],
    language: Language,
    last_speaker: Source | None,
    last_person: Source | None = None,
    unclear: bool = False,
) -> tuple[list[Anchor], list[Found[Word]]]:
    """The words of a sentence that credit somebody, in order, and every cue seen."""
    if len(sentence.tokens) > LONGEST:
        return [], []
    words = speech_words(language)
    cues = apart(find_ranked(words.cues, sentence.tokens, ORDER), words.cues, sentence.tokens, _REVISES, _THINGS)
    cues = with_nouns(cues, sentence.tokens, words)
    if not cues and not mentions:
        return [], cues
    starts = [token.start for token in sentence.tokens] if mentions else []
    named = [
        Named(bisect_right(starts, one.span.start) - 1, bisect_left(starts, one.span.end), one) for one in mentions
    ]
    cues = as_citing(cues, sentence.tokens, named, words)
    owners = {cue.last for cue in cues if cue.meaning is Word.CONTROLLED}
    named = [one for one in named if one.first not in owners]
    that_at = frozenset(that_of(cues))
    here = Here(sentence.tokens, named, cues, words, last_speaker, that_at, last_person, unclear)
    if any(cue.meaning is Word.OWN for cue in cues):
        return [], cues
    anchors: list[Anchor] = []
    for cue in (cue for cue in cues if cue.meaning in _SPEAKING):
        if anchors and cue.meaning is Word.IMPERSONAL and _as_told(here, cue):
            continue  # "the ministry said that 15 died, not 50, as reported before"
        goes_on = _joined(here, cue, anchors) or goes_on_saying(here, cue, anchors)
        anchor = goes_on or _anchor(here, cue) or unknown_giver(here, cue, anchors)
        if anchor:
            anchors.append(anchor)
            here.last_speaker = anchor.speaker if anchor.verb is not Word.IMPERSONAL else here.last_speaker
    anchors += {gap.first: gap for anchor in anchors for gap in elided(here, anchor)}.values()
    if not anchors:
        anchors = headline(here)
    return [
        *told_before(here, language),
        *called_untrue(here, anchors),
        *owned_figures(here, anchors),
        *with_quoted(here, anchors),
    ], cues


def _joined(here: Here, cue: Found[Word], anchors: Sequence[Anchor]) -> Anchor | None:
    """A second verb of one subject: "denied the figure and said two were hurt"."""
    if not anchors or cue.meaning not in (Word.SAYS, Word.SAYS_BESIDE):
        return None
    joined = any(other.meaning is Word.BUT and other.last == cue.first for other in here.cues)
    if not joined:
        return None
    return made(here, cue.first, cue.last, anchors[-1].speaker, f"joined {cue.cue}", cue, follows=True)


def _anchor(here: Here, cue: Found[Word]) -> Anchor | None:
    # "refused to withdraw its figure", "never denied that …": the figure is whose it was
    kept = cue.meaning in (Word.TAKES_BACK, Word.DENIES)
    if not kept and any(other.meaning is Word.NOT and other.last == cue.first for other in here.cues):
        return None
    match cue.meaning:
        case Word.SAYS | Word.SAYS_BESIDE:
            return _said(here, cue)
        case Word.AS_BEFORE:
            return as_before(here, cue, cue.first, cue.last)
        case Word.TAKES_BACK | Word.DENIES | Word.CORRECTS | Word.REINSTATES if of_a_thing(here, cue):
            return revised(here, _said(here, cue), cue)
        case Word.NEVER_GAVE if cue.last in here.that_at:
            return _said(here, cue)
        case Word.ACCORDING:
            return _according(here, cue)
        case Word.IMPERSONAL:
            anchor = made(here, cue.first, cue.last, NOBODY_NAMED, "impersonal", cue)
            return replace(anchor, side=Side.WITHIN) if _in_passing(here, cue) else anchor
        case _:
            return None


def _said(here: Here, cue: Found[Word]) -> Anchor | None:
    """A verb of saying with its subject."""
    trailing = cue.first > 0 and (not here.tokens[cue.first - 1].is_word or _as_told(here, cue))
    before, after = subject_before(here, cue), None if _brings_content(here, cue) else subject_after(here, cue)
    subject = (after or before) if trailing else (before or after)
    if subject:
        first, last = min(cue.first, subject.first), max(cue.last, subject.last)
        return of_mention(here, first, last, subject.mention, cue)
    channel = channel_beside(here, cue)
    if channel:
        first, last = min(cue.first, channel.first), max(cue.last, channel.last)
        return of_mention(here, first, last, channel.mention, cue)
    pronoun = pronoun_beside(here, cue)
    if pronoun is not None:
        source = here.meant_by(here.tokens[pronoun]) or NOBODY_NAMED
        first, last = min(cue.first, pronoun), max(cue.last, pronoun + 1)
        return made(here, first, last, source, f"pronoun {cue.cue}", cue, follows=True)
    if cue.meaning is not Word.SAYS:
        return unsaid_subject(here, cue) or stranger_revises(here, cue)
    if silent(here, cue) and (trailing or cue.first == 0):
        if not here.words.silent_subject or here.last_speaker is None:
            return None
        return made(here, cue.first, cue.last, here.last_speaker, f"silent {cue.cue}", cue, follows=True)
    return stranger_speaks(here, cue, trailing)


def _brings_content(here: Here, cue: Found[Word]) -> bool:
    """Whether words of saying end with "that": who is named behind them is in what was said."""
    found = here.words.cues.at(here.tokens, cue.last - 1) if cue.last - cue.first > 1 else []
    return any(one.meaning is Word.THAT and one.last == cue.last for one in found)


def _as_told(here: Here, cue: Found[Word]) -> bool:
    """Whether a verb stands after a comma and "as" (", as the opposition said"): its subject follows it."""
    before = here.tokens[max(0, cue.first - 2) : cue.first]
    return len(before) == 2 and before[0].text == "," and before[1].folded in here.words.as_told


def _in_passing(here: Here, cue: Found[Word]) -> bool:
    """Whether commas set off that something was told, and figures follow: «не 12, как сообщалось ранее, а 9»."""
    ahead = range(cue.last, min(len(here.tokens), cue.last + _ASIDE))
    closed = next((at for at in ahead if here.tokens[at].text == ","), None)
    return (
        _as_told(here, cue) and closed is not None and here.words.numbers.within(here.tokens, closed, len(here.tokens))
    )


def _according(here: Here, cue: Found[Word]) -> Anchor | None:
    one = named_after(here, cue)
    if one:
        return of_mention(here, cue.first, one.last, one.mention, cue)
    if any(other.meaning is Word.PRONOUN and other.first in (cue.last, cue.first + 1) for other in here.cues):
        source = here.last_speaker or NOBODY_NAMED
        return made(here, cue.first, cue.last + 1, source, f"pronoun {cue.cue}", cue, follows=True)
    return according_to_stranger(here, cue)
