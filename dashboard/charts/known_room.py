"""The room of a panel of what was known when: everything that words must keep off."""

from collections.abc import Callable

from dashboard.charts import marks
from dashboard.charts.known_lines import Knot, Pane, Strand
from dashboard.charts.known_marks import standing
from dashboard.charts.placing import Plane
from dashboard.known.rows import Claim
from extract.schema import Bound

_ABOVE, _REACH = 18, 38
_ARROW, _FADE = 36, 22
_LARGER = 4


def room(pane: Pane, area: float, across: Callable[[float], float], end: float, high: float, top: float) -> Plane:
    """The plane of a pane in pixels at the least width.

    Args:
        pane: what is drawn.
        area: pixels of the axis of days.
        across: where a day lies on it, in pixels.
        end: where the axis of days ends, in days.
        high: pixels of the axis of counts.
        top: the count at its upper end.
    """
    plane = Plane(area, high, _ABOVE)
    for strand in pane.strands:
        for knot in strand.knots:
            _keep_off_mark(plane, knot, across, high, top)
        if strand.source_id:
            _keep_off_line(plane, strand, across, end, high, top)
    return plane


def reach(claim: Claim) -> int:
    """The count at the upper end of a figure's bar; the figure where it has no bar."""
    if claim.bound not in (Bound.VAGUE, Bound.BETWEEN):
        return claim.size
    return claim.high if claim.high is not None else 2 * claim.size


def arrow(claim: Claim, *, up: bool) -> int:
    """Pixels that the arrow or the fade of a figure reaches above or below its point; 0 where it has none."""
    if claim.bound is Bound.ABOUT:
        return _FADE
    return _ARROW if claim.bound in (marks.AWAY if up else marks.TOWARDS) else 0


def least_top(pane: Pane, high: int) -> float:
    """The lowest end of a scale that cuts no arrow and no fade above a point, in a panel so many pixels high."""
    claims = [knot.claim for strand in pane.strands for knot in strand.knots]
    return max((claim.size * high / (high - arrow(claim, up=True) - 2) for claim in claims), default=0.0)


def larger(knot: Knot) -> int:
    """By how many pixels a mark is larger than a dot: a bar, or the cross at the end of a withdrawn figure."""
    return _LARGER if knot.until is not None or knot.claim.bound in (Bound.VAGUE, Bound.BETWEEN) else 0


def _keep_off_mark(plane: Plane, knot: Knot, across: Callable[[float], float], high: float, top: float) -> None:
    claim, x, y = knot.claim, across(knot.x), high * (1 - knot.claim.size / top)
    plane.keep_clear(x, y)
    if knot.until is not None:
        plane.keep_off(x, y, across(knot.until) + 6, high)
    if claim.bound in marks.AWAY | {Bound.ABOUT}:
        plane.keep_off(x - 8, y - _REACH, x + 8, y)
    if claim.bound in marks.TOWARDS | {Bound.ABOUT}:
        plane.keep_off(x - 8, y, x + 8, y + _REACH)
    if claim.bound in (Bound.VAGUE, Bound.BETWEEN):
        plane.keep_off(x - 8, high * (1 - reach(claim) / top), x + 8, y)


def _keep_off_line(
    plane: Plane, strand: Strand, across: Callable[[float], float], end: float, high: float, top: float
) -> None:
    told = standing(strand)
    for number, knot in enumerate(told):
        following = told[number + 1] if number + 1 < len(told) else None
        x, y = across(knot.x), high * (1 - knot.claim.size / top)
        right = across(following.x if following else end)
        plane.keep_off(x, y - 2, right, y + 2)
        if following is not None:
            other = high * (1 - following.claim.size / top)
            plane.keep_off(right - 2, min(y, other), right + 2, max(y, other))
