"""A second source whose verb is left out: "police said 12 were killed and the army 13"."""

from extract.attribution.anchors import DASHES, Anchor, Here, Named, Side, gives_number, past_that
from extract.attribution.speech_words import Word
from extract.words.cues import Found

ELIDED = "elided"  # how the rule of a body without a verb ends


def elided(here: Here, anchor: Anchor) -> list[Anchor]:
    """The sources with their verb left out: "police said 12 were killed, the mayor 20 and the army 13"."""
    found: list[Anchor] = []
    if anchor.side is not Side.AFTER:
        return found
    for one in here.named:
        if one.first < anchor.last or one.last >= len(here.tokens):
            continue
        after = past_that(here, next((cue.last for cue in here.cues if _turns(cue, one.last)), one.last))
        after += after < len(here.tokens) and here.tokens[after].folded in here.words.figure_at
        verb = any(cue.first >= one.last and cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) for cue in here.cues)
        told = gives_number(here, after) or here.words.numbers.end(here.tokens, after)
        if not verb and told and (_set_against(here, one) or _only_a_number(here, one, after)):
            source, rule = one.mention.source, f"{one.mention.rule} {ELIDED}"
            found.append(
                Anchor(one.first, after, after, source, Side.AFTER, "", rule, source, anchor.verb, False, True)
            )
    return found


def _only_a_number(here: Here, one: Named, after: int) -> bool:
    """Whether a source behind a comma has a number and nothing else: "…, the army 12", "…, the rebels at 31"."""
    first = one.first
    while first and any(cue.meaning is Word.ARTICLE and cue.last == first for cue in here.cues):
        first -= 1
    if not first or here.tokens[first - 1].text not in ",;":
        return False
    end = here.words.numbers.end(here.tokens, after)
    behind = here.tokens[end : end + 1]
    return end > 0 and all(not token.is_word or token.folded in here.words.small.conjunctions for token in behind)


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
