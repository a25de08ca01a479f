"""Samples before the sentences below a panel: how the line or the mark looks that a sentence tells of."""

from dashboard.charts.known_lines import Knot, Strand
from dashboard.charts.known_marks import standing
from dashboard.charts.pens import Mark
from dashboard.theme import Palette
from extract.schema import Bound, ClaimWarning

SWATCH = 42
"""Pixels that a sample takes before its sentence."""

_WIDE, _HALF = 34, 4.5


def swatch(strand: Strand, knot: Knot, dash: str, palette: Palette, left: float, y: float) -> list[Mark]:
    """The sample of a figure and its line.

    Args:
        strand: the line it belongs to.
        knot: the first figure of the sentence.
        dash: how that line is dashed.
        palette: light or dark.
        left: pixels from the drawing's edge to its days.
        y: pixels from the drawing's top.
    """
    where: Mark = {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0}
    where |= {"yanchor": y, "name": "swatch"}
    start, end, middle = 2 - left, 2 - left + _WIDE, 2 - left + _WIDE / 2
    gone = palette.withdrawn
    if knot.until is not None:
        return [
            _line(middle - 2 * _HALF, middle + 2 * _HALF, gone, where),
            _circle(middle - 2 * _HALF, palette.page, gone, where),
            _path(_cross(middle + 2 * _HALF), gone, where),
        ]
    if knot.claim.warning is ClaimWarning.STILL_CIRCULATING:
        around = f"M{middle},{_HALF + 1} L{middle + _HALF + 1},0 L{middle},{-_HALF - 1} L{middle - _HALF - 1},0 Z"
        return [_path(around, gone, where)]
    hue = palette.of_claim(strand.measure, strand.group)
    if strand.source_id and knot in standing(strand):
        return [_line(start, end, hue, where, dash=dash), _circle(start + _HALF, hue, hue, where)]
    if knot.claim.bound in (Bound.VAGUE, Bound.BETWEEN):
        return [_line(middle - 7, middle + 7, hue, where, width=3.0)]
    return [_circle(middle, hue, hue, where)]


def _line(start: float, end: float, colour: str, where: Mark, *, dash: str = "solid", width: float = 2.6) -> Mark:
    stroke = {"color": colour, "width": width, "dash": dash}
    return {"type": "line", "x0": start, "x1": end, "y0": 0, "y1": 0, "line": stroke, **where}


def _circle(x: float, fill: str, colour: str, where: Mark) -> Mark:
    box = {"x0": x - _HALF, "x1": x + _HALF, "y0": -_HALF, "y1": _HALF}
    return {"type": "circle", **box, "fillcolor": fill, "line": {"color": colour, "width": 2.2}, **where}


def _cross(x: float) -> str:
    return f"M{x - _HALF},{_HALF} L{x + _HALF},{-_HALF} M{x - _HALF},{-_HALF} L{x + _HALF},{_HALF}"


def _path(path: str, colour: str, where: Mark) -> Mark:
    return {"type": "path", "path": path, "line": {"color": colour, "width": 2.2}, **where}
