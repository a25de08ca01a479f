"""Many lines in one panel of what was known when: which have words of their own, and how those of a group differ."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dashboard.charts import marks
from dashboard.charts.known_lines import Knot, Pane, Strand
from dashboard.charts.known_marks import dots_at, standing
from dashboard.known.rows import Claim
from dashboard.known.standing import HOLLOW
from dashboard.theme import Palette

MOST = 9
"""Lines of a panel that have words of their own."""

DASHES = ("solid", "8px,3px", "2px,3px", "10px,3px,2px,3px")
_STRENGTH, _POINT = 0.55, 6


def parted(pane: Pane) -> tuple[Pane, tuple[Strand, ...]]:
    """The panel with the lines that are drawn with their words, and the others.

    First come those with a withdrawn, lowered or repeated figure, then those that changed most, then the largest.
    """
    if len(pane.strands) <= MOST:
        return pane, ()
    kept = sorted(pane.strands, key=_worth, reverse=True)[:MOST]
    named = tuple(strand for strand in pane.strands if strand in kept)
    return replace(pane, strands=named), tuple(strand for strand in pane.strands if strand not in kept)


def _worth(strand: Strand) -> tuple[bool, int, int]:
    grave = any(knot.until is not None or knot.lower or knot.claim.warning for knot in strand.knots)
    return (grave, len(strand.knots), max(knot.claim.size for knot in strand.knots))


def dashes(pane: Pane) -> dict[Strand, str]:
    """How the line of each source and place is dashed: those of one group have one colour, and must be told apart."""
    found: dict[Strand, str] = {}
    for group in pane.groups:
        ours = [strand for strand in pane.strands if strand.group is group and strand.source_id and standing(strand)]
        kinds = list(dict.fromkeys(_whose(strand) for strand in ours))
        found |= {strand: DASHES[kinds.index(_whose(strand)) % len(DASHES)] for strand in ours}
    return found


def _whose(strand: Strand) -> tuple[str, str]:
    return strand.source_id, strand.knots[0].claim.place_id


def faint(
    strands: Sequence[Strand], axis: str, end: float, hover: Callable[[Claim], str], palette: Palette
) -> list[dict[str, Any]]:
    """The other lines as one group: thin, of one colour, each point still leading to its evidence."""
    if not strands:
        return []
    colour = marks.mixed(palette.muted, palette.page, _STRENGTH)
    knots = [knot for strand in strands for knot in strand.knots]
    xs: list[float | None] = []
    ys: list[float | None] = []
    for strand in strands:
        told = standing(strand) if strand.source_id else []
        if told:
            xs += [*(knot.x for knot in told), end if strand.end is None else strand.end, None]
            ys += [*(knot.claim.size for knot in told), told[-1].claim.size, None]
    lines = {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "yaxis": axis, "hoverinfo": "skip", "name": "faint"}
    marker = {
        "size": _POINT,
        "opacity": 1,
        "symbol": ["circle-open" if _is_gone(knot) else "circle" for knot in knots],
        "color": [palette.withdrawn if _is_gone(knot) else colour for knot in knots],
    }
    dots = dots_at(knots, [knot.x for knot in knots], axis, hover, marker)
    return [lines | {"line": {"shape": "hv", "color": colour, "width": 1}}, dots]


def _is_gone(knot: Knot) -> bool:
    return knot.claim.status in HOLLOW
