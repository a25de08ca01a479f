"""How a figure's words are drawn along an axis: a dot for a number, arrows and fades for what bounds it.

exact: a dot; more than, at least: an arrow away from zero; nearly, up to: an arrow towards zero; about: a fade to
both sides; between: a bar; vague: a hatched bar from its low end, fading where it has no high one. Pale: superseded or
corrected. Hollow: withdrawn; hollow with a cross: denied. Arrows and fades are so many pixels: they never look like a
count.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dashboard.known.rows import Claim
from dashboard.known.standing import HOLLOW, PALE
from dashboard.theme import Palette, faded
from extract.schema import Bound, Status

Shape = dict[str, Any]
Trace = dict[str, Any]

DOT = 12
ARROW = 34
_GAP = 9
_HEAD = 6
_FADE = 36
SLICES = 18
BAR = 14
_STROKE = 2.4

TOWARDS = frozenset({Bound.NEARLY, Bound.AT_MOST})
AWAY = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark stands: its axes, its row and how much room it has on either side at the least width.

    `at` places a number on the axis: not where it is on a logarithmic one, where `log` holds.
    """

    xref: str
    yref: str
    y: float
    towards_zero: float
    scale_end: float
    at: Callable[[float], float] = float
    log: bool = False


def hue(claim: Claim, palette: Palette) -> str:
    """A mark's colour: who is counted, or the one accent of what was withdrawn or denied."""
    return palette.withdrawn if claim.status in HOLLOW else palette.of_claim(claim.measure, claim.group)


def marker(claim: Claim, palette: Palette) -> dict[str, Any]:
    """Symbol, colours and line of a claim's dot."""
    colour = hue(claim, palette)
    if claim.status in HOLLOW:
        symbol = "circle-x" if claim.status is Status.DENIED else "circle"
        return {"symbol": symbol, "color": palette.page, "line": colour, "width": _STROKE}
    if claim.status in PALE:
        return {"symbol": "circle", "color": mixed(colour, palette.page, 0.4), "line": palette.page, "width": 0}
    return {"symbol": "circle", "color": colour, "line": palette.page, "width": 0}


def mixed(colour: str, ground: str, share: float) -> str:
    """A solid colour made of a share of `colour` on `ground`: unlike a translucent one it hides what lies beneath."""
    parts = (
        round(int(colour[at : at + 2], 16) * share + int(ground[at : at + 2], 16) * (1 - share)) for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def stroke(claim: Claim, palette: Palette) -> str:
    """The colour of a claim's arrows and bars: pale where the claim is."""
    colour = hue(claim, palette)
    return mixed(colour, palette.page, 0.55) if claim.status in PALE else colour


def right_reach(claim: Claim) -> float:
    """Pixels from a claim's highest number to where its label may begin."""
    if claim.bound in AWAY:
        return _GAP + ARROW + 8
    if claim.bound is Bound.ABOUT:
        return _FADE + 8
    return 11


def left_reach(claim: Claim) -> float:
    """Pixels from a claim's lowest number to where its label may end."""
    if claim.bound in TOWARDS:
        return ARROW + 11
    if claim.bound is Bound.ABOUT:
        return _FADE + 8
    return 11


def bound_shapes(claim: Claim, spot: Spot, palette: Palette) -> list[Shape]:
    """Arrow, fade or bar of a claim; [] for an exact one."""
    colour = stroke(claim, palette)
    if claim.bound in AWAY:
        return [_arrow(claim, spot, colour, _GAP, _GAP + ARROW)]
    if claim.bound in TOWARDS:
        length = min(ARROW, max(spot.towards_zero - _GAP, _HEAD + 2))
        return [_arrow(claim, spot, colour, -_GAP, -_GAP - length)]
    if claim.bound is Bound.ABOUT:
        return _fades(claim, spot, colour)
    if claim.bound is Bound.BETWEEN:
        return [_span(claim, spot, colour)]
    return []


def _arrow(claim: Claim, spot: Spot, colour: str, start: float, end: float) -> Shape:
    back = -_HEAD if end > start else _HEAD
    path = f"M{start},0 L{end},0 M{end + back},{_HEAD} L{end},0 L{end + back},{-_HEAD}"
    return {
        "type": "path",
        "path": path,
        "xref": spot.xref,
        "yref": spot.yref,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": spot.at(claim.size),
        "yanchor": spot.y,
        "line": {"color": colour, "width": _STROKE},
    }


def _fades(claim: Claim, spot: Spot, colour: str) -> list[Shape]:
    step = (_FADE - 8) / SLICES
    shapes = []
    for side in (1, -1):
        for number in range(SLICES):
            near, far = side * (8 + number * step), side * (8 + (number + 1) * step)
            shapes.append(
                block(spot, spot.at(claim.size), near, far, BAR / 2 - 1, faded(colour, 0.75 * (1 - number / SLICES)))
            )
    return shapes


def block(spot: Spot, x: float, start: float, end: float, half: float, colour: str) -> Shape:
    """A rectangle of so many pixels right of a number."""
    return {
        "type": "rect",
        "xref": spot.xref,
        "yref": spot.yref,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": spot.y,
        "x0": start,
        "x1": end,
        "y0": -half,
        "y1": half,
        "fillcolor": colour,
        "line": {"width": 0},
    }


def _span(claim: Claim, spot: Spot, colour: str) -> Shape:
    return {
        "type": "rect",
        "xref": spot.xref,
        "yref": spot.yref,
        "x0": spot.at(claim.low or 0),
        "x1": spot.at(claim.high or 0),
        "y0": spot.y - 3,
        "y1": spot.y + 3,
        "fillcolor": colour,
        "line": {"width": 0},
    }
