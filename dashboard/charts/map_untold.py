"""What the words on the map have no room to say: the figures of places whose words leave them out, told below it."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts.map_marks import Spot, said_of
from dashboard.charts.map_words import Word
from dashboard.charts.pens import words_at
from dashboard.theme import LINE_HEIGHT, SIZE_FOOTER, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import escape, wrap

_TOLD = 8
_ABOVE, _LINE = 10, round(SIZE_FOOTER * LINE_HEIGHT)


def untold(told: Sequence[tuple[Spot, Word | None]], texts: Texts) -> str:
    """The figures that no word of the map gives, by place, the largest first, and how many it does not draw."""
    found = []
    for spot, word in told:
        written = word.told if word is not None else 0
        if figures := said_of(spot, texts)[written:]:
            found.append(texts("charts.map.at", place=spot.place.name(texts.code), figures=", ".join(figures)))
    more = [texts("charts.map.more_places", count=len(found) - _TOLD)] if len(found) > _TOLD else []
    said = [texts("charts.map.untold", said="; ".join([*found[:_TOLD], *more]))] if found else []
    others = sum(spot.others for spot, _ in told)
    return " ".join([*said, *([texts("charts.map.groups", count=others)] if others else [])])


def below(words: str, layout: Layout, palette: Palette) -> tuple[list[dict[str, Any]], int]:
    """Words below the map as lines, and how many pixels they take."""
    lines = wrap(words, layout.width - 8, SIZE_FOOTER)
    if not lines:
        return [], 0
    how: dict[str, Any] = {"xref": "paper", "yref": "paper", "yshift": -_ABOVE, "yanchor": "top", "size": SIZE_FOOTER}
    text = "<br>".join(map(escape, lines))
    return [words_at(text, x=0, y=0, colour=palette.ink, **how)], _ABOVE + len(lines) * _LINE + 6
