"""Small makers of plotly annotations and lines in the project's type, so that charts speak of words and places only."""

from typing import Any, Literal

from dashboard.theme import SANS, SEMIBOLD, SERIF, SIZE_LABEL

Mark = dict[str, Any]
Side = Literal["left", "center", "right"]
End = Literal["top", "middle", "bottom"]


def words_at(
    text: str,
    *,
    x: Any,
    y: Any,
    colour: str,
    xref: str = "x",
    yref: str = "y",
    xshift: float = 0,
    yshift: float = 0,
    xanchor: Side = "left",
    yanchor: End = "middle",
    size: float = SIZE_LABEL,
    bold: bool = False,
    serif: bool = False,
    ground: str | None = None,
    name: str | None = None,
) -> Mark:
    """Words anchored at a place, with no arrow; `ground` keeps lines from running through them."""
    font = {"size": size, "color": colour, "weight": SEMIBOLD if bold else 400, "family": SERIF if serif else SANS}
    mark: Mark = {
        "text": text,
        "x": x,
        "y": y,
        "xref": xref,
        "yref": yref,
        "xshift": xshift,
        "yshift": yshift,
        "xanchor": xanchor,
        "yanchor": yanchor,
        "align": xanchor,
        "showarrow": False,
        "font": font,
        "borderpad": 1,
    }
    if ground:
        mark["bgcolor"] = ground
    if name:
        mark["name"] = name
    return mark


def line(x0: Any, y0: Any, x1: Any, y1: Any, colour: str, **how: Any) -> Mark:
    """A thin line; `how` may give axes, `width`, `dash` and `layer`."""
    width, dash, layer = how.pop("width", 1), how.pop("dash", "solid"), how.pop("layer", "below")
    stroke = {"color": colour, "width": width, "dash": dash}
    return {"type": "line", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": stroke, "layer": layer} | how


def span(text: str, colour: str, *, bold: bool = False) -> str:
    """A piece of a text with a colour of its own."""
    weight = f"font-weight:{SEMIBOLD}" if bold else "font-weight:400"
    return f'<span style="color:{colour};{weight}">{text}</span>'
