"""A chart with all that leaves the screen with it: headline, caption, sources, day and licence in the picture."""

from dataclasses import dataclass
from math import log2

import plotly.graph_objects as go

from dashboard.export.gallery import draw
from dashboard.export.look import Look, frame_of
from dashboard.export.sizes import NARROWEST, Fit, Size, fit, scrolled
from dashboard.framing.frame import Frame
from dashboard.framing.picture import height_with_words, with_words
from dashboard.framing.picture_words import GUTTER, LEAST_BESIDE, column_of
from dashboard.theme import PADDING, Layout, Palette
from dashboard.wording.i18n import Texts
from extract.tables import package


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
    chart: str,
    figure: go.Figure,
    frame: Frame,
    texts: Texts,
    palette: Palette,
    size: Size = Size.ARTICLE,
    *,
    narrowest: float = 0,
    one_of_many: bool = False,
    scrolls: bool = False,
) -> Framed:
    """A finished figure with its words inside the picture.

    Args:
        chart: its name.
        figure: finished; it keeps its own height, but a map takes what room there is.
        frame: the words around it.
        texts: the language of the licence line.
        palette: the same as the figure's.
        size: where the picture is to stand.
        narrowest: the least width of its ground in pixels, where others are to be drawn on the same.
        one_of_many: where there is more room beside a chart than below it, the words of a series all stand there.
        scrolls: only the width of the size counts.
    """
    words = _words(frame, texts)
    found = place(figure, frame, texts, size, narrowest=narrowest, one_of_many=one_of_many)
    if scrolls:
        found = Placed(scrolled(size, lambda width: height_with_words(figure, *words, width)), side=False, filled=1)
    ground = found.fit
    if _is_map(figure):
        room = ground.width - 2 * PADDING - (column_of(ground.width) + GUTTER if found.side else 0)
        figure = _larger_map(figure, room, ground.height * (1 - found.filled))
    made = with_words(figure, *words, (ground.width, ground.height), palette, side=found.side)
    return Framed(chart, made, ground, frame, texts, palette)


@dataclass(frozen=True, slots=True)
class Placed:
    """How a chart and its words stand in a size.

    `side`: the words stand beside the chart, not below; `filled` is the share of the height that both need.
    """

    fit: Fit
    side: bool
    filled: float


def place(
    figure: go.Figure, frame: Frame, texts: Texts, size: Size, *, narrowest: float = 0, one_of_many: bool = False
) -> Placed:
    """The larger of two ways: with what stands below a chart, or beside it where a size has more room there."""
    words = _words(frame, texts)
    ways = [True] if size.broad and one_of_many else [False, True] if size.broad else [False]
    return max((_placed(figure, words, size, narrowest, side=side) for side in ways), key=lambda way: way.fit.zoom)


def _words(frame: Frame, texts: Texts) -> tuple[str, str, tuple[str, ...]]:
    return frame.headline, frame.subtitle, (*frame.below, licence_line(texts))


def _placed(
    figure: go.Figure, words: tuple[str, str, tuple[str, ...]], size: Size, narrowest: float, *, side: bool
) -> Placed:
    def needed(width: float) -> float:
        return height_with_words(figure, *words, width, side=side)

    found = fit(size, needed, max(LEAST_BESIDE if side else NARROWEST, narrowest))
    return Placed(found, side, needed(found.width) / found.height)


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
