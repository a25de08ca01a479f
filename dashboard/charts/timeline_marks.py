"""The marks of the timeline: dots for days, bars for runs of days, fading where their ends are not known."""

from typing import Any

from dashboard.charts import marks
from dashboard.charts.pens import Mark, line
from dashboard.charts.timeline_figures import story
from dashboard.charts.timeline_items import Form, Item
from dashboard.known.log import Log
from dashboard.known.standing import STRUCK
from dashboard.theme import CLEAR, SIZE_LABEL, Palette, faded
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import escape, wrap

_SLICES = 14
_HALF = 12
_HOVER = 320

Point = tuple[Item, float, float]
"""An item with the place of its mark."""


def colour_of(item: Item, palette: Palette) -> str:
    """An item's colour: who is counted, and none of these for events."""
    return palette.neutral if item.claim is None else marks.hue(item.claim, palette)


def bar(start: float, end: float, y: float, half: float, colour: str, *, more: float = 0) -> Mark:
    """A run of days, so many pixels `more` below the line that it stands on."""
    where = {"x0": start, "x1": end, "y0": y - half, "y1": y + half + more}
    return {"type": "rect", **where, "fillcolor": colour, "line": {"width": 0}, "layer": "below"}


def fading(start: float, end: float, y: float, colour: str, *, both: bool, more: float) -> list[Mark]:
    """A bar that fades where its days are not known: at its end, or at both ends; `more` holds its further words."""
    edge = (end - start) * 0.3
    left, right = (start + edge if both else start), end - edge
    found = [bar(left, right, y, _HALF, faded(colour, 0.26), more=more)]
    step = edge / _SLICES
    for number in range(_SLICES):
        weak = faded(colour, 0.26 * (1 - (number + 0.5) / _SLICES))
        found.append(bar(right + number * step, right + (number + 1) * step, y, _HALF, weak, more=more))
        if both:
            found.append(bar(left - (number + 1) * step, left - number * step, y, _HALF, weak, more=more))
    return found if both else [*found, line(start, y - _HALF, start, y + _HALF + more, colour, width=3)]


def dots(points: list[Point], log: Log, texts: Texts, palette: Palette) -> dict[str, Any]:
    """The points of all items; bars are shapes, which nobody can click: an unseen point at their head can be."""
    looks = [_look(item, palette) for item, _, _ in points]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for _, x, _ in points],
        "y": [y for _, _, y in points],
        "customdata": [list(item.about) for item, _, _ in points],
        "hovertext": [_hover(item, log, texts) for item, _, _ in points],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": {
            "size": [marks.DOT if item.form is Form.DOT else 2 * marks.DOT for item, _, _ in points],
            "symbol": [look["symbol"] for look in looks],
            "color": [look["color"] for look in looks],
            "line": {"color": [look["line"] for look in looks], "width": [look["width"] for look in looks]},
            "opacity": 1,
        },
    }


def _look(item: Item, palette: Palette) -> dict[str, Any]:
    if item.form is not Form.DOT:
        return {"symbol": "square", "color": CLEAR, "line": CLEAR, "width": 0}
    if item.claim is not None:
        look = marks.marker(item.claim, palette)
        return look | ({"symbol": "circle-x"} if item.claim.status is STRUCK else {})
    if item.planned:
        return {"symbol": "circle", "color": palette.page, "line": palette.neutral, "width": 2}
    return {"symbol": "circle", "color": palette.neutral, "line": palette.page, "width": 0}


def _hover(item: Item, log: Log, texts: Texts) -> str:
    told = story(item.claim, log, texts) if item.claim is not None else ""
    title = "<br>".join(escape(part) for part in wrap(item.title, _HOVER, SIZE_LABEL))
    below = f"<br>{'<br>'.join(map(escape, wrap(told, _HOVER, SIZE_LABEL)))}" if told else ""
    return f"<b>{title}</b><br>{escape(item.hover)}{below}"
