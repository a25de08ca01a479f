"""The words of a frame inside the picture: for a chart that leaves the page."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.drawing import drawing
from dashboard.charts.pens import line, words_at
from dashboard.lettering import balance, escape, wrap
from dashboard.theme import (
    LINE_HEIGHT,
    PADDING,
    SEMIBOLD,
    SIZE_FOOTER,
    SIZE_HEADLINE,
    SIZE_SUBTITLE,
    Palette,
)

_GAP = 22
_SMALL_HEADLINE, _SMALL_PAGE, _SMALL_PADDING = 21, 600, 16


def with_words(
    figure: go.Figure,
    headline: str,
    subtitle: str,
    footer: Sequence[str],
    size: tuple[float, float | None],
    palette: Palette,
) -> go.Figure:
    """A copy of a chart with words above and below it, inside a picture of fixed size.

    The chart keeps its own height: where the picture is given less than chart and words need, it grows.
    """
    width, wanted = size
    padding = _padding(width)
    room = width - 2 * padding
    above, top = _above(headline, subtitle, room, width)
    below, foot = _below(footer, room)
    drawn = figure.to_dict()
    layout = drawn["layout"]
    old = {"l": 0, "r": 0, "t": 0, "b": 0, **layout.get("margin", {})}
    chart = _height(figure)
    height = max(chart + top + foot + 2 * padding, wanted or 0)
    spare = height - chart - top - foot - 2 * padding
    left, right = padding + old["l"], padding + old["r"]
    up, down = padding + top + old["t"], padding + foot + old["b"] + spare
    pixels: dict[str, Any] = {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "top"}
    notes = [
        words_at(text, x=0, y=1, xshift=padding - left, yshift=up - padding - at, colour=getattr(palette, role), **how)
        | pixels
        for text, at, role, how in above
    ]
    notes += [
        words_at(text, x=0, y=0, xshift=padding - left, yshift=-old["b"] - at, colour=getattr(palette, role), **how)
        | pixels
        for text, at, role, how in below
    ]
    rule = [
        line(0, 0, room - old["l"] - old["r"], 0, palette.grid)
        | {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 0}
        | {"x0": padding - left, "x1": width - padding - left, "y0": -old["b"] - 10, "y1": -old["b"] - 10}
    ]
    layout |= {
        "width": width,
        "height": height,
        "margin": {"l": left, "r": right, "t": up, "b": down, "pad": 0, "autoexpand": False},
        "annotations": [*layout.get("annotations", ()), *notes],
        "shapes": [*layout.get("shapes", ()), *rule],
    }
    return drawing(drawn["data"], layout)


def height_with_words(figure: go.Figure, headline: str, subtitle: str, footer: Sequence[str], width: float) -> float:
    """How high the picture of `with_words` is at a width, where it is given no height."""
    padding = _padding(width)
    room = width - 2 * padding
    return _height(figure) + _above(headline, subtitle, room, width)[1] + _below(footer, room)[1] + 2 * padding


def _padding(width: float) -> int:
    return PADDING if width >= _SMALL_PAGE else _SMALL_PADDING


def _height(figure: go.Figure) -> float:
    return float(figure.layout.height or 400)


_Piece = tuple[str, float, str, dict[str, Any]]


def _above(headline: str, subtitle: str, room: float, width: float) -> tuple[list[_Piece], float]:
    """Headline and subtitle: each piece's text, its distance from the top, its colour's role and its type."""
    size = SIZE_HEADLINE if width >= _SMALL_PAGE else _SMALL_HEADLINE
    lines = balance(headline, room, size, weight=SEMIBOLD, serif=True)
    high = len(lines) * size * LINE_HEIGHT
    pieces: list[_Piece] = [(_text(lines), 0.0, "ink", {"size": size, "bold": True, "serif": True})]
    if not subtitle:
        return pieces, high + _GAP
    said = wrap(subtitle, room, SIZE_SUBTITLE)
    pieces.append((_text(said), high + 6, "muted", {"size": SIZE_SUBTITLE}))
    return pieces, high + 6 + len(said) * SIZE_SUBTITLE * LINE_HEIGHT + _GAP


def _below(footer: Sequence[str], room: float) -> tuple[list[_Piece], float]:
    """Caption and sources: each piece's text, its distance from the chart's foot, its colour's role and its type."""
    lines = [one for words in footer if words for one in wrap(words, room, SIZE_FOOTER)]
    if not lines:
        return [], 0.0
    return [(_text(lines), _GAP - 2, "muted", {"size": SIZE_FOOTER})], _GAP + len(lines) * SIZE_FOOTER * LINE_HEIGHT


def _text(lines: Sequence[str]) -> str:
    return "<br>".join(escape(one) for one in lines)
