"""The points of the comparison that are clicked: one a statement, and one at each end of a range."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts import marks
from dashboard.charts.comparison_rows import Line
from dashboard.charts.scales import Scale
from dashboard.known.rows import Claim
from dashboard.theme import CLEAR, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import escape
from extract.schema import Bound, Status


def dots(spots: Sequence[tuple[Line, float]], scale: Scale, texts: Texts, palette: Palette) -> dict[str, Any]:
    """The trace of the points of rows, each with the height of its mark."""
    points = [(row, y, x) for row, y in spots for x in _ends(row.claim)]
    looks = [_look(row.claim, palette) for row, _, _ in points]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [scale.at(x) for _, _, x in points],
        "y": [y for _, y, _ in points],
        "xaxis": scale.axis,
        "yaxis": "y",
        "customdata": [["claim", *row.ids] for row, _, _ in points],
        "hovertext": [_hover(row, texts) for row, _, _ in points],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": {
            "size": [2 * marks.DOT if row.claim.bound is Bound.VAGUE else marks.DOT for row, _, _ in points],
            "symbol": [look["symbol"] for look in looks],
            "color": [look["color"] for look in looks],
            "line": {"color": [look["line"] for look in looks], "width": [look["width"] for look in looks]},
            "opacity": 1,
        },
    }


def _look(claim: Claim, palette: Palette) -> dict[str, Any]:
    if claim.bound is Bound.VAGUE:  # its bar is drawn already: an unseen point there can be clicked
        return {"symbol": "square", "color": CLEAR, "line": CLEAR, "width": 0}
    return marks.marker(claim, palette)


def _hover(row: Line, texts: Texts) -> str:
    status = "" if row.claim.status is Status.STANDS else f" · {texts.status(row.claim.status)}"
    return f"<b>{escape(row.figure)}</b>{status}<br>{escape(row.credit)}, {row.day}"


def _ends(claim: Claim) -> tuple[int, ...]:
    if claim.bound is Bound.BETWEEN and claim.low is not None and claim.high is not None:
        return (claim.low, claim.high)
    return (claim.size,)
