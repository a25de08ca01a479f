"""A chart with all that leaves the screen with it: headline, caption, sources, day and licence in the picture."""

from dataclasses import dataclass
from math import log2

import plotly.graph_objects as go

from dashboard.export.gallery import draw
from dashboard.export.look import Look, frame_of
from dashboard.export.sizes import Fit, Size, fit
from dashboard.frame import Frame
from dashboard.i18n import Texts
from dashboard.picture import height_with_words, with_words
from dashboard.theme import PADDING, Layout, Palette
from extract import package


@dataclass(frozen=True, slots=True)
class Framed:
    """A chart ready to be drawn: the figure in `fit` pixels, and the words that stand around and for it."""

    chart: str
    figure: go.Figure
    fit: Fit
    frame: Frame
    texts: Texts
    palette: Palette

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the picture in CSS pixels."""
        return self.fit.width * self.fit.zoom, self.fit.height * self.fit.zoom


def framed(chart: str, look: Look, size: Size = Size.ARTICLE) -> Framed:
    """A chart of the gallery, framed for a size."""
    return in_frame(chart, draw(chart, look), frame_of(chart, look), look.texts, look.palette, size)


def in_frame(
    chart: str, figure: go.Figure, frame: Frame, texts: Texts, palette: Palette, size: Size = Size.ARTICLE
) -> Framed:
    """A finished figure with its words inside the picture.

    Args:
        chart: its name.
        figure: finished; it keeps its own height, but a map takes what room there is.
        frame: the words around it.
        texts: the language of the licence line.
        palette: the same as the figure's.
        size: where the picture is to stand.
    """
    footer = (*frame.below, licence_line(texts))

    words = frame.headline, frame.subtitle, footer
    found = fit(size, lambda width: height_with_words(figure, *words, width))
    if _is_map(figure):
        spare = found.height - height_with_words(figure, *words, found.width)
        figure = _larger_map(figure, found.width - 2 * PADDING, spare)
    made = with_words(figure, *words, (found.width, found.height), palette)
    return Framed(chart, made, found, frame, texts, palette)


def licence_line(texts: Texts) -> str:
    """Under what the data may be used and whom to credit, as the tables' own description says it."""
    described = package.describe()
    return texts(
        "export.licence",
        licence=texts.join([str(one["title"]) for one in described["licenses"]]),
        sources=texts.join([str(one["title"]) for one in described["sources"]]),
    )


def _is_map(figure: go.Figure) -> bool:
    return any(trace.type in ("scattermap", "choroplethmap") for trace in figure.data)


def _larger_map(figure: go.Figure, width: float, spare: float) -> go.Figure:
    """A map that takes the room there is: higher, and as near as shows the same ground."""
    old = float(figure.layout.height)
    nearer = log2(max(min(width / Layout.WIDE.width, (old + spare) / old), 1))
    zoom = float(figure.layout.map.zoom or 0) + nearer
    return go.Figure(figure, _validate=False).update_layout(height=old + spare, map_zoom=zoom)
