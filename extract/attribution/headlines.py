"""Who is credited without a verb: "Ministry: 26 killed" and "26 killed - ministry"."""

from extract.attribution.anchors import DASHES, Anchor, Here, Named, Side
from extract.attribution.speech_words import Word


def headline(here: Here) -> list[Anchor]:
    """The source that opens a sentence before a colon, or closes it behind a dash."""
    tokens = here.tokens
    for one in here.named:
        rule = f"{one.mention.rule} headline"
        if one.first <= 1 and one.last < len(tokens) - 1 and tokens[one.last].text == ":":
            return [_heading(one, one.last + 1, Side.AFTER, rule)]
        closes = all(not token.is_word for token in tokens[one.last :])
        if closes and one.first > 1 and tokens[one.first - 1].text in DASHES:
            return [_heading(one, one.last, Side.BEFORE, rule)]
    return []


def _heading(one: Named, content: int, side: Side, rule: str) -> Anchor:
    source = one.mention.source
    return Anchor(one.first, one.last, content, source, side, "", rule, source, Word.SAYS, False, True)
