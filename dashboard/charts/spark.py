"""A card's small line, as SVG: the figures of one question in steps from zero, the card's own among them.

It is no Plotly figure: a page holds a dozen of them, and a card is itself the link to its evidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.charts.calendar import calendar_of
from dashboard.charts.card import Card, SparkPoint
from dashboard.known.standing import PALE, STRUCK
from dashboard.theme import SANS, SEMIBOLD, SIZE_FOOTER, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import width_of
from extract.schema import Group, Measure

WIDTH, HEIGHT = 260, 92
_EDGE, _ABOVE, _DOT, _HALO = 6, 26, 4.5, 2
_OVER = 9
"""Pixels from the foot of a figure to the middle of its dot."""

_LEAST = 0.45
"""How much of a day's width a figure withdrawn on its own day takes."""


@dataclass(frozen=True, slots=True)
class _Dot:
    point: SparkPoint
    x: float
    y: float
    end: float


def spark(card: Card, texts: Texts, palette: Palette) -> str:
    """Draw a card's line; a step leads only to what took a figure's place, a withdrawn figure is hatched and cut.

    Returns:
        An `<svg>` element that takes the width it is given; "" where there is nothing to compare.
    """
    if not card.spark:
        return ""
    dots = _placed(card.spark)
    hue = palette.of_claim(Measure(card.measure), Group(card.group))
    hatch = f"hatch-{escape(card.claim_id, quote=True)}"
    body = [
        _pattern(hatch, palette),
        _line(0, _ground(), WIDTH, _ground(), palette.grid, 1),
        *(_plateau(dot, hatch, palette) for dot in dots if dot.point.status is STRUCK),
        *_steps([dot for dot in dots if dot.point.status is not STRUCK], hue),
        *(_dot(dot, card, hue, palette) for dot in dots),
        *_labels(card, dots, palette),
    ]
    said = escape("; ".join(f"{texts.date(dot.point.day, 'short')}: {dot.point.figure}" for dot in dots), quote=True)
    head = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{said}" width="100%" class="spark">'
    return f"{head}{''.join(body)}</svg>"


def _ground() -> float:
    return HEIGHT - 2.0


def _placed(points: Sequence[SparkPoint]) -> list[_Dot]:
    """Where each figure stands: by its day, those of one day side by side."""
    calendar = calendar_of([*(point.day for point in points), *(point.until for point in points if point.until)])
    slot = (WIDTH - 2 * _EDGE) / (calendar.length + 0.4)
    top = max(max(point.size for point in points), 1)
    dots = []
    for number, point in enumerate(points):
        same = [other for other, one in enumerate(points) if one.day == point.day]
        x = calendar.start(point.day) + (same.index(number) + 0.5) / len(same)
        days = calendar.start(point.until) - calendar.start(point.day) if point.until else 0
        y = _ground() - (_ground() - _ABOVE) * point.size / top
        dots.append(_Dot(point, _EDGE + x * slot, y, _EDGE + (x + max(days, _LEAST)) * slot))
    return dots


def _pattern(name: str, palette: Palette) -> str:
    stripe = _line(0, 0, 0, 6, palette.withdrawn, 2.4)
    turned = 'patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)"'
    return f'<defs><pattern id="{name}" {turned}>{stripe}</pattern></defs>'


def _line(x0: float, y0: float, x1: float, y1: float, colour: str, width: float, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    where = f'x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}"'
    return f'<line {where} stroke="{colour}" stroke-width="{width}"{dashed}/>'


def _plateau(dot: _Dot, hatch: str, palette: Palette) -> str:
    where = f'x="{dot.x:.1f}" y="{dot.y:.1f}" width="{dot.end - dot.x:.1f}" height="{_ground() - dot.y:.1f}"'
    top = _line(dot.x, dot.y, dot.end, dot.y, palette.withdrawn, 2.2)
    cut = _line(dot.end, dot.y, dot.end, _ground(), palette.withdrawn, 1.4, "3 2")
    return f'<rect {where} fill="url(#{hatch})"/>{top}{cut}{_cross(dot.end, dot.y, palette.withdrawn)}'


def _cross(x: float, y: float, colour: str) -> str:
    arm = 4
    one = _line(x - arm, y - arm, x + arm, y + arm, colour, 2)
    return one + _line(x - arm, y + arm, x + arm, y - arm, colour, 2)


def _steps(dots: Sequence[_Dot], hue: str) -> list[str]:
    at = {dot.point.claim_id: dot for dot in dots}
    lines = []
    for dot in dots:
        following = at.get(dot.point.replaced_by)
        later = [one.x for one in dots if one.x > dot.x]
        right = WIDTH - _EDGE if dot.point.status not in PALE else later[0] if later else dot.x
        right = following.x if following else right
        lines.append(_line(dot.x, dot.y, right, dot.y, hue, 2.4))
        if following is not None:
            lines.append(_line(right, dot.y, right, following.y, hue, 2.4))
    return lines


def _dot(dot: _Dot, card: Card, hue: str, palette: Palette) -> str:
    struck = dot.point.status is STRUCK
    radius = _DOT + 1 if dot.point.claim_id == card.claim_id else _DOT
    fill, edge = (palette.card, palette.withdrawn) if struck else (hue, palette.card)
    where = f'cx="{dot.x:.1f}" cy="{dot.y:.1f}" r="{radius}"'
    return f'<circle {where} fill="{fill}" stroke="{edge}" stroke-width="2"/>'


def _meets(dot: _Dot, left: float, wide: float, y: float) -> bool:
    """Whether a dot lies upon or beside the words above a point so high, which begin at `left`."""
    across = left - _DOT - _HALO < dot.x < left + wide + _DOT + _HALO
    return across and y - _OVER - SIZE_FOOTER - _DOT < dot.y < y - _OVER + _DOT


def _labels(card: Card, dots: Sequence[_Dot], palette: Palette) -> list[str]:
    """Figures above their dots: the card's own first, then those that have room and meet no dot, newest first."""
    taken: list[tuple[float, float]] = []
    found = []
    for dot in sorted(dots, key=lambda one: (one.point.claim_id != card.claim_id, -one.x)):
        own = dot.point.claim_id == card.claim_id
        wide = width_of(dot.point.figure, SIZE_FOOTER, weight=SEMIBOLD)
        left = min(max(dot.x - wide / 2, _HALO), WIDTH - wide - _HALO)
        if any(left < right + 6 and left + wide + 6 > start for start, right in taken):
            continue
        if not own and any(_meets(other, left, wide, dot.y) for other in dots if other is not dot):
            continue
        taken.append((left, left + wide))
        struck = dot.point.status is STRUCK
        colour = palette.withdrawn if struck else palette.ink if own else palette.muted
        weight = SEMIBOLD if own and not struck else 400
        where = f'x="{left:.1f}" y="{dot.y - _OVER:.1f}" font-size="{SIZE_FOOTER}" font-weight="{weight}"'
        where += f' font-family="{escape(SANS, quote=True)}"'
        words = escape(dot.point.figure)
        # the halo lies below on its own: that of a stroke through the figure would hide the digits
        halo = f'fill="none" stroke="{palette.card}" stroke-width="{2 * _HALO}" aria-hidden="true"'
        found.append(f"<text {where} {halo}>{words}</text>")
        # a hair line leaves the digits to be read
        cut = ' text-decoration="line-through" style="text-decoration-thickness:1px"' if struck else ""
        found.append(f'<text {where} fill="{colour}"{cut}>{words}</text>')
    return found
