"""The bar of words that name no number: hatched from its low end, fading where it has no high one."""

from dashboard.charts.marks import BAR, SLICES, Shape, Spot, Trace, block, stroke
from dashboard.known.rows import Claim
from dashboard.theme import Palette, faded

_FADES = {False: 4, True: 2}
"""How many times its low end a bar without a high one reaches before it has faded; less far on a logarithmic axis."""


def vague_traces(claim: Claim, spot: Spot, palette: Palette) -> tuple[list[Trace], list[Shape]]:
    """The hatched bar of a vague figure: from its low end to its high one, or fading where there is none."""
    low = spot.at(claim.low or 0)
    faded_at = min((claim.low or 0) * _FADES[spot.log] + 1, spot.scale_end)
    end = spot.at(claim.high if claim.high is not None else faded_at)
    colour, half = stroke(claim, palette), BAR / 2
    hatch: Trace = {
        "type": "scatter",
        "mode": "lines",
        "x": [low, end, end, low, low],
        "y": [spot.y - half, spot.y - half, spot.y + half, spot.y + half, spot.y - half],
        "fill": "toself",
        "fillcolor": colour,
        "fillpattern": {"shape": "/", "size": 7, "solidity": 0.3, "fillmode": "replace", "fgcolor": colour},
        "line": {"width": 0},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    caps = [_cap(low, spot, colour)]
    if claim.high is not None:
        return [hatch], [*caps, _cap(end, spot, colour)]
    return [hatch], [*caps, *_veil(low, end, spot, palette)]


def _cap(x: float, spot: Spot, colour: str) -> Shape:
    return block(spot, x, -1.2, 1.2, BAR / 2 + 2, colour)


def _veil(low: float, end: float, spot: Spot, palette: Palette) -> list[Shape]:
    """Ground laid over a bar in growing strength, so that it fades."""
    step = (end - low) / SLICES
    return [
        {
            "type": "rect",
            "xref": spot.xref,
            "yref": spot.yref,
            "x0": low + number * step,
            "x1": low + (number + 1) * step,
            "y0": spot.y - BAR / 2 - 1,
            "y1": spot.y + BAR / 2 + 1,
            "fillcolor": faded(palette.page, number / (SLICES - 1)),
            "line": {"width": 0},
        }
        for number in range(1, SLICES)
    ]
