"""A map for a file: the same view, marks and words as on the screen, drawn as lines and letters.

On the screen a map can be moved, and is painted dot by dot. In a picture its words are to stay words and its lines
lines, at any size; and a browser without graphics can draw it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.basemap import pixels
from dashboard.charts.drawing import drawing
from dashboard.export.ground import Frame, Land, lands, outline
from dashboard.theme import CLEAR, SANS, faded
from dashboard.wording.lettering import escape

Style = dict[str, Any]
_VEIL = 0.5  # how much a veil hides
_HALO = "paint-order:stroke;stroke:{colour};stroke-width:{width}px;stroke-linejoin:round"


def flat(figure: go.Figure, *, printed: bool = False) -> go.Figure:
    """A figure whose map, if it has one, is drawn flat.

    Args:
        figure: of fixed pixels.
        printed: figures stand on a veil; a halo would be a second text in a PDF, for those who search or hear it.
    """
    style = figure.layout.map.style
    if not isinstance(style, dict):
        return figure
    told = figure.to_dict()
    layout = told["layout"]
    seen = layout.pop("map")
    margin = {"l": 0, "r": 0, "t": 0, "b": 0, **layout.get("margin", {})}
    wide = float(layout["width"]) - margin["l"] - margin["r"]
    high = float(layout["height"]) - margin["t"] - margin["b"]
    frame = (-wide / 2, -high / 2, wide / 2, high / 2)
    shapes = [shape for layer in style["layers"] for shape in _shapes(layer, seen, frame)]
    notes = [note for layer in style["layers"] for note in _notes(layer, style, seen, printed=printed)]
    hidden = {"visible": False, "fixedrange": True, "automargin": False}
    layout |= {
        "plot_bgcolor": style["layers"][0]["paint"]["background-color"],
        "xaxis": {"range": [frame[0], frame[2]], **hidden},
        "yaxis": {"range": [frame[3], frame[1]], **hidden},
        "shapes": [*shapes, *layout.get("shapes", ())],
        "annotations": [*notes, *layout.get("annotations", ())],
        "hovermode": False,
        "showlegend": False,
    }
    traces = [_trace(trace, seen) for trace in told["data"] if trace.get("marker", {}).get("opacity") != 0]
    return drawing(traces, layout)


def _shapes(layer: Style, seen: Style, frame: Frame) -> Iterator[dict[str, Any]]:
    """The areas or lines of a layer."""
    paint, kind = layer.get("paint", {}), layer["type"]
    if kind in ("background", "symbol"):  # the ground of the plot, and the words, which are no shapes
        return
    path = outline(_chosen(layer), seen, frame)
    if not path:
        return
    shape = {"type": "path", "path": path, "xref": "x", "yref": "y", "layer": "below"}
    match kind:
        case "fill":
            yield shape | {"fillcolor": paint["fill-color"], "line": {"width": 0}}
        case "line":
            line = {"color": paint["line-color"], "width": paint["line-width"]}
            yield shape | {"line": line, "opacity": paint.get("line-opacity", 1)}
        case _:
            raise ValueError(f"a picture has no way to draw the layer {layer['id']} of type {kind}")


def _chosen(layer: Style) -> Iterator[Land]:
    """The lands that a layer shows: all of its source, or those that its filter names."""
    match layer.get("filter"):
        case None:
            return iter(lands(layer["source"]))
        case ["in", ["get", str() as field], ["literal", values]]:
            named = frozenset(values)
            return (land for land in lands(layer["source"]) if land.about.get(field) in named) if named else iter(())
        case other:
            raise ValueError(f"a picture has no way to choose by {other} in the layer {layer['id']}")


def _notes(layer: Style, style: Style, seen: Style, *, printed: bool) -> Iterator[dict[str, Any]]:
    """The words of a layer, each with a halo or on a veil, so that no line runs through them."""
    if layer["type"] != "symbol":
        return
    size, paint = layer["layout"]["text-size"], layer["paint"]
    for feature in style["sources"][layer["source"]]["data"]["features"]:
        told = feature["properties"]
        longitude, latitude = feature["geometry"]["coordinates"]
        x, y = pixels(latitude, longitude, seen)
        halo = _HALO.format(colour=paint["text-halo-color"], width=2 * _case(paint["text-halo-width"], told))
        lines = [escape(one) for one in told["text"].split("\n")]
        yield {
            "text": "<br>".join(lines if printed else (f'<span style="{halo}">{one}</span>' for one in lines)),
            "bgcolor": faded(paint["text-halo-color"], _VEIL) if printed and not told["quiet"] else CLEAR,
            "x": x + told["offset"][0] * size,
            "y": y + told["offset"][1] * size,
            "font": {"size": size, "color": _case(paint["text-color"], told), "family": SANS},
            "showarrow": False,
            "borderpad": 0,
            **_anchors(told["anchor"]),
        }


def _case(value: Any, told: Mapping[str, Any]) -> Any:
    """A value of a style that may depend on a word's own property."""
    match value:
        case ["case", ["get", field], then, otherwise]:
            return then if told[field] else otherwise
        case _:
            return value


def _anchors(part: str) -> dict[str, str]:
    """Which part of the words stands at their place."""
    sides = part.split("-")
    across = next((side for side in sides if side in ("left", "right")), "center")
    down = next((side for side in sides if side in ("top", "bottom")), "middle")
    return {"xanchor": across, "yanchor": down, "align": across}


def _trace(trace: Mapping[str, Any], seen: Style) -> dict[str, Any]:
    """Marks or a line of the map as those of a plain chart; marks that lie close stay apart."""
    kept = {name: trace[name] for name in ("mode", "name", "line", "customdata") if name in trace}
    marker = {name: value for name, value in trace.get("marker", {}).items() if name != "allowoverlap"}
    if marker:
        kept["marker"] = marker | {"line": {"width": 0}}
    x, y = _placed(trace["lat"], trace["lon"], seen)
    return {"type": "scatter", "x": x, "y": y, "hoverinfo": "skip", **kept}


def _placed(lats: Iterable[float], lons: Iterable[float], seen: Style) -> tuple[list[float], list[float]]:
    points = [pixels(lat, lon, seen) for lat, lon in zip(lats, lons, strict=True)]
    return [x for x, _ in points], [y for _, y in points]
