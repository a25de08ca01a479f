"""The marks of what was known when: steps, hatched plateaus, arrows and fades, and the points that lead to evidence."""

from collections.abc import Callable, Sequence
from typing import Any

from dashboard.charts import marks
from dashboard.charts.known_lines import Knot, Strand
from dashboard.charts.pens import Mark, line
from dashboard.known.rows import Claim
from dashboard.known.standing import HOLLOW, PALE
from dashboard.theme import Palette
from extract.schema import Bound, ClaimWarning

_ARROW = 26
_SIZE = 11
_FADES = (0.9, 0.7, 0.52, 0.38, 0.26, 0.16, 0.08)
"""How strong each piece of a fading bar is."""

Trace = dict[str, Any]


def standing(strand: Strand) -> list[Knot]:
    """The statements that make a source's line: none that was withdrawn, and no repeat of one."""
    return [
        knot
        for knot in strand.knots
        if knot.until is None and knot.claim.status not in HOLLOW and knot.claim.warning is None
    ]


def steps(strand: Strand, axis: str, end: float, palette: Palette, name: str, dash: str) -> list[Trace]:
    """A source's line; [] for somebody unnamed, whose figures nobody can join."""
    told = standing(strand)
    if not told or not strand.source_id:
        return []
    right = end if strand.end is None else strand.end
    trace: Trace = {
        "type": "scatter",
        "mode": "lines",
        "x": [knot.x for knot in told] + [right],
        "y": [knot.claim.size for knot in told] + [told[-1].claim.size],
        "yaxis": axis,
        "line": {"shape": "hv", "color": palette.of_claim(strand.measure, strand.group), "width": 2.6, "dash": dash},
        "hoverinfo": "skip",
        "name": name,
    }
    return [trace]


def plateau(knot: Knot, axis: str, palette: Palette) -> tuple[Trace, list[Mark]]:
    """A withdrawn figure: hatched from the day it was known to the day it was taken back, and cut there."""
    size, colour, right = knot.claim.size, palette.withdrawn, knot.until or knot.x
    trace: Trace = {
        "type": "scatter",
        "mode": "lines",
        "x": [knot.x, right, right, knot.x, knot.x],
        "y": [0, 0, size, size, 0],
        "yaxis": axis,
        "fill": "toself",
        "fillcolor": colour,
        "fillpattern": {"shape": "/", "size": 7, "solidity": 0.28, "fillmode": "replace", "fgcolor": colour},
        "line": {"width": 0},
        "hoverinfo": "skip",
        "name": "withdrawn",
    }
    top = line(knot.x, size, right, size, colour, yref=axis, width=2.6)
    return trace, [top, line(right, size, right, 0, colour, yref=axis, width=1.6, dash="3px,3px")]


def bounds(knot: Knot, axis: str, palette: Palette) -> list[Mark]:
    """Arrow up or down, fade or bar: what the words leave open."""
    claim, colour = knot.claim, marks.stroke(knot.claim, palette)
    if claim.bound in marks.AWAY | marks.TOWARDS:
        way = 1 if claim.bound in marks.AWAY else -1
        tip = way * (9 + _ARROW)
        path = f"M0,{way * 9} L0,{tip} M-6,{tip - way * 6} L0,{tip} L6,{tip - way * 6}"
        arrow: Mark = {"type": "path", "path": path, "xref": "x", "yref": axis, "xsizemode": "pixel"}
        arrow |= {"ysizemode": "pixel", "xanchor": knot.x, "yanchor": claim.size}
        return [{**arrow, "line": {"color": colour, "width": 2.2}}]
    if claim.bound is Bound.BETWEEN:
        return [line(knot.x, claim.low, knot.x, claim.high, colour, yref=axis, width=5)]
    if claim.bound is Bound.VAGUE and claim.high is not None:
        return [line(knot.x, claim.low, knot.x, claim.high, colour, yref=axis, width=5, dash="2px,3px")]
    if claim.bound is Bound.VAGUE:
        return _fading(knot, axis, colour, palette)
    if claim.bound is Bound.ABOUT:
        return [
            line(knot.x, way * step, knot.x, way * (step + 4), mixed, yref=axis, width=7)
            | {"ysizemode": "pixel", "yanchor": claim.size}
            for step, strength in ((8, 0.7), (12, 0.45), (16, 0.25), (20, 0.12))
            for mixed in (marks.mixed(colour, palette.page, strength),)
            for way in (1, -1)
        ]
    return []


def _fading(knot: Knot, axis: str, colour: str, palette: Palette) -> list[Mark]:
    """A bar up from the low end of words that set no upper one: it fades, for it ends nowhere."""
    low = knot.claim.low or 1
    step = low / len(_FADES)
    return [
        line(
            knot.x,
            low + number * step,
            knot.x,
            low + (number + 1) * step,
            marks.mixed(colour, palette.page, share),
            yref=axis,
            width=5,
            name="fade",
        )
        for number, share in enumerate(_FADES)
    ]


def points(knots: Sequence[Knot], axis: str, hover: Callable[[Claim], str], palette: Palette) -> list[Trace]:
    """What is clicked: a point for each statement, and a cross where one was withdrawn."""
    looks = [_look(knot, palette) for knot in knots]
    marker = {
        "size": [look["size"] for look in looks],
        "symbol": [look["symbol"] for look in looks],
        "color": [look["color"] for look in looks],
        "line": {"color": [look["line"] for look in looks], "width": [look["width"] for look in looks]},
        "opacity": 1,
    }
    found = [dots_at(knots, [knot.x for knot in knots], axis, hover, marker)]
    if cut := [knot for knot in knots if knot.until is not None]:
        cross = {"symbol": "x-thin", "size": _SIZE, "line": {"color": palette.withdrawn, "width": 2.6}}
        found.append(dots_at(cut, [knot.until or knot.x for knot in cut], axis, hover, cross))
    return found


def dots_at(
    knots: Sequence[Knot], xs: list[float], axis: str, hover: Callable[[Claim], str], marker: dict[str, Any]
) -> Trace:
    """The marks of some statements at days `xs`, each leading to its evidence."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": xs,
        "y": [knot.claim.size for knot in knots],
        "yaxis": axis,
        "customdata": [["claim", *knot.ids] for knot in knots],
        "hovertext": [hover(knot.claim) for knot in knots],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": marker,
    }


def _look(knot: Knot, palette: Palette) -> dict[str, Any]:
    claim, withdrawn = knot.claim, palette.withdrawn
    if knot.lower:
        return {"symbol": "triangle-down", "color": withdrawn, "line": palette.page, "width": 1, "size": 14}
    if claim.warning is ClaimWarning.STILL_CIRCULATING:
        return {"symbol": "diamond-open", "color": withdrawn, "line": withdrawn, "width": 2.2, "size": _SIZE}
    if claim.bound in (Bound.VAGUE, Bound.BETWEEN):
        hue = marks.stroke(claim, palette)
        return {"symbol": "line-ew", "color": hue, "line": hue, "width": 3, "size": 14}
    look = marks.marker(claim, palette)
    if claim.status in PALE:  # it is the past of its line, not a weaker figure: the step says what followed
        look |= {"color": palette.of_claim(claim.measure, claim.group), "line": palette.page, "width": 1.5}
    return {**look, "size": _SIZE}
