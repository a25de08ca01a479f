"""A figure that a revision names without a measure of its own: "withdrew the figure of 164"."""

from extract.figures.figures import FigureMention
from extract.revisions.revised import Page, Target, same_figure
from extract.words.cues import Found
from extract.words.revision_words import Sign

_FIGURE_REACH = 2  # tokens from the thing revised to its figure
_VERBS = (Sign.RETRACTS, Sign.DENIES, Sign.CORRECTS, Sign.REINSTATES)


def lone_figure(page: Page, sign: Found[Sign]) -> FigureMention | None:
    """A figure beside the thing revised, printed without a measure of its own ("the figure of 164").

    What stands behind a second verb is revised by that one: "denied the report and withdrew its figure of 164".
    """
    next_verb = min((one.first for one in page.signs if one.first >= sign.last and one.meaning in _VERBS), default=None)
    for thing in page.things:
        if next_verb is not None and thing.first > next_verb:
            break
        starts = {token.start for token in page.sentence.tokens[thing.last : thing.last + _FIGURE_REACH]}
        found = [one for one in page.figures if one.span.start in starts and one.figure.value]
        if found:
            return found[0]
    return None


def of_figure(page: Page, mention: FigureMention) -> Target | None:
    """The claims of the article with that figure; where there are none, the figure with what it counts."""
    measure = page.measures[0].meaning if page.measures else None
    same = [one for one in page.claims if same_figure(one.figure, mention.figure) and measure in (None, one.measure)]
    if same:
        return Target(tuple(one.claim_id for one in same), (mention.span,), how=", by its figure")
    return Target((), (mention.span,), measure=measure, figure=mention.figure, how=", a figure not claimed here")
