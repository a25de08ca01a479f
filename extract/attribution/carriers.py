"""Who only carries another's words: an agency that cites, a body's channel."""

from collections.abc import Sequence
from dataclasses import replace

from extract.attribution.anchors import Anchor, Here, Named, Side, made
from extract.attribution.speech_words import SpeechWords, Word
from extract.attribution.subjects import named_after, subject_before
from extract.schema import SourceKind
from extract.sources.bodies import Source
from extract.sources.source_words import Manner
from extract.words.cues import Found
from extract.words.text import Token

_CITED_AFTER = 2  # tokens from "cited" to the source


def as_citing(
    cues: list[Found[Word]], tokens: Sequence[Token], named: Sequence[Named], words: SpeechWords
) -> list[Found[Word]]:
    """The cues, with "cited" right before a source read as citing it, not as saying: "cited the ministry"."""
    result = []
    for cue in cues:
        if cue.meaning is Word.SAYS_BESIDE and any(0 <= one.first - cue.last <= _CITED_AFTER for one in named):
            cited = [one for one in words.cues.at(tokens, cue.first) if one.meaning is Word.CITING]
            result.append(cited[0] if cited else cue)
        else:
            result.append(cue)
    return result


def with_quoted(here: Here, anchors: list[Anchor]) -> list[Anchor]:
    """Credit who is cited instead of who cites, and note whose channel carried it."""
    channel = next((one for one in here.named if one.mention.rule == Manner.CHANNEL), None)
    cited = None
    for cue in here.cues:
        if cue.meaning is Word.CITING and (one := named_after(here, cue)):
            cited = (cue, one)
        elif cue.meaning is Word.CITED_BY and (one := named_after(here, cue)):
            anchors = [_carry(anchor, one.mention.source.source_id) for anchor in anchors]
    if cited:
        cue, one = cited
        source, rule = one.mention.source, f"{one.mention.rule} {cue.cue}"
        credited = [
            _innermost(anchor, anchors[0], one) or _credit(anchor, source, rule, _paper(here, cue))
            for anchor in anchors
        ]
        anchors = credited or [_quoting(here, cue, one, rule)]
    anchors = _reported(anchors)
    if channel is None:
        return anchors
    body = channel.mention.source
    if not anchors and any(cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) for cue in here.cues):
        cue = next(cue for cue in here.cues if cue.meaning in (Word.SAYS, Word.SAYS_BESIDE))
        anchors = [made(here, min(channel.first, cue.first), max(channel.last, cue.last), body, "channel", cue)]
    return [_carry(anchor, body.source_id) for anchor in anchors]


def _innermost(anchor: Anchor, citing: Anchor, cited: Named) -> Anchor | None:
    """Who speaks in the words that are cited: "the agency, citing a newspaper, reported that the ministry had said"."""
    if anchor.first < cited.last or anchor.source == citing.source or citing.first >= anchor.first:
        return None
    return _carry(anchor, citing.source.source_id)


def _quoting(here: Here, cue: Found[Word], one: Named, rule: str) -> Anchor:
    """ "The agency quoted the ministry as saying": the ministry is credited, the agency carries it."""
    anchor = made(here, cue.first, one.last, one.mention.source, rule, cue)
    by = subject_before(here, cue)
    return _carry(anchor, by.mention.source.source_id) if by else anchor


def _reported(anchors: list[Anchor]) -> list[Anchor]:
    """ "The ministry said that …, the agency reported": what an agency reports of another it only carries."""
    last = anchors[-1] if len(anchors) > 1 else None
    if last is None or last.source.kind is not SourceKind.MEDIA or last.side is Side.AFTER:
        return anchors
    return [*(_carry(anchor, last.source.source_id) for anchor in anchors[:-1]), last]


def _carry(anchor: Anchor, via: str) -> Anchor:
    if anchor.source.source_id == via or anchor.via:
        return anchor
    return replace(anchor, via=via)


def _paper(here: Here, cue: Found[Word]) -> str:
    """The agency or paper right before the words that cite: "podała PAP za rzecznikiem policji"."""
    one = next((one for one in here.named if one.last == cue.first), None)
    return one.mention.source.source_id if one and one.mention.source.kind is SourceKind.MEDIA else ""


def _credit(anchor: Anchor, source: Source, rule: str, paper: str) -> Anchor:
    via = anchor.source.source_id
    return replace(anchor, source=source, via=via if via != source.source_id else paper, rule=rule)
