"""What a figure shows, read from its data: never from its pixels."""

import re

import plotly.graph_objects as go


def words(figure: go.Figure) -> list[str]:
    """Every text of a figure without its tags: annotations, labels of points and the words of a map alike."""
    texts = [note.text for note in figure.layout.annotations]
    texts += [text for trace in figure.data for text in (getattr(trace, "text", None) or ())]
    return [plain(text) for text in texts] + written(figure)


def written(figure: go.Figure) -> list[str]:
    """The words of a map, which its style writes; none of another chart."""
    style = figure.layout.map.style
    found = style["sources"]["words"]["data"]["features"] if isinstance(style, dict) else []
    return [plain(feature["properties"]["text"]) for feature in found]


def plain(text: str) -> str:
    """A text without tags, on one line."""
    spaced = re.sub(r"<br>", " ", text)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", spaced)).strip()


def struck(figure: go.Figure) -> list[str]:
    """What is struck through."""
    return [plain(found) for note in figure.layout.annotations for found in re.findall(r"<s>(.*?)</s>", note.text)]


def marks(figure: go.Figure) -> dict[tuple[str, str], dict[str, object]]:
    """Symbol, colour and place of each point that leads somewhere, by what it leads to."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    for trace in figure.data:
        for number, about in enumerate(trace.customdata if trace.customdata is not None else ()):
            marker = trace.marker
            mark = {"x": _at(getattr(trace, "x", None), number), "y": _at(getattr(trace, "y", None), number)}
            mark |= {"symbol": _at(marker.symbol, number), "color": _at(marker.color, number)}
            mark |= {"size": _at(marker.size, number)}
            found.setdefault((about[0], about[1]), mark)
    return found


def checked(figure: go.Figure) -> go.Figure:
    """The figure built again with every property checked by plotly."""
    return go.Figure(figure.to_dict())


def _at(values: object, number: int) -> object:
    return values[number] if isinstance(values, list | tuple) or hasattr(values, "dtype") else values
