"""The words of a frame inside the picture: for a chart that leaves the page."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.drawing import drawing
from dashboard.charts.pens import Mark, line, words_at
from dashboard.framing.picture_words import GUTTER, Piece, above, below, beside, column_of, padding_of
from dashboard.theme import Palette

_SIDES = {"l": 0, "r": 0, "t": 0, "b": 0}
_PAPER = {"xref": "paper", "yref": "paper"}


def with_words(
    figure: go.Figure,
    headline: str,
    subtitle: str,
    footer: Sequence[str],
    size: tuple[float, float | None],
    palette: Palette,
    *,
    side: bool = False,
) -> go.Figure:
    """A copy of a chart with words above and below it, inside a picture of fixed size.

    The chart keeps its own height: where the picture is given less than chart and words need, it grows. Where it is
    given more, the words below stand at its foot. With `side` they stand beside the chart.
    """
    width, wanted = size
    padding = padding_of(width)
    heading, top = above(headline, subtitle, width)
    drawn = figure.to_dict()
    layout = drawn["layout"]
    old = {**_SIDES, **layout.get("margin", {})}
    chart = _height(figure)
    height = max(height_with_words(figure, headline, subtitle, footer, width, side=side), wanted or 0)
    left, up = padding + old["l"], padding + top + old["t"]
    right = padding + old["r"] + (column_of(width) + GUTTER if side else 0)
    down = height - up - (chart - old["t"] - old["b"])
    ends = width - left - right
    notes = [_note(one, padding - left, up - padding - one.top, palette) for one in heading]
    if side:
        pieces, high = beside(footer, width)
        notes += [_note(one, ends + old["r"] + GUTTER, old["t"] - one.top, palette) for one in pieces]
        at, foot = ends + old["r"] + GUTTER / 2, chart - old["t"] - old["b"] + down - padding
        rule = [_rule((at, old["t"]), (at, -min(foot, max(chart, high) - old["t"])), palette)]
    else:
        pieces, high = below(footer, width)
        foot = height - up - padding - high
        notes += [_note(one, padding - left, -foot - one.top, palette) for one in pieces]
        rule = [_rule((padding - left, -foot - 10), (width - padding - left, -foot - 10), palette)]
    layout |= {
        "width": width,
        "height": height,
        "margin": {"l": left, "r": right, "t": up, "b": down, "pad": 0, "autoexpand": False},
        "annotations": [*layout.get("annotations", ()), *notes],
        "shapes": [*layout.get("shapes", ()), *rule],
    }
    return drawing(drawn["data"], layout)


def height_with_words(
    figure: go.Figure, headline: str, subtitle: str, footer: Sequence[str], width: float, *, side: bool = False
) -> float:
    """How high the picture of `with_words` is at a width, where it is given no height."""
    top = above(headline, subtitle, width)[1]
    chart = _height(figure)
    foot = max(chart, beside(footer, width)[1]) if side else chart + below(footer, width)[1]
    return top + foot + 2 * padding_of(width)


def _note(piece: Piece, right: float, up: float, palette: Palette) -> Mark:
    """Words so many pixels from the upper left corner of the plot."""
    mark = words_at(
        piece.text, x=0, y=1, xshift=right, yshift=up, colour=getattr(palette, piece.role), yanchor="top", **piece.type
    )
    return mark | _PAPER


def _rule(start: tuple[float, float], end: tuple[float, float], palette: Palette) -> Mark:
    """A line between two places, each so many pixels from the upper left corner of the plot."""
    pixels: dict[str, Any] = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 1}
    return line(*start, *end, palette.grid) | _PAPER | pixels


def _height(figure: go.Figure) -> float:
    return float(figure.layout.height or 400)
