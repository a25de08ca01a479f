"""What somebody calls untrue or wrong ("it is not true that", "reports of it were wrong"): credited to nobody."""

from collections.abc import Sequence

from extract.attribution.anchors import Anchor, Here, Side
from extract.attribution.speech_words import Word
from extract.attribution.strangers import NOBODY_NAMED
from extract.language import Language
from extract.sources.bodies import OWN_WORDS, Source
from extract.words.cues import Found
from extract.words.former_numbers import former_numbers
from extract.words.owners import owns

BEFORE = "told before, by nobody named"
UNTRUE = "untrue"  # how the rule of such a stretch begins
_THAT_AFTER, _THING_BEFORE, _OWNED = 2, 25, 3


def called_untrue(here: Here, anchors: Sequence[Anchor]) -> list[Anchor]:
    """The stretches of a sentence that are called untrue, each with who says so."""
    found = []
    for cue in here.cues:
        if cue.meaning is Word.CONTRARY:
            found.append(_contradicted(here, cue, anchors))
        if cue.meaning not in (Word.UNTRUE, Word.WAS_WRONG):
            continue
        stretch = _stretch(here, cue, anchors) if cue.meaning is Word.UNTRUE else _reported(here, cue)
        if stretch is not None:
            first, last = stretch
            speaker, rule = _speaker(cue, anchors), f"{UNTRUE} {cue.cue}"
            given = _owner(here, first) or NOBODY_NAMED
            found.append(Anchor(first, last, last, given, Side.WITHIN, "", rule, speaker, Word.UNTRUE, False, False))
    return found


def told_before(here: Here, language: Language) -> list[Anchor]:
    """The stretches with a number that is no longer told, whoever gave it: "38, not 50 as earlier reported"."""
    if Word.EARLIER not in {cue.meaning for cue in here.cues}:
        return []
    return [
        Anchor(first, last, last, NOBODY_NAMED, Side.WITHIN, "", BEFORE, OWN_WORDS, Word.UNTRUE, False, False)
        for first, _, last in former_numbers(here.tokens, language)
    ]


def _contradicted(here: Here, cue: Found[Word], anchors: Sequence[Anchor]) -> Anchor:
    """The reports that a sentence opens against, up to its comma, of whoever gave them: "contrary to reports of 20"."""
    last = next((at for at in range(cue.last, len(here.tokens)) if here.tokens[at].text == ","), len(here.tokens))
    given = next((one.mention.source for one in here.named if cue.last <= one.first < last), NOBODY_NAMED)
    speaker = _speaker(cue, anchors)
    return Anchor(
        cue.first, last, last, given, Side.WITHIN, "", f"against {cue.cue}", speaker, Word.CONTRARY, False, False
    )


def _stretch(here: Here, cue: Found[Word], anchors: Sequence[Anchor]) -> tuple[int, int] | None:
    """What follows "that", up to who says so or the end of the clause; else the statement told of before."""
    if any(0 <= index - cue.last <= _THAT_AFTER and not _goes_on(here, cue, index) for index in here.that_at):
        stops = [one.first for one in anchors if one.first >= cue.last]
        stops += [at for at in range(cue.last, len(here.tokens)) if here.tokens[at].text == ";"]
        return cue.first, min(stops, default=len(here.tokens))
    begins = [0, *(one.last for one in anchors if one.last <= cue.first)]
    things = [
        one.first
        for one in here.cues
        if one.meaning in (Word.THING, Word.COUNT, Word.SAYS_BESIDE)
        and max(begins[0], cue.first - _THING_BEFORE) <= one.first < cue.first
    ]
    return (min(things), cue.last) if things else None


def _goes_on(here: Here, cue: Found[Word], that: int) -> bool:
    """Whether "that" brings something else that is said: "the reports were untrue, adding that two had died"."""
    speaks = (Word.SAYS, Word.SAYS_BESIDE, Word.SAYING)
    return any(one.meaning in speaks and cue.last <= one.first < that for one in here.cues)


def _reported(here: Here, cue: Found[Word]) -> tuple[int, int] | None:
    """A report with its number that is called wrong: "initial reports of 20 dead proved wrong"."""
    things = [one.first for one in here.cues if _is_thing(here, one) and 0 <= cue.first - one.last <= _THING_BEFORE]
    if not things:
        return None
    apart = any(token.text in ";:" for token in here.tokens[things[-1] : cue.first])
    given = any(things[-1] <= one.first < cue.first for one in here.named)  # "a report by the ministry"
    return None if apart or given else (things[-1], cue.last)


def _is_thing(here: Here, cue: Found[Word]) -> bool:
    """Whether a word means a report, "reports" with no article before it too."""
    if cue.meaning is Word.SAYS_BESIDE:
        return any(one.meaning is Word.THING for one in here.words.cues.at(here.tokens, cue.first))
    return cue.meaning is Word.THING


def _owner(here: Here, thing: int) -> Source | None:
    """Whoever has given a report that is called untrue: "the ministry's report", "the army's first claim"."""
    ends = [at for at in range(max(0, thing - _OWNED), thing) if owns(here.tokens, at)]
    return next((one.mention.source for one in here.named if ends and one.last in (ends[-1], ends[-1] + 1)), None)


def _speaker(cue: Found[Word], anchors: Sequence[Anchor]) -> Source:
    """Who says it: whoever speaks before it, else whoever is named after it; else the publisher."""
    before = [one for one in anchors if one.side is not Side.BEFORE and one.last <= cue.first]
    after = [one for one in anchors if one.side is not Side.AFTER and one.first >= cue.last]
    chosen = before[-1:] or after[:1]
    return chosen[0].speaker if chosen else OWN_WORDS
