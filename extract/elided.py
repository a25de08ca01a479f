"""A second source whose verb is left out: "police said 12 were killed and the army 13"."""

from extract.anchors import DASHES, Anchor, Here, Named, Side, gives_number, past_that
from extract.cues import Found
from extract.speech_words import Word

ELIDED = "elided"  # how the rule of a body without a verb ends


def elided(here: Here, anchor: Anchor) -> Anchor | None:
    """A second source with its verb left out: "police said 12 were killed and the army 13"."""
    if anchor.side is not Side.AFTER:
        return None
    for one in here.named:
        if one.first < anchor.last or not _set_against(here, one) or one.last >= len(here.tokens):
            continue
        after = past_that(here, next((cue.last for cue in here.cues if _turns(cue, one.last)), one.last))
        verb = any(cue.first >= one.last and cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) for cue in here.cues)
        if not verb and gives_number(here, after):
            source, rule = one.mention.source, f"{one.mention.rule} {ELIDED}"
            return Anchor(one.first, after, after, source, Side.AFTER, "", rule, source, anchor.verb, False, True)
    return None


def _set_against(here: Here, one: Named) -> bool:
    """Whether a source stands behind "and", or behind a comma with a dash or "zaś" after it: «…, армия — о 50»."""
    if any(cue.meaning is Word.BUT and cue.last in (one.first, one.first - 1) for cue in here.cues):
        return True
    before, behind = here.tokens[one.first - 1 : one.first], here.tokens[one.last : one.last + 1]
    turned = any(token.text in DASHES for token in behind) or any(_turns(cue, one.last) for cue in here.cues)
    return turned and any(token.text in ",;" for token in before)


def _turns(cue: Found[Word], at: int) -> bool:
    """Whether "and", "but" or the like stands at a token."""
    return cue.meaning is Word.BUT and cue.first == at
